import type { Area, Dataset } from "#/data/schema.ts";
import { difference, moneyApart, type Difference } from "#/model/compare.ts";
import type { Dice } from "#/model/dice.ts";
import { pvBaseOf } from "#/model/flows.ts";
import { outcome, sharedDice, type Outcome } from "#/model/outcome.ts";
import { ground as groundOf, type Ground } from "#/model/plan.ts";
import { assumed, fromPreset, isAsPreset } from "#/state/columns.ts";
import { lastCall } from "#/state/derive.ts";
import type { Params } from "#/state/params.ts";
import { saysNothing, type Scenario } from "#/state/scenario.ts";
import { choicesOf } from "#/state/yours.ts";

export type Slot = "s1" | "s2" | "s3" | "s4";
export const slots: readonly Slot[] = ["s1", "s2", "s3", "s4"];

/** One scenario of the workbench, worked out. */
export type Column = {
  readonly slot: Slot;
  /** A, B, C or D. */
  readonly letter: string;
  readonly name: string;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  /** How it differs from the baseline; undefined for the baseline itself, and where `apart` says why. */
  readonly difference: Difference | undefined;
  /** Why its money is not compared with the baseline's. */
  readonly apart: ReturnType<typeof moneyApart>;
};
/** Everything the workbench shows for one state of the address. */
export type Workbench = {
  readonly dataset: Dataset;
  readonly ground: Ground;
  readonly areas: readonly Area[] | undefined;
  /** Those that every column was drawn with. */
  readonly dice: Dice;
  readonly columns: readonly Column[];
  readonly base: Column;
  /** The last year in which any column spends: later ones are not drawn. */
  readonly through: string;
  /** The most any column spends in a year, £ million: their common scale. */
  readonly maxM: number;
};

/** A column before it is worked out. */
export type Chosen = Pick<Column, "slot" | "letter" | "name" | "scenario">;

/** The columns that an address asks for, in order; the first is always there. */
export function createChosen(): (
  dataset: Dataset,
  ground: Ground,
  params: Pick<Params, Slot>,
) => readonly Chosen[] {
  const firstOf = lastCall((dataset: Dataset, ground: Ground): Scenario => {
    const [preset] = dataset.scenarios;
    return preset
      ? fromPreset(preset, ground.initial)
      : { name: "As published", preset: "", decisions: [], assumptions: {} };
  });
  return (dataset, ground, params) =>
    slots.flatMap((slot, i) => {
      const scenario = params[slot] ?? (slot === "s1" ? firstOf(dataset, ground) : null);
      return scenario
        ? [{ slot, letter: "ABCD"[i] ?? "A", name: nameOf(scenario, dataset, ground), scenario }]
        : [];
    });
}

/** Draws for a range that is shown. */
const draws = 10_000;

type Worked = Omit<Column, "difference" | "apart">;

/**
 * Works out the columns; one whose scenario did not change is not worked out again, and where none did, the
 * workbench is the one before, by identity.
 */
export function createWorkbench(): (
  dataset: Dataset,
  areas: readonly Area[] | undefined,
  params: Pick<Params, Slot | "base">,
) => Workbench {
  const grounds = lastCall((dataset: Dataset) => groundOf(dataset));
  const diceOf = lastCall((seed: string) => sharedDice({ seed }, draws));
  const chosenIn = createChosen();
  const one = () =>
    lastCall(
      (
        dataset: Dataset,
        ground: Ground,
        areas: readonly Area[] | undefined,
        scenario: Scenario,
        seed: string,
        pvBase: string,
      ): Outcome =>
        outcome(ground, dataset, choicesOf(scenario, ground), {
          dice: diceOf(seed),
          pvBase,
          areas,
        }),
    );
  const workers = slots.map(one);
  const work = (
    dataset: Dataset,
    areas: readonly Area[] | undefined,
    params: Pick<Params, Slot | "base">,
  ): Workbench => {
    const ground = grounds(dataset);
    const chosen = chosenIn(dataset, ground, params);
    const all = chosen.map(({ scenario }) => assumed(scenario, ground.initial));
    const baseSlot = chosen.find(({ slot }) => slot === `s${params.base}`) ?? chosen[0];
    const seed = baseSlot ? assumed(baseSlot.scenario, ground.initial).seed : "1";
    const pvBase = pvBaseOf(all);
    const worked = chosen.map((column): Worked => {
      const run = workers[slots.indexOf(column.slot)] ?? one();
      return { ...column, outcome: run(dataset, ground, areas, column.scenario, seed, pvBase) };
    });
    const base = worked.find(({ slot }) => slot === baseSlot?.slot) ?? worked[0];
    if (!base) throw new Error("no column to show: the first always is");
    const columns = worked.map((column): Column => {
      const apart = moneyApart(base.outcome, column.outcome);
      const isTold = column.slot !== base.slot && apart === undefined;
      return {
        ...column,
        apart,
        difference: isTold ? difference(compared(base), compared(column)) : undefined,
      };
    });
    return {
      dataset,
      ground,
      areas,
      dice: diceOf(seed),
      columns,
      base: { ...base, apart: undefined, difference: undefined },
      through: columns.map(lastYear).reduce((a, b) => (b > a ? b : a), ""),
      maxM: Math.max(0, ...columns.map(largestYear)),
    };
  };
  type Held = Params[Slot];
  const last = lastCall(
    (
      dataset: Dataset,
      areas: readonly Area[] | undefined,
      base: Params["base"],
      s1: Held,
      s2: Held,
      s3: Held,
      s4: Held,
    ) => work(dataset, areas, { base, s1, s2, s3, s4 }),
  );
  return (dataset, areas, { base, s1, s2, s3, s4 }) => last(dataset, areas, base, s1, s2, s3, s4);
}

/** What a scenario is called: the reader's name, or its preset's and how much of that is left of it. */
function nameOf(scenario: Scenario, dataset: Dataset, ground: Ground): string {
  if (scenario.name !== "") return scenario.name;
  const preset = dataset.scenarios.find(({ id }) => id === scenario.preset);
  if (preset === undefined) return "Own scenario";
  if (isAsPreset(scenario, preset, ground)) return preset.label;
  return `${preset.label} (${saysNothing(scenario) ? "none of it set" : "changed"})`;
}

const compared = ({ outcome: { simulation, flows, plan } }: Worked) => ({
  totals: simulation.totals,
  central: flows.spending.totalM,
  unknown: new Set(plan.unpriced),
});

const largestYear = ({ outcome: { flows, rangeByYear } }: Column): number =>
  Math.max(...flows.spending.byYearM, ...(rangeByYear ?? []).map(({ high }) => high), 0);

const lastYear = ({ outcome: { flows } }: Column): string =>
  flows.years.filter((_, i) => (flows.spending.byYearM[i] ?? 0) > 0).at(-1) ?? "";
