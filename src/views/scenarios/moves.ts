import { certainty, longestChain, planDraws, type Certainty } from "#/model/certainty.ts";
import { dice } from "#/model/dice.ts";
import { plan, type Ground, type Plan } from "#/model/plan.ts";
import type { Slot } from "#/model/schedule.ts";
import { slipReason } from "#/model/slipReasons.ts";
import { deadlines, leverOf } from "#/model/tasks.ts";
import { lastCall } from "#/state/derive.ts";
import type { ChainStep, Late } from "#/words/sums/dates.ts";
import type { Column, Workbench } from "./workbench.ts";

/** Draws of a schedule: enough that a tenth is a tenth, few enough that four columns answer at once. */
export const scheduleDraws = 2_000;

const diceOf = lastCall((seed: string) => dice(seed, scheduleDraws));
const askedOf = lastCall((ground: Ground) =>
  plan(ground, { decisions: [], assumptions: ground.initial }),
);

const askedDraws = lastCall((ground: Ground, seed: string, common: number, group: number) =>
  planDraws(askedOf(ground), ground, diceOf(seed), {
    durationsCommon: common,
    durationsGroup: group,
  }),
);

type Sure = {
  readonly ground: Ground;
  readonly seed: string;
  readonly sure: Certainty | undefined;
};
const known = new WeakMap<Plan, Sure>();

/**
 * How sure a plan's dates are, against the reference by the same dice; undefined when nothing is in. A plan is
 * drawn once for as long as the dice stay.
 */
export function sureOf(ground: Ground, seed: string, own: Plan): Certainty | undefined {
  const held = known.get(own);
  if (held?.ground === ground && held.seed === seed) return held.sure;
  const { durationsCommon, durationsGroup } = own.assumptions;
  const sure = certainty(
    planDraws(own, ground, diceOf(seed), own.assumptions),
    askedDraws(ground, seed, durationsCommon, durationsGroup),
  );
  known.set(own, { ground, seed, sure });
  return sure;
}

type Money = Pick<Column, "outcome">;

/** What is in and starts more than half a month later than in the reference, the most first, and why. */
export const lateIn = (bench: Workbench, column: Money): readonly Late[] =>
  laterThan(bench, column, bench.ground.reference.slots);

/** What is in both and starts more than half a month later than in the baseline, the most first. */
export const laterThanBase = (bench: Workbench, column: Money): readonly Late[] =>
  laterThan(bench, column, bench.base.outcome.plan.schedule.slots);

function laterThan(
  { ground, dataset }: Workbench,
  { outcome: { plan: own } }: Money,
  were: ReadonlyMap<string, Slot>,
): readonly Late[] {
  const needsLaw = new Set(
    dataset.proposals.filter(({ levers }) => levers.includes("legislation")).map(({ id }) => id),
  );
  return [...own.schedule.slots]
    .flatMap(([proposal, slot]): Late[] => {
      const was = were.get(proposal);
      const months = was === undefined ? 0 : slot.earliestStart - was.earliestStart;
      if (!was || months <= 0.5) return [];
      const reason = slipReason(proposal, own, ground.initial, needsLaw.has(proposal));
      return [{ proposal, months, slot, was, reason }];
    })
    .sort((a, b) => b.months - a.months);
}

/** The dates the review set, and whether a column's schedule meets them. */
export const datesIn = ({ dataset, ground }: Workbench, { outcome }: Pick<Column, "outcome">) =>
  deadlines(dataset.schedule, outcome.plan.schedule.slots, ground.delivered);

/** The chain that sets the end of a column's work, step by step. */
export function chainOf(
  { ground, dataset }: Workbench,
  { outcome }: Pick<Column, "outcome">,
): readonly ChainStep[] {
  const { schedule } = outcome.plan;
  return longestChain(schedule).flatMap((proposal): ChainStep[] => {
    const slot = schedule.slots.get(proposal);
    const duration = ground.durations.get(proposal);
    const lever = duration && leverOf(duration, dataset.durations);
    return slot ? [{ proposal, slot, duration, lever }] : [];
  });
}
