import { useMemo } from "react";
import type { YearSpan } from "#/state/codecs.ts";
import { setParams, useAppStore } from "#/state/store.ts";

/** What most charts let a reader do; the same functions from one drawing to the next. */
export type Acts = {
  /** Opens a proposal beside the charts. */
  readonly choose: (proposal: string) => void;
  /** Keeps the proposals of some years. */
  readonly years: (years: YearSpan) => void;
};

/** The acts on the nearest store. */
export function useActs(): Acts {
  const store = useAppStore();
  return useMemo(
    () => ({
      choose: (proposal) => {
        setParams(store, { focus: proposal });
      },
      years: (years) => {
        setParams(store, { years });
      },
    }),
    [store],
  );
}
