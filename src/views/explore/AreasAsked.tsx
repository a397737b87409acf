import { useEffect } from "react";
import type { Area } from "#/data/schema.ts";
import { useAreas } from "#/state/fetched.ts";

type Props = { readonly onAreas: (areas: readonly Area[] | undefined) => void };

/** Fetches the areas that a scenario may be about, and hands them up. */
export function AreasAsked({ onAreas }: Props) {
  const areas = useAreas(true);
  useEffect(() => {
    onAreas(areas);
  }, [areas, onAreas]);
  return null;
}
