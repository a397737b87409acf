import { useCallback } from "react";
import { useDataset } from "#/state/dataset.ts";
import { handedOn } from "#/state/handed.ts";

/** How to get the whole address of a scene’s link, for a code, a handout or a slide. */
export function useAddressOf(): (link: string) => string {
  const { meta } = useDataset().first;
  return useCallback(
    (link: string) => new URL(handedOn(link, meta), meta.home ?? window.location.href).href,
    [meta],
  );
}
