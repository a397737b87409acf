import type { Area, Dataset } from "#/data/schema.ts";
import { presetAssumptions } from "./assumptions.ts";
import { pvBaseOf } from "./flows.ts";
import { outcome, sharedDice, type Outcome } from "./outcome.ts";
import { ground as groundOf, type Choices, type Ground } from "./plan.ts";

/** A dataset with its shipped scenarios worked out, each when it is first asked for and kept. */
export type Presets = {
  readonly dataset: Dataset;
  /** Undefined until they are there. */
  readonly areas: readonly Area[] | undefined;
  readonly ground: Ground;
  /** What a shipped scenario chooses; undefined when there is none of that id. */
  readonly choicesOf: (id: string) => Choices | undefined;
  /** What it comes to, as a column of its own in Scenarios. */
  readonly of: (id: string) => Outcome | undefined;
  /** What other choices come to, with the same dice. */
  readonly under: (choices: Choices) => Outcome;
  /** What the reference comes to: no decisions, initial assumptions. */
  readonly initial: () => Outcome;
};

/** Draws for a range that is shown. */
const draws = 10_000;

/** The shipped scenarios of a dataset, by the same steps as the workbench. Throws on a circle of *requires*. */
export function presets(dataset: Dataset, areas: readonly Area[] | undefined): Presets {
  const ground = groundOf(dataset);
  const known = new Map<string, Outcome>();
  const dice = sharedDice(ground.initial, draws);
  const under = (choices: Choices): Outcome =>
    outcome(ground, dataset, choices, { dice, pvBase: pvBaseOf([choices.assumptions]), areas });
  const choicesOf = (id: string): Choices | undefined => {
    const preset = dataset.scenarios.find((row) => row.id === id);
    return (
      preset && {
        decisions: preset.decisions,
        assumptions: presetAssumptions(preset, ground.initial).assumptions,
      }
    );
  };
  const kept = (key: string, choices: Choices): Outcome => {
    const found = known.get(key) ?? under(choices);
    known.set(key, found);
    return found;
  };
  return {
    dataset,
    areas,
    ground,
    choicesOf,
    under,
    of: (id) => {
      const choices = choicesOf(id);
      return choices && kept(id, choices);
    },
    initial: () => kept("", { decisions: [], assumptions: ground.initial }),
  };
}
