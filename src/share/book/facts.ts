import type { Flow } from "#/model/flows.ts";
import type { Settled } from "#/model/outcome.ts";
import { plan, type Choices, type Ground, type PlanLine } from "#/model/plan.ts";
import { discountFactor, type Rate } from "#/model/discounting.ts";
import { priceFactor, type PriceIndex } from "#/model/money.ts";
import type { Interval } from "#/model/quantile.ts";
import { financialYear, startOf, yearsFrom, type FinancialYear } from "#/model/time.ts";

/** What a workbook of a scenario is made from. */
export type BookSource = {
  readonly name: string;
  /** The address that opens the same scenario; empty when nobody else could open it. */
  readonly link: string;
  readonly dataset: {
    readonly title: string;
    readonly version: string;
    readonly fingerprint: string;
    readonly attribution: string;
    readonly deflators: readonly PriceIndex[];
    readonly discountRates: readonly Rate[];
    readonly proposals: readonly { readonly id: string; readonly title: string }[];
  };
  readonly ground: Ground;
  readonly choices: Choices;
  readonly settled: Settled;
  /** 10th to 90th percentile of the draws; undefined where nothing varies. */
  readonly range: Interval | undefined;
};

/** A line of the plan with what it was before decisions and assumptions changed its amount. */
export type BookLine = {
  readonly bare: PlanLine & { readonly central: number };
  readonly line: PlanLine;
  readonly flow: Flow;
  /** The share of it that is paid, and what optimism bias multiplies it by. */
  readonly paid: number;
  readonly uplift: number;
  /** The index of its prices; 0 where they are not known. */
  readonly index: number;
  /** The part of a national line that is an area's; 1 without an area. */
  readonly areaShare: number;
  /** Whether a line without a price base takes the one that the ask is supposed to have. */
  readonly takesAsk: boolean;
};
export type BookYear = {
  readonly year: FinancialYear;
  /** 0 before the first year of the index. */
  readonly index: number;
  readonly isPublished: boolean;
  readonly discount: number;
};
export type Facts = BookSource & {
  readonly lines: readonly BookLine[];
  /** How many lines have no published amount, and so are in no sum. */
  readonly unknown: number;
  /** Every year that a price, a sum or a present value may need. */
  readonly years: readonly BookYear[];
  /** Of those, the years that money falls in or that are shown. */
  readonly moneyYears: readonly FinancialYear[];
};

/** Everything a workbook shows, worked out from a scenario. */
export function factsOf(source: BookSource): Facts {
  const { ground, choices, settled, dataset } = source;
  const bare = plan(ground, {
    ...choices,
    decisions: choices.decisions.map((row) =>
      row.fundedPercent === undefined ? row : { ...row, fundedPercent: 100 },
    ),
    assumptions: {
      ...choices.assumptions,
      askPrices: "as published",
      optimismInvestment: 0,
      optimismRunning: 0,
      optimismSaving: 0,
      optimismIncome: 0,
    },
  });
  const bareOf = new Map(bare.lines.map((line) => [line.id, line]));
  const flowOf = new Map(settled.flows.lines.map((flow) => [flow.id, flow]));
  const factorOf = new Map(
    settled.allocation?.allocated.map(({ line, factor }) => [line.id, factor]),
  );
  const lines = settled.lines.flatMap((line): BookLine[] => {
    const before = bareOf.get(line.id);
    const flow = flowOf.get(line.id);
    if (before === undefined || before.central === null || flow === undefined) return [];
    const areaShare = factorOf.get(line.id) ?? 1;
    const uplift = 1 + choices.assumptions[uplifts[line.kind]];
    const whole = before.central * areaShare * uplift;
    return [
      {
        bare: { ...before, central: before.central },
        line,
        flow,
        paid: whole === 0 ? 1 : (line.central ?? 0) / whole,
        uplift,
        index: indexIn(dataset.deflators, line.prices),
        areaShare,
        takesAsk: before.prices === null && line.from !== "yours" && line.from !== "estimate",
      },
    ];
  });
  const { flows, terms } = settled;
  const first = flows.years[0] ?? terms.firstYear;
  const longest = Math.max(flows.years.length, ...lines.map(({ flow }) => flow.byYearM.length));
  const last = startOf(first) + longest - 1;
  const moneyYears = yearsFrom(first, financialYear(last));
  return {
    ...source,
    lines,
    unknown: settled.lines.length - lines.length,
    years: yearsNeeded(dataset, settled, lines, moneyYears),
    moneyYears,
  };
}

/** The assumption that says how much optimism bias adds to a kind of cost. */
export const uplifts = {
  investment: "optimismInvestment",
  running: "optimismRunning",
  saving: "optimismSaving",
  income: "optimismIncome",
} as const;

/** The price index of a year, going on by its last growth; 0 before its first year. */
function indexIn(deflators: readonly PriceIndex[], year: FinancialYear | null): number {
  const [first] = [...deflators].sort((a, b) => (a.year < b.year ? -1 : 1));
  if (first === undefined || year === null || year < first.year) return 0;
  return first.index * priceFactor(deflators, first.year, year);
}

function yearsNeeded(
  { deflators, discountRates }: BookSource["dataset"],
  { terms, flows }: Settled,
  lines: readonly BookLine[],
  moneyYears: readonly FinancialYear[],
): readonly BookYear[] {
  const named = [
    ...deflators.map(({ year }) => year),
    ...moneyYears,
    ...lines.flatMap(({ line }) => line.prices ?? []),
    flows.realYear,
    terms.pvBase,
    terms.horizon,
  ].sort();
  const known = deflators.map(({ year }) => year);
  return yearsFrom(named[0] ?? terms.firstYear, named.at(-1) ?? terms.horizon).map((year) => ({
    year,
    index: indexIn(deflators, year),
    isPublished: known.includes(year),
    discount: discountFactor(
      startOf(year) - startOf(terms.pvBase),
      discountRates,
      terms.discountRate,
    ),
  }));
}
