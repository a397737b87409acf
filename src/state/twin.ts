import { createContext, use, useEffect, useMemo } from "react";
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
    store?.setState((held) =>
      isSame(held.charts.get(id), saying) ? held : { charts: new Map(held.charts).set(id, saying) },
    );
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

const isSame = (before: Saying | undefined, now: Saying): boolean =>
  (before?.title === now.title && before.description === now.description) ||
  JSON.stringify(before) === JSON.stringify(now);

/** The words of the charts in view with their ids, in the order in which they were first drawn. */
export function useSayings(store: Sayings): readonly (Saying & { readonly id: string })[] {
  const charts = useStore(store, (state) => state.charts);
  return useMemo(() => [...charts].map(([id, saying]) => ({ id, ...saying })), [charts]);
}
