import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  groupDescription,
  groupSentence,
  groupSubtitle,
  groupTitle,
  type NamedGroup,
} from "#/words/groups.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

const read = (phrase: Phrase): string => {
  expectSound(phrase);
  return plainText(phrase);
};
const names = ["Homes", "Roads", "Rail", "Buses", "Trams", "Bikes", "Boats", "Feet"];
const groups = (...amounts: readonly (number | null)[]): readonly NamedGroup[] =>
  amounts.map((amountM, i) => ({
    id: `g${i}`,
    label: names[i] ?? "",
    entries: ["a", "b"],
    amountM,
    of: 2,
    outM: null,
    uncosted: amountM === null ? 2 : 1,
  }));

describe("groupTitle by theme", () => {
  test.each([
    [
      [2000, 253, 82, null, null, null, null, null],
      "One theme in eight carries most of the published money; five carry none",
    ],
    [[null, 5, null], "One theme in three carries all the published money; two carry none"],
    [[5, 5], "Two themes in two carry all the published money"],
    [[4, 3, 3, null], "Two themes in four carry most of the published money; one carries none"],
    [
      [null, null, null],
      "None of the proposals shown, in three themes, has a published cost of its own",
    ],
    [[null], "None of the proposals shown, in one theme, has a published cost of its own"],
    [[5], "Homes carries £5m of published cost"],
    [[], "No themes are shown"],
  ])("%o: %s", (amounts, title) => {
    const whole = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
    expect(read(groupTitle("theme", groups(...amounts), whole))).toBe(title);
  });
});

test("groupTitle leaves out groups of which no proposal is shown", () => {
  const empty = {
    id: "x",
    label: "Canals",
    entries: [],
    of: 0,
    outM: null,
    amountM: null,
    uncosted: 0,
  };
  expect(read(groupTitle("theme", [...groups(5, null), empty], 5))).toBe(
    "One theme in two carries all the published money; one carries none",
  );
});

test("groupTitle by lead body or lever never adds bars that overlap", () => {
  expect(read(groupTitle("lead", groups(90, 80, 10, null), 100))).toBe(
    "Two lead bodies in four each have a part in most of the published money; one carries none",
  );
  expect(read(groupTitle("lever", groups(60, null, null), 100))).toBe(
    "One lever in three has a part in most of the published money; two carry none",
  );
  expect(read(groupTitle("lead", groups(34, 30, 30), 100))).toBe(
    "Homes has a part in a third of the published money, more than any other",
  );
});

test("groupSubtitle warns where bars overlap", () => {
  const prices = { in: null, ask: null };
  expect(read(groupSubtitle("theme", prices))).toBe(
    "Published cost by theme, as published, price base not known.",
  );
  expect(read(groupSubtitle("theme", { in: "2024-25", ask: "2022-23" }))).toBe(
    "Cost by theme, in 2024-25 prices, if the ask was in 2022-23 prices.",
  );
  expect(read(groupSubtitle("lead", prices))).toMatch(
    /lead bodies, so the bars overlap and do not add up\.$/,
  );
});

test("groupDescription and groupSentence tell the unknown as unknown", () => {
  expect(read(groupDescription("theme", groups(2000, null)))).toBe(
    "Homes: £2bn published for 2 proposals, 1 without a published cost; Roads: 2 proposals, no published cost.",
  );
  expect(read(groupDescription("theme", []))).toBe("No themes are shown.");
  const [homes] = groups(5);
  expect(read(groupSentence({ ...homes!, entries: ["a"], of: 1, uncosted: 0 }))).toBe(
    "Homes: £5m published for 1 proposal.",
  );
  expect(read(groupSentence({ ...homes!, entries: [], amountM: null }))).toBe(
    "Homes: no proposals shown.",
  );
});

test("groupTitle under a filter speaks of what is shown, and never of a group’s whole", () => {
  const part = groups(5, null).map((group) => ({ ...group, of: 9 }));
  expect(read(groupTitle("theme", part, 5))).toBe(
    "One theme in two carries all the published money shown; one carries none",
  );
  const [one] = groups(null);
  expect(read(groupTitle("lead", [{ ...one!, entries: ["a"] }], 0))).toBe(
    "The one proposal shown, in one lead body, has no published cost of its own",
  );
});

test("groupSentence under a filter tells how many are kept and what is filtered out", () => {
  const [homes] = groups(null);
  expect(read(groupSentence({ ...homes!, of: 12, outM: 2000 }))).toBe(
    "Homes: 2 of 12 proposals, no published cost, with £2bn published for those filtered out.",
  );
});

test("amounts in other prices are not called published", () => {
  const prices = { in: "2024-25", ask: "2022-23" };
  const [homes] = groups(5);
  expect(read(groupSentence(homes!, prices))).toBe(
    "Homes: £5m in 2024-25 prices for 2 proposals, 1 without a published cost.",
  );
  expect(read(groupTitle("theme", [homes!], 5, prices))).toBe(
    "Homes comes to £5m in 2024-25 prices",
  );
});

test("every title is sound", () => {
  const amounts = fc.array(fc.option(fc.integer({ min: 1, max: 3000 })), { maxLength: 8 });
  fc.assert(
    fc.property(amounts, fc.constantFrom("theme", "lead", "lever"), (of, by) => {
      const whole = of.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
      expectSound(groupTitle(by, groups(...of), whole));
      expectSound(groupDescription(by, groups(...of)));
    }),
  );
});
