import { isFinancialYear, middleOf, startOf } from "./time.ts";

/** A value at a date ("2025-03-31", "2032") or for a financial year ("2024-25"). */
export type Point = { readonly period: string; readonly value: number };

/** The middle of a period in calendar years and fractions; "2011-12" is a financial year here, not a month. */
export const middleOfPeriod = (period: Point["period"]): number =>
  isFinancialYear(period) ? startOf(period) + 0.75 : middleOf(period);

/**
 * The value of a straight line through published points at a time in calendar years; undefined outside
 * them. Between two points it is interpolated: nobody published it. Points in any order.
 */
export function valueAt(points: readonly Point[], time: number): number | undefined {
  const placed = points
    .map(({ period, value }) => ({ at: middleOfPeriod(period), value }))
    .sort((a, b) => a.at - b.at);
  for (const [i, point] of placed.entries()) {
    const next = placed[i + 1];
    if (point.at === time) return point.value;
    if (next !== undefined && point.at < time && time < next.at)
      return point.value + ((next.value - point.value) * (time - point.at)) / (next.at - point.at);
  }
  return undefined;
}

/**
 * Where a value lies against two paths at its date: above, between or below them, or on one of them;
 * undefined when a path does not reach the date. `tolerance` is a share of the value.
 */
export function against(
  point: Point,
  paths: readonly [readonly Point[], readonly Point[]],
  tolerance = 0.001,
): "above" | "between" | "below" | "on the first" | "on the second" | undefined {
  const time = middleOfPeriod(point.period);
  const [first, second] = [valueAt(paths[0], time), valueAt(paths[1], time)];
  if (first === undefined || second === undefined) return undefined;
  const room = Math.abs(point.value) * tolerance;
  if (Math.abs(point.value - first) <= room) return "on the first";
  if (Math.abs(point.value - second) <= room) return "on the second";
  if (point.value > first && point.value > second) return "above";
  if (point.value < first && point.value < second) return "below";
  return "between";
}
