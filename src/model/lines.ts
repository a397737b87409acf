import type { Cost } from "#/data/schema.ts";
import { monthOfYear } from "./months.ts";
import type { WholeLine } from "./plan.ts";
import type { Schedule } from "./schedule.ts";
import type { FinancialYear } from "./time.ts";

/** What a plan needs of a published cost. Amounts are £ million. */
export type PublishedCost = Pick<
  Cost,
  | "id"
  | "label"
  | "short"
  | "proposals"
  | "kind"
  | "low"
  | "central"
  | "high"
  | "profile"
  | "profileBasis"
  | "shape"
  | "period"
  | "prices"
  | "basis"
  | "scalingKey"
  | "group"
  | "contains"
  | "owner"
>;
type Years = Pick<WholeLine, "twelves" | "undated">;
/** A published total that holds other lines, what it is replaced by, and what they come to, £ million. */
export type Container = {
  readonly cost: string;
  readonly totalM: number | null;
  readonly lines: readonly string[];
  readonly partsM: number;
};

/** Years over which money "a year" is counted: as for estimates, the first five of its work. */
const YEARS_COUNTED = 5;

/**
 * Published costs with each total that holds others replaced by its parts and one remainder, so that
 * nothing is counted twice. A remainder that has no row of its own is what the parts leave of the total,
 * where that is above 0. Parts take the yearly profile of their total: the same share of each year
 * (an assumption), and of what the profile leaves out.
 * `starts`: when work starts in the reference; a line without a profile begins with its earliest proposal.
 */
export function publishedLines(
  costs: readonly PublishedCost[],
  starts: Schedule["slots"],
): { readonly lines: readonly WholeLine[]; readonly containers: readonly Container[] } {
  const byId = new Map(costs.map((cost) => [cost.id, cost]));
  const holder = new Map(
    costs.flatMap((cost) => cost.contains.map((part) => [part, cost] as const)),
  );
  const lines: WholeLine[] = [];
  const containers: Container[] = [];
  for (const cost of costs) {
    const parts = cost.contains.flatMap((id) => byId.get(id) ?? []);
    if (parts.length === 0) {
      lines.push(lineOf(cost, holdersOf(cost, holder), starts));
      continue;
    }
    const partsM = parts.reduce((sum, part) => sum + (part.central ?? 0), 0);
    const left = cost.central === null ? 0 : cost.central - partsM;
    const ids = parts.map(({ id }) => id);
    if (left > 1e-9 && !parts.some(({ owner }) => owner !== undefined)) {
      const rest = remainderOf(cost, left);
      ids.push(rest.id);
      lines.push(lineOf(rest, [cost, ...holdersOf(cost, holder)], starts));
    }
    containers.push({ cost: cost.id, totalM: cost.central, lines: ids, partsM });
  }
  return { lines, containers };
}

const remainderOf = (cost: PublishedCost, left: number): PublishedCost => {
  const [owner] = cost.proposals;
  return {
    ...cost,
    id: `${cost.id}.remainder`,
    low: null,
    central: left,
    high: null,
    profile: null,
    shape: null,
    basis: "derived",
    contains: [],
    ...(owner === undefined ? {} : { owner }),
  };
};

/** The totals that hold a line, nearest first. A circle, which the dataset's checks forbid, is cut. */
function holdersOf(
  cost: PublishedCost,
  holder: ReadonlyMap<string, PublishedCost>,
): readonly PublishedCost[] {
  const found: PublishedCost[] = [];
  for (let at = holder.get(cost.id); at && !found.includes(at); at = holder.get(at.id))
    found.push(at);
  return found;
}

function lineOf(
  cost: PublishedCost,
  holders: readonly PublishedCost[],
  starts: Schedule["slots"],
): WholeLine {
  const { id, label, short, kind, basis, group, scalingKey, prices, owner } = cost;
  const dated = [cost, ...holders].find(({ profile }) => profile !== null);
  const { times, shares } = dated === undefined ? yearly(cost) : { times: 1, shares: [] };
  const scaled = (value: number | null) => (value === null ? null : value * times);
  const { twelves, undated } =
    dated !== undefined && dated.profile !== null
      ? profiled(dated.central, dated.profile)
      : shaped(cost, shares, startOfWork(cost, starts));
  return {
    id,
    label,
    short,
    proposals: owner === undefined ? cost.proposals : [owner],
    kind,
    from: owner === undefined ? "published" : "remainder",
    basis,
    group,
    scalingKey,
    low: scaled(cost.low),
    central: scaled(cost.central ?? ownProfileSum(cost)),
    high: scaled(cost.high),
    prices,
    twelves,
    undated,
    yearsAssumed: dated !== cost || dated.profileBasis === "assumption",
  };
}

/** A line whose years are published and whose total is not is worth the sum of its years. */
const ownProfileSum = ({ profile }: PublishedCost): number | null =>
  profile === null ? null : Object.values(profile).reduce((a, b) => a + b, 0);

/** The years of a profile as shares of its total; what it leaves out has no year. */
function profiled(totalM: number | null, profile: Readonly<Record<FinancialYear, number>>): Years {
  const years = Object.keys(profile).sort();
  const sum = years.reduce((total, year) => total + (profile[year] ?? 0), 0);
  const whole = Math.max(totalM ?? sum, sum);
  if (whole === 0) return { twelves: [], undated: 1 };
  return {
    twelves: years.map((year) => ({
      startMonth: monthOfYear(year),
      share: (profile[year] ?? 0) / whole,
    })),
    undated: (whole - sum) / whole,
  };
}

const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/**
 * How an amount without a profile falls over its years, by its shape, and how many times it is counted:
 * "a year" once for every year counted, "four years" in all.
 */
function yearly({ shape, period }: PublishedCost): {
  readonly times: number;
  readonly shares: readonly number[];
} {
  const aYear = /^an?\b.*\byear\b/i.test(period);
  const named = /\b(\d{1,2}|[a-z]+)[ -]years?\b/i.exec(period)?.[1]?.toLowerCase() ?? "";
  const count = aYear
    ? YEARS_COUNTED
    : words.includes(named)
      ? words.indexOf(named) + 1
      : Number(named);
  if (shape === null && !aYear) return { times: 1, shares: [] };
  const n = count >= 1 ? count : YEARS_COUNTED;
  const weights = Array.from({ length: n }, (_, y) =>
    shape === "ramp" ? y + 1 : shape === "front-loaded" ? n - y : 1,
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  return {
    times: aYear ? sum / Math.max(...weights) : 1,
    shares: weights.map((weight) => weight / sum),
  };
}

function shaped(
  { shape }: PublishedCost,
  shares: readonly number[],
  start: number | undefined,
): Years {
  if (start === undefined || (shape === null && shares.length === 0))
    return { twelves: [], undated: 1 };
  return { twelves: shares.map((share, y) => ({ startMonth: start + 12 * y, share })), undated: 0 };
}

/** When the work behind a line starts in the reference. */
function startOfWork(
  { owner, proposals }: PublishedCost,
  starts: Schedule["slots"],
): number | undefined {
  const own = (owner === undefined ? proposals : [owner]).flatMap(
    (id) => starts.get(id)?.earliestStart ?? [],
  );
  return own.length === 0 ? undefined : Math.min(...own);
}
