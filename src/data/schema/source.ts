/** Where everything comes from, the words explained, and the places. */
import * as v from "valibot";
import * as words from "../vocabulary.ts";
import { amount, count, date, row, short, text, url } from "./fields.ts";

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
