import { expect, test } from "vitest";
import { datesMetPhrase } from "#/words/datesMet.ts";
import { plainText } from "#/words/phrase.ts";

test.each([
  [[0, 1, 0, 0], "1 date set by the review: it fits this schedule."],
  [[4, 9, 0, 0], "9 dates set by the review, 4 of them past: all fit this schedule."],
  [[0, 9, 1, 0], "9 dates set by the review: 1 does not fit this schedule:"],
  [
    [4, 9, 0, 3],
    "12 dates set by the review, 4 of them past: 3 are milestones, so the schedule cannot judge them; the others all fit this schedule.",
  ],
  [
    [0, 1, 0, 1],
    "2 dates set by the review: 1 is a milestone, so the schedule cannot judge it; the other fits this schedule.",
  ],
  [
    [0, 9, 2, 3],
    "12 dates set by the review: 3 are milestones, so the schedule cannot judge them; of the others, 2 do not fit this schedule:",
  ],
  [[0, 0, 0, 2], "2 dates set by the review: 2 are milestones, so the schedule cannot judge them."],
] as const)("datesMetPhrase of %j", ([passed, timed, missed, milestones], said) => {
  expect(plainText(datesMetPhrase({ passed, timed, missed, milestones }))).toBe(said);
});
