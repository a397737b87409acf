import { expect, test } from "vitest";
import { plainText } from "#/words/phrase.ts";
import {
  underGroupDescription,
  underGroupTitle,
  underPrices,
  underTotal,
  underYearDescription,
  underYearTitle,
} from "#/words/under.ts";

const b = { letter: "B", name: "Two years late" };
const total = { amountM: 2000, lines: ["l"], uncosted: 12, of: 13 };
const spending = (asPublished: number, lines: number) =>
  ({ spending: { asPublished, lines } }) as Parameters<typeof underPrices>[0]["flows"];
const plan = (prices: string) =>
  ({ assumptions: { prices } }) as Parameters<typeof underPrices>[0]["plan"];

test("underTotal says at least, and how many have no known cost", () => {
  expect(plainText(underTotal(total))).toBe("at least £2bn; 12 of 13 have no known cost");
  expect(plainText(underTotal({ ...total, uncosted: 1, of: 2 }))).toBe(
    "at least £2bn; 1 of 2 has no known cost",
  );
});

test("underTotal of what is wholly costed says no more than the sum; of nothing known, no 0", () => {
  expect(plainText(underTotal({ ...total, uncosted: 0, of: 1 }))).toBe("£2bn");
  expect(plainText(underTotal({ amountM: 0, lines: [], uncosted: 3, of: 3 }))).toBe(
    "no known cost",
  );
  expect(plainText(underTotal({ amountM: 0, lines: [], uncosted: 0, of: 0 }))).toBe(
    "nothing shown is in",
  );
});

test("underPrices names the prices asked for, and what stays as published", () => {
  expect(plainText(underPrices({ flows: spending(4, 4), plan: plan("2024-25") }))).toBe(
    "as published, price base not known",
  );
  expect(plainText(underPrices({ flows: spending(0, 4), plan: plan("2024-25") }))).toBe(
    "2024-25 prices",
  );
  expect(plainText(underPrices({ flows: spending(1, 4), plan: plan("cash") }))).toBe(
    "cash of each year; 1 line as published",
  );
});

test("underYearTitle names the dearest year of what is shown, or says why there is none", () => {
  const years = [
    { year: "2024-25", amountM: 46 },
    { year: "2025-26", amountM: 987 },
  ];
  expect(plainText(underYearTitle(b, years, 0))).toBe(
    "Under B, 2025-26 is the dearest year, at £987m",
  );
  expect(plainText(underYearTitle(b, [], 5))).toBe("Under B, no spending shown has a year");
  expect(plainText(underYearTitle(b, [{ year: "2024-25", amountM: 0 }], 0))).toBe(
    "Under B, nothing shown has a known cost",
  );
  expect(plainText(underYearDescription(years, 77, total))).toBe(
    "By year: £46m in 2024-25, £987m in 2025-26. £77m has no published year, so it is drawn without one. At least £2bn; 12 of 13 have no known cost.",
  );
});

const group = (label: string, amountM: number | null, n: number, uncosted: number) => ({
  id: label,
  label,
  amountM,
  uncosted,
  entries: Array.from({ length: n }, (_, i) => `${label}-${i}`),
  of: n,
  outM: null,
});

test("underGroupTitle and description tell what each group carries, leaving out what is not in", () => {
  const groups = [
    group("Family Help", 2000, 12, 11),
    group("Workforce", null, 2, 2),
    group("None", null, 0, 0),
  ];
  expect(plainText(underGroupTitle(b, "theme", groups, 2600))).toBe(
    "Under B, Family Help carries £2bn of £2.6bn",
  );
  expect(plainText(underGroupTitle(b, "lead", groups, 2000))).toBe(
    "Under B, Family Help has a part in all of £2bn",
  );
  expect(plainText(underGroupTitle(b, "lever", [group("x", null, 1, 1)], 0))).toBe(
    "Under B, no lever shown has a known cost",
  );
  expect(plainText(underGroupDescription(groups))).toBe(
    "Family Help: £2bn for 12 proposals in, 11 without a known cost; Workforce: no known cost for 2 proposals in.",
  );
  expect(plainText(underGroupDescription([]))).toBe("Nothing shown is in.");
});
