import { createContext, use, useEffect } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Phrase } from "#/words/phrase.ts";

/** What a chart says of itself: its title and its description. */
export type Saying = { readonly title: Phrase; readonly description: Phrase };
export type Sayings = StoreApi<{ readonly charts: ReadonlyMap<string, Saying> }>;

/** A place where the charts of a view leave their words, for the paragraph that says the same. */
export const createSayings = (): Sayings => createStore(() => ({ charts: new Map() }));
export const SayingsContext = createContext<Sayings | null>(null);

/** Leaves a chart's words with the nearest view, and takes them away with the chart. */
export function useSaying(id: string, saying: Saying): void {
  const store = use(SayingsContext);
  useEffect(() => {
    store?.setState(({ charts }) => ({ charts: new Map(charts).set(id, saying) }));
  });
  useEffect(
    () => () => {
      store?.setState(({ charts }) => {
        const left = new Map(charts);
        left.delete(id);
        return { charts: left };
      });
    },
    [store, id],
  );
}

/** The words of the charts in view, in the order in which they were first drawn. */
export function useSayings(store: Sayings): readonly Saying[] {
  return [...useStore(store, (state) => state.charts).values()];
}
