import type { Area } from "#/data/schema.ts";

/** What authorities can be compared by, each free of their size. */
export const areaMeasures = ["care", "spend", "income"] as const;
export type AreaMeasure = (typeof areaMeasures)[number];
type Measured = Pick<Area, "children" | "inCareRate" | "spendGbp" | "lowIncomePercent">;

/**
 * An authority by one measure: children in care for every 10,000; £ of spending for each child aged 0 to 17
 * (which is our division of two published numbers); per cent of children in low-income families. Null where
 * it is not published.
 */
export function areaRate(area: Measured, measure: AreaMeasure): number | null {
  switch (measure) {
    case "care":
      return area.inCareRate;
    case "spend":
      return area.spendGbp === null || area.children === null || area.children === 0
        ? null
        : area.spendGbp / area.children;
    case "income":
      return area.lowIncomePercent;
  }
}

/** Cuts that part values into groups of about equal size: the least value of each group but the first. */
export function cuts(values: readonly number[], groups = 5): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const found = Array.from(
    { length: groups - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / groups)],
  );
  return [...new Set(found.filter((cut) => cut !== undefined))];
}

/** The group that a value falls in, from 0. */
export const groupOf = (value: number, at: readonly number[]): number =>
  at.filter((cut) => value >= cut).length;
