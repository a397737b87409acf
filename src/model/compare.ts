import { interval, type Interval } from "./quantile.ts";

/** What a comparison needs of a scenario: its total in each draw, and what it keeps without a known cost. */
export type Compared = {
  /** £ million in each draw, drawn with the dice of the other. */
  readonly totals: Float64Array;
  /** The sum of central values, £ million. */
  readonly central: number;
  /** Ids of kept proposals whose cost is not known. */
  readonly unknown: ReadonlySet<string>;
};

/** How much more B costs than A, draw by draw, £ million. */
export type Difference = {
  readonly verdict: "the same" | "cannot be told apart" | "dearer" | "cheaper";
  /** The difference of the sums of central values. */
  readonly central: number;
  /** 10th to 90th percentile of the difference. */
  readonly interval: Interval;
  /** Share of draws in which B is dearer, and cheaper; draws equal to the penny count for neither. */
  readonly dearer: number;
  readonly cheaper: number;
  /** False when the difference is the same in every draw, so that no range is shown. */
  readonly varies: boolean;
  /** Kept proposals of unknown cost that only one has: where there are any, only published costs are compared. */
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
};

/** Half a penny in £ million: smaller differences are rounding, not money. */
const PENNY = 5e-9;

/**
 * The difference B - A over draws with the same dice. "The same" when equal in every draw, "cannot be told
 * apart" when the 10th to 90th percentile contains zero. Throws when the numbers of draws differ.
 */
export function difference(a: Compared, b: Compared): Difference {
  if (a.totals.length !== b.totals.length)
    throw new Error(`different numbers of draws: ${a.totals.length}, ${b.totals.length}`);
  const draws = a.totals.length;
  const gaps = new Float64Array(draws);
  let [dearer, cheaper] = [0, 0];
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < draws; i++) {
    const exact = at(b.totals, i) - at(a.totals, i);
    const gap = exact > -PENNY && exact < PENNY ? 0 : exact;
    gaps[i] = gap;
    if (gap > 0) dearer++;
    if (gap < 0) cheaper++;
    if (gap < least) least = gap;
    if (gap > most) most = gap;
  }
  const range = interval(gaps);
  return {
    verdict: verdictOf(dearer + cheaper > 0, range),
    central: b.central - a.central,
    interval: range,
    dearer: dearer / draws,
    cheaper: cheaper / draws,
    varies: most - least > PENNY,
    onlyInA: without(a.unknown, b.unknown),
    onlyInB: without(b.unknown, a.unknown),
  };
}

function verdictOf(differs: boolean, { low, high }: Interval): Difference["verdict"] {
  if (!differs) return "the same";
  if (low <= 0 && high >= 0) return "cannot be told apart";
  return low > 0 ? "dearer" : "cheaper";
}

const without = (these: ReadonlySet<string>, those: ReadonlySet<string>): readonly string[] =>
  [...these].filter((id) => !those.has(id)).sort();

const at = (numbers: Float64Array, i: number): number => numbers[i] as number;
