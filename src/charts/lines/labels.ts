import { textWidth, wrapText } from "../kit/text.ts";

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };
export type TextLine = {
  readonly text: string;
  /** What it begins with in bold. */
  readonly lead: string;
  readonly look: "figure" | "strong" | "muted" | "plain";
  /** Px from the top of the label to the baseline. */
  readonly y: number;
  /** Px from the baseline before, or from the top. */
  readonly dy: number;
};
/** Words in lines, and how much room they take. */
export type Words = {
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
};
/** Words in their place; `leader` joins them to their point when they had to stand off. */
export type Label = {
  readonly lines: readonly TextLine[];
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly box: Box;
  readonly leader: string | null;
};
/** A try: where the words begin, from the point. */
export type Try = { readonly dx: number; readonly dy: number; readonly anchor: Label["anchor"] };

const looks = {
  figure: { size: 20, style: "serif", height: 22 },
  strong: { size: 12, style: "bold", height: 15 },
  muted: { size: 12, style: "regular", height: 15 },
  plain: { size: 12, style: "regular", height: 15 },
} as const;

export type Part = {
  readonly text: string;
  readonly look: TextLine["look"];
  readonly lead?: string;
};

/** Sets texts under each other, each broken to a width. */
export function setWords(parts: readonly Part[], most: number): Words {
  const lines: TextLine[] = [];
  let [y, width] = [0, 0];
  for (const { text, look, lead = "" } of parts) {
    const { size, style, height } = looks[look];
    for (const line of wrapText(text, most, size, style)) {
      width = Math.max(width, textWidth(line, size, style));
      const base = y + height - 4;
      const begins = line.startsWith(lead) ? lead : "";
      lines.push({
        text: line.slice(begins.length),
        lead: begins,
        look,
        y: base,
        dy: base - (lines.at(-1)?.y ?? 0),
      });
      y += height;
    }
  }
  return { lines, width, height: y };
}

/** What a label must keep clear of: drawn lines, and words already set. */
export type Taken = {
  readonly paths: readonly (readonly Point[])[];
  readonly boxes: readonly Box[];
};

/** The first try that keeps clear of everything and inside `bounds`; null when `required` is false and none does. */
export function placeWords(
  words: Words,
  point: Point,
  tries: readonly Try[],
  taken: Taken,
  bounds: Box,
  required: boolean,
): Label | null {
  let best: { label: Label; faults: number } | null = null;
  for (const attempt of tries) {
    const label = labelAt(words, point, attempt);
    const faults = faultsOf(label.box, taken, bounds);
    if (faults === 0) return label;
    if (best === null || faults < best.faults) best = { label, faults };
  }
  return required ? (best?.label ?? null) : null;
}

function labelAt({ lines, width, height }: Words, point: Point, { dx, dy, anchor }: Try): Label {
  const [x, y] = [point.x + dx, point.y + dy];
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const box = { x: left, y, width, height };
  const below = dy > 0;
  const off = below ? dy : -(dy + height);
  const end = Math.min(left + width, Math.max(left, point.x));
  const leader =
    off > 14 ? `M${point.x} ${point.y + (below ? 6 : -6)}L${end} ${below ? y : y + height}` : null;
  return { lines, x, y, anchor, box, leader };
}

function faultsOf(box: Box, { paths, boxes }: Taken, bounds: Box): number {
  const outside =
    box.x < bounds.x ||
    box.y < bounds.y ||
    box.x + box.width > bounds.x + bounds.width ||
    box.y + box.height > bounds.y + bounds.height;
  const crossed = paths.filter((path) =>
    path.some((point, i) => {
      const next = path[i + 1] ?? point;
      return crosses(box, point, next);
    }),
  ).length;
  const covered = boxes.filter((other) => overlaps(box, other)).length;
  return (outside ? 4 : 0) + crossed + 2 * covered;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a straight line touches a box. Liang and Barsky's clipping. */
function crosses(box: Box, a: Point, b: Point): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  const sides = [
    [-dx, a.x - box.x],
    [dx, box.x + box.width - a.x],
    [-dy, a.y - box.y],
    [dy, box.y + box.height - a.y],
  ] as const;
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return false;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from <= to;
}
