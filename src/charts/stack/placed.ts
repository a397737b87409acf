import type { CostByYear, YearCost } from "#/model/cost.ts";
import type { FinancialYear } from "#/model/time.ts";
import type { Door } from "#/words/phrase.ts";

/** A sum the government says it put in, over one year or several. */
export type FundingBlock = {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly amountM: number;
  readonly from: FinancialYear;
  readonly to: FinancialYear;
  readonly newMoney: "yes" | "no" | "part" | "unknown";
  /** False when filters leave out what it pays for: drawn grey. */
  readonly shown: boolean;
};

/** Which of the proposals have a published cost of their own. */
export type Uncosted = {
  readonly count: number;
  readonly of: number;
  /** Those counted, and as context those that filters leave out, which do not pass. */
  readonly proposals: readonly { readonly id: string; readonly costM: number | null }[];
  readonly passes: (id: string) => boolean;
  readonly door?: Door | undefined;
  /** What they are without: a published cost of their own, unless told. */
  readonly without?: string;
};

export type YearSpan = readonly [FinancialYear, FinancialYear];

/** Everything that cost by year is drawn from. */
export type StackRows = {
  readonly years: readonly YearCost[];
  readonly gap: CostByYear["gap"];
  /** The year whose prices the amounts were put into, which makes them sums of ours; null as published. */
  readonly pricesOf?: FinancialYear | null | undefined;
  /** The theme whose hue a cost line takes; null draws it in paper, for what has no published line. */
  readonly hueOf: (cost: string) => number | null;
  readonly blocks: readonly FundingBlock[];
  /** The caveat beside the government's money, always in sight. */
  readonly blocksNote: string;
  readonly selectedYears: YearSpan | null;
  readonly uncosted: Uncosted;
  /** The proposal in the inspector. */
  readonly chosen?: string | null | undefined;
};

export type Size = { readonly width: number; readonly height?: number | undefined };
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type State = "plain" | "chosen" | "ghost";
export type Anchor = "start" | "middle" | "end";
export type Words = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: Anchor;
};

export type PlacedSegment = Box & {
  readonly cost: string;
  readonly proposal: string | undefined;
  readonly fill: string;
  readonly state: State;
};
export type PlacedYear = {
  readonly year: FinancialYear;
  /** The stretch that stands for the year: what the focus ring and a tap take. */
  readonly field: Box;
  readonly bar: Box | null;
  readonly segments: readonly PlacedSegment[];
  readonly number: Words | null;
  readonly name: Words | null;
  readonly state: "plain" | "ghost";
  readonly selected: boolean;
  readonly sentence: string;
};
/** A cost line's name and total: beside the largest year with a leader, or in the key with a swatch. */
export type PlacedName = {
  readonly cost: string;
  readonly proposal: string | undefined;
  readonly name: string;
  readonly amount: string;
  readonly wide: number;
  readonly x: number;
  readonly y: number;
  readonly leader: string | null;
  readonly swatch: (Box & { readonly fill: string }) | null;
  readonly hue: number | null;
  readonly state: State;
  readonly sentence: string;
};
export type PlacedBlock = {
  readonly id: string;
  readonly boxes: readonly Box[];
  /** Dashed marks between the years of one sum. */
  readonly yearMarks: readonly { readonly x: number; readonly y1: number; readonly y2: number }[];
  readonly solid: boolean;
  /** Whether the words stand in the block. */
  readonly inside: boolean;
  readonly number: Words;
  readonly detail: Words | null;
  readonly state: "plain" | "ghost";
  readonly sentence: string;
};
export type PlacedGap = {
  readonly slot: Box;
  readonly number: Words;
  readonly lines: readonly Words[];
  /** Ghost when nothing it holds is shown. */
  readonly state: "plain" | "ghost";
  readonly sentence: string;
};
export type PlacedStrip = {
  /** Whether it has a cost is not told of one that filters leave out. */
  readonly ticks: readonly (Box & {
    readonly id: string | undefined;
    readonly costed: boolean | undefined;
  })[];
  readonly words: Words;
  readonly count: string;
  readonly rest: string;
  /** Set when one tick no longer stands for one proposal. */
  readonly proportional: boolean;
};
export type PlacedStack = {
  readonly form: "columns" | "rows";
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  readonly right: number;
  readonly grid: readonly { readonly at: number; readonly label: string }[];
  readonly years: readonly PlacedYear[];
  readonly names: readonly PlacedName[];
  readonly gap: PlacedGap | null;
  readonly government: {
    readonly heading: Words;
    readonly note: readonly Words[];
    readonly baselines: readonly number[];
    readonly blocks: readonly PlacedBlock[];
  } | null;
  readonly strip: PlacedStrip | null;
  /** Where a drag may begin: left, top, right, bottom; null in the rows form. */
  readonly brush: readonly [number, number, number, number] | null;
};
