import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CostByYear, Segment } from "#/model/cost.ts";
import {
  fundingCaveat,
  fundingDescription,
  gapSentence,
  pricesPhrase,
  uncostedSentence,
  yearDescription,
  yearFoot,
  yearSource,
  yearSubtitle,
  yearTitle,
} from "#/words/cost.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

const read = (phrase: Phrase): string => {
  expectSound(phrase);
  return plainText(phrase);
};
type Lines = Readonly<Record<string, number>>;
const segments = (lines: Lines, amountM: number, hidden: readonly string[]): readonly Segment[] => {
  const whole = Object.values(lines).reduce((a, b) => a + b, 0);
  return Object.entries(lines).map(([cost, size]) => ({
    cost,
    label: cost,
    proposals: [],
    amountM: (amountM * size) / whole,
    basis: "assumption",
    shown: !hidden.includes(cost),
  }));
};
/** A programme drawn over years, null for a year without anything, and what lies outside them. */
const drawn = (
  lines: Lines,
  years: readonly (number | null)[],
  gapM = 0,
  hidden: readonly string[] = [],
): CostByYear => ({
  years: years.map((publishedM, i) => ({
    year: `${2022 + i}-${23 + i}`,
    publishedM,
    segments: publishedM === null ? [] : segments(lines, publishedM, hidden),
  })),
  gap: gapM === 0 ? null : { amountM: gapM, segments: segments(lines, gapM, hidden) },
});
const review: Lines = { "Family Help": 2000, Workforce: 253, Fostering: 82, rest: 265 };
const profile = [46, 987, 1257, 233, null];

test("yearTitle tells the largest line and the year of the peak", () => {
  expect(read(yearTitle(drawn(review, profile, 77), ["rest"]))).toBe(
    "Family Help is three quarters of the published ask, which peaks in its third year",
  );
});

test("yearTitle names up to three lines of one size, and counts more", () => {
  const lines = (n: number) =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`Line ${"ABCDE"[i] ?? ""}`, 100]));
  expect(read(yearTitle(drawn(lines(3), profile)))).toBe(
    "Line A, Line B and Line C are each a third of the published ask, which peaks in its third year",
  );
  expect(read(yearTitle(drawn(lines(5), profile)))).toBe(
    "5 published lines are the largest, each a fifth of the published ask, which peaks in its third year",
  );
});

test("yearTitle under a filter tells the largest line shown, of the whole ask", () => {
  const hidden = ["Family Help", "rest"];
  expect(read(yearTitle(drawn(review, profile, 77, hidden)))).toBe(
    "Workforce is a tenth of the published ask, which peaks in its third year",
  );
  expect(read(yearTitle(drawn(review, profile, 77, Object.keys(review))))).toBe(
    "None of the proposals shown has a published cost of its own",
  );
  const none = drawn(review, profile, 77, Object.keys(review));
  expect(read(yearTitle(none, [], 1))).toBe("The proposal shown has no published cost of its own");
  expect(read(yearTitle(none, [], 0))).toBe("No proposals are shown");
  expect(
    read(yearTitle(drawn(review, profile, 77, Object.keys(review).slice(0, 3)), ["rest"])),
  ).toBe(
    "What has no line of its own is a tenth of the published ask, which peaks in its third year",
  );
});

test("yearTitle of one line, of equal lines and of none", () => {
  expect(read(yearTitle(drawn({ Roads: 5 }, [1, 4])))).toBe(
    "The published ask peaks in its second year",
  );
  expect(read(yearTitle(drawn({ Roads: 5, Rail: 5 }, [10, 10])))).toBe(
    "Roads and Rail are each half of the published ask, which is the same every year",
  );
  expect(read(yearTitle(drawn({}, [null, null])))).toBe("No cost by year has been published");
});

describe("yearTitle on how the years run", () => {
  test.each([
    [[5], "which falls in one year"],
    [[5, 1, 5], "which peaks in its first and third years"],
    [[null, 2, 3], "which peaks in its second year"],
    [[null, null], "which has no published yearly split"],
  ])("%o: %s", (years, end) => {
    expect(read(yearTitle(drawn({ A: 3, B: 1 }, years, 2)))).toBe(
      `A is three quarters of the published ask, ${end}`,
    );
  });
});

test("yearSubtitle names unit, place, price base and where year one is drawn", () => {
  expect(
    read(yearSubtitle({ place: "England", prices: { in: null, ask: null }, drawnFrom: "2022-23" })),
  ).toBe("£m a year, England, price base not known. Year one at 2022-23 (assumption).");
  expect(
    read(
      yearSubtitle({
        place: "England",
        prices: { in: "2025-26", ask: "2022-23" },
        drawnFrom: null,
      }),
    ),
  ).toBe("£m a year, England, in 2025-26 prices, if the ask was in 2022-23 prices.");
  expect(read(pricesPhrase({ in: "2025-26", ask: null }))).toBe(
    "in 2025-26 prices, where the price base is known",
  );
});

