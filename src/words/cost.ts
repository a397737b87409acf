import type { Cost } from "#/data/schema.ts";
import type { CostByYear, PublishedTotal, Segment } from "#/model/cost.ts";
import type { FinancialYear } from "#/model/time.ts";
import { fraction, noun, ordinal } from "./numbers.ts";
import {
  capital,
  count,
  inYear,
  joined,
  listed,
  listedPhrases,
  money,
  said,
  sentence,
  sentences,
  type Door,
  type Phrase,
} from "./phrase.ts";

/** The prices that amounts are shown in; null is "as published". */
export type Prices = {
  readonly in: FinancialYear | null;
  /** The prices the ask is supposed to have been in; only used with `in`. */
  readonly ask: FinancialYear | null;
};

/** Amounts as their sources give them. */
export const asPublished: Prices = { in: null, ask: null };

/** What the part of the total outside the published years is called. */
export const gapName = "not in the published yearly profile";

/** How many lines of one size, or publishers, are named at most; more are counted. */
const mostNamed = 3;

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/**
 * The title of cost by year, from what is drawn: the largest published line shown, as a fraction of the
 * whole published ask, and the year in which the ask peaks. `rest` holds the ids of remainder lines;
 * `of` is how many proposals are shown.
 */
export function yearTitle(cost: CostByYear, rest: readonly string[] = [], of = Infinity): Phrase {
  const segments = [...cost.years.flatMap((year) => year.segments), ...(cost.gap?.segments ?? [])];
  const whole = segments.reduce((sum, segment) => sum + segment.amountM, 0);
  if (segments.length === 0 || whole <= 0) return ["No cost by year has been published"];
  const lines = byLine(segments.filter((segment) => segment.shown));
  const [first, second] = lines;
  if (first === undefined && of === 0) return ["No proposals are shown"];
  if (first === undefined)
    return [
      `${of === 1 ? "The proposal shown has no" : "None of the proposals shown has a"} published cost of its own`,
    ];
  const peak = peakOf(cost);
  const ends = (subject: string): Phrase => (peak.length === 0 ? [] : [subject, ...peak]);
  // One line of one is the ask itself, whatever it is called.
  if (byLine(segments).length === 1 && peak.length > 0) return ["The published ask ", ...peak];
  if (near(first.amountM, whole))
    return lineOf(first, rest, [" is the whole of the published ask", ...ends(", which ")]);
  const part = `${fraction(first.amountM / whole)} of the published ask`;
  if (second !== undefined && near(first.amountM, second.amountM)) {
    const tied = lines.filter((line) => near(line.amountM, first.amountM));
    const each: Phrase =
      tied.length > mostNamed
        ? [count(tied.length), ` published lines are the largest, each ${part}`]
        : [...listedPhrases(tied.map((line) => [said(line.label)])), ` are each ${part}`];
    return capital([...each, ...ends(", which ")]);
  }
  return lineOf(first, rest, [` is ${part}`, ...ends(", which ")]);
}

function lineOf(line: Line, rest: readonly string[], predicate: Phrase): Phrase {
  const name: Phrase = rest.includes(line.cost)
    ? ["What has no line of its own"]
    : [said(line.label)];
  return [...name, ...predicate];
}

type Line = { readonly cost: string; readonly label: string; readonly amountM: number };

/** The lines that segments belong to, the largest first. */
function byLine(segments: readonly Segment[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const { cost, label, amountM } of segments)
    lines.set(cost, { cost, label, amountM: amountM + (lines.get(cost)?.amountM ?? 0) });
  return [...lines.values()].filter((l) => l.amountM > 0).sort((a, b) => b.amountM - a.amountM);
}

/** "peaks in its third year", or how else the published years run; empty without any. */
function peakOf(cost: CostByYear): Phrase {
  const published = cost.years.flatMap(({ year, publishedM }) =>
    publishedM === null ? [] : [{ year, publishedM }],
  );
  if (published.length === 0) return ["has no published yearly split"];
  if (published.length === 1) return ["falls in one year"];
  const most = Math.max(...published.map((year) => year.publishedM));
  const at = published.flatMap(({ publishedM }, i) =>
    near(publishedM, most) ? [ordinal(i + 1)] : [],
  );
  if (at.length === published.length) return ["is the same every year"];
  return [`peaks in its ${listed(at)} ${noun(at.length, "year")}`];
}

