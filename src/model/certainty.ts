import type { Assumptions } from "./assumptions.ts";
import type { Dice } from "./dice.ts";
import { chanceBy, drawSchedule, lastFinish, type ScheduleDraws } from "./finish.ts";
import type { Ground, Plan } from "./plan.ts";
import { interval, type Interval } from "./quantile.ts";
import { network, type Schedule } from "./schedule.ts";

/** How sure the dates of a plan are, by the ranges of its durations. Months from April 2022. */
export type Certainty = {
  readonly draws: number;
  /** When the last work ends, 8 draws in 10. */
  readonly end: Interval;
  /** The share of draws in which all work has ended by a month, or that of one proposal. */
  readonly chanceBy: (month: number, proposal?: string) => number;
  /** By how many months a proposal starts later than in the reference, 8 draws in 10; undefined when it is in one alone. */
  readonly slip: (proposal: string) => Interval | undefined;
};
type Shared = Pick<Assumptions, "durationsCommon" | "durationsGroup">;

/** The draws of a plan's schedule: each duration by its own range, those of one lever tending to move together. */
export function planDraws(
  { tasks }: Pick<Plan, "tasks">,
  { durations }: Pick<Ground, "durations">,
  dice: Dice,
  { durationsCommon, durationsGroup }: Shared,
): ScheduleDraws {
  const net = network(tasks);
  const months = new Map(
    net.ids.flatMap((id) => {
      const known = durations.get(id);
      return known === undefined
        ? []
        : [[id, known.row === null ? known : { ...known, group: known.row }] as const];
    }),
  );
  return drawSchedule(net, months, {
    dice,
    together: { common: durationsCommon, group: durationsGroup },
  });
}

/** How sure a plan's dates are, against the reference drawn with the same dice; undefined when nothing is in. */
export function certainty(drawn: ScheduleDraws, reference: ScheduleDraws): Certainty | undefined {
  if (drawn.finishes.size === 0) return undefined;
  const last = lastFinish(drawn);
  const slips = new Map<string, Interval>();
  return {
    draws: drawn.draws,
    end: interval(last),
    chanceBy: (month, proposal) => {
      const own = proposal === undefined ? last : drawn.finishes.get(proposal);
      return own === undefined ? 0 : chanceBy(own, month);
    },
    slip: (proposal) => {
      const [is, was] = [drawn.starts.get(proposal), reference.starts.get(proposal)];
      if (!is || !was) return undefined;
      const slip = slips.get(proposal) ?? interval(is.map((start, i) => start - (was[i] ?? 0)));
      slips.set(proposal, slip);
      return slip;
    },
  };
}

/** The critical chain that takes longest from its first start to the end; of equals, the one of most steps. */
export function longestChain({
  chains,
  slots,
}: Pick<Schedule, "chains" | "slots">): readonly string[] {
  const startOf = (chain: readonly string[]) =>
    slots.get(chain[0] ?? "")?.earliestStart ?? Infinity;
  return chains.reduce<readonly string[]>((best, chain) => {
    if (best.length === 0) return chain;
    const earlier = startOf(best) - startOf(chain);
    return earlier > 1e-7 || (earlier > -1e-7 && chain.length > best.length) ? chain : best;
  }, []);
}

/** Whether all work that takes time lies on one chain, so that the end waits for no other. */
export function isOneChain(schedule: Pick<Schedule, "chains" | "slots">): boolean {
  const chain = new Set(longestChain(schedule));
  return [...schedule.slots].every(
    ([id, { earliestStart, earliestFinish }]) => chain.has(id) || earliestFinish <= earliestStart,
  );
}