test("yearDescription tells the published years and what lies outside", () => {
  expect(read(yearDescription(drawn(review, profile, 77)))).toBe(
    "Published: £46m in 2022-23, £987m in 2023-24, £1.26bn in 2024-25 and £233m in 2025-26. " +
      "£77m of the published total is not in the published yearly profile, so it is drawn without a year.",
  );
  expect(read(yearDescription(drawn({}, [null])))).toBe("No cost by year has been published.");
  expect(read(yearDescription(drawn({ A: 5 }, [5])))).toBe("Published: £5m in 2022-23.");
});

test("gapSentence tells years that hold more than the total, and nothing when they agree", () => {
  expect(gapSentence(null)).toEqual([]);
  expect(read(gapSentence({ amountM: -5, segments: [] }))).toBe(
    "The published years add up to £5m more than the published total.",
  );
});

test("yearDescription greys in words what is greyed on the chart", () => {
  const hidden = drawn(review, profile, 77, Object.keys(review));
  expect(read(yearDescription(hidden))).toMatch(
    /^The whole programme, greyed here, was published as £46m in 2022-23, /,
  );
});

test("yearDescription and gapSentence call a sum in other prices ours", () => {
  const prices = { in: "2024-25", ask: "2022-23" };
  const cost = drawn(review, profile, 77);
  expect(read(yearDescription(cost, undefined, prices))).toMatch(
    /^In 2024-25 prices the programme comes to £46m in 2022-23, .* £77m of the total in 2024-25 prices is not in the published yearly profile/,
  );
  expect(
    read(yearDescription(drawn(review, profile, 0, Object.keys(review)), undefined, prices)),
  ).toMatch(/^In 2024-25 prices the whole programme, greyed here, comes to £46m/);
  expect(read(yearFoot(false, undefined, prices))).toBe(
    "The total of each year is the published one, put into 2024-25 prices.",
  );
});

describe("yearSource(facts)", () => {
  const report = "The final report";
  test.each([
    [{ report, publishers: [], split: false }, "Source: The final report."],
    [
      { report, publishers: ["A", "B", "A"], split: true },
      "Source: The final report, as reported by A and B; split by Reckoner, an assumption.",
    ],
    [
      { report, publishers: ["A", "B", "C", "D", "E"], split: false },
      "Source: The final report, as reported by A, B, C and 2 others.",
    ],
    [{ report: undefined, publishers: ["A"], split: false }, "Source: A."],
    [{ report: undefined, publishers: [], split: true }, ""],
  ])("%o: %s", (facts, text) => {
    expect(read(yearSource(facts))).toBe(text);
  });
});

test("yearFoot says what is ours", () => {
  expect(read(yearFoot(false))).toBe("The total of each year is as published.");
  expect(read(yearFoot(true, "A note."))).toMatch(/our assumption: each takes .* year\. A note\.$/);
});

describe("uncostedSentence(uncosted of all)", () => {
  test.each([
    [90, 94, "90 of 94 proposals have no published cost of their own."],
    [1, 94, "1 of 94 proposals has no published cost of its own."],
    [1, 1, "The proposal shown has no published cost of its own."],
    [0, 4, "Each of the 4 proposals shown has a published cost of its own."],
    [0, 1, "The proposal shown has a published cost of its own."],
    [4, 4, "None of the 4 proposals shown has a published cost of its own."],
    [0, 0, "No proposals are shown."],
  ])("%d of %d", (uncosted, of, text) => {
    expect(read(uncostedSentence({ uncosted, of }))).toBe(text);
  });
});

test("the government's sums are told one by one with their caveat, an unknown one as unknown", () => {
  const blocks = [
    { id: "a", short: "First answer", amountM: 200, period: "two years" },
    { id: "b", short: "Pilot", amountM: null, period: "one year" },
  ];
  expect(read(fundingDescription(blocks))).toBe(
    "Put in by government. First answer: £200m, two years; Pilot: an unknown sum, one year.",
  );
  expect(fundingDescription(blocks)).toContainEqual({ text: "£200m", door: "funding:a" });
  expect(read(fundingDescription([]))).toBe("No sum from government is shown.");
  expect(read(fundingCaveat())).toMatch(/never added up/);
  expect(fundingCaveat("Its own note.")).toEqual([{ text: "Its own note.", row: true }]);
});

test("every sentence about cost by year is sound, whatever is published and shown", () => {
  const names = ["Roads", "Rail", "Buses"];
  const programme = fc.record({
    sizes: fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 3 }),
    years: fc.array(fc.option(fc.integer({ min: 0, max: 2000 })), { maxLength: 6 }),
    gap: fc.integer({ min: -100, max: 100 }),
    hidden: fc.subarray(names),
  });
  fc.assert(
    fc.property(programme, ({ sizes, years, gap, hidden }) => {
      const lines = Object.fromEntries(sizes.map((size, i) => [names[i] ?? "", size]));
      const cost = drawn(lines, years, gap, hidden);
      for (const phrase of [yearTitle(cost), yearDescription(cost), gapSentence(cost.gap)])
        expectSound(phrase);
      for (const name of hidden) expect(plainText(yearTitle(cost))).not.toContain(name);
    }),
  );
});