/** What cost by year measures: unit, place, price base and where its first year is drawn. */
export function yearSubtitle(facts: {
  readonly place: string;
  readonly prices: Prices;
  /** The year at which an undated profile is drawn to begin; null when the source names its years. */
  readonly drawnFrom: FinancialYear | null;
}): Phrase {
  const from: Phrase =
    facts.drawnFrom === null ? [] : ["Year one at ", inYear(facts.drawnFrom), " (assumption)."];
  const base: Phrase =
    facts.prices.in === null ? ["price base not known"] : pricesPhrase(facts.prices);
  return sentences(["£m a year, ", said(facts.place), ", ", ...base, "."], from);
}

/** The price base of what is shown: "as published, price base not known" or the prices and what they suppose. */
export function pricesPhrase({ in: shown, ask }: Prices): Phrase {
  if (shown === null) return ["as published, price base not known"];
  const prices: Phrase = ["in ", inYear(shown), " prices"];
  return ask === null
    ? [...prices, ", where the price base is known"]
    : [...prices, ", if the ask was in ", inYear(ask), " prices"];
}

/** What opens the part of a year, or what the years leave out. */
type PartDoors = (part: string) => `cost:${string}`;

/** The doors of a line's years, by their place in its profile: where the first is drawn can be moved. */
export function partDoors(line: Pick<Cost, "id" | "profile">): PartDoors {
  const years = Object.keys(line.profile ?? {}).sort();
  return (part) => {
    if (part === "gap") return `cost:${line.id}@gap`;
    const i = years.indexOf(part);
    return i < 0 ? `cost:${line.id}` : `cost:${line.id}@${i + 1}`;
  };
}

/**
 * Cost by year in words: each published year with its sum, then what lies outside them. In other prices
 * the sums are ours, so they are not called published.
 */
export function yearDescription(cost: CostByYear, doorOf?: PartDoors, prices?: Prices): Phrase {
  const years = cost.years.flatMap(({ year, publishedM }): Phrase[] =>
    publishedM === null ? [] : [[money(publishedM, doorOf?.(year)), " in ", inYear(year)]],
  );
  if (years.length === 0)
    return sentences(
      ["No cost by year has been published."],
      gapSentence(cost.gap, doorOf?.("gap"), prices),
    );
  return sentences(
    [...lead(cost, prices?.in ?? null), ...listedPhrases(years), "."],
    gapSentence(cost.gap, doorOf?.("gap"), prices),
  );
}

/** How the years begin: whether any of what they hold is shown, and whether the sums are the published ones. */
function lead(cost: CostByYear, converted: FinancialYear | null): Phrase {
  const segments = [...cost.years.flatMap((year) => year.segments), ...(cost.gap?.segments ?? [])];
  const isShown = segments.every((segment) => segment.shown);
  const greyed = segments.some((segment) => segment.shown) ? "partly greyed" : "greyed";
  if (converted === null)
    return [isShown ? "Published: " : `The whole programme, ${greyed} here, was published as `];
  const inPrices: Phrase = ["In ", inYear(converted), " prices "];
  return [
    ...inPrices,
    isShown ? "the programme comes to " : `the whole programme, ${greyed} here, comes to `,
  ];
}

/** What the published years leave out of the published total, or add to it. */
export function gapSentence(gap: CostByYear["gap"], door?: Door, prices?: Prices): Phrase {
  if (gap === null) return [];
  const converted = prices?.in ?? null;
  const total: Phrase =
    converted === null ? ["published total"] : ["total in ", inYear(converted), " prices"];
  if (gap.amountM < 0)
    return [
      "The published years add up to ",
      money(-gap.amountM, door),
      " more than the ",
      ...total,
      ".",
    ];
  return [
    money(gap.amountM, door),
    " of the ",
    ...total,
    ` is ${gapName}, so it is drawn without a year.`,
  ];
}

