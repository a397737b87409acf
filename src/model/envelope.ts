import type { Program } from "./envelopeProgram.ts";
import { bestChoice, type Budget } from "./envelopeSearch.ts";

/** A proposal that may be chosen. */
export type Candidate = {
  readonly id: string;
  /** Whole £ thousand by year, 0 or more; null where the cost is not known: then it is not placed. */
  readonly costK: readonly number[] | null;
  /** Whole units of weight, 0 or more. */
  readonly weight: number;
  /** Ids of candidates that must be in when it is, as far as they are candidates. */
  readonly requires: readonly string[];
  /** Set by the reader. */
  readonly fixed?: "in" | "out";
};
export type EnvelopeOptions = {
  /** Most that may be spent in each year, whole £ thousand; null for no limit. */
  readonly capsK: readonly (number | null)[];
  /** Nodes to look at before giving up the proof: 50,000 unless told. */
  readonly nodes?: number;
  /** Called about every 256 nodes; answering false stops the search. */
  readonly onProgress?: (nodes: number) => boolean | undefined;
};

/** Why what the reader fixed cannot be had. */
export type Obstacle =
  | { readonly why: "cost unknown"; readonly id: string }
  | { readonly why: "requires"; readonly id: string; readonly needs: string }
  | { readonly why: "over the cap"; readonly year: number; readonly overK: number };

/** The package, or why there is none. */
export type Envelope =
  | {
      readonly found: true;
      /** Ids of the chosen, in the order of the candidates. */
      readonly chosen: readonly string[];
      readonly weight: number;
      readonly costK: number;
      readonly byYearK: readonly number[];
      /** False when the search was cut short: a better package may exist. */
      readonly proved: boolean;
      readonly nodes: number;
    }
  | { readonly found: false; readonly obstacles: readonly Obstacle[] };

/**
 * The package of greatest weight that costs no more than the cap in every year and holds everything its
 * proposals require. Among equals the one of lower total cost, then with more proposals, then the one that holds
 * the first proposal, in order of id, in which they differ. Exact when `proved`; the same for any order of rows.
 * Throws on a cost or weight that is not whole or is below 0, and on two candidates of one id.
 */
export function envelope(candidates: readonly Candidate[], options: EnvelopeOptions): Envelope {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  check(sorted, options.capsK);
  const place = new Map(sorted.map(({ id }, i) => [id, i]));
  const needs = sorted.map(({ requires }) =>
    requires.flatMap((id) => place.get(id) ?? []).sort((a, b) => a - b),
  );
  const state = Int8Array.from(sorted, ({ costK, fixed }) =>
    fixed === "in" ? 1 : fixed === "out" || costK === null ? 0 : -1,
  );
  const obstacles = settle(sorted, needs, state);
  const costs = sorted.map(({ costK }) => costK ?? []);
  const room = options.capsK.map((cap, y) =>
    cap === null ? Infinity : cap - sumOf(costs, y, state, 1),
  );
  for (const [year, left] of room.entries())
    if (left < 0) obstacles.push({ why: "over the cap", year, overK: -left });
  if (obstacles.length > 0) return { found: false, obstacles };

  const budget: Budget = {
    left: options.nodes ?? 50_000,
    proved: true,
    nodes: 0,
    goOn: (nodes) => options.onProgress?.(nodes) !== false,
  };
  const open = [...state.keys()].filter((i) => state[i] === -1);
  const inside = new Map(open.map((i, at) => [i, at]));
  const core: Core = {
    weights: open.map((i) => sorted[i]?.weight ?? 0),
    costs: open.map((i) => (costs[i] ?? []).reduce((a, b) => a + b, 0)),
    rows: room.flatMap((left, y) => {
      const row = Float64Array.from(open, (i) => costs[i]?.[y] ?? 0);
      return row.reduce((a, b) => a + b, 0) > left ? [{ row, left }] : [];
    }),
    needs: open.map((i) => (needs[i] ?? []).flatMap((k) => inside.get(k) ?? [])),
  };
  const taken = solve(core, budget);
  for (const [at, i] of open.entries()) state[i] = taken[at] === 1 ? 1 : 0;

  const chosen = new Set(sorted.filter((_, i) => state[i] === 1).map(({ id }) => id));
  const years = costs.reduce((most, row) => Math.max(most, row.length), options.capsK.length);
  const byYearK = Array.from({ length: years }, (_, y) => sumOf(costs, y, state, 1));
  return {
    found: true,
    chosen: candidates.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
    weight: sorted.reduce((sum, { weight }, i) => (state[i] === 1 ? sum + weight : sum), 0),
    costK: byYearK.reduce((a, b) => a + b, 0),
    byYearK,
    proved: budget.proved,
    nodes: budget.nodes,
  };
}

