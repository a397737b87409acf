import type { Dataset, Row } from "#/data/schema.ts";
import { asJudged, effectsPattern } from "./effects.ts";
import { dateOfMonth, monthOf } from "./months.ts";
import { isFinancialYear, startOf, type FinancialYear, type PartialDate } from "./time.ts";

/**
 * Everything that is assumed and not decided. All flat, so that a preset or a link can say any of them.
 * Shares are from 0 to 1; months and years as in the schedule. What each does is in methods, by its name.
 */
export type Assumptions = {
  /** The month in which work may begin: "2022-04". */
  readonly programmeStart: PartialDate;
  /** Months from programme start until a Bill is introduced. */
  readonly billWait: number;
  /** Months by which the Bill is later than that. */
  readonly billLate: number;
  /** The last financial year drawn by itself; money after it is one bar, and stays in totals. */
  readonly horizon: FinancialYear;
  /** "cash", money of the year it is paid in; or the financial year in whose prices all is shown. */
  readonly prices: string;
  /** The price base of what was asked without one: "as published", or a financial year. */
  readonly askPrices: string;
  /** Whether present values are shown, and at which rate a year. */
  readonly discount: boolean;
  readonly discountRate: "Green Book" | number;
  /** The year that present values count from: "earliest start" of what is compared, or a financial year. */
  readonly pvBase: string;
  /** What is added to costs because such costs are usually put too low, by kind: 0.2 is a fifth. */
  readonly optimismInvestment: number;
  readonly optimismRunning: number;
  readonly optimismSaving: number;
  readonly optimismIncome: number;
  /** The range of lines that have none: 0.3 is 1 in 10 below central / 1.3, 1 in 10 above central x 1.3. */
  readonly spread: number;
  /** The shares of variance that all lines, and those of a group, have in common (a and b). */
  readonly costsCommon: number;
  readonly costsGroup: number;
  readonly durationsCommon: number;
  readonly durationsGroup: number;
  /** The share of the promised effect on children in care that arrives. */
  readonly arrives: number;
  /** Which proposals carry it: "as judged" by the dataset's editors, or with their parts; see `effectsOf`. */
  readonly effects: string;
  /** Money of a line moves with its work; if not, with the programme's start alone. */
  readonly moneyFollowsWork: boolean;
  /** Links of kind funds order the work too. */
  readonly moneyFirst: boolean;
  /** Which editors' estimates are on: see `estimatesOn`. */
  readonly estimates: string;
  /** What a published total leaves over its parts is counted. */
  readonly remainder: boolean;
  /** Of the dice: a whole number, or any text. */
  readonly seed: string;
  /** "" for all, or a region's name, or an authority's code. */
  readonly area: string;
  /** Each line by its own key, or all by one. */
  readonly areaKey: AreaKey;
};
export type AreaKey = "each line's own" | "children 0-17" | "children in care" | "spend";
export const areaKeys = [
  "each line's own",
  "children 0-17",
  "children in care",
  "spend",
] as const satisfies readonly AreaKey[];

/** The least and the most of each assumption that is a number. */
export const bounds = {
  billWait: { min: 0, max: 240 },
  billLate: { min: 0, max: 240 },
  discountRate: { min: 0, max: 0.2 },
  optimismInvestment: { min: 0, max: 4 },
  optimismRunning: { min: 0, max: 4 },
  optimismSaving: { min: -1, max: 1 },
  optimismIncome: { min: -1, max: 1 },
  spread: { min: 0, max: 4 },
  costsCommon: { min: 0, max: 1 },
  costsGroup: { min: 0, max: 1 },
  durationsCommon: { min: 0, max: 1 },
  durationsGroup: { min: 0, max: 1 },
  arrives: { min: 0, max: 1 },
} as const satisfies Partial<Record<keyof Assumptions, { min: number; max: number }>>;

/** What is assumed of how a sum is shown, how sure it is or what it brings about: no total of spending hangs on it. */
export const besideTotals: ReadonlySet<keyof Assumptions> = new Set([
  "horizon",
  "discount",
  "discountRate",
  "pvBase",
  "spread",
  "costsCommon",
  "costsGroup",
  "durationsCommon",
  "durationsGroup",
  "arrives",
  "effects",
  "seed",
]);

/** The calendar years that years and months may begin in. */
export const yearBounds = { min: 1990, max: 2100 } as const;

