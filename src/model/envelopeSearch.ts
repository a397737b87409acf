import { dependentsOf, isAllowed, reach, type Program } from "./envelopeProgram.ts";

/** How long a search may go on, counted over all searches that share it. */
export type Budget = {
  /** Nodes still allowed. */
  left: number;
  /** Whether everything so far was looked at to the end. */
  proved: boolean;
  /** Called now and then; the search ends when it answers false. */
  readonly goOn: (nodes: number) => boolean;
  nodes: number;
};

type Choice = { readonly taken: Uint8Array; readonly value: number };
type Ask = {
  /** For each thing: 1 taken, 0 left out, -1 open. */
  readonly fixed: Int8Array;
  /** Only a choice worth at least this is wanted. */
  readonly atLeast: number;
  /** Whether any such choice will do. */
  readonly first?: boolean;
};

const OPEN = -1;
/** Steps of the bound at the root and at each later node; more cost more than they save. */
const ROOT_STEPS = 500;
const NODE_STEPS = 16;
const REPORT = 256;

/**
 * The choice worth most, if one is worth `atLeast`; undefined when there is none, or when the budget ran out
 * first (then `proved` is false). Exact: branch and bound, depth first. The bound is the Lagrangian dual of rows
 * and needs (Geoffrion 1974, "Lagrangean relaxation for integer programming") with subgradient steps (Held, Wolfe
 * and Crowder 1974); its prices are rounded to whole numbers, so that no rounding error can cut off the best.
 */
