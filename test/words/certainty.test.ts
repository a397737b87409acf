import { expect, test } from "vitest";
import {
  chainPhrase,
  chancePhrase,
  endPhrase,
  middlePhrase,
  slipPhrase,
} from "#/words/certainty.ts";
import { plainText } from "#/words/phrase.ts";

test.each([
  [0, "no draw"],
  [0.01, "fewer than 1 draw in 20"],
  [0.1, "1 draw in 10"],
  [0.52, "5 draws in 10"],
  [0.99, "more than 19 draws in 20"],
  [1, "every draw"],
])("chancePhrase(%d) is %s", (share, words) => {
  expect(plainText(chancePhrase(share))).toBe(words);
});

test("endPhrase names two months, or one", () => {
  expect(plainText(endPhrase({ low: 24, high: 37.5 }))).toBe(
    "The work ends between March 2024 and May 2025 in 8 draws in 10.",
  );
  expect(plainText(endPhrase({ low: 24.2, high: 24.5 }))).toBe(
    "The work ends in April 2024 in at least 8 draws in 10.",
  );
});

test("slipPhrase gives a range only where there is one", () => {
  expect(plainText(slipPhrase({ low: 12, high: 12.2 }))).toBe("12 months later");
  expect(plainText(slipPhrase({ low: 0.6, high: 0.9 }))).toBe("1 month later");
  expect(plainText(slipPhrase({ low: 9, high: 15 }))).toBe("9 to 15 months later");
});

test("chainPhrase says how long, in how many steps, and of how many", () => {
  expect(plainText(chainPhrase(3, 46.4, 1))).toBe(
    "The chain that sets the end takes 46 months in 3 steps:",
  );
  expect(plainText(chainPhrase(1, 1, 4))).toBe(
    "The chain that sets the end takes 1 month in 1 step, the longest of 4 critical ones:",
  );
});

test.each<[share: number, isOneChain: boolean, then: string]>([
  [0.2, false, " The end waits for the slowest of several chains, so most draws end later."],
  [0.2, true, " Most draws end later."],
  [0.5, false, ""],
  [0.6, true, ""],
])(
  "what the totals say of the end is said to be by middle times: reached in %d, one chain %s",
  (share, one, then) => {
    expect(plainText(middlePhrase(62, share, one))).toBe(
      `May 2027 is when it ends if each step takes its middle time.${then}`,
    );
  },
);
