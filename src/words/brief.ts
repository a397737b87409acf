import type { Dataset, Source } from "#/data/schema.ts";
import { citesIn, citesOfInputs } from "#/model/cited.ts";
import type { Settled } from "#/model/outcome.ts";
import { formatDate } from "#/model/time.ts";
import { mention, money, said, count, type Door, type Phrase } from "./phrase.ts";

/** Two pages hold this many of each; what is left over is counted. */
const most = { lines: 12, unknown: 8, waits: 9, sources: 18 } as const;

/** A list cut to what two pages hold. */
export type Cut<T> = { readonly shown: readonly T[]; readonly more: number };
const cut = <T>(all: readonly T[], n: number): Cut<T> => ({
  shown: all.slice(0, n),
  more: Math.max(0, all.length - n),
});

/** A line of money with the numbers of the notes that say where it comes from. */
export type BriefLine = {
  readonly id: string;
  readonly label: string;
  readonly totalM: number;
  readonly basis: string;
  readonly notes: readonly number[];
};
export type BriefWords = {
  readonly lines: Cut<BriefLine>;
  /** What is in and has no cost here, those first that most waits for. */
  readonly unknown: Cut<{ readonly id: string; readonly title: string }>;
  /** What has to come first, each with what waits for it. */
  readonly waits: Cut<Phrase>;
  readonly broken: readonly Phrase[];
  readonly sources: Cut<Pick<Source, "id" | "title" | "publisher" | "date" | "url">>;
};

/** What a brief of a scenario says beside its totals: money with its sources, unknowns, what depends on what. */
export function briefWords(
  dataset: Pick<
    Dataset,
    | "costs"
    | "estimates"
    | "sources"
    | "proposals"
    | "links"
    | "drivers"
    | "figures"
    | "series"
    | "funding"
  >,
  { plan, flows, lines }: Settled,
): BriefWords {
  const cites = new Map<string, readonly string[]>([
    ...dataset.costs.map((row) => [row.id, citesIn(row)] as const),
    ...dataset.estimates.map(
      (row) => [row.id, [...new Set([...citesIn(row), ...citesOfInputs(row, dataset)])]] as const,
    ),
  ]);
  const totalOf = new Map(flows.lines.map(({ id, totalM }) => [id, totalM]));
  const spending = lines
    .filter(
      ({ kind, central }) => central !== null && (kind === "investment" || kind === "running"),
    )
    .map((line) => ({ line, totalM: totalOf.get(line.id) ?? 0 }))
    .filter(({ totalM }) => totalM > 0)
    .sort((a, b) => b.totalM - a.totalM || (a.line.id < b.line.id ? -1 : 1));
  const kept = cut(spending, most.lines);
  /** A line of an estimate is named by it and by one of its parts. */
  const of = (id: string) => {
    const row = [...cites.keys()].find((key) => id === key || id.startsWith(`${key}.`)) ?? "";
    return cites.get(row) ?? [];
  };
  // One of each line before the rest, so that no line goes without where two pages do not hold all.
  const each = kept.shown.map(({ line }) => of(line.id));
  const cited = [...new Set([...each.flatMap((all) => all.slice(0, 1)), ...each.flat()])];
  const sources = cited.flatMap((id) => dataset.sources.find((row) => row.id === id) ?? []);
  const shownSources = cut(sources, most.sources);
  const numberOf = new Map(shownSources.shown.map(({ id }, i) => [id, i + 1]));
  const titles = new Map(dataset.proposals.map(({ id, title }) => [id, title]));
  const isIn = (id: string) => plan.choices.get(id)?.in === true;
  const waiting = waitingFor(dataset.links.filter(({ from, to }) => isIn(from) && isIn(to)));
  return {
    lines: {
      more: kept.more,
      shown: kept.shown.map(({ line, totalM }) => ({
        id: line.id,
        label: line.label,
        totalM,
        basis: line.basis,
        notes: of(line.id)
          .flatMap((id) => numberOf.get(id) ?? [])
          .sort((a, b) => a - b),
      })),
    },
    unknown: cut(
      [...plan.unpriced]
        .sort((a, b) => size(waiting, b) - size(waiting, a) || (a < b ? -1 : 1))
        .map((id) => ({ id, title: titles.get(id) ?? id })),
      most.unknown,
    ),
    waits: cut(
      [...waiting]
        .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
        .map(([id, others]): Phrase => {
          const [one = "", ...rest] = others;
          return [
            mention(id, titles.get(id) ?? id),
            " comes before ",
            mention(one, titles.get(one) ?? one),
            ...(rest.length === 0 ? [] : [" and ", count(rest.length), " more"]),
          ];
        }),
      most.waits,
    ),
    broken: plan.broken
      .slice(0, 4)
      .map(({ from, to }) => [
        mention(from, titles.get(from) ?? from),
        " is in and requires ",
        mention(to, titles.get(to) ?? to),
        ", which is out",
      ]),
    sources: shownSources,
  };
}

const size = (waiting: ReadonlyMap<string, readonly string[]>, id: string): number =>
  waiting.get(id)?.length ?? 0;

/** What directly requires each proposal. */
function waitingFor(
  links: readonly Pick<Dataset["links"][number], "from" | "to" | "kind">[],
): ReadonlyMap<string, readonly string[]> {
  const waiting = new Map<string, string[]>();
  for (const { from, to, kind } of links)
    if (kind === "requires") waiting.set(to, [...(waiting.get(to) ?? []), from]);
  return waiting;
}

/** A source as a note under a brief: who, what, when, where. */
export function notePhrase({
  publisher,
  title,
  date,
  url,
}: BriefWords["sources"]["shown"][number]): Phrase {
  return [
    said(publisher),
    ", ",
    said(`“${title}”`),
    ", ",
    date === null ? "no date" : { text: formatDate(date), date },
    ...(url === null ? [] : [", ", said(url)]),
  ];
}

/** How many of a list were left out of two pages; empty when none were. */
export const morePhrase = (more: number, what: string): Phrase =>
  more === 0 ? [] : ["and ", count(more), ` more ${what}`];

/** A line's money with what it rests on: "£253m, stated". */
export const linePhrase = ({ totalM, basis }: BriefLine, door?: Door): Phrase => [
  money(totalM, door),
  `, ${basis}`,
];
