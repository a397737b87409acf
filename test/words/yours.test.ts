import { describe, expect, test } from "vitest";
import { plainText } from "#/words/phrase.ts";
import { driverOption, driverPhrase, ownLinePhrase, partsPhrase } from "#/words/yours.ts";

const driver = {
  label: "Minimum allowance",
  value: 204,
  unit: "£ a child a week",
  period: "2025-26",
  place: "England",
  standing: "sourced",
} as const;

const line = { quantity: 200, unitGbp: 10_608 };

describe("partsPhrase(parts) says what a total rests on", () => {
  test.each([
    [2600, 1070, 120, "£2.6bn published, £1.07bn by editors’ estimates, £120m yours"],
    [2600, 0, 120, "£2.6bn published, £120m yours"],
    [0, 0, 120, "£120m yours"],
  ])("%d, %d, %d", (publishedM, estimatesM, yoursM, words) => {
    expect(plainText(partsPhrase({ publishedM, estimatesM, yoursM }))).toBe(words);
  });
});

describe("ownLinePhrase(line, years)", () => {
  test.each([
    [4, "£2.12m a year for four years, £8.49m in all"],
    [1, "£2.12m in one year"],
    [0, "the last year is before the first, so nothing is counted"],
  ])("over %d years", (years, words) => {
    expect(plainText(ownLinePhrase({ ...line, prices: null }, years))).toBe(words);
  });
});

test("ownLinePhrase(line) names the prices it is in", () => {
  expect(plainText(ownLinePhrase({ ...line, prices: "2025-26" }, 1))).toBe(
    "£2.12m in one year, in 2025-26 prices",
  );
});

test("driverOption(driver) is its name and its value", () => {
  expect(driverOption(driver)).toBe("Minimum allowance: £204 a child a week");
});

describe("driverPhrase(driver) says where a number began", () => {
  const publisher = [{ publisher: "Fostering News" }];
  test.each([
    [
      "as it is",
      driver,
      10_608,
      "From “Minimum allowance”, £204 a child a week, times 52 (2025-26). Source: Fostering News.",
    ],
    [
      "changed",
      { ...driver, period: null },
      9000,
      "From “Minimum allowance”, £204 a child a week, times 52. Source: Fostering News. You have changed the number.",
    ],
    [
      "recalled",
      { ...driver, standing: "recalled", caveat: "A mean" },
      10_608,
      "From “Minimum allowance”, £204 a child a week, times 52 (2025-26). Recalled, not yet checked against its source. A mean.",
    ],
  ] as const)("%s", (_, one, now, words) => {
    expect(plainText(driverPhrase(one, publisher, now))).toBe(words);
  });
});
