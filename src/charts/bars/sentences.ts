import { formatCount, formatMoney } from "#/model/money.ts";
import type { FinancialYear } from "#/model/time.ts";
import type { BarRow } from "./layout.ts";

/** "12", or how many are kept of all: "2 of 12". */
export const countOf = ({ kept, of }: BarRow): string =>
  kept < of ? `${formatCount(kept)} of ${formatCount(of)}` : formatCount(of);

const pricedWords = (pricesOf: FinancialYear | null): string =>
  pricesOf === null ? "published" : `in ${pricesOf} prices`;

/** A row in a sentence: how many proposals, what was published for them, how many have no cost. */
export function rowSentence(row: BarRow, pricesOf: FinancialYear | null = null): string {
  const { label, kept, of, amountM, outM, outsideProfileM, uncosted } = row;
  const without = row.without ?? "no published cost";
  const many = `${countOf(row)} ${of === 1 ? "proposal" : "proposals"}`;
  const priced = pricedWords(pricesOf);
  const out = outM === null ? "" : `; ${formatMoney(outM)} ${priced} for those filtered out`;
  if (amountM === null) return `${label}: ${many}${kept === 0 ? " shown" : `, ${without}`}${out}`;
  const left =
    outsideProfileM > 0
      ? `, ${formatMoney(outsideProfileM)} of it not in the published yearly profile`
      : "";
  const missing =
    uncosted === 0
      ? ""
      : `; ${formatCount(uncosted)} ${uncosted === 1 ? "has" : "have"} ${without}`;
  return `${label}: ${many}, ${formatMoney(amountM)} ${priced}${left}${missing}${out}`;
}

/** What the number beside a bar says to those who open its source. */
export function amountSentence(
  { label, amountM }: Pick<BarRow, "label" | "amountM">,
  text: string,
  pricesOf: FinancialYear | null,
): string {
  const out = amountM === null ? ", filtered out" : "";
  return `${label}: ${text} ${pricedWords(pricesOf)}${out}, open its source`;
}

/** What must be known of all rows together. */
export function notesOf(each: number, overlapping: boolean): readonly string[] {
  return [
    ...(each === 1 ? [] : [`Each mark stands for up to ${formatCount(each)} proposals.`]),
    ...(overlapping
      ? ["A proposal counts in each of its rows, so rows overlap and must not be added up."]
      : []),
  ];
}
