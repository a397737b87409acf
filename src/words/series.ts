import type { Series } from "#/data/schema.ts";
import { middleOfPeriod } from "#/model/futures.ts";
import { inUnit } from "./numbers.ts";
import { pointBasis } from "./pointDoor.ts";
import type { Cell, Column, Table } from "./table.ts";

type Point = Series["points"][number];

/** A value of one period that an edition gives, and what another edition gives for the same. */
export type Revision = {
  readonly period: string;
  readonly values: readonly { readonly value: number; readonly edition: string }[];
};

/** A series of other editions of one: same unit and place, and a name that begins with its name. */
export const otherEditions = (series: Series, all: readonly Series[]): readonly Series[] =>
  all.filter(
    ({ id, unit, place, label }) =>
      id !== series.id &&
      unit === series.unit &&
      place === series.place &&
      label.startsWith(`${series.label}:`),
  );

/** Periods for which editions give different values, in order; the series' own edition first. */
export function revisions(series: Series, all: readonly Series[]): readonly Revision[] {
  const points = [series, ...otherEditions(series, all)].flatMap((one) => one.points);
  const periods = [...new Set(points.map(({ period }) => period))];
  return periods
    .map((period) => ({
      period,
      values: points
        .filter((point) => point.period === period)
        .map(({ value, edition }) => ({ value, edition: edition ?? "edition not given" })),
    }))
    .filter(({ values }) => new Set(values.map(({ value }) => value)).size > 1)
    .sort((a, b) => middleOfPeriod(a.period) - middleOfPeriod(b.period));
}

const column = (key: string, label: string, kind: Column["kind"] = "text"): Column => ({
  key,
  label,
  kind,
});
const shown = ({ value, qualifier }: Point, unit: string): Cell =>
  `${qualifier === undefined ? "" : `${qualifier} `}${inUnit(value, unit)}`;

/** Every point of a series, in its order. */
export const pointsTable = (series: Series): Table => ({
  caption: `${series.label}, ${series.place}`,
  columns: [
    column("period", "Period", "period"),
    column("value", "Value"),
    column("edition", "Edition"),
    column("standing", "Standing"),
    column("basis", "Basis"),
    column("note", "Note"),
  ],
  rows: series.points.map((point) => [
    point.period,
    shown(point, series.unit),
    point.edition ?? "not given",
    point.standing,
    pointBasis(series, point) ?? "not given",
    point.note ?? "",
  ]),
});

/** What editions disagree about: a row per value. */
export const revisionsTable = (found: readonly Revision[], unit: string): Table => ({
  caption: "The same date in different editions",
  columns: [
    column("period", "Period", "period"),
    column("value", "Value"),
    column("edition", "Edition"),
  ],
  rows: found.flatMap(({ period, values }) =>
    values.map(({ value, edition }) => [period, inUnit(value, unit), edition]),
  ),
});
