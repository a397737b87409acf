import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  financialYear,
  financialYearsOf,
  formatDate,
  hadHappened,
  isFinancialYear,
  isRealDate,
  middleOf,
  precisionOf,
  spanOf,
  startOf,
  yearsFrom,
} from "#/model/time.ts";

const pad = (n: number) => String(n).padStart(2, "0");
const day = fc
  .record({
    y: fc.integer({ min: 1900, max: 2100 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${pad(m)}-${pad(d)}`);
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));

test("financialYear(2024) is April 2024 to March 2025, and a century turns", () => {
  expect(financialYear(2024)).toBe("2024-25");
  expect(financialYear(1999)).toBe("1999-00");
  expect(startOf("1999-00")).toBe(1999);
});

test("isFinancialYear tells two years in a row from a month", () => {
  expect(["2024-25", "1999-00", "2011-12"].map(isFinancialYear)).toEqual([true, true, true]);
  expect(["2024-11", "2024", "2024-25-01", "", "2024-26"].map(isFinancialYear)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("yearsFrom holds both ends, and is empty when they are reversed", () => {
  expect(yearsFrom("2022-23", "2024-25")).toEqual(["2022-23", "2023-24", "2024-25"]);
  expect(yearsFrom("2022-23", "2022-23")).toEqual(["2022-23"]);
  expect(yearsFrom("2024-25", "2022-23")).toEqual([]);
});

test("isRealDate knows the months and leap years", () => {
  expect(
    ["2023-02-28", "2024-02-29", "2000-02-29", "2023-12", "2023"].map(isRealDate),
  ).not.toContain(false);
  expect(
    ["2023-02-29", "1900-02-29", "2023-04-31", "2023-13", "2023-00", "2023-01-00"].map(isRealDate),
  ).not.toContain(true);
});

test("precisionOf follows how much is written", () => {
  expect(["2023", "2023-02", "2023-02-02"].map(precisionOf)).toEqual(["year", "month", "day"]);
});

test("spanOf a year, a month and a day", () => {
  expect(spanOf("2023")).toEqual({ start: 2023, end: 2024 });
  expect(spanOf("2023-02").start).toBeCloseTo(2023 + 31 / 365, 12);
  expect(spanOf("2023-02").end).toBeCloseTo(2023 + 59 / 365, 12);
  expect(spanOf("2024-12-31").end).toBeCloseTo(2025, 12);
  expect(middleOf("2023")).toBe(2023.5);
});

test("financialYearsOf a day turns on 1 April; a bare year may be either of two", () => {
  expect(financialYearsOf("2023-03-31")).toEqual(["2022-23"]);
  expect(financialYearsOf("2023-04-01")).toEqual(["2023-24"]);
  expect(financialYearsOf("2023-04")).toEqual(["2023-24"]);
  expect(financialYearsOf("2023")).toEqual(["2022-23", "2023-24"]);
});

describe("hadHappened(date, by) compares as far as both are known", () => {
  test.each([
    ["2023-02-02", "2023-02-02", true],
    ["2023-02-02", "2023-02-01", false],
    ["2023-02", "2023-02-01", true],
    ["2023", "2023-01-01", true],
    ["2023", "2022-12-31", false],
    ["2023-06-05", "2023", true],
    ["2023-06-05", "2023-05", false],
    ["2023-06-05", "2023-06", true],
  ])("%s by %s: %s", (date, by, answer) => {
    expect(hadHappened(date, by)).toBe(answer);
  });
});

test("what had happened by a day has happened by every later day", () => {
  fc.assert(
    fc.property(partial, day, day, (date, a, b) => {
      const [before, after] = a < b ? [a, b] : [b, a];
      if (hadHappened(date, before)) expect(hadHappened(date, after)).toBe(true);
    }),
  );
});

test("a month lies inside its year and a day inside its month", () => {
  fc.assert(
    fc.property(day, (date) => {
      const [inner, middle, outer] = [
        spanOf(date),
        spanOf(date.slice(0, 7)),
        spanOf(date.slice(0, 4)),
      ];
      expect(inner.start).toBeGreaterThanOrEqual(middle.start - 1e-9);
      expect(inner.end).toBeLessThanOrEqual(middle.end + 1e-9);
      expect(middle.start).toBeGreaterThanOrEqual(outer.start);
      expect(middle.end).toBeLessThanOrEqual(outer.end + 1e-9);
    }),
  );
});

test("later days have later middles", () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(Math.sign(middleOf(a) - middleOf(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test("formatDate writes what is known, in British order", () => {
  expect(["2023-02-02", "2023-02", "2023"].map((date) => formatDate(date))).toEqual([
    "2 February 2023",
    "February 2023",
    "2023",
  ]);
  expect(formatDate("2023-12-15", "short")).toBe("15 Dec 2023");
});
