/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at node and edge numbers */
import type { Net } from "./layeredNet.ts";
import { number, type Order } from "./layeredOrder.ts";
import { heights } from "./layeredPlace.ts";
import type { LayeredGraph, Sheet } from "./layeredSheet.ts";

/** A node's layer from 0, its place in it from 0, and the y of its middle, in heights of a node. */
export type PlacedNode = {
  readonly id: string;
  readonly group: number;
  readonly layer: number;
  readonly order: number;
  readonly y: number;
};

/** The way of an edge from `before` to `after`, with a point in each layer it touches. */
export type RoutedEdge = {
  readonly before: string;
  readonly after: string;
  /** It leads to an earlier layer: turned round to undo a cycle. */
  readonly turned: boolean;
  readonly points: readonly { readonly layer: number; readonly y: number }[];
};

/** A drawing without units. Nodes and edges are in the order they were given in. */
export type Layered = {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly RoutedEdge[];
  readonly layers: number;
  readonly height: number;
  /** With `rows`, the band of each group, from the top. */
  readonly bands: readonly {
    readonly group: number;
    readonly top: number;
    readonly bottom: number;
  }[];
  readonly crossings: number;
  /** Edges drawn straight across layers and not counted, since the graph has too many long ones. */
  readonly straight: number;
};

/** How an order is drawn. */
export type Style = {
  readonly mode: "whole" | "grouped" | "rows";
  /** Where each node should stay, NaN where it need not; null for a drawing without a past. */
  readonly anchor: Float64Array | null;
};

/** The drawing of an order: places, ways and bands in the terms of the graph. */
export function drawing(
  graph: LayeredGraph,
  sheet: Sheet,
  net: Net,
  found: Order,
  { mode, anchor }: Style,
): Layered {
  const rows = mode === "rows";
  const order = rows || anchor !== null ? found : unlinkedLast(net, found);
  const band = rows ? bandsOf(net, sheet, order) : new Int32Array(net.points);
  const gaps = mode === "grouped" ? sheet.group : null;
  const { y, tops } = heights(net, order, { band, gaps, anchor });
  const nodes = graph.nodes.map(({ id, group }, row) => {
    const v = sheet.number[row]!;
    return { id, group, layer: net.layer[v]!, order: order.place[v]!, y: y[v]! };
  });
  const edges = routes(graph, sheet, net, y);
  return {
    nodes,
    edges,
    layers: net.layers,
    height: tops[tops.length - 1]!,
    bands: rows
      ? sheet.groups.map((group, i) => ({ group, top: tops[i]!, bottom: tops[i + 1]! }))
      : [],
    crossings: crossings(edges),
    straight: net.bends.reduce((count, bend) => count + (bend < 0 ? 1 : 0), 0),
  };
}

/** The way of each edge, in the order of rows; a loop's is one point. */
function routes(graph: LayeredGraph, sheet: Sheet, net: Net, y: Float64Array): RoutedEdge[] {
  const point = (v: number) => ({ layer: net.layer[v]!, y: y[v]! });
  return graph.edges.map(({ before, after }, row) => {
    const e = sheet.arc[row]!;
    if (e < 0) return { before, after, turned: false, points: [point(sheet.numberOf(before))] };
    const [from, to, bend] = [sheet.arcs.from[e]!, sheet.arcs.to[e]!, net.bends[e]!];
    const bends = bend < 0 ? 0 : net.layer[to]! - net.layer[from]! - 1;
    const points = [from, ...Array.from({ length: bends }, (_, i) => bend + i), to].map(point);
    const turned = sheet.turned[e] === 1;
    return { before, after, turned, points: turned ? points.reverse() : points };
  });
}

/** The order with nodes that have no link at the foot of their layer. */
function unlinkedLast(net: Net, found: Order): Order {
  const order = { at: found.at.slice(), place: found.place.slice() };
  const linked = (v: number) =>
    net.upFirst[v + 1]! > net.upFirst[v]! || net.downFirst[v + 1]! > net.downFirst[v]!;
  for (let l = 0; l < net.layers; l++) {
    const layer = found.at.subarray(net.first[l], net.first[l + 1]);
    const loose = layer.filter((v) => !linked(v)).sort();
    order.at.set(layer.filter(linked), net.first[l]);
    order.at.set(loose, net.first[l + 1]! - loose.length);
    number(net, order, l);
  }
  return order;
}

/** The band of each point: a node's is its group's, a bend's the nearest to its edge's way that fits. */
function bandsOf(net: Net, { arcs, group, groups }: Sheet, { at }: Order): Int32Array {
  const band = new Int32Array(net.points);
  band.set(group);
  for (const [e, bend] of net.bends.entries()) {
    const [from, to] = [arcs.from[e]!, arcs.to[e]!];
    const span = net.layer[to]! - net.layer[from]!;
    for (let i = 1; bend >= 0 && i < span; i++)
      band[bend + i - 1] = Math.round(group[from]! + ((group[to]! - group[from]!) * i) / span);
  }
  for (let l = 0; l < net.layers; l++) {
    let most = groups.length - 1;
    for (let i = net.first[l + 1]! - 1; i >= net.first[l]!; i--) {
      if (at[i]! < net.nodes) most = band[at[i]!]!;
      band[at[i]!] = Math.min(most, band[at[i]!]!);
    }
    let least = 0;
    for (let i = net.first[l]!; i < net.first[l + 1]!; i++)
      least = band[at[i]!] = Math.max(least, band[at[i]!]!);
  }
  return band;
}

/**
 * How many pairs of ways cross between neighbouring layers: those whose y are in one order in the one
 * and in the other order in the next. Links x log links.
 */
export function crossings(edges: readonly Pick<RoutedEdge, "points">[]): number {
  const gaps: ({ y: number; next: number }[] | undefined)[] = [];
  for (const { points } of edges)
    for (let i = 0; i + 1 < points.length; i++) {
      const [p, q] = [points[i]!, points[i + 1]!];
      const [a, b] = p.layer < q.layer ? [p, q] : [q, p];
      if (b.layer - a.layer === 1) (gaps[a.layer] ??= []).push({ y: a.y, next: b.y });
    }
  let total = 0;
  for (const gap of gaps) total += gap === undefined ? 0 : inversions(gap);
  return total;
}

function inversions(gap: { y: number; next: number }[]): number {
  gap.sort((a, b) => a.y - b.y || a.next - b.next);
  const values = [...new Set(gap.map(({ next }) => next))].sort((a, b) => a - b);
  const rank = new Map(values.map((value, i) => [value, i + 1]));
  const seen = new Int32Array(values.length + 1);
  let total = 0;
  for (const [count, { next }] of gap.entries()) {
    let above = 0;
    for (let i = rank.get(next)!; i > 0; i -= i & -i) above += seen[i]!;
    total += count - above;
    for (let i = rank.get(next)!; i <= values.length; i += i & -i) seen[i]! += 1;
  }
  return total;
}
