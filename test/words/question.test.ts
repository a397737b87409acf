import { expect, test } from "vitest";
import type { Question } from "#/data/schema/question.ts";
import { asked, type Asked } from "#/model/asked.ts";
import { codeOf, readCode } from "#/model/codes.ts";
import { groundOf } from "#/model/quantity.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import {
  axisText,
  doorOf,
  howPhrase,
  instruction,
  linePhrase,
  offered,
  refusal,
  saidText,
  spreadPhrase,
  truthPhrase,
  truthText,
  valueText,
} from "#/words/question.ts";
import { small } from "../small.ts";

const ground = groundOf(small());
const met = (question: Question): Asked => {
  const found = asked(question, ground);
  if (found === undefined) throw new Error("expected the dataset to have it");
  return found;
};
const line = met({ kind: "line", ask: "How many visits?", series: "visits", after: "2023-03-31" });
const number = met({
  ...{ kind: "number", ask: "How many wait?", answer: { from: "waiting", of: "P-3" } },
  ...{ from: 0, to: 5, step: 1 },
});
const choose = met({
  ...{ kind: "choose", ask: "Which is the keystone?" },
  options: { from: "proposals", by: "waiting", ids: ["P-2", "P-3"] },
});
const show = met({
  ...{ kind: "choose", ask: "Hands up?" },
  options: { from: "labels", labels: ["Yes", "No"] },
});
const rank = met({
  ...{ kind: "rank", ask: "Where was the money?" },
  items: { from: "themes", by: "spending", ids: ["rules", "people"] },
});
const doors = (phrase: Phrase) =>
  phrase.flatMap((piece) => (typeof piece === "object" && piece.door ? piece.door : []));

test("valueText(value, unit) is the number with its unit, one thing in the singular", () => {
  expect([1, 2].map((value) => valueText(value, "proposals"))).toEqual([
    "1 proposal",
    "2 proposals",
  ]);
  expect(valueText(2600, "£ million")).toBe("£2.6bn");
});

test("truthText(truth) tells a share that was worked out as headlines do, and a published one as it is", () => {
  const costs = { on: "costs", lines: ["a", "b"] } as const;
  const figure = { on: "figure", id: "a" } as const;
  expect(truthText({ value: 76.92, unit: "per cent", rests: costs })).toBe("77%");
  expect(truthText({ value: 76.92, unit: "per cent", rests: figure })).toBe("76.9%");
  expect(truthText({ value: 253, unit: "£ million", rests: costs })).toBe("£253m");
});

test("axisText(value, unit) leaves the noun out and keeps the sign", () => {
  expect(axisText(80_000, "children")).toBe("80,000");
  expect(axisText(2000, "£ million a year")).toBe("£2bn");
  expect(axisText(40, "per cent of referrals")).toBe("40%");
});

test.each([
  [line, "950 children at 31 March 2024.", ["series:visits@2024-03-31"]],
  [number, "2 proposals.", []],
  [choose, "A law for sound playgrounds, 2 proposals.", []],
  [show, "There is no right answer to this one.", []],
  [
    rank,
    "The most first: People, £30m; Rules.",
    ["method:published-total@cost-service+cost-training+cost-rest"],
  ],
])("truthPhrase says what is so, with doors where a row says it", (question, said, opened) => {
  const phrase = truthPhrase(question);
  expect(plainText(phrase)).toBe(said);
  expect(doors(phrase)).toEqual(opened);
});

test("truthPhrase says an answer of government, a year and a band", () => {
  const right = (options: (Question & { kind: "choose" })["options"]) =>
    plainText(truthPhrase(met({ kind: "choose", ask: "?", options })));
  expect(right({ from: "decisions", of: "P-3" })).toBe("deferred.");
  expect(right({ from: "years", first: 2021, last: 2023, event: "EV-report" })).toBe("2022.");
  expect(
    right({
      from: "bands",
      answer: { from: "figure", of: "fig-35m" },
      bands: [{ label: "Under £30m", below: 30 }, { label: "£30m or more" }],
    }),
  ).toBe("£30m or more: £35m.");
  expect(right({ from: "proposals", by: "spending", ids: ["P-3", "P-4"] })).toMatch(
    /^None of these/,
  );
});

