import { inOrder } from "./graph.ts";

/** Something that takes time, and what it waits for. Months are counted from April 2022. */
export type Task = {
  readonly id: string;
  readonly durationMonths: number;
  /** It cannot start before this month. */
  readonly notBeforeMonth: number;
  /** Months that it starts after it could. */
  readonly laterMonths: number;
  readonly waits: readonly Wait[];
};
/** Starts only when another has finished, or when it has started. */
export type Wait = { readonly on: string; readonly type: "finish" | "start" };

/** When a task can and must happen, in months from April 2022. */
export type Slot = {
  readonly id: string;
  readonly earliestStart: number;
  readonly earliestFinish: number;
  readonly latestStart: number;
  readonly latestFinish: number;
  /** Months it can move without moving the end of everything, and without moving any other task. */
  readonly totalSlack: number;
  readonly freeSlack: number;
  readonly critical: boolean;
  /** The tasks that set its earliest start; none when its own date does. */
  readonly heldBy: readonly string[];
};
export type Schedule = {
  /** By task id, in an order in which each follows what it waits for. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** When the last task finishes; undefined when there is none. */
  readonly finishMonth: number | undefined;
  /** The longest chains, each from its first task to its last; the first `mostChains` of them. */
  readonly chains: readonly (readonly string[])[];
  readonly chainCount: number;
};

/** How many critical chains are listed; there can be very many, and all are counted. */
const mostChains = 100;
/** Months below which two dates are one: far more than rounding, far less than an hour. */
const SAME = 1e-7;

/** Tasks in working order, with what they wait for as places in that order: made once, run often. */
export type Network = {
  readonly ids: readonly string[];
  readonly durations: Float64Array;
  readonly notBefore: Float64Array;
  readonly later: Float64Array;
  /** Task i waits for `before[from[i]]` up to `before[from[i + 1]]`; 1 in `onStart`: for its start. */
  readonly from: Int32Array;
  readonly before: Int32Array;
  readonly onStart: Uint8Array;
};

/**
 * The network of tasks. Waits for a task that is not there are left aside.
 * Throws on a circle, which it names; on two tasks of one id; on a time that is no number, or a negative one.
 */
export function network(tasks: readonly Task[]): Network {
  const given = new Map(tasks.map(({ id }, i) => [id, i]));
  if (given.size < tasks.length) throw new Error(`two tasks of one id: ${twice(tasks)}`);
  const sorted = inWorkingOrder(tasks, given);
  const place = sorted === tasks ? given : new Map(sorted.map(({ id }, i) => [id, i]));
  const from = new Int32Array(sorted.length + 1);
  const before: number[] = [];
  const onStart: number[] = [];
  for (const [
    i,
    { id, waits, durationMonths: d, laterMonths: l, notBeforeMonth: n },
  ] of sorted.entries()) {
    if (!(d >= 0 && l >= 0 && d + l + Math.abs(n) < Infinity))
      throw new Error(`no months for a task: ${id}, ${d}, ${l}, ${n}`);
    for (const { on, type } of waits) {
      const j = place.get(on);
      if (j === undefined) continue;
      before.push(j);
      onStart.push(type === "start" ? 1 : 0);
    }
    from[i + 1] = before.length;
  }
  return {
    ids: sorted.map(({ id }) => id),
    durations: Float64Array.from(sorted, (task) => task.durationMonths),
    notBefore: Float64Array.from(sorted, (task) => task.notBeforeMonth),
    later: Float64Array.from(sorted, (task) => task.laterMonths),
    from,
    before: Int32Array.from(before),
    onStart: Uint8Array.from(onStart),
  };
}

/** The tasks themselves where each follows what it waits for, as those of a plan do; else sorted. */
function inWorkingOrder(
  tasks: readonly Task[],
  place: ReadonlyMap<string, number>,
): readonly Task[] {
  const ordered = tasks.every(({ waits }, i) => waits.every(({ on }) => (place.get(on) ?? -1) < i));
  if (ordered) return tasks;
  const arcs = tasks.flatMap(({ id, waits }) => waits.map(({ on }) => ({ before: on, after: id })));
  return inOrder(
    tasks.map(({ id }) => id),
    arcs,
  ).flatMap((id) => tasks[place.get(id) ?? -1] ?? []);
}

/**
 * The forward pass: writes each task's earliest start to `starts`, both in the network's order. Takes any
 * durations, so that draws reuse the network. Linear in tasks and waits; allocates nothing.
 */
