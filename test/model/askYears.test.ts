import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { askYears } from "#/model/askYears.ts";

const source = (date: string, index: readonly string[], prices: string | null = null) => ({
  costs: [{ prices, proposals: ["P-1"] }],
  proposals: [
    { id: "P-1", review: "one" },
    { id: "P-2", review: "other" },
  ],
  reviews: [
    { id: "one", date },
    { id: "other", date: "2019-06" },
  ],
  deflators: index.map((year) => ({ year })),
});
const index = ["2024-25", "2021-22", "2022-23", "2023-24"];

test("askYears(dataset) are the year of the review and the one before, as far as the index goes", () => {
  expect(askYears(source("2023-05-23", index))).toEqual(["2022-23", "2023-24"]);
  expect(askYears(source("2022-03", index))).toEqual(["2021-22"]);
  expect(askYears(source("2010-05-23", index))).toEqual([]);
});

test("askYears(dataset) of a review dated by its year alone are those it may have been in", () => {
  expect(askYears(source("2024", index))).toEqual(["2022-23", "2023-24", "2024-25"]);
});

test("askYears(dataset) are none where every sum says its prices", () => {
  expect(askYears(source("2023-05-23", index, "2022-23"))).toEqual([]);
});

test("askYears(dataset) of the care review are those that its sums may be in", () => {
  expect(askYears(readFolder("data/care-review", "data/areas"))).toEqual(["2021-22", "2022-23"]);
});
