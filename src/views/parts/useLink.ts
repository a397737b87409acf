import { useCallback } from "react";
import { useDataset } from "#/state/dataset.ts";
import { writeAddress } from "#/state/params.ts";
import { madeOverOf, useAppStore } from "#/state/store.ts";
import { withoutTalk } from "#/state/withoutTalk.ts";
import { usePublicHome } from "./usePublicHome.ts";

/** How to get the link to this view as one hands it on: it names its grammar and its dataset. */
export function useLink(): () => string {
  const store = useAppStore();
  const { first } = useDataset();
  const home = usePublicHome();
  return useCallback(() => {
    const state = store.getState();
    const totals = state.inSight?.place === state.place ? state.inSight.totals : {};
    const { place, params } = state;
    const shown = { place, params: place === "present" ? params : withoutTalk(params) };
    const address = writeAddress(shown, madeOverOf(first.meta), totals);
    return new URL(address, home ?? window.location.href).href;
  }, [store, first, home]);
}
