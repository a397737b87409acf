/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at point and place numbers */
import type { Net } from "./layeredNet.ts";

/** The points layer by layer, each layer from top to bottom, and each point's place in its layer. */
export type Order = { readonly at: Int32Array; readonly place: Int32Array };

/** Points with different numbers here stand in the order of the numbers; -1 may stand anywhere. */
export type Hold = Int32Array;

/** A net, what its orders must keep and may prefer, and room to work in. */
export type Desk = {
  readonly net: Net;
  readonly hold: Hold;
  readonly held: boolean;
  /** The group of each node, from 0 to `groups` - 1. */
  readonly group: Int32Array;
  readonly groups: number;
  /** Whether, among orders with as many crossings, one with nodes in the order of groups is better. */
  prefer: boolean;
  /** Steps done so far, of roughly the same length each. */
  work: number;
  /** For sorting: points without a key (NaN) keep their places. */
  readonly key: Float64Array;
  readonly tree: Int32Array;
  /** Where the neighbours of the point in view are: those in the layer before, then those after. */
  readonly seen: Int32Array;
  seenUp: number;
  seenEnd: number;
};

/** Neighbours past which a point's are sorted and searched instead of compared one by one. */
const MANY = 8;

/** Room to work on a net. */
export function desk(net: Net, group: Int32Array, hold: Hold): Desk {
  let width = 1;
  const groups = group.reduce((most, g) => Math.max(most, g + 1), 0);
  for (let l = 0; l < net.layers; l++) width = Math.max(width, net.first[l + 1]! - net.first[l]!);
  return {
    net,
    hold,
    held: hold.some((key) => key >= 0),
    group,
    groups,
    prefer: false,
    work: 0,
    key: new Float64Array(net.points),
    tree: new Int32Array(Math.max(4 * width, groups)),
    seen: new Int32Array(net.up.length + 1),
    seenUp: 0,
    seenEnd: 0,
  };
}

/** An order of a net by number, and the places that go with it. */
export function plainOrder(net: Net): Order {
  const order = { at: new Int32Array(net.points), place: new Int32Array(net.points) };
  const next = net.first.slice();
  for (let v = 0; v < net.points; v++) order.at[next[net.layer[v]!]!++] = v;
  for (let l = 0; l < net.layers; l++) number(net, order, l);
  return order;
}

/** Writes the place of each point of layer l. */
export function number({ first }: Net, { at, place }: Order, l: number) {
  for (let i = first[l]!; i < first[l + 1]!; i++) place[at[i]!] = i - first[l]!;
}

/** Sorts layer l by the desk's keys, as far as what is held allows; equals stay, or turn if `late`. */
export function sortLayer(desk: Desk, { at, place }: Order, l: number, late: boolean) {
  const { net, key, hold } = desk;
  const sign = late ? -1 : 1;
  const start = net.first[l]!;
  const layer = at.subarray(start, net.first[l + 1]);
  const refill = (is: (v: number) => boolean, compare: (v: number, w: number) => number) => {
    const moving = Array.from(layer.filter(is)).sort(compare);
    let next = 0;
    for (let i = 0; i < layer.length; i++) if (is(layer[i]!)) layer[i] = moving[next++]!;
  };
  refill(
    (v) => key[v]! === key[v]!,
    (v, w) => key[v]! - key[w]! || sign * (place[v]! - place[w]!),
  );
  if (desk.held) settle();
  desk.work += 8 * layer.length;
  number(net, { at, place }, l);

  function settle() {
    refill(
      (v) => hold[v]! >= 0,
      (v, w) => hold[v]! - hold[w]!,
    );
  }
}

/** One pass that sorts each layer by the mean place of its points' neighbours, down the layers or up. */
export function sweep(desk: Desk, order: Order, downwards: boolean, late: boolean) {
  const { net, key } = desk;
  const [first, near] = downwards ? [net.upFirst, net.up] : [net.downFirst, net.down];
  for (let step = 1; step < net.layers; step++) {
    const l = downwards ? step : net.layers - 1 - step;
    for (let i = net.first[l]!; i < net.first[l + 1]!; i++) {
      const v = order.at[i]!;
      let sum = 0;
      for (let k = first[v]!; k < first[v + 1]!; k++) sum += order.place[near[k]!]!;
      key[v] = sum / (first[v + 1]! - first[v]!);
    }
    sortLayer(desk, order, l, late);
  }
}

/**
 * Moves a point to the best place within reach by exchanging it with one neighbour after another, and
 * says whether the order got better. With `random`, a place as good as its own is taken by chance.
 */
