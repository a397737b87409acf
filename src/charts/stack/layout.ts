import { columns } from "./columns.ts";
import { gather } from "./gather.ts";
import type { PlacedStack, Size, StackRows, YearSpan } from "./placed.ts";
import { rowsForm } from "./rowsForm.ts";

/** Under this width years become rows with their words above them. */
export const columnsFrom = 352;

/**
 * Cost by year, placed: years as columns, or as rows where it is narrow; the government's money beneath
 * on the same scale; a strip that counts what has no published cost. Linear in years and proposals.
 */
export function layout(rows: StackRows, size: Size): PlacedStack {
  const few = gather(rows);
  return size.width < columnsFrom ? rowsForm(few, size.width) : columns(few, size);
}

/** The years a dragged stretch means: those whose middle it holds, or the one it lies in. */
export function yearsBetween(placed: PlacedStack, from: number, to: number): YearSpan | null {
  const middle = (year: (typeof placed.years)[number]) => year.field.x + year.field.width / 2;
  const held = placed.years.filter((year) => middle(year) >= from && middle(year) <= to);
  const one = yearAt(placed, (from + to) / 2);
  const first = held[0]?.year ?? one;
  const last = held.at(-1)?.year ?? one;
  return first === undefined || last === undefined ? null : [first, last];
}

/** The year whose column holds a place along x. */
export const yearAt = (placed: PlacedStack, x: number): string | undefined =>
  placed.years.find(({ field }) => x >= field.x && x < field.x + field.width)?.year;

/** Where a span of years lies along x; years outside the chart are left out. */
export function placeOf(placed: PlacedStack, [first, last]: YearSpan): readonly [number, number] {
  const held = placed.years.filter(({ year }) => year >= first && year <= last);
  const end = held.at(-1)?.field;
  return [held[0]?.field.x ?? 0, end === undefined ? 0 : end.x + end.width];
}
