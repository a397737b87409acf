import type { LinkKind } from "#/data/vocabulary.ts";
import { textWidth, wrapText } from "../kit/text.ts";

/** One line and column of a square table. */
export type GridLine = {
  readonly key: string;
  readonly label: string;
  /** The same in a word, for the head of its column. */
  readonly short: string;
  readonly themeIndex: number | null;
  /** The proposal it stands for, if it does. */
  readonly id?: string | undefined;
  readonly state?: "plain" | "chosen" | "ghost" | undefined;
};
/** The links from one line to another. */
export type GridCell = {
  readonly before: string;
  readonly after: string;
  readonly kinds: readonly LinkKind[];
};

export type PlacedCell = GridCell & {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** How dark, from 0 to 1. */
  readonly shade: number;
  /** The part of its links that are *requires*: the width of its foot, px. */
  readonly foot: number;
  /** The one kind it holds, where it holds one link. */
  readonly only: LinkKind | undefined;
  /** A ghost joins what is filtered out with what is filtered out. */
  readonly state: "plain" | "ghost";
};
export type PlacedGrid = {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly left: number;
  readonly top: number;
  readonly rows: readonly {
    readonly line: GridLine;
    readonly text: string;
    readonly y: number;
    readonly sum: number;
    /** Its cells from the left. */
    readonly cells: readonly PlacedCell[];
  }[];
  readonly heads: readonly { readonly line: GridLine; readonly x: number }[];
  readonly sumX: number;
  /** Where the last column ends. */
  readonly end: number;
};

const SIZE = 12;
const SUM = 44;

/** A square table of links: what comes first by rows, what comes after by columns. Linear in cells. */
export function layout(
  rows: { readonly lines: readonly GridLine[]; readonly cells: readonly GridCell[] },
  { width }: { readonly width: number },
): PlacedGrid {
  const { lines, cells } = rows;
  const left = Math.min(
    Math.round(width * 0.36),
    Math.max(90, ...lines.map(({ label }) => Math.ceil(textWidth(label, SIZE)) + 36)),
  );
  const side = Math.max(
    18,
    Math.min(34, Math.floor((width - left - SUM) / Math.max(1, lines.length))),
  );
  const longest = Math.max(0, ...lines.map(({ short }) => textWidth(short, SIZE)));
  const top = Math.ceil(longest) + 12;
  const place = new Map(lines.map(({ key }, i) => [key, i]));
  const ghosts = new Set(lines.filter(({ state }) => state === "ghost").map(({ key }) => key));
  const isGhost = ({ before, after }: GridCell) => ghosts.has(before) && ghosts.has(after);
  const most = Math.max(
    1,
    ...cells.filter((cell) => !isGhost(cell)).map(({ kinds }) => kinds.length),
  );
  const byRow = new Map<string, PlacedCell[]>();
  for (const cell of cells) {
    const [r, c] = [place.get(cell.before), place.get(cell.after)];
    if (r === undefined || c === undefined) continue;
    const firm = cell.kinds.filter((kind) => kind === "requires").length;
    const own = byRow.get(cell.before) ?? [];
    byRow.set(cell.before, own);
    own.push({
      ...cell,
      x: left + c * side,
      y: top + r * side,
      side,
      shade: isGhost(cell) ? 0 : most === 1 ? 0.2 : cell.kinds.length / most,
      foot: ((side - 4) * firm) / cell.kinds.length,
      only: cell.kinds.length === 1 ? cell.kinds[0] : undefined,
      state: isGhost(cell) ? "ghost" : "plain",
    });
  }
  return {
    width: left + lines.length * side + SUM,
    height: top + lines.length * side + 4,
    side,
    left,
    top,
    rows: lines.map((line, r) => {
      const own = (byRow.get(line.key) ?? []).sort((a, b) => a.x - b.x);
      return {
        line,
        text: clipped(line.label, left - 26),
        y: top + r * side,
        sum: own.reduce((sum, { kinds }) => sum + kinds.length, 0),
        cells: own,
      };
    }),
    heads: lines.map((line, c) => ({ line, x: left + c * side + side / 2 })),
    end: left + lines.length * side,
    sumX: left + lines.length * side + SUM - 8,
  };
}

function clipped(label: string, room: number): string {
  const [first = ""] = wrapText(label, room - 8, SIZE);
  return first === label ? label : `${first} …`;
}
