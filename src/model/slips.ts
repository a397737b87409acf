import type { Schedule } from "./schedule.ts";

/** How much later a proposal starts and finishes than in the reference, in months; less than 0: earlier. */
export type Slip = {
  readonly proposal: string;
  readonly startMonths: number;
  readonly finishMonths: number;
};
type Slots = Pick<Schedule, "slots">["slots"];

/** The slip of each proposal that is in both schedules, in the order of the first. */
export function slips(slots: Slots, reference: Slots): ReadonlyMap<string, Slip> {
  const found = new Map<string, Slip>();
  for (const [proposal, slot] of slots) {
    const was = reference.get(proposal);
    if (was !== undefined)
      found.set(proposal, {
        proposal,
        startMonths: moved(was.earliestStart, slot.earliestStart),
        finishMonths: moved(was.earliestFinish, slot.earliestFinish),
      });
  }
  return found;
}

/** A difference of months, where less than rounding is none. */
function moved(from: number, to: number): number {
  const months = to - from;
  const whole = Math.round(months);
  return Math.abs(months - whole) < 1e-9 ? whole : months;
}

/**
 * Months by which money of several proposals is moved: with the one of them that starts earliest; of those
 * that start together, the one that slips least. 0 when none of them is in both schedules.
 */
export function slipOfMoney(
  proposals: readonly string[],
  slots: Slots,
  slipped: ReadonlyMap<string, Slip>,
): number {
  let first = Infinity;
  let months = 0;
  for (const id of proposals) {
    const start = slots.get(id)?.earliestStart;
    const slip = slipped.get(id)?.startMonths;
    if (start === undefined || slip === undefined || start > first) continue;
    months = start < first ? slip : Math.min(months, slip);
    first = start;
  }
  return months;
}
