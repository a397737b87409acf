import type { ScheduleRow, Stretch } from "#/charts/schedule/rows.ts";
import type { Course, SetDate } from "#/model/courses.ts";
import { formatDate, middleOf, spanOf } from "#/model/time.ts";

/** What is known of a course as a stretch: a point where only its end is, to the day where it goes on. */
export function coursed(course: Course | undefined, asOf: number): Stretch | null {
  if (course === undefined) return null;
  const { began, ended } = course;
  const from = began ?? ended;
  if (from === null) return null;
  const at = middleOf(from);
  // A month counts once it begins, so that its middle may lie after the day looked at.
  return { from: at, to: Math.max(at, ended === null ? asOf : middleOf(ended)) };
}

/** A course without a dated step, in two or three words. */
export const wordOf = (course: Course | undefined): string =>
  course === undefined || course.delivery === "unknown"
    ? "no step found"
    : course.delivery === "not started"
      ? "not started"
      : `${course.delivery}, no date`;

/** The flag of a date that was set, as what is told judges it. */
export function flagOf(set: SetDate | undefined): ScheduleRow["flag"] {
  return set === undefined
    ? null
    : {
        at: spanOf(set.date).end,
        text: `by ${formatDate(set.date, "short")}`,
        isMet: set.lateMonths === null ? null : set.lateMonths === 0,
      };
}
