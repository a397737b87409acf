import type { Difference } from "#/model/compare.ts";
import type { Interval } from "#/model/quantile.ts";
import { formatMoney } from "#/model/money.ts";
import { chancePhrase } from "./certainty.ts";
import { noun } from "./numbers.ts";
import {
  count,
  money,
  quantity,
  said,
  sentence,
  sentences,
  type Door,
  type Phrase,
} from "./phrase.ts";

/** What the numbers of a total open, where they open anything. */
export type TotalDoors = {
  readonly total?: Door | undefined;
  readonly unknown?: Door | undefined;
  readonly in?: Door | undefined;
};

/** A total of a scenario as it may be quoted: never less than what is unknown about it. */
export function totalPhrase(
  totalM: number,
  unpriced: number,
  of: number,
  doors: TotalDoors = {},
): Phrase {
  if (of === 0) return ["nothing is in"];
  const missing: Phrase = [
    count(unpriced, doors.unknown),
    " of ",
    count(of, doors.in),
    ` ${noun(of, "proposal")} ${unpriced === 1 ? "has" : "have"} no cost`,
  ];
  if (totalM === 0 && unpriced > 0) return ["no known cost; ", ...missing];
  const total = money(totalM, doors.total);
  return unpriced === 0 ? [total] : ["at least ", total, "; ", ...missing];
}

/** A total where there is room for three words: "at least £2.6bn"; what is unknown stands beside it. */
export function barPhrase(totalM: number, unpriced: number, of: number, door?: Door): Phrase {
  if (of === 0) return ["nothing is in"];
  if (totalM === 0 && unpriced > 0) return ["no known cost"];
  const total = money(totalM, door);
  return unpriced === 0 ? [total] : ["at least ", total];
}

/** "106 of 110 unknown"; nothing where all is known. */
export const shortUnknown = (unpriced: number, of: number, doors: TotalDoors = {}): Phrase =>
  unpriced === 0 ? [] : [count(unpriced, doors.unknown), " of ", count(of, doors.in), " unknown"];

const eightInTen: Phrase = [quantity("8"), " draws in ", quantity("10")];

/** The range of a total: "8 draws in 10: £2.2bn to £3.1bn"; empty where nothing varies. */
export const rangePhrase = (range: Interval | undefined, door?: Door): Phrase =>
  range === undefined
    ? ["no range: no line is given a spread"]
    : [...eightInTen, ": ", money(range.low, door), " to ", money(range.high, door)];

/**
 * The difference between two columns in one sentence: "B costs £340m to £440m less than A in 8 draws in 10,
 * and is dearer in no draw." Where the kept sets differ by proposals of unknown cost, it claims no more than
 * published and estimated costs can.
 */
export function differencePhrase(
  a: string,
  b: string,
  difference: Difference,
  door?: Door,
): Phrase {
  const { verdict, central, interval, dearer, varies, onlyInA, onlyInB } = difference;
  const partial = onlyInA.length + onlyInB.length > 0;
  const start: Phrase = partial ? ["Counting known costs only, "] : [];
  const only = [
    ...(onlyInA.length > 0 ? [[a, onlyInA.length] as const] : []),
    ...(onlyInB.length > 0 ? [[b, onlyInB.length] as const] : []),
  ];
  const tail: Phrase = only.flatMap(([letter, n], i): Phrase => [
    i === 0 ? " " : ", ",
    count(n, door),
    ...(i === 0 ? [` of unknown cost ${n === 1 ? "is" : "are"}`] : []),
    ` only in ${letter}`,
    ...(i === only.length - 1 ? ["."] : []),
  ]);
  return [
    ...start,
    ...verdictPhrase(a, b, { verdict, central, interval, dearer, varies }, partial, door),
    ...tail,
  ];
}

type Told = Pick<Difference, "verdict" | "central" | "interval" | "dearer" | "varies">;

