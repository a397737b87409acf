import { useCallback } from "react";
import { useDataset } from "#/state/dataset.ts";
import { handedOn } from "#/state/handed.ts";
import { usePublicHome } from "../parts/usePublicHome.ts";

/** How to get the whole address of a scene’s link, for a code, a handout or a slide. */
export function useAddressOf(): (link: string) => string {
  const { meta } = useDataset().first;
  const home = usePublicHome() ?? meta.home;
  return useCallback(
    (link: string) => new URL(handedOn(link, meta), home ?? window.location.href).href,
    [meta, home],
  );
}
