import fc from "fast-check";
import { expect, test } from "vitest";
import { areaRate, cuts, groupOf } from "#/model/areaRates.ts";

const area = { children: 1000, inCareRate: 157, spendGbp: 2_500_000, lowIncomePercent: 27.2 };

test("areaRate divides spending by children, and is null where either is not published", () => {
  expect(areaRate(area, "spend")).toBe(2500);
  expect(areaRate({ ...area, spendGbp: null }, "spend")).toBeNull();
  expect(areaRate({ ...area, children: 0 }, "spend")).toBeNull();
  expect(areaRate(area, "care")).toBe(157);
  expect(areaRate(area, "income")).toBe(27.2);
});

test("cuts part ten values into five groups of two", () => {
  const at = cuts([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(at).toEqual([3, 5, 7, 9]);
  expect([1, 3, 10].map((value) => groupOf(value, at))).toEqual([0, 1, 4]);
});

test("groupOf never falls as a value rises, and there are never more groups than asked for", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const at = cuts(values);
      const groups = [...values].sort((a, b) => a - b).map((value) => groupOf(value, at));
      expect(groups).toEqual([...groups].sort((a, b) => a - b));
      expect(Math.max(...groups)).toBeLessThan(5);
    }),
  );
});
