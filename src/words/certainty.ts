import { dateOfFinish } from "#/model/months.ts";
import type { Interval } from "#/model/quantile.ts";
import type { PartialDate } from "#/model/time.ts";
import { noun } from "./numbers.ts";
import { count, moment, quantity, type Door, type Phrase } from "./phrase.ts";

/**
 * When it ends by middle times; where that is reached in less than half of the draws, that most end later, and, where
 * it has other work to wait for than one chain, why: the slowest decides.
 */
export const middlePhrase = (month: number, share: number, isOneChain: boolean): Phrase => [
  moment(dateOfFinish(month)),
  " is when it ends if each step takes its middle time.",
  ...(share >= 0.5
    ? []
    : isOneChain
      ? [" Most draws end later."]
      : [" The end waits for the slowest of several chains, so most draws end later."]),
];

/** A share of draws: "7 draws in 10"; no chance is called none or certain that is merely small or large. */
export function chancePhrase(share: number, door?: Door): Phrase {
  if (share === 0) return [quantity("no draw", door)];
  if (share === 1) return [quantity("every draw", door)];
  const n = Math.round(share * 10);
  if (n === 0) return ["fewer than ", quantity("1", door), " draw in ", quantity("20")];
  if (n === 10) return ["more than ", quantity("19", door), " draws in ", quantity("20")];
  return [quantity(String(n), door), ` ${noun(n, "draw")} in `, quantity("10")];
}

/** The chance that all of it has ended by a month: "It has ended by June 2027 in 2 draws in 10." */
export const endedPhrase = (date: PartialDate, share: number, door?: Door): Phrase => [
  "It has ended by ",
  moment(date),
  " in ",
  ...chancePhrase(share, door),
  ".",
];

/** "The work ends between March 2028 and May 2030 in 8 draws in 10." */
export function endPhrase({ low, high }: Interval, door?: Door): Phrase {
  const [first, last] = [dateOfFinish(low), dateOfFinish(high)];
  const eight: Phrase = [quantity("8", door), " draws in ", quantity("10")];
  return first === last
    ? ["The work ends in ", moment(first), " in at least ", ...eight, "."]
    : ["The work ends between ", moment(first), " and ", moment(last), " in ", ...eight, "."];
}

/** "12 months later" or "9 to 15 months later", rounded to whole months. */
export function slipPhrase({ low, high }: Interval, door?: Door): Phrase {
  const [a, b] = [Math.round(low), Math.round(high)];
  return a === b
    ? [count(b, door), ` ${noun(b, "month")} later`]
    : [count(a, door), " to ", count(b, door), " months later"];
}

/** What the longest critical chain is, before its steps are named. */
export const chainPhrase = (steps: number, months: number, equals: number, door?: Door): Phrase => [
  "The chain that sets the end takes ",
  count(Math.round(months), door),
  ` ${noun(Math.round(months), "month")} in `,
  count(steps, door),
  ` ${noun(steps, "step")}`,
  ...(equals > 1 ? [", the longest of ", count(equals, door), " critical ones"] : []),
  ":",
];