/** What is still open, by place in the order of ids. */
type Core = {
  readonly weights: readonly number[];
  readonly costs: readonly number[];
  readonly rows: readonly { readonly row: Float64Array; readonly left: number }[];
  readonly needs: readonly (readonly number[])[];
};

/** Three searches: the greatest weight; for it the lowest cost, then the most proposals; then the first by id. */
function solve({ weights, costs, rows, needs }: Core, budget: Budget): Uint8Array {
  const n = weights.length;
  const free = () => new Int8Array(n).fill(-1);
  const base = { rows: rows.map(({ row }) => row), limits: rows.map(({ left }) => left), needs };
  const none = { taken: new Uint8Array(n), value: 0 };
  const byWeight: Program = { ...base, profits: Float64Array.from(weights) };
  const heaviest = bestChoice(byWeight, { fixed: free(), atLeast: 1 }, budget) ?? none;

  // One pound less outweighs any number of proposals more.
  const profits = Float64Array.from(costs, (cost) => 1 - cost * (n + 1));
  const among: Program = {
    profits,
    rows: [...base.rows, byWeight.profits.map((weight) => -weight)],
    limits: [...base.limits, -heaviest.value],
    needs,
  };
  const valueOf = (taken: Uint8Array) =>
    profits.reduce((sum, profit, i) => (taken[i] === 1 ? sum + profit : sum), 0);
  const value = valueOf(heaviest.taken);
  let taken =
    bestChoice(among, { fixed: free(), atLeast: value + 1 }, budget)?.taken ?? heaviest.taken;

  const fixed = free();
  const least = valueOf(taken);
  for (let i = 0; i < n && budget.proved; i++) {
    fixed[i] = 1;
    if (taken[i] === 1) continue;
    const earlier = bestChoice(
      among,
      { fixed: fixed.slice(), atLeast: least, first: true },
      budget,
    );
    if (earlier) taken = earlier.taken;
    else fixed[i] = 0;
  }
  return taken;
}

/** Fixes what follows from what is fixed; lists where that contradicts itself. */
function settle(
  sorted: readonly Candidate[],
  needs: readonly (readonly number[])[],
  state: Int8Array,
): Obstacle[] {
  const obstacles: Obstacle[] = sorted.flatMap(({ id, costK, fixed }) =>
    fixed === "in" && costK === null ? [{ why: "cost unknown" as const, id }] : [],
  );
  for (let again = true; again;) {
    again = false;
    for (const [i, list] of needs.entries())
      for (const k of list) {
        if (state[i] === 1 && state[k] === -1) state[k] = 1;
        else if (state[k] === 0 && state[i] === -1) state[i] = 0;
        else continue;
        again = true;
      }
  }
  const idOf = (i: number) => sorted[i]?.id ?? "";
  for (const [i, list] of needs.entries())
    for (const k of list)
      if (state[i] === 1 && state[k] === 0)
        obstacles.push({ why: "requires", id: idOf(i), needs: idOf(k) });
  return obstacles;
}

function check(sorted: readonly Candidate[], capsK: EnvelopeOptions["capsK"]): void {
  const whole = (value: number) => Number.isSafeInteger(value) && value >= 0;
  for (const [i, { id, costK, weight }] of sorted.entries()) {
    if (sorted[i + 1]?.id === id) throw new Error(`two candidates of one id: ${id}`);
    for (const value of [...(costK ?? []), weight])
      if (!whole(value)) throw new Error(`expected a whole number, 0 or more, for ${id}: ${value}`);
  }
  for (const cap of capsK)
    if (cap !== null && !whole(cap)) throw new Error(`expected a whole cap, 0 or more: ${cap}`);
}

/** What the candidates in one state cost in a year. */
function sumOf(
  costs: readonly (readonly number[])[],
  year: number,
  state: Int8Array,
  wanted: number,
): number {
  return costs.reduce((sum, row, i) => (state[i] === wanted ? sum + (row[year] ?? 0) : sum), 0);
}
