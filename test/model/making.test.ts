import { expect, test } from "vitest";
import { making } from "#/model/making.ts";
import { settled } from "#/model/outcome.ts";
import { ground } from "#/model/plan.ts";
import { readFolder } from "#/data/published.ts";

const dataset = readFolder("data/care-review", "data/areas");
const base = ground(dataset);
const made = (
  assumptions: Partial<typeof base.initial> = {},
  decisions: Parameters<typeof settled>[2]["decisions"] = [],
) => {
  const outcome = settled(
    base,
    dataset,
    { decisions, assumptions: { ...base.initial, ...assumptions } },
    { pvBase: "2022-23", areas: dataset.areas },
  );
  return { outcome, lines: making(outcome) };
};

test("making(outcome) lists the published lines, the largest first, and adds up to the total", () => {
  const { outcome, lines } = made();
  expect(lines.map(({ line, totalM }) => [line.id, totalM])).toEqual([
    ["cost-family-help", 2000],
    ["cost-remainder", 265],
    ["cost-workforce", 253],
    ["cost-foster-peer", 82],
  ]);
  expect(lines.every(({ factors }) => factors.length === 0)).toBe(true);
  expect(lines.reduce((sum, { totalM }) => sum + totalM, 0)).toBe(outcome.flows.spending.totalM);
});

test("making(outcome) names each factor, and what was published times all of them is what counts", () => {
  const { lines } = made(
    { askPrices: "2021-22", prices: "2024-25", optimismInvestment: 0.2, area: "E08000035" },
    [{ scope: "proposal", of: "CR-2.04", fundedPercent: 50 }],
  );
  const help = lines.find(({ line }) => line.id === "cost-family-help");
  expect(help?.factors.map(({ kind }) => kind)).toEqual(["funded", "optimism", "area", "prices"]);
  expect(help?.wholeM).toBeCloseTo(2000, 9);
  for (const { wholeM = 0, factors, totalM } of lines)
    expect(factors.reduce((amount, { by }) => amount * by, wholeM)).toBeCloseTo(totalM, 9);
});
