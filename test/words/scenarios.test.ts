import { describe, expect, test } from "vitest";
import type { Difference } from "#/model/compare.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import {
  allocationPhrase,
  brokenSentence,
  differencePhrase,
  movedPhrase,
  otherPricesPhrase,
  rangePhrase,
  rebasedPhrase,
  totalPhrase,
} from "#/words/scenarios.ts";
import { expectSound } from "./sound.ts";

const read = (phrase: Phrase): string => {
  expectSound(phrase);
  return plainText(phrase);
};

describe("totalPhrase never says less than what is unknown", () => {
  test.each<[number, number, number, string]>([
    [2600, 106, 110, "at least £2.6bn; 106 of 110 proposals have no cost"],
    [2600, 1, 110, "at least £2.6bn; 1 of 110 proposals has no cost"],
    [2600, 0, 110, "£2.6bn"],
    [20, 0, 1, "£20m"],
    [0, 3, 3, "no known cost; 3 of 3 proposals have no cost"],
    [0, 1, 1, "no known cost; 1 of 1 proposal has no cost"],
    [0, 0, 2, "£0"],
    [0, 0, 0, "nothing is in"],
  ])("£%dm, %d of %d unknown", (totalM, unpriced, of, said) => {
    expect(read(totalPhrase(totalM, unpriced, of))).toBe(said);
  });
});

test("rangePhrase tells how sure a range is, or why there is none", () => {
  expect(read(rangePhrase({ low: 2200, high: 3100 }))).toBe("8 draws in 10: £2.2bn to £3.1bn");
  expect(read(rangePhrase(undefined))).toBe("no range: no line is given a spread");
});

const known: Difference = {
  verdict: "the same",
  central: 0,
  interval: { low: 0, high: 0 },
  dearer: 0,
  cheaper: 0,
  varies: false,
  onlyInA: [],
  onlyInB: [],
};
const told = (more: Partial<Difference>): string =>
  read(differencePhrase("A", "B", { ...known, ...more }));

describe("differencePhrase says each verdict in a sentence", () => {
  test("the same", () => {
    expect(told({})).toBe("B costs the same as A in what has a known cost.");
  });

  test("cheaper and dearer by a sum that does not vary", () => {
    const sure = { central: -600, interval: { low: -600, high: -600 } };
    expect(told({ ...sure, verdict: "cheaper", cheaper: 1 })).toBe("B costs £600m less than A.");
    expect(
      told({ verdict: "dearer", central: 82, interval: { low: 82, high: 82 }, dearer: 1 }),
    ).toBe("B costs £82m more than A.");
  });

  test("cheaper, with the smaller gap first", () => {
    const range = { central: -400, interval: { low: -440, high: -340 }, varies: true };
    expect(told({ ...range, verdict: "cheaper", cheaper: 1 })).toBe(
      "B costs £340m to £440m less than A in 8 draws in 10, and is dearer in no draw.",
    );
    expect(told({ ...range, verdict: "cheaper", cheaper: 0.97, dearer: 0.03 })).toBe(
      "B costs £340m to £440m less than A in 8 draws in 10, and is dearer in fewer than 1 draw in 20.",
    );
  });

  test("dearer, in all draws and in almost all", () => {
    const range = { central: 400, interval: { low: 340, high: 440 }, varies: true };
    expect(told({ ...range, verdict: "dearer", dearer: 1 })).toBe(
      "B costs £340m to £440m more than A in 8 draws in 10, and is dearer in every draw.",
    );
    expect(told({ ...range, verdict: "dearer", dearer: 0.98 })).toBe(
      "B costs £340m to £440m more than A in 8 draws in 10, and is dearer in more than 19 draws in 20.",
    );
    expect(told({ ...range, verdict: "dearer", dearer: 0.94 })).toContain(
      "dearer in 9 draws in 10.",
    );
  });

  test("cannot be told apart, with the sign of both ends", () => {
    const range = { central: 20, interval: { low: -110, high: 150 }, varies: true };
    expect(told({ ...range, verdict: "cannot be told apart", dearer: 0.56, cheaper: 0.44 })).toBe(
      "A and B cannot be told apart: the difference runs from −£110m to +£150m; B is dearer in 6 draws in 10.",
    );
  });

  test("one draw is one draw", () => {
    const range = { central: -5, interval: { low: -30, high: 1 }, varies: true };
    expect(told({ ...range, verdict: "cannot be told apart", dearer: 0.1 })).toMatch(
      /B is dearer in 1 draw in 10\.$/,
    );
  });
});

describe("differencePhrase claims no more than is known", () => {
  test("when proposals of unknown cost are only in one", () => {
    expect(told({ onlyInA: ["P-1", "P-3"] })).toBe(
      "Counting known costs only, B costs the same as A. 2 of unknown cost are only in A.",
    );
    expect(told({ onlyInA: ["P-1"], onlyInB: ["P-2", "P-3"] })).toBe(
      "Counting known costs only, B costs the same as A. 1 of unknown cost is only in A, 2 only in B.",
    );
  });

  test("and not when both have them", () => {
    expect(told({ verdict: "cheaper", central: -5 })).not.toContain("known");
  });
});

describe("movedPhrase tells how many start later, and when the work ends", () => {
  test.each<[number, number, string]>([
    [0, 0, ""],
    [0, 0.4, ""],
    [1, 0, "In B 1 proposal starts later and the work ends at the same time."],
    [12, 1, "In B 12 proposals start later and the work ends 1 month later."],
    [12, 24.2, "In B 12 proposals start later and the work ends 24 months later."],
    [0, -6, "In B the work ends 6 months earlier."],
  ])("%d start later, the end moves by %d months", (later, months, said) => {
    expect(read(movedPhrase("B", later, months))).toBe(said);
  });
});

test("brokenSentence counts those that lack something, and says that nothing was changed", () => {
  expect(read(brokenSentence(1, "Training"))).toBe(
    "1 proposal that is in requires Training, which is out. Nothing has been changed for you.",
  );
  expect(read(brokenSentence(3, "Training"))).toBe(
    "3 proposals that are in require Training, which is out. Nothing has been changed for you.",
  );
});

test("allocationPhrase names each key, and what the numbers are not", () => {
  expect(read(allocationPhrase("Leeds", ["children zero to seventeen", "spending"]))).toBe(
    "Leeds’s share of each national sum, by children zero to seventeen, spending. An allocation, never a local budget.",
  );
});

test("otherPricesPhrase says in which prices each is, and where that is changed", () => {
  const told = (one: string, other: string) =>
    read(otherPricesPhrase({ letter: "A", prices: one }, { letter: "B", prices: other }));
  expect(told("cash", "2024-25")).toBe(
    "A is in cash of each year and B in 2024-25 prices, so their money is not compared. Under assumptions both can be given the same prices.",
  );
  expect(told("2050-51", "cash")).toMatch(/^A is in 2050-51 prices and B in cash of each year, so/);
});

test("rebasedPhrase says which prices each supposes of the ask", () => {
  const told = (one: string, other: string) =>
    read(rebasedPhrase({ letter: "A", askPrices: one }, { letter: "B", askPrices: other }));
  expect(told("as published", "2021-22")).toBe(
    "A takes the ask as published and B as being in 2021-22 prices, so part of the difference is prices alone.",
  );
  expect(told("2022-23", "as published")).toMatch(
    /^A takes the ask as being in 2022-23 prices and B as published, so/,
  );
});
