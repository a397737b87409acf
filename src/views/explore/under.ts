import { useQuery } from "@tanstack/react-query";
import type { Settled } from "#/model/outcome.ts";
import type { Entry } from "#/model/register.ts";
import { useAreas } from "#/state/dataset.ts";
import type { Phrase } from "#/words/phrase.ts";
import type { Explored } from "./explore.ts";

/** The column of the workbench that Explore is seen under, worked out. */
export type Under = {
  /** A, B, C or D, and what it is called. */
  readonly letter: string;
  readonly name: string;
  readonly outcome: Settled;
  /** The proposals that it leaves out, whatever filters are on. */
  readonly dropped: readonly Entry[];
  /** The page's sentence, and what is shown comes to. */
  readonly page: Phrase;
  readonly money: Phrase;
};

/** The scenario that Explore is seen under: undefined for none, and until it is worked out. */
export const useUnder = (view: Explored): Under | undefined => view.under;

/** What Explore shows under the column that `on` names. The model is fetched when it is first wanted. */
export function useSeen(view: Explored): Explored {
  const wanted = view.params.on !== "none";
  const areas = useAreas(wanted);
  const { data, error, refetch } = useQuery({
    queryKey: ["under"],
    queryFn: async () => (await import("./underView.ts")).createUnder(),
    enabled: wanted,
    structuralSharing: false,
  });
  if (!wanted) return view;
  if (data && view.whole) return data(view, view.whole, areas);
  return error ? { ...view, underFault: { error, retry: () => void refetch() } } : view;
}
