import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dateOfFinish,
  monthsBetweenEnds,
  dateOfMonth,
  endOfDate,
  monthOf,
  monthOfYear,
  yearOfMonth,
} from "#/model/months.ts";

test("months count from April 2022, before it too", () => {
  expect(monthOf("2022-04")).toBe(0);
  expect(monthOf("2024-04")).toBe(24);
  expect(monthOf("2022-01")).toBe(-3);
  expect(monthOf("2022-04-16")).toBeCloseTo(15 / 31, 12);
  expect(monthOfYear("2022-23")).toBe(0);
  expect(monthOfYear("2021-22")).toBe(-12);
});

test("endOfDate(date) is the end of what it may mean", () => {
  expect(endOfDate("2024")).toBe(33);
  expect(endOfDate("2024-04")).toBe(25);
  expect(endOfDate("2024-04-01")).toBeCloseTo(24 + 1 / 31, 12);
});

test("dateOfFinish(finish, start) is the month of the last day: what a date lasts to, it is done by", () => {
  expect(dateOfFinish(9)).toBe("2022-12");
  expect(dateOfFinish(9.25)).toBe("2023-01");
  // A milestone is over when it begins.
  expect(dateOfFinish(9, 9)).toBe("2023-01");
  fc.assert(
    fc.property(
      fc.integer({ min: -300, max: 900 }),
      fc.integer({ min: 1, max: 99 }),
      (start, n) => {
        expect(endOfDate(dateOfFinish(start + n, start))).toBe(start + n);
      },
    ),
  );
});

test("a bare year begins in January", () => {
  expect(monthOf("2024")).toBe(21);
});

test("a month of a plan falls in one financial year and one calendar month, and back", () => {
  expect(yearOfMonth(11.99)).toBe("2022-23");
  expect(yearOfMonth(12)).toBe("2023-24");
  expect(yearOfMonth(-0.5)).toBe("2021-22");
  expect(dateOfMonth(0)).toBe("2022-04");
  expect(dateOfMonth(8.5)).toBe("2022-12");
  expect(dateOfMonth(9)).toBe("2023-01");
  fc.assert(
    fc.property(fc.integer({ min: -300, max: 900 }), (month) => {
      expect(monthOf(dateOfMonth(month))).toBe(month);
      expect(monthOfYear(yearOfMonth(month))).toBe(12 * Math.floor(month / 12));
    }),
  );
});

test("monthsBetweenEnds counts as the months of both ends are told, and is the sum of its steps", () => {
  expect(monthsBetweenEnds(8.9, 9.1)).toBe(1);
  expect(monthsBetweenEnds(9, 9.9)).toBe(1);
  expect(monthsBetweenEnds(9.2, 9.9)).toBe(0);
  fc.assert(
    fc.property(fc.double({ min: 1, max: 99, noNaN: true }), fc.nat(40), (from, n) => {
      expect(monthsBetweenEnds(from, from + n)).toBe(n);
    }),
  );
});
