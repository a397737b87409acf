import { financialYear, startOf, type FinancialYear, type PartialDate } from "./time.ts";

/** Months of a plan are real numbers counted from the beginning of April of this year. */
const ORIGIN = 2022;

/** The month in which a financial year begins: 0 for "2022-23", 24 for "2024-25". */
export const monthOfYear = (year: FinancialYear): number => 12 * (startOf(year) - ORIGIN);

/** The calendar year in which the financial year of a month begins: 2022 for months 0 to 12. */
export const startYearOfMonth = (month: number): number => ORIGIN + Math.floor(month / 12);

/** The financial year that a month falls in; its first instant is its own. */
export const yearOfMonth = (month: number): FinancialYear => financialYear(startYearOfMonth(month));

/** The first month that a date may mean: 24 for "2024-04", 21 for "2024". Days are counted as 1/31. */
export function monthOf(date: PartialDate): number {
  const [year = NaN, month = 1, day = 1] = date.split("-").map(Number);
  return 12 * (year - ORIGIN) + (month - 4) + (day - 1) / 31;
}

/** The end of what a date may mean: 33 for "2024", which lasts to December; 25 for "2024-04". */
export function endOfDate(date: PartialDate): number {
  const length = date.length > 7 ? 1 / 31 : date.length > 4 ? 1 : 12;
  return monthOf(date) + length;
}

/** The calendar month that a month of a plan falls in, as "2024-04". */
export function dateOfMonth(month: number): PartialDate {
  const whole = Math.floor(month + 1e-9) + 3;
  const year = ORIGIN + Math.floor(whole / 12);
  return `${year}-${String(whole - 12 * (year - ORIGIN) + 1).padStart(2, "0")}`;
}

const monthsBegun = (finish: number): number => Math.ceil(finish - 1e-9);

/**
 * The calendar month in which work that lasts until `finish` has its last day: an end at the first instant
 * of January is December’s. A milestone, over when it begins, keeps the month of its `start`.
 */
export const dateOfFinish = (finish: number, start = -Infinity): PartialDate =>
  dateOfMonth(Math.max(start, monthsBegun(finish) - 1));

/** Whole months from one end of work to another, as the months in which they end are told: 1 from 8.9 to 9.1. */
export const monthsBetweenEnds = (from: number, to: number): number =>
  monthsBegun(to) - monthsBegun(from);

/** A month of a plan in calendar years and fractions: 2022.25 for month 0. */
export const yearsOfMonth = (month: number): number => ORIGIN + (month + 3) / 12;
