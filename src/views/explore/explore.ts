import type { Dataset } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";
import {
  beginningIn,
  inPricesOf,
  publishedTotal,
  type CostLine,
  type PublishedTotal,
} from "#/model/cost.ts";
import { register, type Entry } from "#/model/register.ts";
import type { FinancialYear } from "#/model/time.ts";
import { lastCall } from "#/state/derive.ts";
import { filterKeys, type FilterKey, type FilterValues } from "#/state/filters.ts";
import type { Params } from "#/state/params.ts";
import { createKept, type MarkState } from "./kept.ts";
import type { Under } from "./under.ts";

/** Everything the panels of Explore are drawn from, for one state of the address. */
export type Explored = {
  readonly first: First;
  /** Undefined until the second document is there. */
  readonly whole: Dataset | undefined;
  readonly params: Params;
  readonly asOf: string;
  /** Every proposal, in the dataset's order. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** The proposals that pass every filter. */
  readonly shown: readonly Entry[];
  readonly total: PublishedTotal;
  /** Cost lines in the prices chosen, and the year of those prices; null while as published. */
  readonly costs: readonly (CostLine & Pick<First["costs"][number], "profileBasis">)[];
  readonly pricesOf: FinancialYear | null;
  /** The proposals a chart draws: all, or without those filtered out when context is hidden. */
  readonly drawn: (...except: readonly FilterKey[]) => readonly Entry[];
  /** Whether a proposal passes every filter but those named. */
  readonly passes: (...except: readonly FilterKey[]) => (id: string) => boolean;
  /** How a proposal stands out in a chart that is not narrowed by the filters it sets itself. */
  readonly stateOf: (...except: readonly FilterKey[]) => (id: string) => MarkState;
  /** The scenario it is all seen under, if one is, or why that cannot be worked out. */
  readonly under?: Under;
  readonly underFault?: { readonly error: Error; readonly retry: () => void };
};

/** Derives what Explore shows; parts whose inputs are the same by identity are not made again. */
export function createExplore(): (
  first: First,
  whole: Dataset | undefined,
  params: Params,
) => Explored {
  const entriesOf = lastCall(register);
  const byIdOf = lastCall(
    (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
      new Map(entries.map((e) => [e.id, e])),
  );
  const filtersOf = lastCall((...values: readonly unknown[]): FilterValues => {
    return Object.fromEntries(filterKeys.map((key, i) => [key, values[i]])) as FilterValues;
  });
  const keptOf = lastCall(createKept());
  const pricedOf = lastCall(
    (costs: First["costs"], deflators: First["deflators"], assumed: FinancialYear | null) =>
      inPricesOf(costs, deflators, assumed),
  );
  const movedOf = lastCall((costs: First["costs"], start: number) => beginningIn(costs, start));
  const totalOf = lastCall(publishedTotal);
  const all = lastCall((first: First, whole: Dataset | undefined, params: Params): Explored => {
    const asOf = params.asof === "" ? first.meta.compiled : params.asof;
    const entries = entriesOf(first, asOf);
    const values = filtersOf(...filterKeys.map((key) => params[key]));
    const kept = keptOf(entries, values, params.focus, params.context === "hide");
    const { shown } = kept();
    const { costs: priced, pricesOf } = pricedOf(
      first.costs,
      first.deflators,
      params.prices === "published" ? null : params.prices,
    );
    const costs = movedOf(priced, params.year1);
    return {
      first,
      whole,
      params,
      asOf,
      entries,
      byId: byIdOf(entries),
      shown,
      total: totalOf(costs, shown),
      costs,
      pricesOf,
      drawn: (...except) => kept(...except).drawn,
      passes: (...except) => kept(...except).passes,
      stateOf: (...except) => kept(...except).stateOf,
    };
  });
  return all;
}
