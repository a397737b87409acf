import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { presets } from "#/model/presets.ts";
import { plainText } from "#/words/phrase.ts";
import { presetWords } from "#/words/presets.ts";

const review = readFolder("data/care-review", "data/areas");
const work = presets(review, undefined);
const wordsOf = (id: string) => {
  const preset = review.scenarios.find((row) => row.id === id);
  const words = preset && presetWords(work, preset, (key) => `<${key}>`);
  if (!words) throw new Error(`no scenario: ${id}`);
  return words;
};

test.each(review.scenarios)(
  "$id: its years, what has no year and what is later come to its total",
  ({ id }) => {
    const rows = wordsOf(id).years.rows.map(([, amountM]) => Number(amountM));
    const total = rows.at(-1) ?? NaN;
    const sum = rows.slice(0, -1).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(total, 6);
  },
);

test.each(review.scenarios)("$id: its lines come to its total", ({ id }) => {
  const { lines, years } = wordsOf(id);
  const sum = lines.rows.reduce((all, row) => all + Number(row.at(-1)), 0);
  expect(sum).toBeCloseTo(Number(years.rows.at(-1)?.[1]), 6);
});

test("Two years late decides nothing, supposes a start, and moves each line by 24 months", () => {
  const { decides, supposes, lines, years } = wordsOf("two-years-late");
  expect(plainText(decides[0] ?? [])).toBe("Nothing: every proposal is in, on time and in full.");
  expect(supposes.map(plainText)).toEqual(["<programmeStart>: 2024-04."]);
  expect(lines.rows.map((row) => row[6])).toEqual([24, 24, 24, 24]);
  expect(years.rows[0]?.[0]).toBe("2024-25");
  expect(years.rows[0]?.[1]).toBeCloseTo(46, 9);
});

test("What government accepted says which requirements it breaks", () => {
  const { decides } = wordsOf("what-government-accepted");
  expect(plainText(decides.at(-1) ?? [])).toMatch(
    /^So \d+ of 110 proposals are in; 3 requirements of what is in are not\.$/,
  );
});

test("With editors’ estimates has a range, and says so in its steps", () => {
  const { steps } = wordsOf("with-editors-estimates");
  expect(steps.map(plainText)).toContainEqual(expect.stringMatching(/^8 draws in 10: £/));
});
