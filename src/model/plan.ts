import type { Cost, Dataset } from "#/data/schema.ts";
import type { Basis } from "#/data/vocabulary.ts";
import { initialAssumptions, type Assumptions } from "./assumptions.ts";
import { resolve, type Choice, type DecisionOf, type DecisionRow } from "./decisions.ts";
import { broken, requirements, type Graph } from "./graph.ts";
import { estimateStore, type EstimateStore, type InputChanges } from "./illustrated.ts";
import { publishedLines, type Container } from "./lines.ts";
import { costStatuses, unpricedStatuses, type CostStatus, type Unpriced } from "./costStatus.ts";
import { monthOf } from "./months.ts";
import { linesOf, type OwnLine } from "./planLines.ts";
import { schedule, type Schedule, type Task } from "./schedule.ts";
import { slips, type Slip } from "./slips.ts";
import { answers, unanswered } from "./standing.ts";
import { durationsOf, ordering, tasksOf, type Duration, type Ordering } from "./tasks.ts";
import type { FinancialYear } from "./time.ts";

/** Twelve months of a line's money: when they begin, before any slip, and their share of its amount. */
export type Twelve = {
  /** Months from April 2022. */
  readonly startMonth: number;
  readonly share: number;
};

/** A line of money in a plan. Nothing in it is counted by another line. */
export type PlanLine = {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  /** Those of its proposals that are in. */
  readonly proposals: readonly string[];
  /** Savings and income are never netted into spending. */
  readonly kind: Cost["kind"];
  readonly from: "published" | "remainder" | "estimate" | "yours";
  readonly basis: Basis | "yours";
  /** Lines of one group tend to move together. */
  readonly group: string;
  readonly scalingKey: Cost["scalingKey"];
  /** £ million in `prices`, funded share and optimism bias included; null where it is not known. */
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
  /** Share of outcomes below low, and above high. */
  readonly tail: number;
  /** Whose low and high they are: published, estimated or yours; the assumption `spread`; or there are none. */
  readonly range: "own" | "spread" | "none";
  /** The year in whose prices it is; null while it is as published and not known. */
  readonly prices: FinancialYear | null;
  /** When the money falls, before the slip; shares and `undated` together are 1. */
  readonly twelves: readonly Twelve[];
  /** The share for which no year is published. */
  readonly undated: number;
  /** Whether the years rest on an assumption of ours (a split of a total's profile, a shape). */
  readonly yearsAssumed: boolean;
  /** Months by which its money is moved, against the reference. */
  readonly slipMonths: number;
};

/** A line before a plan says what is paid of it and when: whole, and as in the reference. */
export type WholeLine = Omit<PlanLine, "tail" | "range" | "slipMonths">;

/** An estimate that is on and counted nowhere: it splits a published line, or is time that is not cash. */
export type Split = {
  readonly estimate: string;
  readonly proposal: string;
  readonly components: readonly string[];
  readonly inside: string | null;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly prices: FinancialYear | null;
};

/** Something that a reader of a plan should be told. */
export type PlanNote =
  /** A published total stands on screen as a figure; its parts (and what is left) are summed instead. */
  | ({ readonly kind: "container" } & Container)
  /** A proposal's money is at others. */
  | { readonly kind: "money elsewhere"; readonly proposal: string; readonly at: readonly string[] }
  /** An estimate is read another way, since another proposal's estimate is off. */
  | { readonly kind: "variant"; readonly estimate: string; readonly variants: readonly string[] }
  /** Part of an estimate is not counted: it lies inside a published line, or is time. */
  | { readonly kind: "not counted"; readonly estimate: string; readonly inside: string | null }
  /** A line could not be worked out, and why. */
  | { readonly kind: "left out"; readonly line: string; readonly why: string }
  /** No months are known for any of a proposal's levers. */
  | { readonly kind: "no duration"; readonly proposal: string }
  /** With money first, a link would close a circle and orders nothing. */
  | { readonly kind: "link left aside"; readonly link: string; readonly circle: readonly string[] };

/** The entities that plans are made from; a dataset is one. */
export type PlanSource = Pick<
  Dataset,
  | "meta"
  | "proposals"
  | "links"
  | "costs"
  | "estimates"
  | "durations"
  | "schedule"
  | "statuses"
  | "deflators"
  | "scenarios"
>;
/** What every plan of a dataset has in common, worked out once. */
export type Ground = {
  readonly source: PlanSource;
  readonly initial: Assumptions;
  /** What government had answered by the dataset's date. */
  readonly decisionOf: DecisionOf;
  /** What was delivered by the dataset's date, and in which month from April 2022. */
  readonly delivered: ReadonlyMap<string, number>;
  readonly durations: ReadonlyMap<string, Duration>;
  readonly requirements: Graph<PlanSource["links"][number]>;
  readonly ordering: (moneyFirst: boolean) => Ordering;
  /** The schedule with initial decisions and assumptions, which slips are measured against. */
  readonly reference: Schedule;
  readonly published: readonly WholeLine[];
  readonly containers: readonly Container[];
  readonly estimates: EstimateStore;
  /** How each proposal is costed where it has no line that is on. */
  readonly unpriced: ReadonlyMap<string, Unpriced>;
};

