/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at node and edge numbers */
import { incidence, type Arcs } from "./layeredCycles.ts";

/**
 * A graph whose links all join neighbouring layers: a long edge is cut by a *bend* in each layer it
 * passes. Points are nodes (numbers below `nodes`) and bends. Neighbours of point v in the layer
 * before are `up[upFirst[v]] .. up[upFirst[v + 1] - 1]`, those in the layer after are in `down`.
 */
export type Net = {
  readonly nodes: number;
  readonly points: number;
  readonly layers: number;
  /** The layer of each point. */
  readonly layer: Int32Array;
  /** The first place of each layer, if all layers' places are counted through. */
  readonly first: Int32Array;
  readonly upFirst: Int32Array;
  readonly up: Int32Array;
  readonly downFirst: Int32Array;
  readonly down: Int32Array;
  /** The first bend of each edge, the others follow it; -1 for an edge drawn straight, without bends. */
  readonly bends: Int32Array;
};

/**
 * The net of an acyclic graph with its layers. So many bends at most: beyond, the longest edges are
 * left out of it, to be drawn straight. Points x log edges.
 */
export function net(
  { nodes, from, to }: Pick<Arcs, "nodes" | "from" | "to">,
  layers: Int32Array,
  mostBends: number,
): Net {
  const span = (e: number) => layers[to[e]!]! - layers[from[e]!]!;
  const bends = new Int32Array(from.length).fill(-1);
  let room = mostBends;
  let links = 0;
  for (const e of Array.from(bends.keys()).sort((a, b) => span(a) - span(b) || a - b)) {
    room -= span(e) - 1;
    if (room < 0) break;
    bends[e] = 0;
    links += span(e);
  }
  let points = nodes;
  for (let e = 0; e < bends.length; e++) {
    if (bends[e]! < 0) continue;
    bends[e] = points;
    points += span(e) - 1;
  }
  const layer = new Int32Array(points);
  layer.set(layers);
  const before = new Int32Array(links);
  const after = new Int32Array(links);
  let link = 0;
  for (let e = 0; e < bends.length; e++) {
    if (bends[e]! < 0) continue;
    let last = from[e]!;
    for (let i = 0; i < span(e) - 1; i++) {
      const bend = bends[e]! + i;
      layer[bend] = layer[last]! + 1;
      before[link] = last;
      after[link++] = bend;
      last = bend;
    }
    before[link] = last;
    after[link++] = to[e]!;
  }
  const into = incidence(points, after);
  const out = incidence(points, before);
  const count = layers.reduce((most, l) => (l < most ? most : l + 1), 0);
  return {
    nodes,
    points,
    layers: count,
    layer,
    first: incidence(count, layer).first,
    upFirst: into.first,
    up: into.list.map((e) => before[e]!),
    downFirst: out.first,
    down: out.list.map((e) => after[e]!),
    bends,
  };
}
