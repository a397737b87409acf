import { those } from "./explore.ts";
import { plainText, type Phrase } from "./phrase.ts";

/** What the filters do to a chart of Explore. */
export type Filtered = {
  /** A clause for each filter that narrows the chart: "about Family Help". */
  readonly by: readonly Phrase[];
  /** A clause for each filter that the chart sets itself and does not count by. */
  readonly own: readonly Phrase[];
  /** What is done with the rest. */
  readonly rest: "greyed" | "hidden";
};

/** What a chart is filtered to, for those who see it away from the page; empty when nothing is filtered. */
export function filteredNote({ by, own, rest }: Filtered): string {
  const narrowed =
    by.length === 0 ? [] : [`Proposals shown: ${plainText(those(by))}; the rest ${rest}.`];
  const marked =
    own.length === 0 ? [] : [`Marked, with the others counted as well: ${plainText(those(own))}.`];
  return [...narrowed, ...marked].join(" ");
}

/** The same for a chart of something else than proposals, which no filter changes. */
export const untouchedNote = (by: readonly Phrase[]): string =>
  by.length === 0
    ? ""
    : `Proposals are filtered to ${plainText(those(by))}; that changes nothing here.`;

/** The dataset behind a chart; it is the source itself where the chart names none. */
export const datasetNote = (
  meta: { readonly title: string; readonly version: string },
  source: string,
): string => `${source === "" ? "Source" : "Data"}: ${meta.title}, dataset ${meta.version}.`;
