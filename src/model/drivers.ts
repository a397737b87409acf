import { fitted, outcomeAt, type Uncertain } from "./chance.ts";

/** An input that may move a result. One whose size nobody knows has `central` null. */
export type Input = { readonly id: string } & (
  Uncertain | { readonly low: null; readonly central: null; readonly high: null }
);

/** How far one input moves a result, in the unit of the result. */
export type Driver = {
  readonly id: string;
  /** The result with this input at its own 10th and 90th percentile, the others at their central values. */
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
};
export type Tornado = {
  readonly central: number;
  /** Largest swing first, then by id; inputs that do not move the result are left out. */
  readonly drivers: readonly Driver[];
  /** Inputs of unknown size: open-ended, unsized. */
  readonly unknown: readonly string[];
};

/**
 * One input at a time at its 10th and 90th percentile by its fitted form. `result` is asked for the result
 * when one input has a value and all others are central; without an argument, when all are.
 */
export function tornado(
  inputs: readonly Input[],
  result: (moved?: { readonly id: string; readonly value: number }) => number,
): Tornado {
  const drivers: Driver[] = [];
  const unknown: string[] = [];
  for (const input of inputs) {
    if (input.central === null) {
      unknown.push(input.id);
      continue;
    }
    const form = fitted(input);
    if (form.below === 0 && form.above === 0) continue;
    const atLow = result({ id: input.id, value: outcomeAt(form, 0.1) });
    const atHigh = result({ id: input.id, value: outcomeAt(form, 0.9) });
    const swing = Math.abs(atHigh - atLow);
    if (swing > 0) drivers.push({ id: input.id, atLow, atHigh, swing });
  }
  drivers.sort((a, b) => b.swing - a.swing || (a.id < b.id ? -1 : 1));
  return { central: result(), drivers, unknown };
}

/**
 * Rank correlation of two lists of draws, from -1 to 1; equal values share the average of their ranks.
 * Undefined when either is the same in every draw. Throws when their lengths differ. Cost: n log n.
 * Source: Spearman (1904); for ties Kendall (1948), "Rank correlation methods", chapter 3.
 */
export function rankCorrelation(x: Float64Array, y: Float64Array): number | undefined {
  if (x.length !== y.length)
    throw new Error(`different numbers of draws: ${x.length}, ${y.length}`);
  return correlation(ranks(x), ranks(y));
}

/** Rank correlations of several inputs with one result, whose ranks are found once. */
export function rankCorrelations(
  inputs: readonly { readonly id: string; readonly draws: Float64Array }[],
  result: Float64Array,
): ReadonlyMap<string, number> {
  const of = ranks(result);
  const found = new Map<string, number>();
  for (const { id, draws } of inputs) {
    if (draws.length !== of.length)
      throw new Error(`different numbers of draws: ${draws.length}, ${of.length}`);
    const rho = correlation(ranks(draws), of);
    if (rho !== undefined) found.set(id, rho);
  }
  return found;
}

/** Each value's rank from 1, equal values sharing their average rank; twice the rank, so that it is whole. */
function ranks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++)
    result[i] =
      countBelow(sorted, at(values, i), false) + countBelow(sorted, at(values, i), true) + 1;
  return result;
}

/** How many of ascending values are below a value, or, when `orAt`, not above it. */
function countBelow(sorted: Float64Array, value: number, orAt: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if (at(sorted, half) < value || (orAt && sorted[half] === value)) low = half + 1;
    else high = half;
  }
  return low;
}

/** Pearson's correlation of doubled ranks, whose mean is n + 1. */
function correlation(x: Float64Array, y: Float64Array): number | undefined {
  const mean = x.length + 1;
  let [both, ofX, ofY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [at(x, i) - mean, at(y, i) - mean];
    both += dx * dy;
    ofX += dx * dx;
    ofY += dy * dy;
  }
  if (ofX === 0 || ofY === 0) return undefined;
  return both / Math.sqrt(ofX * ofY);
}

const at = (numbers: Float64Array, i: number): number => numbers[i] as number;
