import { encode } from "uqr";
import { expect, test } from "vitest";
import { fitsQr, longestQr, qrPath } from "#/share/qr.ts";

/** The dark squares of a path, as rows of # and spaces. */
function drawn(path: string, size: number): string[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => " "));
  for (const [, x = "", y = "", width = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(width); i++) rows[Number(y)]![Number(x) + i] = "#";
  return rows.map((row) => row.join(""));
}

test("qrPath(text) draws every dark square of the code and no other", () => {
  const text = "https://example.org/#/explore?focus=CR-5.05";
  const { path, size } = qrPath(text);
  const code = encode(text, { ecc: "M", border: 4 });
  expect(drawn(path, size)).toEqual(
    code.data.map((row) => row.map((dark) => (dark ? "#" : " ")).join("")),
  );
});

test("qrPath(text) keeps four squares of empty margin, without which codes don't scan", () => {
  const { path, size } = qrPath("https://example.org/");
  const rows = drawn(path, size);
  const edge = (row: string) => row.slice(0, 4) + row.slice(-4);
  expect([...rows.slice(0, 4), ...rows.slice(-4)].join("").trim()).toBe("");
  expect(rows.map(edge).join("").trim()).toBe("");
});

test("qrPath(text, far) draws the same text with fewer squares", () => {
  const text = "https://example.org/#/explore?panel=cost&v=1&d=care-review~2026.11~feedc0de";
  const { path, size } = qrPath(text, true);
  const code = encode(text, { ecc: "L", border: 4 });
  expect(drawn(path, size)).toEqual(
    code.data.map((row) => row.map((dark) => (dark ? "#" : " ")).join("")),
  );
  expect(size).toBeLessThan(qrPath(text).size);
});

test("fitsQr(text) takes web addresses up to the length that scans across a room", () => {
  const start = "https://example.org/";
  expect(fitsQr(start + "x".repeat(longestQr - start.length))).toBe(true);
  expect(fitsQr(start + "x".repeat(longestQr))).toBe(false);
  expect(fitsQr("file:///home/x/reckoner.html")).toBe(false);
});
