import type { Cost, Link, Proposal, Review, Theme } from "#/data/schema.ts";
import type { Decision, Delivery, Lever, Mark, Standing } from "#/data/vocabulary.ts";
import { answers, unanswered, type Answer, type AnyStatus } from "./standing.ts";
import { financialYearsOf, type FinancialYear, type PartialDate } from "./time.ts";

/** The part of a dataset that the register of proposals is made from. */
export type RegisterSource = {
  readonly reviews: readonly Pick<Review, "id" | "mark">[];
  readonly themes: readonly Pick<Theme, "id" | "order">[];
  readonly proposals: readonly Pick<
    Proposal,
    | "id"
    | "review"
    | "theme"
    | "title"
    | "leads"
    | "levers"
    | "kind"
    | "objectives"
    | "missions"
    | "standing"
    | "summary"
  >[];
  readonly links: readonly Pick<Link, "from" | "to" | "kind">[];
  readonly costs: readonly Pick<
    Cost,
    "id" | "proposals" | "central" | "profile" | "contains" | "kind" | "owner"
  >[];
  readonly statuses: readonly AnyStatus[];
  readonly events: readonly { date: PartialDate; proposals: readonly string[] }[];
  readonly schedule: readonly { proposal: string; deadline: PartialDate | null }[];
};

/** One proposal with everything that is said about it at a date: a line of the register. */
export type Entry = {
  readonly id: string;
  readonly title: string;
  readonly review: string;
  readonly theme: string;
  /** Place of the theme in the dataset's order, from 0: picks its hue. */
  readonly themeIndex: number;
  readonly mark: Mark;
  readonly leads: readonly string[];
  readonly levers: readonly Lever[];
  readonly kind: Proposal["kind"];
  readonly objectives: readonly string[];
  readonly missions: readonly string[];
  readonly standing: Standing;
  readonly decision: Decision;
  readonly delivery: Delivery;
  readonly answer: Answer;
  /** Its own published spending, £ million; null when none was published. */
  readonly costM: number | null;
  /** Ids of the published lines it has a part in. */
  readonly costs: readonly string[];
  /** How many proposals it waits for or is helped by, and how many it leads on to. */
  readonly leadsIn: number;
  readonly leadsOn: number;
  /** Financial years in which it has money, an event, an answer or a deadline. */
  readonly years: ReadonlySet<FinancialYear>;
  /** What a search looks in, in lower case: its id, title and summary. */
  readonly searchText: string;
};

/** Which proposal comes first along a link and which after; null for links that set no order. */
export function ends(
  link: Pick<Link, "from" | "to" | "kind">,
): { before: string; after: string } | null {
  if (link.kind === "requires") return { before: link.to, after: link.from };
  if (link.kind === "enables" || link.kind === "funds")
    return { before: link.from, after: link.to };
  return null;
}

/** The register of proposals as it stood at a date, in the dataset's order. Linear in rows. */
export function register(source: RegisterSource, asOf: PartialDate): readonly Entry[] {
  const answered = answers(source.statuses, asOf);
  const themeOrder = [...source.themes].sort((a, b) => a.order - b.order).map((t) => t.id);
  const themeIndex = new Map(themeOrder.map((id, i) => [id, i]));
  const marks = new Map(source.reviews.map((r) => [r.id, r.mark]));
  const years = yearsTouched(source);
  const counts = linkCounts(source.links);
  const costs = new Map<string, string[]>();
  const money = new Map<string, number>();
  const holders = holdersOf(source.costs);
  for (const cost of source.costs) {
    for (const id of cost.proposals) costs.set(id, [...(costs.get(id) ?? []), cost.id]);
    if (cost.kind !== "investment" && cost.kind !== "running") continue;
    const [only] = cost.proposals;
    if (
      cost.owner === undefined &&
      cost.proposals.length === 1 &&
      only !== undefined &&
      cost.central !== null &&
      !(holders.get(cost.id) ?? []).some((holder) => holder.proposals.includes(only))
    )
      money.set(only, (money.get(only) ?? 0) + cost.central);
  }
  return source.proposals.map((p) => {
    const answer = answered.get(p.id) ?? unanswered;
    const count = counts.get(p.id);
    return {
      id: p.id,
      title: p.title,
      review: p.review,
      theme: p.theme,
      themeIndex: themeIndex.get(p.theme) ?? 0,
      mark: marks.get(p.review) ?? "square",
      leads: p.leads,
      levers: p.levers,
      kind: p.kind,
      objectives: p.objectives,
      missions: p.missions,
      standing: p.standing,
      decision: answer.decision,
      delivery: answer.delivery,
      answer,
      costM: money.get(p.id) ?? null,
      costs: costs.get(p.id) ?? [],
      leadsIn: count?.in ?? 0,
      leadsOn: count?.on ?? 0,
      years: years.get(p.id) ?? new Set(),
      searchText: `${p.id} ${p.title} ${p.summary}`.toLowerCase(),
    };
  });
}

function linkCounts(links: RegisterSource["links"]) {
  const counts = new Map<string, { in: number; on: number }>();
  const of = (id: string) => {
    const count = counts.get(id) ?? { in: 0, on: 0 };
    counts.set(id, count);
    return count;
  };
  for (const link of links) {
    const order = ends(link);
    if (!order) continue;
    of(order.before).on += 1;
    of(order.after).in += 1;
  }
  return counts;
}

function yearsTouched(source: RegisterSource): ReadonlyMap<string, ReadonlySet<FinancialYear>> {
  const touched = new Map<string, Set<FinancialYear>>();
  const touch = (proposal: string, years: readonly FinancialYear[]) => {
    const set = touched.get(proposal) ?? new Set();
    for (const year of years) set.add(year);
    touched.set(proposal, set);
  };
  for (const event of source.events)
    for (const proposal of event.proposals) touch(proposal, financialYearsOf(event.date));
  for (const status of source.statuses)
    if (status.from !== null) touch(status.proposal, financialYearsOf(status.from));
  for (const row of source.schedule)
    if (row.deadline !== null) touch(row.proposal, financialYearsOf(row.deadline));
  const holders = holdersOf(source.costs);
  for (const cost of source.costs) {
    const profile = cost.profile ?? holders.get(cost.id)?.[0]?.profile;
    if (profile) for (const proposal of cost.proposals) touch(proposal, Object.keys(profile));
  }
  return touched;
}

/** The lines that hold each line, by its id. */
function holdersOf(costs: RegisterSource["costs"]) {
  const holders = new Map<string, RegisterSource["costs"][number][]>();
  for (const cost of costs)
    for (const part of cost.contains) holders.set(part, [...(holders.get(part) ?? []), cost]);
  return holders;
}
