import type { Question } from "#/data/schema/question.ts";
import { middleOfPeriod, type Point } from "./futures.ts";
import {
  aroundOf,
  counted,
  pointOf,
  quantityOf,
  spendingOf,
  type Ground,
  type Quantity,
} from "./quantity.ts";
import { scaleAround, type Scale } from "./scale.ts";
import { answers, unanswered } from "./standing.ts";
import { decisions, deliveries } from "#/data/vocabulary.ts";

/** One of what can be chosen or put in order. */
export type Option = {
  /** Which row it is, by its id; for words, years and bands the words themselves. */
  readonly id: string;
  readonly thing: "proposal" | "theme" | "series" | "word" | "year";
  readonly label: string;
};
/** What options are compared by: a quantity each, in their order; undefined where there is none. */
export type Compared = readonly (Quantity | undefined)[];

/** A question as the room meets it, with what it will see once the truth is shown. */
export type Asked =
  | {
      readonly kind: "line";
      readonly question: Question;
      readonly series: string;
      readonly label: string;
      readonly unit: string;
      readonly place: string;
      readonly by: string;
      readonly known: readonly Point[];
      /** The truth, in date order. */
      readonly hidden: readonly Point[];
      readonly scale: Scale;
    }
  | {
      readonly kind: "number";
      readonly question: Question;
      readonly scale: Scale;
      readonly unit: string;
      readonly truth: Quantity;
    }
  | {
      readonly kind: "choose";
      readonly question: Question;
      readonly options: readonly Option[];
      /** Places of the options that are right, several where they tie; null where there is no truth. */
      readonly right: readonly number[] | null;
      readonly compared: Compared;
      /** What the truth rests on where options are not compared. */
      readonly truth: Quantity | undefined;
    }
  | {
      readonly kind: "rank";
      readonly question: Question;
      readonly options: readonly Option[];
      /** Places of the options, the most first; those that tie in the order asked. */
      readonly order: readonly number[];
      readonly compared: Compared;
    };
export type AskedOf<K extends Asked["kind"]> = Extract<Asked, { kind: K }>;
type QuestionOf<K extends Question["kind"]> = Extract<Question, { kind: K }>;

/** A question with its options and its truth; undefined where the dataset lacks what it names. */
export function asked(question: Question, ground: Ground): Asked | undefined {
  switch (question.kind) {
    case "line":
      return line(question, ground);
    case "number": {
      const truth = quantityOf(question.answer, ground);
      const { from, to, step } = question;
      return (
        truth && { kind: "number", question, scale: { from, to, step }, unit: truth.unit, truth }
      );
    }
    case "choose":
      return choose(question, ground);
    case "rank": {
      const met = compare(question.items, ground);
      return met && { kind: "rank", question, ...met, order: mostFirst(met.compared) };
    }
  }
}

function line(question: QuestionOf<"line">, { dataset }: Ground): Asked | undefined {
  const series = dataset.series.find((row) => row.id === question.series);
  if (series === undefined) return undefined;
  const at = ({ period }: Point) => middleOfPeriod(period);
  const since = question.since === undefined ? -Infinity : middleOfPeriod(question.since);
  const after = middleOfPeriod(question.after);
  const points = series.points
    .map(({ period, value }) => ({ period, value }))
    .filter((point) => at(point) >= since)
    .sort((a, b) => at(a) - at(b));
  const known = points.filter((point) => at(point) <= after);
  const hidden = points.filter((point) => at(point) > after);
  if (known.length === 0 || hidden.length === 0) return undefined;
  const chosen = scaleAround(
    known.map(({ value }) => value),
    hidden.map(({ value }) => value),
  );
  const { from = chosen.from, to = chosen.to, step = chosen.step } = question;
  const { id, label, unit, place, by } = series;
  const scale = { from, to, step };
  return { kind: "line", question, series: id, label, unit, place, by, known, hidden, scale };
}

