/** What a trainer steps through in front of a room: scenes, each a state of the site with what is said over it. */
import * as v from "valibot";
import { count, id, row, short, text } from "./fields.ts";
import { question } from "./question.ts";

/** The fragment of an address of the site; what it names is looked up by a rule. */
const view = v.pipe(
  v.string(),
  v.maxLength(8000, "at most 8,000 characters"),
  v.regex(
    /^#\/(explore|scenarios|evidence|debate)(\?\S+)?$/,
    "a view of the site, such as #/explore",
  ),
);
/** What is read from the back row. */
const headline = v.pipe(text, v.maxLength(110, "at most 110 characters"));

/** One sentence beside the chart; with a pin it is joined to what it is about. */
const callout = v.pipe(
  v.strictObject({
    text: headline,
    proposal: v.optional(id),
    link: v.optional(id),
    /** A year as the chart writes it: "2024-25" where it shows financial years, else "2025". */
    year: v.optional(
      v.pipe(v.string(), v.regex(/^\d{4}(-\d{2})?$/, "a year such as 2025 or 2024-25")),
    ),
    /** A theme. */
    group: v.optional(id),
  }),
  v.check(
    ({ proposal, link, year, group }) =>
      [proposal, link, year, group].filter((pin) => pin !== undefined).length <= 1,
    "one pin at most: a proposal, a link, a year or a group",
  ),
);

const scene = v.strictObject({
  id,
  title: headline,
  link: view,
  minutes: v.pipe(count, v.minValue(0.25, "a quarter of a minute or more"), v.maxValue(120)),
  /** What is said, a paragraph each; one that begins with "> " is a direction and not said. */
  notes: v.array(text),
  callouts: v.optional(v.pipe(v.array(callout), v.maxLength(4, "4 at most"))),
  question: v.optional(question),
  /** Takes the title's place, and brings the callouts, when the truth is shown. */
  reveal: v.optional(headline),
  /** May be left out when time is short. */
  spare: v.optional(v.boolean()),
  hidden: v.optional(v.boolean()),
});

export const story = row({
  order: count,
  title: short,
  audience: short,
  minutes: count,
  aims: v.pipe(v.array(short), v.minLength(1, "at least one")),
  scenes: v.pipe(v.array(scene), v.minLength(1, "at least one"), v.maxLength(100, "100 at most")),
});
