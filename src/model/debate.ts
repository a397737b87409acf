import type { Dataset } from "#/data/schema.ts";
import type { Delivery } from "#/data/vocabulary.ts";
import { publishedTotal, type CostLine, type PublishedTotal } from "./cost.ts";

type Served = {
  readonly id: string;
  readonly theme: string;
  readonly objectives: readonly string[];
  readonly missions: readonly string[];
  readonly costM: number | null;
  readonly delivery: Delivery;
};
/** An objective or a mission with the proposals that serve it. */
export type Lens<E extends Served> = {
  readonly id: string;
  readonly kind: "objective" | "mission";
  readonly entries: readonly E[];
  /** By theme, in the themes' order; empty where nothing serves it. */
  readonly cells: readonly { readonly theme: string; readonly entries: readonly E[] }[];
  /** The published money of those proposals, with how many have none. */
  readonly total: PublishedTotal;
  /** How far they have come, furthest first; only steps that some have reached. */
  readonly steps: readonly { readonly delivery: Delivery; readonly entries: readonly E[] }[];
};

/** The steps of delivery, furthest first. */
export const furthest: readonly Delivery[] = [
  "delivered",
  "legislated",
  "in progress",
  "piloting",
  "not started",
  "dropped",
  "unknown",
];

/**
 * Objectives, then missions, each with what serves it, its published money and its delivery. A proposal
 * counts whole in each lens that it serves, so lenses overlap and are never totalled.
 */
export function lensesOf<E extends Served>(
  dataset: {
    readonly objectives: readonly { readonly id: string; readonly order: number }[];
    readonly missions: readonly { readonly id: string; readonly order: number }[];
    readonly themes: readonly { readonly id: string; readonly order: number }[];
  },
  entries: readonly E[],
  costs: readonly CostLine[],
): readonly Lens<E>[] {
  const themes = inOrder(dataset.themes);
  const lens = (id: string, kind: Lens<E>["kind"], own: readonly E[]): Lens<E> => ({
    id,
    kind,
    entries: own,
    cells: themes.map(({ id: theme }) => ({
      theme,
      entries: own.filter((entry) => entry.theme === theme),
    })),
    total: publishedTotal(costs, own),
    steps: furthest.flatMap((delivery) => {
      const reached = own.filter((entry) => entry.delivery === delivery);
      return reached.length === 0 ? [] : [{ delivery, entries: reached }];
    }),
  });
  return [
    ...inOrder(dataset.objectives).map(({ id }) =>
      lens(
        id,
        "objective",
        entries.filter((entry) => entry.objectives.includes(id)),
      ),
    ),
    ...inOrder(dataset.missions).map(({ id }) =>
      lens(
        id,
        "mission",
        entries.filter((entry) => entry.missions.includes(id)),
      ),
    ),
  ];
}

/** The proposals that serve no objective and no mission, as the editors judge it. */
export const unserving = <E extends Served>(entries: readonly E[]): readonly E[] =>
  entries.filter(({ objectives, missions }) => objectives.length + missions.length === 0);

type Position = Dataset["positions"][number];
/** A body with what it says, by column: the themes, then "" for what is about no theme. */
export type StanceRow = {
  readonly body: string;
  readonly positions: readonly Position[];
  readonly cells: readonly { readonly theme: string; readonly positions: readonly Position[] }[];
};

/**
 * Bodies by themes: who says what about which. Those who say most come first, then as the dataset has
 * them; a position about several themes stands in each. Columns about which nobody speaks are left out.
 */
export function stanceGrid(
  positions: readonly Position[],
  bodies: readonly { readonly id: string }[],
  themes: readonly { readonly id: string; readonly order: number }[],
): { readonly columns: readonly string[]; readonly rows: readonly StanceRow[] } {
  const columns = [...inOrder(themes).map(({ id }) => id), ""].filter((theme) =>
    positions.some((row) => isAbout(row, theme)),
  );
  const rows = bodies.flatMap(({ id }): StanceRow[] => {
    const own = positions.filter(({ body }) => body === id);
    if (own.length === 0) return [];
    return [
      {
        body: id,
        positions: own,
        cells: columns.map((theme) => ({
          theme,
          positions: own.filter((row) => isAbout(row, theme)),
        })),
      },
    ];
  });
  return { columns, rows: rows.sort((a, b) => b.positions.length - a.positions.length) };
}

/** Whether a position is about a theme; "" asks for those about none. */
export const isAbout = (row: Pick<Position, "themes">, theme: string): boolean =>
  theme === "" ? row.themes.length === 0 : row.themes.includes(theme);

const inOrder = <R extends { readonly order: number }>(rows: readonly R[]): readonly R[] =>
  [...rows].sort((a, b) => a.order - b.order);
