import type { Row } from "#/data/schema.ts";
import type { Delivery } from "#/data/vocabulary.ts";
import { endOfDate, monthOf } from "./months.ts";
import type { Entry } from "./register.ts";
import { schedule, type Slot, type Task } from "./schedule.ts";
import { since, type AnyStatus, type StatusOf } from "./standing.ts";
import { hadHappened, type PartialDate } from "./time.ts";

/** When what government accepted could happen, counted from its answer. */
export type Accepted = {
  readonly slots: ReadonlyMap<string, Slot>;
  /** Those whose dates are the latest they may be: their answer, or that of something they wait for, has no date. */
  readonly loose: ReadonlySet<string>;
};
type Answered = Pick<Entry, "id" | "decision" | "answer">;

/** Whether government accepted it, in whole or in part. */
export const isAccepted = ({ decision }: Pick<Entry, "decision">): boolean =>
  decision === "accepted" || decision === "part accepted";

/**
 * When each accepted proposal could happen had work begun at the answer, by the same durations. What was
 * not accepted holds nothing up here. An answer without a date counts from when a source showed it.
 */
export function acceptedSlots(tasks: readonly Task[], entries: readonly Answered[]): Accepted {
  const answered = new Map(
    entries.filter(isAccepted).map(({ id, answer }) => [id, answer.decidedBy]),
  );
  const kept = tasks.flatMap((task): Task[] => {
    const by = answered.get(task.id);
    if (by === undefined) return [];
    const from = Math.max(task.notBeforeMonth, monthOf(since(by)));
    return [{ ...task, notBeforeMonth: from, laterMonths: 0 }];
  });
  const { slots } = schedule(kept);
  const loose = new Set<string>();
  for (const [id, { heldBy }] of slots)
    if (
      heldBy.length === 0 ? answered.get(id)?.from === null : heldBy.some((one) => loose.has(one))
    )
      loose.add(id);
  return { slots, loose };
}

/** What is known of how a proposal went, by a date. Dates no better than their source gives them. */
export type Course = {
  readonly delivery: Delivery;
  /** When the first step was taken; null when no dated one is known. */
  readonly began: PartialDate | null;
  /** When it was delivered, or dropped. */
  readonly ended: PartialDate | null;
  /** The dated steps, the first first. */
  readonly steps: readonly { readonly value: Delivery; readonly date: PartialDate }[];
};
const under: readonly Delivery[] = ["piloting", "in progress", "legislated"];

/**
 * How each proposal that anything is known of went, by the end of a day: its dated steps, when the first
 * was and when it ended. Whatever has no date of its own is not given one.
 */
export function courses(
  statuses: readonly AnyStatus[],
  asOf: PartialDate,
): ReadonlyMap<string, Course> {
  const rows = statuses
    .filter((row): row is StatusOf<"delivery"> => row.layer === "delivery")
    .filter((row) => hadHappened(since(row), asOf))
    .sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : a.id < b.id ? -1 : 1));
  const found = new Map<string, Course>();
  for (const { proposal, value, from } of rows) {
    const last = found.get(proposal);
    const steps = [...(last?.steps ?? []), ...(from === null ? [] : [{ value, date: from }])];
    found.set(proposal, {
      delivery: value,
      steps,
      began: steps.find((step) => under.includes(step.value))?.date ?? null,
      ended: value === "delivered" || value === "dropped" ? from : null,
    });
  }
  return found;
}

/** A date the review set for one of its proposals. */
export type SetDate = {
  readonly row: string;
  readonly proposal: string;
  readonly date: PartialDate;
  readonly label: string | undefined;
  readonly passed: boolean;
  /** It has not passed and ends in the year of the day asked about. */
  readonly thisYear: boolean;
  /** By the schedule: months late, 0 for met; null where nothing takes time, so that nothing can be said. */
  readonly lateMonths: number | null;
};
type Dated = Pick<Row<"schedule">, "id" | "proposal" | "deadline" | "deadlineLabel">;

/** Whether a date is over on a day. "By 2026" lasts to the end of 2026. */
export const hasPassed = (date: PartialDate, asOf: PartialDate): boolean =>
  endOfDate(date) < endOfDate(asOf);

/** The dates the review set, the first first, as they stand on a day. "By 2026" lasts to the end of 2026. */
export function setDates(
  rows: readonly Dated[],
  slots: ReadonlyMap<string, Slot>,
  asOf: PartialDate,
): readonly SetDate[] {
  return rows
    .flatMap((row): SetDate[] => {
      if (row.deadline === null) return [];
      const end = endOfDate(row.deadline);
      const slot = slots.get(row.proposal);
      const timed = slot !== undefined && slot.earliestFinish > slot.earliestStart;
      const passed = hasPassed(row.deadline, asOf);
      return [
        {
          row: row.id,
          proposal: row.proposal,
          date: row.deadline,
          label: row.deadlineLabel,
          passed,
          thisYear: !passed && row.deadline.slice(0, 4) === asOf.slice(0, 4),
          lateMonths: timed ? Math.max(0, slot.earliestFinish - end) : null,
        },
      ];
    })
    .sort((a, b) => endOfDate(a.date) - endOfDate(b.date) || (a.row < b.row ? -1 : 1));
}
