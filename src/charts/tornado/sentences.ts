import { formatCount, formatMoney } from "#/model/money.ts";
import type { DriverRow, UnknownRow } from "./layout.ts";

/** How far an amount lies from the central total: "+£660m", "−£165m". */
export function changeOf(amountM: number, centralM: number): string {
  // Amounts are whole pence, which their difference in £ million must stay.
  const changeM = Math.round((amountM - centralM) * 1e8) / 1e8;
  return `${changeM > 0 ? "+" : ""}${formatMoney(changeM)}`;
}

/** One input in a sentence: the total at either end of it, and how far that is from the central total. */
export function driverSentence(driver: DriverRow, centralM: number): string {
  const { label, note, atLowM, atHighM } = driver;
  const name = note === undefined ? label : `${label}, ${note}`;
  const end = (amountM: number) =>
    amountM === centralM
      ? `${formatMoney(amountM)} (no change)`
      : `${formatMoney(amountM)} (${changeOf(amountM, centralM)})`;
  return `${name}: the total is ${end(atLowM)} at its low end and ${end(atHighM)} at its high end`;
}

/** What has no size, as a label: "90 proposals with no published cost". */
export const unknownWords = ({ count, label }: UnknownRow): string =>
  `${formatCount(count)} ${label}`;

/** What has no size, in a sentence. */
export const unknownSentence = (row: UnknownRow): string =>
  `${unknownWords(row)}: not known, so not in the total`;
