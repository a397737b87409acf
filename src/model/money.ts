import { startOf, type FinancialYear } from "./time.ts";

/** An index number of prices for a financial year. */
export type PriceIndex = { readonly year: FinancialYear; readonly index: number };

const round = (value: number, figures: number): number => Number(value.toPrecision(figures));

/**
 * An amount in £ million as people read it, to at most three significant figures:
 * "£2.6bn", "£253m", "£0.8m", "£674,000". Zero is "£0".
 */
export function formatMoney(amountM: number): string {
  const sign = amountM < 0 ? "−" : "";
  const size = round(Math.abs(amountM), 3);
  const pounds = Math.round(size * 1e6);
  if (pounds === 0) return "£0";
  if (size >= 1000) return `${sign}£${plain(size / 1000)}bn`;
  const isTenths = size >= 0.1 && round(size, 1) === size;
  if (size >= 1 || isTenths) return `${sign}£${plain(size)}m`;
  return `${sign}£${group(pounds)}`;
}

/** A whole number with commas between thousands; three significant figures are not forced on it. */
export const formatCount = (value: number): string =>
  `${value < 0 ? "−" : ""}${group(Math.abs(value))}`;

/** A share between 0 and 1 as a whole percentage, with a decimal below 10; "under 0.1%" when smaller. */
export function formatPercent(share: number): string {
  const sign = share < 0 ? "−" : "";
  const value = Math.abs(share) * 100;
  if (value === 0) return "0%";
  if (value < 0.05) return `${sign}under 0.1%`;
  const tenths = Math.round(value * 10) / 10;
  return `${sign}${tenths < 10 ? tenths : group(Math.round(value))}%`;
}

const plain = (value: number): string => {
  const text = String(round(value, 3));
  const [whole = "0", rest] = text.split(".");
  return rest === undefined ? group(Number(whole)) : `${group(Number(whole))}.${rest}`;
};

const group = (value: number): string => {
  const [whole = "0", rest] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
};

/**
 * How many times an amount in one year's prices is in another's: index B / index A.
 * Past the last year of the index its last growth rate goes on (an assumption).
 * Throws when a year lies before the first of the index.
 * Source: HM Treasury GDP deflators, as held in the dataset.
 */
export function priceFactor(
  index: readonly PriceIndex[],
  from: FinancialYear,
  to: FinancialYear,
): number {
  return levelIn(index, to) / levelIn(index, from);
}

function levelIn(index: readonly PriceIndex[], year: FinancialYear): number {
  const known = index.find((row) => row.year === year);
  if (known) return known.index;
  const sorted = [...index].sort((a, b) => startOf(a.year) - startOf(b.year));
  const last = sorted.at(-1);
  const before = sorted.at(-2);
  if (!last || !before || startOf(year) < startOf(last.year))
    throw new Error(`no price index for: ${year}`);
  let level = last.index;
  for (let y = startOf(last.year); y < startOf(year); y++) level *= last.index / before.index;
  return level;
}
