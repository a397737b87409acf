import type { Assumptions } from "./assumptions.ts";
import { decidedOut, type DecisionOf, type DecisionRow } from "./decisions.ts";
import type { Plan, PlanSource } from "./plan.ts";
import { slipReason, type SlipReason } from "./slipReasons.ts";

/** What a scenario makes of one proposal, against the reference. */
export type Fate = {
  readonly proposal: string;
  readonly isIn: boolean;
  /** The decision that leaves it out; undefined where it is in. */
  readonly by: DecisionRow | undefined;
  /** What it requires directly and is out, though it is itself in. */
  readonly lacks: readonly string[];
  /** What it requires directly and is in, but is itself left without what it requires. */
  readonly leansOn: readonly string[];
  /** Those in the plan that require it though it is out. */
  readonly strands: readonly string[];
  /** Months by which it starts later than in the reference; less than 0 for earlier. */
  readonly months: number;
  readonly reason: SlipReason | undefined;
};
type Made = Pick<Plan, "choices" | "schedule" | "slips" | "assumptions" | "done">;
type Source = Pick<PlanSource, "proposals" | "links">;

/**
 * What becomes of each proposal under a plan that is not as in the reference: left out, left without what it
 * requires (directly or through others), or moved. Those to which nothing happens are not in it. Linear in
 * proposals x decisions + links.
 */
export function fates(
  plan: Made,
  { proposals, links }: Source,
  decisions: readonly DecisionRow[],
  decisionOf: DecisionOf,
  initial: Pick<Assumptions, "programmeStart" | "billWait" | "billLate">,
): ReadonlyMap<string, Fate> {
  const isIn = (id: string) => plan.choices.get(id)?.in === true;
  const isThere = (id: string) => isIn(id) || plan.done.has(id);
  const firm = links.filter(({ kind }) => kind === "requires");
  const needs = new Map<string, string[]>();
  const wants = new Map<string, string[]>();
  for (const { from, to } of firm) {
    needs.set(from, [...(needs.get(from) ?? []), to]);
    wants.set(to, [...(wants.get(to) ?? []), from]);
  }
  const stranded = new Set<string>();
  const waiting = firm.flatMap(({ from, to }) => (isIn(from) && !isThere(to) ? [from] : []));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (stranded.has(id)) continue;
    stranded.add(id);
    waiting.push(...(wants.get(id) ?? []).filter(isIn));
  }
  const found = new Map<string, Fate>();
  for (const one of proposals) {
    const { id } = one;
    const own = isIn(id);
    const months = own ? (plan.slips.get(id)?.startMonths ?? 0) : 0;
    if (own && months === 0 && !stranded.has(id)) continue;
    const required = own ? [...new Set(needs.get(id))] : [];
    found.set(id, {
      proposal: id,
      isIn: own,
      by: own ? undefined : decidedOut(decisions, one, decisionOf),
      lacks: required.filter((other) => !isThere(other)),
      leansOn: required.filter((other) => stranded.has(other)),
      strands: isThere(id) ? [] : [...new Set(wants.get(id))].filter(isIn),
      months,
      reason: own ? slipReason(id, plan, initial, one.levers.includes("legislation")) : undefined,
    });
  }
  return found;
}