/** Where cost by year comes from and what in it is ours. */
export const yearFoot = (split: boolean, note?: string, prices: Prices = asPublished): Phrase =>
  sentences(
    prices.in === null
      ? ["The total of each year is as published."]
      : ["The total of each year is the published one, put into ", inYear(prices.in), " prices."],
    split
      ? [
          "How a year divides between lines is our assumption: each takes the same share of every year.",
        ]
      : [],
    note === undefined ? [] : [said(note)],
  );

/**
 * Where the sums of cost by year come from: the review, as reported by whom we read, and what is ours.
 * Until the sources are there, the review alone.
 */
export function yearSource(facts: {
  /** What the review calls its report. */
  readonly report: string | undefined;
  readonly publishers: readonly string[];
  readonly split: boolean;
}): Phrase {
  const { report, split } = facts;
  const names = [...new Set(facts.publishers)].filter((name) => name !== report);
  if (report === undefined && names.length === 0) return [];
  const named = names.slice(0, names.length > mostNamed + 1 ? mostNamed : undefined);
  const others = names.length - named.length;
  const by = listedPhrases([
    ...named.map((name): Phrase => [said(name)]),
    ...(others === 0 ? [] : [[count(others), " others"]]),
  ]);
  const from: Phrase =
    report === undefined
      ? by
      : [said(report), ...(by.length === 0 ? [] : [", as reported by ", ...by])];
  return ["Source: ", ...from, ...(split ? ["; split by Reckoner, an assumption."] : ["."])];
}

/** What the textures of amounts mean, for a picture that leaves the page without its key. */
export const basisKey =
  "Solid: stated by a source. Tinted: derived by arithmetic. Hatched: our assumption. Dashed: not known, or in no published year.";

/** How many of the proposals shown have no published cost of their own. */
export function uncostedSentence({
  uncosted,
  of,
}: Pick<PublishedTotal, "uncosted" | "of">): Phrase {
  if (of === 0) return ["No proposals are shown."];
  if (uncosted === 1 && of === 1) return ["The proposal shown has no published cost of its own."];
  if (uncosted === 0)
    return of === 1
      ? ["The proposal shown has a published cost of its own."]
      : [
          "Each of the ",
          count(of, "count:shown"),
          " proposals shown has a published cost of its own.",
        ];
  if (uncosted === of && of > 1)
    return [
      "None of the ",
      count(of, "count:shown"),
      " proposals shown has a published cost of its own.",
    ];
  return [
    count(uncosted, "count:uncosted"),
    " of ",
    count(of, "count:shown"),
    ` ${noun(of, "proposal")} ${uncosted === 1 ? "has no published cost of its" : "have no published cost of their"} own.`,
  ];
}

/** Why the government's own sums stand beside the ask and are never set against it; the dataset's note if it has one. */
export const fundingCaveat = (note?: string): Phrase =>
  note === undefined
    ? [
        "These sums overlap and hold money carried over from earlier plans, so they are never added up or taken away from the ask.",
      ]
    : [said(note)];

/** The same beside the drawn sums, in the room there is; beside an ask in real prices, that they are not. */
export const fundingShort = (isPriced: boolean): string =>
  isPriced
    ? "As announced, not in these prices; never added up"
    : "Never added up, never set off against the ask";

/** The government's sums drawn beside the ask, one by one. */
export function fundingDescription(
  blocks: readonly {
    readonly id: string;
    readonly short: string;
    readonly amountM: number | null;
    readonly period: string;
  }[],
): Phrase {
  if (blocks.length === 0) return ["No sum from government is shown."];
  const each = blocks.map(({ id, short, amountM, period }): Phrase => {
    const sum: Phrase = amountM === null ? ["an unknown sum"] : [money(amountM, `funding:${id}`)];
    return [said(short), ": ", ...sum, ", ", said(period)];
  });
  return sentence(["Put in by government. ", ...joined(each, "; ")]);
}
