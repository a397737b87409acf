import { expect, test } from "vitest";
import type { readFolder } from "#/data/published.ts";
import { withConversion } from "#/words/convert.ts";
import { plainText } from "#/words/phrase.ts";

const index = (year: string, level: number, status: "outturn" | "forecast") => ({
  ...{ id: `d-${year}`, year, index: level, status, cites: [] },
});
const deflators = [
  index("2021-22", 80, "outturn"),
  index("2024-25", 100, "outturn"),
  index("2025-26", 103, "forecast"),
] as unknown as ReturnType<typeof readFolder>["deflators"];
const words = {
  title: "A sum",
  value: [],
  facts: [
    { label: "Prices", text: ["2021-22 prices"] },
    { label: "Basis", text: ["Stated."] },
  ],
  note: [],
  rivals: [],
};
const steps = (row: Parameters<typeof withConversion>[1]) =>
  withConversion(words, row, deflators).facts.map(
    ({ label, text }) => `${label}: ${plainText(text)}`,
  );

test("withConversion(words, row, deflators) shows each step, after the prices the amount is in", () => {
  expect(steps({ value: 2000, unit: "£ million", prices: "2021-22" })).toEqual([
    "Prices: 2021-22 prices",
    "In other prices: £2bn × 100 ÷ 80 = £2.5bn in 2024-25 prices, by the GDP deflator; our sum",
    "Basis: Stated.",
  ]);
});

test.each([
  { value: 2000, unit: "£ million", prices: null },
  { value: 2000, unit: "£ million", prices: "2024-25" },
  { value: 2000, unit: "£ million", prices: "1999-00" },
  { value: null, unit: "£ million", prices: "2021-22" },
  { value: 20, unit: "children", prices: "2021-22" },
])("nothing is converted for $value $unit in $prices prices", (row) => {
  expect(steps(row)).toHaveLength(2);
});
