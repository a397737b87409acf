import type { Dataset } from "#/data/schema.ts";
import { priceFactor } from "#/model/money.ts";
import type { FinancialYear } from "#/model/time.ts";
import type { DoorWords } from "./door.ts";
import { inUnit } from "./numbers.ts";
import { inYear, quantity } from "./phrase.ts";

type Priced = {
  readonly value: number | null;
  readonly unit: string;
  readonly prices: FinancialYear | null;
};

/**
 * A door with the steps that bring its amount to the prices of the last year known for certain; as it
 * was where the price base is not known, is that year, or lies outside the index.
 */
export function withConversion(
  words: DoorWords,
  { value, unit, prices }: Priced,
  deflators: Dataset["deflators"],
): DoorWords {
  const to = deflators
    .filter((row) => row.status === "outturn")
    .map((row) => row.year)
    .sort()
    .at(-1);
  const at = (year: string) => deflators.find((row) => row.year === year)?.index;
  if (value === null || prices === null || to === undefined || prices === to) return words;
  if (!unit.startsWith("£")) return words;
  const [from, until] = [at(prices), at(to)];
  if (from === undefined || until === undefined) return words;
  const step = {
    label: "In other prices",
    text: [
      quantity(inUnit(value, unit)),
      " × ",
      quantity(String(until)),
      " ÷ ",
      quantity(String(from)),
      " = ",
      quantity(inUnit(value * priceFactor(deflators, prices, to), unit)),
      " in ",
      inYear(to),
      " prices, by the GDP deflator; our sum",
    ],
  };
  const i = words.facts.findIndex(({ label }) => label === "Prices");
  return { ...words, facts: [...words.facts.slice(0, i + 1), step, ...words.facts.slice(i + 1)] };
}