type Preset = Pick<Row<"scenarios">, "assumptions">;

/**
 * What is assumed at first: programme start as the dataset's first scenario has it, else the April after
 * the dataset's date; prices of the last year whose prices are known; everything else as methods.md says.
 */
export function initialAssumptions(
  dataset: Pick<Dataset, "meta" | "deflators"> & { readonly scenarios: readonly Preset[] },
): Assumptions {
  const { meta, deflators, scenarios } = dataset;
  const outturns = deflators.filter(({ status }) => status === "outturn").map(({ year }) => year);
  const last = outturns.sort().at(-1);
  const compiled = monthOf(meta.compiled.slice(0, 7));
  const initial: Assumptions = {
    programmeStart: dateOfMonth(12 * (Math.floor(compiled / 12) + 1)),
    billWait: 0,
    billLate: 0,
    horizon: meta.years.last,
    prices: last ?? "cash",
    askPrices: "as published",
    discount: false,
    discountRate: "Green Book",
    pvBase: "earliest start",
    optimismInvestment: 0,
    optimismRunning: 0,
    optimismSaving: 0,
    optimismIncome: 0,
    spread: 0,
    costsCommon: 0,
    costsGroup: 0.5,
    durationsCommon: 0,
    durationsGroup: 0,
    arrives: 1,
    effects: asJudged,
    moneyFollowsWork: true,
    moneyFirst: false,
    estimates: "off",
    remainder: true,
    seed: "1",
    area: "",
    areaKey: "each line's own",
  };
  return presetAssumptions(scenarios[0] ?? { assumptions: {} }, initial).assumptions;
}

/**
 * The assumptions of a preset: those it does not name are initial. What it says of something that is no
 * assumption, or not as that assumption is written, is left aside and named in `ignored`.
 */
export function presetAssumptions(
  preset: Preset,
  initial: Assumptions,
): { readonly assumptions: Assumptions; readonly ignored: readonly string[] } {
  const entries = Object.entries(preset.assumptions);
  const good = entries.filter(
    ([name, value]) => Object.hasOwn(fits, name) && fits[name as keyof Assumptions](value),
  );
  return {
    assumptions: { ...initial, ...Object.fromEntries(good) },
    ignored: entries.flatMap(([name]) => (good.some(([n]) => n === name) ? [] : [name])),
  };
}

const isNumber = (name: keyof typeof bounds) => (value: unknown) =>
  typeof value === "number" && value >= bounds[name].min && value <= bounds[name].max;
const isMonth = (value: unknown) =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(String(value)) && isWithin(Number(String(value).slice(0, 4)));
const isYear = (value: unknown) =>
  isFinancialYear(String(value)) && isWithin(startOf(String(value)));
const isWithin = (year: number) => year >= yearBounds.min && year <= yearBounds.max;
const isYearOr = (word: string) => (value: unknown) => value === word || isYear(value);
const isText = (value: unknown) => typeof value === "string";
const isSwitch = (value: unknown) => typeof value === "boolean";

/** Whether a value may stand for an assumption. */
const fits: { readonly [K in keyof Assumptions]: (value: unknown) => boolean } = {
  programmeStart: isMonth,
  billWait: isNumber("billWait"),
  billLate: isNumber("billLate"),
  horizon: isYear,
  prices: isYearOr("cash"),
  askPrices: isYearOr("as published"),
  discount: isSwitch,
  discountRate: (value) => value === "Green Book" || isNumber("discountRate")(value),
  pvBase: isYearOr("earliest start"),
  optimismInvestment: isNumber("optimismInvestment"),
  optimismRunning: isNumber("optimismRunning"),
  optimismSaving: isNumber("optimismSaving"),
  optimismIncome: isNumber("optimismIncome"),
  spread: isNumber("spread"),
  costsCommon: isNumber("costsCommon"),
  costsGroup: isNumber("costsGroup"),
  durationsCommon: isNumber("durationsCommon"),
  durationsGroup: isNumber("durationsGroup"),
  arrives: isNumber("arrives"),
  effects: (value) => effectsPattern.test(String(value)),
  moneyFollowsWork: isSwitch,
  moneyFirst: isSwitch,
  estimates: isText,
  remainder: isSwitch,
  seed: isText,
  area: isText,
  areaKey: (value) => areaKeys.some((key) => key === value),
};
