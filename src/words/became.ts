import { decisions, deliveries, type Decision, type Delivery } from "#/data/vocabulary.ts";
import type { Entry } from "#/model/register.ts";
import type { PartialDate } from "#/model/time.ts";
import { noun, plural } from "./numbers.ts";
import { count, joined, listedPhrases, moment, sentences, type Phrase } from "./phrase.ts";

/** What became of a proposal, as far as the words need it. */
export type Fate = Pick<Entry, "decision" | "delivery">;

/** A decision inside a running sentence; heads, chips and tables use the word itself. */
export const decidedWords = (decision: Decision): string =>
  decision === "part accepted" ? "accepted in part" : decision;

const steps: Record<Delivery, readonly [one: string, many: string]> = {
  "not started": ["has not started", "have not started"],
  "in progress": ["is in progress", "are in progress"],
  piloting: ["is being piloted", "are being piloted"],
  legislated: ["was legislated", "were legislated"],
  delivered: ["was delivered", "were delivered"],
  dropped: ["was dropped", "were dropped"],
  unknown: ["no step was found", "no step was found"],
};

const isAccepted = ({ decision }: Fate): boolean =>
  decision === "accepted" || decision === "part accepted";
const was = (n: number): string => (n === 1 ? "was" : "were");

/**
 * "Of 94, 29 were accepted at least in part and 5 delivered". With a date, "By 1 June 2023, …". `before`
 * says that the chart has set a filter of its own, which it does not count by. One proposal is told by
 * its answer and its step.
 */
export function becameTitle(entries: readonly Fate[], asOf?: PartialDate, before = false): Phrase {
  const [only] = entries;
  const n = entries.length;
  if (only === undefined) return ["No proposals are shown"];
  const own: Phrase = before ? [", before this chart’s own filter"] : [];
  if (n === 1)
    return [...(asOf === undefined ? [] : ["By ", moment(asOf), ": "]), ...fateOf(only), ...own];
  const accepted = entries.filter(isAccepted).length;
  const delivered = entries.filter((entry) => entry.delivery === "delivered").length;
  const by: Phrase = asOf === undefined ? [] : ["By ", moment(asOf), ", "];
  const of: Phrase =
    accepted === n
      ? [asOf === undefined ? "All " : "all ", count(n, "count:shown")]
      : [asOf === undefined ? "Of " : "of ", count(n, "count:shown"), ", "];
  const found: Phrase =
    accepted === 0
      ? [`none ${asOf === undefined ? "has been" : "had been"} accepted`]
      : [
          ...(accepted === n ? [] : [count(accepted, "count:accepted")]),
          ` ${was(accepted)} accepted at least in part`,
        ];
  const done: Phrase =
    delivered === 0
      ? [" and none delivered"]
      : [" and ", count(delivered, "count:delivered"), " delivered"];
  return [...by, ...of, ...found, ...done, ...own];
}

/** "The proposal shown was rejected and was dropped". */
function fateOf({ decision, delivery }: Fate): Phrase {
  const [step] = steps[delivery];
  const silent = decision === "no answer found";
  if (silent && delivery === "unknown")
    return ["For the proposal shown, neither an answer nor a step was found"];
  if (silent) return [`For the proposal shown no answer was found, yet it ${step}`];
  const answer = `The proposal shown was ${decidedWords(decision)}`;
  return [delivery === "unknown" ? `${answer}, and ${step}` : `${answer} and ${step}`];
}

/** The whole grid in words: how many got each answer, then how far each got. */
export function becameDescription(entries: readonly Fate[]): Phrase {
  if (entries.length === 0) return ["No proposals are shown."];
  const answers = decisions.flatMap((value) =>
    tally(entries.filter((entry) => entry.decision === value).length, found(value)),
  );
  const reached = deliveries.flatMap((value) =>
    tally(entries.filter((entry) => entry.delivery === value).length, found(value)),
  );
  return sentences(
    ["What government answered: ", ...listedPhrases(answers), "."],
    ["How far it got: ", ...listedPhrases(reached), "."],
  );
}

const found = (words: string): string => (words.startsWith("no ") ? `with ${words}` : words);
const tally = (n: number, words: string): readonly Phrase[] =>
  n === 0 ? [] : [[count(n), ` ${words}`]];

/** One cell of the grid: "11 proposals were accepted in part and are in progress." */
export function cellSentence(decision: Decision, delivery: Delivery, n: number): Phrase {
  const step = steps[delivery][n === 1 ? 0 : 1];
  const many: Phrase = n === 0 ? ["No proposals"] : [count(n), ` ${noun(n, "proposal")}`];
  if (decision === "no answer found") {
    const them: Phrase = n === 0 ? ["no proposals"] : many;
    if (delivery === "unknown")
      return ["For ", ...them, ", neither an answer nor a step was found."];
    return ["For ", ...them, `, no answer was found, yet ${n === 1 ? "it" : "they"} ${step}.`];
  }
  const answer = `${n === 1 ? "was" : "were"} ${decidedWords(decision)}`;
  return [...many, ` ${answer}${delivery === "unknown" ? `, and ${step}` : ` and ${step}`}.`];
}

/** One row or column of the grid: "29 proposals: accepted". */
export const rowSentence = (value: Decision | Delivery, n: number): Phrase => [
  n === 0 ? "No" : count(n),
  ` ${noun(n, "proposal")}: ${value}.`,
];

/** How many of those with no answer have a text that nobody has checked yet; empty when none. */
export function recalledSentence(entries: readonly Pick<Entry, "decision" | "standing">[]): Phrase {
  const silent = entries.filter((entry) => entry.decision === "no answer found");
  const recalled = silent.filter((entry) => entry.standing === "recalled").length;
  if (recalled === 0) return [];
  return [
    count(recalled, "count:recalled"),
    " of the ",
    count(silent.length, "count:unanswered"),
    ` with no answer found ${recalled === 1 ? "is" : "are"} only recalled: nobody has yet checked the text.`,
  ];
}

/** How many proposals have an answer or a step without a date of its own; empty when none has. */
export function undatedSentence(entries: readonly Pick<Entry, "answer">[]): Phrase {
  const known = entries
    .map(({ answer }) => [answer.decidedBy, answer.deliveredBy].filter((row) => row !== undefined))
    .filter((rows) => rows.length > 0);
  const undated = known.filter((rows) => rows.some((row) => row.from === null)).length;
  if (undated === 0) return [];
  return [
    count(undated, "count:undated"),
    " of ",
    ...plural(known.length, "proposal"),
    ` with an answer or a step ${undated === 1 ? "has" : "have"} one without a date of its own: it counts from when a source showed it.`,
  ];
}

/** The three layers in one sentence: "94 as recommended, 29 as accepted in whole or part, 5 as delivered." */
export const layerSentence = (entries: readonly Fate[]): Phrase =>
  entries.length === 0 ? [] : layers(entries);

const layers = (entries: readonly Fate[]): Phrase => [
  ...joined(
    [
      [count(entries.length, "count:shown"), " as recommended"],
      [
        count(entries.filter(isAccepted).length, "count:accepted"),
        " as accepted, in whole or part",
      ],
      [
        count(entries.filter((e) => e.delivery === "delivered").length, "count:delivered"),
        " as delivered",
      ],
    ],
    "; ",
  ),
  ".",
];
