import { formatMoney } from "#/model/money.ts";
import type { ColumnYear, Lump } from "./layout.ts";

/** One year in a sentence: what it costs, and between what bounds 8 draws in 10 lie. */
export function yearSentence({ year, amountM, low, high, yoursM = 0 }: ColumnYear): string {
  const range =
    low === null || high === null || low === high
      ? ""
      : `; 8 draws in 10 lie between ${formatMoney(low)} and ${formatMoney(high)}`;
  const yours = yoursM > 0 ? `, ${formatMoney(yoursM)} of it yours` : "";
  return `${year}: ${formatMoney(amountM)}${yours}${range}`;
}

/** A sum that no one year holds, in a sentence. */
export function lumpSentence({ label, amountM }: Lump, kind: "after" | "undated"): string {
  const where = kind === "after" ? "in all later years together" : "in the total and in no year";
  return `${label}: ${formatMoney(amountM)}, ${where}`;
}
