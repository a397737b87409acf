import type { LinkKind, Mark, Standing } from "#/data/vocabulary.ts";

/** A line of an outline: a heading, a proposal, or a link with what it leads to. */
export type OutlineItem = {
  /** Not twice in one outline. */
  readonly key: string;
  readonly id?: string | undefined;
  readonly title: string;
  /** What it says of the line above, before its title: "needs first". */
  readonly lead?: string | undefined;
  readonly kind?: LinkKind | undefined;
  readonly mark?:
    { readonly mark: Mark; readonly themeIndex: number; readonly standing: Standing } | undefined;
  readonly state?: "plain" | "chosen" | "ghost" | undefined;
  readonly count?: number | undefined;
  readonly reason?: string | undefined;
  /** That its own lines stand elsewhere. */
  readonly note?: string | undefined;
  readonly strong?: boolean | undefined;
  /** Its lines are in sight before anything is opened or closed. */
  readonly open: boolean;
  readonly children: readonly OutlineItem[];
};
/** A line in sight, with how deep it lies and what it lies under. */
export type Shown = {
  readonly item: OutlineItem;
  readonly level: number;
  readonly parent: string | undefined;
  /** Its place among its siblings, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
};

/** The lines in sight, from the top. `changed` are those opened or closed by the reader. */
export function shownItems(
  items: readonly OutlineItem[],
  changed: ReadonlySet<string>,
  level = 1,
  parent?: string,
): readonly Shown[] {
  return items.flatMap((item, i) => [
    { item, level, parent, place: i + 1, of: items.length },
    ...(isOpen(item, changed) ? shownItems(item.children, changed, level + 1, item.key) : []),
  ]);
}

/** Whether a line shows what lies under it. */
export const isOpen = (item: OutlineItem, changed: ReadonlySet<string>): boolean =>
  item.children.length > 0 && item.open !== changed.has(item.key);

/** What a key does in an outline: goes to a line, or opens or closes the one at hand. */
export type Move = { readonly to: string } | { readonly toggle: string } | undefined;

/** Right opens, then goes in; left closes, then goes out; up and down go from line to line. */
export function moveIn(
  shown: readonly Shown[],
  at: string | undefined,
  key: string,
  changed: ReadonlySet<string>,
): Move {
  const i = shown.findIndex(({ item }) => item.key === at);
  const to = (one: Shown | undefined): Move => one && { to: one.item.key };
  if (key === "Home") return to(shown[0]);
  if (key === "End") return to(shown.at(-1));
  const here = shown[i];
  if (here === undefined) return key.startsWith("Arrow") ? to(shown[0]) : undefined;
  const open = isOpen(here.item, changed);
  switch (key) {
    case "ArrowDown":
      return to(shown[i + 1]);
    case "ArrowUp":
      return to(shown[i - 1]);
    case "ArrowRight":
      return open
        ? to(shown[i + 1])
        : here.item.children.length > 0
          ? { toggle: here.item.key }
          : undefined;
    case "ArrowLeft":
      return open
        ? { toggle: here.item.key }
        : here.parent === undefined
          ? undefined
          : { to: here.parent };
    default:
      return undefined;
  }
}

/** The next line whose title begins with what was typed, round to the one at hand. */
export function typedIn(
  shown: readonly Shown[],
  at: string | undefined,
  letters: string,
): string | undefined {
  const i = shown.findIndex(({ item }) => item.key === at);
  const from = letters.length > 1 ? Math.max(0, i) : i + 1;
  const wanted = letters.toLowerCase();
  return [...shown.slice(from), ...shown.slice(0, from)].find(({ item }) =>
    item.title.toLowerCase().startsWith(wanted),
  )?.item.key;
}
