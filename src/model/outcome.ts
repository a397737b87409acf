import type { Area, Dataset } from "#/data/schema.ts";
import { inArea, type Allocation } from "./area.ts";
import type { Assumptions } from "./assumptions.ts";
import { dice as diceOf, type Dice } from "./dice.ts";
import { flows, sharesByYear, termsOf, type Flows, type Terms } from "./flows.ts";
import { monthOfYear } from "./months.ts";
import { plan, type Choices, type Ground, type Plan, type PlanLine } from "./plan.ts";
import { interval, type Interval } from "./quantile.ts";
import { intervalsByYear, simulate, type Line, type Simulation } from "./simulate.ts";
import type { FinancialYear } from "./time.ts";

/** What one scenario comes to without chance: its plan, and the central values of its money. */
export type Settled = {
  readonly plan: Plan;
  readonly terms: Terms;
  readonly flows: Flows;
  /** The lines counted, as the chosen area's share where one is chosen. */
  readonly lines: readonly PlanLine[];
  readonly allocation: Allocation<PlanLine> | undefined;
};
/** The same with the draws of its spending. */
export type Outcome = Settled & {
  readonly simulation: Simulation;
  /** 10th to 90th percentile of the total and of each year; undefined where nothing varies. */
  readonly range: Interval | undefined;
  readonly rangeByYear: readonly Interval[] | undefined;
};
type OutcomeSource = Pick<Dataset, "meta" | "deflators" | "discountRates">;
type Comparing = {
  readonly pvBase: FinancialYear;
  /** Fetched when an area is first chosen; without them an area cannot be shared out to. */
  readonly areas?: readonly Area[] | undefined;
};
type Options = Comparing & { readonly dice: Dice };

const isSpending = (line: PlanLine): boolean =>
  line.kind === "investment" || line.kind === "running";
type Known = PlanLine & { readonly central: number };
const isKnown = (line: PlanLine): line is Known => line.central !== null && line.central > 0;

/** The lines of spending that are drawn: those of a known amount. */
export const drawnLines = (lines: readonly PlanLine[]): readonly Known[] =>
  lines.filter(isSpending).filter(isKnown);

/** The dice of a comparison: those of the baseline's seed, for every column. */
export const sharedDice = ({ seed }: Pick<Assumptions, "seed">, draws: number): Dice =>
  diceOf(seed, draws);

/** What a dataset comes to under a reader's choices, by central values. Amounts are £ million in the prices asked for. */
export function settled(
  ground: Ground,
  source: OutcomeSource,
  choices: Choices,
  { pvBase, areas }: Comparing,
): Settled {
  const made = plan(ground, choices);
  const { assumptions } = choices;
  const terms = termsOf(assumptions, source, pvBase);
  const { lines, allocation } = inArea(made.lines, areas, assumptions.area, assumptions.areaKey);
  return { plan: made, terms, flows: flows(lines, terms), lines, allocation };
}

/**
 * The same with chance: headline sums are of central values, ranges of the draws. Cost: draws x lines x years.
 */
export function outcome(
  ground: Ground,
  source: OutcomeSource,
  choices: Choices,
  { dice, pvBase, areas }: Options,
): Outcome {
  const central = settled(ground, source, choices, { pvBase, areas });
  const { flows: money, lines, terms } = central;
  const { assumptions } = choices;
  const drawn = drawnLines(lines);
  const first = money.years[0] ?? terms.firstYear;
  const simulation = simulate(drawn.map(lineOf), {
    dice,
    together: { common: assumptions.costsCommon, group: assumptions.costsGroup },
    firstMonth: monthOfYear(first),
    years: money.years.length,
    yearFactors: yearFactors(drawn, money),
  });
  return {
    ...central,
    simulation,
    range: simulation.varies ? interval(simulation.totals) : undefined,
    rangeByYear: simulation.varies
      ? intervalsByYear(simulation).slice(0, money.years.length)
      : undefined,
  };
}

const lineOf = (line: Known): Line => ({
  id: line.id,
  low: line.low,
  central: line.central,
  high: line.high,
  tail: line.tail,
  group: line.group,
  twelves: line.twelves,
  undated: line.undated,
  slipMonths: line.slipMonths,
});

/**
 * What each year's money of a line is multiplied by to be in the prices asked for, then what falls after the
 * horizon, and what has no year: as its flow is, so that draws of central values are its sums.
 */
function yearFactors(
  lines: readonly Known[],
  { years, lines: own }: Flows,
): (line: string) => readonly number[] {
  const flowOf = new Map(own.map((flow) => [flow.id, flow]));
  const factors = new Map(
    lines.map((line): [string, readonly number[]] => {
      const flow = flowOf.get(line.id);
      if (flow?.converted !== true) return [line.id, []];
      const shares = new Map(
        sharesByYear(line.twelves, line.slipMonths).map(({ year, share }) => [year, share]),
      );
      const shown = years.map((year) => shares.get(year) ?? 0);
      const after = [...shares]
        .filter(([year]) => !years.includes(year))
        .reduce((sum, [, share]) => sum + share, 0);
      const factor = (amountM: number, share: number) =>
        share > 0 ? amountM / (line.central * share) : 1;
      return [
        line.id,
        [
          ...shown.map((share, i) => factor(flow.byYearM[i] ?? 0, share)),
          factor(flow.afterM, after),
          factor(flow.undatedM, line.undated),
        ],
      ];
    }),
  );
  return (line) => factors.get(line) ?? [];
}
