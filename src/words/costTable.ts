import { weakestBasis, type CostByYear, type Segment } from "#/model/cost.ts";
import { gapName, type Prices } from "./cost.ts";
import type { Cell, Column, Table } from "./table.ts";

/** A column of a table, of text unless said otherwise. */
export const column = (key: string, label: string, kind: Column["kind"] = "text"): Column => ({
  key,
  label,
  kind,
});

/** An amount in £m to £0.1m, as sums of ours are told. */
export const tenth = (amountM: number): number => Math.round(amountM * 10) / 10;

/**
 * Cost by year: a row per year and one for what has no year; a column per line, and the total. A year
 * in which nothing was published is null, not 0. Sums of ours are told to £0.1m.
 */
export function costByYearTable(cost: CostByYear, caption: string, prices?: Prices): Table {
  const all = [...cost.years.flatMap((year) => year.segments), ...(cost.gap?.segments ?? [])];
  const lines = [...new Map(all.map((segment) => [segment.cost, segment])).values()];
  const converted = prices?.in ?? null;
  const total = (amountM: number | null): Cell =>
    amountM === null || converted === null ? amountM : tenth(amountM);
  const cells = (segments: readonly Segment[]): readonly Cell[] =>
    lines.map(({ cost: id }) => {
      const own = segments.filter((segment) => segment.cost === id);
      if (own.length === 0) return null;
      const sum = own.reduce((amount, segment) => amount + segment.amountM, 0);
      const ours = converted !== null || own.some((segment) => segment.basis !== "stated");
      return ours ? tenth(sum) : sum;
    });
  const row = (year: string, amountM: number | null, segments: readonly Segment[]) => [
    year,
    total(amountM),
    ...cells(segments),
    shownOf(segments),
    segments.length === 0 ? null : weakestBasis(segments),
    segments.length === 0 ? null : (converted ?? "as published"),
  ];
  return {
    caption,
    columns: [
      column("year", "Year", "period"),
      column("total", converted === null ? "Published, £m" : `In ${converted} prices, £m`, "money"),
      ...lines.map((line) => column(`line:${line.cost}`, lineHead(line), "money")),
      column("shown", "Shown"),
      column("basis", "Basis of the lines"),
      column("prices", "Prices", "period"),
    ],
    rows: [
      ...cost.years.map((year) => row(year.year, year.publishedM, year.segments)),
      ...(cost.gap === null ? [] : [row(gapName, cost.gap.amountM, cost.gap.segments)]),
    ],
  };
}

function lineHead({ label, basis, shown }: Segment): string {
  const told = [
    ...(basis === "assumption" ? ["our split"] : []),
    ...(shown ? [] : ["filtered out"]),
  ];
  return `${label}, £m${told.length === 0 ? "" : ` (${told.join(", ")})`}`;
}

function shownOf(segments: readonly Segment[]): Cell {
  if (segments.length === 0) return null;
  const shown = segments.filter((segment) => segment.shown).length;
  return shown === 0 ? "no" : shown === segments.length ? "yes" : "in part";
}
