import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decisions, deliveries, type Decision, type Delivery } from "#/data/vocabulary.ts";
import { unanswered, type Answer } from "#/model/standing.ts";
import {
  becameDescription,
  becameTitle,
  cellSentence,
  layerSentence,
  recalledSentence,
  rowSentence,
  undatedSentence,
} from "#/words/became.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

const read = (phrase: Phrase): string => {
  expectSound(phrase);
  return plainText(phrase);
};
const some = (n: number, decision: Decision, delivery: Delivery = "unknown") =>
  Array.from({ length: n }, () => ({ decision, delivery }));
const review = [
  ...some(5, "accepted", "delivered"),
  ...some(8, "accepted", "in progress"),
  ...some(16, "part accepted"),
  ...some(4, "rejected", "dropped"),
  ...some(61, "no answer found"),
];

test("becameTitle counts what was accepted at least in part and what was delivered", () => {
  expect(read(becameTitle(review))).toBe(
    "Of 94, 29 were accepted at least in part and 5 delivered",
  );
  expect(read(becameTitle(review, "2023-06-01"))).toBe(
    "By 1 June 2023, of 94, 29 were accepted at least in part and 5 delivered",
  );
  expect(read(becameTitle(some(1, "accepted")))).toBe(
    "The proposal shown was accepted, and no step was found",
  );
  expect(read(becameTitle(some(3, "rejected")))).toBe(
    "Of 3, none has been accepted and none delivered",
  );
  expect(read(becameTitle(some(3, "rejected"), "2023"))).toBe(
    "By 2023, of 3, none had been accepted and none delivered",
  );
  expect(read(becameTitle(some(8, "part accepted")))).toBe(
    "All 8 were accepted at least in part and none delivered",
  );
  expect(read(becameTitle(some(8, "accepted"), "2023"))).toBe(
    "By 2023, all 8 were accepted at least in part and none delivered",
  );
  expect(read(becameTitle([{ decision: "rejected", delivery: "dropped" }], "2023-06-01"))).toBe(
    "By 1 June 2023: The proposal shown was rejected and was dropped",
  );
  expect(read(becameTitle([{ decision: "no answer found", delivery: "unknown" }]))).toBe(
    "For the proposal shown, neither an answer nor a step was found",
  );
  expect(read(becameTitle([{ decision: "no answer found", delivery: "in progress" }]))).toBe(
    "For the proposal shown no answer was found, yet it is in progress",
  );
  expect(read(becameTitle([]))).toBe("No proposals are shown");
  expect(read(becameTitle(review, undefined, true))).toBe(
    "Of 94, 29 were accepted at least in part and 5 delivered, before this chart’s own filter",
  );
});

test("becameDescription counts every answer and step that occurs", () => {
  expect(read(becameDescription(review))).toBe(
    "What government answered: 13 accepted, 16 part accepted, 4 rejected and 61 with no answer found. " +
      "How far it got: 8 in progress, 5 delivered, 4 dropped and 77 unknown.",
  );
  expect(read(becameDescription([]))).toBe("No proposals are shown.");
});

describe("cellSentence(decision, delivery, n)", () => {
  test.each([
    ["part accepted", "in progress", 11, "11 proposals were accepted in part and are in progress."],
    ["accepted", "legislated", 1, "1 proposal was accepted and was legislated."],
    ["accepted", "unknown", 3, "3 proposals were accepted, and no step was found."],
    ["rejected", "dropped", 0, "No proposals were rejected and were dropped."],
    ["no answer found", "unknown", 59, "For 59 proposals, neither an answer nor a step was found."],
    [
      "no answer found",
      "delivered",
      1,
      "For 1 proposal, no answer was found, yet it was delivered.",
    ],
    ["no answer found", "unknown", 0, "For no proposals, neither an answer nor a step was found."],
  ] as const)("%s, %s, %d", (decision, delivery, n, text) => {
    expect(read(cellSentence(decision, delivery, n))).toBe(text);
  });
});

test("rowSentence tells a row or a column", () => {
  expect(read(rowSentence("part accepted", 16))).toBe("16 proposals: part accepted.");
  expect(read(rowSentence("unknown", 1))).toBe("1 proposal: unknown.");
  expect(read(rowSentence("dropped", 0))).toBe("No proposals: dropped.");
});

test("recalledSentence counts the unchecked among those without an answer, or says nothing", () => {
  const recalled = { decision: "no answer found", standing: "recalled" } as const;
  const sourced = { decision: "no answer found", standing: "sourced" } as const;
  expect(read(recalledSentence([recalled, recalled, sourced]))).toBe(
    "2 of the 3 with no answer found are only recalled: nobody has yet checked the text.",
  );
  expect(read(recalledSentence([recalled, sourced]))).toMatch(
    /^1 of the 2 with no answer found is only/,
  );
  expect(recalledSentence([sourced])).toEqual([]);
});

test("undatedSentence counts the proposals its mark stands on, or says nothing", () => {
  const decided = (from: string | null): Answer => ({
    ...unanswered,
    decision: "accepted",
    decidedBy: {
      id: "s",
      proposal: "p",
      layer: "decision",
      value: "accepted",
      from,
      seen: "2026-01",
      standing: "sourced",
    },
  });
  const dated = { answer: decided("2023-02-02") };
  const undated = { answer: decided(null) };
  expect(read(undatedSentence([dated, undated, undated, { answer: unanswered }]))).toBe(
    "2 of 3 proposals with an answer or a step have one without a date of its own: it counts from when a source showed it.",
  );
  expect(read(undatedSentence([dated, undated]))).toBe(
    "1 of 2 proposals with an answer or a step has one without a date of its own: it counts from when a source showed it.",
  );
  expect(undatedSentence([dated, { answer: unanswered }])).toEqual([]);
});

test("layerSentence counts the three layers", () => {
  expect(read(layerSentence(review))).toBe(
    "94 as recommended; 29 as accepted, in whole or part; 5 as delivered.",
  );
});

test("every sentence is sound", () => {
  const fate = fc.record({
    decision: fc.constantFrom(...decisions),
    delivery: fc.constantFrom(...deliveries),
  });
  fc.assert(
    fc.property(fc.array(fate, { maxLength: 20 }), fc.nat(3), (fates, n) => {
      for (const phrase of [becameTitle(fates), becameDescription(fates), layerSentence(fates)])
        expectSound(phrase);
      for (const { decision, delivery } of fates) expectSound(cellSentence(decision, delivery, n));
    }),
  );
});
