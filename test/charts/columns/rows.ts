import type { ColumnRows } from "#/charts/columns/layout.ts";

/** £100m, £400m with a spread and nothing, then £200m later and £50m in no year, on a scale to £500m. */
export const rows: ColumnRows = {
  years: [
    { year: "2027-28", amountM: 100, low: null, high: null },
    { year: "2028-29", amountM: 400, low: 360, high: 500 },
    { year: "2029-30", amountM: 0, low: 0, high: 0 },
  ],
  after: { label: "after 2029-30", amountM: 200 },
  undated: { label: "in no year", amountM: 50 },
  maxM: 500,
  basis: "derived",
};
