import { expect, test } from "vitest";
import type { Decision } from "#/data/vocabulary.ts";
import type { PublishedTotal } from "#/model/cost.ts";
import { pageSentence, type PageFacts } from "#/words/explore.ts";
import { plainText } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

type Shown = PageFacts["shown"][number];
const some = (n: number, decision: Decision, review = "main"): readonly Shown[] =>
  Array.from({ length: n }, () => ({ review, decision, costM: null }));
const total = (amountM: number, lines: number, uncosted: number, of: number): PublishedTotal => ({
  amountM,
  lines: Array.from({ length: lines }, (_, i) => `line-${i}`),
  uncosted,
  of,
});
const reviews = [
  { id: "panel", short: "the Panel" },
  { id: "main", short: "the care review" },
];
const main = some(94, "accepted");
const all = [...main, ...some(16, "no answer found", "panel")];
const page = (facts: Partial<PageFacts>): string => {
  const phrase = pageSentence({
    shown: all,
    all,
    reviews,
    filters: [],
    total: total(2600, 4, 106, 110),
    ...facts,
  });
  expectSound(phrase);
  return plainText(phrase);
};

test("pageSentence in other prices tells what was published, then our sum and what it supposes", () => {
  const priced = { amountM: 2850, prices: { in: "2024-25", ask: "2022-23" } };
  expect(page({ priced })).toContain(
    "and asked for £2.6bn (£2.85bn in 2024-25 prices, if it was in 2022-23 prices). Government",
  );
  expect(
    page({ shown: main.slice(0, 9), filters: ["led by DfE"], total: total(2300, 2, 5, 9), priced }),
  ).toContain(
    "asking for at least £2.3bn (£2.85bn in 2024-25 prices, if it was in 2022-23 prices): those",
  );
});

test("pageSentence of the remainder alone asks for nothing that anyone itemised", () => {
  const remainder = { lines: ["line-0"], wholeM: 2600, door: "cost:whole" } as const;
  expect(
    page({
      shown: some(8, "accepted"),
      filters: ["about Making it happen"],
      total: total(265, 1, 8, 8),
      remainder,
    }),
  ).toContain("8 of 110 proposals, with £265m of the £2.6bn that no source itemises: those about");
  expect(
    page({
      shown: some(8, "accepted"),
      filters: ["about Making it happen"],
      total: total(518, 2, 7, 8),
      remainder,
    }),
  ).toContain("asking for at least £518m");
});

test("the number a review made opens that review’s proposals", () => {
  const phrase = pageSentence({ shown: all, all, reviews, filters: [], total: total(5, 1, 9, 9) });
  expect(phrase).toContainEqual({ text: "94", door: "count:review-main" });
});
