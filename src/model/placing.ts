import type { Area, Dataset } from "#/data/schema.ts";
import { inArea } from "./area.ts";
import type { CostStatus } from "./costStatus.ts";
import type { Candidate } from "./envelope.ts";
import { flows, termsOf, type Flow } from "./flows.ts";
import { startYearOfMonth } from "./months.ts";
import { plan, type Choices, type Ground, type Plan, type PlanLine } from "./plan.ts";
import { sharedWeights, type Group } from "./sharedWeights.ts";
import { financialYear, startOf, type FinancialYear } from "./time.ts";

/** What matters to a reader: whole points on a theme, an objective or a mission. */
export type Wish = {
  readonly scope: "theme" | "objective" | "mission";
  readonly of: string;
  readonly weight: number;
};
export type EnvelopeAsk = {
  /** Most to spend in any year, £ million in the prices asked for. */
  readonly capM: number;
  readonly wishes: readonly Wish[];
  readonly fixed: ReadonlyMap<string, "in" | "out">;
};
/** An envelope as a search takes it, and what its answer is told with. */
export type Placing = {
  /** Proposals, and lines of money that belong to several or to none. */
  readonly candidates: readonly Candidate[];
  readonly capsK: readonly number[];
  /** One per cap, from the first year in which anything is spent. */
  readonly years: readonly FinancialYear[];
  /** Of those the plan has in. */
  readonly statuses: ReadonlyMap<string, CostStatus>;
  /** What of each candidate's money has no published year, £ million: it is spread as the rest of its line. */
  readonly undatedM: ReadonlyMap<string, number>;
  /** Those whose money is shared out to no area, so that it counts nothing here. */
  readonly unshared: ReadonlySet<string>;
};
type Source = Pick<
  Dataset,
  "meta" | "proposals" | "missions" | "links" | "deflators" | "discountRates"
>;

/** Begins the id of a candidate that is a line of money and no proposal. */
const lineMark = "line:";
export const isLine = (id: string): boolean => id.startsWith(lineMark);

type Costed = { readonly candidates: readonly Pick<Candidate, "id" | "costK">[] };

/** Of some proposals those that cost money themselves; all, where none does. Lines of money are left out. */
export function costly({ candidates }: Costed, ids: readonly string[]): readonly string[] {
  const own = ids.filter((id) => !isLine(id));
  const some = candidates.flatMap(({ id, costK }) =>
    own.includes(id) && (costK ?? []).some((amountK) => amountK > 0) ? [id] : [],
  );
  return some.length > 0 ? some : own;
}

/** Proposals with those that cost money themselves before the others; lines of money only where nothing else is. */
export function costFirst(placing: Costed, ids: readonly string[]): readonly string[] {
  const own = ids.filter((id) => !isLine(id));
  if (own.length === 0) return ids;
  return [...new Set([...costly(placing, own), ...own])];
}
/** The id of the candidate that a line of money of several proposals, or of none, stands as. */
export const lineId = (line: string): string => `${lineMark}${line}`;
/** Later than any money: an envelope looks at every year. */
const farHorizon = "2120-21";

/**
 * What an envelope chooses among, from what a scenario decides and supposes: what is out in it stays out. A
 * proposal costs what its lines cost by year; money without a year is spread as the rest of its line, or falls in
 * the year its work starts. Inside another's money: 0, and travels with it. Whole £ thousand, rounded up, so that
 * no package passes the cap by rounding. With no wishes every proposal counts alike.
 */
