import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countInWords, fraction, inUnit, inWords, noun, ordinal, plural } from "#/words/numbers.ts";
import { plainText } from "#/words/phrase.ts";

test("inWords spells to twelve and then counts", () => {
  expect([0, 1, 12, 13, 1257].map(inWords)).toEqual(["none", "one", "twelve", "13", "1,257"]);
  expect(countInWords(3, "count:x")).toEqual({ text: "three", door: "count:x" });
});

test("ordinal(n) spells to twelfth and knows the teens", () => {
  expect([1, 3, 12, 13, 21, 22, 23, 24, 101, 111, 112, 113].map(ordinal)).toEqual([
    "first",
    "third",
    "twelfth",
    "13th",
    "21st",
    "22nd",
    "23rd",
    "24th",
    "101st",
    "111th",
    "112th",
    "113th",
  ]);
});

describe("fraction(share) as people say it", () => {
  test.each([
    [0, "none"],
    [-0.1, "none"],
    [0.01, "a small part"],
    [0.05, "a twentieth"],
    [0.0973, "a tenth"],
    [0.25, "a quarter"],
    [1 / 3, "a third"],
    [0.37, "nearly two fifths"],
    [0.46, "nearly half"],
    [0.49, "about half"],
    [0.5, "half"],
    [0.502, "half"],
    [0.52, "about half"],
    [0.7692, "three quarters"],
    [0.83, "over four fifths"],
    [0.87, "nearly nine tenths"],
    [0.96, "over nine tenths"],
    [0.99, "almost all"],
    [1, "all"],
    [1.2, "all"],
  ])("%d is %s", (share, words) => {
    expect(fraction(share)).toBe(words);
  });
});

test("fraction never says a share is over what it is under", () => {
  const names: Record<string, number> = {
    "a third": 1 / 3,
    half: 1 / 2,
    "three quarters": 3 / 4,
    "nine tenths": 9 / 10,
  };
  fc.assert(
    fc.property(fc.double({ min: 0.03, max: 0.97, noNaN: true }), (share) => {
      const words = fraction(share);
      for (const [name, value] of Object.entries(names)) {
        if (words === `over ${name}`) expect(share).toBeGreaterThan(value);
        if (words === `nearly ${name}`) expect(share).toBeLessThan(value);
        if (words === name) expect(Math.abs(share - value)).toBeLessThanOrEqual(0.02);
      }
    }),
  );
});

test("plural(n) counts: no proposals, 1 proposal, 2 proposals", () => {
  expect([0, 1, 2, 1000].map((n) => plainText(plural(n, "proposal")))).toEqual([
    "no proposals",
    "1 proposal",
    "2 proposals",
    "1,000 proposals",
  ]);
  expect(plainText(plural(2, "lead body", "lead bodies"))).toBe("2 lead bodies");
  expect([noun(1, "line"), noun(0, "line"), noun(2, "body", "bodies")]).toEqual([
    "line",
    "lines",
    "bodies",
  ]);
});

describe("inUnit(value, unit) in plain words", () => {
  test.each([
    [81770, "children", "81,770 children"],
    [2600, "£ million", "£2.6bn"],
    [15000, "£ million a year", "£15bn a year"],
    [14000, "£ a child a year", "£14,000 a child a year"],
    [1200000, "£ a child", "£1.2m a child"],
    [764.5, "£ a week", "£764.50 a week"],
    [12.345, "£ a night", "£12.35 a night"],
    [3000, "£", "£3,000"],
    [-325, "£ million a year", "−£325m a year"],
    [-50, "£", "−£50"],
    [40, "per cent", "40%"],
    [19.8, "per cent of children under 16", "19.8% of children under 16"],
    [-12, "per cent", "−12%"],
    [2030, "year", "2030"],
    [60000, "", "60,000"],
    [16.6, "cases", "16.6 cases"],
  ])("%d %s is %s", (value, unit, text) => {
    expect(inUnit(value, unit)).toBe(text);
  });
});
