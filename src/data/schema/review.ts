/** What was proposed, by whom, and how the proposals hang together. */
import * as v from "valibot";
import * as words from "../vocabulary.ts";
import {
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
  url,
  year,
} from "./fields.ts";

const start = v.strictObject({
  words: title,
  link: v.pipe(
    v.string(),
    v.regex(/^#\/[a-z]+(\?\S+)?$/, "a link into the site, such as #/explore"),
  ),
});

export const meta = v.strictObject({
  format: v.literal(1, "1, the only format there is"),
  id,
  title: short,
  shortTitle: title,
  version: v.pipe(
    v.string(),
    v.regex(/^\d{4}\.\d{2}(\.\d+)?$/, "a calendar version such as 2026.11"),
  ),
  compiled: date,
  licence: text,
  attribution: text,
  currency: v.literal("GBP", "GBP, the only currency there is"),
  geography: short,
  years: v.strictObject({ first: year, last: year }),
  disclaimer: text,
  countNote: text,
  looked: text,
  fundingNote: text,
  splitNote: v.optional(text),
  starts: v.optional(v.pipe(v.array(start), v.maxLength(6, "6 at most"))),
  home: v.optional(url),
  fingerprint: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"))),
  $note: v.optional(text),
});

export const review = row({
  label: short,
  short: title,
  by: short,
  date,
  mark: v.picklist(words.marks),
  cites: ids,
});

export const theme = row({ label: title, short: title, order: count, chapter: v.nullable(short) });

export const body = row({
  label: short,
  short: v.optional(title),
  kind: v.picklist(words.bodyKinds),
});

export const objective = row({ order: count, label: title, meaning: text, cites: ids });

export const mission = row({
  order: count,
  label: title,
  aim: text,
  proposal: v.nullable(id),
  cites: ids,
});

export const proposal = row({
  review: id,
  theme: id,
  title,
  summary: text,
  difference: text,
  leads: ids,
  affected: v.array(short),
  levers: v.array(v.picklist(words.levers)),
  kind: v.picklist(words.proposalKinds),
  objectives: ids,
  missions: ids,
  lensReason: v.optional(text),
  figures: ids,
  standing,
  standingNote: v.optional(text),
  confidence,
  ...evidence,
  context: ids,
  response: v.optional(v.strictObject({ text, cites: ids })),
  note: v.optional(text),
});

export const link = row({
  from: id,
  to: id,
  kind: v.picklist(words.linkKinds),
  type: v.optional(v.picklist(words.linkTypes)),
  reason: text,
  basis: v.picklist(words.linkBases),
  confidence,
  cites: ids,
  note: v.optional(text),
});

export const arrangement = row({ label: short, what: text, cites: ids });
