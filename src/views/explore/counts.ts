import type { Entry } from "#/model/register.ts";
import { visible } from "#/state/filters.ts";
import type { Behind, Opened } from "#/words/behind.ts";
import { leaningIn } from "#/words/dilemmas.ts";
import { noun } from "#/words/numbers.ts";
import { count, type Phrase } from "#/words/phrase.ts";
import type { Explored } from "./explore.ts";
import { ownFilters, type Scope } from "./scopes.ts";
import { sumMade } from "./sums.ts";

/** How a count or a sum was made, the proposals in it, and what is behind its value where it has one. */
export type Made = {
  readonly title: string;
  readonly how: string;
  readonly proposals: readonly { readonly id: string; readonly title: string }[];
  readonly behind?: Behind | undefined;
};

type Rule = readonly [title: string, how: (of: string) => string, keeps: (entry: Entry) => boolean];
const rules: Readonly<Record<string, Rule>> = {
  shown: ["Proposals shown", (of) => `Every one of ${of}.`, () => true],
  accepted: [
    "Accepted, in whole or part",
    (of) =>
      `Of ${of}, those whose latest answer from government, on the day looked at, is accepted or part accepted.`,
    (entry) => entry.decision === "accepted" || entry.decision === "part accepted",
  ],
  deferred: [
    "Deferred",
    (of) => `Of ${of}, those whose latest answer is deferred.`,
    (entry) => entry.decision === "deferred",
  ],
  rejected: [
    "Rejected",
    (of) => `Of ${of}, those whose latest answer is rejected.`,
    (entry) => entry.decision === "rejected",
  ],
  unanswered: [
    "No answer found",
    (of) => `Of ${of}, those for which we looked for an answer from government and found none.`,
    (entry) => entry.decision === "no answer found",
  ],
  uncosted: [
    "No published cost of their own",
    (of) =>
      `Of ${of}, those for which no source we read gives a cost. They are never counted as nothing.`,
    (entry) => entry.costM === null,
  ],
  in: ["In, under the scenario", (of) => `Of ${of}, those that the scenario keeps.`, () => true],
  unknown: [
    "No known cost under the scenario",
    (of) =>
      `Of ${of} and are in, those with neither a published cost nor an estimate that is on. They are never counted as nothing.`,
    (entry) => entry.costM === null,
  ],
  delivered: [
    "Delivered",
    (of) => `Of ${of}, those whose latest step, on the day looked at, is delivered.`,
    (entry) => entry.delivery === "delivered",
  ],
  recalled: [
    "No answer found, and the text only recalled",
    (of) =>
      `Of ${of}, those with no answer found whose own wording nobody has yet checked against the report.`,
    (entry) => entry.decision === "no answer found" && entry.standing === "recalled",
  ],
  undated: [
    "An answer or a step without a date of its own",
    (of) => `Of ${of}. They count from the day on which a source showed them.`,
    ({ answer }) =>
      (answer.decidedBy !== undefined && answer.decidedBy.from === null) ||
      (answer.deliveredBy !== undefined && answer.deliveredBy.from === null),
  ],
};

/** What is behind a count or a method in the view as it stands; undefined for other doors. */
export function made(view: Explored, door: Opened): Made | undefined {
  const [kind, rest] = splitAt(door, ":");
  const [key, scope] = splitAt(rest, "@");
  if (kind === "method")
    return methods[key]?.(view, scope === "" ? view.total.lines : scope.split("+"));
  if (kind !== "count") return undefined;
  if (key === "events")
    return withValue(
      {
        title: "Events on the timeline",
        how: "Dated rows of the dataset: what happened, and targets somebody set. Its data table lists them all.",
        proposals: [],
      },
      [count(view.first.events.length), " in all"],
    );
  const counted = countMade(view, key, scope);
  const n = counted?.proposals.length ?? 0;
  return counted && withValue(counted, [count(n), ` ${noun(n, "proposal")}`]);
}

