import { formatMoney } from "#/model/money.ts";
import { listed } from "#/words/phrase.ts";
import type { DrawnStep } from "./gather.ts";

/** Amounts in £ million added up in whole pence, so that no sum is off by a rounding. */
export const changeSum = (amountsM: readonly number[]): number =>
  amountsM.reduce((sum, amountM) => sum + Math.round(amountM * 1e8), 0) / 1e8;

/** What a step adds, with its sign: "−£500m", "+£150m", "£0". */
export const changeWords = (changeM: number): string =>
  `${changeM > 0 ? "+" : ""}${formatMoney(changeM)}`;

/** Where the way begins or ends, in a sentence. */
export const totalSentence = (label: string, sub: string | undefined, amountM: number): string =>
  `${sub === undefined ? label : `${label}, ${sub}`}: ${formatMoney(amountM)}`;

/** One step in a sentence: what it is, what it adds or takes off, and where the total then stands. */
export function stepSentence(step: DrawnStep, afterM: number): string {
  const { kind, label, sub, changeM, of } = step;
  const name = `${kind === "decision" ? "Decision" : "Assumption"}, ${label}`;
  const detail = of.length > 0 ? ` (${listed(of)})` : sub === undefined ? "" : `, ${sub}`;
  return `${name}${detail}: ${effect(changeM)}, ${changeM === null ? "still" : "now"} ${formatMoney(afterM)}`;
}

function effect(changeM: number | null): string {
  if (changeM === null) return "size not known, so nothing added or taken off";
  if (changeM === 0) return "the total stays as it is";
  return changeM < 0 ? `takes off ${formatMoney(-changeM)}` : `puts on ${formatMoney(changeM)}`;
}
