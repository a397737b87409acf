import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decisions, type Decision } from "#/data/vocabulary.ts";
import type { PublishedTotal } from "#/model/cost.ts";
import {
  atLeast,
  pageSentence,
  reviewName,
  those,
  totalDoor,
  type PageFacts,
} from "#/words/explore.ts";
import { plainText } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

type Shown = PageFacts["shown"][number];
const some = (n: number, decision: Decision, more: Partial<Shown> = {}): readonly Shown[] =>
  Array.from({ length: n }, () => ({ review: "main", decision, costM: null, ...more }));
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

// 94 = 29 accepted (4 of them costed) + 1 deferred + 4 rejected + 60 without an answer
const main = [
  ...some(4, "accepted", { costM: 650 }),
  ...some(9, "accepted"),
  ...some(16, "part accepted"),
  ...some(1, "deferred"),
  ...some(4, "rejected"),
  ...some(60, "no answer found"),
];
const panel = some(16, "no answer found", { review: "panel" });
const all = [...main, ...panel];
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

test("pageSentence of one review alone", () => {
  expect(
    page({ shown: main, filters: ["made by the care review"], total: total(2600, 4, 90, 94) }),
  ).toBe(
    "The care review made 94 of these 110 proposals and asked for £2.6bn. " +
      "Government has accepted 29 in whole or part, deferred 1 and rejected 4; " +
      "for 60 no answer was found, and 90 have no published cost.",
  );
});

test("pageSentence of everything says of how many the answers are told", () => {
  expect(page({})).toBe(
    "The care review made 94 of these 110 proposals and asked for £2.6bn. " +
      "Government has accepted 29 of the 110 in whole or part, deferred 1 and rejected 4; " +
      "for 76 no answer was found, and 106 have no published cost.",
  );
});

test("pageSentence of a dataset with one review", () => {
  expect(page({ shown: main, all: main, total: total(2600, 4, 90, 94) })).toMatch(
    /^The care review made these 94 proposals and asked for £2.6bn\. Government has accepted 29 in whole/,
  );
});

test("pageSentence does not say one review asked for what two did", () => {
  const costed = [...main, ...some(16, "no answer found", { review: "panel", costM: 1 })];
  expect(page({ shown: costed, all: costed })).toContain(
    "proposals; together they ask for £2.6bn.",
  );
});

test("pageSentence of reviews of equal size names neither", () => {
  const even = [...some(2, "accepted"), ...some(2, "rejected", { review: "panel" })];
  expect(page({ shown: even, all: even, total: total(0, 0, 4, 4) })).toBe(
    "Showing all 4 proposals, none with a published cost. Government has accepted 2 in whole or part and rejected 2.",
  );
});

test("pageSentence of a review that published no cost", () => {
  expect(page({ shown: panel, filters: ["made by the Panel"], total: total(0, 0, 16, 16) })).toBe(
    "The Panel made 16 of these 110 proposals and published no cost for any of them. " +
      "No answer was found for any of them.",
  );
});

test("pageSentence under filters says which and what they ask for", () => {
  const shown = [
    ...some(2, "accepted", { costM: 5 }),
    ...some(1, "rejected"),
    ...some(30, "no answer found"),
  ];
  expect(page({ shown, filters: ["that need legislation"], total: total(2300, 2, 31, 33) })).toBe(
    "Showing 33 of 110 proposals, asking for at least £2.3bn: those that need legislation. " +
      "Government has accepted 2 in whole or part and rejected 1; " +
      "for 30 no answer was found, and 31 have no published cost.",
  );
});

test("pageSentence of one proposal", () => {
  expect(
    page({ shown: some(1, "accepted"), filters: ["about Family Help"], total: total(0, 0, 1, 1) }),
  ).toBe(
    "Showing 1 of 110 proposals, with no published cost: those about Family Help. " +
      "Government has accepted it.",
  );
  expect(
    page({
      shown: some(1, "no answer found"),
      filters: ["about Family Help"],
      total: total(0, 0, 1, 1),
    }),
  ).toContain("No answer was found.");
});

test("pageSentence of what was all turned down, or has no cost by its own filter, says it once", () => {
  expect(
    page({
      shown: some(4, "rejected"),
      filters: ["with no published cost"],
      total: total(0, 0, 4, 4),
    }),
  ).toBe(
    "Showing 4 of 110 proposals: those with no published cost. " +
      "Government has accepted none and rejected 4.",
  );
  expect(
    page({
      shown: some(1, "part accepted"),
      filters: ["about Family Help"],
      total: total(0, 0, 1, 1),
      asOf: "2023-06-01",
    }),
  ).toContain("By 1 June 2023 government had accepted it in part.");
});

test("pageSentence where all are costed says no more than that", () => {
  const shown = some(3, "accepted", { costM: 5 });
  expect(page({ shown, filters: ["about Family Help"], total: total(15, 3, 0, 3) })).toBe(
    "Showing 3 of 110 proposals, asking for £15m: those about Family Help. " +
      "Government has accepted 3 in whole or part and rejected none.",
  );
});

