import { rankCorrelations, tornado, type Driver } from "./drivers.ts";
import { lineDraws } from "./simulate.ts";
import { drawnLines, type Outcome } from "./outcome.ts";
import type { Dice } from "./dice.ts";

/** A line of money that moves a total. Amounts are £ million in the prices asked for. */
export type TotalDriver = Driver & {
  readonly short: string;
  readonly basis: "derived" | "assumption" | "yours";
  /** What it puts into the total at its low end, at its central value and at its high end. */
  readonly ends: readonly [lowM: number, centralM: number, highM: number];
};

/** Which lines move a scenario's total, each at its own 1 in 10 low and high, the others central; the most first. */
export function totalDrivers({
  flows,
  lines,
}: Pick<Outcome, "flows" | "lines">): readonly TotalDriver[] {
  const total = flows.spending.totalM;
  const flowOf = new Map(flows.lines.map((flow) => [flow.id, flow.totalM]));
  const inputs = drawnLines(lines);
  const lineOf = new Map(inputs.map((line) => [line.id, line]));
  const found = tornado(inputs, (moved) => {
    const line = moved && lineOf.get(moved.id);
    if (!moved || !line) return total;
    return total + (moved.value / line.central - 1) * (flowOf.get(line.id) ?? 0);
  });
  return found.drivers.flatMap((driver): TotalDriver[] => {
    const line = lineOf.get(driver.id);
    if (!line) return [];
    const centralM = flowOf.get(line.id) ?? 0;
    const of = (atM: number) => atM - total + centralM;
    return [
      {
        ...driver,
        short: line.short,
        basis: line.basis === "yours" ? "yours" : "assumption",
        ends: [of(driver.atLow), centralM, of(driver.atHigh)],
      },
    ];
  });
}

/** How nearly each of some lines and the total rise and fall together over the draws, by id. Cost: draws log draws for each. */
export function driverRanks(
  { lines, simulation, plan }: Pick<Outcome, "lines" | "simulation" | "plan">,
  dice: Dice,
  ids: readonly string[],
): ReadonlyMap<string, number> {
  const together = { common: plan.assumptions.costsCommon, group: plan.assumptions.costsGroup };
  const wanted = drawnLines(lines).filter(({ id }) => ids.includes(id));
  return rankCorrelations(
    wanted.map((line) => ({ id: line.id, draws: lineDraws(line, dice, together) })),
    simulation.totals,
  );
}
