import { areaKeys, bounds, type Assumptions } from "#/model/assumptions.ts";
import { assumptionCodecs as codecs, type AssumptionCodec } from "./assumptionCodecs.ts";
import { upperBounds, type Offer } from "./upperBounds.ts";

type Shown<T> = {
  readonly label: string;
  /** What it means, in a sentence a stranger understands. */
  readonly means: string;
  /** Where its initial value comes from. */
  readonly source: string;
  readonly group: "time" | "money" | "range" | "effect" | "area";
  readonly control:
    | {
        readonly kind: "number";
        readonly unit: string;
        readonly step: number;
        readonly scale?: number;
        readonly min: number;
        readonly max: number;
        /** Values that somebody published for it, with what each is for; none is filled in. */
        readonly offers?: readonly Offer[];
      }
    | { readonly kind: "switch" }
    | { readonly kind: "month" }
    | {
        readonly kind: "year";
        readonly word?: string;
        /** Only those in whose prices the ask may be; else any, from the dataset's first. */
        readonly of?: "ask";
      }
    | { readonly kind: "choice"; readonly options: readonly (readonly [string, string])[] }
    | { readonly kind: "text" }
    | { readonly kind: "effects" }
    | { readonly kind: "area" };
  readonly codec: AssumptionCodec<T>;
};

const share = (
  label: string,
  means: string,
  source: string,
  key: Exclude<keyof typeof bounds, "discountRate">,
  group: Shown<number>["group"],
  offers?: readonly Offer[],
): Shown<number> => ({
  label,
  means,
  source,
  group,
  control: {
    kind: "number",
    unit: "%",
    step: 5,
    scale: 100,
    min: bounds[key].min,
    max: bounds[key].max,
    ...(offers && { offers }),
  },
  codec: codecs[key],
});
const ours = "Ours; nothing is published.";

