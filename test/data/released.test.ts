import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fingerprint } from "#/data/fingerprint.ts";
import { parseDataset } from "#/data/parse.ts";
import { readFolder } from "#/data/published.ts";

const folder = "data/released";
const files = readdirSync(folder);
const now = readFolder("data/care-review", "data/areas");

test.each(files)("released/%s reads by today’s schema and is what its name says", (file) => {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  const { meta, ...rows } = parseDataset(JSON.parse(text));
  const { fingerprint: named, ...rest } = meta;
  expect(`${named ?? ""}.json`).toBe(file);
  expect(fingerprint({ meta: rest, ...rows })).toBe(named);
  expect(meta.id).toBe(now.meta.id);
  expect(named).not.toBe(now.meta.fingerprint);
  // On one line, and no more than the site and the repository can bear.
  expect(text.trimEnd().split("\n")).toHaveLength(1);
  expect(text.length).toBeLessThan(1_500_000);
});

test("an earlier release is kept, so that links made over it open as they were", () => {
  expect(files.length).toBeGreaterThan(0);
});
