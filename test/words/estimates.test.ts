import { describe, expect, test } from "vitest";
import {
  besidePublishedPhrase,
  disorderPhrase,
  estimatesOnPhrase,
  fiveYearsPhrase,
  inputPhrase,
  splitPhrase,
} from "#/words/estimates.ts";
import { plainText } from "#/words/phrase.ts";

test("estimatesOnPhrase(on, of) counts them", () => {
  expect(plainText(estimatesOnPhrase(52, 56))).toBe("52 of 56 estimates are on");
  expect(plainText(estimatesOnPhrase(1, 1))).toBe("1 of 1 estimate is on");
  expect(plainText(estimatesOnPhrase(0, 1))).toBe("0 of 1 estimate is on");
  expect(plainText(estimatesOnPhrase(0, 2))).toBe("0 of 2 estimates are on");
});

test("besidePublishedPhrase(estimates, published) never adds them up without saying so", () => {
  expect(plainText(besidePublishedPhrase(1320, 2600))).toBe(
    "Those that are on add £1.32bn to the total, beside £2.6bn published; the two are told apart under the total.",
  );
  expect(plainText(besidePublishedPhrase(0, 2600))).toBe("None adds to the total now.");
});

test("fiveYearsPhrase(range) has its ends and its middle", () => {
  expect(plainText(fiveYearsPhrase({ low: 803, central: 1067, high: 1341 }))).toBe(
    "£803m to £1.34bn, middle £1.07bn, over five years of work",
  );
});

test("splitPhrase(amount) says that it is not added", () => {
  expect(plainText(splitPhrase(2174))).toMatch(/^£2\.17bn of it lies inside .* is not added\.$/);
});

describe("inputPhrase(input, source) says where an input comes from and how far that is checked", () => {
  const input = { from: "driver", reason: "Charity data", rangeIsAssumption: true } as const;
  test.each([
    [
      { label: "Average shortfall", standing: "sourced" },
      "A number of the dataset: “Average shortfall”, sourced. Charity data. Its low and high are assumed.",
    ],
    [
      { label: "Post", standing: "recalled" },
      "A number of the dataset: “Post”, recalled and not yet checked. Charity data. Its low and high are assumed.",
    ],
    [undefined, "A number of the dataset. Charity data. Its low and high are assumed."],
  ])("%j", (source, words) => {
    expect(plainText(inputPhrase(input, source))).toBe(words);
  });
  test("an assumption of the editors", () => {
    const own = { from: "assumption", reason: null, rangeIsAssumption: false } as const;
    expect(plainText(inputPhrase(own, undefined))).toBe("The editors’ assumption.");
  });
});

test("disorderPhrase says which end is on the wrong side of the middle, and what stands in for it", () => {
  expect(disorderPhrase(1, 2, 3)).toEqual([]);
  expect(disorderPhrase(2, 2, 2)).toEqual([]);
  expect(plainText(disorderPhrase(5, 2, 3))).toBe(
    "A low of no more than the middle was expected; until then the middle stands in for it.",
  );
  expect(plainText(disorderPhrase(5, 4, 3))).toBe(
    "A low of no more than the middle and a high of no less than the middle was expected; until then the middle stands in for it.",
  );
});
