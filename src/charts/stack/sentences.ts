import type { CostByYear, Segment, YearCost } from "#/model/cost.ts";
import { formatCount, formatMoney } from "#/model/money.ts";
import { isFinancialYear, startOf, type FinancialYear } from "#/model/time.ts";
import { listed } from "#/words/phrase.ts";
import type { FundingBlock, YearSpan } from "./placed.ts";

/** The year whose prices an amount was put into; null as published. */
type PricesOf = FinancialYear | null | undefined;

/**
 * The total of a year as it was published: "1,257"; to three figures where prices make it a sum of ours; under a
 * scenario to the million from 100 on, so that what it leaves alone reads as published.
 */
export const yearNumber = (amountM: number, pricesOf: PricesOf = null): string => {
  if (pricesOf === null) return formatCount(Number(amountM.toPrecision(6)));
  return isFinancialYear(pricesOf) || Math.abs(amountM) < 100
    ? formatCount(Number(amountM.toPrecision(3)))
    : formatCount(Math.round(amountM));
};

/** The same with its unit, so that years can be compared: "£1,257m". */
export const inMillions = (amountM: number, pricesOf?: PricesOf): string =>
  `£${yearNumber(amountM, pricesOf)}m`;

/** What an amount is called: "published", or in which prices we put it. */
export const pricedWords = (pricesOf: PricesOf = null): string =>
  pricesOf === null ? "published" : `in ${pricesOf} prices`;

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** How many years a sum covers, in words: "three years". */
export function yearsInWords(block: Pick<FundingBlock, "from" | "to">): string {
  const n = startOf(block.to) - startOf(block.from) + 1;
  return `${numberWords[n] ?? formatCount(n)} ${n === 1 ? "year" : "years"}`;
}

const part = (segment: Segment): string =>
  `${segment.label} ${formatMoney(segment.amountM)}${segment.shown ? "" : " (filtered out)"}`;

/** One year in a sentence: what was published for it, and how that is split. */
export function yearSentence(
  { year, publishedM, segments }: YearCost,
  pricesOf?: PricesOf,
): string {
  const total =
    publishedM === null
      ? "nothing published"
      : `${inMillions(publishedM, pricesOf)} ${pricedWords(pricesOf)}`;
  const split = segments.length < 2 ? "" : `; ${listed(segments.map(part))}`;
  const guess =
    segments.length > 1 && segments.every((s) => s.basis === "assumption")
      ? ", the split being an assumption"
      : "";
  return `${year}: ${total}${split}${guess}`;
}

/** A cost line in a sentence: its total and its share of all. */
export const lineSentence = (
  name: string,
  amount: string,
  shown: boolean,
  pricesOf?: PricesOf,
): string =>
  `${name}: ${amount} ${pricedWords(pricesOf)} in all${shown ? "" : ", filtered out"}; open the proposal`;

/** The part of the total that no year holds. */
export const gapSentence = (
  gap: NonNullable<CostByYear["gap"]>,
  pricesOf: PricesOf = null,
): string => {
  const prices = pricesOf === null ? "" : ` in ${pricesOf} prices`;
  const out = gapState(gap) === "ghost" ? ", filtered out" : "";
  return `${formatMoney(gap.amountM)}${prices} not in the published yearly profile${out}`;
};

/** Grey when nothing the gap holds is shown. */
export const gapState = (gap: NonNullable<CostByYear["gap"]>): "plain" | "ghost" =>
  gap.segments.length > 0 && gap.segments.every((segment) => !segment.shown) ? "ghost" : "plain";

const newMoneyWords = {
  yes: "new money",
  no: "not new money",
  part: "new money in part",
  unknown: "whether it is new money is not known",
} as const;

/** One sum of government money: its years, how it is spread, and whether it is new. */
export function blockSentence(block: FundingBlock): string {
  const years = block.from === block.to ? block.from : `${block.from} to ${block.to}, drawn evenly`;
  return `${formatMoney(block.amountM)}: ${block.label}, ${years}; ${newMoneyWords[block.newMoney]}`;
}

/** The span after a year is chosen: the year alone, or nothing when it was alone already. */
export function yearsAfter(selected: YearSpan | null, year: string): YearSpan | null {
  return selected?.[0] === year && selected[1] === year ? null : [year, year];
}

/** The span made to hold a year as well. */
export function yearsWith(selected: YearSpan | null, ...years: readonly string[]): YearSpan {
  const all = [...(selected ?? []), ...years].sort();
  return [all[0] ?? "", all.at(-1) ?? ""];
}

/** The span after a tap: begins, grows to the year, or clears when the year was in it. */
export function yearsTapped(selected: YearSpan | null, year: string): YearSpan | null {
  if (selected !== null && selected[0] <= year && year <= selected[1]) return null;
  return yearsWith(selected, year);
}
