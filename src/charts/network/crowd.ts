import type { LinkKind } from "#/data/vocabulary.ts";
import { hueNumber } from "../kit/palette.ts";
import type { Zoomed } from "../kit/zoomed.ts";
import type { Placed, PlacedNode, Weight } from "./placed.ts";

/** Past so many marks and links they are painted on a canvas. */
const MOST = 2_000;
/** The tallest window on a crowd, px. */
const TALLEST = 900;

/** Whether a drawing has more parts than a page should hold as elements. */
export const isCrowd = ({ nodes, links }: Placed): boolean => nodes.length + links.length > MOST;

/** The window on a drawing: all of it, but for a crowd no more than a screen. */
export const windowHeight = (placed: Placed): number =>
  isCrowd(placed) ? Math.min(TALLEST, placed.height + 4) : placed.height + 4;

/** As much as shows all of a drawing that is wider than its window, px; a crowd’s window stays as it is. */
export const wholeWindow = (placed: Placed, width: number) => ({
  width,
  height: isCrowd(placed)
    ? windowHeight(placed)
    : Math.ceil(windowHeight(placed) * Math.min(1, width / placed.width)),
});

/** The ways of all links of one kind and weight as one. */
export type Strand = { readonly kind: LinkKind; readonly weight: Weight; readonly d: string };

/** Links gathered by what they are painted with. Linear. */
export function strands({ links }: Placed): readonly Strand[] {
  const found = new Map<string, { kind: LinkKind; weight: Weight; ds: string[] }>();
  for (const { kind, weight, d } of links) {
    if (weight === "hidden") continue;
    const key = `${weight} ${kind}`;
    const strand = found.get(key) ?? { kind, weight, ds: [] };
    found.set(key, strand);
    strand.ds.push(d);
  }
  return [...found.values()].map(({ kind, weight, ds }) => ({ kind, weight, d: ds.join("") }));
}

/** How dense links of a weight are painted, from 0 to 1: many hide less each, so that marks are seen through them. */
export function veilOf({ links }: Pick<Placed, "links">, weight: Weight): number {
  const many = links.filter((link) => link.weight === weight).length;
  return Math.max(weight === "strong" ? 0.35 : 0.15, Math.min(1, 2_000 / Math.max(1, many)));
}

/** Marks gathered by the name of their colour, "theme-3" or "ghost". Linear. */
export function huesOf({ nodes }: Placed): ReadonlyMap<string, readonly PlacedNode[]> {
  const found = new Map<string, PlacedNode[]>();
  for (const one of nodes) {
    const { state, thing, themeIndex } = one.node;
    const name =
      state === "ghost"
        ? "ghost"
        : thing === "arrangement"
          ? "mark"
          : `theme-${hueNumber(themeIndex)}`;
    const list = found.get(name);
    if (list === undefined) found.set(name, [one]);
    else list.push(one);
  }
  return found;
}

/** How a picture painted at one zoom is moved and stretched to stand for another: a CSS transform. */
export function asIfAt(painted: Zoomed, now: Zoomed): string {
  const ratio = now.k / painted.k;
  const [x, y] = [now.x - painted.x * ratio, now.y - painted.y * ratio];
  return `translate(${x}px, ${y}px) scale(${ratio})`;
}

/** How far from a mark one may press and still mean it, px of the window. */
const REACH = 12;

/** The node nearest to a point of the window, if it is near enough to be meant. Linear. */
export function nodeAt(
  { nodes }: Placed,
  { x, y, k }: Zoomed,
  point: { readonly x: number; readonly y: number },
): PlacedNode | undefined {
  let best: PlacedNode | undefined;
  let least = REACH * REACH;
  for (const one of nodes) {
    const [dx, dy] = [one.x * k + x - point.x, one.y * k + y - point.y];
    const far = dx * dx + dy * dy;
    if (far <= least) [best, least] = [one, far];
  }
  return best;
}

/** What stands above the canvas as elements: some nodes, those they are linked to, and these links. */
export function above(
  placed: Placed,
  centres: ReadonlySet<string>,
  named: ReadonlySet<string>,
): Placed {
  const links = placed.links.filter(
    ({ before, after }) => centres.has(before) || centres.has(after),
  );
  const ids = new Set([
    ...centres,
    ...named,
    ...links.flatMap(({ before, after }) => [before, after]),
  ]);
  return { ...placed, links, nodes: placed.nodes.filter(({ node }) => ids.has(node.id)) };
}
