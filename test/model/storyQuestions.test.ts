import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { goneFrom, readStory } from "#/data/story.ts";
import type { Question } from "#/data/schema/question.ts";
import { asked } from "#/model/asked.ts";
import { groundOf } from "#/model/quantity.ts";
import {
  answerKinds,
  bandsFor,
  firstAnswer,
  firstItems,
  firstOptions,
  firstQuestion,
  scaleFor,
} from "#/model/storyQuestions.ts";
import { small } from "../small.ts";

const data = readFolder("data/care-review");
const ground = groundOf(data);

/** Whether a question is one by the schema and the rules, and has an answer. */
function faultsOf(question: Question, dataset = data): readonly string[] {
  const read = readStory({
    ...{ id: "own.x", order: 1, title: "T", audience: "A", minutes: 1, aims: ["B"] },
    scenes: [{ id: "one", title: "One", link: "#/explore", minutes: 1, notes: [], question }],
  });
  const faults =
    "faults" in read ? read.faults : [...goneFrom(read.story, dataset).values()].flat();
  return faults.map(({ field, expected }) => `${field}: ${expected}`);
}

test.each(["line", "number", "choose", "rank"] as const)(
  "firstQuestion(%s, dataset) is one that the dataset answers",
  (kind) => {
    for (const dataset of [data, small()]) {
      const question = firstQuestion(kind, dataset);
      if (!question) continue;
      expect(faultsOf(question, dataset)).toEqual([]);
      expect(asked(question, groundOf(dataset))).toBeDefined();
    }
    expect(firstQuestion(kind, data)).toBeDefined();
  },
);

test.each(answerKinds)("firstAnswer(%s, dataset) has a scale with its number inside", (from) => {
  const answer = firstAnswer(from, data);
  expect(answer).toBeDefined();
  if (!answer) return;
  const scale = scaleFor(answer, data);
  expect(faultsOf({ kind: "number", ask: "How many?", answer, ...scale })).toEqual([]);
  const met = asked({ kind: "number", ask: "How many?", answer, ...scale }, ground);
  expect(met?.kind === "number" && met.truth.value).toBeGreaterThanOrEqual(scale.from);
  expect(met?.kind === "number" && met.truth.value).toBeLessThanOrEqual(scale.to);
  expect(
    faultsOf({
      kind: "choose",
      ask: "Which?",
      options: { from: "bands", answer, bands: bandsFor(answer, data) },
    }),
  ).toEqual([]);
});

test.each([
  "proposals",
  "themes",
  "series",
  "decisions",
  "deliveries",
  "years",
  "bands",
  "labels",
] as const)("firstOptions(%s, dataset) can be chosen from", (from) => {
  const options = firstOptions(from, data);
  expect(options).toBeDefined();
  if (!options) return;
  const question: Question = { kind: "choose", ask: "Which?", options };
  expect(faultsOf(question)).toEqual([]);
  expect(asked(question, ground)).toBeDefined();
});

test.each(["proposals", "themes", "series"] as const)(
  "firstItems(%s, dataset) can be put in order",
  (from) => {
    const items = firstItems(from, data);
    expect(items).toBeDefined();
    if (!items) return;
    expect(faultsOf({ kind: "rank", ask: "Order?", items })).toEqual([]);
  },
);

test("firstQuestion(kind, dataset) is undefined where there is nothing to ask about", () => {
  const bare = { ...small(), series: [], themes: [] };
  expect(firstQuestion("line", bare)).toBeUndefined();
  expect(firstQuestion("rank", bare)).toBeUndefined();
});
