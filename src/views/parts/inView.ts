import { useEffect, useRef, type RefObject } from "react";
import type { Chart } from "#/share/picture.ts";
import type { Table } from "#/words/table.ts";

/** A chart or a table in view, as it can be taken away. */
export type Takeable = {
  /** What the rows are called as a file: "cost-by-year". */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** Which proposals it shows, asked for when it is wanted; empty when nothing is filtered. */
  readonly filtered?: () => string;
  /** The dataset it is drawn from, by title and version. */
  readonly dataset?: string;
  /** What the textures mean, for the picture. */
  readonly pictureKey?: string;
  /** What it shows, in plain words. */
  readonly text: string;
  /** The rows behind it, made when they are wanted. */
  readonly table: () => Table;
  /** The drawing, asked for when it is wanted; null while there is none. Left out by a table. */
  readonly svg?: () => Chart | null;
};

/** What is in view now, by the element that its acts stand in. */
const inView = new Map<Element, RefObject<Takeable>>();

/** Counts a chart or a table among what is in view, for as long as it is drawn. */
export function useInView(place: RefObject<Element | null>, what: Takeable): void {
  const now = useRef(what);
  useEffect(() => {
    now.current = what;
  });
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    inView.set(element, now);
    return () => {
      inView.delete(element);
    };
  }, [place]);
}

/** What is in view, from the top of the page to its end. */
export const takeable = (): readonly Takeable[] =>
  [...inView]
    .sort(([a], [b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map(([, what]) => what.current);
