import type { Proposal, Row } from "#/data/schema.ts";
import type { Choice } from "./decisions.ts";
import { circle, inOrder, type Arc, type Tie } from "./graph.ts";
import { endOfDate, monthOf } from "./months.ts";
import { ends } from "./register.ts";
import type { Schedule, Task, Wait } from "./schedule.ts";
import type { PartialDate } from "./time.ts";

/** How long a proposal takes, in months, and what that rests on. */
export type Duration = {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  /** The share of outcomes below low, and above high: quartiles of the cases, or 1 in 10. */
  readonly tail: number;
  /** Its slowest lever, a row of `schedule`, the kind of proposal it is, or nothing that is known. */
  readonly from: "lever" | "schedule" | "milestone" | "unknown";
  /** The row of `durations`, and how many of its cases are counted. */
  readonly row: string | null;
  readonly cases: number;
};
type Timed = Pick<Proposal, "id" | "kind" | "levers">;
type DurationRow = Pick<Row<"durations">, "id" | "lever" | "months" | "cases">;
type ScheduleRow = Pick<
  Row<"schedule">,
  "id" | "proposal" | "earliestStart" | "durationMonths" | "deadline" | "deadlineLabel" | "basis"
>;

const milestone = { low: 0, central: 0, high: 0, row: null, cases: 0, tail: 0.25 } as const;

/**
 * How long each proposal takes: what its row of `schedule` says, else the months of its slowest lever.
 * Missions and packages are milestones of 0 months. Without any known lever, 0 months, `from` unknown.
 * Among levers of equal months the one that may take longest counts, then the first by id.
 */
export function durationsOf(
  proposals: readonly Timed[],
  rows: readonly DurationRow[],
  dated: readonly ScheduleRow[],
): ReadonlyMap<string, Duration> {
  const slowest = [...rows].sort(
    (a, b) =>
      b.months.central - a.months.central ||
      b.months.high - a.months.high ||
      (a.id < b.id ? -1 : 1),
  );
  const stated = new Map(dated.map((row) => [row.proposal, row.durationMonths]));
  return new Map(
    proposals.map(({ id, kind, levers }): [string, Duration] => {
      const months = stated.get(id);
      if (months) return [id, { ...months, tail: 0.1, from: "schedule", row: null, cases: 0 }];
      if (kind === "mission" || kind === "package")
        return [id, { ...milestone, from: "milestone" }];
      const row = slowest.find(({ lever }) => (levers as readonly string[]).includes(lever));
      if (row === undefined) return [id, { ...milestone, from: "unknown" }];
      const cases = row.cases.filter(({ counted }) => counted).length;
      return [id, { ...row.months, tail: 0.25, from: "lever", row: row.id, cases }];
    }),
  );
}

/** The slowest lever, which gives a proposal its duration; undefined where none does. */
export const leverOf = <L>(
  { row }: Pick<Duration, "row">,
  rows: readonly { readonly id: string; readonly lever: L }[],
): L | undefined => rows.find(({ id }) => id === row)?.lever;

/** What orders the work besides the links: when the programme starts, and when a Bill comes. */
export type Timing = {
  readonly programmeStart: PartialDate;
  readonly billWait: number;
  readonly billLate: number;
  readonly moneyFirst: boolean;
};

/** The month in which a Bill is introduced: no proposal with the lever legislation starts before it. */
const billMonth = ({ programmeStart, billWait, billLate }: Timing): number =>
  monthOf(programmeStart) + billWait + billLate;

/** What of the links orders the work: `requires`, but not those of type together; `funds` if asked. */
export type Ordering = {
  /** The proposals so that each follows what it waits for. */
  readonly order: readonly string[];
  readonly waits: ReadonlyMap<string, readonly Wait[]>;
  /** Links that were left aside, because with them things would wait for each other in a circle. */
  readonly leftAside: readonly { readonly link: string; readonly circle: readonly string[] }[];
};

/**
 * What each proposal waits for. "Money first" adds the links of kind `funds`, which then wait for the
 * helper's finish; where that would close a circle, such a link is left aside and named. Throws on a circle
 * of `requires`, and names it.
 */
