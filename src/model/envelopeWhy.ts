import { envelope, type Candidate, type Envelope, type EnvelopeOptions } from "./envelope.ts";

type Package = Extract<Envelope, { found: true }>;

/** The smallest reason why a proposal is not in the package. */
export type Reason =
  | { readonly why: "left out by the reader" | "cost unknown" | "no weight" }
  /** Something it requires is left out, for a reason of its own. */
  | { readonly why: "requires"; readonly needs: string; readonly because: Reason }
  /** With what it requires it breaks a cap: most of all in this year. `alone`: even with nothing else chosen. */
  | {
      readonly why: "over the cap";
      readonly year: number;
      readonly overK: number;
      readonly alone: boolean;
    }
  /** The search was cut short, and it would have fitted. */
  | { readonly why: "not reached" };

/** Why each candidate outside the package is outside it, by id. */
export function exclusions(
  candidates: readonly Candidate[],
  { capsK }: EnvelopeOptions,
  { chosen, byYearK }: Package,
): ReadonlyMap<string, Reason> {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const kept = new Set(chosen);
  const fixed = withRequired(
    byId,
    candidates.filter((candidate) => candidate.fixed === "in").map(({ id }) => id),
  );
  const breaks = (ids: readonly string[], spent: readonly number[]) => {
    let worst: { year: number; overK: number } | undefined;
    for (const [year, cap] of capsK.entries()) {
      if (cap === null) continue;
      const overK = (spent[year] ?? 0) + costOf(byId, ids, year) - cap;
      if (overK > (worst?.overK ?? 0)) worst = { year, overK };
    }
    return worst;
  };
  const barred = (id: string): Reason | undefined => {
    const candidate = byId.get(id);
    if (candidate?.fixed === "out") return { why: "left out by the reader" };
    return candidate?.costK === null ? { why: "cost unknown" } : undefined;
  };
  const reasonOf = (id: string): Reason => {
    const own = barred(id);
    if (own) return own;
    const missing = withRequired(byId, [id]).filter((other) => !kept.has(other));
    for (const needs of missing) {
      const because = barred(needs);
      if (because) return { why: "requires", needs, because };
    }
    if (missing.every((other) => (byId.get(other)?.weight ?? 0) === 0)) return { why: "no weight" };
    for (const other of missing) {
      const all = withRequired(byId, [other]);
      const extra = all.filter((one) => !kept.has(one));
      const alone = breaks([...new Set([...fixed, ...all])], []);
      const broken = alone ?? breaks(extra, byYearK);
      if (!broken) continue;
      const because: Reason = { why: "over the cap", ...broken, alone: alone !== undefined };
      return other === id ? because : { why: "requires", needs: other, because };
    }
    return { why: "not reached" };
  };
  return new Map(
    candidates.flatMap(({ id }) => (kept.has(id) ? [] : [[id, reasonOf(id)] as const])),
  );
}

/** How one package differs from another, in the order of ids. */
export type Change = {
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
  /** Units of weight and £ thousand gained; below 0 when lost. */
  readonly weight: number;
  readonly costK: number;
  readonly proved: boolean;
};

/**
 * What has to give way for a candidate that is left out: how the best package with it differs from the best
 * without. Undefined when it cannot be in at all. Cost: one more search.
 */
export function displaced(
  candidates: readonly Candidate[],
  options: EnvelopeOptions,
  from: Package,
  id: string,
): Change | undefined {
  const forced = candidates.map((candidate): Candidate =>
    candidate.id === id ? { ...candidate, fixed: "in" } : candidate,
  );
  const to = envelope(forced, options);
  return to.found ? change(from, to) : undefined;
}

/**
 * The smallest rise of every year's cap, in whole £ thousand, that changes the package, and how. Undefined when
 * no rise does. By bisection, which is exact because a better package that fits one rise fits every larger one.
 * Cost: about twenty more searches.
 */
export function cheapestNext(
  candidates: readonly Candidate[],
  options: EnvelopeOptions,
  from: Package,
): (Change & { readonly riseK: number }) | undefined {
  const raised = (riseK: number) =>
    envelope(candidates, {
      ...options,
      capsK: options.capsK.map((cap) => (cap === null ? null : cap + riseK)),
    });
  const all = raised(candidates.reduce((sum, { costK }) => sum + Math.max(0, ...(costK ?? [])), 0));
  if (!all.found || same(all, from)) return undefined;
  let best = all;
  let proved = from.proved && all.proved;
  let [low, high] = [0, riseOf(all, options.capsK)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const next = raised(middle);
    if (!next.found) return undefined;
    proved &&= next.proved;
    if (same(next, from)) low = middle;
    else {
      best = next;
      high = Math.max(low + 1, riseOf(next, options.capsK));
    }
  }
  const atHigh = raised(high);
  if (atHigh.found && !same(atHigh, from)) best = atHigh;
  return { ...change(from, best), proved: proved && best.proved, riseK: high };
}

const riseOf = ({ byYearK }: Package, capsK: EnvelopeOptions["capsK"]): number =>
  capsK.reduce<number>(
    (most, cap, y) => (cap === null ? most : Math.max(most, (byYearK[y] ?? 0) - cap)),
    0,
  );

const same = (a: Package, b: Package): boolean =>
  a.chosen.length === b.chosen.length && a.chosen.every((id, i) => id === b.chosen[i]);

function change(from: Package, to: Package): Change {
  const without = (these: readonly string[], those: readonly string[]) => {
    const known = new Set(those);
    return these.filter((id) => !known.has(id)).sort();
  };
  return {
    enters: without(to.chosen, from.chosen),
    leaves: without(from.chosen, to.chosen),
    weight: to.weight - from.weight,
    costK: to.costK - from.costK,
    proved: from.proved && to.proved,
  };
}

const costOf = (byId: ReadonlyMap<string, Candidate>, ids: readonly string[], year: number) =>
  ids.reduce((sum, id) => sum + (byId.get(id)?.costK?.[year] ?? 0), 0);

/** Candidates with all they require, directly or through others: each after what it requires, then by id. */
function withRequired(
  byId: ReadonlyMap<string, Candidate>,
  ids: readonly string[],
): readonly string[] {
  const placed = new Set<string>();
  const seen = new Set<string>();
  const place = (id: string) => {
    const candidate = byId.get(id);
    if (seen.has(id) || !candidate) return;
    seen.add(id);
    for (const other of [...candidate.requires].sort()) place(other);
    placed.add(id);
  };
  for (const id of ids) place(id);
  return [...placed];
}
