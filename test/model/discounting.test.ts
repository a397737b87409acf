import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { discountFactor } from "#/model/discounting.ts";

const rates = [
  { fromYear: 0, toYear: 30, rate: 0.035 },
  { fromYear: 31, toYear: 75, rate: 0.03 },
  { fromYear: 76, toYear: null, rate: 0.025 },
];

test("discountFactor follows the Green Book: 3.5 % to year 30, 3.0 % to 75, then less", () => {
  expect(discountFactor(0, rates)).toBe(1);
  expect(discountFactor(30, rates)).toBeCloseTo(1.035 ** -30, 12);
  expect(discountFactor(31, rates)).toBeCloseTo(1.035 ** -30 / 1.03, 12);
  expect(discountFactor(76, rates)).toBeCloseTo((1.035 ** -30 * 1.03 ** -45) / 1.025, 12);
  expect(discountFactor(-1, rates)).toBeCloseTo(1.035, 12);
  const { discountRates } = readFolder("data/care-review", "data/areas");
  for (const t of [0, 1, 30, 31, 75, 76, 100])
    expect(discountFactor(t, discountRates)).toBeCloseTo(discountFactor(t, rates), 12);
});

test("past the last row its rate goes on; without rows nothing is discounted", () => {
  const short = [{ fromYear: 0, toYear: 1, rate: 0.1 }];
  expect(discountFactor(2, short)).toBeCloseTo(1 / 1.21, 12);
  expect(discountFactor(5, [])).toBe(1);
});
