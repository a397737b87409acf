import type { Certainty } from "#/model/certainty.ts";
import { dateOfFinish } from "#/model/months.ts";
import type { TotalDriver } from "#/model/totalDrivers.ts";
import { column, tenth } from "./costTable.ts";
import type { Door } from "./phrase.ts";
import { sumDoor } from "./sums/sum.ts";
import type { Table } from "./table.ts";

type YearRow = {
  readonly year: string;
  readonly amountM: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly yoursM: number;
};
type Rest = { readonly label: string; readonly amountM: number } | null;
const rounded = (amountM: number | null) => (amountM === null ? null : tenth(amountM));

/** What a scenario has to spend in each year, then after them and in no published year; £m to £0.1m. */
export const spendingTable = (
  years: readonly YearRow[],
  rest: readonly Rest[],
  caption: string,
): Table => ({
  caption,
  columns: [
    column("year", "Year", "period"),
    column("amount", "To be spent, £m", "money"),
    column("low", "1 draw in 10 is below, £m", "money"),
    column("high", "1 draw in 10 is above, £m", "money"),
    column("yours", "Of it yours, £m", "money"),
  ],
  rows: [
    ...years.map(({ year, amountM, low, high, yoursM }) => [
      year,
      ...[amountM, low, high, yoursM].map(rounded),
    ]),
    ...rest.flatMap((one) => (one ? [[one.label, tenth(one.amountM), null, null, null]] : [])),
  ],
});

type End = { readonly label: string; readonly sub: string; readonly amountM: number };
type StepRow = {
  readonly label: string;
  readonly sub?: string | undefined;
  readonly kind: string;
  readonly changeM: number | null;
};

/** In which order the steps of a way are taken, without a full stop. */
export const stepOrderWords = (reversed: boolean): string =>
  reversed
    ? "Assumptions first, from the foot of the table up, then decisions from the foot of the tree up"
    : "Decisions first, in the tree’s order, then assumptions in the table’s";

/** The way from one total to another, step by step; what a step changes is empty where it is not known. */
export const stepsTable = (
  start: End,
  steps: readonly StepRow[],
  end: End,
  caption: string,
): Table => ({
  caption,
  columns: [
    column("step", "Step"),
    column("what", "What it does"),
    column("kind", "Kind"),
    column("change", "Change, £m", "money"),
    column("total", "Total, £m", "money"),
  ],
  rows: [
    [start.label, start.sub, "start", null, tenth(start.amountM)],
    ...steps.map(({ label, sub, kind, changeM }) => [
      ...[label, sub ?? null, kind],
      ...[rounded(changeM), null],
    ]),
    [end.label, end.sub, "end", null, tenth(end.amountM)],
  ],
});

/** What drives a total, as it is drawn: each line at its ends, the total at either, and how nearly they go together. */
export function driversTable(
  drivers: readonly TotalDriver[],
  ranks: ReadonlyMap<string, number>,
  caption: string,
): Table {
  return {
    caption,
    columns: [
      column("line", "Line"),
      column("low", "The line at its low, £m", "money"),
      column("central", "Central, £m", "money"),
      column("high", "At its high, £m", "money"),
      column("atLow", "The total then, at low, £m", "money"),
      column("atHigh", "At high, £m", "money"),
      column("swing", "Swing, £m", "money"),
      column("rank", "Rank correlation, −1 to 1", "period"),
    ],
    rows: drivers.map(({ id, short, ends, atLow, atHigh, swing }) => {
      const rank = ranks.get(id);
      return [
        short,
        ...ends.map(tenth),
        tenth(atLow),
        tenth(atHigh),
        tenth(swing),
        rank === undefined ? null : rank.toFixed(2),
      ];
    }),
  };
}

type Drawn = {
  readonly label: string;
  readonly by: string;
  readonly points: readonly { readonly period: string; readonly value: number }[];
};

/** The points of drawn lines, one to a row. */
export const pathsTable = (lines: readonly Drawn[], caption: string): Table => ({
  caption,
  columns: [
    column("line", "Line"),
    column("by", "By"),
    column("period", "Period", "period"),
    column("value", "Value", "count"),
  ],
  rows: lines.flatMap(({ label, by, points }) =>
    points.map(({ period, value }) => [label, by, period, value]),
  ),
});

/** How sure one scenario's dates are, as it is told. */
export type SureTold = {
  readonly slot: string;
  readonly letter: string;
  readonly sure: Certainty;
  readonly by: { readonly date: string; readonly month: number } | undefined;
  readonly dates: readonly {
    readonly row: string;
    readonly title: string;
    readonly date: string;
    readonly chance: number;
  }[];
  readonly slips: readonly {
    readonly id: string;
    readonly title: string;
    readonly low: number;
    readonly high: number;
  }[];
};

/** What the rows of one scenario's dates and chances open, in the order in which they stand. */
const sureDoors = ({ slot, by, dates, slips }: SureTold): readonly Door[] => [
  sumDoor(slot, "ends"),
  ...(by === undefined ? [] : [sumDoor(slot, `chance/${by.date}`)]),
  ...dates.map(({ row }) => sumDoor(slot, `deadline/${row}`)),
  ...slips.map(({ id }) => sumDoor(slot, `drawn/${id}`)),
];

/** Every date and chance that is told of scenarios, one to a row. */
export function sureTable(columns: readonly SureTold[], caption: string): Table {
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return {
    caption,
    columns: [
      column("scenario", "Scenario"),
      column("about", "What"),
      column("measure", "Measure"),
      column("low", "Value, or its 10th percentile", "period"),
      column("high", "Its 90th percentile", "period"),
    ],
    doors: columns.flatMap(sureDoors),
    rows: columns.flatMap(({ letter, sure, by, dates, slips }) => [
      [
        letter,
        "All of it",
        "month it ends",
        dateOfFinish(sure.end.low),
        dateOfFinish(sure.end.high),
      ],
      ...(by === undefined
        ? []
        : [
            [
              letter,
              "All of it",
              `% of draws that end by ${by.date}`,
              percent(sure.chanceBy(by.month)),
              null,
            ],
          ]),
      ...dates.map(({ title, date, chance }) => [
        letter,
        title,
        `% of draws that are done by ${date}`,
        percent(chance),
        null,
      ]),
      ...slips.map(({ title, low, high }) => [
        letter,
        title,
        "months later than as the review asked",
        Math.round(low),
        Math.round(high),
      ]),
    ]),
  };
}
