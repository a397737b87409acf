import { useEffect } from "react";
import type { First } from "#/data/split.ts";
import type { Rest } from "#/state/dataset.ts";
import { useRest } from "#/state/fetched.ts";

type Props = { readonly first: First; readonly onRest: (rest: Rest) => void };

/** Fetches the second document once the first charts are drawn, and hands it up. */
export function Following({ first, onRest }: Props) {
  const { whole, error, retry } = useRest(first);
  useEffect(() => {
    onRest({ whole, error, retry });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- how to ask again means the same each time
  }, [whole, error, onRest]);
  return null;
}
