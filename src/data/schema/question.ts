/** What a room is asked before the truth appears. No row holds an answer: each says what answers it. */
import * as v from "valibot";
import * as words from "../vocabulary.ts";
import { amount, date, id, short, text, title, year } from "./fields.ts";

const period = v.union([year, date]);
/** Ids of what is put in order or picked from; more than nine cannot be read from the back row. */
const items = v.pipe(
  v.array(id),
  v.minLength(2, "two or more"),
  v.maxLength(9, "at most nine"),
  v.check((ids) => new Set(ids).size === ids.length, "each id once"),
);
const ask = v.pipe(text, v.maxLength(200, "at most 200 characters"));
/** Ends of a scale and the steps of it, in the unit of what is asked. */
const scale = {
  from: amount,
  to: amount,
  step: v.pipe(amount, v.minValue(1e-6, "more than 0")),
};

/** What things have by which they can be compared: the model works it out for each. */
const compared = {
  proposals: v.strictObject({
    from: v.literal("proposals"),
    ids: items,
    by: v.picklist(["waiting", "needing", "spending"]),
  }),
  themes: v.strictObject({
    from: v.literal("themes"),
    ids: items,
    by: v.picklist(["proposals", "spending", "unpriced"]),
  }),
  /** Series by their value in a period, or by how much that changed since another. */
  series: v.strictObject({
    from: v.literal("series"),
    ids: items,
    at: period,
    since: v.optional(period),
  }),
};

/** A number that the dataset holds or the model works out; counts are of one review where it is named. */
export const answer = v.variant("from", [
  v.strictObject({ from: v.literal("figure"), of: id }),
  v.strictObject({ from: v.literal("point"), of: id, at: period }),
  v.strictObject({ from: v.literal("change"), of: id, since: period, at: period }),
  v.strictObject({ from: v.literal("proposals"), theme: v.optional(id), review: v.optional(id) }),
  v.strictObject({
    from: v.literal("decision"),
    value: v.picklist(words.decisions),
    review: v.optional(id),
  }),
  v.strictObject({
    from: v.literal("delivery"),
    value: v.picklist(words.deliveries),
    review: v.optional(id),
  }),
  v.strictObject({ from: v.literal("unpriced"), review: v.optional(id) }),
  v.strictObject({ from: v.literal("spending"), theme: v.optional(id) }),
  v.strictObject({ from: v.literal("share"), theme: id }),
  v.strictObject({ from: v.literal("waiting"), of: id }),
  v.strictObject({ from: v.literal("needing"), of: id }),
]);

/** Draw the line: a series whose points after a period are hidden, from another on if one is given. */
const line = v.strictObject({
  kind: v.literal("line"),
  ask,
  series: id,
  after: period,
  since: v.optional(period),
  /** The ends of the axis; without them, chosen from what is not hidden. */
  ...v.partial(v.strictObject(scale)).entries,
});

/** Set the number on a scale. */
const number = v.strictObject({ kind: v.literal("number"), ask, answer, ...scale });

/** Choose one: of things by the most of something, of a proposal's answers, of years, of bands or labels. */
const choose = v.strictObject({
  kind: v.literal("choose"),
  ask,
  options: v.variant("from", [
    compared.proposals,
    compared.themes,
    compared.series,
    v.strictObject({ from: v.literal("decisions"), of: id }),
    v.strictObject({ from: v.literal("deliveries"), of: id }),
    v.strictObject({
      from: v.literal("years"),
      first: v.pipe(amount, v.integer("a whole year")),
      last: v.pipe(amount, v.integer("a whole year")),
      event: id,
    }),
    /** Bands of a number, ascending: each begins where the one before it ends. */
    v.strictObject({
      from: v.literal("bands"),
      answer,
      bands: v.pipe(
        v.array(v.strictObject({ label: title, below: v.optional(amount) })),
        v.minLength(2, "two or more"),
        v.maxLength(9, "at most nine"),
      ),
    }),
    /** Labels of our own, about which there is no truth: a show of hands. */
    v.strictObject({
      from: v.literal("labels"),
      labels: v.pipe(v.array(short), v.minLength(2, "two or more"), v.maxLength(9, "at most nine")),
    }),
  ]),
});

/** Put in order, the most first. */
const rank = v.strictObject({
  kind: v.literal("rank"),
  ask,
  items: v.variant("from", [compared.proposals, compared.themes, compared.series]),
});

/** A question for a room. */
export const question = v.variant("kind", [line, number, choose, rank]);

export type Question = v.InferOutput<typeof question>;
export type Answer = v.InferOutput<typeof answer>;