export function earliestStarts(
  { notBefore, later, from, before, onStart }: Omit<Network, "ids">,
  durations: Float64Array,
  starts: Float64Array,
): void {
  for (let i = 0; i < starts.length; i++) {
    let start = notBefore[i] as number;
    for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
      const j = before[k] as number;
      const free = (starts[j] as number) + (onStart[k] === 1 ? 0 : (durations[j] as number));
      if (free > start) start = free;
    }
    starts[i] = start + (later[i] as number);
  }
}

/**
 * When each task can start and finish at the earliest and must at the latest, so that everything ends as
 * early as it can; the slack between; and every longest chain.
 * Critical path method: Kelley and Walker (1959), Critical-path planning and scheduling. Linear in tasks
 * and waits once sorted. Throws as `network` does.
 */
export function schedule(tasks: readonly Task[]): Schedule {
  const net = network(tasks);
  const { ids, durations, later, from, before, onStart } = net;
  const n = ids.length;
  const starts = new Float64Array(n);
  earliestStarts(net, durations, starts);
  const finishes = starts.map((start, i) => start + at(durations, i));
  const end = finishes.reduce((a, b) => (b > a ? b : a), -Infinity);
  const latest = finishes.map((_, i) => end - at(durations, i));
  const free = finishes.map((finish) => end - finish);
  const tight: number[][] = ids.map(() => []);
  for (let i = n - 1; i >= 0; i--) {
    const ready = at(starts, i) - at(later, i);
    for (let k = at(from, i); k < at(from, i + 1); k++) {
      const j = at(before, k);
      const lag = onStart[k] === 1 ? 0 : at(durations, j);
      latest[j] = Math.min(at(latest, j), at(latest, i) - at(later, i) - lag);
      const room = ready - at(starts, j) - lag;
      free[j] = Math.min(at(free, j), room);
      if (room < SAME) tight[i]?.push(j);
    }
  }
  const slots = new Map<string, Slot>();
  for (const [i, id] of ids.entries()) {
    const [start, late, months] = [at(starts, i), at(latest, i), at(durations, i)];
    const critical = late - start < SAME;
    slots.set(id, {
      id,
      earliestStart: start,
      earliestFinish: start + months,
      latestStart: critical ? start : late,
      latestFinish: (critical ? start : late) + months,
      totalSlack: critical ? 0 : late - start,
      freeSlack: at(free, i) < SAME ? 0 : at(free, i),
      critical,
      heldBy: heldBy(tight[i] ?? [], ids),
    });
  }
  return { slots, finishMonth: n === 0 ? undefined : end, ...chainsOf(ids, slots) };
}

/** The critical tasks as chains: each begins with a task that no critical one holds, and ends where none waits. */
function chainsOf(
  ids: readonly string[],
  slots: ReadonlyMap<string, Slot>,
): Pick<Schedule, "chains" | "chainCount"> {
  const critical = ids.filter((id) => slots.get(id)?.critical === true);
  const held = new Map(
    critical.map((id) => [
      id,
      (slots.get(id)?.heldBy ?? []).filter((other) => slots.get(other)?.critical === true),
    ]),
  );
  const next = new Map<string, string[]>(critical.map((id) => [id, []]));
  for (const [id, others] of held) for (const other of others) next.get(other)?.push(id);
  const ways = new Map<string, number>();
  for (const id of critical.toReversed()) {
    const on = next.get(id) ?? [];
    ways.set(id, on.length === 0 ? 1 : on.reduce((sum, other) => sum + (ways.get(other) ?? 0), 0));
  }
  const firsts = critical.filter((id) => held.get(id)?.length === 0).sort();
  const chains: string[][] = [];
  const stack: Step[] = firsts.toReversed().map((id) => ({ id, after: undefined }));
  for (let step = stack.pop(); step && chains.length < mostChains; step = stack.pop()) {
    const on = (next.get(step.id) ?? []).sort();
    if (on.length === 0) chains.push(walked(step));
    for (const id of on.toReversed()) stack.push({ id, after: step });
  }
  return { chains, chainCount: firsts.reduce((sum, id) => sum + (ways.get(id) ?? 0), 0) };
}

const heldBy = (tight: readonly number[], ids: readonly string[]): readonly string[] =>
  tight.length === 0 ? [] : tight.map((j) => ids[j] ?? "").sort();

/** A task of a chain, and the step before it. */
type Step = { readonly id: string; readonly after: Step | undefined };

function walked(last: Step): string[] {
  const ids: string[] = [];
  for (let step: Step | undefined = last; step; step = step.after) ids.push(step.id);
  return ids.reverse();
}

const at = (numbers: Float64Array | Int32Array, i: number): number => numbers[i] as number;

function twice(tasks: readonly Task[]): string {
  const seen = new Set<string>();
  return tasks.find(({ id }) => seen.size === seen.add(id).size)?.id ?? "";
}
