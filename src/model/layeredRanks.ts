/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at node and edge numbers */
import { incidence, type Arcs, type Incidence } from "./layeredCycles.ts";

/** Rounds of compaction; each is linear, and small graphs settle in three or four. */
const ROUNDS = 16;

/** Longest path: the layer of each node of an acyclic graph, as many steps as must come before it. */
export function ranks({ nodes, from, to }: Arcs): Int32Array {
  const out = incidence(nodes, from);
  const waits = new Int32Array(nodes);
  for (const v of to) waits[v]! += 1;
  const queue: number[] = [];
  for (let v = 0; v < nodes; v++) if (waits[v] === 0) queue.push(v);
  const layer = new Int32Array(nodes);
  for (let i = 0; i < queue.length; i++) {
    const v = queue[i]!;
    for (let k = out.first[v]!; k < out.first[v + 1]!; k++) {
      const w = to[out.list[k]!]!;
      layer[w] = Math.max(layer[w]!, layer[v]! + 1);
      waits[w]! -= 1;
      if (waits[w] === 0) queue.push(w);
    }
  }
  return layer;
}
