import { noun } from "./numbers.ts";
import { count, type Door, type Phrase } from "./phrase.ts";

/** Dates the review set: how many are past, and of how many a schedule can judge how many it misses. */
export type DatesMet = {
  readonly passed: number;
  readonly timed: number;
  readonly missed: number;
  readonly milestones: number;
};

/** "12 dates set by the review: 3 are milestones, so the schedule cannot judge them; the others all fit this schedule." */
export function datesMetPhrase(
  { passed, timed, missed, milestones }: DatesMet,
  door?: Door,
): Phrase {
  const all = timed + milestones;
  const judges: Phrase =
    missed > 0
      ? [
          ...(milestones > 0 ? ["of the others, "] : []),
          count(missed, door),
          ` ${missed === 1 ? "does" : "do"} not fit this schedule:`,
        ]
      : timed === 1
        ? [milestones > 0 ? "the other fits this schedule." : "it fits this schedule."]
        : [milestones > 0 ? "the others all fit this schedule." : "all fit this schedule."];
  const cannot: Phrase = [
    count(milestones, door),
    milestones === 1
      ? " is a milestone, so the schedule cannot judge it"
      : " are milestones, so the schedule cannot judge them",
  ];
  return [
    count(all, door),
    ` ${noun(all, "date")} set by the review`,
    ...(passed === 0 ? [] : [", ", count(passed, door), " of them past"]),
    ": ",
    ...(milestones === 0 ? [] : [...cannot, timed === 0 ? "." : "; "]),
    ...(timed === 0 ? [] : judges),
  ];
}