/** How each assumption of the model is shown and written; one without a control does not compile. */
export const assumptionTable = {
  programmeStart: {
    label: "Programme starts",
    means: "The month in which work may begin.",
    source: "The April after the dataset’s date.",
    group: "time",
    control: { kind: "month" },
    codec: codecs.programmeStart,
  },
  billWait: {
    label: "Wait for a Bill",
    means:
      "Months from the start until a Bill is introduced. Everything that needs legislation waits for it.",
    source: "Ours, 0 at first.",
    group: "time",
    control: { kind: "number", unit: "months", step: 1, ...bounds.billWait },
    codec: codecs.billWait,
  },
  billLate: {
    label: "The Bill is late by",
    means: "Months more that Parliament takes.",
    source: ours,
    group: "time",
    control: { kind: "number", unit: "months", step: 1, ...bounds.billLate },
    codec: codecs.billLate,
  },
  moneyFollowsWork: {
    label: "Money follows the work",
    means: "A line’s money moves when its work does; if not, only with the start of the programme.",
    source: ours,
    group: "time",
    control: { kind: "switch" },
    codec: codecs.moneyFollowsWork,
  },
  moneyFirst: {
    label: "Money first",
    means: "What is paid for by another proposal waits for it.",
    source: ours,
    group: "time",
    control: { kind: "switch" },
    codec: codecs.moneyFirst,
  },
  horizon: {
    label: "Last year drawn",
    means: "Money after it is one bar, and stays in the total.",
    source: "The dataset’s last year.",
    group: "money",
    control: { kind: "year" },
    codec: codecs.horizon,
  },
  prices: {
    label: "Prices",
    means:
      "Cash of each year, or real: the prices of one year. Sums whose own prices are not known stay as published; suppose them below.",
    source: "HM Treasury GDP deflators, as held in the dataset.",
    group: "money",
    control: { kind: "year", word: "cash" },
    codec: codecs.prices,
  },
  askPrices: {
    label: "The ask was in prices of",
    means:
      "The price base of the ask is not published. While it is not supposed, its sums stay as published.",
    source:
      "Not published; to choose from are the year in which it was asked and the one before, as far as the index of prices goes.",
    group: "money",
    control: { kind: "year", word: "as published", of: "ask" },
    codec: codecs.askPrices,
  },
  remainder: {
    label: "Count what has no line",
    means: "What a published total leaves over its priced lines.",
    source: "Our judgement: the lines’ periods differ.",
    group: "money",
    control: { kind: "switch" },
    codec: codecs.remainder,
  },
  estimates: {
    label: "Editors’ estimates",
    means:
      "Our own illustrative estimates for proposals without a published cost. Never added to a published total without saying so.",
    source: "Ours; each with its formula and inputs.",
    group: "money",
    control: {
      kind: "choice",
      options: [
        ["off", "off"],
        ["not under way", "on, but for those under way"],
        ["all", "all on"],
      ],
    },
    codec: codecs.estimates,
  },
  discount: {
    label: "Show present values",
    means: "Later money counts less.",
    source: "HM Treasury, The Green Book.",
    group: "money",
    control: { kind: "switch" },
    codec: codecs.discount,
  },
  discountRate: {
    label: "Discount rate",
    means: "How much less, a year: the Green Book’s 3.5 % to year 30 and less after, or one rate.",
    source: "HM Treasury, The Green Book.",
    group: "money",
    control: {
      kind: "choice",
      options: [
        ["Green Book", "Green Book"],
        ["0.015", "1.5 %"],
        ["0.035", "3.5 %"],
        ["0.05", "5 %"],
      ],
    },
    codec: codecs.discountRate,
  },
  pvBase: {
    label: "Present values count from",
    means: "One year for all that is compared.",
    source: "The earliest start among the columns.",
    group: "money",
    control: { kind: "year", word: "earliest start" },
    codec: codecs.pvBase,
  },
  optimismInvestment: share(
    "Optimism bias, investment",
    "What is added because such costs are usually put too low.",
    "0 at first. Offered are the upper bounds of Mott MacDonald’s study (2002), on which the Green Book’s guidance rests: where an appraisal starts before risks are managed, by kind of project.",
    "optimismInvestment",
    "range",
    upperBounds.investment,
  ),
  optimismRunning: share(
    "Optimism bias, running costs",
    "The same for yearly costs.",
    "0 at first. The study gives one upper bound for yearly costs, for services that are bought in.",
    "optimismRunning",
    "range",
    upperBounds.running,
  ),
  optimismSaving: share(
    "Optimism bias, savings",
    "The same for savings; below 0 makes them smaller.",
    ours,
    "optimismSaving",
    "range",
  ),
  optimismIncome: share(
    "Optimism bias, income",
    "The same for income.",
    ours,
    "optimismIncome",
    "range",
  ),
  spread: share(
    "Spread of each line",
    "The range of lines that have none: 30 % means 1 in 10 below the sum divided by 1.3, 1 in 10 above it times 1.3.",
    "0 at first: no range is drawn.",
    "spread",
    "range",
  ),
  costsCommon: share(
    "All lines move together",
    "The share of their variance that all lines have in common.",
    ours,
    "costsCommon",
    "range",
  ),
  costsGroup: share(
    "Lines of a group move together",
    "The share of variance that lines of one group have in common.",
    "Ours, a half.",
    "costsGroup",
    "range",
  ),
  durationsCommon: share(
    "All durations move together",
    "The same for how long things take.",
    ours,
    "durationsCommon",
    "range",
  ),
  durationsGroup: share(
    "Durations of a lever move together",
    "The same for proposals of one lever.",
    ours,
    "durationsGroup",
    "range",
  ),
  seed: {
    label: "Seed of the dice",
    means: "Any number or words. The same seed gives the same draws everywhere, for every column.",
    source: ours,
    group: "range",
    control: { kind: "text" },
    codec: codecs.seed,
  },
  arrives: share(
    "Promised effect that arrives",
    "The share of the effect the review promised that comes about.",
    "100 % is the review’s promise.",
    "arrives",
    "effect",
  ),
  effects: {
    label: "What carries the effect",
    means:
      "Which proposals bring the promised effect about: each has its parts of it. What is out brings none of its parts, what is late brings them later.",
    source: "The dataset’s editors judge, each with a reason (effects.json).",
    group: "effect",
    control: { kind: "effects" },
    codec: codecs.effects,
  },
  area: {
    label: "My area",
    means: "A share of each national sum, by a stated key: an allocation, never a local budget.",
    source: "Statistics of each authority, with their year and flags.",
    group: "area",
    control: { kind: "area" },
    codec: codecs.area,
  },
  areaKey: {
    label: "Shared out by",
    means: "Each line by the key that fits it, or all by one.",
    source: "Our choice, line by line.",
    group: "area",
    control: { kind: "choice", options: areaKeys.map((key) => [key, key] as const) },
    codec: codecs.areaKey,
  },
} as const satisfies { readonly [K in keyof Assumptions]: Shown<Assumptions[K]> };
