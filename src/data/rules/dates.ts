import { abbreviate, type Fault } from "../faults.ts";
import type { Dataset } from "../schema.ts";

type Row = { readonly where: string; readonly field: string; readonly date: string };

const daysIn = (year: number, month: number): number => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether a date names a day that exists. */
const exists = (date: string): boolean => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return day <= daysIn(year, month);
};

/** Every date of a dataset but those of series, which may be financial years too. */
function datesOf({ meta, ...rows }: Dataset): readonly Row[] {
  const dates: Row[] = [];
  const add = (where: string, field: string, date: string | null | undefined) => {
    if (date !== null && date !== undefined) dates.push({ where, field, date });
  };
  add("meta", "compiled", meta.compiled);
  for (const row of rows.reviews) add(`reviews ${row.id}`, "date", row.date);
  for (const row of rows.events) add(`events ${row.id}`, "date", row.date);
  for (const row of rows.statuses) {
    add(`statuses ${row.id}`, "from", row.from);
    add(`statuses ${row.id}`, "seen", row.seen);
  }
  for (const row of rows.funding) add(`funding ${row.id}`, "announced", row.announced);
  for (const row of rows.figures) add(`figures ${row.id}`, "asOf", row.asOf);
  for (const row of rows.schedule) {
    add(`schedule ${row.id}`, "earliestStart", row.earliestStart);
    add(`schedule ${row.id}`, "deadline", row.deadline);
  }
  for (const row of rows.durations)
    for (const [i, one] of row.cases.entries()) {
      add(`durations ${row.id}`, `cases.${i}.start`, one.start);
      add(`durations ${row.id}`, `cases.${i}.end`, one.end);
    }
  for (const row of rows.positions) add(`positions ${row.id}`, "date", row.date);
  for (const row of rows.sources) add(`sources ${row.id}`, "date", row.date);
  return dates;
}

/** Dates name days that exist. */
export const realDates = (dataset: Dataset): readonly Fault[] =>
  datesOf(dataset)
    .filter(({ date }) => !exists(date))
    .map(({ where, field, date }) => ({
      where,
      field,
      expected: "a day that exists",
      found: abbreviate(date),
      mend: "Correct the day or the month.",
    }));

/** A date says no more and no less than its precision. */
export const precisions = ({ events }: Dataset): readonly Fault[] =>
  events
    .filter(
      ({ date, precision }) =>
        precision !== (["year", "month", "day"] as const)[date.split("-").length - 1],
    )
    .map((row) => ({
      where: `events ${row.id}`,
      field: "precision",
      expected: `the precision of its date, ${row.date}`,
      found: abbreviate(row.precision),
      mend: "A date with a day has precision day, one with a month month, a bare year year.",
    }));

/** Whether one date is later than another, as far as both say. */
const isAfter = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
};

/** What begins does not end before it. */
export function inOrder({
  meta,
  schedule,
  durations,
  statuses,
  funding,
}: Dataset): readonly Fault[] {
  const faults: Fault[] = [];
  const check = (where: string, fields: string, first: string | null, last: string | null) => {
    if (first !== null && last !== null && isAfter(first, last))
      faults.push({
        where,
        field: fields,
        expected: "a beginning before the end",
        found: `${first} to ${last}`,
        mend: "Swap the two, or correct the one that is wrong.",
      });
  };
  check("meta", "years.first, years.last", meta.years.first, meta.years.last);
  for (const { id, earliestStart, deadline } of schedule)
    check(`schedule ${id}`, "earliestStart, deadline", earliestStart, deadline);
  for (const { id, cases } of durations)
    for (const [i, { start, end }] of cases.entries())
      check(`durations ${id}`, `cases.${i}.start, cases.${i}.end`, start, end);
  for (const { id, from, seen } of statuses) check(`statuses ${id}`, "from, seen", from, seen);
  for (const { id, from, to } of funding) check(`funding ${id}`, "from, to", from, to);
  return faults;
}
