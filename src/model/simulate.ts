import { fitted, type Uncertain } from "./chance.ts";
import { lineScores, sharing, type Dice, type Together } from "./dice.ts";
import { exp } from "./elementary.ts";
import { interval, type Interval } from "./quantile.ts";

/** A cost line to draw. Its range moves all its years together. */
export type Line = Uncertain & {
  readonly id: string;
  /** Lines of a group move together. */
  readonly group: string;
  /** Central amounts in £ million by financial year; the last place is what falls after the horizon. */
  readonly byYear: readonly number[];
};

export type SimulationOptions = {
  readonly dice: Dice;
  readonly together: Together;
  /**
   * Months by which a line is moved in each draw, later or earlier (below 0), on top of where `byYear` has it;
   * undefined where it is not moved.
   */
  readonly slips?: (line: string) => Float64Array | undefined;
};

/** Draws of what lines cost, £ million. */
export type Simulation = {
  readonly draws: number;
  /** The sum of central values by year: the headline, not the middle of the draws. */
  readonly centralByYear: readonly number[];
  readonly central: number;
  /** The total of each draw, in the order of the dice. */
  readonly totals: Float64Array;
  /** For each year, its amount in each draw. Every total is the sum of its years. */
  readonly byYear: readonly Float64Array[];
  /** False when every draw is the same: then no range is shown. */
  readonly varies: boolean;
  /** Whether the part of variance that groups share had to be reduced to fit beside the common part. */
  readonly reduced: boolean;
};

/**
 * Draws every line, moves it by its slip, and adds up by year. Lines are added in the order of their ids, so
 * that theirs does not matter. A year's money is spread evenly over its months before it is moved; what is
 * moved past the last place stays there, and what is moved before the first year stays in it.
 * Cost: draws × lines × years.
 */
export function simulate(
  lines: readonly Line[],
  { dice, together, slips }: SimulationOptions,
): Simulation {
  const { draws } = dice;
  const years = lines.reduce((most, line) => Math.max(most, line.byYear.length), 0);
  const sums = new Float64Array(draws * years);
  const factors = new Float64Array(draws);
  let varies = false;
  const ordered = [...lines].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const line of ordered) {
    const ranged = fillFactors(factors, line, dice, together);
    const slip = slips?.(line.id);
    const steady = slip === undefined || slip.every((months) => months === slip[0]);
    if (steady) {
      const byYear = slip === undefined ? line.byYear : moved(line.byYear, slip[0] ?? 0, years);
      addSteady(sums, years, byYear, factors);
    } else addMoved(sums, years, line.byYear, factors, slip);
    varies ||= ranged || !steady;
  }
  const centralByYear = Array.from({ length: years }, (_, y) =>
    ordered.reduce((sum, line) => sum + (line.byYear[y] ?? 0), 0),
  );
  return {
    draws,
    centralByYear,
    central: centralByYear.reduce((sum, amount) => sum + amount, 0),
    ...unpacked(sums, draws, years),
    varies,
    reduced: sharing(together).reduced,
  };
}

/** The value of each draw with its years weighted, one factor per year: present value, £ million. */
export function weighted(
  { byYear, draws }: Pick<Simulation, "byYear" | "draws">,
  factors: readonly number[],
): Float64Array {
  const values = new Float64Array(draws);
  for (const [y, amounts] of byYear.entries()) {
    const factor = factors[y] ?? 0;
    for (let i = 0; i < draws; i++) values[i]! += factor * amounts[i]!;
  }
  return values;
}

/** The 10th to 90th percentile of each year's amount, £ million. */
export const intervalsByYear = ({ byYear }: Pick<Simulation, "byYear">): readonly Interval[] =>
  byYear.map(interval);

/** What a line costs in each draw, £ million, before it is moved: its central sum times its factor. */
export function lineDraws(line: Line, dice: Dice, together: Together): Float64Array {
  const factors = new Float64Array(dice.draws);
  fillFactors(factors, line, dice, together);
  const total = line.byYear.reduce((sum, amount) => sum + amount, 0);
  return factors.map((factor) => factor * total);
}

/** Amounts by year moved by months; money at either end stays in the first and the last place. */
export function moved(
  byYear: readonly number[],
  months: number,
  places: number,
): readonly number[] {
  const result = new Float64Array(places);
  addMoved(result, places, byYear, new Float64Array([1]), new Float64Array([months]));
  return [...result];
}

/** Each draw's multiple of central; false when the line has no range and all are 1. */
function fillFactors(factors: Float64Array, line: Line, dice: Dice, together: Together): boolean {
  const { below, above } = fitted(line);
  if (below === 0 && above === 0) {
    factors.fill(1);
    return false;
  }
  const scores = lineScores(dice, "cost", line, together);
  for (let i = 0; i < scores.length; i++) {
    const z = scores[i]!;
    factors[i] = exp((z < 0 ? below : above) * z);
  }
  return true;
}

function addSteady(
  sums: Float64Array,
  years: number,
  byYear: readonly number[],
  factors: Float64Array,
): void {
  const amounts = Float64Array.from(byYear);
  const first = amounts.findIndex((amount) => amount !== 0);
  if (first < 0) return;
  const last = amounts.findLastIndex((amount) => amount !== 0);
  for (let i = 0, row = 0; i < factors.length; i++, row += years) {
    const factor = factors[i]!;
    for (let y = first; y <= last; y++) sums[row + y]! += factor * amounts[y]!;
  }
}

function addMoved(
  sums: Float64Array,
  years: number,
  byYear: readonly number[],
  factors: Float64Array,
  slip: Float64Array,
): void {
  const amounts = Float64Array.from(byYear);
  const end = years - 1;
  for (let i = 0, row = 0; i < factors.length; i++, row += years) {
    const shift = Math.floor(slip[i]! / 12);
    const later = slip[i]! / 12 - shift;
    for (let y = 0; y < amounts.length; y++) {
      if (amounts[y] === 0) continue;
      const amount = factors[i]! * amounts[y]!;
      // What lies past the horizon has no year of its own, so it does not move back.
      const place = y === end ? end : Math.min(end, Math.max(0, y + shift));
      const next = y === end ? end : Math.min(end, Math.max(0, y + shift + 1));
      sums[row + place]! += amount * (1 - later);
      sums[row + next]! += amount * later;
    }
  }
}

function unpacked(sums: Float64Array, draws: number, years: number) {
  const totals = new Float64Array(draws);
  const byYear = Array.from({ length: years }, (_, y) => {
    const amounts = new Float64Array(draws);
    for (let i = 0; i < draws; i++) {
      const amount = sums[i * years + y]!;
      amounts[i] = amount;
      totals[i]! += amount;
    }
    return amounts;
  });
  return { totals, byYear };
}