export function ordering(
  proposals: readonly Pick<Proposal, "id">[],
  links: readonly Tie[],
  moneyFirst: boolean,
): Ordering {
  const rows = links.flatMap((link) => {
    const order = ends(link);
    const sets =
      link.kind === "requires" ? link.type !== "together" : moneyFirst && link.kind === "funds";
    return order !== null && sets ? [{ ...order, link }] : [];
  });
  let kept = rows;
  const leftAside: { link: string; circle: readonly string[] }[] = [];
  for (let found = circle(kept); found; found = circle(kept)) {
    const funding = kept.filter(({ link, ...arc }) => link.kind === "funds" && isOn(arc, found));
    const [aside] = funding.map(({ link }) => link.id).sort();
    if (aside === undefined) throw new Error(`dependency cycle: ${found.join(" → ")}`);
    leftAside.push({ link: aside, circle: found });
    kept = kept.filter(({ link }) => link.id !== aside);
  }
  const waits = new Map<string, Wait[]>();
  for (const { before, after, link } of kept) {
    const type = link.type === "start" ? "start" : "finish";
    const own = waits.get(after);
    if (own) own.push({ on: before, type });
    else waits.set(after, [{ on: before, type }]);
  }
  const ids = proposals.map(({ id }) => id);
  return { order: inOrder(ids, kept), waits, leftAside };
}

/** Whether an arc is a step of a circle, which runs from what waits to what it waits for. */
const isOn = ({ before, after }: Arc, found: readonly string[]): boolean =>
  found.some((id, i) => id === after && found[i + 1] === before);

/** The proposals that are in, as tasks, each after what it waits for. */
export function tasksOf(
  proposals: readonly Timed[],
  choices: ReadonlyMap<string, Choice>,
  durations: ReadonlyMap<string, Duration>,
  { order, waits }: Pick<Ordering, "order" | "waits">,
  dated: readonly ScheduleRow[],
  timing: Timing,
): readonly Task[] {
  const start = monthOf(timing.programmeStart);
  const bill = billMonth(timing);
  const earliest = new Map(
    dated.flatMap((row) => (row.earliestStart ? [[row.proposal, monthOf(row.earliestStart)]] : [])),
  );
  const needsLaw = new Set(
    proposals.filter(({ levers }) => levers.includes("legislation")).map(({ id }) => id),
  );
  const tasks: Task[] = [];
  for (const id of order) {
    const choice = choices.get(id);
    if (choice?.in !== true) continue;
    const law = needsLaw.has(id) ? bill : start;
    tasks.push({
      id,
      durationMonths: durations.get(id)?.central ?? 0,
      notBeforeMonth: Math.max(start, law, earliest.get(id) ?? start),
      laterMonths: choice.laterMonths,
      waits: waits.get(id) ?? [],
    });
  }
  return tasks;
}

/** A date that was set for a proposal, and whether the schedule meets it. */
export type DeadlineMet = {
  readonly proposal: string;
  readonly row: string;
  readonly date: PartialDate;
  readonly label: string | undefined;
  /** Its earliest start and finish and the end of what the date may mean, months from April 2022. */
  readonly startMonth: number;
  readonly finishMonth: number;
  readonly deadlineMonth: number;
  /** Null where it takes no time of its own, so that no schedule can judge it; then `lateMonths` is 0. */
  readonly met: boolean | null;
  readonly lateMonths: number;
};

/** Dates of which it is known whether a schedule meets them, and those of milestones, which none can judge. */
export const judged = <D extends Pick<DeadlineMet, "met">>(
  dates: readonly D[],
): { readonly timed: readonly (D & { met: boolean })[]; readonly milestones: readonly D[] } => ({
  timed: dates.filter((one): one is D & { met: boolean } => one.met !== null),
  milestones: dates.filter(({ met }) => met === null),
});

/**
 * The dates that were set for proposals that are in, in the order of the rows. "By 2027" lasts to its end. What was
 * delivered in time (`delivered`, months) met its date, whenever a schedule would begin it.
 */
export function deadlines(
  dated: readonly ScheduleRow[],
  slots: Schedule["slots"],
  delivered: ReadonlyMap<string, number> = new Map(),
): readonly DeadlineMet[] {
  return dated.flatMap((row): DeadlineMet[] => {
    const slot = slots.get(row.proposal);
    if (slot === undefined || row.deadline === null) return [];
    const deadlineMonth = endOfDate(row.deadline);
    const inTime = (delivered.get(row.proposal) ?? Infinity) < deadlineMonth;
    const isTimed = slot.earliestFinish > slot.earliestStart;
    const late = inTime || !isTimed ? 0 : slot.earliestFinish - deadlineMonth;
    return [
      {
        proposal: row.proposal,
        row: row.id,
        date: row.deadline,
        label: row.deadlineLabel,
        startMonth: slot.earliestStart,
        finishMonth: slot.earliestFinish,
        deadlineMonth,
        met: isTimed ? late < 1e-7 : null,
        lateMonths: late < 1e-7 ? 0 : late,
      },
    ];
  });
}
