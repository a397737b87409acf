/** What it costs, what was paid, and the numbers people build on. */
import * as v from "valibot";
import * as words from "../vocabulary.ts";
import {
  amount,
  amountM,
  basis,
  confidence,
  count,
  date,
  evidence,
  id,
  ids,
  row,
  short,
  standing,
  text,
  title,
  year,
} from "./fields.ts";

export const cost = row({
  label: short,
  short: title,
  proposals: ids,
  kind: v.picklist(words.costKinds),
  low: v.nullable(amountM),
  central: v.nullable(amountM),
  high: v.nullable(amountM),
  profile: v.nullable(v.record(year, amountM)),
  profileBasis: v.optional(basis),
  shape: v.nullable(v.picklist(["even", "ramp", "front-loaded"])),
  period: short,
  prices: v.nullable(year),
  basis,
  standing,
  scalingKey: v.picklist(words.scalingKeys),
  group: short,
  contains: ids,
  owner: v.optional(id),
  note: v.optional(text),
  ...evidence,
});

export const funding = row({
  label: short,
  short: title,
  amountM: v.nullable(amountM),
  lowM: v.nullable(amountM),
  highM: v.nullable(amountM),
  from: v.nullable(year),
  to: v.nullable(year),
  period: short,
  newMoney: v.picklist(["yes", "no", "part", "unknown"]),
  includes: ids,
  proposals: ids,
  by: short,
  /** When it was announced, where known. */
  announced: v.optional(date),
  basis,
  standing,
  /** Drawn beside cost by year: one block that does not repeat another drawn block. */
  drawn: v.boolean(),
  note: v.optional(text),
  ...evidence,
});

export const figure = row({
  topic: short,
  label: short,
  value: v.nullable(amount),
  low: v.nullable(amount),
  high: v.nullable(amount),
  qualifier: v.optional(v.picklist(words.qualifiers)),
  unit: short,
  period: v.nullable(short),
  prices: v.nullable(year),
  asOf: v.nullable(date),
  basis,
  by: short,
  standing,
  confidence,
  preferred: v.optional(text),
  proposals: ids,
  note: v.optional(text),
  ...evidence,
});

export const driver = row({
  group: short,
  label: short,
  value: v.nullable(amount),
  valueText: v.optional(short),
  parts: v.optional(v.array(v.strictObject({ label: short, value: v.nullable(amount) }))),
  unit: short,
  period: v.nullable(short),
  prices: v.nullable(year),
  place: v.nullable(short),
  proposals: ids,
  formula: v.optional(text),
  use: v.picklist(["line", "comparable", "check"]),
  derived: v.boolean(),
  standing,
  confidence,
  caveat: v.optional(text),
  ...evidence,
});

export const deflator = row({
  year,
  index: v.pipe(amount, v.minValue(0.01, "more than 0")),
  status: v.picklist(["outturn", "forecast"]),
  edition: short,
  cites: ids,
});

export const discountRate = row({
  fromYear: count,
  toYear: v.nullable(count),
  rate: count,
  cites: ids,
});
