import type { Cost } from "#/data/schema.ts";
import { bases, type Basis } from "#/data/vocabulary.ts";
import { priceFactor, type PriceIndex } from "./money.ts";
import { financialYear, startOf, yearsFrom, type FinancialYear } from "./time.ts";

/** What the sums need of a cost line. Amounts are £ million in the line's own prices. */
export type CostLine = Pick<
  Cost,
  "id" | "short" | "proposals" | "kind" | "central" | "profile" | "contains" | "owner" | "basis"
>;
type Shown = (proposal: string) => boolean;

/** The least sure basis among several; "stated" when there are none. */
export const weakestBasis = (rows: readonly { readonly basis: Basis }[]): Basis =>
  bases.findLast((basis) => rows.some((row) => row.basis === basis)) ?? "stated";

/** A published line's part of one year, or of what the yearly profile leaves out. */
export type Segment = {
  readonly cost: string;
  readonly label: string;
  /** The proposals that carry the line. */
  readonly proposals: readonly string[];
  readonly amountM: number;
  readonly basis: Basis;
  readonly shown: boolean;
};
export type YearCost = {
  readonly year: FinancialYear;
  /** What was published for the year, £ million; null when nothing was. */
  readonly publishedM: number | null;
  readonly segments: readonly Segment[];
};
export type CostByYear = {
  readonly years: readonly YearCost[];
  /** What the published profile leaves out of the published total; null when they agree. */
  readonly gap: { readonly amountM: number; readonly segments: readonly Segment[] } | null;
};

const isSpending = (cost: Pick<Cost, "kind">): boolean =>
  cost.kind === "investment" || cost.kind === "running";

/** The lines that are summed: spending that holds no other line, so nothing is counted twice. */
export function leafLines<C extends Pick<Cost, "kind" | "contains">>(
  costs: readonly C[],
): readonly C[] {
  return costs.filter((cost) => isSpending(cost) && cost.contains.length === 0);
}

/** Asked in a proposal's place about a line that belongs to none. */
export const noProposal = "";

/** Whether a line belongs to what is shown: one of its proposals, or its owner, is; of none, as what is asked says. */
export const carriedBy = (cost: Pick<Cost, "proposals" | "owner">, shown: Shown): boolean =>
  cost.proposals.some(shown) ||
  (cost.owner === undefined ? cost.proposals.length === 0 && shown(noProposal) : shown(cost.owner));

/** The sum of the published lines that the shown proposals carry, £ million, with how many lack a line. */
export type PublishedTotal = {
  readonly amountM: number;
  readonly lines: readonly string[];
  readonly uncosted: number;
  readonly of: number;
};

/**
 * What is published for the shown proposals. A published total that holds other lines is replaced by
 * them, so that it is not counted twice; proposals without a published cost are counted, never priced at 0.
 * Lines of no proposal are counted where `loose` says so.
 */
export function publishedTotal(
  costs: readonly CostLine[],
  entries: readonly { readonly id: string; readonly costM: number | null }[],
  loose = false,
): PublishedTotal {
  const ids = new Set<string>([
    ...entries.map((entry) => entry.id),
    ...(loose ? [noProposal] : []),
  ]);
  const lines = leafLines(costs).filter(
    (cost) => cost.central !== null && carriedBy(cost, (id) => ids.has(id)),
  );
  return {
    amountM: lines.reduce((sum, cost) => sum + (cost.central ?? 0), 0),
    lines: lines.map((cost) => cost.id),
    uncosted: entries.filter((entry) => entry.costM === null).length,
    of: entries.length,
  };
}

/**
 * The published profile by financial year, over the dataset's years and any others that a profile
 * reaches, with each line's share of it. The split is an assumption: every line takes the same share of
 * each year as of the total. Years and gap together are the published total.
 */
