import type { Dataset } from "#/data/schema.ts";
import type { Answer } from "#/data/schema/question.ts";
import { connections, requiredAmong } from "./connections.ts";
import { publishedTotal } from "./cost.ts";
import { register, type Entry } from "./register.ts";
import type { PartialDate } from "./time.ts";

/** What questions are answered from: a dataset, its register on the day it was compiled, and what waits for what. */
export type Ground = {
  readonly dataset: Dataset;
  readonly entries: readonly Entry[];
  /** What each proposal cannot do without, and what cannot do without it. */
  readonly around: ReturnType<typeof requiredAmong>;
  readonly asOf: PartialDate;
};

/** What a number rests on, for its door and the sentence that says how it was made. */
export type Rests =
  | { readonly on: "figure"; readonly id: string }
  | { readonly on: "points"; readonly series: string; readonly periods: readonly string[] }
  | { readonly on: "costs"; readonly lines: readonly string[] }
  | { readonly on: "event" | "status"; readonly id: string }
  | { readonly on: "count"; readonly rule: string; readonly proposals: readonly string[] };

/** A number with its unit, as the dataset writes units, and what it rests on. */
export type Quantity = {
  readonly value: number;
  readonly unit: string;
  readonly rests: Rests;
  /** "about", "over": how the source gives it. */
  readonly qualifier?: string | undefined;
};

/** A dataset made ready to answer questions. */
export const groundOf = (dataset: Dataset): Ground => ({
  dataset,
  entries: register(dataset, dataset.meta.compiled),
  around: requiredAmong(connections(dataset.links, ["requires"])),
  asOf: dataset.meta.compiled,
});

/** What a question asks for; undefined where the dataset does not have it, or nobody published it. */
export function quantityOf(answer: Answer, ground: Ground): Quantity | undefined {
  switch (answer.from) {
    case "figure":
      return figureOf(answer.of, ground);
    case "point":
      return pointOf(answer.of, answer.at, undefined, ground);
    case "change":
      return pointOf(answer.of, answer.at, answer.since, ground);
    case "proposals":
      return counted(ground, "proposals", (entry) => isIn(entry, answer));
    case "decision":
      return counted(ground, answer.value, (e) => isIn(e, answer) && e.decision === answer.value);
    case "delivery":
      return counted(ground, answer.value, (e) => isIn(e, answer) && e.delivery === answer.value);
    case "unpriced":
      return counted(ground, "unpriced", (entry) => isIn(entry, answer) && entry.costM === null);
    case "spending":
      return spendingOf(answer.theme, ground);
    case "share":
      return shareOf(answer.theme, ground);
    case "waiting":
      return aroundOf(answer.of, "waits", ground);
    case "needing":
      return aroundOf(answer.of, "needs", ground);
  }
}

/** How many proposals wait for one, or how many it needs first, through others too. */
export function aroundOf(
  id: string,
  side: "waits" | "needs",
  { entries, around }: Ground,
): Quantity | undefined {
  if (!entries.some((entry) => entry.id === id)) return undefined;
  const { direct, through } = around(id)[side];
  return count(side === "waits" ? "waiting" : "needing", [...direct, ...through]);
}

/** The published spending that a theme carries, or all of them; undefined where none was published. */
export function spendingOf(theme: string | undefined, ground: Ground): Quantity | undefined {
  const { dataset, entries } = ground;
  const own = theme === undefined ? entries : entries.filter((entry) => entry.theme === theme);
  const total = publishedTotal(dataset.costs, own);
  return total.lines.length === 0
    ? undefined
    : { value: total.amountM, unit: "£ million", rests: { on: "costs", lines: total.lines } };
}

/** The value of a series in a period, or its change since another. */
export function pointOf(
  id: string,
  at: string,
  since: string | undefined,
  { dataset }: Ground,
): Quantity | undefined {
  const series = dataset.series.find((row) => row.id === id);
  const valueAt = (period: string) => series?.points.find((point) => point.period === period);
  const point = valueAt(at);
  if (series === undefined || point === undefined) return undefined;
  if (since === undefined)
    return {
      value: point.value,
      unit: series.unit,
      rests: { on: "points", series: id, periods: [at] },
      qualifier: point.qualifier,
    };
  const before = valueAt(since);
  return (
    before && {
      value: point.value - before.value,
      unit: series.unit,
      rests: { on: "points", series: id, periods: [since, at] },
    }
  );
}

/** How many of the proposals of the dataset a rule keeps. */
export const counted = (
  { entries }: Ground,
  rule: string,
  keeps: (entry: Entry) => boolean,
): Quantity =>
  count(
    rule,
    entries.filter(keeps).map(({ id }) => id),
  );

const count = (rule: string, proposals: readonly string[]): Quantity => ({
  value: proposals.length,
  unit: "proposals",
  rests: { on: "count", rule, proposals },
});

const isIn = (
  entry: Entry,
  { review, theme }: { review?: string | undefined; theme?: string | undefined },
): boolean =>
  (review === undefined || entry.review === review) &&
  (theme === undefined || entry.theme === theme);

function figureOf(id: string, { dataset }: Ground): Quantity | undefined {
  const figure = dataset.figures.find((row) => row.id === id);
  if (figure?.value === null || figure === undefined) return undefined;
  const { value, unit, qualifier } = figure;
  return { value, unit, qualifier, rests: { on: "figure", id } };
}

function shareOf(theme: string, ground: Ground): Quantity | undefined {
  const [part, whole] = [spendingOf(theme, ground), spendingOf(undefined, ground)];
  if (part === undefined || whole === undefined || whole.value <= 0) return undefined;
  return { ...part, value: (100 * part.value) / whole.value, unit: "per cent" };
}
