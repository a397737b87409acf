import type { Slot } from "#/model/schedule.ts";
import { dateOfFinish, dateOfMonth } from "#/model/months.ts";
import type { Duration } from "#/model/tasks.ts";
import type { Cell, Table } from "./table.ts";

/** A proposal on the schedule, as its table needs it. */
export type ScheduledRow = {
  readonly id: string;
  readonly title: string;
  readonly slot: Slot;
  readonly duration: Duration | undefined;
  readonly set: string | null;
};

const tenth = (months: number): number => Math.round(months * 10) / 10;

/** The timeline's rows, then a row per proposal with the months in which it could happen. */
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
      ...rows.map(({ id, title, slot, duration, set }): readonly Cell[] => [
        dateOfMonth(slot.earliestStart),
        title,
        "could happen",
        id,
        dateOfFinish(slot.earliestFinish, slot.earliestStart),
        dateOfMonth(slot.latestStart),
        dateOfFinish(slot.latestFinish, slot.latestStart),
        tenth(duration?.central ?? slot.earliestFinish - slot.earliestStart),
        duration?.cases ?? null,
        tenth(slot.totalSlack),
        slot.critical ? "yes" : "no",
        set,
      ]),
    ],
  };
}
