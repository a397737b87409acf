import { weakestBasis, type Segment } from "#/model/cost.ts";
import { formatCount } from "#/model/money.ts";
import type { StackRows } from "./placed.ts";

/** As many lines as can be told apart; of more, the largest keep their names. */
const most = 24;

/**
 * The same rows with no more lines than can be told apart: the smallest are drawn as one, those filtered
 * out as another. Linear in segments.
 */
export function gather(rows: StackRows): StackRows {
  const sums = new Map<string, number>();
  const all = [...rows.years.flatMap((year) => year.segments), ...(rows.gap?.segments ?? [])];
  for (const { cost, amountM } of all) sums.set(cost, (sums.get(cost) ?? 0) + Math.abs(amountM));
  if (sums.size <= most) return rows;
  const largest = [...sums].sort(([, a], [, b]) => b - a).slice(0, most - 2);
  const named = new Set(largest.map(([cost]) => cost));
  const label = `${formatCount(sums.size - named.size)} other lines`;
  const together = (segments: readonly Segment[]): readonly Segment[] => {
    const others = segments.filter(({ cost }) => !named.has(cost));
    const part = (shown: boolean): readonly Segment[] => {
      const own = others.filter((segment) => segment.shown === shown);
      return own.length === 0 ? [] : [asOne(own, label, shown)];
    };
    return [...segments.filter(({ cost }) => named.has(cost)), ...part(true), ...part(false)];
  };
  return {
    ...rows,
    years: rows.years.map((year) => ({ ...year, segments: together(year.segments) })),
    gap: rows.gap && { ...rows.gap, segments: together(rows.gap.segments) },
  };
}

const asOne = (segments: readonly Segment[], label: string, shown: boolean): Segment => ({
  cost: shown ? "other lines" : "other lines, filtered out",
  label: shown ? label : `of ${label}, filtered out`,
  proposals: [],
  amountM: segments.reduce((sum, { amountM }) => sum + amountM, 0),
  basis: weakestBasis(segments),
  shown,
});
