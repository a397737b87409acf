/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at point and place numbers */
import type { Net } from "./layeredNet.ts";
import type { Order } from "./layeredOrder.ts";

/** Height of a node and of a bend: the unit of y is a node's line. */
const NODE = 1;
const BEND = 0.5;
/** Distance put between neighbours of different groups where groups are kept together. */
const GROUP_GAP = 0.5;
/** How much straighter a link is pulled that joins no bend, one or two (Gansner and others 1993). */
const STRAIGHTNESS = [1, 2, 8];
/** How strongly a node is drawn to where it was. */
const ANCHOR = 32;
/** Passes over the layers, and the number of points past which they are fewer. */
const PASSES = 24;
const FEW_PASSES = 6;
const MANY_POINTS = 20_000;

/** What placing goes by, besides the order. */
export type Wish = {
  /** The band of each point, not falling within a layer's order; bands stand one below the other. */
  readonly band: Int32Array;
  /** The group of each point for gaps between groups; null for no gaps. */
  readonly gaps: Int32Array | null;
  /** Where each node should stay; NaN where it need not. */
  readonly anchor: Float64Array | null;
};

/**
 * The y of each point, in node heights from 0, keeping the order of each layer and its distances.
 * Layer after layer is put where the squares of its links' heights are least (pooled neighbours,
 * which is exact for one layer); passes down and up bring that near the least for all.
 */
export function heights(
  net: Net,
  order: Order,
  wish: Wish,
): { y: Float64Array; tops: Float64Array } {
  const offset = offsets(net, order, wish);
  const bands = bandTops(net, order, wish, offset);
  const y = new Float64Array(net.points);
  const all = runs(net, order, wish);
  for (const run of all) {
    const top = (bands[run.band]! + lowestTop(run, net, order, offset, bands)) / 2;
    for (let i = run.start; i < run.end; i++) y[order.at[i]!] = top + offset[order.at[i]!]!;
  }
  const passes = net.points > MANY_POINTS ? FEW_PASSES : PASSES;
  for (let pass = 0; pass < passes; pass++) {
    const line = pass % 2 === 0 ? all : all.toReversed();
    for (const run of line) level(run, net, order, wish, offset, bands, y);
  }
  return { y, tops: bands };
}

const size = (net: Net, v: number) => (v < net.nodes ? NODE : BEND);

/** Points of one layer in one band: places start to end - 1. */
type Run = { readonly band: number; readonly start: number; readonly end: number };

function runs(net: Net, { at }: Order, { band }: Wish): Run[] {
  const result: Run[] = [];
  for (let l = 0; l < net.layers; l++)
    for (let start = net.first[l]!, end = start; start < net.first[l + 1]!; start = end) {
      const own = band[at[start]!]!;
      while (end < net.first[l + 1]! && band[at[end]!] === own) end += 1;
      result.push({ band: own, start, end });
    }
  return result;
}

/** How far below the top of its run the middle of each point is at least. */
function offsets(net: Net, order: Order, wish: Wish): Float64Array {
  const { at } = order;
  const offset = new Float64Array(net.points);
  for (const { start, end } of runs(net, order, wish)) {
    offset[at[start]!] = size(net, at[start]!) / 2;
    let lastNode = at[start]! < net.nodes ? at[start]! : -1;
    for (let i = start + 1; i < end; i++) {
      const [u, v] = [at[i - 1]!, at[i]!];
      offset[v] = offset[u]! + (size(net, u) + size(net, v)) / 2;
      if (v >= net.nodes) continue;
      if (wish.gaps !== null && lastNode >= 0 && wish.gaps[lastNode] !== wish.gaps[v])
        offset[v] += GROUP_GAP;
      lastNode = v;
    }
  }
  return offset;
}

/** Where each band begins, and, last, where the lowest ends: each as high as its fullest layer. */
function bandTops(net: Net, order: Order, wish: Wish, offset: Float64Array): Float64Array {
  const count = wish.band.reduce((most, b) => Math.max(most, b + 1), 1);
  const height = new Float64Array(count);
  for (const { band, end } of runs(net, order, wish)) {
    const v = order.at[end - 1]!;
    const low = offset[v]! + size(net, v) / 2;
    height[band] = Math.max(height[band]!, low);
  }
  if (wish.anchor !== null && count === 1)
    for (const y of wish.anchor) if (y + NODE / 2 > height[0]!) height[0] = y + NODE / 2;
  const tops = new Float64Array(count + 1);
  for (let b = 0; b < count; b++) tops[b + 1] = tops[b]! + height[b]!;
  return tops;
}

/** The lowest the top of a run can be, for it to end where its band does. */
function lowestTop(
  run: Run,
  net: Net,
  { at }: Order,
  offset: Float64Array,
  bands: Float64Array,
): number {
  const last = at[run.end - 1]!;
  return bands[run.band + 1]! - offset[last]! - size(net, last) / 2;
}

/** Moves a run to where its links are shortest, neighbours staying: weighted isotonic regression. */
function level(
  run: Run,
  net: Net,
  order: Order,
  wish: Wish,
  offset: Float64Array,
  bands: Float64Array,
  y: Float64Array,
) {
  const { at } = order;
  const top = bands[run.band]!;
  const most = run.end - run.start;
  const mean = new Float64Array(most);
  const weight = new Float64Array(most);
  const until = new Int32Array(most);
  let blocks = 0;
  for (let i = run.start; i < run.end; i++) {
    const v = at[i]!;
    let [sum, pull] = pulls(net, y, v);
    const anchor = v < net.nodes && wish.anchor !== null ? wish.anchor[v]! : NaN;
    if (!Number.isNaN(anchor)) {
      sum += ANCHOR * anchor;
      pull += ANCHOR;
    }
    if (pull === 0) {
      sum = y[v]! / 16;
      pull = 1 / 16;
    }
    mean[blocks] = sum / pull - offset[v]!;
    weight[blocks] = pull;
    until[blocks] = i + 1;
    blocks += 1;
    for (; blocks > 1 && mean[blocks - 2]! > mean[blocks - 1]!; blocks--) {
      const both = weight[blocks - 2]! + weight[blocks - 1]!;
      mean[blocks - 2] =
        (mean[blocks - 2]! * weight[blocks - 2]! + mean[blocks - 1]! * weight[blocks - 1]!) / both;
      weight[blocks - 2] = both;
      until[blocks - 2] = until[blocks - 1]!;
    }
  }
  const lowest = lowestTop(run, net, order, offset, bands);
  let i = run.start;
  for (let b = 0; b < blocks; b++)
    for (const shift = Math.max(top, Math.min(lowest, mean[b]!)); i < until[b]!; i++)
      y[at[i]!] = shift + offset[at[i]!]!;
}

/** Where the neighbours of a point draw it: the sum of their y by strength, and of the strengths. */
function pulls(net: Net, y: Float64Array, v: number): [sum: number, pull: number] {
  let sum = 0;
  let pull = 0;
  const own = v < net.nodes ? 0 : 1;
  const draw = (w: number) => {
    const strength = STRAIGHTNESS[own + (w < net.nodes ? 0 : 1)]!;
    sum += strength * y[w]!;
    pull += strength;
  };
  for (let k = net.upFirst[v]!; k < net.upFirst[v + 1]!; k++) draw(net.up[k]!);
  for (let k = net.downFirst[v]!; k < net.downFirst[v + 1]!; k++) draw(net.down[k]!);
  return [sum, pull];
}