/** What a reader chose. */
export type Choices = {
  readonly decisions: readonly DecisionRow[];
  readonly assumptions: Assumptions;
  readonly own?: readonly OwnLine[];
  /** By proposal: a reader's own inputs to its estimate. */
  readonly changes?: Readonly<Record<string, InputChanges>>;
};
export type Plan = {
  readonly assumptions: Assumptions;
  /** One choice per proposal. */
  readonly choices: ReadonlyMap<string, Choice>;
  readonly tasks: readonly Task[];
  readonly schedule: Schedule;
  readonly slips: ReadonlyMap<string, Slip>;
  readonly lines: readonly PlanLine[];
  readonly splits: readonly Split[];
  /** How each proposal that is in is costed. */
  readonly statuses: ReadonlyMap<string, CostStatus>;
  /** Of the proposals that are in: those without a published cost, and those without any line at all. */
  readonly unpublished: readonly string[];
  readonly unpriced: readonly string[];
  /** How many are in. */
  readonly of: number;
  /** Out, but delivered before the programme starts: nothing lacks them. */
  readonly done: ReadonlySet<string>;
  /** Requirements that the decisions break: what is in requires what is neither in nor done. */
  readonly broken: readonly PlanSource["links"][number][];
  readonly notes: readonly PlanNote[];
};

/** What every plan of a dataset rests on: made once for a dataset. Throws on a circle of *requires*. */
export function ground(source: PlanSource): Ground {
  const { proposals, links, meta } = source;
  const initial = initialAssumptions(source);
  const given = answers(source.statuses, meta.compiled);
  const decisionOf: DecisionOf = (id) => (given.get(id) ?? unanswered).decision;
  const delivered = new Map(
    [...given].flatMap(([id, { delivery, deliveredBy }]) =>
      delivery === "delivered" && deliveredBy?.from
        ? [[id, monthOf(deliveredBy.from)] as const]
        : [],
    ),
  );
  const durations = durationsOf(proposals, source.durations, source.schedule);
  const byRequires = ordering(proposals, links, false);
  let byMoney: Ordering | undefined;
  const orderingOf = (moneyFirst: boolean) =>
    moneyFirst ? (byMoney ??= ordering(proposals, links, true)) : byRequires;
  const choices = resolve([], proposals, decisionOf);
  const order = orderingOf(initial.moneyFirst);
  const reference = schedule(
    tasksOf(proposals, choices, durations, order, source.schedule, initial),
  );
  const { lines, containers } = publishedLines(source.costs, reference.slots);
  return {
    source,
    initial,
    decisionOf,
    delivered,
    durations,
    requirements: requirements(links),
    ordering: orderingOf,
    reference,
    published: lines,
    containers,
    estimates: estimateStore(source.estimates, source.deflators),
    unpriced: unpricedStatuses(source),
  };
}

/**
 * What a dataset comes to under decisions and assumptions: the work with its dates, and the money in lines of
 * which none counts what another does. Nothing is dropped silently: what decisions break is in `broken`.
 */
export function plan(ground: Ground, choices: Choices): Plan {
  const { source, durations, reference } = ground;
  const { assumptions } = choices;
  const resolved = resolve(choices.decisions, source.proposals, ground.decisionOf);
  const isIn = (id: string) => resolved.get(id)?.in === true;
  const start = monthOf(assumptions.programmeStart);
  const done = new Set(
    [...ground.delivered].flatMap(([id, month]) => (!isIn(id) && month <= start ? [id] : [])),
  );
  const order = ground.ordering(assumptions.moneyFirst);
  const tasks = tasksOf(source.proposals, resolved, durations, order, source.schedule, assumptions);
  const times = schedule(tasks);
  const slipped = slips(times.slots, reference.slots);
  const money = linesOf(ground, choices, resolved, times.slots, slipped);
  const statuses = costStatuses(ground, money.lines, isIn);
  const kept = source.proposals.filter(({ id }) => isIn(id)).map(({ id }) => id);
  const kindOf = (id: string) => statuses.get(id)?.kind;
  const priced = ["published", "estimate", "yours"];
  return {
    assumptions,
    choices: resolved,
    tasks,
    schedule: times,
    slips: slipped,
    lines: money.lines,
    splits: money.splits,
    statuses,
    unpublished: kept.filter((id) => kindOf(id) !== "published"),
    unpriced: kept.filter((id) => !priced.includes(kindOf(id) ?? "")),
    of: kept.length,
    done,
    broken: broken(source.links, isIn).filter(({ to }) => !done.has(to)),
    notes: [
      ...ground.containers.map((container) => ({ kind: "container" as const, ...container })),
      ...money.notes,
      ...elsewhere(statuses),
      ...kept.flatMap((proposal): PlanNote[] =>
        durations.get(proposal)?.from === "unknown" ? [{ kind: "no duration", proposal }] : [],
      ),
      ...order.leftAside.map((link) => ({ kind: "link left aside" as const, ...link })),
    ],
  };
}

const elsewhere = (statuses: Plan["statuses"]): readonly PlanNote[] =>
  [...statuses].flatMap(([proposal, status]): PlanNote[] =>
    status.kind === "inside" ? [{ kind: "money elsewhere", proposal, at: status.at }] : [],
  );
