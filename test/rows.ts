/** Rows of the small dataset with their usual fields filled in. */

export const evidence = { standing: "sourced", cites: ["report"] };
const noMiddle = { low: null, high: null };

/** A label in its long and short form. */
export function named(id: string, label: string) {
  return { id, label, short: label };
}

/** A sourced recommendation of the play review. */
export function proposal(
  id: string,
  title: string,
  theme: string,
  leads: string[],
  levers: string[],
  more: object,
) {
  const fixed = { kind: "recommendation", objectives: [], missions: [], figures: [] };
  const texts = { summary: `${title}, as the review puts it.`, difference: "Children would play." };
  const rest = { affected: ["Children"], confidence: "high", context: [], review: "play" };
  return { id, theme, title, ...texts, leads, levers, ...fixed, ...rest, ...evidence, ...more };
}

/** A link that rests on judgement. */
export function link(id: string, from: string, kind: string, to: string, type?: string) {
  const why = {
    reason: `${from} to ${to}, so they say.`,
    basis: "judgement",
    confidence: "medium",
  };
  return { id, from, to, kind, ...(type !== undefined && { type }), ...why, cites: ["report"] };
}

/** An investment over four years with no yearly split. */
export function cost(
  id: string,
  label: string,
  proposals: string[],
  central: number,
  contains: string[] = [],
) {
  const money = {
    kind: "investment",
    ...noMiddle,
    central,
    profile: null,
    shape: null,
    prices: null,
  };
  const rest = { period: "four years", basis: "stated", scalingKey: "children 0-17", group: id };
  return { ...named(id, label), proposals, ...money, ...rest, contains, ...evidence };
}

/** What became of one proposal, last seen in January 2026. */
export function status(
  id: string,
  proposal: string,
  layer: string,
  value: string,
  from: string | null,
) {
  return { id, proposal, layer, value, from, seen: "2026-01", ...evidence };
}

/** Something that happened, about no proposal unless told. */
export function event(
  id: string,
  date: string,
  precision: string,
  title: string,
  kind: string,
  proposals: string[] = [],
) {
  return { id, date, precision, title, summary: `${title}.`, kind, proposals, ...evidence };
}

/** A run of values for one panel, or for none. */
export function series(
  id: string,
  panel: string | undefined,
  role: string,
  points: [string, number][],
) {
  const rows = points.map(([period, value]) => ({ period, value, standing: "sourced" }));
  const what = { label: `How many ${id}`, unit: panel === "money" ? "£ million" : "children" };
  const shown = panel !== undefined && { panel };
  return {
    id,
    ...what,
    place: "England",
    ...shown,
    role,
    points: rows,
    by: "Ministry of Play",
    cites: ["report"],
  };
}

/** One of the rival totals. */
export function figure(
  id: string,
  label: string,
  value: number,
  unit: string,
  proposals: string[],
) {
  const when = {
    period: "four years",
    prices: null,
    asOf: "2022-05-23",
    basis: "stated",
    by: "Ann Field",
  };
  return {
    id,
    topic: "What it costs",
    label,
    value,
    ...noMiddle,
    unit,
    ...when,
    confidence: "high",
    proposals,
    ...evidence,
  };
}

/** One side of a dilemma, with one voice. */
export function pole(label: string) {
  return {
    label,
    argument: `${label} is better.`,
    voices: [{ who: "Ann Field", says: "So it is.", cites: ["report"] }],
  };
}

/** A document that was read whole. */
export function source(id: string, title: string, publisher: string, date: string) {
  return {
    id,
    title,
    publisher,
    date,
    url: `https://example.org/${id}`,
    kind: "primary",
    licence: null,
    read: "whole",
  };
}

/** A town where one child in a hundred is in care. */
export function area(id: string, name: string, children: number) {
  const counts = {
    children,
    childrenYear: "2024",
    inCare: children / 100,
    inCareYear: "2025",
    inCareRate: 100,
  };
  const money = { spendGbp: children * 1000, careSpendGbp: null, spendYear: "2024-25" };
  const rest = { lowIncomePercent: null, lowIncomeYear: null, lon: null, lat: null };
  return { id, name, region: "The North", type: "town", ...counts, ...money, ...rest };
}

/** A talk of two scenes, the second with a question. */
export const story = {
  ...{ id: "talk", order: 1, title: "A talk", audience: "Parents", minutes: 2 },
  aims: ["Know what a warden costs"],
  scenes: [
    {
      id: "made",
      title: "{count:proposals} were made",
      link: "#/explore",
      minutes: 1,
      notes: [],
    },
    {
      ...{ id: "ask", title: "How many need a law?", link: "#/explore?panel=by", minutes: 1 },
      notes: ["> Wait."],
      reveal: "{count:need-law} of {count:proposals}",
      question: {
        ...{ kind: "number", ask: "How many proposals are there?", from: 0, to: 10, step: 1 },
        answer: { from: "proposals" },
      },
    },
  ],
};
