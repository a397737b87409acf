/** A financial year, April to March, such as "2024-25". */
export type FinancialYear = string;
/** A day, a month or a year: "2023-02-02", "2023-02" or "2023". */
export type PartialDate = string;
export type Span = { readonly start: number; readonly end: number };

/** The calendar year in which a financial year begins: 2024 for "2024-25". */
export const startOf = (year: FinancialYear): number => Number(year.slice(0, 4));

/** The financial year that begins in April of a calendar year. */
export function financialYear(start: number): FinancialYear {
  return `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
}

/** Whether a period is a financial year: "2024-25" is; "2024-11" and "2024" are not. */
export function isFinancialYear(period: string): boolean {
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  return first !== undefined && Number(second) === (Number(first) + 1) % 100;
}

/** Every financial year from the first to the last, both included; empty when they are reversed. */
export function yearsFrom(first: FinancialYear, last: FinancialYear): readonly FinancialYear[] {
  const years: FinancialYear[] = [];
  for (let start = startOf(first); start <= startOf(last); start++)
    years.push(financialYear(start));
  return years;
}

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether a date names a day that exists: false for "2023-02-30". */
export function isRealDate(date: PartialDate): boolean {
  const [year = NaN, month = 1, day = 1] = date.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** How much of a date is known. */
export const precisionOf = (date: PartialDate): "day" | "month" | "year" =>
  date.length > 7 ? "day" : date.length > 4 ? "month" : "year";

/** The stretch of time a date may mean, in calendar years and fractions (2023.5 is about July 2023). */
export function spanOf(date: PartialDate): Span {
  const [year = NaN, month, day] = date.split("-").map(Number);
  if (month === undefined) return { start: year, end: year + 1 };
  const from = fraction(year, month, day ?? 1);
  const days = day === undefined ? daysIn(year, month) : 1;
  return { start: from, end: from + days / (isLeap(year) ? 366 : 365) };
}

function fraction(year: number, month: number, day: number): number {
  let days = day - 1;
  for (let m = 1; m < month; m++) days += daysIn(year, m);
  return year + days / (isLeap(year) ? 366 : 365);
}

/** The middle of what a date may mean, in calendar years and fractions. */
export function middleOf(date: PartialDate): number {
  const { start, end } = spanOf(date);
  return (start + end) / 2;
}

/** The financial years that a date may fall in: one for a day or a month, two for a bare year. */
export function financialYearsOf(date: PartialDate): readonly FinancialYear[] {
  const [year = NaN, month] = date.split("-").map(Number);
  if (month === undefined) return [financialYear(year - 1), financialYear(year)];
  return [financialYear(month >= 4 ? year : year - 1)];
}

/** Whether something dated had happened by the end of a day; a month or year counts once it begins. */
export function hadHappened(date: PartialDate, by: PartialDate): boolean {
  const length = date.length < by.length ? date.length : by.length;
  return date.slice(0, length) <= by.slice(0, length);
}

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date as people write it: "2 February 2023", "February 2023" or "2023". */
export function formatDate(date: PartialDate, style: "long" | "short" = "long"): string {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return year;
  const name = monthNames[Number(month) - 1] ?? "";
  const shown = style === "short" ? name.slice(0, 3) : name;
  return day === undefined ? `${shown} ${year}` : `${Number(day)} ${shown} ${year}`;
}
