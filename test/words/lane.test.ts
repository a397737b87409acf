import { expect, test } from "vitest";
import type { SetDate } from "#/model/courses.ts";
import {
  acceptedLane,
  afterSentence,
  carriedSentence,
  chainSentence,
  deliveredLane,
  fitsPhrase,
  laneSentence,
  missedSentence,
  setDatesTitle,
  spreadSentence,
  unmetTitle,
} from "#/words/lane.ts";
import { plainText } from "#/words/phrase.ts";
import { say } from "./sound.ts";

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

const chain = {
  chain: ["A", "B"],
  chainCount: 1,
  months: 62.6,
  finishMonth: 62.6,
  shares: [
    { body: "dfe", months: 62.6, proposals: ["A", "B"] },
    { body: "moj", months: 22, proposals: ["B"] },
  ],
};

test("the lane says by when all could be done, what decides it and who carries it", () => {
  expect(say(laneSentence(chain, 0, 110))).toBe(
    "Begun in April 2022, all could be done by June 2027; two of 110 decide it.",
  );
  expect(say(laneSentence(undefined, 0, 0))).toContain("Nothing here takes any time");
  expect(say(chainSentence({ ...chain, chainCount: 3 }, called))).toBe(
    "The chain that decides the end: Homes, then Money. 2 other chains are as long.",
  );
  expect(say(carriedSentence(chain, (id) => id.toUpperCase()))).toBe(
    "DFE leads, alone or with others, all 5 years and 3 months of that chain, MOJ 22 months. Bodies that lead together each count the same months, so these are never added up.",
  );
  expect(say(deliveredLane(20, 1, 110))).toBe(
    "A dated step is known for 20 of 110; 1 was delivered.",
  );
  expect(say(deliveredLane(20, 0, 110))).toContain("; none were delivered.");
});

test("chainSentence says of a chain of one that it is alone", () => {
  expect(say(chainSentence({ ...chain, chain: ["A"] }, called))).toBe(
    "One proposal alone decides the end: Homes.",
  );
});

test("acceptedLane says when an answer without a date decides the end, what it is taken as, and the end without", () => {
  const end = (undated: readonly string[], datedMonth: number | null = 40) => ({
    finishMonth: 62.6,
    undated: undated.map((proposal) => ({ proposal, from: "2026-11-22" })),
    datedMonth,
  });
  const first =
    "53 of 110 proposals were accepted at least in part; had work begun at each answer, the last could be done by June 2027.";
  expect(say(acceptedLane(53, 110, end([]), called))).toBe(first);
  expect(say(acceptedLane(53, 110, end(["A"]), called))).toBe(
    `${first} That end rests on “Homes”, whose answer has no date and is taken as given on the day last looked, 22 November 2026; of those with dated answers the last could be done by July 2025.`,
  );
  expect(say(acceptedLane(53, 110, end(["A", "B"], null), called))).toBe(
    `${first} That end rests on “Homes” and “Money”, whose answers have no date and are taken as given on the day last looked, 22 November 2026.`,
  );
  expect(say(acceptedLane(0, 110, undefined, called))).toBe(
    "0 of 110 proposals were accepted at least in part.",
  );
});

test("fitsPhrase judges a date that was set by what is told, and says why it cannot", () => {
  const fits = (
    changes: Partial<SetDate>,
    ...told: readonly ["recommended" | "accepted" | "delivered"]
  ) => plainText(fitsPhrase(set(changes), told[0], "no answer found"));
  expect(fits({}, "recommended")).toBe("the schedule would have met it");
  expect(fits({ lateMonths: 32 }, "recommended")).toBe(
    "the schedule misses it by 2 years and 8 months",
  );
  expect(fits({ lateMonths: 32 }, "accepted")).toBe(
    "as accepted the schedule misses it by 2 years and 8 months",
  );
  expect(fits({ lateMonths: null }, "accepted")).toContain("a milestone");
  expect(fits({ isIn: false, lateMonths: null }, "accepted")).toBe(
    "no answer found, so it has no time here",
  );
  expect(fits({ isIn: false, lateMonths: null }, "recommended")).toBe(
    "left out, so it has no time here",
  );
  expect(fits({}, "delivered")).toBe("delivered in time");
  expect(fits({ lateMonths: 3 }, "delivered")).toBe("delivered 3 months late");
  expect(fits({ isIn: false, lateMonths: null }, "delivered")).toBe("");
});

test("missedSentence names the dates that what is told misses, and is silent where it misses none", () => {
  const dates = [set(), set({ proposal: "B", lateMonths: 32 }), set({ lateMonths: null })];
  expect(say(missedSentence(dates, "accepted", called))).toBe(
    "Of these, the schedule as accepted misses “Money” by 2 years and 8 months.",
  );
  expect(say(missedSentence(dates, "delivered", called))).toBe(
    "Of these, delivered late: “Money” by 2 years and 8 months.",
  );
  expect(missedSentence([set()], "recommended", called)).toEqual([]);
});

test("setDatesTitle counts what has passed and what falls due in the year of the day looked at", () => {
  const soon = set({ passed: false, thisYear: true });
  expect(plainText(setDatesTitle([set(), set(), soon]))).toBe(
    "Two of the 3 dates the review set have passed and one more falls due by the end of 2025",
  );
  expect(plainText(setDatesTitle([set()]))).toBe("One of the 1 dates the review set has passed");
  expect(plainText(setDatesTitle([]))).toContain("no dates");
});

test("unmetTitle, afterSentence and spreadSentence count in sentences", () => {
  expect(plainText(unmetTitle(4, 3))).toBe(
    "Three proposals were accepted yet need something with no answer found",
  );
  expect(plainText(unmetTitle(0, 0))).toContain("Nothing accepted");
  expect(say(afterSentence("2024-06-01", 31))).toBe(
    "Looking back to 1 June 2024: 31 later events are greyed.",
  );
  expect(afterSentence("2026-11-22", 0)).toEqual([]);
  expect(say(spreadSentence("Care", 12, { first: 6, half: 18, last: 62 }, 3))).toBe(
    "Care: 12 proposals, the first could be done in September 2022, half by September 2023, the last in May 2027. Three are on the chain that decides the end.",
  );
  expect(say(spreadSentence("Care", 1, null, 0))).toBe(
    "Care: 1 proposal, none with a time of its own.",
  );
});
