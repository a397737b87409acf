import { areaKeys, bounds, yearBounds, type Assumptions } from "#/model/assumptions.ts";
import { effectsPattern } from "#/model/effects.ts";
import { isFinancialYear, startOf } from "#/model/time.ts";
import { wellFormed } from "./codecs.ts";

/** How one assumption is written in a link; parse gives undefined for what it does not understand. */
export type AssumptionCodec<T> = {
  parse(text: string): T | undefined;
  format(value: T): string;
  /** What a text must say, in a clause without its last word: "on or off is". */
  readonly expected?: string;
};
type Bounds = { readonly min: number; readonly max: number };

const slug = (words: string): string => words.replaceAll(" ", "_");
const unslug = (text: string): string => text.replaceAll("_", " ");
const isWithin = (value: number, { min, max }: Bounds): boolean => value >= min && value <= max;

/** A number within bounds, to six decimals. */
const number = (within: Bounds): AssumptionCodec<number> => ({
  parse: (text) => {
    if (!/^-?\d{1,6}(\.\d{1,6})?$/.test(text)) return undefined;
    // A minus zero is zero.
    const value = Number(text) + 0;
    return isWithin(value, within) ? value : undefined;
  },
  format: (value) => String(Number(value.toFixed(6)) + 0),
  expected: `a number from ${within.min} to ${within.max} is`,
});

/** Yes or no. */
const flag: AssumptionCodec<boolean> = {
  parse: (text) => (text === "on" ? true : text === "off" ? false : undefined),
  format: (value) => (value ? "on" : "off"),
  expected: "on or off is",
};

/** Words that pass a test, with _ for each space. */
const words = (passes: (words: string) => boolean): AssumptionCodec<string> => ({
  parse: (text) => (passes(unslug(text)) ? unslug(text) : undefined),
  format: slug,
});

/** Words that match a pattern. */
const matching = (pattern: RegExp): AssumptionCodec<string> => words((text) => pattern.test(text));

/** What has a meaning in a scenario's text; everything else is left for the address to escape, once. */
const meant = /[%;*_]/g;

/** Any words of the reader's or of a dataset's, up to a length. */
export const anyWords = (longest: number): AssumptionCodec<string> => ({
  parse: (text) => {
    try {
      const value = wellFormed(decodeURIComponent(unslug(text)));
      return value.length <= longest ? value : undefined;
    } catch {
      return undefined;
    }
  },
  format: (value) =>
    wellFormed(value)
      .replace(meant, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll(" ", "_"),
});

/** One of a closed list. */
const among = <const T extends string>(options: readonly T[]): AssumptionCodec<T> => ({
  parse: (text) => options.find((option) => slug(option) === text),
  format: slug,
  expected: `one of ${options.map(slug).join(", ")} is`,
});

/** A month: "2022-04". */
const month: AssumptionCodec<string> = {
  ...words(
    (text) =>
      /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && isWithin(Number(text.slice(0, 4)), yearBounds),
  ),
  expected: "a month such as 2022-04 is",
};

/** A financial year, or a word that stands for one. */
const yearOr = (word?: string): AssumptionCodec<string> => ({
  ...words(
    (text) => text === word || (isFinancialYear(text) && isWithin(startOf(text), yearBounds)),
  ),
  expected: `a year such as 2024-25${word === undefined ? "" : `, or ${slug(word)},`} is`,
});

const rate = number(bounds.discountRate);
/** The Green Book's rates, or one for all years. */
const discountRate: AssumptionCodec<"Green Book" | number> = {
  parse: (text) => (text === "Green_Book" ? "Green Book" : rate.parse(text)),
  format: (value) => (value === "Green Book" ? "Green_Book" : rate.format(value)),
};

/** How each assumption is written in a link; what it means is told where it is shown. */
export const assumptionCodecs = {
  programmeStart: month,
  billWait: number(bounds.billWait),
  billLate: number(bounds.billLate),
  moneyFollowsWork: flag,
  moneyFirst: flag,
  horizon: yearOr(),
  prices: yearOr("cash"),
  askPrices: yearOr("as published"),
  remainder: flag,
  estimates: matching(/^[A-Za-z0-9 .,-]{1,2000}$/),
  discount: flag,
  discountRate: discountRate,
  pvBase: yearOr("earliest start"),
  optimismInvestment: number(bounds.optimismInvestment),
  optimismRunning: number(bounds.optimismRunning),
  optimismSaving: number(bounds.optimismSaving),
  optimismIncome: number(bounds.optimismIncome),
  spread: number(bounds.spread),
  costsCommon: number(bounds.costsCommon),
  costsGroup: number(bounds.costsGroup),
  durationsCommon: number(bounds.durationsCommon),
  durationsGroup: number(bounds.durationsGroup),
  seed: anyWords(40),
  arrives: number(bounds.arrives),
  effects: {
    ...matching(effectsPattern),
    expected: "as_judged, or proposals with parts such as CR-2.01~2,CR-4.03~1, are",
  },
  area: anyWords(60),
  areaKey: among(areaKeys),
} as const satisfies { readonly [K in keyof Assumptions]: AssumptionCodec<Assumptions[K]> };
