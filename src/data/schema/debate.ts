/** What people say, what numbers cannot settle, and the presets to try out. */
import * as v from "valibot";
import * as words from "../vocabulary.ts";
import { amount, count, date, id, ids, row, short, standing, text, title } from "./fields.ts";

export const position = row({
  body: id,
  proposals: ids,
  themes: ids,
  topic: short,
  stance: v.picklist(words.stances),
  paraphrase: text,
  date: v.nullable(date),
  standing,
  cites: ids,
});

const pole = v.strictObject({
  label: short,
  argument: text,
  voices: v.array(v.strictObject({ who: short, says: text, cites: ids })),
});

export const dilemma = row({
  order: count,
  title,
  question: text,
  poles: v.strictTuple([pole, pole]),
  leanings: v.array(v.strictObject({ proposal: id, pole: v.picklist([0, 1]), reason: text })),
  later: v.strictObject({ text, cites: ids }),
  cites: ids,
});

export const gap = row({
  order: count,
  label: title,
  what: text,
  raised: ids,
  answered: ids,
  nearest: v.array(v.strictObject({ proposal: id, reason: text })),
});

export const chapter = row({
  order: count,
  title,
  text,
  from: date,
  to: v.nullable(date),
  events: ids,
  positions: ids,
  dilemmas: ids,
});

export const effect = row({ proposal: id, weight: count, reason: text });

export const scenario = row({
  label: title,
  why: text,
  decisions: v.array(
    v.strictObject({
      scope: v.picklist(["all", "proposal", "theme", "lever", "decision"]),
      of: v.optional(short),
      in: v.optional(v.boolean()),
      laterMonths: v.optional(amount),
      fundedPercent: v.optional(count),
    }),
  ),
  assumptions: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
});
