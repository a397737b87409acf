/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at node and edge numbers */
import { incidence, type Arcs, type Incidence } from "./layeredCycles.ts";

type Graph = Pick<Arcs, "nodes" | "from" | "to">;

/** A set of nodes larger than this is not moved as one, so that a round stays linear. */
const LARGEST_MOVE = 32;
/** Rounds of compaction; small graphs settle in three to five. */
const ROUNDS = 12;

/** The layer of each node of an acyclic graph: the longest way there from a node with nothing before it. */
export function longestPath({ nodes, from, to }: Graph, atLeast?: Int32Array): Int32Array {
  const out = incidence(nodes, from);
  const waits = new Int32Array(nodes);
  for (const v of to) waits[v]! += 1;
  const ready: number[] = [];
  for (let v = 0; v < nodes; v++) if (waits[v] === 0) ready.push(v);
  const layer = atLeast?.slice() ?? new Int32Array(nodes);
  for (let i = 0; i < ready.length; i++) {
    const v = ready[i]!;
    for (let k = out.first[v]!; k < out.first[v + 1]!; k++) {
      const w = to[out.list[k]!]!;
      layer[w] = Math.max(layer[w]!, layer[v]! + 1);
      waits[w]! -= 1;
      if (waits[w] === 0) ready.push(w);
    }
  }
  return layer;
}

/**
 * Layers as few as by longest path, with short edges: each node as late as it can be (first, if it has
 * no edge), then sets of nodes that hang together tightly are moved while that shortens edges in sum.
 */
export function compactLayers(graph: Graph): Int32Array {
  const { nodes, from, to } = graph;
  const back = longestPath({ nodes, from: to, to: from });
  let last = 0;
  for (const steps of back) last = Math.max(last, steps);
  const out = incidence(nodes, from);
  const into = incidence(nodes, to);
  const loose = (v: number) =>
    out.first[v] === out.first[v + 1] && into.first[v] === into.first[v + 1];
  const layer = back.map((steps, v) => (loose(v) ? 0 : last - steps));
  const moves = { earlier: side(-1, into, from, out, to), later: side(1, out, to, into, from) };
  const mark = new Int32Array(nodes).fill(-1);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const way of [moves.earlier, moves.later])
      for (let i = 0; i < nodes; i++) {
        const v = way.sign > 0 ? nodes - 1 - i : i;
        if (shift(v, way, layer, last, mark)) moved = true;
      }
    if (!moved) break;
  }
  return layer;
}

/** What lies in the direction of a move and what lies behind it. */
type Side = ReturnType<typeof side>;
const side = (
  sign: 1 | -1,
  ahead: Incidence,
  aheadEnd: Int32Array,
  behind: Incidence,
  behindEnd: Int32Array,
) => ({ sign, ahead, aheadEnd, behind, behindEnd });

/** Moves a node, with all it pushes, as far as it goes without lengthening other edges, if that pays. */
function shift(v: number, way: Side, layer: Int32Array, last: number, mark: Int32Array): boolean {
  const { sign, ahead, aheadEnd, behind, behindEnd } = way;
  const set = [v];
  mark.fill(-1, v, v + 1);
  let room = last;
  let saved = 0;
  const stamp = v;
  mark[v] = stamp;
  for (let i = 0; i < set.length; i++) {
    const x = set[i]!;
    room = Math.min(room, sign > 0 ? last - layer[x]! : layer[x]!);
    for (let k = ahead.first[x]!; k < ahead.first[x + 1]!; k++) {
      const y = aheadEnd[ahead.list[k]!]!;
      if (mark[y] === stamp || sign * (layer[y]! - layer[x]!) > 1) continue;
      mark[y] = stamp;
      set.push(y);
    }
    if (room === 0 || set.length > LARGEST_MOVE) {
      for (const y of set) mark[y] = -1;
      return false;
    }
  }
  for (const x of set) {
    for (let k = ahead.first[x]!; k < ahead.first[x + 1]!; k++) {
      const y = aheadEnd[ahead.list[k]!]!;
      if (mark[y] === stamp) continue;
      saved += 1;
      room = Math.min(room, sign * (layer[y]! - layer[x]!) - 1);
    }
    for (let k = behind.first[x]!; k < behind.first[x + 1]!; k++)
      if (mark[behindEnd[behind.list[k]!]!] !== stamp) saved -= 1;
  }
  for (const y of set) mark[y] = -1;
  if (saved <= 0) return false;
  for (const x of set) layer[x]! += sign * room;
  return true;
}