export function bestChoice(program: Program, ask: Ask, budget: Budget): Choice | undefined {
  const { profits, rows, limits, needs } = program;
  const n = profits.length;
  const edges = needs.flatMap((list, i) => list.map((k) => [i, k] as const));
  const closure = needs.map((_, i) => reach(needs, i));
  const dependents = dependentsOf(closure);
  const unit = scaleOf(profits);
  const sizes = rows.map((row) => Math.max(1, Math.round(meanSize(row))));
  const reduced = new Float64Array(n);
  const chosen = new Uint8Array(n);
  let found: Choice | undefined;
  let target = ask.atLeast;
  let done = false;

  const root = Int8Array.from(ask.fixed);
  const prices = new Float64Array(rows.length + edges.length);
  visit(
    root,
    prices,
    Float64Array.from(profits, () => 0.5),
    ROOT_STEPS,
  );
  return found;

  function visit(state: Int8Array, from: Float64Array, lean: Float64Array, steps: number): void {
    if (done || !spend()) return;
    if (!settle(state)) return;
    const current = from.slice();
    const best = from.slice();
    let bestBound = Infinity;
    let stale = 0;
    let pace = 1;
    for (let step = 0; step < steps; step++) {
      let bound = boundAt(state, current);
      if (bound < target * unit) return;
      if (consider(chosen) && bound < target * unit) return;
      for (let i = 0; i < n; i++) lean[i] = 0.9 * at(lean, i) + 0.1 * at(chosen, i);
      if (bound < bestBound) {
        bestBound = bound;
        best.set(current);
        stale = 0;
      } else if (++stale >= 8) {
        pace /= 2;
        stale = 0;
        current.set(best);
        bound = boundAt(state, current);
      }
      if (fixByBound(state, bound) && !settle(state)) return;
      if (!stepDown(current, pace, bound)) break;
    }
    if (steps === ROOT_STEPS) greedy(state, best);
    boundAt(state, best);
    const pick = branch(state, lean);
    if (pick < 0) {
      for (let i = 0; i < n; i++) chosen[i] = at(state, i);
      consider(chosen);
      return;
    }
    const up = at(lean, pick) >= 0.5 ? 1 : 0;
    for (const value of [up, 1 - up]) {
      const child = state.slice();
      child[pick] = value;
      visit(child, best, lean.slice(), NODE_STEPS);
    }
  }

  function spend(): boolean {
    budget.nodes++;
    if (budget.nodes % REPORT === 0 && !budget.goOn(budget.nodes)) budget.left = 0;
    if (--budget.left >= 0) return true;
    budget.proved = false;
    done = true;
    return false;
  }

  /** Draws every conclusion from what is fixed; false when nothing is left to choose from. */
  function settle(state: Int8Array): boolean {
    for (let again = true; again;) {
      again = false;
      for (let i = 0; i < n; i++) {
        if (state[i] === 1) {
          for (const k of closure[i] ?? []) {
            if (state[k] === 0) return false;
            state[k] = 1;
          }
        } else if (state[i] === 0) {
          for (const k of dependents[i] ?? []) {
            if (state[k] === 1) return false;
            state[k] = 0;
          }
        }
      }
      for (const [j, row] of rows.entries()) {
        let room = limits[j] as number;
        for (let i = 0; i < n; i++) {
          const size = at(row, i);
          if (state[i] === 1 || (state[i] === OPEN && size < 0)) room -= size;
        }
        if (room < 0) return false;
        for (let i = 0; i < n; i++) {
          if (state[i] !== OPEN) continue;
          const size = at(row, i);
          if (size > room) state[i] = 0;
          else if (-size > room) state[i] = 1;
          else continue;
          again = true;
        }
      }
    }
    return true;
  }

  /** An upper bound at prices, times the unit; leaves the choice that reaches it in `chosen`. */
  function boundAt(state: Int8Array, prices: Float64Array): number {
    for (let i = 0; i < n; i++) reduced[i] = unit * at(profits, i);
    let bound = 0;
    for (const [j, row] of rows.entries()) {
      const price = at(prices, j);
      if (price === 0) continue;
      bound += price * (limits[j] as number);
      for (let i = 0; i < n; i++) reduced[i] = at(reduced, i) - price * at(row, i);
    }
    for (const [e, [i, k]] of edges.entries()) {
      const price = at(prices, rows.length + e);
      reduced[i] = at(reduced, i) - price;
      reduced[k] = at(reduced, k) + price;
    }
    for (let i = 0; i < n; i++) {
      const take = state[i] === 1 || (state[i] === OPEN && at(reduced, i) > 0);
      chosen[i] = take ? 1 : 0;
      if (take) bound += at(reduced, i);
    }
    return bound;
  }

  /** Fixes what cannot be otherwise in any choice worth the target. */
  function fixByBound(state: Int8Array, bound: number): boolean {
    let any = false;
    for (let i = 0; i < n; i++) {
      if (state[i] !== OPEN) continue;
      const r = at(reduced, i);
      if (bound - Math.abs(r) >= target * unit) continue;
      state[i] = r > 0 ? 1 : 0;
      any = true;
    }
    return any;
  }

  /** Moves prices against what the chosen things overrun; false when there is nothing to move. */
  function stepDown(prices: Float64Array, pace: number, bound: number): boolean {
    const slope = new Float64Array(prices.length);
    let square = 0;
    for (const [j, row] of rows.entries()) {
      let room = limits[j] as number;
      for (let i = 0; i < n; i++) if (chosen[i] === 1) room -= at(row, i);
      const size = sizes[j] as number;
      slope[j] = room > 0 && prices[j] === 0 ? 0 : room / size;
      square += at(slope, j) * at(slope, j);
    }
    for (const [e, [i, k]] of edges.entries()) {
      const room = at(chosen, k) - at(chosen, i);
      const place = rows.length + e;
      slope[place] = room > 0 && prices[place] === 0 ? 0 : room;
      square += at(slope, place) * at(slope, place);
    }
    if (square === 0) return false;
    const gap = Math.max(bound - target * unit, unit / 4);
    const length = (pace * gap) / square;
    for (let p = 0; p < prices.length; p++) {
      const size = p < rows.length ? (sizes[p] as number) : 1;
      const limit = p < rows.length ? MOST / Math.max(1, Math.abs(limits[p] as number)) : MOST;
      const price = Math.round(at(prices, p) - (length * at(slope, p)) / size);
      prices[p] = Math.min(Math.floor(limit), Math.max(0, price));
    }
    return true;
  }

  /** Keeps a choice that is allowed and better than any before; says whether it was. */
  function consider(taken: Uint8Array): boolean {
    let value = 0;
    for (let i = 0; i < n; i++) if (taken[i] === 1) value += at(profits, i);
    if (value < target || !isAllowed(program, taken)) return false;
    found = { taken: taken.slice(), value };
    target = ask.first === true ? Infinity : value + 1;
    return true;
  }

  /** Takes things in the order of their reduced profits, each with what it needs, while they fit. */
  function greedy(state: Int8Array, prices: Float64Array): void {
    boundAt(state, prices);
    const order = Array.from(reduced.keys()).sort(
      (a, b) => at(reduced, b) - at(reduced, a) || a - b,
    );
    const taken = Uint8Array.from(state, (s) => (s === 1 ? 1 : 0));
    const room = rows.map((row, j) =>
      row.reduce((left, size, i) => (taken[i] === 1 ? left - size : left), limits[j] as number),
    );
    for (const i of order) {
      if (taken[i] === 1 || state[i] === 0) continue;
      const extra = [i, ...(closure[i] ?? [])].filter((k) => taken[k] === 0);
      if (extra.some((k) => state[k] === 0)) continue;
      const sums = rows.map((row) => extra.reduce((sum, k) => sum + at(row, k), 0));
      if (sums.some((sum, j) => sum > (room[j] as number) && sum > 0)) continue;
      if (extra.reduce((sum, k) => sum + at(profits, k), 0) < 0) continue;
      for (const k of extra) taken[k] = 1;
      for (const [j, sum] of sums.entries()) room[j] = (room[j] as number) - sum;
    }
    consider(taken);
  }

  /** The open thing that the bound is least sure of; -1 when none is open. */
  function branch(state: Int8Array, lean: Float64Array): number {
    let pick = -1;
    let doubt = -1;
    for (let i = 0; i < n; i++) {
      if (state[i] !== OPEN) continue;
      const own = Math.min(at(lean, i), 1 - at(lean, i));
      if (own > doubt) {
        doubt = own;
        pick = i;
      }
    }
    return pick;
  }
}

/** Prices times limits stay below this, so that every sum in a bound is exact in a double. */
const MOST = 1_125_899_906_842_624;

/** A power of two that leaves prices fine steps and bounds exact. Throws when profits are too large. */
function scaleOf(profits: Float64Array): number {
  const total = profits.reduce((sum, profit) => sum + Math.abs(profit), 1);
  let unit = 1;
  while (unit * total < MOST / 64) unit *= 2;
  if (unit * total > MOST) throw new Error(`too much to add up exactly: ${total}`);
  return unit;
}

const meanSize = (row: Float64Array): number => {
  const sizes = row.filter((size) => size !== 0);
  return sizes.reduce((sum, size) => sum + Math.abs(size), 0) / Math.max(1, sizes.length);
};

const at = (numbers: Float64Array | Uint8Array | Int8Array, i: number): number =>
  numbers[i] as number;
