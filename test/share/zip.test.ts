import { expect, test } from "vitest";
import { zip } from "#/share/zip.ts";
import { filesIn } from "../office.ts";

test("zip(files) opens again with every text as it was, and equal files are equal bytes", async () => {
  const files = { "README.txt": "What this is – £", "a/b.csv": "Name\n'=1\n" };
  expect(await filesIn(zip(files))).toEqual(files);
  expect(await zip(files).bytes()).toEqual(await zip(files).bytes());
});