test("linePhrase says what is measured, where the axis starts, and who says so", () => {
  expect(line.kind === "line" && plainText(linePhrase(line))).toBe(
    "How many visits, England. Axis starts at 400. Source: Ministry of Play.",
  );
});

test("howPhrase says how a count was made and when; a row's door says it otherwise", () => {
  expect(plainText(howPhrase(number, ground.asOf))).toBe(
    "Counted along the links that say “requires”, through others too, as they stood on 22 November 2026.",
  );
  expect(
    plainText(
      howPhrase(
        met({
          ...{ kind: "number", ask: "?", answer: { from: "delivery", value: "delivered" } },
          ...{ from: 0, to: 5, step: 1 },
        }),
        ground.asOf,
      ),
    ),
  ).toMatch(/those whose latest is “delivered”, as they stood on 22 November 2026\.$/);
  expect(howPhrase(line, ground.asOf)).toEqual([]);
  expect(howPhrase(show, ground.asOf)).toEqual([]);
});

test("doorOf(rests) opens the row, the point, the line or the sum; a count has none", () => {
  expect(doorOf({ on: "figure", id: "f" })).toBe("figure:f");
  expect(doorOf({ on: "points", series: "s", periods: ["2020", "2024"] })).toBe("series:s@2024");
  expect(doorOf({ on: "costs", lines: ["a"] })).toBe("cost:a");
  expect(doorOf({ on: "status", id: "ST-1" })).toBe("status:ST-1");
  expect(doorOf({ on: "count", rule: "delivered", proposals: [] })).toBeUndefined();
});

test("saidText(said) is what somebody answered in a few words", () => {
  expect(saidText({ kind: "line", end: 900 }, line)).toBe("900 children");
  expect(saidText({ kind: "number", value: 1 }, number)).toBe("1 proposal");
  expect(saidText({ kind: "choose", option: 1 }, show)).toBe("No");
  expect(saidText({ kind: "rank", order: [1, 0] }, rank)).toBe("People; Rules");
});

const numbers = (values: readonly number[]) =>
  values.map((value) => ({ name: "", said: { kind: "number" as const, value } }));

test("spreadPhrase says how guesses lie, as far as there are enough of them", () => {
  const said = (values: readonly number[]) => plainText(spreadPhrase(numbers(values), number));
  expect(said([])).toBe("No guesses.");
  expect(said([3])).toBe("1 guess: 3 proposals.");
  expect(said([3, 1, 5])).toBe(
    "3 guesses, from 1 proposal to 5 proposals. The middle one is 3 proposals.",
  );
  expect(said([0, 1, 1, 2, 2, 3, 3, 4, 4, 5])).toMatch(
    /Eight in ten lie between 1 proposal and 4 proposals/,
  );
  expect(plainText(spreadPhrase([{ name: "", said: { kind: "choose", option: 0 } }], show))).toBe(
    "1 guess.",
  );
});

test("instruction(question) says what to do, for each kind", () => {
  const all = [line, number, choose, rank].map(instruction);
  expect(new Set(all).size).toBe(4);
  for (const text of all) expect(text).toMatch(/^[A-Z].*\.$/);
});

test("offered(question) is what there is to choose from", () => {
  expect(offered(number)).toEqual(["From 0 to 5 proposals"]);
  expect(offered(show)).toEqual(["•  Yes", "•  No"]);
  expect(offered(line)).toEqual(["Draw where you think the line went."]);
});

test("refusal(read) says what is wrong with a code and what to do", () => {
  const said = (text: string, others: readonly Asked[] = []) =>
    plainText(refusal(readCode(text, number, others)));
  const code = codeOf({ kind: "number", value: 3 }, number);
  expect(said(code)).toBe("");
  expect(said("")).toBe("Type the code that a phone or the sheet shows.");
  expect(said("IOU")).toMatch(/^Codes have no “I” in them/);
  expect(said(`${code}2`)).toBe("Codes for this question have 3 symbols; this has 4.");
  expect(said(code.slice(1) + code.slice(0, 1))).toMatch(/^A symbol is wrong/);
  const other = codeOf({ kind: "choose", option: 1 }, show);
  expect(said(other, [number, show])).toBe(
    "This reads as a code for another question: “Hands up?”",
  );
});
