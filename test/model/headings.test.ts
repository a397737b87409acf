import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { headings } from "#/model/headings.ts";

test("headings(costs): the £2.6bn stands at CR-9.02, and counts there for the £265m its parts leave", () => {
  const { costs } = readFolder("data/care-review", "data/areas");
  expect(headings(costs)).toEqual([
    {
      cost: "cost-programme",
      proposals: ["CR-9.02"],
      wholeM: 2600,
      restM: 265,
      at: ["CR-2.04", "CR-7.11", "CR-5.10"],
      rest: "cost-remainder",
      parts: ["cost-family-help", "cost-workforce", "cost-foster-peer"],
    },
  ]);
});

test("headings(costs) names nothing where no sum holds another", () => {
  expect(headings([])).toEqual([]);
});
