import { expect, test } from "vitest";
import { questionFaults } from "#/data/rules/questions.ts";
import type { Question } from "#/data/schema/question.ts";
import { small } from "../small.ts";

const dataset = small();
const faults = (question: Question) =>
  questionFaults(question, dataset).map(
    ({ field, expected, found }) => `${field}: ${expected}, found ${found}`,
  );
const ask = "Which?";
const line = (fields: object): Question => ({
  ...{ kind: "line", ask, series: "visits", after: "2023-03-31" },
  ...fields,
});
const number = (fields: object): Question => ({
  ...{ kind: "number", ask, from: 0, to: 10, step: 1 },
  ...{ answer: { from: "proposals" } },
  ...fields,
});
const choose = (options: (Question & { kind: "choose" })["options"]): Question => ({
  ...{ kind: "choose", ask, options },
});

test.each<[Question, string[]]>([
  [line({ after: "2020" }), ["question.after: a period of the series, found “2020”"]],
  [line({ since: "2020" }), ["question.since: a period of the series, found “2020”"]],
  [line({}), ["question.after: two points before it and one after, found “2023-03-31”"]],
  [
    line({ after: "2024-03-31" }),
    ["question.after: two points before it and one after, found “2024-03-31”"],
  ],
  [number({}), []],
  [number({ to: 0 }), ["question.to: more than 0, found 0"]],
  [number({ step: 3 }), ["question.step: a step that ends at the end of the scale, found 3"]],
  [number({ to: 1e9, step: 1 }), ["question.step: fewer than 148035888 steps, found 1000000000"]],
  [
    number({ answer: { from: "point", of: "visits", at: "1999" } }),
    ["question.answer.at: a period of visits, found “1999”"],
  ],
  [
    number({ answer: { from: "change", of: "visits", since: "1998", at: "1999" } }),
    [
      "question.answer.at: a period of visits, found “1999”",
      "question.answer.at: a period of visits, found “1998”",
    ],
  ],
  [
    choose({ from: "years", first: 2023, last: 2024, event: "EV-report" }),
    ["question.options.first: years with 2022 among them, found “2023 to 2024”"],
  ],
  [choose({ from: "years", first: 2022, last: 2024, event: "EV-report" }), []],
  [
    choose({ from: "years", first: 2020, last: 2050, event: "EV-report" }),
    ["question.options.last: one to eight years after the first, found 2050"],
  ],
  [
    choose({
      ...{ from: "bands", answer: { from: "proposals" } },
      bands: [{ label: "Many", below: 9 }, { label: "Few", below: 3 }, { label: "Other" }],
    }),
    ["question.options.bands: bands that ascend, the last without an end, found “9, 3, ”"],
  ],
  [
    choose({ from: "labels", labels: ["Yes", "Yes"] }),
    ["question.options.labels: labels that differ, found “Yes, Yes”"],
  ],
  [
    { kind: "rank", ask, items: { from: "series", ids: ["visits", "swings"], at: "2024-03-31" } },
    ["question.items.at: a period of swings, found “2024-03-31”"],
  ],
])("questionFaults(%j) finds %j", (question, found) => {
  expect(faults(question)).toEqual(found);
});

test("questionFaults(line) wants its scale whole and wide enough", () => {
  const points = [800, 900, 950].map((value, i) => ({
    ...{ period: `202${2 + i}-03-31`, value },
    standing: "sourced" as const,
  }));
  const long = { ...dataset, series: [{ ...dataset.series[0]!, points }] };
  const said = (fields: object) =>
    questionFaults(line(fields), long).map(({ expected }) => expected);
  expect(said({})).toEqual([]);
  expect(said({ from: 0, to: 1000, step: 10 })).toEqual([]);
  expect(said({ from: 0 })).toEqual(["from, to and step together, or none of them"]);
  expect(said({ from: 0, to: 920, step: 10 })).toEqual(["room for 950"]);
});

test("questionFaults(number) wants a figure that has a number", () => {
  const empty = { ...dataset, figures: [{ ...dataset.figures[0]!, value: null }] };
  expect(
    questionFaults(number({ answer: { from: "figure", of: "fig-30m" } }), empty).map(
      (one) => one.field,
    ),
  ).toEqual(["question.answer.of"]);
});
