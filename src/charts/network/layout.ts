import { textWidth, wrapText } from "../kit/text.ts";
import type {
  Line,
  NetworkLink,
  NetworkNode,
  Placed,
  PlacedBand,
  PlacedHead,
  PlacedNode,
} from "./placed.ts";
import { route } from "./route.ts";

/** What is drawn in rows and columns. */
export type NetworkRows = {
  readonly bands: readonly {
    readonly label: string;
    readonly themeIndex: number | null;
    readonly out?: number;
    readonly into?: number;
  }[];
  readonly columns: readonly {
    readonly count: string;
    readonly words: string;
    /** Its count stands after its words. */
    readonly after?: boolean;
  }[];
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  /** The column that others are ordered towards; undefined where nodes keep the order given. */
  readonly centre?: number | undefined;
};

const SIZE = 12;
const LINE = 14;
/** Between the middles of marks that stand side by side. */
const PITCH = 15;
const PAD = 9;
/** From a mark's middle to its label, and room for links between a label and the next column. */
const LABEL = 11;
const CHANNEL = 40;
const MARK = 7;
const NARROWEST = 158;
const WIDEST = 300;
const COUNT = 38;
/** Room for links that bow out to the left of the first column. */
const BOW = 26;

/**
 * Rows are themes, columns are steps. Marks without a label stand side by side at the head of their
 * cell; each with a label has a line of its own below, on which the label stands, so that nothing is
 * written over anything else. Wider than asked for where columns need it.
 */
export function layout(rows: NetworkRows, { width }: { readonly width: number }): Placed {
  const counted = rows.bands.some((band) => band.out !== undefined);
  const names = Math.max(96, Math.min(132, Math.round(width * 0.13)));
  const right = counted ? 2 * COUNT + 8 : 4;
  const spans = columnsIn(rows, names, width - names - right);
  const end = (spans.at(-1)?.left ?? names) + (spans.at(-1)?.width ?? 0);
  const heads = rows.columns.map(({ count, words, after = false }, c): PlacedHead => {
    const span = spans[c] ?? { left: names, width: NARROWEST };
    const x = span.left + PAD - 2;
    const lead = count === "" || after ? 0 : textWidth(count, SIZE, "bold") + 4;
    const lines = headLines(words, x, lead, span.width - PAD);
    const countX = after ? x + textWidth(lines[0]?.text ?? "", SIZE) + 5 : x;
    return { count, x: countX, left: span.left, lines };
  });
  const top = 10 + LINE * Math.max(1, ...heads.map(({ lines }) => lines.length)) + 2;
  const cells = cellsOf(rows);
  const bands: PlacedBand[] = [];
  let y = top;
  for (const [b, band] of rows.bands.entries()) {
    const lines = wrapText(band.label, names - BOW, SIZE, "bold");
    let tall = lines.length * LINE + 4;
    for (const [c, span] of spans.entries())
      tall = Math.max(tall, cellHeight(cells.get(key(b, c)) ?? [], span.width));
    const bottom = y + tall + PAD;
    const at = (text: string, count: number | undefined, x: number) =>
      count === undefined ? undefined : { text, count, x, y: y + 18 };
    bands.push({
      lines: lines.map((text, i) => ({ text, x: 0, y: y + 18 + i * LINE })),
      themeIndex: band.themeIndex,
      top: y,
      bottom,
      out: at(String(band.out ?? 0), band.out, end + COUNT),
      into: at(String(band.into ?? 0), band.into, end + 2 * COUNT + 4),
    });
    y = bottom;
  }
  const placed = new Map<string, PlacedNode>();
  const near = neighbours(rows.links);
  for (const c of outward(rows.columns.length, rows.centre)) {
    const span = spans[c];
    if (span === undefined) continue;
    for (const [b, band] of bands.entries()) {
      const cell = sorted(cells.get(key(b, c)) ?? [], rows.centre, near, placed);
      for (const one of placeCell(cell, span, band.top)) placed.set(one.node.id, one);
    }
  }
  const links = rows.links.flatMap((link) => {
    const [from, to] = [placed.get(link.before), placed.get(link.after)];
    return from === undefined || to === undefined ? [] : [{ ...link, ...route(from, to) }];
  });
  return {
    width: end + right,
    height: y,
    top,
    bands,
    heads,
    nodes: rows.nodes.flatMap((node) => placed.get(node.id) ?? []),
    links,
    countHeads: counted
      ? [
          { text: "links out", x: end + COUNT, y: 12 },
          { text: "in", x: end + 2 * COUNT + 4, y: 12 },
        ]
      : [],
  };
}

type Span = { readonly left: number; readonly width: number };
const key = (band: number, column: number) => `${band}/${column}`;

function cellsOf(rows: NetworkRows): ReadonlyMap<string, readonly NetworkNode[]> {
  const cells = new Map<string, NetworkNode[]>();
  for (const node of rows.nodes) {
    const at = key(node.band, node.column);
    const cell = cells.get(at);
    if (cell === undefined) cells.set(at, [node]);
    else cell.push(node);
  }
  return cells;
}

