/** The editors' own illustrative estimates. */
import * as v from "valibot";
import * as words from "../vocabulary.ts";
import { amount, confidence, count, id, ids, range, row, short, text, year } from "./fields.ts";

/** Whole pounds or things, so larger than amounts in £ million. */
const quantity = v.pipe(
  v.number("a number"),
  v.finite("a finite number"),
  v.minValue(0, "0 or more"),
  v.maxValue(1e12, "no more than 1,000,000,000,000"),
);

const estimateInput = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, "a name for the formula")),
  unit: short,
  low: quantity,
  central: quantity,
  high: quantity,
  prices: v.nullable(year),
  from: v.picklist([
    "driver",
    "cost",
    "funding",
    "figure",
    "series",
    "duration",
    "assumption",
    "constant",
  ]),
  of: v.nullable(short),
  rangeIsAssumption: v.boolean(),
  reason: v.nullable(text),
});

const estimateComponent = v.strictObject({
  id,
  label: short,
  kind: v.picklist(["recurring", "one-off", "saving", "income"]),
  expression: text,
  /** £ million in the estimate's prices: a year at full effect (recurring, saving) or once. */
  result: v.strictObject(range),
  startMonth: count,
  rampMonths: count,
  group: short,
  inside: v.nullable(id),
  inTotals: v.boolean(),
  insideReason: v.nullable(text),
});

/** Another reading of an estimate: some inputs set to one value, or another expression. */
const estimateVariant = v.strictObject({
  id,
  label: short,
  /** Use it when this proposal's estimate is off. */
  whenOff: v.optional(id),
  set: v.record(v.string(), quantity),
  expression: v.nullable(text),
  inputs: v.array(estimateInput),
  /** £ million in the estimate's prices: a year at full effect, once, over five years. */
  aYearM: v.nullable(amount),
  onceM: v.nullable(amount),
  fiveYearsM: v.nullable(amount),
  note: v.optional(text),
});

export const estimate = row({
  proposal: id,
  decision: v.picklist(words.estimateDecisions),
  label: v.optional(short),
  reason: v.optional(text),
  wouldNeed: v.optional(text),
  publishedCost: v.optional(id),
  formula: v.optional(text),
  inputs: v.array(estimateInput),
  components: v.array(estimateComponent),
  prices: v.nullable(year),
  /** £ million over the first five programme years, spending only. */
  fiveYearsM: v.nullable(v.strictObject(range)),
  /** The same, of the components that count in totals. */
  countedFiveYearsM: v.nullable(v.strictObject(range)),
  /** £ million over five years with every input at its end at once: spending, else saving or income. */
  outerFiveYearsM: v.nullable(v.strictObject({ low: amount, high: amount })),
  phasingReason: v.optional(text),
  leavesOut: v.optional(text),
  savingsNotCounted: v.optional(text),
  scalingKey: v.optional(v.picklist(words.scalingKeys)),
  confidence: v.optional(confidence),
  inside: v.nullable(id),
  insideEstimates: v.optional(ids),
  insideAsk: v.optional(v.picklist(["inside", "probably inside", "outside"])),
  overlaps: v.array(v.strictObject({ with: id, rule: text })),
  variants: v.array(estimateVariant),
  checks: v.array(text),
  flags: v.array(text),
  underWay: v.optional(text),
  volumeIsOurs: v.optional(v.boolean()),
  cash: v.optional(v.picklist(["cash", "workload", "time"])),
  note: v.optional(text),
});
