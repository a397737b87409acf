import { useEffect } from "react";
import { useDataset } from "#/state/dataset.ts";
import { useAreas } from "#/state/fetched.ts";
import { readAddress } from "#/state/params.ts";
import { whenQuiet } from "../parts/whenQuiet.ts";

/** Works out, while a scene is talked about, what the one that follows takes a search to show. */
export function useAhead(link: string): void {
  const { first, whole } = useDataset();
  const areas = useAreas(readAddress(link).params.cap !== "");
  useEffect(() => {
    if (!whole || !areas) return undefined;
    let isGone = false;
    let stop: (() => void) | undefined;
    const callOff = whenQuiet(() => {
      // What cannot be fetched now is looked for when the scene is shown.
      import("./lookAhead.ts").then(
        ({ lookAhead }) => {
          if (!isGone) stop = lookAhead(link, first, whole, areas);
        },
        () => undefined,
      );
    });
    return () => {
      isGone = true;
      callOff();
      stop?.();
    };
  }, [link, first, whole, areas]);
}
