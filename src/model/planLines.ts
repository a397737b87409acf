import type { Cost } from "#/data/schema.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Choice } from "./decisions.ts";
import { estimatesOn, type EstimateSource, type Sum } from "./illustrated.ts";
import { monthOf, monthOfYear } from "./months.ts";
import type { Choices, Ground, PlanLine, PlanNote, Split, WholeLine } from "./plan.ts";
import type { Schedule } from "./schedule.ts";
import { slipOfMoney, type Slip } from "./slips.ts";
import { yearsFrom, type FinancialYear } from "./time.ts";

/**
 * A reader's own line: a quantity at a unit cost, in each of some years. The years are those of the
 * reference: where the line follows a proposal's work, its money is moved with it like any other.
 */
export type OwnLine = {
  readonly id: string;
  readonly label: string;
  /** The proposal whose work it follows, if any. */
  readonly proposal: string | null;
  readonly kind: Cost["kind"];
  readonly quantity: number;
  /** £ for one a year, and perhaps a low and a high about 1 in 10 outcomes lie beyond. */
  readonly unitGbp: number;
  readonly unitLowGbp: number | null;
  readonly unitHighGbp: number | null;
  readonly firstYear: FinancialYear;
  readonly lastYear: FinancialYear;
  readonly prices: FinancialYear | null;
  readonly group: string;
  readonly scalingKey: Cost["scalingKey"];
};

type Money = {
  readonly lines: readonly PlanLine[];
  readonly splits: readonly Split[];
  readonly notes: readonly PlanNote[];
};
type IsIn = (proposal: string) => boolean;

/** The lines of money of what is in, each with its slip; and what is told about them. */
export function linesOf(
  ground: Ground,
  { assumptions, own = [], changes = {} }: Choices,
  choices: ReadonlyMap<string, Choice>,
  slots: Schedule["slots"],
  slipped: ReadonlyMap<string, Slip>,
): Money {
  const isIn: IsIn = (id) => choices.get(id)?.in === true;
  const notes: PlanNote[] = [];
  const splits: Split[] = [];
  const whole = [
    ...published(ground, assumptions, isIn),
    ...estimated(ground, assumptions, changes, isIn, splits, notes),
    ...owned(own, isIn, notes),
  ];
  const startShift = monthOf(assumptions.programmeStart) - monthOf(ground.initial.programmeStart);
  const slipOf = ({ proposals, twelves }: WholeLine) => {
    if (proposals.length === 0) return 0;
    if (!assumptions.moneyFollowsWork) return startShift;
    // Work that no longer waits slips less than the programme; its money may still not come before it.
    const lead = Math.max(
      0,
      (twelves[0]?.startMonth ?? 0) - monthOf(ground.initial.programmeStart),
    );
    return Math.max(slipOfMoney(proposals, slots, slipped), startShift - lead);
  };
  // Of a line's proposals the one that is funded most counts, so that dropping one never adds cost.
  const fundedOf = ({ proposals }: WholeLine) =>
    proposals.length === 0 ? 1 : Math.max(...proposals.map((id) => choices.get(id)?.funded ?? 0));
  const lines = whole.map((line) => {
    const factor = fundedOf(line) * uplift(line.kind, assumptions);
    return paid(line, ranged(line, factor, assumptions.spread), slipOf(line));
  });
  return { lines, splits, notes };
}

/** A line with what is paid of it, and when. Spelled out: spreading ten thousand lines takes ten times as long. */
const paid = (line: WholeLine, amounts: Amounts, slipMonths: number): PlanLine => ({
  id: line.id,
  label: line.label,
  short: line.short,
  proposals: line.proposals,
  kind: line.kind,
  from: line.from,
  basis: line.basis,
  group: line.group,
  scalingKey: line.scalingKey,
  low: amounts.low,
  central: amounts.central,
  high: amounts.high,
  tail: 0.1,
  range: amounts.range,
  prices: line.prices,
  twelves: line.twelves,
  undated: line.undated,
  yearsAssumed: line.yearsAssumed,
  slipMonths,
});
type Amounts = Pick<PlanLine, "low" | "central" | "high" | "range">;

/** The published lines that a proposal that is in carries. */
function published(ground: Ground, assumptions: Assumptions, isIn: IsIn): readonly WholeLine[] {
  const ask = assumptions.askPrices === "as published" ? null : assumptions.askPrices;
  const lines: WholeLine[] = [];
  for (const line of ground.published) {
    const proposals = line.proposals.every(isIn) ? line.proposals : line.proposals.filter(isIn);
    if (proposals.length === 0 || (line.from === "remainder" && !assumptions.remainder)) continue;
    const asked = ask === null || line.prices !== null ? line : { ...line, prices: ask };
    lines.push(proposals === line.proposals ? asked : { ...asked, proposals });
  }
  return lines;
}