/** Columns with labels get room for them first; what is left goes to those with the most marks. */
function columnsIn(rows: NetworkRows, left: number, room: number): readonly Span[] {
  const n = rows.columns.length;
  const packed = rows.columns.map(() => 0);
  const least = rows.columns.map(() => 64);
  for (const cell of cellsOf(rows).values()) {
    const c = cell[0]?.column ?? 0;
    const marks = cell.filter((node) => !node.labelled).length;
    packed[c] = Math.max(packed[c] ?? 0, marks);
    if (marks < cell.length) least[c] = NARROWEST;
  }
  const spare = Math.max(0, room - least.reduce((sum, one) => sum + one, 0));
  const wish = packed.map((marks) => 1 + marks / 4);
  const all = wish.reduce((sum, one) => sum + one, 0);
  let x = left;
  return least.map((one, c) => {
    const most = packed.some((marks) => marks > 0) ? Infinity : WIDEST;
    const width = Math.floor(
      Math.min(most, one + (spare * (wish[c] ?? 1)) / Math.max(1, all || n)),
    );
    const span = { left: x, width };
    x += width;
    return span;
  });
}

function headLines(words: string, x: number, lead: number, width: number): readonly Line[] {
  const [first = "", ...rest] = wrapText(words, Math.max(30, width - lead), SIZE);
  const more = rest.length > 0 ? wrapText(rest.join(" "), width, SIZE) : [];
  return [
    { text: first, x: x + lead, y: 12 },
    ...more.map((text, i) => ({ text, x, y: 12 + (i + 1) * LINE })),
  ];
}

/** Columns from the centre outward, so that each can be ordered by the one before it. */
function outward(columns: number, centre = 0): readonly number[] {
  return Array.from({ length: columns }, (_, c) => c).sort(
    (a, b) => Math.abs(a - centre) - Math.abs(b - centre) || a - b,
  );
}

const perLine = (width: number) =>
  Math.max(1, Math.floor((width - 2 * PAD + PITCH - MARK) / PITCH));
const labelWidth = (width: number) => width - PAD - LABEL - CHANNEL;

function cellHeight(cell: readonly NetworkNode[], width: number): number {
  const marks = cell.filter((node) => !node.labelled).length;
  const labelled = cell.filter((node) => node.labelled);
  return (
    Math.ceil(marks / perLine(width)) * PITCH +
    labelled.reduce((sum, node) => sum + labelHeight(node, width), 0) +
    PAD
  );
}

const labelHeight = (node: NetworkNode, width: number) =>
  labelLines(node, width).length * LINE + 10;

/** The lines of a label; a word wider than its line is cut. */
function labelLines(node: NetworkNode, width: number): readonly string[] {
  const room = labelWidth(width);
  const style = node.strong ? "bold" : "regular";
  return wrapText(node.title, room, SIZE, style).map((line) => cut(line, room, style));
}

function cut(line: string, room: number, style: "bold" | "regular"): string {
  if (textWidth(line, SIZE, style) <= room) return line;
  let kept = line;
  while (kept.length > 1 && textWidth(`${kept}…`, SIZE, style) > room) kept = kept.slice(0, -1);
  return `${kept}…`;
}

function neighbours(links: readonly NetworkLink[]): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>();
  for (const { before, after } of links)
    for (const [here, there] of [
      [before, after],
      [after, before],
    ] as const) {
      const list = near.get(here);
      if (list === undefined) near.set(here, [there]);
      else list.push(there);
    }
  return near;
}

/** The nodes of a cell, those nearest to what they are linked to in the columns before first. */
function sorted(
  cell: readonly NetworkNode[],
  centre: number | undefined,
  near: ReadonlyMap<string, readonly string[]>,
  placed: ReadonlyMap<string, PlacedNode>,
): readonly NetworkNode[] {
  if (centre === undefined || cell.length < 2) return cell;
  const mean = new Map(
    cell.map(({ id, column }) => {
      const ys = (near.get(id) ?? []).flatMap((one) => {
        const other = placed.get(one);
        const nearer =
          other !== undefined && Math.abs(other.node.column - centre) < Math.abs(column - centre);
        return nearer ? [other.y] : [];
      });
      return [id, ys.length === 0 ? Infinity : ys.reduce((sum, y) => sum + y, 0) / ys.length];
    }),
  );
  const at = (id: string) => mean.get(id) ?? Infinity;
  return [...cell].sort((a, b) => (at(a.id) === at(b.id) ? 0 : at(a.id) - at(b.id)));
}

function placeCell(cell: readonly NetworkNode[], span: Span, top: number): readonly PlacedNode[] {
  const marks = cell.filter((node) => !node.labelled);
  const most = perLine(span.width);
  const x0 = span.left + PAD;
  const found = marks.map((node, i): PlacedNode => {
    const x = x0 + (i % most) * PITCH + MARK / 2;
    const y = top + PAD + 4 + Math.floor(i / most) * PITCH;
    return { node, x, y, exit: x + MARK, lines: [], box: undefined };
  });
  let y = top + Math.ceil(marks.length / most) * PITCH;
  for (const node of cell.filter((one) => one.labelled)) {
    const lines = labelLines(node, span.width);
    const style = node.strong ? "bold" : "regular";
    const x = x0 + MARK / 2;
    const wide = Math.max(...lines.map((line) => textWidth(line, SIZE, style)));
    const base = y + lines.length * LINE + 6;
    found.push({
      node,
      x,
      y: base,
      exit: x + LABEL + wide + 2,
      lines: lines.map((text, i) => ({ text, x: x + LABEL, y: y + (i + 1) * LINE + 1 })),
      box: { x: x + LABEL - 2, y: y + 4, w: wide + 4, h: lines.length * LINE },
    });
    y += lines.length * LINE + 10;
  }
  return found;
}
