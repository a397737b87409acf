import { describe, expect, test } from "vitest";
import { leftOutPhrase, pointsPhrase, shortNextPhrase } from "#/words/leftOut.ts";
import { plainText } from "#/words/phrase.ts";

const naming = { title: (id: string) => `Proposal ${id}`, year: () => "2023-24" };
const rows = (length: number) => Array.from({ length }, (_, i) => [`P-${i}`]);

describe("leftOutPhrase(groups)", () => {
  test("counts by reason, most first", () => {
    const groups = [
      { kind: "does not fit", rows: rows(1) },
      { kind: "needs another", rows: rows(9) },
      { kind: "cost unknown", rows: rows(64) },
    ] as const;
    expect(plainText(leftOutPhrase(groups))).toBe(
      "Of the 74 left out, 64 have no known cost, 9 need something that is not in and 1 goes over the limit alone or with what it needs.",
    );
  });
  test("says who left it out, what has no points and what was not reached", () => {
    const groups = [
      { kind: "no weight", rows: rows(2) },
      { kind: "left out by the reader", rows: rows(1) },
      { kind: "not reached", rows: rows(1) },
    ] as const;
    expect(plainText(leftOutPhrase(groups))).toBe(
      "Of the 4 left out, 2 have no points, 1 is left out by choice and 1 was not reached.",
    );
  });
  test("says that nothing is left out", () => {
    expect(plainText(leftOutPhrase([]))).toBe("Nothing is left out.");
  });
});

describe("shortNextPhrase(next, cap) names the first of each and counts the rest", () => {
  test.each([
    [
      ["A", "B", "C"],
      ["D", "E"],
      737_000,
      "With £737m a year more (£1.04bn) next in: Proposal A and 2 more; out: Proposal D and 1 more.",
    ],
    [["A"], [], 22_500, "With £22.5m a year more (£323m) next in: Proposal A."],
    [["A"], ["D"], 305, "With £305,000 a year more next in: Proposal A; out: Proposal D."],
    [[], ["D"], 10_000, "With £10m a year more (£310m) the package changes; out: Proposal D."],
  ])("%j in, %j out", (enters, leaves, riseK, words) => {
    expect(plainText(shortNextPhrase({ enters, leaves, riseK }, 300, naming))).toBe(words);
  });
  test("both amounts open what is behind them", () => {
    const door = (what: string) => `sum:s1/${what}` as const;
    const phrase = shortNextPhrase({ enters: ["A"], leaves: [], riseK: 10_000 }, 300, {
      ...naming,
      door,
    });
    expect(phrase).toContainEqual({ text: "£10m", door: "sum:s1/next" });
    expect(phrase).toContainEqual({ text: "£310m", door: "sum:s1/next" });
  });
});

test("pointsPhrase(names) says what has points, most first, and that the rest has none", () => {
  const said = pointsPhrase([
    ["Love", 5],
    ["Workforce", 9],
  ]);
  expect(plainText(said)).toBe(
    "What matters most: Workforce 9 points and Love 5; nothing else has any.",
  );
  expect(plainText(pointsPhrase([["Love", 1]]))).toBe(
    "What matters most: Love 1 point; nothing else has any.",
  );
});
