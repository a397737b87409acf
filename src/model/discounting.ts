import type { Row } from "#/data/schema.ts";

/** A discount rate a year (0.035), for years counted from the base year. */
export type Rate = Pick<Row<"discountRates">, "fromYear" | "toYear" | "rate">;
/**
 * What £1 in a year counts t years after the base: factor(0) = 1, factor(t) = factor(t - 1) / (1 + r of t);
 * before the base it counts more, by the first year's rate. Rates: the rows of the Green Book (3.5 % to
 * year 30, 3.0 % to 75, then less), or one rate for all. Past the last row its rate goes on.
 * Source: HM Treasury, The Green Book, annex on discounting, as held in the dataset.
 */
export function discountFactor(
  t: number,
  rates: readonly Rate[],
  discountRate: "Green Book" | number = "Green Book",
): number {
  let factor = 1;
  for (let year = 1; year <= t; year++) factor /= 1 + rateIn(year, rates, discountRate);
  for (let year = -1; year >= t; year--) factor *= 1 + rateIn(1, rates, discountRate);
  return factor;
}

function rateIn(t: number, rates: readonly Rate[], discountRate: "Green Book" | number): number {
  if (discountRate !== "Green Book") return discountRate;
  const inPeriod = rates.find(({ fromYear, toYear }) => fromYear <= t && t <= (toYear ?? Infinity));
  return (inPeriod ?? rates.at(-1))?.rate ?? 0;
}
