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

/** One proposal's part in the promised effect. */
export type EffectPart = {
  readonly proposal: string;
  readonly weight: number;
  /** The share of it that is paid for, 0 where it is out; and its slip against the reference, months. */
  readonly funded: number;
  readonly slipMonths: number;
};
/** A year of a path, in calendar years: without reform, and under a scenario. */
export type PathPoint = {
  readonly time: number;
  readonly without: number;
  readonly withReform: number;
};
export type ReformPath = {
  readonly points: readonly PathPoint[];
  /** Number at the end without reform less the number with all of it, as published. */
  readonly promised: number;
  /** The share of the promised effect that is reached at the end, from 0 to 1. */
  readonly reached: number;
};

/**
 * A scenario's path of children in care, an illustration: N(t) - promised x arrives x
 * sum(w f ramp(t - slip)) / sum(w). N is the straight line between the first and the last published point
 * without reform; ramp rises in a straight line from 0 at the first to 1 at the last. Neither N nor the end
 * moves. One point each calendar year from the first point, and the end. Undefined without two points of N,
 * an end with reform, or any weight. Source: ours; the points are the review's.
 */
export function reformPath(
  without: readonly Point[],
  reform: readonly Point[],
  parts: readonly EffectPart[],
  arrives: number,
): ReformPath | undefined {
  const placed = without
    .map(({ period, value }) => ({ time: middleOfPeriod(period), value }))
    .sort((a, b) => a.time - b.time);
  const [first, last] = [placed[0], placed.at(-1)];
  const end = reform.toSorted((a, b) => middleOfPeriod(a.period) - middleOfPeriod(b.period)).at(-1);
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (!first || !last || first === last || !end || weight <= 0) return undefined;
  const years = last.time - first.time;
  const promised = last.value - end.value;
  const ramp = (time: number) => Math.max(0, Math.min(1, (time - first.time) / years));
  const reached = (time: number) =>
    (arrives *
      parts.reduce(
        (sum, { weight: w, funded, slipMonths }) => sum + w * funded * ramp(time - slipMonths / 12),
        0,
      )) /
    weight;
  const times = Array.from({ length: Math.ceil(years) }, (_, y) => first.time + y);
  const points = [...times, last.time].map((time) => {
    const n = first.value + ((last.value - first.value) * (time - first.time)) / years;
    return { time, without: n, withReform: n - promised * reached(time) };
  });
  return { points, promised, reached: reached(last.time) };
}

/** The effect-bearing proposals under a plan: what is out counts with a share of 0. */
export function effectParts(
  effects: readonly { readonly proposal: string; readonly weight: number }[],
  plan: {
    readonly choices: ReadonlyMap<string, { readonly in: boolean; readonly funded: number }>;
    readonly slips: ReadonlyMap<string, { readonly startMonths: number }>;
  },
): readonly EffectPart[] {
  return effects.map(({ proposal, weight }) => {
    const choice = plan.choices.get(proposal);
    return {
      proposal,
      weight,
      funded: choice?.in === true ? choice.funded : 0,
      slipMonths: plan.slips.get(proposal)?.startMonths ?? 0,
    };
  });
}

/** A number of an illustration as it may be shown: to three figures, since no more of it is meant. */
export const toThreeFigures = (value: number): number => Number(value.toPrecision(3));
