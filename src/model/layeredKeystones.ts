/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at node numbers */
import { incidence, type Incidence } from "./layeredCycles.ts";
import { compareIds } from "./layeredSheet.ts";

/** How many wait for a node: by an edge of its own, and by that or through others. */
export type Keystone = { readonly id: string; readonly direct: number; readonly all: number };

/** Words of bits for each node, which bounds memory: 32 nodes each are counted at a time. */
const WORDS = 8;

/**
 * The nodes that others wait for, those first for which most wait in all, then directly, then by id.
 * Edges are *requires*, as before and after. Nodes x edges / 32.
 */
export function keystones(
  edges: readonly { before: string; after: string }[],
): readonly Keystone[] {
  const ids = [...new Set(edges.flatMap((edge) => [edge.before, edge.after]))].sort(compareIds);
  const number = new Map(ids.map((id, i) => [id, i]));
  const arcs = new Set<number>();
  for (const { before, after } of edges)
    if (before !== after) arcs.add(number.get(before)! * ids.length + number.get(after)!);
  const from = Int32Array.from(arcs, (arc) => Math.floor(arc / ids.length));
  const to = Int32Array.from(arcs, (arc) => arc % ids.length);
  const out = incidence(ids.length, from);
  const next = { first: out.first, list: out.list.map((e) => to[e]!) };
  const all = reached(ids.length, next);
  return ids
    .map((id, v) => ({ id, direct: next.first[v + 1]! - next.first[v]!, all: all[v]! }))
    .filter(({ direct }) => direct > 0)
    .sort((a, b) => b.all - a.all || b.direct - a.direct || compareIds(a.id, b.id));
}

/** How many other nodes each leads to, told by bits for a block of them at a time. */
function reached(nodes: number, next: Incidence): Int32Array {
  const order = farthestFirst(nodes, next);
  const counts = new Int32Array(nodes);
  const bits = new Int32Array(nodes * WORDS);
  for (let block = 0; block < nodes; block += 32 * WORDS) {
    bits.fill(0);
    // One pass does where there is no cycle; with cycles, passes until nothing is new.
    for (let changed = true; changed;) {
      changed = false;
      for (const v of order)
        for (let k = next.first[v]!; k < next.first[v + 1]!; k++)
          if (take(bits, v, next.list[k]!, next.list[k]! - block)) changed = true;
    }
    for (let v = 0; v < nodes; v++) {
      for (let word = 0; word < WORDS; word++) counts[v]! += ones(bits[v * WORDS + word]!);
      const own = v - block;
      if (own >= 0 && own < 32 * WORDS && (bits[v * WORDS + (own >> 5)]! >>> (own & 31)) & 1)
        counts[v]! -= 1;
    }
  }
  return counts;
}

/** Adds to what v leads to all that w leads to, and w itself; says whether that was news. */
function take(bits: Int32Array, v: number, w: number, place: number): boolean {
  let news = 0;
  for (let word = 0; word < WORDS; word++) {
    const own = place >= 0 && place >> 5 === word ? 1 << (place & 31) : 0;
    const more = (bits[w * WORDS + word]! | own) & ~bits[v * WORDS + word]!;
    bits[v * WORDS + word]! |= more;
    news |= more;
  }
  return news !== 0;
}

/** How many bits of a word are set (Warren, Hacker's Delight, 5-1). */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Nodes so that, where there is no cycle, each comes after all it leads to. */
function farthestFirst(nodes: number, next: Incidence): Int32Array {
  const order = new Int32Array(nodes);
  const state = new Uint8Array(nodes);
  const at = next.first.slice(0, nodes);
  let count = 0;
  for (let root = 0; root < nodes; root++) {
    if (state[root] === 1) continue;
    state[root] = 1;
    for (const path = [root]; path.length > 0;) {
      const v = path[path.length - 1]!;
      if (at[v]! === next.first[v + 1]!) {
        order[count++] = v;
        path.pop();
        continue;
      }
      const w = next.list[at[v]!++]!;
      if (state[w] === 1) continue;
      state[w] = 1;
      path.push(w);
    }
  }
  return order;
}
