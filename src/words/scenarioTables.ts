import { column, tenth } from "./costTable.ts";
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

/** What moves a total: the total with each line at its own low and high, the others central. */
export const driversTable = (
  drivers: readonly {
    readonly label: string;
    readonly atLowM: number;
    readonly atHighM: number;
  }[],
  centralM: number,
  caption: string,
): Table => ({
  caption,
  columns: [
    column("line", "Line"),
    column("low", "Total at its low, £m", "money"),
    column("central", "Total, £m", "money"),
    column("high", "Total at its high, £m", "money"),
  ],
  rows: drivers.map(({ label, atLowM, atHighM }) => [
    label,
    ...[atLowM, centralM, atHighM].map(tenth),
  ]),
});

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
