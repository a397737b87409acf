import type { Course } from "#/model/courses.ts";
import { dateOfFinish, dateOfMonth } from "#/model/months.ts";
import type { Slot } from "#/model/schedule.ts";
import type { Duration } from "#/model/tasks.ts";
import type { Telling } from "./schedule.ts";
import type { Cell, Table } from "./table.ts";

type Named = {
  readonly id: string;
  readonly title: string;
  readonly set: string | null;
};
/** A proposal on the schedule, as its table needs it: when it could happen, or a dated step it took. */
export type ScheduledRow = Named &
  (
    | {
        readonly slot: Slot;
        readonly duration: Duration | undefined;
        readonly telling: Exclude<Telling, "delivered">;
      }
    | { readonly step: Course["steps"][number] }
  );

const tenth = (months: number): number => Math.round(months * 10) / 10;

/**
 * The timeline's rows, then a row per proposal with the months in which it could happen, or for each dated
 * step. As accepted nothing is said of slack, which is not told there either.
 */
export function whenTable(events: Table, rows: readonly ScheduledRow[]): Table {
  return {
    caption: events.caption,
    columns: [
      ...events.columns,
      { key: "earliestFinish", label: "Earliest finish", kind: "date" },
      { key: "latestStart", label: "Latest start", kind: "date" },
      { key: "latestFinish", label: "Latest finish", kind: "date" },
      { key: "months", label: "Months it takes", kind: "count" },
      { key: "cases", label: "Cases behind that", kind: "count" },
      { key: "slack", label: "Slack, months", kind: "count" },
      { key: "critical", label: "Decides the end", kind: "text" },
      { key: "set", label: "Date the review set", kind: "date" },
    ],
    rows: [
      ...events.rows.map((row): readonly Cell[] => [...row, ...Array<null>(8).fill(null)]),
      ...rows.map(cellsOf),
    ],
  };
}

function cellsOf(row: ScheduledRow): readonly Cell[] {
  const { id, title, set } = row;
  if ("step" in row) {
    const { value, date } = row.step;
    return [date, title, value, id, ...Array<null>(7).fill(null), set];
  }
  const { slot, duration, telling } = row;
  const isAsked = telling === "recommended";
  return [
    dateOfMonth(slot.earliestStart),
    title,
    isAsked ? "could happen" : "could happen, as accepted",
    id,
    dateOfFinish(slot.earliestFinish, slot.earliestStart),
    isAsked ? dateOfMonth(slot.latestStart) : null,
    isAsked ? dateOfFinish(slot.latestFinish, slot.latestStart) : null,
    tenth(duration?.central ?? slot.earliestFinish - slot.earliestStart),
    duration?.cases ?? null,
    isAsked ? tenth(slot.totalSlack) : null,
    slot.critical ? "yes" : "no",
    set,
  ];
}
