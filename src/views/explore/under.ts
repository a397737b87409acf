import { useEffect, useState } from "react";
import type { Area } from "#/data/schema.ts";
import type { Fate } from "#/model/fates.ts";
import type { Settled } from "#/model/outcome.ts";
import type { Entry } from "#/model/register.ts";
import type { FilterKey } from "#/state/filters.ts";
import type { Phrase } from "#/words/phrase.ts";
import { PartError } from "../parts/later.tsx";
import type { Made } from "./counts.ts";
import type { Explored } from "./explore.ts";
import type { createUnder } from "./underView.ts";

/** The column of the workbench that Explore is seen under, worked out. */
export type Under = {
  /** A, B, C or D, and what it is called. */
  readonly letter: string;
  readonly name: string;
  readonly outcome: Settled;
  /** Whether a proposal’s money counts: it is in, and passes every filter but those named. */
  readonly counts: (...except: readonly FilterKey[]) => (id: string) => boolean;
  /** The proposals that it leaves out, whatever filters are on. */
  readonly dropped: readonly Entry[];
  /** What becomes of those that it drops, strands or moves. */
  readonly fates: ReadonlyMap<string, Fate>;
  /** How many of the reader's own lines belong to no proposal: counted while nothing is filtered. */
  readonly loose: number;
  /** The page's sentence, and what is shown comes to. */
  readonly page: Phrase;
  readonly money: Phrase;
  /** How the sum of some lines is made up. */
  readonly totalOf: (lines: readonly string[]) => Made;
  /** How the sum of a year's bar is made up: the year or "gap", and of which lines. */
  readonly madeIn: (asked: readonly string[]) => Made | undefined;
};

/** The scenario that Explore is seen under: undefined for none, and until it is worked out. */
export const useUnder = (view: Explored): Under | undefined => view.under;

type Seer = ReturnType<typeof createUnder>;

/** What Explore shows under the column that `on` names. The model is fetched when it is first wanted. */
export function useSeen(view: Explored, areas: readonly Area[] | undefined): Explored {
  const wanted = view.params.on !== "none";
  const [seer, setSeer] = useState<{ readonly see: Seer } | { readonly error: Error }>();
  const asks = wanted && seer === undefined;
  useEffect(() => {
    if (!asks) return undefined;
    let gone = false;
    import("./underView.ts").then(
      (part) => {
        if (!gone) setSeer({ see: part.createUnder() });
      },
      (cause: unknown) => {
        if (!gone) setSeer({ error: new PartError(cause, () => undefined) });
      },
    );
    return () => {
      gone = true;
    };
  }, [asks]);
  if (!wanted || seer === undefined) return view;
  if ("see" in seer) return view.whole ? seer.see(view, view.whole, areas) : view;
  const retry = () => {
    setSeer(undefined);
  };
  return { ...view, underFault: { error: seer.error, retry } };
}
