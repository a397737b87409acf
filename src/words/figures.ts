import type { Figure } from "#/data/schema.ts";
import { formatDate } from "#/model/time.ts";
import { column } from "./costTable.ts";
import { figureValue } from "./door.ts";
import { listed, plainText } from "./phrase.ts";
import type { Table } from "./table.ts";

/** What is published about one thing, side by side. */
export type Topic = {
  readonly topic: string;
  readonly figures: readonly Figure[];
  /** Said of all of them alike, and of each by itself. */
  readonly note: string | undefined;
  readonly notes: ReadonlyMap<string, string>;
  /** Why they are not like for like; undefined where nothing says that they are not. */
  readonly unlike: string | undefined;
};

/** Figures by what they are about, in the dataset's order. */
export function topicsOf(figures: readonly Figure[]): readonly Topic[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const own = groups.get(figure.topic);
    if (own) own.push(figure);
    else groups.set(figure.topic, [figure]);
  }
  return [...groups].map(([topic, own]) => {
    const note = sharedStart(own);
    return {
      topic,
      figures: own,
      note,
      notes: new Map(
        own.flatMap((row): [string, string][] => {
          const rest = row.note?.slice(note?.length ?? 0).trim() ?? "";
          return rest === "" ? [] : [[row.id, rest]];
        }),
      ),
      unlike: unlikeness(own),
    };
  });
}

/** The sentence that the notes of several figures all begin with. */
function sharedStart(figures: readonly Figure[]): string | undefined {
  const [first] = figures;
  const start = first?.note?.match(/^.*?[.?!](?=\s|$)/)?.[0];
  return figures.length > 1 &&
    start !== undefined &&
    figures.every(({ note }) => note?.startsWith(start) === true)
    ? start
    : undefined;
}

/** In what figures on one thing differ besides their value: what they count, when, in which prices. */
function unlikeness(figures: readonly Figure[]): string | undefined {
  if (figures.length < 2) return undefined;
  const differ = (of: (figure: Figure) => string | null): boolean =>
    new Set(figures.map(of)).size > 1;
  const ways = [
    ...(differ(({ unit }) => unit) ? ["what they count"] : []),
    ...(differ(({ period }) => period) ? ["the time they are for"] : []),
    ...(differ(({ prices }) => prices) ? ["the prices they are in"] : []),
  ];
  return ways.length === 0 ? undefined : `Not like for like: they differ in ${listed(ways)}.`;
}

/** The figures that can stand on one scale: those with a number in the unit that most of them have. */
export function onOneScale(figures: readonly Figure[]): readonly Figure[] {
  const counted = figures.filter(
    ({ value, low, high }) => value !== null || (low !== null && high !== null),
  );
  const units = new Map<string, number>();
  for (const { unit } of counted) units.set(unit, (units.get(unit) ?? 0) + 1);
  const [most] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
  const same = counted.filter(({ unit }) => unit === most);
  return same.length > 1 ? same : [];
}

/** Who says a figure, of when and for which time: "Prison Reform Trust, 7 June 2022; five years". */
export const saysWords = ({ by, asOf, period }: Pick<Figure, "by" | "asOf" | "period">): string =>
  [asOf === null ? by : `${by}, ${formatDate(asOf)}`, ...(period === null ? [] : [period])].join(
    "; ",
  );

/** Rivals one by one, for those who listen. */
export const rivalsWords = (figures: readonly Figure[]): string =>
  figures.map((row) => `${plainText(figureValue(row))}: ${saysWords(row)}.`).join(" ");

/** Rivals as rows, with everything that limits their use. */
export const rivalsTable = (figures: readonly Figure[], caption: string): Table => ({
  caption,
  columns: [
    column("figure", "Figure"),
    column("label", "What it is"),
    column("by", "Said by"),
    column("asOf", "As of", "date"),
    column("period", "Period"),
    column("prices", "Prices of"),
    column("basis", "Basis"),
    column("standing", "Checked"),
    column("confidence", "Confidence"),
    column("note", "Note"),
    column("sources", "Sources"),
  ],
  rows: figures.map((row) => [
    ...[plainText(figureValue(row)), row.label, row.by, row.asOf, row.period, row.prices],
    ...[row.basis, row.standing, row.confidence, row.note ?? null, row.cites.join("; ")],
  ]),
});