export function sift(
  desk: Desk,
  order: Order,
  v: number,
  reach: number,
  random: (() => number) | null,
): boolean {
  const { at, place } = order;
  const { first, layer } = desk.net;
  const start = first[layer[v]!]!;
  const from = start + place[v]!;
  const low = Math.max(start, from - reach);
  const high = Math.min(first[layer[v]! + 1]! - 1, from + reach);
  view(desk, place, v);
  let best = 0;
  let target = from;
  let sum = 0;
  for (let i = from - 1; i >= low && passes(desk, v, at[i]!); i--) {
    sum += gain(desk, place, at[i]!, v);
    if (sum > best || (sum === best && random !== null && random() < 0.5)) {
      best = sum;
      target = i;
    }
  }
  sum = 0;
  for (let i = from + 1; i <= high && passes(desk, v, at[i]!); i++) {
    sum -= gain(desk, place, at[i]!, v);
    if (sum > best || (sum === best && random !== null && random() < 0.5)) {
      best = sum;
      target = i;
    }
  }
  for (let i = from; i > target; i--) place[(at[i] = at[i - 1]!)] = i - start;
  for (let i = from; i < target; i++) place[(at[i] = at[i + 1]!)] = i - start;
  at[target] = v;
  place[v] = target - start;
  return best > 0;
}

const passes = ({ held, hold }: Desk, v: number, u: number) =>
  !held || hold[v]! < 0 || hold[u]! < 0 || hold[u] === hold[v];

/** Notes where the neighbours of a point are; those of points with many in ascending order. */
function view(desk: Desk, place: Int32Array, v: number) {
  const { seen, net } = desk;
  const up = note(seen, 0, place, net.upFirst[v]!, net.upFirst[v + 1]!, net.up);
  desk.seenUp = up;
  desk.seenEnd = note(seen, up, place, net.downFirst[v]!, net.downFirst[v + 1]!, net.down);
}

function note(
  seen: Int32Array,
  from: number,
  place: Int32Array,
  start: number,
  end: number,
  near: Int32Array,
): number {
  for (let k = start; k < end; k++) seen[from + k - start] = place[near[k]!]!;
  const to = from + end - start;
  if (end - start > MANY) seen.subarray(from, to).sort();
  return to;
}

/** What is won by exchanging u with v, the viewed one after it: crossings, then groups in order. */
function gain(desk: Desk, place: Int32Array, u: number, v: number): number {
  const { net, group, seenUp, seenEnd } = desk;
  const crossings =
    fewer(desk, place, net.up, net.upFirst[u]!, net.upFirst[u + 1]!, 0, seenUp) +
    fewer(desk, place, net.down, net.downFirst[u]!, net.downFirst[u + 1]!, seenUp, seenEnd);
  desk.work += 1;
  if (!desk.prefer) return crossings;
  const turn = u < net.nodes && v < net.nodes ? Math.sign(group[u]! - group[v]!) : 0;
  return crossings * (net.points + 1) + turn;
}

/** Pairs of a neighbour of u and a viewed one that cross now, less those that would after an exchange. */
function fewer(
  desk: Desk,
  place: Int32Array,
  near: Int32Array,
  start: number,
  end: number,
  low: number,
  high: number,
): number {
  const { seen } = desk;
  let sum = 0;
  if (high - low > MANY) {
    desk.work += end - start;
    for (let k = start; k < end; k++) {
      const p = place[near[k]!]!;
      sum += rank(seen, low, high, p) + rank(seen, low, high, p + 1) - low - high;
    }
    return sum;
  }
  if (end - start > MANY) desk.work += end - start;
  for (let k = start; k < end; k++) {
    const p = place[near[k]!]!;
    for (let j = low; j < high; j++) {
      const q = seen[j]!;
      if (p > q) sum += 1;
      else if (p < q) sum -= 1;
    }
  }
  return sum;
}

/** The first place in an ascending part of a list whose value is at least the given one. */
function rank(list: Int32Array, low: number, high: number, value: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How many pairs of links cross between layer l and the next. Counted with an accumulator tree
 * (Barth, Juenger and Mutzel 2004): links x log of the layer's width.
 */
export function crossingsBelow(desk: Desk, { at, place }: Order, l: number): number {
  const { net, tree } = desk;
  const { first, downFirst, down } = net;
  if (l < 0 || l + 1 >= net.layers) return 0;
  let leaves = 1;
  while (leaves < first[l + 2]! - first[l + 1]!) leaves *= 2;
  tree.fill(0, 0, 2 * leaves);
  let total = 0;
  for (let i = first[l]!; i < first[l + 1]!; i++) {
    const start = downFirst[at[i]!]!;
    const end = downFirst[at[i]! + 1]!;
    desk.work += 2 * (end - start);
    // All that earlier points lead past is counted before this point's own are added: links of one point do not cross.
    for (let k = start; k < end; k++)
      for (let leaf = place[down[k]!]! + leaves; leaf > 1; leaf >>= 1)
        if ((leaf & 1) === 0) total += tree[leaf + 1]!;
    for (let k = start; k < end; k++)
      for (let leaf = place[down[k]!]! + leaves; leaf > 0; leaf >>= 1) tree[leaf]! += 1;
  }
  return total;
}

/** How many pairs of nodes of layer l stand against the order of their groups. */
export function disorder({ net, group, groups, tree }: Desk, { at }: Order, l: number): number {
  tree.fill(0, 0, groups);
  let total = 0;
  for (let i = net.first[l]!; i < net.first[l + 1]!; i++) {
    const v = at[i]!;
    if (v >= net.nodes) continue;
    for (let g = group[v]! + 1; g < groups; g++) total += tree[g]!;
    tree[group[v]!]! += 1;
  }
  return total;
}
