import { disturb } from "./layeredDisturbance.ts";
import { disorder, number, sortLayer, sweep, type Desk, type Order } from "./layeredOrder.ts";
import { begin, clear, copy, enqueue, settle, SLICE, total, type Search } from "./layeredRepair.ts";

/** Orders to start from, and passes over each, so many of them without gain. */
const STARTS = 5;
const PASSES = 12;
const PATIENCE = 3;

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
