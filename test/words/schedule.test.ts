import { expect, test } from "vitest";
import type { SetDate } from "#/model/courses.ts";
import type { Slot } from "#/model/schedule.ts";
import { plainText } from "#/words/phrase.ts";
import {
  acceptedSentence,
  deliveredSentence,
  durationPhrase,
  finishPhrase,
  inMonths,
  slipText,
  slotSentence,
  startPhrase,
} from "#/words/schedule.ts";
import { whenTable } from "#/words/scheduleTable.ts";
import { say } from "./sound.ts";

const slot = (changes: Partial<Slot> = {}): Slot => ({
  id: "A",
  earliestStart: 0,
  earliestFinish: 22,
  latestStart: 0,
  latestFinish: 22,
  totalSlack: 0,
  freeSlack: 0,
  critical: true,
  heldBy: [],
  ...changes,
});
const loose = slot({
  latestStart: 41,
  latestFinish: 63,
  totalSlack: 41,
  critical: false,
  heldBy: ["B", "C"],
});
const called = (id: string) => ({ A: "Homes", B: "Money", C: "Law" })[id] ?? id;
const set = (changes: Partial<SetDate> = {}): SetDate => ({
  row: "S",
  proposal: "A",
  date: "2025",
  label: "by then",
  passed: true,
  thisYear: false,
  isIn: true,
  lateMonths: 0,
  ...changes,
});

test.each([
  [0.2, "under a month"],
  [1, "1 month"],
  [22, "22 months"],
  [24, "2 years"],
  [40.6, "3 years and 5 months"],
  [-13, "13 months"],
])("inMonths(%s) is %s", (months, text) => {
  expect(plainText(inMonths(months))).toBe(text);
});

test("slipText(months) carries its sign", () => {
  expect([slipText(14), slipText(-1)]).toEqual(["+14 months", "−1 month"]);
});

test("durationPhrase says what the months rest on", () => {
  const taken = { low: 14.2, central: 22, high: 27.4, tail: 0.25, row: "new-body", cases: 9 };
  expect(plainText(durationPhrase({ ...taken, from: "lever" }, "new body"))).toBe(
    "22 months, our assumption by its slowest lever, new body: the middle of 9 cases, 14 to 27 in the middle half of them",
  );
  expect(plainText(durationPhrase({ ...taken, cases: 0, from: "lever" }, "governance"))).toContain(
    "no cases of our own",
  );
  expect(plainText(durationPhrase({ ...taken, from: "milestone" }, undefined))).toContain(
    "milestone",
  );
  expect(plainText(durationPhrase({ ...taken, from: "unknown" }, undefined))).toContain(
    "no duration",
  );
});

test("startPhrase and finishPhrase give the earliest and the latest, or the only month", () => {
  expect(plainText(startPhrase(loose))).toBe(
    "April 2022 at the earliest, September 2025 at the latest",
  );
  expect(plainText(finishPhrase(slot()))).toBe("January 2024, no earlier and no later");
});

test("slotSentence tells a critical proposal, one with slack and what it waits for, and its date", () => {
  expect(say(slotSentence("Homes", slot(), undefined, called))).toBe(
    "Homes: from April 2022 to January 2024 at the earliest. It is on the chain that decides the end: a month lost here is a month lost at the end.",
  );
  expect(say(slotSentence("Homes", loose, set(), called))).toBe(
    "Homes: from April 2022 to January 2024 at the earliest. It may be 3 years and 5 months late before the end of everything moves. It waits for Money and Law. The review set 2025 for it, which this schedule meets.",
  );
  expect(
    say(slotSentence("Aim", slot({ earliestFinish: 0 }), set({ lateMonths: null }), called)),
  ).toBe(
    "Aim: a milestone, at the earliest in April 2022. The review set 2025 for it, which no schedule can judge, since it takes no time of its own.",
  );
});

test("slotSentence says under a scenario how far it moved, and why", () => {
  const moved = (reason: Parameters<typeof slotSentence>[4]) =>
    say(slotSentence("Homes", slot(), set({ lateMonths: 3 }), called, reason));
  expect(moved({ months: 12, reason: { kind: "bill", months: 12 } })).toContain(
    "12 months later than the review asked, since a Bill comes 12 months later.",
  );
  expect(moved({ months: 12, reason: { kind: "waits", on: "B", months: 12 } })).toContain(
    "since Money is done 12 months later.",
  );
  expect(moved({ months: -6, reason: { kind: "other" } })).toContain("6 months earlier than");
  expect(moved({ months: 0, reason: undefined })).toContain("misses by 3 months.");
});

test("acceptedSentence counts from the answer, and says when its date is not known", () => {
  const from = slot({ earliestStart: 10, earliestFinish: 32 });
  expect(say(acceptedSentence("Homes", "accepted", from, { loose: new Set(["A"]) }, 10))).toBe(
    "Homes: accepted; had work begun at the answer, from February 2023 to November 2024 at the earliest, 10 months later than the review asked. The answer has no date of its own, so this is the latest it may be.",
  );
  expect(say(acceptedSentence("Homes", "rejected", undefined, { loose: new Set() }, 0))).toBe(
    "Homes: rejected, so it has no time here.",
  );
});

test("deliveredSentence tells dated steps only", () => {
  const steps = [
    { value: "piloting" as const, date: "2023-07" },
    { value: "in progress" as const, date: "2025-04" },
  ];
  const course = { delivery: "in progress" as const, began: "2023-07", ended: null, steps };
  expect(say(deliveredSentence("Homes", course, 15))).toBe(
    "Homes: piloting in July 2023 and in progress in April 2025. Its first step came 15 months after the earliest start the review’s plan allows.",
  );
  expect(say(deliveredSentence("Homes", { ...course, steps: [], began: null }, null))).toBe(
    "Homes: in progress, but no source gives a date.",
  );
  expect(say(deliveredSentence("Homes", undefined, null))).toBe("Homes: no step was found.");
});

test("whenTable(events, rows) puts the schedule's rows after the events, in the same columns", () => {
  const homes = { id: "A", title: "Homes", set: "2025" };
  const table = whenTable(
    {
      caption: "When",
      columns: [
        { key: "date", label: "Date", kind: "date" },
        { key: "event", label: "Event", kind: "text" },
        { key: "kind", label: "Kind", kind: "text" },
        { key: "proposals", label: "Proposals", kind: "text" },
      ],
      rows: [["2022-05-23", "Report", "review", ""]],
    },
    [
      { ...homes, slot: loose, duration: undefined, telling: "recommended" },
      { ...homes, slot: loose, duration: undefined, telling: "accepted" },
      { ...homes, step: { value: "piloting", date: "2023-07" } },
    ],
  );
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  expect(table.rows[2]?.slice(0, 6)).toEqual([
    "2022-04",
    "Homes",
    "could happen, as accepted",
    "A",
    "2024-01",
    null,
  ]);
  expect(table.rows[3]?.slice(0, 5)).toEqual(["2023-07", "Homes", "piloting", "A", null]);
  expect(table.rows[1]).toEqual([
    "2022-04",
    "Homes",
    "could happen",
    "A",
    "2024-01",
    "2025-09",
    "2027-06",
    22,
    null,
    41,
    "no",
    "2025",
  ]);
});
