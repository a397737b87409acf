import { fitted, type Uncertain } from "./chance.ts";
import { lineScores, type Dice, type Together } from "./dice.ts";
import { exp } from "./elementary.ts";
import type { Network } from "./schedule.ts";

/** Draws of when work starts and finishes, months from April 2022, by task id. */
export type ScheduleDraws = {
  readonly draws: number;
  readonly starts: ReadonlyMap<string, Float64Array>;
  readonly finishes: ReadonlyMap<string, Float64Array>;
};

/** How long a task may take, in months. Those of a group tend to move together. */
export type UncertainMonths = Uncertain & { readonly group?: string };

/**
 * Draws every duration with the dice of its task and runs the forward pass over all draws at once, task by task;
 * a task without uncertain months takes what `durations` says. Cost: draws × (tasks + waits), and 16 bytes for
 * each draw of each task.
 */
export function drawSchedule(
  { ids, durations, notBefore, later, from, before, onStart }: Network,
  months: ReadonlyMap<string, UncertainMonths>,
  { dice, together }: { readonly dice: Dice; readonly together: Together },
): ScheduleDraws {
  const { draws } = dice;
  const starts: Float64Array[] = [];
  const finishes: Float64Array[] = [];
  for (const [t, id] of ids.entries()) {
    const start = new Float64Array(draws).fill(at(notBefore, t));
    for (let k = at(from, t); k < at(from, t + 1); k++)
      raise(start, (onStart[k] === 1 ? starts : finishes)[at(before, k)] as Float64Array);
    const wait = at(later, t);
    if (wait !== 0) for (let i = 0; i < draws; i++) start[i] = at(start, i) + wait;
    const finish = durationDraws(id, months.get(id), durations[t], dice, together);
    for (let i = 0; i < draws; i++) finish[i] = at(finish, i) + at(start, i);
    starts.push(start);
    finishes.push(finish);
  }
  const byId = (values: readonly Float64Array[]) =>
    new Map(ids.map((id, t) => [id, values[t] as Float64Array]));
  return { draws, starts: byId(starts), finishes: byId(finishes) };
}

/** Each draw no earlier than another. */
function raise(starts: Float64Array, free: Float64Array): void {
  for (let i = 0; i < starts.length; i++) if (at(free, i) > at(starts, i)) starts[i] = at(free, i);
}

/** The later of the finishes of some tasks in each draw: of all unless told. Those not drawn are left aside. */
export function lastFinish(
  { finishes, draws }: ScheduleDraws,
  ids: Iterable<string> = finishes.keys(),
): Float64Array {
  const last = new Float64Array(draws).fill(-Infinity);
  for (const id of ids)
    for (const [i, month] of finishes.get(id)?.entries() ?? [])
      if (month > at(last, i)) last[i] = month;
  return last;
}

/** Months below which two dates are one. */
const SAME = 1e-7;

/** The share of draws in which something has finished by a month: from 0 to 1. */
export function chanceBy(finishes: Float64Array, month: number): number {
  let inTime = 0;
  for (const finish of finishes) if (finish <= month + SAME) inTime++;
  return inTime / finishes.length;
}

/**
 * Months by which money of several proposals is moved in each draw, against the reference drawn with the same
 * dice: with the one of them that starts earliest; of those that start together, the one that slips least.
 * 0 when none of them is in both.
 */
export function slipDraws(
  proposals: readonly string[],
  { starts, draws }: ScheduleDraws,
  reference: ScheduleDraws,
): Float64Array {
  const slips = new Float64Array(draws);
  const first = new Float64Array(draws).fill(Infinity);
  for (const id of proposals) {
    const own = starts.get(id);
    const was = reference.starts.get(id);
    if (own === undefined || was === undefined) continue;
    for (let i = 0; i < draws; i++) {
      const start = at(own, i);
      if (start > at(first, i)) continue;
      const slip = rounded(start - at(was, i));
      if (start < at(first, i) || slip < at(slips, i)) slips[i] = slip;
      first[i] = start;
    }
  }
  return slips;
}

/** Months, where less than rounding is none: equal draws stay equal. */
function rounded(months: number): number {
  const whole = Math.round(months);
  return Math.abs(months - whole) < 1e-9 ? whole : months;
}

function durationDraws(
  id: string,
  months: UncertainMonths | undefined,
  duration: number | undefined,
  dice: Dice,
  together: Together,
): Float64Array {
  const values = new Float64Array(dice.draws);
  const { central, below, above } = fitted(
    months ? { ...months, id } : { low: null, central: duration ?? 0, high: null },
  );
  if (below === 0 && above === 0) return values.fill(central);
  const scores = lineScores(dice, "duration", { ...months, id }, together);
  for (let i = 0; i < values.length; i++) {
    const score = at(scores, i);
    values[i] = central * exp((score < 0 ? below : above) * score);
  }
  return values;
}

const at = (numbers: Float64Array | Int32Array, i: number): number => numbers[i] as number;