export function costByYear(
  costs: readonly CostLine[],
  shown: Shown,
  span: { readonly first: FinancialYear; readonly last: FinancialYear },
): CostByYear {
  const lines = profiled(costs);
  const parts = partsIn(costs);
  const dated = lines.flatMap((cost) => Object.keys(cost.profile ?? {}));
  const first = [span.first, ...dated].reduce((a, b) => (b < a ? b : a));
  const last = [span.last, ...dated].reduce((a, b) => (b > a ? b : a));
  const years = yearsFrom(first, last).map((year) => {
    const published = lines.flatMap((cost) => cost.profile?.[year] ?? []);
    return {
      year,
      publishedM: published.length === 0 ? null : published.reduce((a, b) => a + b, 0),
      segments: lines.flatMap((cost) => split(parts, cost, cost.profile?.[year] ?? 0, shown)),
    };
  });
  const segments = outside(costs, shown);
  const amountM = segments.reduce((sum, segment) => sum + segment.amountM, 0);
  return { years, gap: Math.abs(amountM) < 1e-9 ? null : { amountM, segments } };
}

/** What a line's yearly profile leaves out of its total, £ million; all of it when it has no profile. */
export function unprofiled(cost: Pick<Cost, "central" | "profile">): number {
  return Object.values(cost.profile ?? {}).reduce(
    (left, amount) => left - amount,
    cost.central ?? 0,
  );
}

/** The lines whose yearly profile is drawn: those inside another such line are part of it. */
function profiled(costs: readonly CostLine[]): readonly CostLine[] {
  const own = costs.filter((cost) => isSpending(cost) && cost.profile !== null);
  const held = new Set(own.flatMap((cost) => cost.contains));
  return own.filter((cost) => !held.has(cost.id));
}

/** What has no year: what profiles leave out, and the lines that neither have a profile nor lie inside one. */
function outside(costs: readonly CostLine[], shown: Shown): readonly Segment[] {
  const lines = profiled(costs);
  const parts = partsIn(costs);
  const inside = new Set(lines.flatMap((line) => split(parts, line, 1, shown).map((s) => s.cost)));
  const undated = leafLines(costs).filter((cost) => !inside.has(cost.id));
  return [...lines, ...undated].flatMap((cost) =>
    cost.central === null ? [] : split(parts, cost, unprofiled(cost), shown),
  );
}

type Parts = ReadonlyMap<string, readonly CostLine[]>;

/** The priced lines that each published total holds, in their order. */
function partsIn(costs: readonly CostLine[]): Parts {
  const holders = new Map<string, string[]>();
  for (const { id, contains } of costs)
    for (const part of contains) holders.set(part, [...(holders.get(part) ?? []), id]);
  const parts = new Map<string, CostLine[]>();
  for (const cost of costs)
    if (isSpending(cost) && (cost.central ?? 0) > 0)
      for (const holder of new Set(holders.get(cost.id)))
        parts.set(holder, [...(parts.get(holder) ?? []), cost]);
  return parts;
}

/** An amount divided between the lines that a line holds, by their size; whole when it holds none. */
function split(
  partsOf: Parts,
  line: CostLine,
  amountM: number,
  shown: Shown,
  within: readonly string[] = [],
): readonly Segment[] {
  if (Math.abs(amountM) < 1e-9) return [];
  const path = [...within, line.id];
  const parts = (partsOf.get(line.id) ?? []).filter((cost) => !path.includes(cost.id));
  if (parts.length === 0)
    return [
      {
        cost: line.id,
        label: line.short,
        proposals: line.owner === undefined ? line.proposals : [line.owner],
        amountM,
        basis: within.length === 0 ? line.basis : "assumption",
        shown: carriedBy(line, shown),
      },
    ];
  const total = parts.reduce((sum, part) => sum + (part.central ?? 0), 0);
  return parts.flatMap((part) =>
    split(partsOf, part, (amountM * (part.central ?? 0)) / total, shown, path),
  );
}

/** Published totals as they stand, without the lines they hold: what is drawn when nothing is split. */
export function unsplit<C extends Pick<Cost, "id" | "contains">>(
  costs: readonly C[],
): readonly C[] {
  const held = new Set(costs.flatMap((cost) => cost.contains));
  return costs.filter((cost) => !held.has(cost.id)).map((cost) => ({ ...cost, contains: [] }));
}

