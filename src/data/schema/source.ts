/** Where everything comes from, the words explained, and the places. */
import * as v from "valibot";
import * as words from "../vocabulary.ts";
import {
  amount,
  basis,
  count,
  date,
  evidence,
  row,
  short,
  standing,
  text,
  url,
  year,
} from "./fields.ts";

export const source = row({
  title: v.pipe(v.string(), v.minLength(1, "a title"), v.maxLength(240)),
  publisher: short,
  date: v.nullable(date),
  url: v.nullable(url),
  kind: v.picklist(words.sourceKinds),
  licence: v.nullable(text),
  read: v.picklist(words.readings),
  rehost: v.optional(text),
  note: v.optional(text),
});

export const term = row({ term: short, means: text });

/** What a column of the table of areas is, who says so and where: its id is the column's name. */
export const areaColumn = v.strictObject({
  ...row({}).entries,
  id: v.picklist(words.areaColumns),
  label: short,
  unit: short,
  by: short,
  /** Of money: the year in whose prices it is, "cash" of the year it is for, or null where not known. */
  prices: v.optional(v.nullable(v.union([year, v.literal("cash")]))),
  basis,
  standing,
  note: v.optional(text),
  ...evidence,
});

export const area = row({
  name: short,
  region: short,
  type: short,
  children: v.nullable(count),
  childrenYear: v.nullable(short),
  inCare: v.nullable(count),
  inCareYear: v.nullable(short),
  inCareRate: v.nullable(count),
  inCareFlag: v.optional(text),
  spendGbp: v.nullable(count),
  careSpendGbp: v.nullable(count),
  spendYear: v.nullable(short),
  spendFlag: v.optional(text),
  lowIncomePercent: v.nullable(count),
  lowIncomeYear: v.nullable(short),
  lon: v.nullable(amount),
  lat: v.nullable(amount),
});