function verdictPhrase(
  a: string,
  b: string,
  told: Told,
  partial: boolean,
  door: Door | undefined,
): Phrase {
  const { verdict, central, interval, dearer, varies } = told;
  switch (verdict) {
    case "the same":
      return [`${b} costs the same as ${a}${partial ? "" : " in what has a known cost"}.`];
    case "cannot be told apart":
      return [
        `${a} and ${b} cannot be told apart: the difference runs from `,
        signed(interval.low, door),
        " to ",
        signed(interval.high, door),
        `; ${b} is dearer in `,
        ...chancePhrase(dearer, door),
        ".",
      ];
    case "dearer":
    case "cheaper": {
      const more = verdict === "dearer" ? "more" : "less";
      const [low, high] = [Math.abs(interval.low), Math.abs(interval.high)].sort((x, y) => x - y);
      if (!varies) return [`${b} costs `, money(Math.abs(central), door), ` ${more} than ${a}.`];
      return [
        `${b} costs `,
        money(low ?? 0, door),
        " to ",
        money(high ?? 0, door),
        ` ${more} than ${a} in `,
        ...eightInTen,
        ", and is dearer in ",
        ...chancePhrase(dearer, door),
        ".",
      ];
    }
  }
}

const signed = (amountM: number, door?: Door) =>
  quantity(`${amountM > 0 ? "+" : ""}${formatMoney(amountM)}`, door);

/** What moves between two columns: how many proposals start later, and by how much the work ends later. */
export function movedPhrase(
  b: string,
  startLater: number,
  endLaterMonths: number,
  doors: { readonly later?: Door; readonly end?: Door } = {},
): Phrase {
  const months = Math.round(endLaterMonths);
  if (startLater === 0 && months === 0) return [];
  const end: Phrase =
    months === 0
      ? ["the work ends at the same time"]
      : [
          "the work ends ",
          count(Math.abs(months), doors.end),
          ` ${noun(Math.abs(months), "month")} ${months > 0 ? "later" : "earlier"}`,
        ];
  return startLater === 0
    ? [`In ${b} `, ...end, "."]
    : [
        `In ${b} `,
        count(startLater, doors.later),
        ` ${noun(startLater, "proposal")} ${startLater === 1 ? "starts" : "start"} later and `,
        ...end,
        ".",
      ];
}

/** What a dropped proposal leaves without something it requires, in a sentence. */
export function brokenSentence(kept: number, dropped: string): Phrase {
  return sentence([
    count(kept),
    ` ${noun(kept, "proposal")} that ${kept === 1 ? "is" : "are"} in ${kept === 1 ? "requires" : "require"} ${dropped}, which is out. Nothing has been changed for you`,
  ]);
}

/** The same of many at once: "13 proposals that are in require something of the 7 that are out." */
export const manyBrokenSentence = (kept: number, dropped: number): Phrase =>
  sentence([
    count(kept),
    ` ${noun(kept, "proposal")} that ${kept === 1 ? "is" : "are"} in ${kept === 1 ? "requires" : "require"} one or more of `,
    count(dropped),
    " that are out. Nothing has been changed for you",
  ]);

/** What an area's numbers are, said beside them. */
export const allocationPhrase = (area: string, keys: readonly string[]): Phrase =>
  sentences(
    [said(area), "’s share of each national sum, by ", said(keys.join(", ")), "."],
    ["An allocation, never a local budget."],
  );

type About = { readonly letter: string; readonly area: string };

/** "A is about Leeds and B about England, so their money is not compared." */
export const elsewherePhrase = (one: About, other: About): Phrase => [
  `${one.letter} is about `,
  { text: one.area, row: true },
  ` and ${other.letter} about `,
  { text: other.area, row: true },
  ", so their money is not compared.",
];

type Priced = { readonly letter: string; readonly prices: string };

/** Money of two kinds: "A is in cash of each year and B in 2024-25 prices, so their money is not compared…" */
export const otherPricesPhrase = (one: Priced, other: Priced): Phrase =>
  sentences(
    [
      `${one.letter} is in `,
      ...pricesWords(one.prices),
      ` and ${other.letter} in `,
      ...pricesWords(other.prices),
      ", so their money is not compared.",
    ],
    ["Under assumptions both can be given the same prices."],
  );

const pricesWords = (prices: string): Phrase =>
  prices === "cash" ? ["cash of each year"] : [quantity(prices), " prices"];

type Asked = { readonly letter: string; readonly askPrices: string };

/** What of a difference nobody decided: "A takes the ask as published and B as being in 2021-22 prices, so…" */
export const rebasedPhrase = (one: Asked, other: Asked): Phrase => [
  `${one.letter} takes the ask `,
  ...askWords(one.askPrices),
  ` and ${other.letter} `,
  ...askWords(other.askPrices),
  ", so part of the difference is prices alone.",
];

const askWords = (askPrices: string): Phrase =>
  askPrices === "as published"
    ? ["as published"]
    : ["as being in ", quantity(askPrices), " prices"];