/** Cost lines with their yearly profiles moved to begin in a year; 0 leaves them where they are. */
export function beginningIn<C extends Pick<Cost, "profile">>(
  costs: readonly C[],
  start: number,
): readonly C[] {
  if (start === 0) return costs;
  return costs.map((cost) =>
    cost.profile === null
      ? cost
      : { ...cost, profile: movedTo(cost.profile, financialYear(start)) },
  );
}

/** A profile moved so that it begins in another financial year; amounts and order stay. */
function movedTo(
  profile: Readonly<Record<FinancialYear, number>>,
  first: FinancialYear,
): Readonly<Record<FinancialYear, number>> {
  const years = Object.keys(profile).sort();
  const shift = startOf(first) - startOf(years[0] ?? first);
  return Object.fromEntries(
    years.map((year) => [financialYear(startOf(year) + shift), profile[year] ?? 0]),
  );
}

/** One bar of cost by theme, lead body or lever. */
export type CostGroup = {
  readonly id: string;
  readonly entries: readonly string[];
  readonly amountM: number | null;
  /** The part of it that the published yearly profile leaves out, split in proportion (assumption). */
  readonly outsideProfileM: number;
  /** The published lines counted here. */
  readonly lines: readonly string[];
  readonly uncosted: number;
};

/**
 * Published spending grouped by a property of proposals; a proposal counts whole in each of its groups,
 * so groups by lead body or lever overlap and must not be totalled. Null where nothing is published.
 */
export function costByGroup<E extends { readonly id: string; readonly costM: number | null }>(
  costs: readonly CostLine[],
  entries: readonly E[],
  groups: readonly string[],
  of: (entry: E) => readonly string[],
): readonly CostGroup[] {
  const leaves = leafLines(costs);
  const undated = outside(costs, () => true);
  const members = new Map<string, E[]>(groups.map((group) => [group, []]));
  for (const entry of entries) for (const group of of(entry)) members.get(group)?.push(entry);
  return groups.map((id) => {
    const own = members.get(id) ?? [];
    const ids = new Set(own.map((entry) => entry.id));
    const lines = leaves.filter(
      (cost) => cost.central !== null && carriedBy(cost, (p) => ids.has(p)),
    );
    const counted = new Set(lines.map((cost) => cost.id));
    return {
      id,
      entries: own.map((entry) => entry.id),
      amountM:
        lines.length === 0 ? null : lines.reduce((sum, cost) => sum + (cost.central ?? 0), 0),
      outsideProfileM: undated.reduce(
        (sum, segment) => (counted.has(segment.cost) ? sum + segment.amountM : sum),
        0,
      ),
      lines: [...counted],
      uncosted: own.filter((entry) => entry.costM === null).length,
    };
  });
}

/**
 * Cost lines in the prices of the index's last outturn year, if lines without a price base of their own
 * were in the prices of `assumed`; as published, with no year, while `assumed` is null or a year that the index
 * does not have.
 */
export function inPricesOf<C extends Pick<Cost, "low" | "central" | "high" | "profile" | "prices">>(
  costs: readonly C[],
  index: readonly (PriceIndex & { readonly status: "outturn" | "forecast" })[],
  assumed: FinancialYear | null,
): { readonly costs: readonly C[]; readonly pricesOf: FinancialYear | null } {
  const to = index
    .filter((row) => row.status === "outturn")
    .map((row) => row.year)
    .sort()
    .at(-1);
  const isKnown = assumed !== null && index.some(({ year }) => year === assumed);
  if (!isKnown || to === undefined) return { costs, pricesOf: null };
  const priced = costs.map((cost) => {
    const factor = priceFactor(index, cost.prices ?? assumed, to);
    const scaled = (amountM: number | null) => (amountM === null ? null : amountM * factor);
    return {
      ...cost,
      low: scaled(cost.low),
      central: scaled(cost.central),
      high: scaled(cost.high),
      profile:
        cost.profile &&
        Object.fromEntries(Object.entries(cost.profile).map(([year, m]) => [year, m * factor])),
      prices: to,
    };
  });
  return { costs: priced, pricesOf: to };
}
