import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventKinds } from "#/data/vocabulary.ts";
import {
  eventSentence,
  reportToAct,
  stretch,
  timelineDescription,
  timelineSubtitle,
  timelineTitle,
  type Happening,
} from "#/words/timeline.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

const read = (phrase: Phrase): string => {
  expectSound(phrase);
  return plainText(phrase);
};
const event = (date: string, kind: Happening["kind"], title: string, major = true): Happening => ({
  id: `${kind}-${date}`,
  date,
  kind,
  title,
  major,
});
const story = [
  event("2021-06-17", "review", "The Case for Change"),
  { ...event("2022-05-23", "review", "Final report"), milestone: "report" as const },
  event("2022-06-01", "review", "A small step", false),
  event("2024-12-17", "legislation", "Bill introduced"),
  { ...event("2026-04-29", "legislation", "The Act becomes law"), milestone: "act" as const },
  event("2032", "target", "More with their families"),
];
const today = "2026-11-22";

test("reportToAct runs from the event marked as the report to the one marked as the Act", () => {
  expect(reportToAct(story)).toEqual({
    from: { date: "2022-05-23", name: "the report" },
    to: { date: "2026-04-29", name: "an Act" },
  });
  expect(reportToAct(story.slice(2))).toBeUndefined();
  expect(reportToAct(story.slice(0, 4))).toBeUndefined();
});

test("timelineTitle tells how long it took, once it has happened", () => {
  expect(read(timelineTitle(story, today, reportToAct(story)))).toBe(
    "It took nearly four years to get from the report to an Act",
  );
  expect(read(timelineTitle(story, "2026-04-28", reportToAct(story)))).toBe(
    "6 events from 2021 to 2032, 1 of them a target",
  );
});

describe("timelineTitle counts what filters leave inked", () => {
  test.each([
    [{ about: 2, general: 0 }, "2 of 6 events concern what is shown"],
    [
      { about: 1, general: 3 },
      "1 of 6 events concerns what is shown, and 3 no proposal in particular",
    ],
    [{ about: 0, general: 0 }, "None of 6 events concerns what is shown"],
    [{ about: 0, general: 1 }, "No event concerns what is shown; 1 of 6 is general"],
    [{ about: 0, general: 3 }, "No event concerns what is shown; 3 of 6 are general"],
    [{ about: 4, general: 2 }, "It took nearly four years to get from the report to an Act"],
  ])("%o: %s", (kept, title) => {
    expect(read(timelineTitle(story, today, reportToAct(story), kept))).toBe(title);
  });
});

describe("timelineTitle without a journey counts", () => {
  test.each([
    [[], "No events are shown"],
    [["context"], "1 event in 2025"],
    [["target"], "1 event in 2025, a target"],
    [["target", "target"], "2 events in 2025, all of them targets"],
    [["context", "target", "target"], "3 events in 2025, 2 of them targets"],
  ] as const)("%o: %s", (kinds, title) => {
    expect(
      read(
        timelineTitle(
          kinds.map((kind) => event("2025-03", kind, "x")),
          today,
        ),
      ),
    ).toBe(title);
  });
});

describe("stretch(from, to) as people say it", () => {
  test.each([
    ["2022-05-23", "2026-04-29", "nearly four years"],
    ["2022-05-23", "2026-05-23", "four years"],
    ["2022-05-23", "2026-05-10", "four years"],
    ["2022-05-23", "2025-08-01", "just over three years"],
    ["2022-05-23", "2025-11-20", "three and a half years"],
    ["2022-05-23", "2023-11-20", "a year and a half"],
    ["2022-05-23", "2023-05-20", "a year"],
    ["2022-05-23", "2023-02-02", "eight months"],
    ["2022-05-23", "2022-06-01", "less than a month"],
    ["2022", "2026-04-29", "about four years"],
    ["2022-05", "2022", "less than a year"],
  ])("%s to %s: %s", (from, to, words) => {
    expect(stretch(from, to)).toBe(words);
  });
});

test("timelineSubtitle tells events and targets apart and explains the marks", () => {
  expect(read(timelineSubtitle(story, today))).toBe(
    "Events 2021 to 2026. Target 2032. We last looked on 22 November 2026. " +
      "Bar: day known. Open square: month known. Bracket: year known.",
  );
  expect(read(timelineSubtitle([], today))).toMatch(/^We last looked on 22 November 2026\./);
});

test("timelineDescription counts the kinds, the most frequent first", () => {
  expect(read(timelineDescription(story))).toBe(
    "6 events from 2021 to 2032, 1 of them a target. 3 steps of the review, 2 steps of laws and 1 target.",
  );
  expect(read(timelineDescription([]))).toBe("No events are shown.");
});

test("eventSentence dates an event as far as it is known, and says what is still to come", () => {
  expect(read(eventSentence(story[1]!, today, 2))).toBe(
    "On 23 May 2022: Final report. It concerns 2 proposals.",
  );
  expect(read(eventSentence(event("2025-03", "data", "A count"), today, 1))).toBe(
    "In March 2025: A count. It concerns 1 proposal.",
  );
  expect(read(eventSentence(story[5]!, today))).toBe(
    "In 2032, a target: More with their families.",
  );
  expect(read(eventSentence(event("2026-03", "target", "Full service"), today))).toBe(
    "In March 2026, a target now past: Full service.",
  );
  expect(read(eventSentence(event("2027", "target", "Target: a service"), today))).toBe(
    "In 2027: Target: a service.",
  );
  expect(read(eventSentence(event("2027", "legislation", "A law"), today))).toBe(
    "In 2027, still to come: A law.",
  );
});

test("every sentence about events is sound", () => {
  const date = fc
    .tuple(
      fc.integer({ min: 2009, max: 2032 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([y, m, n]) => `${y}-${String(m).padStart(2, "0")}-15`.slice(0, n));
  const happening = fc
    .tuple(date, fc.constantFrom(...eventKinds), fc.boolean())
    .map(([d, kind, major]) => event(d, kind, "Royal Assent", major));
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 10 }), date, (events, day) => {
      expectSound(timelineTitle(events, day, reportToAct(events)));
      expectSound(timelineSubtitle(events, day));
      expectSound(timelineDescription(events));
      for (const one of events) expectSound(eventSentence(one, day, events.length));
    }),
  );
});
