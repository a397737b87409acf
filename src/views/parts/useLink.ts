import { useCallback } from "react";
import { useDataset } from "#/state/dataset.ts";
import { writeAddress } from "#/state/params.ts";
import { madeOverOf, useAppStore } from "#/state/store.ts";

/** How to get the link to this view as one hands it on: it names its grammar and its dataset. */
export function useLink(): () => string {
  const store = useAppStore();
  const { first } = useDataset();
  return useCallback(() => {
    const state = store.getState();
    const totals = state.inSight?.place === state.place ? state.inSight.totals : {};
    const address = writeAddress(state, madeOverOf(first.meta), totals);
    return new URL(address, window.location.href).href;
  }, [store, first]);
}
