/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at node and edge numbers */
import type { PlacedNode } from "./layeredDrawing.ts";
import type { Net } from "./layeredNet.ts";
import { plainOrder, sortLayer, type Desk, type Hold, type Order } from "./layeredOrder.ts";
import { longestPath } from "./layeredRanks.ts";
import type { LayeredGraph, Sheet } from "./layeredSheet.ts";

/** Where nodes were in an earlier drawing, by id. */
export type Previous = ReadonlyMap<string, Pick<PlacedNode, "layer" | "y">>;

/** The same by number of node: layer 0 and y NaN for nodes that are new. */
export type Past = { readonly layer: Int32Array; readonly y: Float64Array };

/** What is known of where a graph's nodes were; null if nothing is. */
export function past(graph: LayeredGraph, { number }: Sheet, previous: Previous): Past | null {
  const layer = new Int32Array(number.length);
  const y = new Float64Array(number.length).fill(NaN);
  for (const [row, { id }] of graph.nodes.entries()) {
    const was = previous.get(id);
    if (was === undefined) continue;
    layer[number[row]!] = was.layer;
    y[number[row]!] = was.y;
  }
  return y.some((value) => !Number.isNaN(value)) ? { layer, y } : null;
}

/** The layers of the past, pushed on where edges need it; layers left empty are taken out. */
export function keptLayers({ arcs }: Sheet, { layer }: Past): Int32Array {
  const layers = longestPath(arcs, layer);
  const used = [...new Set(layers)].sort((a, b) => a - b);
  const place = new Map(used.map((l, i) => [l, i]));
  return layers.map((l) => place.get(l)!);
}

/** About where each point goes: where it was, else amid its neighbours or on its edge's way, else last. */
export function guesses({ arcs }: Sheet, net: Net, { y: was }: Past): Float64Array {
  const y = new Float64Array(net.points);
  const sum = new Float64Array(net.nodes);
  const count = new Int32Array(net.nodes);
  const meet = (v: number, w: number) => {
    if (Number.isNaN(was[w]!)) return;
    sum[v]! += was[w]!;
    count[v]! += 1;
  };
  for (const [e, from] of arcs.from.entries()) {
    meet(from, arcs.to[e]!);
    meet(arcs.to[e]!, from);
  }
  for (let v = 0; v < net.nodes; v++)
    y[v] = !Number.isNaN(was[v]!) ? was[v]! : count[v]! > 0 ? sum[v]! / count[v]! : 1e9;
  for (const [e, bend] of net.bends.entries()) {
    const [from, to] = [arcs.from[e]!, arcs.to[e]!];
    const span = net.layer[to]! - net.layer[from]!;
    for (let i = 1; bend >= 0 && i < span; i++)
      y[bend + i - 1] = y[from]! + ((y[to]! - y[from]!) * i) / span;
  }
  return y;
}

/** What an order has to keep: groups one below the other in `rows`, and those that were there before. */
export function holds(
  sheet: Sheet,
  net: Net,
  rows: boolean,
  past: Past | null,
  guess: Float64Array | null,
): Hold {
  const hold = new Int32Array(net.points).fill(-1);
  if (past === null || guess === null) {
    if (rows) hold.set(sheet.group);
    return hold;
  }
  const bound = Array.from(sheet.group.keys()).filter((v) => rows || !Number.isNaN(past.y[v]!));
  const band = (v: number) => (rows ? sheet.group[v]! : 0);
  bound.sort((v, w) => band(v) - band(w) || guess[v]! - guess[w]! || v - w);
  for (const [rank, v] of bound.entries()) hold[v] = rank;
  return hold;
}

/** The order in which points are guessed to stand. */
export function guessedOrder(desk: Desk, guess: Float64Array): Order {
  const order = plainOrder(desk.net);
  desk.key.set(guess);
  for (let l = 0; l < desk.net.layers; l++) sortLayer(desk, order, l, false);
  return order;
}
