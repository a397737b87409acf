/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at point and place numbers */
import {
  crossingsBelow,
  disorder,
  plainOrder,
  sift,
  type Desk,
  type Order,
} from "./layeredOrder.ts";

/** How far a point goes in one move; in wide layers it goes further by several. */
const REACH = 6;
/** Steps between two reports: some milliseconds. */
export const SLICE = 60_000;

/** A search under way: the best order so far, the one at hand, and points that may stand wrong in it. */
export type Search = {
  readonly desk: Desk;
  readonly random: () => number;
  readonly best: Order;
  readonly order: Order;
  /** What each layer of the best order costs. */
  readonly cost: Float64Array;
  /** Layers of the order at hand that may cost something else. */
  readonly touched: Uint8Array;
  readonly queue: number[];
  readonly queued: Uint8Array;
  /** Points met in a neighbourhood have its number here. */
  readonly crowd: Int32Array;
  readonly spare: Int32Array;
  crowds: number;
};

export function begin(desk: Desk): Search {
  const { points, layers } = desk.net;
  return {
    desk,
    random: dice(1),
    best: plainOrder(desk.net),
    order: plainOrder(desk.net),
    cost: new Float64Array(layers),
    touched: new Uint8Array(layers + 1),
    queue: [],
    queued: new Uint8Array(points),
    crowd: new Int32Array(points),
    spare: new Int32Array(points),
    crowds: 0,
  };
}

/** Numbers from 0 to 1, the same everywhere (a linear congruential generator; Numerical Recipes). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function copy(from: Order, to: Order) {
  to.at.set(from.at);
  to.place.set(from.place);
}

export function enqueue({ queue, queued }: Search, v: number) {
  if (queued[v] === 1) return;
  queued[v] = 1;
  queue.push(v);
}

export function clear({ queue, queued }: Search) {
  for (const v of queue) queued[v] = 0;
  queue.length = 0;
}

/** Puts queued points right until so many or so much work is done, the first with ties by chance. */
export function settle(search: Search, most: number, limit: number, chances: number): number {
  const { desk, order, queue, queued } = search;
  const { first, layer } = desk.net;
  let i = 0;
  for (; i < most && i < queue.length && desk.work < limit; i++) {
    const v = queue[i]!;
    queued[v] = 0;
    const was = order.place[v]!;
    const better = sift(desk, order, v, REACH, i < chances ? search.random : null);
    const is = order.place[v]!;
    if (was === is) continue;
    touch(search, layer[v]!);
    if (!better) continue;
    enqueueNear(search, v);
    const start = first[layer[v]!]!;
    const end = Math.min(first[layer[v]! + 1]! - 1, start + Math.max(was, is) + 1);
    for (let at = Math.max(start, start + Math.min(was, is) - 1); at <= end; at++)
      if (order.at[at] !== v) enqueue(search, order.at[at]!);
  }
  queue.splice(0, i);
  return i;
}

export function enqueueNear(search: Search, v: number) {
  const { upFirst, up, downFirst, down } = search.desk.net;
  for (let k = upFirst[v]!; k < upFirst[v + 1]!; k++) enqueue(search, up[k]!);
  for (let k = downFirst[v]!; k < downFirst[v + 1]!; k++) enqueue(search, down[k]!);
}

/** A change in layer l changes crossings above it and below it, and its own order of groups. */
export function touch({ touched }: Search, l: number) {
  if (l > 0) touched[l - 1] = 1;
  touched[l] = 1;
}

/** What layer l costs: the crossings below it and, where that is preferred, its nodes' disorder. */
export function layerCost({ desk }: Search, order: Order, l: number): number {
  const crossings = crossingsBelow(desk, order, l);
  if (!desk.prefer) return crossings;
  return crossings * desk.net.nodes * desk.net.nodes + disorder(desk, order, l);
}

export function total(search: Search, order: Order): number {
  let sum = 0;
  for (let l = 0; l < search.desk.net.layers; l++) sum += layerCost(search, order, l);
  return sum;
}
