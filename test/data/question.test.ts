import { expect, test } from "vitest";
import * as v from "valibot";
import { question } from "#/data/schema/question.ts";
import { questionNames } from "#/data/questionNames.ts";

const names = (value: unknown) =>
  questionNames(v.parse(question, value)).map(({ field, to, id }) => `${field} ${to} ${id}`);

test("question reads a line with its axis left to the chart", () => {
  expect(
    v.parse(question, { kind: "line", ask: "How many?", series: "cla", after: "2022-03-31" }),
  ).toEqual({ kind: "line", ask: "How many?", series: "cla", after: "2022-03-31" });
});

test("question has no place for an answer that somebody typed", () => {
  const asked = { kind: "number", ask: "How many?", from: 0, to: 10, step: 1 };
  expect(v.is(question, { ...asked, answer: 7 })).toBe(false);
  expect(v.is(question, { ...asked, answer: { from: "figure", of: "f" }, truth: 7 })).toBe(false);
  expect(v.is(question, { ...asked, answer: { from: "figure", of: "f" } })).toBe(true);
});

test("question refuses one option, ten, and the same twice", () => {
  const rank = (ids: string[]) => ({
    kind: "rank",
    ask: "Which?",
    items: { from: "themes", by: "spending", ids },
  });
  expect(v.is(question, rank(["a"]))).toBe(false);
  expect(v.is(question, rank("a b c d e f g h i j".split(" ")))).toBe(false);
  expect(v.is(question, rank(["a", "a"]))).toBe(false);
  expect(v.is(question, rank(["a", "b"]))).toBe(true);
});

test.each([
  [{ kind: "line", ask: "?", series: "s", after: "2022" }, ["series series s"]],
  [
    { kind: "rank", ask: "?", items: { from: "themes", by: "spending", ids: ["a", "b"] } },
    ["items.ids themes a", "items.ids themes b"],
  ],
  [
    {
      kind: "choose",
      ask: "?",
      options: { from: "proposals", by: "waiting", ids: ["p", "q"] },
    },
    ["options.ids proposals p", "options.ids proposals q"],
  ],
  [
    { kind: "choose", ask: "?", options: { from: "decisions", of: "p" } },
    ["options.of proposals p"],
  ],
  [
    { kind: "choose", ask: "?", options: { from: "years", first: 2020, last: 2022, event: "e" } },
    ["options.event events e"],
  ],
  [{ kind: "choose", ask: "?", options: { from: "labels", labels: ["Yes", "No"] } }, []],
  [
    {
      kind: "choose",
      ask: "?",
      options: {
        from: "bands",
        answer: { from: "proposals", theme: "t", review: "r" },
        bands: [{ label: "Few", below: 3 }, { label: "Many" }],
      },
    },
    ["options.answer.theme themes t", "options.answer.review reviews r"],
  ],
  ...(
    [
      [{ from: "figure", of: "f" }, ["answer.of figures f"]],
      [{ from: "point", of: "s", at: "2022" }, ["answer.of series s"]],
      [{ from: "change", of: "s", since: "2020", at: "2022" }, ["answer.of series s"]],
      [{ from: "waiting", of: "p" }, ["answer.of proposals p"]],
      [{ from: "decision", value: "accepted", review: "r" }, ["answer.review reviews r"]],
      [{ from: "unpriced" }, []],
      [{ from: "share", theme: "t" }, ["answer.theme themes t"]],
    ] as const
  ).map(([answer, found]): [unknown, readonly string[]] => [
    { kind: "number", ask: "?", from: 0, to: 9, step: 1, answer },
    found,
  ]),
])("questionNames(%j) finds %j", (asked, found) => {
  expect(names(asked)).toEqual(found);
});
