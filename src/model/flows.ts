import type { Assumptions } from "./assumptions.ts";
import { discountFactor, type Rate } from "./discounting.ts";
import { monthOf, startYearOfMonth, yearOfMonth } from "./months.ts";
import { priceFactor, type PriceIndex } from "./money.ts";
import type { PlanLine, Twelve } from "./plan.ts";
import { financialYear, startOf, yearsFrom, type FinancialYear } from "./time.ts";

/** What money is counted in: prices, years, and the rate that brings it to one year. */
export type Terms = {
  /** The first year shown; earlier money adds years before it. */
  readonly firstYear: FinancialYear;
  readonly horizon: FinancialYear;
  /** "cash", money of the year it is paid in; or the financial year in whose prices all is shown. */
  readonly prices: string;
  readonly index: readonly PriceIndex[];
  readonly rates: readonly Rate[];
  readonly discountRate: "Green Book" | number;
  /** The year whose money counts whole. */
  readonly pvBase: FinancialYear;
};
/** What the sums need of a line of a plan. */
export type FlowLine = Pick<
  PlanLine,
  "id" | "kind" | "central" | "prices" | "twelves" | "undated" | "slipMonths"
>;

/** A line's money in £ million: by year in the prices asked for, and its sums in each way of counting. */
export type Flow = {
  readonly id: string;
  readonly kind: PlanLine["kind"];
  /** One per year from the first, and on past the horizon as far as it goes. */
  readonly byYearM: readonly number[];
  /** What of it falls after the horizon, and what has no year. */
  readonly afterM: number;
  readonly undatedM: number;
  readonly totalM: number;
  readonly cashM: number;
  readonly realM: number;
  readonly presentM: number;
  /** Whether its price base is known and could be converted; if not, its amounts are as published. */
  readonly converted: boolean;
  /** Whether it has no year at all, so that its present value is its amount. */
  readonly undiscounted: boolean;
};
export type Totals = {
  /** One per year of `years`. */
  readonly byYearM: readonly number[];
  readonly afterM: number;
  readonly undatedM: number;
  /** In the prices asked for: years, after and undated together. */
  readonly totalM: number;
  readonly cashM: number;
  readonly realM: number;
  readonly presentM: number;
  /** How many lines it adds, how many of them are as published, and how many have no known amount. */
  readonly lines: number;
  readonly asPublished: number;
  readonly unknown: number;
};
export type Flows = {
  /** From the first year with money, or the first shown, to the horizon; none when that is before it. */
  readonly years: readonly FinancialYear[];
  readonly lines: readonly Flow[];
  readonly spending: Totals;
  /** Never taken off spending. */
  readonly savings: Totals;
  readonly income: Totals;
  /** The year in whose prices real and present values are. */
  readonly realYear: FinancialYear;
};

/** The terms of one plan's sums. `pvBase`: one for all that is compared; at first the earliest start. */
export function termsOf(
  assumptions: Assumptions,
  dataset: {
    readonly meta: { readonly years: { readonly first: FinancialYear } };
    readonly deflators: readonly PriceIndex[];
    readonly discountRates: readonly Rate[];
  },
  pvBase: FinancialYear = pvBaseOf([assumptions]),
): Terms {
  return {
    firstYear: dataset.meta.years.first,
    horizon: assumptions.horizon,
    prices: assumptions.prices,
    index: dataset.deflators,
    rates: dataset.discountRates,
    discountRate: assumptions.discountRate,
    pvBase,
  };
}

/**
 * The base year of present values for a whole comparison: the first column that names one, else the
 * earliest programme start among them.
 */
export function pvBaseOf(
  columns: readonly Pick<Assumptions, "pvBase" | "programmeStart">[],
): FinancialYear {
  const named = columns.find(({ pvBase }) => pvBase !== "earliest start")?.pvBase;
  if (named !== undefined) return named;
  const starts = columns.map(({ programmeStart }) => monthOf(programmeStart));
  return yearOfMonth(starts.length === 0 ? 0 : Math.min(...starts));
}

/** The share of an amount that falls in each financial year, once its money is moved by some months. */
export type YearShare = { readonly year: FinancialYear; readonly share: number };

/**
 * A line's shares by financial year after a slip, ascending. A year's money is spread evenly over its
 * twelve months and then moved, so it falls in one year or two; nothing is lost.
 */
export function sharesByYear(twelves: readonly Twelve[], slipMonths: number): readonly YearShare[] {
  return [...moved(twelves, slipMonths)]
    .sort(([a], [b]) => a - b)
    .map(([start, share]) => ({ year: financialYear(start), share }));
}

/** The same by the calendar year in which each financial year begins, in no order. */
function moved(twelves: readonly Twelve[], slipMonths: number): Map<number, number> {
  const shares = new Map<number, number>();
  const add = (start: number, share: number) => {
    if (share !== 0) shares.set(start, (shares.get(start) ?? 0) + share);
  };
  for (const { startMonth, share } of twelves) {
    const from = startMonth + slipMonths;
    const start = startYearOfMonth(from + SAME);
    const into = from - 12 * (start - startYearOfMonth(0));
    const later = into < SAME ? 0 : (share * into) / 12;
    add(start, share - later);
    add(start + 1, later);
  }
  return shares;
}

