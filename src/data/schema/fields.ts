import * as v from "valibot";
import * as words from "../vocabulary.ts";

/** An identifier of a row: letters, digits, dots and hyphens, at most 60 characters. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/, "an id: letters, digits, dots and hyphens"),
);
/** Ids of other rows; references.ts says where each must be found. */
export const ids = v.array(id);
/** A paragraph. */
export const text = v.pipe(v.string(), v.minLength(1, "some text"), v.maxLength(4000));
/** A label. */
export const short = v.pipe(v.string(), v.minLength(1, "some text"), v.maxLength(160));
/** A name that fits on a chart. */
export const title = v.pipe(
  v.string(),
  v.minLength(1, "a title"),
  v.maxLength(60, "at most 60 characters"),
);
/** A number that arithmetic copes with. */
export const amount = v.pipe(
  v.number("a number"),
  v.finite("a finite number"),
  v.minValue(-1e9, "no less than -1,000,000,000"),
  v.maxValue(1e9, "no more than 1,000,000,000"),
);
/** Money in £ million. */
export const amountM = v.pipe(
  amount,
  v.minValue(0, "£ million, 0 or more"),
  v.maxValue(1e6, "no more than £1,000,000 million"),
);
/** A number of things. */
export const count = v.pipe(amount, v.minValue(0, "0 or more"));
/** A financial year, April to March, such as "2024-25". */
export const year = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}$/, "a financial year such as 2024-25"),
  v.check((y) => Number(y.slice(5)) === (Number(y.slice(0, 4)) + 1) % 100, "two years in a row"),
);
/** A day, a month or a year: "2023-02-02", "2023-02" or "2023". */
export const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "a date such as 2023-02-02"),
);
/** An address that a browser opens as a page. */
export const url = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s"'<>]+$/, "an http or https address"),
);
/** How far a text or number has been checked. */
export const standing = v.picklist(words.standings);
/** How sure the editors are. */
export const confidence = v.picklist(words.confidences);
/** What a number rests on. */
export const basis = v.picklist(words.bases);
/** A middle with its ends, each null where nobody published one. */
export const range = {
  low: v.nullable(amount),
  central: v.nullable(amount),
  high: v.nullable(amount),
};
/** A length of time. */
export const months = v.strictObject({ low: count, central: count, high: count });
/** Where a row comes from: ids of sources, and where in them when it is known. */
export const evidence = { cites: ids, where: v.optional(text) };

/** A row: an id, its own fields, perhaps a remark for editors, and nothing else. */
export function row<const E extends v.ObjectEntries>(entries: E) {
  return v.strictObject({ id, ...entries, $note: v.optional(text) });
}
