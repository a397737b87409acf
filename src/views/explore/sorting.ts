import { decisions, deliveries, standings } from "#/data/vocabulary.ts";
import type { First } from "#/data/split.ts";
import type { Entry } from "#/model/register.ts";
import type { ColumnKey } from "#/state/params.ts";
import type { Sort } from "#/state/codecs.ts";
import type { Names } from "#/words/table.ts";

/** The names readers know themes, bodies and reviews by. */
export function namesIn(first: First): Names {
  const finder = (rows: readonly { id: string; label: string; short?: string | undefined }[]) => {
    const names = new Map(rows.map((row) => [row.id, row.short ?? row.label]));
    return (id: string) => names.get(id) ?? id;
  };
  return { theme: finder(first.themes), body: finder(first.bodies), review: finder(first.reviews) };
}

/** Proposals in the order of a column; unknown costs come last whichever way, since unknown is not zero. */
export function sorted(
  entries: readonly Entry[],
  { by, down }: Sort<ColumnKey>,
  labels: Names,
): readonly Entry[] {
  const compare = comparers[by];
  const sign = down ? -1 : 1;
  // The entries come in the dataset's order, and sorting leaves equals as they are.
  return [...entries].sort((a, b) => {
    if (by === "cost" && (a.costM === null) !== (b.costM === null))
      return a.costM === null ? 1 : -1;
    return sign * compare(a, b, labels);
  });
}

const collator = new Intl.Collator("en-GB", { numeric: true });

type Compare = (a: Entry, b: Entry, labels: Names) => number;
const text =
  (of: (entry: Entry, labels: Names) => string): Compare =>
  (a, b, labels) =>
    collator.compare(of(a, labels), of(b, labels));
const number =
  (of: (entry: Entry) => number): Compare =>
  (a, b) =>
    of(a) - of(b);

const comparers: Readonly<Record<ColumnKey, Compare>> = {
  id: () => 0,
  title: text((e) => e.title),
  theme: number((e) => e.themeIndex),
  lead: text((e, labels) => labels.body(e.leads[0] ?? "")),
  lever: text((e) => e.levers[0] ?? ""),
  in: number((e) => e.leadsIn),
  on: number((e) => e.leadsOn),
  cost: number((e) => e.costM ?? 0),
  decision: number((e) => decisions.indexOf(e.decision)),
  delivery: number((e) => deliveries.indexOf(e.delivery)),
  standing: number((e) => standings.indexOf(e.standing)),
  kind: text((e) => e.kind),
  review: text((e, labels) => labels.review(e.review)),
};
