/** When things happen, how long they take, and what became of them. */
import * as v from "valibot";
import * as words from "../vocabulary.ts";
import {
  amount,
  basis,
  date,
  id,
  ids,
  months,
  row,
  short,
  standing,
  text,
  title,
  year,
} from "./fields.ts";

export const schedule = row({
  proposal: id,
  earliestStart: v.nullable(date),
  durationMonths: v.nullable(months),
  deadline: v.nullable(date),
  deadlineLabel: v.optional(short),
  basis,
  standing,
  note: v.optional(text),
  cites: ids,
});

export const duration = row({
  lever: short,
  measures: text,
  months,
  /** The row whose cases stand in where a lever has none of its own. */
  borrows: v.optional(id),
  cases: v.array(
    v.strictObject({
      id,
      what: short,
      start: v.nullable(date),
      startEvent: short,
      end: v.nullable(date),
      endEvent: short,
      months: v.nullable(amount),
      counted: v.boolean(),
      open: v.optional(text),
      standing,
      caveat: v.optional(text),
      cites: ids,
    }),
  ),
  note: v.optional(text),
});

export const event = row({
  date,
  precision: v.picklist(words.precisions),
  title: short,
  short: v.optional(title),
  summary: text,
  kind: v.picklist(words.eventKinds),
  major: v.optional(v.boolean()),
  /** The end of the review, and the law that came of it: what the timeline's title is about. */
  milestone: v.optional(v.picklist(["report", "act"])),
  proposals: ids,
  standing,
  note: v.optional(text),
  cites: ids,
});

export const status = v.variant("layer", [
  row({
    proposal: id,
    layer: v.literal("decision"),
    value: v.picklist(words.decisions),
    from: v.nullable(date),
    seen: date,
    note: v.optional(text),
    standing,
    cites: ids,
  }),
  row({
    proposal: id,
    layer: v.literal("delivery"),
    value: v.picklist(words.deliveries),
    from: v.nullable(date),
    seen: date,
    note: v.optional(text),
    standing,
    cites: ids,
  }),
]);

export const series = row({
  label: short,
  /** A few words, to stand beside its line. */
  short: v.optional(title),
  unit: short,
  place: short,
  /** The panel that draws it ("children", "money"), if one does. */
  panel: v.optional(short),
  role: v.picklist(words.seriesRoles),
  /** What its points rest on, unless a point says otherwise. */
  basis: v.optional(basis),
  /** Of money: the year in whose prices it is, "cash" of each period's own time, or null where not known. */
  prices: v.optional(v.nullable(v.union([year, v.literal("cash")]))),
  points: v.array(
    v.strictObject({
      period: v.union([year, date]),
      value: amount,
      qualifier: v.optional(v.picklist(words.qualifiers)),
      edition: v.optional(short),
      standing,
      basis: v.optional(basis),
      /** The row of figures that says the same number, and so what others say instead. */
      figure: v.optional(id),
      note: v.optional(text),
    }),
  ),
  by: short,
  note: v.optional(text),
  cites: ids,
});