/** The lines of estimates that are on; what of them counts nowhere goes to `splits` and `notes`. */
function estimated(
  ground: Ground,
  { estimates }: Assumptions,
  changes: NonNullable<Choices["changes"]>,
  isIn: IsIn,
  splits: Split[],
  notes: PlanNote[],
): readonly WholeLine[] {
  const { rows, worked } = ground.estimates;
  const on = estimatesOn(estimates, rows, themeOf(ground));
  const isOff = (id: string) => !on.has(id) || !isIn(id);
  return rows.flatMap((row): WholeLine[] => {
    if (row.components.length === 0 || isOff(row.proposal)) return [];
    const { id: estimate, proposal, prices } = row;
    const change = Object.hasOwn(changes, proposal) ? changes[proposal] : undefined;
    try {
      const { counted, splits: apart, variants } = worked(row, isOff, change);
      for (const { inside, components, low, central, high } of apart) {
        splits.push({ estimate, proposal, components, inside, low, central, high, prices });
        notes.push({ kind: "not counted", estimate, inside });
      }
      if (variants.length > 0) notes.push({ kind: "variant", estimate, variants });
      return counted.map((sum) => estimateLine(row, sum, change !== undefined, ground));
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      notes.push({ kind: "left out", line: estimate, why });
      return [];
    }
  });
}

/** A reader's own lines: those of no proposal, or of one that is in. */
function owned(own: readonly OwnLine[], isIn: IsIn, notes: PlanNote[]): readonly WholeLine[] {
  return own.flatMap((line): WholeLine[] => {
    if (line.proposal !== null && !isIn(line.proposal)) return [];
    const made = ownLine(line);
    if (typeof made !== "string") return [made];
    notes.push({ kind: "left out", line: line.id, why: made });
    return [];
  });
}

function themeOf({ source }: Ground): (proposal: string) => string | undefined {
  const themes = new Map(source.proposals.map(({ id, theme }) => [id, theme]));
  return (id) => themes.get(id);
}

/** What optimism bias multiplies a kind of cost by. */
export function uplift(kind: Cost["kind"], assumptions: Assumptions): number {
  switch (kind) {
    case "investment":
      return 1 + assumptions.optimismInvestment;
    case "running":
      return 1 + assumptions.optimismRunning;
    case "saving":
      return 1 + assumptions.optimismSaving;
    case "income":
      return 1 + assumptions.optimismIncome;
  }
}

/** Amounts times a factor; a range from `spread` where there is none, even in ratio about central. */
function ranged(
  { low, central, high }: Pick<PlanLine, "low" | "central" | "high">,
  factor: number,
  spread: number,
): Amounts {
  if (central === null) return { low: null, central: null, high: null, range: "none" };
  const middle = central * factor;
  // A range that touches 0 has no logarithm: its end is left open.
  const end = (value: number | null) => (value === null || value <= 0 ? null : value * factor);
  if (middle <= 0) return { low: null, central: middle, high: null, range: "none" };
  if (low !== null || high !== null)
    return { low: end(low), central: middle, high: end(high), range: "own" };
  if (spread === 0) return { low: null, central: middle, high: null, range: "none" };
  return {
    low: middle / (1 + spread),
    central: middle,
    high: middle * (1 + spread),
    range: "spread",
  };
}

function estimateLine(row: EstimateSource, sum: Sum, isYours: boolean, ground: Ground): WholeLine {
  const spending = sum.kind === "investment" || sum.kind === "running";
  const start = ground.reference.slots.get(row.proposal)?.earliestStart ?? 0;
  const label = row.label ?? row.id;
  const nothing = sum.central === 0;
  return {
    id: spending ? row.id : `${row.id}.${sum.kind}`,
    label,
    short: label,
    proposals: [row.proposal],
    kind: sum.kind,
    from: "estimate",
    basis: isYours ? "yours" : "assumption",
    group: sum.group,
    scalingKey: row.scalingKey ?? "none",
    low: sum.low,
    central: sum.central,
    high: sum.high,
    prices: row.prices,
    twelves: nothing ? [] : sum.shares.map((share, y) => ({ startMonth: start + 12 * y, share })),
    undated: nothing ? 1 : 0,
    yearsAssumed: true,
  };
}

/** A reader's line, or what is wrong with it. */
function ownLine(own: OwnLine): WholeLine | string {
  const years = yearsFrom(own.firstYear, own.lastYear);
  const amount = (unit: number | null) =>
    unit === null ? null : (own.quantity * unit * years.length) / 1e6;
  const central = amount(own.unitGbp);
  if (years.length === 0) return `a last year before the first: ${own.firstYear}, ${own.lastYear}`;
  if (central === null || !(central >= 0 && central < Infinity))
    return `no amount: ${own.quantity} x ${own.unitGbp}`;
  return {
    id: own.id,
    label: own.label,
    short: own.label,
    proposals: own.proposal === null ? [] : [own.proposal],
    kind: own.kind,
    from: "yours",
    basis: "yours",
    group: own.group,
    scalingKey: own.scalingKey,
    low: amount(own.unitLowGbp),
    central,
    high: amount(own.unitHighGbp),
    prices: own.prices,
    twelves: years.map((year) => ({
      startMonth: monthOfYear(year),
      share: 1 / years.length,
    })),
    undated: 0,
    yearsAssumed: false,
  };
}
