import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { previewFile, previewSize } from "../../tools/preview.mjs";

const page = readFileSync("index.html", "utf8");
const said = (property: string): string | undefined =>
  new RegExp(`"${property}"\\s+content="([^"]+)"`).exec(page)?.[1];

test("index.html describes the site, and names a picture that is there, as large as it says", () => {
  const picture = readFileSync(previewFile);
  expect(picture.toString("latin1", 1, 4)).toBe("PNG");
  expect(said("og:image")).toBe("./preview.png");
  const size = [said("og:image:width"), said("og:image:height")].map(Number);
  expect(size).toEqual([previewSize.width, previewSize.height]);
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual(size);
  for (const property of ["description", "og:description", "og:image:alt"])
    expect(said(property)?.length).toBeGreaterThan(40);
});
