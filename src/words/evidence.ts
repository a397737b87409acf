import type { Dataset, EntityName, Meta } from "#/data/schema.ts";
import type { Standing } from "#/data/vocabulary.ts";
import { folded, termsOf } from "./find.ts";
import { pointAt } from "./pointDoor.ts";
import type { Cell, Table } from "./table.ts";

/**
 * The rows whose words hold every term looked for; all of them when nothing is. With the names of a row, most telling
 * first, those come first whose names begin with the phrase or hold it, then those whose names hold every term; alike,
 * in their order.
 */
export function matching<T>(
  rows: readonly T[],
  query: string,
  words: (row: T) => string,
  names: (row: T) => readonly string[] = () => [],
): readonly T[] {
  const terms = termsOf(query);
  if (terms.length === 0) return rows;
  const phrase = terms.join(" ");
  return rows
    .filter((row) => {
      const text = folded(words(row));
      return terms.every((term) => text.includes(term));
    })
    .map((row) => ({ row, rank: rankIn(names(row).map(folded), phrase, terms) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}

/** How well names answer a query: the least is the best. */
function rankIn(names: readonly string[], phrase: string, terms: readonly string[]): number {
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => name.startsWith(phrase),
    (name) => name.includes(phrase),
  ];
  const at = names.flatMap((name, place) =>
    ways.flatMap((holds, way) => (holds(name) ? [place * ways.length + way] : [])),
  )[0];
  const most = names.length * ways.length;
  return at ?? (names.some((name) => terms.every((term) => name.includes(term))) ? most : most + 1);
}

type Part = "figures" | "methods" | "sources" | "areas" | "series";
/** A row of a section of Evidence, and what a link to it says. */
type More = { readonly part: Part; readonly item: string; readonly label: string };

/** Where in Evidence there is more about what a door opens; none where there is no more. */
export function moreInEvidence(
  door: string,
  { figures, series }: Pick<Dataset, "figures" | "series">,
): readonly More[] {
  const colon = door.indexOf(":");
  const [kind, id] = [door.slice(0, colon), door.slice(colon + 1)];
  const row = id.split("@")[0] ?? id;
  const to = (part: Part, item: string, label: string): More => ({ part, item, label });
  const toFigure = (figure: string) => {
    const topic = figures.find((one) => one.id === figure)?.topic;
    const rivals = figures.filter((one) => one.topic === topic).length > 1;
    return to("figures", figure, rivals ? "All rivals in Evidence" : "This figure in Evidence");
  };
  switch (kind) {
    case "method":
      return [
        to("methods", row === "priced-total" ? "prices" : "totals", "How this is worked out"),
      ];
    case "source":
      return [to("sources", id, "All it supports, in Evidence")];
    case "area":
      return [to("areas", row, "Beside all other authorities, in Evidence")];
    case "series": {
      const figure = pointAt(
        series.find((one) => one.id === row),
        id,
      )?.figure;
      return [
        to("series", row, "The whole series, in Evidence"),
        ...(figure === undefined ? [] : [toFigure(figure)]),
      ];
    }
    case "cost":
      return [to("methods", "totals", "How totals are worked out")];
    case "figure":
      return [toFigure(id)];
    default:
      return [];
  }
}

type Corrected = {
  readonly meta: Pick<Meta, "id" | "version" | "fingerprint">;
  readonly entity: string;
  readonly id: string;
  readonly title: string;
  /** What the row says now. */
  readonly says: string;
};

/** A text to fill in and send that names a row and the exact dataset it is in. */
export function correction({ meta, entity, id, title, says }: Corrected): string {
  const mark = meta.fingerprint === undefined ? "" : `, fingerprint ${meta.fingerprint}`;
  return [
    `Correction to dataset ${meta.id} ${meta.version}${mark}`,
    `Row: ${entity} ${id}, “${title}”`,
    `It says now: ${says}`,
    "It should say: ",
    "Where that can be read (publisher, title, date, address, page): ",
  ].join("\n");
}

/** What was found of a proposal's text, in a few words. */
export const standingWords: Readonly<Record<Standing, string>> = {
  recalled: "Recalled: not found in what we read",
  "part sourced": "Part sourced: some of it found",
  sourced: "Sourced: a source that we read states it",
};

/** What the rows of an entity are called, one and many. */
export const entityNames: Readonly<Record<EntityName, readonly [string, string]>> = {
  reviews: ["review", "reviews"],
  themes: ["theme", "themes"],
  bodies: ["body", "bodies"],
  objectives: ["objective", "objectives"],
  missions: ["mission", "missions"],
  proposals: ["proposal", "proposals"],
  links: ["link", "links"],
  arrangements: ["existing arrangement", "existing arrangements"],
  costs: ["cost line", "cost lines"],
  funding: ["sum from government", "sums from government"],
  statuses: ["answer or step", "answers and steps"],
  events: ["event", "events"],
  series: ["series", "series"],
  figures: ["figure", "figures"],
  deflators: ["price index", "price indices"],
  discountRates: ["discount rate", "discount rates"],
  schedule: ["date or duration", "dates and durations"],
  durations: ["observed duration", "observed durations"],
  effects: ["effect", "effects"],
  scenarios: ["scenario", "scenarios"],
  drivers: ["quantity or unit cost", "quantities and unit costs"],
  estimates: ["estimate", "estimates"],
  positions: ["position", "positions"],
  dilemmas: ["dilemma", "dilemmas"],
  gaps: ["thing said to be missing", "things said to be missing"],
  chapters: ["chapter of the story", "chapters of the story"],
  stories: ["story", "stories"],
  glossary: ["term", "terms"],
  sources: ["source", "sources"],
  areaColumns: ["column of the areas", "columns of the areas"],
  areas: ["authority", "authorities"],
};

/** The rows of an entity as a table: a column per field, lists and parts as they are in JSON. */
export function entityTable(entity: string, rows: readonly object[]): Table {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (key) => !key.startsWith("$"),
  );
  const cell = (value: unknown): Cell => {
    if (value === undefined || value === null) return null;
    if (typeof value === "string" || typeof value === "number") return value;
    if (Array.isArray(value) && value.every((one) => typeof one === "string"))
      return value.join("; ");
    return JSON.stringify(value);
  };
  return {
    caption: entity,
    columns: keys.map((key) => ({ key, label: key, kind: "text" })),
    rows: rows.map((row) =>
      keys.map((key) => cell((row as Readonly<Record<string, unknown>>)[key])),
    ),
  };
}
