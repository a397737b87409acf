import { expect, test } from "vitest";
import { poundsTable, type Spent } from "#/words/inPounds.ts";

const spent = (letter: string, over: Partial<Spent> = {}, byYearM = [1.5, 0.0000004]): Spent => ({
  letter,
  flows: {
    years: ["2026-27", "2027-28"],
    spending: {
      byYearM,
      afterM: 0,
      undatedM: 0,
      totalM: 1.5,
      presentM: 1.25,
    },
  },
  range: undefined,
  rangeByYear: undefined,
  discounted: false,
  ...over,
});

test("poundsTable(columns) has a row for each year and the total, in whole pounds", () => {
  expect(poundsTable([spent("A")], "Spending").rows).toEqual([
    ["2026-27", 1_500_000],
    ["2027-28", 0],
    ["Total", 1_500_000],
  ]);
});

test("poundsTable(columns) gives the ends of a range where a column has one", () => {
  const range = { low: 1, high: 2 };
  const table = poundsTable(
    [spent("A"), spent("B", { range, rangeByYear: [range, { low: 0, high: 0 }] })],
    "Spending",
  );
  expect(table.columns.map(({ label }) => label)).toEqual([
    "Year",
    "A, £",
    "B, £",
    "B, 10th percentile, £",
    "B, 90th percentile, £",
  ]);
  expect(table.rows[0]).toEqual(["2026-27", 1_500_000, 1_500_000, 1_000_000, 2_000_000]);
});

test("poundsTable(columns) leaves empty what one column does not have", () => {
  const later = spent("B", { discounted: true });
  const moved = { ...later, flows: { ...later.flows, years: ["2028-29"] as const } };
  expect(
    poundsTable(
      [
        spent("A"),
        {
          ...moved,
          flows: {
            ...moved.flows,
            spending: { ...moved.flows.spending, byYearM: [1], afterM: 0.5 },
          },
        },
      ],
      "",
    ).rows,
  ).toEqual([
    ["2026-27", 1_500_000, null],
    ["2027-28", 0, null],
    ["2028-29", null, 1_000_000],
    ["After the last year shown", null, 500_000],
    ["Total", 1_500_000, 1_500_000],
    ["Present value", 1_250_000, 1_250_000],
  ]);
});
