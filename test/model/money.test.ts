import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCount, formatMoney, formatPercent, priceFactor } from "#/model/money.ts";
import { financialYear } from "#/model/time.ts";

describe("formatMoney(£ million), to three significant figures", () => {
  test.each([
    [2600, "£2.6bn"],
    [2000, "£2bn"],
    [253, "£253m"],
    [0.8, "£0.8m"],
    [3.46, "£3.46m"],
    [999.4, "£999m"],
    [999.6, "£1bn"],
    [1257, "£1.26bn"],
    [15556.1, "£15.6bn"],
    [0.674, "£674,000"],
    [0.6744, "£674,000"],
    [0.1, "£0.1m"],
    [0.09999, "£0.1m"],
    [0.05, "£50,000"],
    [0.000765, "£765"],
    [0, "£0"],
    [-0, "£0"],
    [-12.3, "−£12.3m"],
    [-2600, "−£2.6bn"],
    [1e-9, "£0"],
    [-1e-9, "£0"],
    [1e6, "£1,000bn"],
    [1e9, "£1,000,000bn"],
  ])("%d is %s", (amount, text) => {
    expect(formatMoney(amount)).toBe(text);
  });
});

test("formatMoney never drifts more than half a percent, nor writes nonsense", () => {
  const scale = { bn: 1000, m: 1 } as const;
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e8, noNaN: true }), (amount) => {
      const text = formatMoney(amount);
      const [, digits = "", unit] = /^£([\d,]+(?:\.\d+)?)(bn|m)?$/.exec(text) ?? [];
      const value =
        Number(digits.replaceAll(",", "")) * (unit === undefined ? 1e-6 : scale[unit as "m"]);
      expect(Math.abs(value - amount)).toBeLessThanOrEqual(amount * 0.00501);
    }),
  );
});

test("formatMoney of a negative amount is that of the positive one with a minus", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-5, max: 1e8, noNaN: true }), (amount) => {
      expect(formatMoney(-amount)).toBe(`−${formatMoney(amount)}`);
    }),
  );
});

test("formatCount groups thousands", () => {
  expect([0, 12, 999, 1000, 81770, 12183016].map(formatCount)).toEqual([
    "0",
    "12",
    "999",
    "1,000",
    "81,770",
    "12,183,016",
  ]);
  expect(formatCount(-1234.5)).toBe("−1,234.5");
});

describe("formatPercent(share)", () => {
  test.each([
    [0, "0%"],
    [0.77, "77%"],
    [0.996, "100%"],
    [0.099, "9.9%"],
    [0.0996, "10%"],
    [0.0123, "1.2%"],
    [1e-9, "under 0.1%"],
    [-0.005, "−0.5%"],
    [-0.12, "−12%"],
    [25, "2,500%"],
  ])("%d is %s", (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });
});

const index = [
  { year: "2023-24", index: 95 },
  { year: "2022-23", index: 90 },
  { year: "2024-25", index: 100 },
];

test("priceFactor is the later index over the earlier", () => {
  expect(priceFactor(index, "2022-23", "2024-25")).toBeCloseTo(100 / 90, 12);
  expect(priceFactor(index, "2024-25", "2024-25")).toBe(1);
});

test("priceFactor goes on at the last growth rate past the index", () => {
  expect(priceFactor(index, "2024-25", "2026-27")).toBeCloseTo((100 / 95) * (100 / 95), 12);
});

test("priceFactor throws before the index, naming the year", () => {
  expect(() => priceFactor(index, "2021-22", "2024-25")).toThrow("no price index for: 2021-22");
  expect(() => priceFactor([], "2021-22", "2021-22")).toThrow("no price index for: 2021-22");
});

test("priceFactor there and back is 1, and by way of a third year the same", () => {
  const year = fc.integer({ min: 2022, max: 2060 }).map(financialYear);
  fc.assert(
    fc.property(year, year, year, (a, b, c) => {
      expect(priceFactor(index, a, b) * priceFactor(index, b, a)).toBeCloseTo(1, 9);
      const [straight, stepped] = [
        priceFactor(index, a, c),
        priceFactor(index, a, b) * priceFactor(index, b, c),
      ];
      expect(stepped / straight).toBeCloseTo(1, 9);
    }),
  );
});
