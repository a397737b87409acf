/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at point and place numbers */
import { number, sortLayer, type Order } from "./layeredOrder.ts";
import {
  clear,
  copy,
  enqueue,
  enqueueNear,
  layerCost,
  settle,
  SLICE,
  touch,
  type Search,
} from "./layeredRepair.ts";

/** How far a disturbed neighbourhood extends in links and in points, and the moves that put it right. */
const LINKS_APART = 2;
const CROWD = 20;
const REPAIRS = 240;

/** Moves neighbourhoods of the best order about until the budget is spent, keeping what is no worse. */
export function* disturb(search: Search, budget: number): Generator<Order, void> {
  const { desk, order, best, touched, cost } = search;
  const { layers, points } = desk.net;
  if (points === 0 || layers < 2) return;
  for (let l = 0; l < layers; l++) cost[l] = layerCost(search, best, l);
  copy(best, order);
  const costs = cost.slice();
  let left = cost.reduce((sum, one) => sum + one, 0);
  let reported = desk.work;
  while (left > 0 && desk.work < budget) {
    const crowd = neighbourhood(search, Math.floor(search.random() * points));
    displace(search, crowd, search.random());
    for (const v of crowd) enqueue(search, v);
    for (const v of crowd) enqueueNear(search, v);
    settle(search, REPAIRS, desk.work + SLICE, crowd.length);
    clear(search);
    let rise = 0;
    for (let l = 0; l < layers; l++)
      if (touched[l] === 1) rise += (costs[l] = layerCost(search, order, l)) - cost[l]!;
    left += Math.min(0, rise);
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
