/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at node and edge numbers */

/** Edges as pairs of node numbers, `firm` where an edge should keep its direction. */
export type Arcs = {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly firm: Uint8Array;
};

/** The edges at each node: those of node v are `list[first[v]] .. list[first[v + 1] - 1]`. */
export type Incidence = { readonly first: Int32Array; readonly list: Int32Array };

/** Which edges (only those marked, if `only` is given) have each node at the given end. Linear. */
export function incidence(nodes: number, end: Int32Array, only?: Uint8Array): Incidence {
  const isMeant = (e: number) => only === undefined || only[e] === 1;
  const first = new Int32Array(nodes + 1);
  for (const [e, node] of end.entries()) if (isMeant(e)) first[node + 1]! += 1;
  for (let v = 0; v < nodes; v++) first[v + 1]! += first[v]!;
  const next = first.slice();
  const list = new Int32Array(first[nodes]!);
  for (let e = 0; e < end.length; e++) if (isMeant(e)) list[next[end[e]!]!++] = e;
  return { first, list };
}

/**
 * Which edges to turn round so that no cycle is left: 1 for each, by number. Loops count as turned.
 * Within each knot (strongly connected part) nodes are taken off one by one, ends first, then the
 * node that leads on to most (Eades, Lin and Smyth 1993), never before a node it firmly needs;
 * edges against that sequence are turned, so a firm edge is only where firm edges alone make a cycle.
 */
export function turned(arcs: Arcs): Uint8Array {
  const { nodes, from, to, firm } = arcs;
  const out = incidence(nodes, from);
  const into = incidence(nodes, to);
  const knot = knots(nodes, to, out);
  const firmKnot = knots(nodes, to, incidence(nodes, from, firm));
  const place = new Int32Array(nodes);
  const members: number[][] = [];
  for (let v = 0; v < nodes; v++) (members[knot[v]!] ??= []).push(v);
  for (const knotted of members)
    if (knotted.length > 1) unravel(knotted, arcs, out, into, knot, firmKnot, place);
  const result = new Uint8Array(from.length);
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [from[e]!, to[e]!];
    if (a === b || (knot[a] === knot[b] && place[a]! > place[b]!)) result[e] = 1;
  }
  return result;
}

/** Writes the place of each of a knot's nodes in the sequence that turns few edges. */
function unravel(
  members: readonly number[],
  arcs: Arcs,
  out: Incidence,
  into: Incidence,
  knot: Int32Array,
  firmKnot: Int32Array,
  place: Int32Array,
) {
  const { from, to, firm } = arcs;
  const [own] = members;
  const ins = new Map<number, number>();
  const outs = new Map<number, number>();
  const needs = new Map<number, number>();
  // Firm needs from outside a node's own cycle of firm edges: some node left is always without.
  const outer = new Map<number, number>();
  const isOuter = (v: number, w: number) => Number(firmKnot[v] !== firmKnot[w]);
  const inside = (other: number) => knot[other] === knot[own!] && left.has(other);
  const left = new Set(members);
  const tally = (counts: Map<number, number>, node: number, by: number) =>
    counts.set(node, (counts.get(node) ?? 0) + by);
  const each = (
    v: number,
    at: Incidence,
    end: Int32Array,
    visit: (e: number, w: number) => void,
  ) => {
    for (let i = at.first[v]!; i < at.first[v + 1]!; i++) {
      const e = at.list[i]!;
      const other = end[e]!;
      if (other !== v && inside(other)) visit(e, other);
    }
  };
  for (const v of members)
    each(v, out, to, (e, w) => {
      tally(outs, v, 1);
      tally(ins, w, 1);
      tally(needs, w, firm[e]!);
      tally(outer, w, firm[e]! * isOuter(v, w));
    });
  let head = 0;
  let tail = members.length - 1;
  while (left.size > 0) {
    let best = -1;
    let bestScore = -Infinity;
    for (const v of left) {
      const [i, o] = [ins.get(v) ?? 0, outs.get(v) ?? 0];
      if (o > 0 && (outer.get(v) ?? 0) > 0) continue;
      const score = o === 0 ? 4e9 : i === 0 ? 3e9 : (needs.get(v) ?? 0) > 0 ? i - 4e9 : o - i;
      if (score > bestScore) [best, bestScore] = [v, score];
    }
    left.delete(best);
    place[best] = outs.get(best) ? head++ : tail--;
    each(best, out, to, (e, w) => {
      tally(ins, w, -1);
      tally(needs, w, -firm[e]!);
      tally(outer, w, -firm[e]! * isOuter(best, w));
    });
    each(best, into, from, (_, w) => tally(outs, w, -1));
  }
}

/** The knot each node is in: nodes that lead to each other share a number. Tarjan 1972, no recursion. */
function knots(nodes: number, to: Int32Array, out: Incidence): Int32Array {
  const knot = new Int32Array(nodes).fill(-1);
  const seen = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const next = out.first.slice(0, nodes);
  const open: number[] = [];
  const path: number[] = [];
  let count = 0;
  let time = 0;
  for (let root = 0; root < nodes; root++) {
    if (seen[root]! >= 0) continue;
    path.push(root);
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      if (seen[v]! < 0) {
        seen[v] = low[v] = time++;
        open.push(v);
      }
      if (next[v]! < out.first[v + 1]!) {
        const w = to[out.list[next[v]!++]!]!;
        if (seen[w]! < 0) path.push(w);
        else if (knot[w]! < 0) low[v] = Math.min(low[v]!, seen[w]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[v]!);
      if (low[v] !== seen[v]) continue;
      for (let w = open.pop(); w !== undefined; w = w === v ? undefined : open.pop())
        knot[w] = count;
      count += 1;
    }
  }
  return knot;
}