/** Months below which money begins on the first of April: rounding, and no more. */
const SAME = 1e-7;

/**
 * Each line's money by financial year and in all, in cash, in real terms and at present value; what is not
 * known stays out and is counted. Price base: amount x index of the year / index of its base (HM Treasury
 * GDP deflator). Present value is of real amounts, in the prices asked for, or of the base year when those
 * are cash; money without a year is spread as the rest of its line is. Linear in lines x years.
 */
export function flows(lines: readonly FlowLine[], terms: Terms): Flows {
  const spread = lines.map((line) => moved(line.twelves, line.slipMonths));
  let first = startOf(terms.firstYear);
  for (const shares of spread) for (const year of shares.keys()) if (year < first) first = year;
  const years = yearsFrom(financialYear(first), terms.horizon);
  const realYear = terms.prices === "cash" ? terms.pvBase : terms.prices;
  const convert = converter(terms, realYear);
  const known = lines.flatMap((line, i) =>
    line.central === null
      ? []
      : [flowOf(line, line.central, spread[i] ?? new Map(), first, years.length, terms, convert)],
  );
  const sum = (...kinds: readonly PlanLine["kind"][]) =>
    totals(
      known.filter(({ kind }) => kinds.includes(kind)),
      years.length,
      lines.filter(({ kind, central }) => kinds.includes(kind) && central === null).length,
    );
  return {
    years,
    lines: known,
    spending: sum("investment", "running"),
    savings: sum("saving"),
    income: sum("income"),
    realYear,
  };
}

type Convert = {
  /** Whether amounts in prices of a year can be brought to another. */
  readonly knows: (prices: FinancialYear | null) => boolean;
  readonly toReal: (prices: FinancialYear) => number;
  readonly toCash: (prices: FinancialYear, start: number) => number;
  readonly discount: (start: number) => number;
};

/** Factors between prices and years, each worked out once. */
function converter(
  { index, rates, discountRate, pvBase }: Terms,
  realYear: FinancialYear,
): Convert {
  const starts = index.map(({ year }) => startOf(year));
  const firstKnown = Math.min(...starts);
  const covers = (year: FinancialYear) =>
    index.length > 1 ? startOf(year) >= firstKnown : index.some((row) => row.year === year);
  const real = remembered((from: FinancialYear) => priceFactor(index, from, realYear));
  const cash = remembered((from: FinancialYear) =>
    remembered((start: number) => {
      const to = financialYear(start);
      return covers(to) ? priceFactor(index, from, to) : 1;
    }),
  );
  const base = startOf(pvBase);
  return {
    knows: remembered((prices) => prices !== null && covers(prices) && covers(realYear)),
    toReal: real,
    toCash: (prices, start) => cash(prices)(start),
    discount: remembered((start) => discountFactor(start - base, rates, discountRate)),
  };
}

/** A function that works out each of its values once. */
function remembered<K, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (known.has(key)) return known.get(key) as V;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

function flowOf(
  { id, kind, prices, undated }: FlowLine,
  central: number,
  shares: ReadonlyMap<number, number>,
  first: number,
  shown: number,
  terms: Terms,
  convert: Convert,
): Flow {
  const priced = convert.knows(prices) ? prices : null;
  const real = priced === null ? 1 : convert.toReal(priced);
  const inCash = terms.prices === "cash";
  const byYearM: number[] = [];
  let [dated, cash, present] = [0, 0, 0];
  for (const [start, share] of shares) {
    const toCash = priced === null ? 1 : convert.toCash(priced, start);
    const i = start - first;
    while (byYearM.length <= i) byYearM.push(0);
    byYearM[i] = central * share * (inCash ? toCash : real);
    dated += share;
    cash += share * toCash;
    present += share * convert.discount(start);
  }
  const undiscounted = dated === 0;
  const cashFactor = undiscounted ? real : cash / dated;
  const cashM =
    undated === 1 || priced === null ? central * real : central * (cash + undated * cashFactor);
  const realM = central * real;
  return {
    id,
    kind,
    byYearM,
    afterM: byYearM.slice(shown).reduce((a, b) => a + b, 0),
    undatedM: undated * central * (inCash ? cashFactor : real),
    totalM: inCash ? cashM : realM,
    cashM,
    realM,
    presentM: realM * (undiscounted ? 1 : present + undated * (present / dated)),
    converted: priced !== null,
    undiscounted,
  };
}

function totals(flows: readonly Flow[], shown: number, unknown: number): Totals {
  const byYearM = new Array<number>(shown).fill(0);
  for (const flow of flows)
    for (let y = 0; y < shown && y < flow.byYearM.length; y++)
      byYearM[y] = (byYearM[y] ?? 0) + (flow.byYearM[y] ?? 0);
  const sum = (of: (flow: Flow) => number) => flows.reduce((total, flow) => total + of(flow), 0);
  return {
    byYearM,
    afterM: sum(({ afterM }) => afterM),
    undatedM: sum(({ undatedM }) => undatedM),
    totalM: sum(({ totalM }) => totalM),
    cashM: sum(({ cashM }) => cashM),
    realM: sum(({ realM }) => realM),
    presentM: sum(({ presentM }) => presentM),
    lines: flows.length,
    asPublished: flows.filter(({ converted }) => !converted).length,
    unknown,
  };
}
