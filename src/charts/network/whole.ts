import type { Layered } from "#/model/layeredDrawing.ts";
import { textWidth } from "../kit/text.ts";
import type { Box, NetworkLink, NetworkNode, Placed, PlacedNode } from "./placed.ts";
import { route, through } from "./route.ts";

const COLUMN = 132;
/** How far apart the columns of a tall drawing are at most, so that it is not all height. */
const WIDEST = 900;
const ROW = 19;
const EDGE = 20;
/** Room for the names of the last column. */
const NAMES = 250;
const MARK = 7;

/** Everything at once, by a layered drawing: nodes in columns, long links led through those between. */
export function wholeLayout(
  drawing: Layered,
  nodes: readonly NetworkNode[],
  links: readonly NetworkLink[],
): Placed {
  const tall = drawing.height * ROW;
  const column = Math.max(COLUMN, Math.min(WIDEST, tall / (2 * Math.max(1, drawing.layers))));
  // Whole px: ways of thousands of links are written and read much sooner.
  const x = (layer: number) => Math.round(EDGE + layer * column);
  const y = (at: number) => Math.round(EDGE + at * ROW);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const placed = drawing.nodes.flatMap((one): PlacedNode[] => {
    const node = byId.get(one.id);
    if (node === undefined) return [];
    const at = { x: x(one.layer), y: y(one.y) };
    return [{ node, ...at, exit: at.x + MARK, lines: [], box: undefined }];
  });
  const at = new Map(placed.map((one) => [one.node.id, one]));
  const routed = new Map(drawing.edges.map((edge) => [`${edge.before}\n${edge.after}`, edge]));
  return {
    width: x(Math.max(0, drawing.layers - 1)) + EDGE + NAMES,
    height: y(Math.max(1, drawing.height)) + EDGE,
    top: 0,
    bands: [],
    heads: [],
    countHeads: [],
    nodes: placed,
    links: links.flatMap((link) => {
      const [from, to] = [at.get(link.before), at.get(link.after)];
      if (from === undefined || to === undefined) return [];
      const way = routed.get(`${link.before}\n${link.after}`);
      const points = way?.points.map((point) => ({ x: x(point.layer), y: y(point.y) })) ?? [];
      return [{ ...link, ...(points.length > 1 ? through(points) : route(from, to)) }];
    }),
  };
}

const SIZE = 12;

/**
 * Which labels fit when the drawing is enlarged `k` times while letters keep their size: of two that
 * would meet, the one that comes first in `order` stays. Boxes are in px of the window, unmoved.
 */
export function fittingLabels(
  { nodes, width, height }: Pick<Placed, "nodes" | "width" | "height">,
  k: number,
  order: readonly string[],
): ReadonlyMap<string, Box> {
  const taken = new Map<string, Box[]>();
  const cell = (box: Box) => {
    const keys: string[] = [];
    for (let cx = Math.floor(box.x / 200); cx <= Math.floor((box.x + box.w) / 200); cx++)
      for (let cy = Math.floor(box.y / 40); cy <= Math.floor((box.y + box.h) / 40); cy++)
        keys.push(`${cx}/${cy}`);
    return keys;
  };
  const isFree = (box: Box) =>
    !cell(box).some((key) => (taken.get(key) ?? []).some((other) => meet(box, other)));
  const take = (box: Box) => {
    for (const key of cell(box)) {
      const own = taken.get(key);
      if (own === undefined) taken.set(key, [box]);
      else own.push(box);
    }
  };
  const marks = new Map(
    nodes.map(({ node, x, y }) => [node.id, { x: x * k - 6, y: y * k - 6, w: 12, h: 12 }]),
  );
  for (const mark of marks.values()) take(mark);
  const byId = new Map(nodes.map((one) => [one.node.id, one]));
  const shown = new Map<string, Box>();
  // What is asked about is named even where its name passes over a mark, never over another name.
  const isClear = (box: Box) => ![...shown.values()].some((other) => meet(box, other));
  for (const id of order) {
    const one = byId.get(id);
    if (one === undefined) continue;
    const style = one.node.strong ? "bold" : "regular";
    const w = textWidth(one.node.title, SIZE, style) + 4;
    const [x, y] = [one.x * k, one.y * k];
    const box = sides
      .map(([dx, dy]) => ({ x: x + dx, y: y + dy, w, h: 15 }))
      .find(
        (side) =>
          side.x + w <= Math.max(width * k, w + 20) &&
          side.y >= 0 &&
          side.y + side.h <= Math.max(height * k, 60) &&
          (one.node.strong ? isClear(side) : isFree(side)),
      );
    if (box === undefined) continue;
    take(box);
    shown.set(id, box);
  }
  return shown;
}

/** Where a label may stand by its mark: beside it, above, below. */
const sides = [
  [9, -8],
  [-6, -23],
  [-6, 8],
] as const;

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** The enlargement that labels are fitted for: a few steps between doublings, never above what is seen. */
export function stepOf(k: number): number {
  let step = 1 / 64;
  while (step * 1.26 <= k) step *= 1.26;
  return step;
}

/** A label's box as its mark sees it, whose size is kept while the drawing is enlarged. */
export const besideMark = ({ x, y }: PlacedNode, box: Box, shrink: number): Box => ({
  ...box,
  x: box.x - x / shrink,
  y: box.y - y / shrink,
});

/** The height of the window on the whole, px: what its width leaves it when all of it is seen. */
export const wholeHeight = ({ width, height }: Placed, room: number): number =>
  Math.round(Math.min(720, Math.max(320, height * Math.min(1, room / width))));
