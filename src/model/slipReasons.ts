import type { Plan } from "./plan.ts";
import type { Assumptions } from "./assumptions.ts";
import { monthOf } from "./months.ts";

/** Why a proposal starts at another time than in the reference, the nearest reason. */
export type SlipReason =
  /** Its own start was moved. */
  | { readonly kind: "own"; readonly months: number }
  /** It waits for another that moved. */
  | { readonly kind: "waits"; readonly on: string; readonly months: number }
  /** A Bill comes at another time. */
  | { readonly kind: "bill"; readonly months: number }
  /** The programme starts at another time. */
  | { readonly kind: "start"; readonly months: number }
  /** It waits for less, or for something else. */
  | { readonly kind: "other" };

/**
 * Why a proposal moved in a plan against the reference; undefined when it did not. Of several that hold
 * it, the one that moved most, then by id.
 */
export function slipReason(
  id: string,
  {
    slips,
    schedule,
    choices,
    assumptions,
  }: Pick<Plan, "slips" | "schedule" | "choices" | "assumptions">,
  initial: Pick<Assumptions, "programmeStart" | "billWait" | "billLate">,
  needsLaw: boolean,
): SlipReason | undefined {
  const slip = slips.get(id);
  const slot = schedule.slots.get(id);
  if (slip === undefined || slot === undefined || slip.startMonths === 0) return undefined;
  const own = choices.get(id)?.laterMonths ?? 0;
  if (own > 0 && own >= slip.startMonths) return { kind: "own", months: own };
  const [held] = slot.heldBy
    .map((on) => ({ on, months: slips.get(on)?.finishMonths ?? 0 }))
    .filter(({ months }) => months !== 0)
    .sort((a, b) => Math.abs(b.months) - Math.abs(a.months) || (a.on < b.on ? -1 : 1));
  if (held !== undefined) return { kind: "waits", ...held };
  if (own > 0) return { kind: "own", months: own };
  if (slot.heldBy.length > 0) return { kind: "other" };
  const started = monthOf(assumptions.programmeStart) - monthOf(initial.programmeStart);
  const bill = assumptions.billWait + assumptions.billLate - initial.billWait - initial.billLate;
  if (needsLaw && bill !== 0) return { kind: "bill", months: bill };
  return started === 0 ? { kind: "other" } : { kind: "start", months: started };
}