function choose(question: QuestionOf<"choose">, ground: Ground): Asked | undefined {
  const { options } = question;
  const words = (labels: readonly string[], thing: Option["thing"] = "word") =>
    labels.map((label): Option => ({ id: label, thing, label }));
  const made = (of: readonly Option[], right: readonly number[] | null, truth?: Quantity) =>
    ({ kind: "choose", question, options: of, right, compared: [], truth }) as const;
  switch (options.from) {
    case "proposals":
    case "themes":
    case "series": {
      const met = compare(options, ground);
      return (
        met && { kind: "choose", question, ...met, right: most(met.compared), truth: undefined }
      );
    }
    case "labels":
      return made(words(options.labels), null);
    case "bands": {
      const truth = quantityOf(options.answer, ground);
      if (truth === undefined) return undefined;
      const at = options.bands.findIndex(({ below }) => below === undefined || truth.value < below);
      return made(words(options.bands.map(({ label }) => label)), at < 0 ? [] : [at], truth);
    }
    case "years": {
      const event = ground.dataset.events.find(({ id }) => id === options.event);
      if (event === undefined) return undefined;
      const { first, last } = options;
      const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
      const value = Number(event.date.slice(0, 4));
      const truth: Quantity = { value, unit: "year", rests: { on: "event", id: event.id } };
      const at = years.indexOf(String(value));
      return made(words(years, "year"), at < 0 ? [] : [at], truth);
    }
    case "decisions":
    case "deliveries": {
      if (!ground.entries.some(({ id }) => id === options.of)) return undefined;
      const own = answers(ground.dataset.statuses, ground.asOf).get(options.of) ?? unanswered;
      const isDecision = options.from === "decisions";
      const list: readonly string[] = isDecision ? decisions : deliveries;
      const row = isDecision ? own.decidedBy : own.deliveredBy;
      const at = list.indexOf(isDecision ? own.decision : own.delivery);
      const truth: Quantity | undefined = row && {
        value: at,
        unit: "",
        rests: { on: "status", id: row.id },
      };
      return made(words(list), [at], truth);
    }
  }
}

type Items = QuestionOf<"rank">["items"];
type Met = { readonly options: readonly Option[]; readonly compared: Compared };

/** Rows with what they are compared by; undefined where one of them is not in the dataset. */
function compare(items: Items, ground: Ground): Met | undefined {
  const { dataset } = ground;
  const met = items.ids.map((id): readonly [Option, Quantity | undefined] | undefined => {
    switch (items.from) {
      case "proposals": {
        const row = dataset.proposals.find((one) => one.id === id);
        return (
          row && [{ id, thing: "proposal", label: row.title }, ofProposal(id, items.by, ground)]
        );
      }
      case "themes": {
        const row = dataset.themes.find((one) => one.id === id);
        return row && [{ id, thing: "theme", label: row.short }, ofTheme(id, items.by, ground)];
      }
      case "series": {
        const row = dataset.series.find((one) => one.id === id);
        const value = pointOf(id, items.at, items.since, ground);
        return row && value && [{ id, thing: "series", label: row.short ?? row.label }, value];
      }
    }
  });
  const all = met.filter((one) => one !== undefined);
  if (all.length < met.length) return undefined;
  return { options: all.map(([option]) => option), compared: all.map(([, value]) => value) };
}

function ofProposal(
  id: string,
  by: Extract<Items, { from: "proposals" }>["by"],
  ground: Ground,
): Quantity | undefined {
  if (by === "waiting") return aroundOf(id, "waits", ground);
  if (by === "needing") return aroundOf(id, "needs", ground);
  const costM = ground.entries.find((entry) => entry.id === id)?.costM ?? null;
  if (costM === null) return undefined;
  const lines = ground.dataset.costs.filter(
    (cost) => cost.proposals.join() === id && cost.owner === undefined,
  );
  return {
    value: costM,
    unit: "£ million",
    rests: { on: "costs", lines: lines.map((cost) => cost.id) },
  };
}

function ofTheme(
  id: string,
  by: Extract<Items, { from: "themes" }>["by"],
  ground: Ground,
): Quantity | undefined {
  if (by === "spending") return spendingOf(id, ground);
  return counted(
    ground,
    by,
    (entry) => entry.theme === id && (by === "proposals" || entry.costM === null),
  );
}

/** The places of the greatest; none where nothing has a number. */
function most(compared: Compared): readonly number[] {
  const values = compared.flatMap((one) => one?.value ?? []);
  const top = Math.max(...values);
  return compared.flatMap((one, i) => (one?.value === top ? [i] : []));
}

/** Places in order of their numbers, the most first; what has none comes last. */
const mostFirst = (compared: Compared): readonly number[] =>
  compared
    .map((one, i) => ({ i, value: one?.value ?? -Infinity }))
    .sort((a, b) => (a.value === b.value ? a.i - b.i : b.value - a.value))
    .map(({ i }) => i);
