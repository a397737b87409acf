import { expect, test } from "vitest";
import { noAreaPhrase, sharesPhrase } from "#/words/areaFaults.ts";
import { plainText } from "#/words/phrase.ts";

test("noAreaPhrase says whose sums are shown while an area’s table is not there", () => {
  const told = (why: "fetching" | "not fetched") =>
    plainText(noAreaPhrase("B", "E08000035", "England", why));
  expect(told("not fetched")).toBe(
    "The table of areas could not be fetched: until it is here, the sums of B are those of all of England.",
  );
  expect(told("fetching")).toMatch(/^The table of areas is on its way: until/);
});

const share = (letter: string, apart: string, area = "Leeds") => ({
  letter,
  of: 3,
  area,
  keys: ["children 0-17"],
  apart: apart === "" ? [] : [apart],
});
const leeds =
  "Leeds’s share of each national sum, by children 0-17. An allocation, never a local budget.";

test("sharesPhrase tells once what holds of every scenario", () => {
  const all = ["A", "B", "C"].map((letter) => share(letter, "Some is apart."));
  expect(plainText(sharesPhrase(all))).toBe(`${leeds} Some is apart.`);
});

test("sharesPhrase tells by letters what does not", () => {
  expect(
    plainText(sharesPhrase([share("A", "Some is."), share("B", ""), share("C", "Some is.")])),
  ).toBe(`${leeds} A and C: Some is.`);
  expect(plainText(sharesPhrase([share("B", "Some is.")]))).toBe(`B: ${leeds} B: Some is.`);
  expect(sharesPhrase([])).toEqual([]);
});
