import type { Dataset } from "#/data/schema.ts";
import type { Answer, Question } from "#/data/schema/question.ts";
import { decisions, deliveries } from "#/data/vocabulary.ts";
import { groundOf, quantityOf } from "./quantity.ts";
import { roundUp, type Scale } from "./scale.ts";

export type AnswerKind = Answer["from"];
export type OptionsKind = Extract<Question, { kind: "choose" }>["options"]["from"];
export type ItemsKind = Extract<Question, { kind: "rank" }>["items"]["from"];

/** The kinds of number that can be asked for, in the order in which they are offered. */
export const answerKinds = [
  "figure",
  "point",
  "change",
  "proposals",
  "decision",
  "delivery",
  "unpriced",
  "spending",
  "share",
  "waiting",
  "needing",
] as const satisfies readonly AnswerKind[];

/** Periods of a series in order of time. */
export const periodsOf = (dataset: Dataset, id: string): readonly string[] =>
  (dataset.series.find((row) => row.id === id)?.points ?? []).map(({ period }) => period).sort();

/** A number of a kind to ask for, from the first row of the dataset that has one; undefined without any. */
export function firstAnswer(kind: AnswerKind, dataset: Dataset): Answer | undefined {
  const [proposal] = dataset.proposals;
  const [theme] = dataset.themes;
  switch (kind) {
    case "figure": {
      const row = dataset.figures.find(({ value }) => value !== null);
      return row && { from: kind, of: row.id };
    }
    case "point":
    case "change": {
      const row = dataset.series.find(({ points }) => points.length > 1);
      const periods = row ? periodsOf(dataset, row.id) : [];
      const [since, at] = [periods[0], periods.at(-1)];
      if (!row || since === undefined || at === undefined) return undefined;
      return kind === "point"
        ? { from: kind, of: row.id, at }
        : { from: kind, of: row.id, since, at };
    }
    case "proposals":
    case "unpriced":
    case "spending":
      return { from: kind };
    case "decision":
      return { from: kind, value: decisions[0] };
    case "delivery":
      return { from: kind, value: deliveries[0] };
    case "share":
      return theme && { from: kind, theme: theme.id };
    case "waiting":
    case "needing":
      return proposal && { from: kind, of: proposal.id };
  }
}

/** A scale with a number well inside it: 0 to 100 for a share, else from 0 to about twice the number. */
export function scaleFor(answer: Answer, dataset: Dataset): Scale {
  const value = quantityOf(answer, groundOf(dataset))?.value ?? 0;
  if (answer.from === "share") return { from: 0, to: 100, step: 1 };
  const top = roundUp(Math.max(1, Math.abs(value) * 1.6));
  const step = top >= 10 ? Math.max(1, top / 100) : top / 10;
  return { from: value < 0 ? -top : 0, to: top, step: top < 100 && top >= 10 ? 1 : step };
}

const few = <T extends { readonly id: string }>(rows: readonly T[]): string[] =>
  rows.slice(0, 4).map(({ id }) => id);

/** Things to put in order or choose from; undefined where the dataset has fewer than two. */
export function firstItems(
  from: ItemsKind,
  dataset: Dataset,
): Extract<Question, { kind: "rank" }>["items"] | undefined {
  if (from === "proposals") {
    const ids = few(dataset.proposals);
    return ids.length < 2 ? undefined : { from, ids, by: "waiting" };
  }
  if (from === "themes") {
    const ids = few(dataset.themes);
    return ids.length < 2 ? undefined : { from, ids, by: "proposals" };
  }
  for (const row of dataset.series) {
    const at = periodsOf(dataset, row.id).at(-1);
    if (at === undefined) continue;
    const alike = dataset.series.filter(
      ({ unit, points }) => unit === row.unit && points.some(({ period }) => period === at),
    );
    if (alike.length > 1) return { from, ids: few(alike), at };
  }
  return undefined;
}

/** Options of a kind; undefined where the dataset has nothing to choose among. */
export function firstOptions(
  from: OptionsKind,
  dataset: Dataset,
): Extract<Question, { kind: "choose" }>["options"] | undefined {
  switch (from) {
    case "proposals":
    case "themes":
    case "series":
      return firstItems(from, dataset);
    case "decisions":
    case "deliveries": {
      const [proposal] = dataset.proposals;
      return proposal && { from, of: proposal.id };
    }
    case "years": {
      const [event] = dataset.events;
      if (event === undefined) return undefined;
      return { from, ...yearsRound(event.date), event: event.id };
    }
    case "bands": {
      const answer = firstAnswer("proposals", dataset);
      return answer && { from, answer, bands: bandsFor(answer, dataset) };
    }
    case "labels":
      return { from, labels: ["Yes", "No"] };
  }
}

/** Five years with that of a day among them. */
export const yearsRound = (date: string): { readonly first: number; readonly last: number } => ({
  first: Number(date.slice(0, 4)) - 2,
  last: Number(date.slice(0, 4)) + 2,
});

/** Three bands of a number, none of which is certain beforehand. */
export function bandsFor(answer: Answer, dataset: Dataset): { label: string; below?: number }[] {
  const { from, to } = scaleFor(answer, dataset);
  const third = roundUp((to - from) / 3);
  const [low, high] = [from + third, from + 2 * third];
  return [
    { label: `fewer than ${low}`, below: low },
    { label: `${low} to ${high}`, below: high },
    { label: `${high} or more` },
  ];
}

/** A question of a kind that a dataset can answer; undefined where it has nothing to ask about. */
export function firstQuestion(kind: Question["kind"], dataset: Dataset): Question | undefined {
  switch (kind) {
    case "line": {
      const row = dataset.series.find(({ points }) => points.length > 2);
      const after = row && periodsOf(dataset, row.id).at(-2);
      return row && after
        ? { kind, ask: `How did it go on: ${row.label.slice(0, 150)}?`, series: row.id, after }
        : undefined;
    }
    case "number": {
      const answer = firstAnswer("proposals", dataset);
      return answer && { kind, ask: "How many are there?", answer, ...scaleFor(answer, dataset) };
    }
    case "choose": {
      const options = firstOptions("proposals", dataset);
      return options && { kind, ask: "Which of these do most others wait for?", options };
    }
    case "rank": {
      const items = firstItems("themes", dataset);
      return items && { kind, ask: "Put them in order: the most proposals first.", items };
    }
  }
}
