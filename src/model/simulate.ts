import { fitted, type Uncertain } from "./chance.ts";
import { lineScores, sharing, type Dice, type Together } from "./dice.ts";
import { exp } from "./elementary.ts";
import { interval, type Interval } from "./quantile.ts";

/** A cost line to draw; a priced line of a plan is one. Its range moves all its money together. */
export type Line = Uncertain & {
  readonly id: string;
  /** Lines of a group tend to move together. */
  readonly group: string;
  /** Shares of its amount, each spread evenly over the twelve months from `startMonth`, before any slip. */
  readonly twelves: readonly { readonly startMonth: number; readonly share: number }[];
  /** The share for which no year is known: in the total, in no year. */
  readonly undated: number;
  /** Months by which its money is moved, unless `slips` says so draw by draw. */
  readonly slipMonths: number;
};

export type SimulationOptions = {
  readonly dice: Dice;
  readonly together: Together;
  /** The month in which the first financial year begins, counted as the lines count, and years to the horizon. */
  readonly firstMonth: number;
  readonly years: number;
  /** Months by which a line is moved in each draw; undefined where it is `slipMonths` in all. */
  readonly slips?: (line: string) => Float64Array | undefined;
  /** What a line's money of each year is multiplied by, then of after the horizon and of no year: its prices. */
  readonly yearFactors?: (line: string) => readonly number[];
};

/** Draws of what lines cost, £ million. */
export type Simulation = {
  readonly draws: number;
  /** The total of each draw, in the order of the dice. */
  readonly totals: Float64Array;
  /** For each year its amount in each draw, then what falls after the horizon. */
  readonly byYear: readonly Float64Array[];
  /** What has no year, in each draw. Years and this together are the totals. */
  readonly undated: Float64Array;
  /** False when every draw is the same: then no range is shown. */
  readonly varies: boolean;
  /** Whether the part of variance that groups share had to be reduced to fit beside the common part. */
  readonly reduced: boolean;
};

/**
 * Draws every line, moves it by its slip, and adds up by year. Lines are added in the order of their ids, so
 * that theirs does not matter. What would come before the first year stays in it. Cost: draws × lines × years.
 */
export function simulate(lines: readonly Line[], options: SimulationOptions): Simulation {
  const { dice, together, years, slips, yearFactors } = options;
  const { draws } = dice;
  // One row per year, one for after the horizon, one for what has no year: filled along the draws.
  const sums = new Float64Array((years + 2) * draws);
  const row = (y: number) => sums.subarray(y * draws, (y + 1) * draws);
  const amounts = new Float64Array(draws);
  let varies = false;
  for (const line of [...lines].sort(byId)) {
    const ranged = fillAmounts(amounts, line, dice, together);
    const slip = slips?.(line.id);
    const factors = yearFactors?.(line.id) ?? [];
    if (slip === undefined || isSteady(slip)) {
      const shares = new Float64Array(years + 1);
      const once = Float64Array.of(slip?.[0] ?? line.slipMonths);
      addMoved(shares, line, once, Float64Array.of(1), factors, options);
      for (let y = 0; y <= years; y++) addScaled(row(y), at(shares, y), amounts);
    } else {
      addMoved(sums, line, slip, amounts, factors, options);
      varies = true;
    }
    addScaled(row(years + 1), line.undated * (factors[years + 1] ?? 1), amounts);
    varies ||= ranged;
  }
  const totals = new Float64Array(draws);
  for (let y = 0; y <= years + 1; y++) addScaled(totals, 1, row(y));
  return {
    draws,
    totals,
    byYear: Array.from({ length: years + 1 }, (_, y) => row(y)),
    undated: row(years + 1),
    varies,
    reduced: sharing(together).reduced,
  };
}

/** Each draw's years weighted with one factor per year (the last for after the horizon): present value, £ million. */
export function weighted(
  { byYear, draws }: Pick<Simulation, "byYear" | "draws">,
  factors: readonly number[],
): Float64Array {
  const values = new Float64Array(draws);
  for (const [y, amounts] of byYear.entries()) addScaled(values, factors[y] ?? 0, amounts);
  return values;
}

/** The 10th to 90th percentile of each year's amount, then of what falls after the horizon, £ million. */
export const intervalsByYear = ({ byYear }: Pick<Simulation, "byYear">): readonly Interval[] =>
  byYear.map(interval);

/** What a line costs in each draw, £ million, in its own prices. */
export function lineDraws(line: Line, dice: Dice, together: Together): Float64Array {
  const amounts = new Float64Array(dice.draws);
  fillAmounts(amounts, line, dice, together);
  return amounts;
}

const byId = (a: Line, b: Line): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function isSteady(slip: Float64Array): boolean {
  for (const months of slip) if (months !== slip[0]) return false;
  return true;
}

/** Each draw's amount of a line; false when it has no range and all are its central one. */
function fillAmounts(amounts: Float64Array, line: Line, dice: Dice, together: Together): boolean {
  const { central, below, above } = fitted(line);
  if (below === 0 && above === 0) {
    amounts.fill(central);
    return false;
  }
  const scores = lineScores(dice, "cost", line, together);
  for (let i = 0; i < amounts.length; i++) {
    const score = at(scores, i);
    amounts[i] = central * exp((score < 0 ? below : above) * score);
  }
  return true;
}

function addScaled(to: Float64Array, scale: number, values: Float64Array): void {
  if (scale === 0) return;
  for (let i = 0; i < to.length; i++) to[i] = at(to, i) + scale * at(values, i);
}

/** Adds a line to rows of years, each of as many places as there are amounts, each amount moved by its months. */
function addMoved(
  rows: Float64Array,
  { twelves }: Line,
  slip: Float64Array,
  amounts: Float64Array,
  factors: readonly number[],
  { firstMonth, years }: SimulationOptions,
): void {
  const draws = amounts.length;
  const shifts = new Int32Array(draws);
  const late = new Float64Array(draws);
  let phase = NaN;
  for (const { startMonth, share } of twelves) {
    const year = Math.floor((startMonth - firstMonth) / 12);
    const into = startMonth - firstMonth - 12 * year;
    // Twelves of a line are mostly whole years apart: then they are cut at the same place.
    if (into !== phase) {
      phase = into;
      for (let i = 0; i < draws; i++) {
        const moved = (into + at(slip, i)) / 12;
        shifts[i] = Math.floor(moved);
        late[i] = moved - Math.floor(moved);
      }
    }
    for (let i = 0; i < draws; i++) {
      const to = year + (shifts[i] as number);
      const place = to < 0 ? 0 : to > years ? years : to;
      const next = to < 0 ? 0 : to >= years ? years : to + 1;
      const amount = share * at(amounts, i);
      const rest = amount * at(late, i);
      add(rows, place * draws + i, (amount - rest) * (factors[place] ?? 1));
      add(rows, next * draws + i, rest * (factors[next] ?? 1));
    }
  }
}

function add(to: Float64Array, place: number, value: number): void {
  to[place] = at(to, place) + value;
}

const at = (numbers: Float64Array, i: number): number => numbers[i] as number;
