import type { Area, Body, Dataset, Event, Proposal, Source } from "#/data/schema.ts";
import { figureValue } from "./door.ts";
import { plainText } from "./phrase.ts";

/** What can be found; also the order in which groups of results stand. */
export const findKinds = [
  "place",
  "proposal",
  "figure",
  "dilemma",
  "position",
  "event",
  "term",
  "body",
  "area",
  "source",
] as const;
export type FindKind = (typeof findKinds)[number];
/** One thing that can be found: what it is called, and a few words that tell it from others. */
export type Found = {
  readonly kind: FindKind;
  readonly id: string;
  readonly title: string;
  readonly note: string;
};
/** Things of one kind that match, best first, and how many there are with those left out. */
export type FoundGroup = {
  readonly kind: FindKind;
  readonly label: string;
  readonly items: readonly Found[];
  readonly of: number;
};
/** What is searched. All but proposals and bodies may come later. */
export type Findable = {
  readonly proposals: readonly (Pick<Proposal, "id" | "title"> &
    Partial<Pick<Proposal, "summary">>)[];
  readonly bodies: readonly Pick<Body, "id" | "label" | "short">[];
} & Partial<Pick<Dataset, "figures" | "glossary" | "positions" | "dilemmas">> & {
    readonly events?: readonly (Pick<Event, "id" | "title"> &
      Partial<Pick<Event, "summary" | "note" | "cites">>)[];
    readonly sources?: readonly Pick<Source, "id" | "title" | "publisher" | "date">[];
  };

type Searched = Found & {
  /** The title, folded. */
  readonly name: string;
  /** Everything a search looks in, folded. */
  readonly text: string;
};
export type FindIndex = readonly Searched[];

const labels: Readonly<Record<FindKind, string>> = {
  place: "Places in this site",
  proposal: "Proposals",
  figure: "Figures",
  dilemma: "Dilemmas",
  position: "Who said what",
  event: "What happened",
  term: "Glossary",
  body: "Bodies",
  area: "Authorities",
  source: "Sources",
};

/** A text as it is compared: lower case, without accents, one kind of apostrophe, hyphens as spaces. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[-‐‑–—]/g, " ");

/** Everything of a dataset that can be found, with its authorities and the site's own places. Linear in rows. */
export function findIndex(
  data: Findable,
  areas: readonly Pick<Area, "id" | "name" | "region" | "type">[] = [],
  places: readonly Pick<Found, "id" | "title" | "note">[] = [],
): FindIndex {
  const entry = (kind: FindKind, id: string, title: string, note: string, more = ""): Searched => ({
    kind,
    id,
    title,
    note,
    name: folded(title),
    text: folded(`${title} ${note} ${id} ${more}`),
  });
  const bodies = new Map(data.bodies.map((row) => [row.id, row.label]));
  const titles = new Map((data.sources ?? []).map((row) => [row.id, row.title]));
  const titlesOf = (cites: readonly string[]) =>
    cites.map((cite) => titles.get(cite) ?? "").join(" ");
  return [
    ...places.map((row) => entry("place", row.id, row.title, row.note)),
    ...data.proposals.map((row) => entry("proposal", row.id, row.title, row.id, row.summary)),
    ...(data.figures ?? []).map((row) =>
      entry(
        "figure",
        row.id,
        row.label,
        row.topic,
        `${row.by} ${plainText(figureValue(row))} ${row.period ?? ""}`,
      ),
    ),
    ...(data.dilemmas ?? []).map((row) =>
      entry(
        "dilemma",
        row.id,
        row.title,
        row.question,
        [
          ...row.poles.flatMap(({ label, argument, voices }) => [
            label,
            argument,
            ...voices.flatMap(({ who, says, cites }) => [who, says, titlesOf(cites)]),
          ]),
          ...row.leanings.map(({ reason }) => reason),
          row.later.text,
          titlesOf(row.cites),
        ].join(" "),
      ),
    ),
    ...(data.positions ?? []).map((row) =>
      entry(
        "position",
        row.id,
        row.topic,
        `${bodies.get(row.body) ?? row.body}: ${row.paraphrase}`,
        `${row.stance} ${titlesOf(row.cites)}`,
      ),
    ),
    ...(data.events ?? []).map((row) =>
      entry(
        "event",
        row.id,
        row.title,
        row.summary ?? "",
        `${row.note ?? ""} ${titlesOf(row.cites ?? [])}`,
      ),
    ),
    ...(data.glossary ?? []).map((row) => entry("term", row.id, row.term, row.means)),
    ...data.bodies.map((row) => entry("body", row.id, row.label, row.short ?? "")),
    ...areas.map((row) => entry("area", row.id, row.name, row.region, row.type)),
    ...(data.sources ?? []).map((row) =>
      entry("source", row.id, row.title, row.publisher, row.date ?? ""),
    ),
  ];
}

/** The terms of a query; all of them must match. */
export const termsOf = (query: string): readonly string[] =>
  folded(query)
    .split(/\s+/)
    .filter((term) => term !== "");

/**
 * What matches every term of a query, in groups by kind with at most `most` in each. Names that begin with
 * the query come first, then names that hold it, then names that hold every term, then notes that hold the query,
 * then the rest, each in the dataset's order.
 */
export const find = (index: FindIndex, query: string, most = 8): readonly FoundGroup[] =>
  grouped(index, query, most, (text, term) => text.includes(term));

/**
 * What matches a query as `find` has it, where a word of at least five letters also stands for the longer forms
 * of itself: "admin" for "administrative", "review" for "reviewing". For when nothing has the words as they are.
 */
export const findNear = (index: FindIndex, query: string, most = 8): readonly FoundGroup[] =>
  grouped(
    index,
    query,
    most,
    (text, term) =>
      text.includes(term) || (text.match(/[a-z]{5,}/g) ?? []).some((word) => term.startsWith(word)),
  );

function grouped(
  index: FindIndex,
  query: string,
  most: number,
  has: (text: string, term: string) => boolean,
): readonly FoundGroup[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const whole = terms.join(" ");
  const matching = index.filter(({ text }) => terms.every((term) => has(text, term)));
  return findKinds.flatMap((kind): FoundGroup[] => {
    const own = matching.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const ranked = own
      .map((item) => ({ item, rank: rankOf(item, whole, terms) }))
      .sort((a, b) => a.rank - b.rank);
    const items = ranked
      .slice(0, most)
      .map(({ item: { id, title, note } }) => ({ kind, id, title, note }));
    return [{ kind, label: labels[kind], items, of: own.length }];
  });
}

function rankOf({ name, note, id }: Searched, whole: string, terms: readonly string[]): number {
  if (name === whole || folded(id) === whole) return 0;
  if (name.startsWith(whole)) return 1;
  if (` ${name}`.includes(` ${whole}`)) return 2;
  if (terms.every((term) => ` ${name}`.includes(` ${term}`))) return 3;
  if (terms.every((term) => name.includes(term))) return 4;
  return ` ${folded(note)}`.includes(` ${whole}`) ? 5 : 6;
}
