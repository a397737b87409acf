import type { Row } from "#/data/schema.ts";
import type { Delivery } from "#/data/vocabulary.ts";
import { endOfDate, monthOf } from "./months.ts";
import type { Entry } from "./register.ts";
import { schedule, type Schedule, type Slot, type Task } from "./schedule.ts";
import { since, type AnyStatus, type StatusOf } from "./standing.ts";
import { hadHappened, type PartialDate } from "./time.ts";

/** Months below which two ends are one. */
const SAME = 1e-7;

/** When what government accepted could happen, counted from its answer. */
export type Accepted = Schedule & {
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
  const made = schedule(kept);
  const loose = new Set<string>();
  for (const [id, { heldBy }] of made.slots)
    if (
      heldBy.length === 0 ? answered.get(id)?.from === null : heldBy.some((one) => loose.has(one))
    )
      loose.add(id);
  return { ...made, loose };
}

/** The end of what was accepted, and how far it rests on answers with no date of their own. */
export type AcceptedEnd = {
  readonly finishMonth: number;
  /** What has such an answer and decides the end, with the day its answer counts from; none where the end has a date. */
  readonly undated: readonly { readonly proposal: string; readonly from: PartialDate }[];
  /** The last finish of those whose dates rest on dated answers alone; null where there are none. */
  readonly datedMonth: number | null;
};

/** The last finish of what was accepted, and what it rests on; undefined when nothing was. Linear. */
export function acceptedEnd(
  { slots, loose, finishMonth }: Pick<Accepted, "slots" | "loose" | "finishMonth">,
  entries: readonly Answered[],
): AcceptedEnd | undefined {
  if (finishMonth === undefined) return undefined;
  const all = [...slots.values()];
  const last = all.filter((slot) => slot.earliestFinish > finishMonth - SAME);
  const dated = all.filter(({ id }) => !loose.has(id)).map((slot) => slot.earliestFinish);
  const behind = new Set(last.every(({ id }) => loose.has(id)) ? last.map(({ id }) => id) : []);
  for (const id of behind)
    for (const on of slots.get(id)?.heldBy ?? []) if (loose.has(on)) behind.add(on);
  const undated = entries.flatMap(({ id, answer: { decidedBy } }) =>
    behind.has(id) && slots.get(id)?.heldBy.length === 0 && decidedBy
      ? [{ proposal: id, from: since(decidedBy) }]
      : [],
  );
  return {
    finishMonth,
    undated,
    datedMonth: dated.length === 0 ? null : dated.reduce((a, b) => Math.max(a, b)),
  };
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
  /** It is in what the date is judged by: the schedule, or what is known to be done. */
  readonly isIn: boolean;
  /** Months late, 0 for met; null where nothing can be said: it is not in, takes no time or has no certain date. */
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
  return judged(rows, asOf, (proposal, end) => {
    const slot = slots.get(proposal);
    const timed = slot !== undefined && slot.earliestFinish > slot.earliestStart;
    return {
      isIn: slot !== undefined,
      lateMonths: timed ? lateBy(slot.earliestFinish - end) : null,
    };
  });
}

/**
 * The same dates against what was delivered and when: late from the end of what the date of delivery may
 * mean, met by then too; null where that date may lie on either side, or is not known.
 */
export function deliveredDates(
  rows: readonly Dated[],
  known: ReadonlyMap<string, Course>,
  asOf: PartialDate,
): readonly SetDate[] {
  return judged(rows, asOf, (proposal, end) => {
    const course = known.get(proposal);
    const ended = course?.delivery === "delivered" ? course.ended : null;
    if (ended === null) return { isIn: false, lateMonths: null };
    const late = lateBy(endOfDate(ended) - end);
    return { isIn: true, lateMonths: late > 0 && monthOf(ended) < end ? null : late };
  });
}

/** Months late, where less than rounding is none. */
const lateBy = (months: number): number => (months < SAME ? 0 : months);

type Judged = Pick<SetDate, "isIn" | "lateMonths">;

function judged(
  rows: readonly Dated[],
  asOf: PartialDate,
  judge: (proposal: string, end: number) => Judged,
): readonly SetDate[] {
  return rows
    .flatMap((row): SetDate[] => {
      if (row.deadline === null) return [];
      const passed = hasPassed(row.deadline, asOf);
      return [
        {
          row: row.id,
          proposal: row.proposal,
          date: row.deadline,
          label: row.deadlineLabel,
          passed,
          thisYear: !passed && row.deadline.slice(0, 4) === asOf.slice(0, 4),
          ...judge(row.proposal, endOfDate(row.deadline)),
        },
      ];
    })
    .sort((a, b) => endOfDate(a.date) - endOfDate(b.date) || (a.row < b.row ? -1 : 1));
}
