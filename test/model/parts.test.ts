import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { dice } from "#/model/dice.ts";
import { outcome, settled } from "#/model/outcome.ts";
import { changedLines, partsWithin } from "#/model/parts.ts";
import { ground } from "#/model/plan.ts";
import { driverRanks, totalDrivers } from "#/model/totalDrivers.ts";
import type { Assumptions } from "#/model/assumptions.ts";
import type { DecisionRow } from "#/model/decisions.ts";

const dataset = readFolder("data/care-review", "data/areas");
const base = ground(dataset);
const choices = (
  assumptions: Partial<Assumptions> = {},
  decisions: readonly DecisionRow[] = [],
) => ({
  decisions,
  assumptions: { ...base.initial, ...assumptions },
});
const half: DecisionRow = { scope: "proposal", of: "CR-2.04", fundedPercent: 50 };

test("partsWithin(outcome, year) adds up to the year, to what is after it and to what has none", () => {
  const made = settled(
    base,
    dataset,
    choices({ programmeStart: "2030-10", horizon: "2031-32", estimates: "all", prices: "2024-25" }),
    { pvBase: "2022-23" },
  );
  const { years, spending } = made.flows;
  const sum = (within: string) =>
    partsWithin(made, within).reduce((total, { partM }) => total + partM, 0);
  for (const [i, year] of years.entries()) expect(sum(year)).toBeCloseTo(spending.byYearM[i]!, 8);
  expect(spending.afterM).toBeGreaterThan(0);
  expect(sum("after")).toBeCloseTo(spending.afterM, 8);
  expect(sum("undated")).toBeCloseTo(spending.undatedM, 8);
  expect(partsWithin(made, "2010-11")).toEqual([]);
});

test("changedLines(a, b) names what is not alike, and adds up to the difference", () => {
  const at = (...rows: readonly DecisionRow[]) =>
    settled(base, dataset, choices({}, rows), { pvBase: "2022-23" });
  const [a, b] = [at(), at(half, { scope: "proposal", of: "CR-7.11", in: false })];
  expect(changedLines(a, b)).toEqual([
    { id: "cost-family-help", short: "Family Help", fromM: 2000, toM: 1000 },
    { id: "cost-workforce", short: "Workforce", fromM: 253, toM: 0 },
  ]);
  expect(changedLines(a, a)).toEqual([]);
});

test("totalDrivers moves one line at a time, and its ends differ as the totals do", () => {
  const rolls = dice("1", 400);
  const made = outcome(base, dataset, choices({ spread: 0.3 }), { dice: rolls, pvBase: "2022-23" });
  const drivers = totalDrivers(made);
  expect(drivers.map(({ short }) => short)[0]).toBe("Family Help");
  for (const { atLow, atHigh, ends, swing } of drivers) {
    expect(ends[0]).toBeLessThan(ends[1]);
    expect(atHigh - atLow).toBeCloseTo(ends[2] - ends[0], 8);
    expect(swing).toBeCloseTo(atHigh - atLow, 8);
  }
  const ranks = driverRanks(
    made,
    rolls,
    drivers.map(({ id }) => id),
  );
  // The largest line is most of the total, so the two rise and fall together.
  expect(ranks.get("cost-family-help")).toBeGreaterThan(0.9);
  expect(ranks.size).toBe(drivers.length);
});