/** A count with its value, so that it can be read and cited by itself. */
const withValue = (made: Made, value: Phrase): Made => ({
  ...made,
  behind: {
    words: { title: made.title, value, facts: [], note: [], rivals: [] },
    sources: undefined,
    proposals: [],
    rivals: [],
  },
});

function countMade(view: Explored, key: string, scope: string): Made | undefined {
  if (key === "all")
    return {
      title: "Every proposal of the dataset",
      how: view.first.meta.countNote,
      proposals: view.entries,
    };
  const debated = inDebate(view, key);
  if (debated) return debated;
  if (key.startsWith("review-")) return reviewMade(view, key.slice("review-".length));
  const rule = rules[key];
  if (rule === undefined) return undefined;
  const [title, how, keeps] = rule;
  const of = Object.hasOwn(ownFilters, scope)
    ? "the proposals that pass every filter but this chart’s own"
    : "the proposals that pass the filters in use";
  return { title, how: how(of), proposals: shownIn(view, scope).filter(keeps) };
}

/** What is counted in Debate: over every proposal, whatever filters are on. */
function inDebate(view: Explored, key: string): Made | undefined {
  const [, kind, id = ""] = /^lens-(objective|mission)-(.+)$/.exec(key) ?? [];
  if (kind !== undefined) {
    const lens = kind === "objective" ? "objectives" : "missions";
    return {
      title: `Serve: ${view.first[lens].find((row) => row.id === id)?.label ?? id}`,
      how: "Every proposal of the dataset that serves this aim, as the editors judge it; the reason stands with each.",
      proposals: view.entries.filter((entry) => entry[lens].includes(id)),
    };
  }
  if (key === "serving-none")
    return {
      title: "Serve no aim named here",
      how: "Every proposal that, as the editors judge it, serves none of the objectives and missions directly.",
      proposals: view.entries.filter(
        (entry) => entry.objectives.length + entry.missions.length === 0,
      ),
    };
  if (key !== "leaning" && key !== "leaning-accepted") return undefined;
  const leaning = leaningIn(view.whole?.dilemmas ?? [], view.entries);
  return key === "leaning"
    ? {
        title: "Lean to one answer of a dilemma",
        how: "Every proposal that leans one way or the other, as the editors judge it.",
        proposals: leaning,
      }
    : {
        title: "Lean one way, and were accepted",
        how: "Of those that lean one way or the other, those whose latest answer is accepted or part accepted.",
        proposals: leaning.filter(
          ({ decision }) => decision === "accepted" || decision === "part accepted",
        ),
      };
}

/** The proposals that a review made, whatever filters are on: what the page's sentence says of it. */
function reviewMade(view: Explored, id: string): Made | undefined {
  const review = view.first.reviews.find((one) => one.id === id);
  return (
    review && {
      title: review.label,
      how: "Every proposal of the dataset that this review made, whatever filters are on.",
      proposals: view.entries.filter((entry) => entry.review === id),
    }
  );
}

function shownIn(view: Explored, scope: string): readonly Entry[] {
  if (!Object.hasOwn(ownFilters, scope)) return view.shown;
  const kept = visible(view.entries, view.params, ...ownFilters[scope as Scope]);
  const dropped = new Set(view.under?.dropped.map(({ id }) => id));
  return view.entries.filter(({ id }) => kept.has(id) && !dropped.has(id));
}

type Method = (view: Explored, of: readonly string[]) => Made | undefined;
const methods: Readonly<Record<string, Method>> = {
  "under-part": (view, asked) => view.under?.madeIn(asked),
  "under-total": (view, lines) => view.under?.totalOf(lines),
  "published-total": (view, lines) => sumMade(view, lines, false),
  "priced-total": (view, lines) => sumMade(view, lines, true),
};

function splitAt(text: string, at: string): readonly [string, string] {
  const i = text.indexOf(at);
  return i < 0 ? [text, ""] : [text.slice(0, i), text.slice(i + 1)];
}