test("pageSentence when nothing matches names the filters", () => {
  expect(
    page({
      shown: [],
      filters: ["that need legislation", "about Family Help"],
      total: total(0, 0, 0, 0),
    }),
  ).toBe("None of the 110 proposals match: those about Family Help and that need legislation.");
});

test("pageSentence of an empty dataset", () => {
  expect(page({ shown: [], all: [], total: total(0, 0, 0, 0) })).toBe(
    "This dataset holds no proposals.",
  );
});

test("pageSentence as of a day looks back from it", () => {
  expect(
    page({
      shown: main,
      filters: ["made by the care review"],
      asOf: "2023-06-01",
      total: total(2600, 4, 90, 94),
    }),
  ).toContain(
    "By 1 June 2023 government had accepted 29 in whole or part, deferred 1 and rejected 4; for 60 no answer had been found,",
  );
  expect(
    page({
      shown: panel,
      filters: ["made by the Panel"],
      asOf: "2022-01",
      total: total(0, 0, 16, 16),
    }),
  ).toContain("By January 2022 no answer had been found for any of them.");
});

test("the numbers of the sentence are doors", () => {
  const phrase = pageSentence({
    shown: main,
    all,
    reviews,
    filters: ["x"],
    total: total(2000, 1, 90, 94),
  });
  const doors = phrase.flatMap((piece) => (typeof piece === "string" ? [] : [piece.door]));
  expect(doors).toContain("cost:line-0");
  expect(doors).toContain("count:accepted");
});

describe("atLeast(total)", () => {
  test.each([
    [total(2300, 4, 90, 94), "at least £2.3bn; 90 of 94 have no published cost"],
    [total(2300, 4, 1, 5), "at least £2.3bn; 1 of 5 has no published cost"],
    [total(2300, 4, 0, 4), "£2.3bn"],
    [total(0, 0, 12, 12), "no published cost for any of the 12"],
    [total(0, 0, 1, 1), "no published cost"],
    [total(0, 0, 0, 0), "nothing to add up"],
    [total(5, 1, 3, 3), "at least £5m; 3 of 3 have no published cost of their own"],
    [total(5, 1, 1, 1), "at least £5m; 1 of 1 has no published cost of its own"],
    [total(0, 1, 1, 2), "at least £0; 1 of 2 has no published cost"],
  ])("%o is told as %s", (of, text) => {
    expectSound(atLeast(of));
    expect(plainText(atLeast(of))).toBe(text);
  });
});

test("totalDoor is the only line, or how several were added up", () => {
  expect(totalDoor({ lines: ["cost-a"] })).toBe("cost:cost-a");
  expect(totalDoor({ lines: ["cost-a", "cost-b"] })).toBe("method:published-total");
  expect(totalDoor({ lines: [] })).toBe("method:published-total");
});

test("reviewName goes after “the”", () => {
  expect(
    ["the care review", "The care review", "Care review", "the CMA", "CMA study", "Panel"].map(
      reviewName,
    ),
  ).toEqual(["care review", "care review", "care review", "CMA", "CMA study", "Panel"]);
});

test("those(clauses) reads the same in whatever order the filters were set", () => {
  const clauses = [
    "whose text is recalled",
    "that need legislation",
    "about Family Help",
    "led by DfE",
  ];
  const read =
    "those about Family Help, led by DfE, that need legislation and whose text is recalled";
  expect(plainText(those(clauses))).toBe(read);
  expect(plainText(those([...clauses].reverse()))).toBe(read);
});

test("the page's sentence is sound and counts what it shows, whatever is shown", () => {
  const entry = fc.record({
    review: fc.constantFrom("main", "panel"),
    decision: fc.constantFrom(...decisions),
    costM: fc.option(fc.integer({ min: 1, max: 5000 })),
  });
  const facts = fc
    .record({
      all: fc.array(entry, { maxLength: 12 }),
      keep: fc.integer({ min: 0, max: 12 }),
      filters: fc.subarray([
        "that need legislation",
        "about Family Help",
        "whose text is recalled",
      ]),
      asOf: fc.option(fc.constantFrom("2023", "2023-06", "2023-06-01"), { nil: undefined }),
    })
    .map(({ all, keep, filters, asOf }): PageFacts => {
      const shown = filters.length === 0 ? all : all.slice(0, keep);
      const costed = shown.filter((e) => e.costM !== null);
      const amount = costed.reduce((sum, e) => sum + (e.costM ?? 0), 0);
      return {
        all,
        shown,
        filters,
        asOf,
        reviews,
        total: total(amount, costed.length, shown.length - costed.length, shown.length),
      };
    });
  fc.assert(
    fc.property(facts, (given) => {
      const phrase = pageSentence(given);
      expectSound(phrase);
      expectSound(atLeast(given.total));
      const accepted = given.shown.filter((e) => /accepted/.test(e.decision)).length;
      const told = phrase.find(
        (piece) => typeof piece !== "string" && piece.door === "count:accepted",
      );
      if (given.shown.length === 1)
        expect(/accepted it/.test(plainText(phrase))).toBe(accepted === 1);
      else expect(told === undefined ? 0 : Number((told as { text: string }).text)).toBe(accepted);
      expect(plainText(phrase).match(/\. /g)?.length ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});
