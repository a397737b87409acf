import type { Delivery } from "#/data/vocabulary.ts";
import type { Lens } from "#/model/debate.ts";
import { formatMoney } from "#/model/money.ts";
import { column, tenth } from "./costTable.ts";
import { noun } from "./numbers.ts";
import { count, listed, money, said, type Door, type Phrase } from "./phrase.ts";
import type { Table } from "./table.ts";

type Entry = {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly objectives: readonly string[];
  readonly missions: readonly string[];
  readonly costM: number | null;
  readonly delivery: Delivery;
};
/** A lens with what it is called and what it means. */
export type NamedLens<E extends Entry = Entry> = Lens<E> & {
  readonly label: string;
  readonly meaning: string;
};

/** The door of how many proposals serve a lens. */
const lensDoor = ({ kind, id }: Pick<Lens<Entry>, "kind" | "id">): Door =>
  `count:lens-${kind}-${id}`;

/** "Stability is served by most, 36 proposals, Longer, healthier lives by fewest, 4; 31 serve none". */
export function lensesTitle(lenses: readonly NamedLens[], unserving: number, of: number): Phrase {
  const served = [...lenses].sort((a, b) => b.entries.length - a.entries.length);
  const [most] = served;
  const least = served.at(-1);
  if (most === undefined || least === undefined) return ["This dataset names no aims"];
  return [
    ...(most === least ? ["“", said(most.label), "” is served by "] : ["Most proposals, "]),
    count(most.entries.length, lensDoor(most)),
    ...(most === least
      ? []
      : [
          ", serve “",
          said(most.label),
          "” and fewest, ",
          count(least.entries.length, lensDoor(least)),
          ", “",
          said(least.label),
          "”",
        ]),
    "; ",
    unserving === 0 ? "none" : count(unserving, "count:serving-none"),
    " of ",
    count(of, "count:all"),
    ` ${noun(unserving, "serves", "serve")} no aim named here`,
  ];
}

/** The themes in which nothing serves a lens. */
export const emptyThemes = (
  lens: Pick<Lens<Entry>, "cells">,
  label: (theme: string) => string,
): readonly string[] =>
  lens.cells.filter(({ entries }) => entries.length === 0).map(({ theme }) => label(theme));

/** "28 of 36 unpriced": beside a sum, how many proposals it knows nothing about. */
export const unpricedWords = ({ uncosted, of }: { uncosted: number; of: number }): string =>
  of === 0 ? "nothing serves it" : `${uncosted} of ${of} unpriced`;

/** How far the proposals of a lens came, furthest first: "3 delivered, 2 legislated". */
export const stepsWords = (steps: Lens<Entry>["steps"]): string =>
  listed(
    steps.map(
      ({ delivery, entries }) =>
        `${entries.length} ${delivery === "unknown" ? "with no step found" : delivery}`,
    ),
  );

/** One lens in a sentence for those who listen. */
export function lensSentence(lens: NamedLens, label: (theme: string) => string): string {
  const { entries, total, steps } = lens;
  const n = entries.length;
  if (n === 0) return `${lens.label}: no proposal serves it.`;
  const sum =
    total.lines.length === 0
      ? "none with a published cost"
      : `at least ${formatMoney(total.amountM)} published, ${unpricedWords(total)}`;
  const empty = emptyThemes(lens, label);
  const none = empty.length === 0 ? "" : ` Nothing in ${listed(empty)}.`;
  return `${lens.label}: ${n} ${noun(n, "proposal")}; ${sum}; ${stepsWords(steps)}.${none}`;
}

/** The picture in words, lens by lens. */
export const lensesDescription = (
  lenses: readonly NamedLens[],
  label: (theme: string) => string,
): Phrase => [
  {
    text: lenses.map((lens) => lensSentence(lens, label)).join(" "),
    row: true,
  },
];

/** A lens's published money as a sentence: "At least £2.0bn is published; 34 of 36 have no cost of their own." */
export function lensMoney(lens: Pick<NamedLens, "total">, door: Door): Phrase {
  const { total } = lens;
  if (total.of === 0) return ["No proposal serves it, so there is no money to count."];
  if (total.lines.length === 0)
    return ["No cost of ", total.of === 1 ? "it" : "any of them", " is published."];
  return [
    "At least ",
    money(total.amountM, door),
    " is published; ",
    count(total.uncosted),
    " of ",
    count(total.of),
    " have no published cost of their own.",
  ];
}

/** A row for each lens and each proposal that serves it. */
export function lensesTable(
  lenses: readonly NamedLens[],
  label: (theme: string) => string,
  caption: string,
): Table {
  return {
    caption,
    columns: [
      column("kind", "Kind"),
      column("lens", "Aim"),
      column("id", "Id"),
      column("proposal", "Proposal"),
      column("theme", "Theme"),
      column("cost", "Published cost of its own, £m", "money"),
      column("delivery", "Delivery"),
    ],
    rows: lenses.flatMap((lens) =>
      lens.entries.map((entry) => [
        ...[lens.kind, lens.label, entry.id, entry.title, label(entry.theme)],
        ...[entry.costM === null ? null : tenth(entry.costM), entry.delivery],
      ]),
    ),
  };
}
