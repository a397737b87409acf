/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at point and place numbers */
import {
  crossingsBelow,
  disorder,
  number,
  plainOrder,
  sift,
  sortLayer,
  sweep,
  type Desk,
  type Order,
} from "./layeredOrder.ts";

/** How far a point goes in one move; in wide layers it goes further by several. */
const REACH = 6;
/** Orders to start from, and passes over each, so many of them without gain. */
const STARTS = 5;
const PASSES = 12;
const PATIENCE = 3;
/** How far a disturbed neighbourhood extends in links and in points, and the moves that put it right. */
const LINKS_APART = 2;
const CROWD = 20;
const REPAIRS = 240;
/** Steps between two reports: some milliseconds. */
const SLICE = 60_000;

/** A search under way: the best order so far, the one at hand, and points that may stand wrong in it. */
type Search = {
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

/**
 * Looks for an order with few crossings: sorts by mean places from several starts and puts points
 * right one by one; then, again and again, moves a small neighbourhood of points elsewhere, puts
 * right what is around it, and keeps what is no worse, until `budget` steps are spent. When
 * `grouped`, nodes are then brought into the order of groups where that costs no crossing.
 * Yields the best order so far every few milliseconds.
 */
export function* ordering(
  desk: Desk,
  budget: number,
  mode: "whole" | "grouped" | "rows",
): Generator<Order, Order> {
  const search = begin(desk);
  const { order, best } = search;
  let fewest = Infinity;
  for (let s = 0; s < STARTS && (s === 0 || desk.work < budget / 4); s++) {
    for (let v = 0; v < desk.net.points; v++) desk.key[v] = s === 0 ? v : search.random();
    for (let l = 0; l < desk.net.layers; l++) sortLayer(desk, order, l, false);
    yield* sweeps(search, s === 0 ? best : null);
    yield* settleAll(search, desk.work + budget / 4, true);
    const crossings = total(search, order);
    if (crossings < fewest) copy(order, best);
    fewest = Math.min(fewest, crossings);
    yield best;
  }
  yield* disturb(search, budget);
  if (mode !== "rows") upright(search);
  if (mode !== "grouped") return best;
  desk.prefer = true;
  copy(best, order);
  yield* settleAll(search, desk.work + budget / 4, false);
  copy(order, best);
  yield* disturb(search, desk.work + budget / 4);
  return best;
}

/** Puts right what is not held in a given order, without chance: what is held stays as it was. */
export function* mended(desk: Desk, given: Order, budget: number): Generator<Order, Order> {
  const search = begin(desk);
  copy(given, search.order);
  copy(given, search.best);
  yield* settleAll(search, budget, false);
  return search.order;
}

function begin(desk: Desk): Search {
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

function copy(from: Order, to: Order) {
  to.at.set(from.at);
  to.place.set(from.place);
}

/** Sorts the order at hand up and down until that gains nothing, and leaves the best it met there. */
function* sweeps(search: Search, show: Order | null): Generator<Order, void> {
  const { desk, order } = search;
  const kept: Order = { at: order.at.slice(), place: order.place.slice() };
  let fewest = Infinity;
  let stale = 0;
  for (let pass = 0; pass < PASSES && stale < PATIENCE; pass++) {
    sweep(desk, order, pass % 2 === 0, pass % 4 < 2);
    const crossings = total(search, order);
    stale = crossings < fewest ? 0 : stale + 1;
    if (stale === 0) copy(order, kept);
    fewest = Math.min(fewest, crossings);
    if (show !== null) copy(kept, show);
    yield search.best;
  }
  copy(kept, order);
}

/** Puts every point of the order at hand right, and those next to each that moved, again and again. */
function* settleAll(search: Search, limit: number, byChance: boolean): Generator<Order, void> {
  const { desk, order, queue } = search;
  for (const v of order.at) enqueue(search, v);
  let chances = byChance ? queue.length : 0;
  while (queue.length > 0 && desk.work < limit) {
    const visits = settle(search, queue.length, Math.min(limit, desk.work + SLICE), chances);
    chances = Math.max(0, chances - visits);
    yield search.best;
  }
  clear(search);
}

function enqueue({ queue, queued }: Search, v: number) {
  if (queued[v] === 1) return;
  queued[v] = 1;
  queue.push(v);
}

function clear({ queue, queued }: Search) {
  for (const v of queue) queued[v] = 0;
  queue.length = 0;
}

/** Puts queued points right until so many or so much work is done, the first with ties by chance. */
function settle(search: Search, most: number, limit: number, chances: number): number {
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

function enqueueNear(search: Search, v: number) {
  const { upFirst, up, downFirst, down } = search.desk.net;
  for (let k = upFirst[v]!; k < upFirst[v + 1]!; k++) enqueue(search, up[k]!);
  for (let k = downFirst[v]!; k < downFirst[v + 1]!; k++) enqueue(search, down[k]!);
}

/** A change in layer l changes crossings above it and below it, and its own order of groups. */
function touch({ touched }: Search, l: number) {
  if (l > 0) touched[l - 1] = 1;
  touched[l] = 1;
}

/** Moves neighbourhoods of the best order about until the budget is spent, keeping what is no worse. */
function* disturb(search: Search, budget: number): Generator<Order, void> {
  const { desk, order, best, touched, cost } = search;
  const { layers, points } = desk.net;
  if (points === 0 || layers < 2) return;
  for (let l = 0; l < layers; l++) cost[l] = layerCost(search, best, l);
  copy(best, order);
  const costs = cost.slice();
  let reported = desk.work;
  while (desk.work < budget) {
    const crowd = neighbourhood(search, Math.floor(search.random() * points));
    displace(search, crowd, search.random());
    for (const v of crowd) enqueue(search, v);
    for (const v of crowd) enqueueNear(search, v);
    settle(search, REPAIRS, desk.work + SLICE, crowd.length);
    clear(search);
    let rise = 0;
    for (let l = 0; l < layers; l++)
      if (touched[l] === 1) rise += (costs[l] = layerCost(search, order, l)) - cost[l]!;
    if (rise <= 0) for (let l = 0; l < layers; l++) if (touched[l] === 1) cost[l] = costs[l]!;
    keep(search, rise <= 0 ? order : best, rise <= 0 ? best : order);
    desk.work += layers;
    if (desk.work - reported < SLICE) continue;
    reported = desk.work;
    yield best;
  }
}

/** Copies the touched layers, and those next to them, from one order to another. */
function keep({ desk, touched }: Search, from: Order, to: Order) {
  const { first, layers } = desk.net;
  for (let l = 0; l < layers; l++) {
    if (touched[l] === 0 && (l === 0 || touched[l - 1] === 0)) continue;
    to.at.set(from.at.subarray(first[l], first[l + 1]), first[l]);
    number(desk.net, to, l);
  }
  touched.fill(0);
}

/** The points a few links around one. */
function neighbourhood(search: Search, centre: number): number[] {
  const { upFirst, up, downFirst, down } = search.desk.net;
  const stamp = ++search.crowds;
  const found = [centre];
  search.crowd[centre] = stamp;
  const meet = (v: number) => {
    if (search.crowd[v] === stamp || found.length >= 4 * CROWD) return;
    search.crowd[v] = stamp;
    found.push(v);
  };
  const apart = 1 + Math.floor(search.random() * LINKS_APART);
  let next = 0;
  for (let step = 0; step < apart && found.length < CROWD; step++)
    for (const end = found.length; next < end; next++) {
      const v = found[next]!;
      for (let k = upFirst[v]!; k < upFirst[v + 1]!; k++) meet(up[k]!);
      for (let k = downFirst[v]!; k < downFirst[v + 1]!; k++) meet(down[k]!);
    }
  return found;
}

/** Moves a crowd, layer by layer and in its own order, to the given share of each layer's height. */
function displace(search: Search, crowd: readonly number[], share: number) {
  const { desk, order, spare, crowd: mark, crowds } = search;
  const { first, layer } = desk.net;
  let low = Infinity;
  let high = 0;
  for (const v of crowd) {
    low = Math.min(low, layer[v]!);
    high = Math.max(high, layer[v]!);
  }
  for (let l = low; l <= high; l++) {
    const start = first[l]!;
    const end = first[l + 1]!;
    let movers = 0;
    for (let i = start; i < end; i++) {
      spare[i] = order.at[i]!;
      if (mark[spare[i]!] === crowds) movers += 1;
    }
    const cut = start + Math.floor(share * (end - start - movers) + 0.5);
    let mover = cut;
    let other = start;
    for (let i = start; i < end; i++) {
      const v = spare[i]!;
      if (other === cut) other += movers;
      if (mark[v] === crowds) order.at[mover++] = v;
      else order.at[other++] = v;
    }
    number(desk.net, order, l);
    if (desk.held) {
      for (let i = start; i < end; i++) desk.key[spare[i]!] = NaN;
      sortLayer(desk, order, l, false);
    }
    desk.work += end - start;
    touch(search, l);
  }
}

/** What layer l costs: the crossings below it and, where that is preferred, its nodes' disorder. */
function layerCost({ desk }: Search, order: Order, l: number): number {
  const crossings = crossingsBelow(desk, order, l);
  if (!desk.prefer) return crossings;
  return crossings * desk.net.nodes * desk.net.nodes + disorder(desk, order, l);
}

function total(search: Search, order: Order): number {
  let sum = 0;
  for (let l = 0; l < search.desk.net.layers; l++) sum += layerCost(search, order, l);
  return sum;
}

/** Turns the best order upside down, which costs no crossing, if its groups are then better in order. */
function upright({ desk, best }: Search) {
  const { first, layers } = desk.net;
  const disorders = () => {
    let sum = 0;
    for (let l = 0; l < layers; l++) sum += disorder(desk, best, l);
    return sum;
  };
  const flip = () => {
    for (let l = 0; l < layers; l++) {
      best.at.subarray(first[l], first[l + 1]).reverse();
      number(desk.net, best, l);
    }
  };
  const before = disorders();
  flip();
  if (disorders() > before) flip();
}
