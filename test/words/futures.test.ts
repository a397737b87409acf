import { describe, expect, test } from "vitest";
import {
  futuresDescription,
  futuresSubtitle,
  futuresTitle,
  inPeriod,
  pointDoor,
  pointSentence,
  type FuturesFacts,
  type Path,
} from "#/words/futures.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

const read = (phrase: Phrase): string => {
  expectSound(phrase);
  return plainText(phrase);
};
const path = (id: string, label: string, ...points: Path["points"]): Path => ({
  id,
  label,
  unit: "children",
  by: "The department",
  points,
});
const start = { period: "2022-03-31", value: 82090 };
const facts = (last: number, more: Partial<FuturesFacts> = {}): FuturesFacts => ({
  subject: "Children in care",
  author: "the review",
  history: path("cla", "Children in care", { period: "2025-03-31", value: last }, start),
  futures: [
    path("up", "Without reform", start, { period: "2032", value: 100000 }),
    path("down", "With reform", start, { period: "2032", value: 70000 }),
  ],
  comparable: true,
  ...more,
});

describe("futuresTitle says where the last outturn lies", () => {
  test.each([
    [81770, "between the review’s two futures in 2025"],
    [95000, "above both of the review’s futures in 2025"],
    [60000, "below both of the review’s futures in 2025"],
    [87245, "on the review’s path without reform in 2025"],
    [78577, "on the review’s path with reform in 2025"],
  ])("%d lies %s", (last, where) => {
    expect(read(futuresTitle(facts(last)))).toBe(`Children in care: ${where}`);
  });
});

test("futuresTitle sets nothing against a future that measures something else, or is missing", () => {
  const alone = "Children in care: 81,770 children at 31 March 2025";
  expect(read(futuresTitle(facts(81770, { comparable: false })))).toBe(alone);
  expect(read(futuresTitle(facts(81770, { futures: [] })))).toBe(alone);
  expect(read(futuresTitle(facts(81770, { history: path("cla", "Children in care") })))).toBe(
    "Children in care: no outturn is published",
  );
});

test("futuresSubtitle tells measure, place, years and what the lines and the axis do", () => {
  expect(read(futuresSubtitle(facts(81770), "England", 40000))).toBe(
    "Children in care, England, 2022 to 2025. Dotted: straight lines drawn by Reckoner. Axis starts at 40,000.",
  );
  expect(read(futuresSubtitle({ history: path("x", "Spending"), futures: [] }, "England", 0))).toBe(
    "Spending, England.",
  );
});

test("futuresDescription tells where it began and stands, the ends, and any warning", () => {
  expect(read(futuresDescription(facts(81770)))).toBe(
    "Children in care: 82,090 children at 31 March 2022, 81,770 children at 31 March 2025. " +
      "Without reform, 100,000 children in 2032; With reform, 70,000 children in 2032.",
  );
  expect(read(futuresDescription(facts(81770, { comparable: false })))).toMatch(
    /measure different things, so they cannot be set against each other\.$/,
  );
  expect(futuresDescription({ ...facts(1), history: path("x", "X"), futures: [] })).toEqual([]);
});

test("pointSentence tells value, date, label, who says so, and what is not checked", () => {
  const money: Path = { ...path("net", "Net spending"), unit: "£ million" };
  const point = {
    period: "2024-25",
    value: 15556.1,
    standing: "recalled",
    edition: "first",
    note: "A note.",
  } as const;
  expect(read(pointSentence(money, point))).toBe(
    "£15.6bn in 2024-25 (recalled, not yet checked). Net spending, The department, first. A note.",
  );
  expect(pointSentence(money, point)).toContainEqual({
    text: "£15.6bn",
    door: "series:net@2024-25",
  });
  expect(pointDoor("net", "2032")).toBe("series:net@2032");
});

test("a number that is only about so is told as such", () => {
  const about = { period: "2032", value: 70000, qualifier: "about" } as const;
  expect(read(pointSentence(path("x", "With reform", about), about))).toBe(
    "About 70,000 children in 2032. With reform, The department.",
  );
});

test("inPeriod has the word of a value's date", () => {
  expect(["2011-12", "2032", "2025-03", "2025-03-31"].map((p) => plainText(inPeriod(p)))).toEqual([
    "in 2011-12",
    "in 2032",
    "in March 2025",
    "at 31 March 2025",
  ]);
});