export function placing(
  ground: Ground,
  source: Source,
  choices: Choices,
  { capM, wishes, fixed }: EnvelopeAsk,
  areas?: readonly Area[],
): Placing {
  const { assumptions } = choices;
  const made = plan(ground, choices);
  const spending = made.lines.filter(({ kind }) => kind === "investment" || kind === "running");
  const { lines } = inArea(spending, areas, assumptions.area, assumptions.areaKey);
  const terms = { ...termsOf(assumptions, source), horizon: farHorizon };
  const money = flows(lines, terms);
  const firstYear = startOf(money.years[0] ?? terms.firstYear);
  const flowOf = new Map(money.lines.map((flow) => [flow.id, flow]));
  const costs = new Map(
    lines.map((line) => [line.id, yearlyK(line, flowOf.get(line.id), made, firstYear)] as const),
  );
  const counted = Math.max(1, ...[...costs.values()].map((row) => row.length));
  const row = (ids: readonly string[]) =>
    Array.from({ length: counted }, (_, y) =>
      ids.reduce((sum, id) => sum + (costs.get(id)?.[y] ?? 0), 0),
    );
  const own = new Map<string, string[]>();
  const shared = new Map<string, string[]>();
  const apart: Candidate[] = [];
  for (const { id, proposals } of lines) {
    const [only] = proposals;
    if (proposals.length === 1 && only !== undefined) push(own, only, id);
    else {
      const free = proposals.length === 0;
      const mark = lineId(id);
      for (const proposal of proposals) push(shared, proposal, mark);
      apart.push({
        id: mark,
        costK: row([id]),
        weight: 0,
        requires: [],
        ...(free ? { fixed: "in" as const } : {}),
      });
    }
  }
  const { weights } = sharedWeights(groups(source, wishes));
  const candidates = source.proposals.map(({ id }): Candidate => {
    const status = made.statuses.get(id);
    const inside = status?.kind === "inside" ? status.at : [];
    const set = status === undefined ? "out" : fixed.get(id);
    return {
      id,
      costK: status === undefined || status.kind === "unknown" ? null : row(own.get(id) ?? []),
      weight: weights.get(id) ?? 0,
      requires: [
        ...source.links.flatMap((link) =>
          link.kind === "requires" && link.from === id && !made.done.has(link.to) ? [link.to] : [],
        ),
        ...inside,
        ...(shared.get(id) ?? []),
      ],
      ...(set === undefined ? {} : { fixed: set }),
    };
  });
  const undatedM = new Map<string, number>();
  for (const { id, proposals } of lines) {
    const [only = id] = proposals;
    const of = proposals.length === 1 ? only : lineId(id);
    const amountM = flowOf.get(id)?.undatedM ?? 0;
    if (amountM > 0) undatedM.set(of, (undatedM.get(of) ?? 0) + amountM);
  }
  const kept = new Set(lines.map(({ id }) => id));
  return {
    candidates: [...candidates, ...apart],
    capsK: Array.from({ length: counted }, () => Math.round(capM * 1000)),
    years: Array.from({ length: counted }, (_, y) => financialYear(firstYear + y)),
    statuses: made.statuses,
    undatedM,
    unshared: new Set(spending.flatMap((line) => (kept.has(line.id) ? [] : line.proposals))),
  };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

/** A line's whole £ thousand by year, one per year from the first, nothing undated left. */
function yearlyK(
  { proposals }: PlanLine,
  flow: Flow | undefined,
  { schedule }: Plan,
  firstYear: number,
): readonly number[] {
  if (flow === undefined) return [];
  const dated = flow.byYearM.reduce((a, b) => a + b, 0);
  if (dated > 0) {
    const whole = (dated + flow.undatedM) / dated;
    return flow.byYearM.map((amountM) => thousands(amountM * whole));
  }
  const starts = proposals.flatMap((id) => schedule.slots.get(id)?.earliestStart ?? []);
  const start = starts.length === 0 ? firstYear : startYearOfMonth(Math.min(...starts));
  const at = Math.max(0, start - firstYear);
  return Array.from({ length: at + 1 }, (_, y) => (y === at ? thousands(flow.undatedM) : 0));
}

const thousands = (amountM: number): number => Math.max(0, Math.ceil(amountM * 1000 - 1e-6));

function groups(source: Source, wishes: readonly Wish[]): readonly Group[] {
  const { proposals, missions } = source;
  const said = wishes.filter(({ weight }) => weight > 0);
  if (said.length === 0)
    return [{ weight: proposals.length, members: proposals.map(({ id }) => id) }];
  return said.map(({ scope, of, weight }) => ({
    weight,
    members: proposals
      .filter(
        (one) =>
          (scope === "theme" && one.theme === of) ||
          (scope === "objective" && one.objectives.includes(of)) ||
          (scope === "mission" &&
            (one.missions.includes(of) ||
              missions.some(({ id, proposal }) => id === of && proposal === one.id))),
      )
      .map(({ id }) => id),
  }));
}
