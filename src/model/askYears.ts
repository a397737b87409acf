import type { Dataset } from "#/data/schema.ts";
import { financialYear, financialYearsOf, startOf, type FinancialYear } from "./time.ts";

type Source = {
  readonly costs: readonly Pick<Dataset["costs"][number], "prices" | "proposals">[];
  readonly proposals: readonly Pick<Dataset["proposals"][number], "id" | "review">[];
  readonly reviews: readonly Pick<Dataset["reviews"][number], "id" | "date">[];
  readonly deflators: readonly Pick<Dataset["deflators"][number], "year">[];
};

/**
 * The years in whose prices sums that were published without a price base may be: those in which their reviews
 * were published and the year before each, as far as the index of prices has them; ascending. A rule of ours.
 */
export function askYears({
  costs,
  proposals,
  reviews,
  deflators,
}: Source): readonly FinancialYear[] {
  const unpriced = new Set(
    costs.filter(({ prices }) => prices === null).flatMap((line) => line.proposals),
  );
  const asking = new Set(
    proposals.filter(({ id }) => unpriced.has(id)).map(({ review }) => review),
  );
  const years = new Set(
    reviews
      .filter(({ id }) => asking.has(id))
      .flatMap(({ date }) => financialYearsOf(date))
      .flatMap((year) => [financialYear(startOf(year) - 1), year]),
  );
  return deflators
    .map(({ year }) => year)
    .filter((year) => years.has(year))
    .sort();
}
