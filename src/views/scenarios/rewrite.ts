import type { Scenario } from "#/state/scenario.ts";
import { setParams, type Store } from "#/state/store.ts";
import { readYours, withYours, type Yours } from "#/state/yours.ts";
import type { Column } from "./workbench.ts";

/**
 * Changes a column's scenario as it stands in the address now. What is on the screen may be a moment behind it,
 * and a change made from that would take back the one before.
 */
export function rewrite(
  store: Store,
  { slot, scenario }: Pick<Column, "slot" | "scenario">,
  how: (now: Scenario) => Scenario,
): void {
  setParams(store, { [slot]: how(store.getState().params[slot] ?? scenario) });
}

/** The same for what is the reader's own in it. */
export function rewriteYours(
  store: Store,
  column: Pick<Column, "slot" | "scenario">,
  how: (now: Yours) => Partial<Yours>,
): void {
  rewrite(store, column, (scenario) => {
    const mine = readYours(scenario);
    return withYours(scenario, { ...mine, ...how(mine) });
  });
}
