import type { Settled } from "./outcome.ts";
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

/** What decides whether the money of two scenarios may be compared. */
export type Counted = Pick<Settled, "lines"> & {
  readonly plan: { readonly assumptions: Pick<Settled["plan"]["assumptions"], "area" | "prices"> };
  readonly flows: {
    readonly lines: readonly Pick<Settled["flows"]["lines"][number], "id" | "totalM">[];
    readonly spending: Pick<Settled["flows"]["spending"], "lines" | "asPublished">;
  };
};

/**
 * Why the money of two scenarios is not the same kind of money: it is about two areas, or in two years' prices.
 * Undefined where it may be compared; sums that are all as published are in no year's prices, whatever is asked for.
 */
export function moneyApart(a: Counted, b: Counted): "area" | "prices" | undefined {
  const [one, other] = [a.plan.assumptions, b.plan.assumptions];
  if (one.area !== other.area) return "area";
  const isConverted = ({ flows: { spending } }: Counted) => spending.asPublished < spending.lines;
  return one.prices !== other.prices && isConverted(a) && isConverted(b) ? "prices" : undefined;
}

/** Whether published sums that both have come to other money only because other prices are supposed of them. */
export function rebased(a: Counted, b: Counted): boolean {
  const linesOfA = new Map(a.lines.map((line) => [line.id, line]));
  const totalsOf = ({ flows }: Counted) =>
    new Map(flows.lines.map((flow) => [flow.id, flow.totalM]));
  const [totalsOfA, totalsOfB] = [totalsOf(a), totalsOf(b)];
  return b.lines.some(({ id, from, kind, prices, central }) => {
    const other = linesOfA.get(id);
    if (from !== "published" && from !== "remainder") return false;
    if (kind !== "investment" && kind !== "running") return false;
    if (!other?.central || !central || other.prices === prices) return false;
    const gap = (totalsOfA.get(id) ?? 0) / other.central - (totalsOfB.get(id) ?? 0) / central;
    return gap > SAME || gap < -SAME;
  });
}

/** Factors closer than this are one factor. */
const SAME = 1e-9;
