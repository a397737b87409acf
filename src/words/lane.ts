import type { Decision } from "#/data/vocabulary.ts";
import type { AcceptedEnd, SetDate } from "#/model/courses.ts";
import type { Critical } from "#/model/critical.ts";
import { dateOfFinish, dateOfMonth } from "#/model/months.ts";
import type { PartialDate } from "#/model/time.ts";
import { decidedWords } from "./became.ts";
import { countInWords, noun } from "./numbers.ts";
import {
  capital,
  count,
  joined,
  listedPhrases,
  mention,
  moment,
  said,
  sentence,
  sentences,
  type Phrase,
} from "./phrase.ts";
import { inMonths, unjudged, type Called, type Telling } from "./schedule.ts";

const monthOf = (month: number) => moment(dateOfMonth(month));
const doneIn = (finish: number) => moment(dateOfFinish(finish));

/** The lane's own line: by when everything could be done, and how many proposals decide it. */
export function laneSentence(
  critical: Critical | undefined,
  startMonth: number,
  of: number,
): Phrase {
  if (critical === undefined) return ["Nothing here takes any time that we know of."];
  return [
    "Begun in ",
    monthOf(startMonth),
    ", all could be done by ",
    moment(dateOfFinish(critical.finishMonth, startMonth)),
    "; ",
    countInWords(critical.chain.length),
    " of ",
    count(of),
    ` ${noun(critical.chain.length, "decides", "decide")} it.`,
  ];
}

/**
 * The lane's line as accepted: of how many, and by when the last could be done. Where answers with no date
 * decide that, which they are, the day they are taken as given, and by when the others could be done.
 */
export function acceptedLane(
  accepted: number,
  of: number,
  end: AcceptedEnd | undefined,
  called: Called,
): Phrase {
  const many: Phrase = [
    count(accepted),
    " of ",
    count(of),
    ` ${noun(accepted, "proposal was", "proposals were")} accepted at least in part`,
  ];
  if (end === undefined) return [...many, "."];
  return sentences(
    [
      ...many,
      "; had work begun at each answer, the last could be done by ",
      doneIn(end.finishMonth),
      ".",
    ],
    undatedSentence(end, called),
  );
}

function undatedSentence({ undated, datedMonth }: AcceptedEnd, called: Called): Phrase {
  const [first] = undated;
  if (first === undefined) return [];
  const latest = undated.reduce((a, { from }) => (from > a ? from : a), first.from);
  return sentence([
    "that end rests on ",
    ...listedPhrases(
      undated.map(({ proposal }) => ["“", mention(proposal, called(proposal)), "”"]),
    ),
    `, whose ${noun(undated.length, "answer has", "answers have")} no date and ${noun(undated.length, "is", "are")} taken as given on the day last looked, `,
    moment(latest),
    ...(datedMonth === null
      ? []
      : ["; of those with dated answers the last could be done by ", doneIn(datedMonth)]),
  ]);
}

/** The lane's line as delivered: of how many a dated step is known, and how many were delivered. */
export const deliveredLane = (dated: number, delivered: number, of: number): Phrase => [
  "A dated step is known for ",
  count(dated),
  " of ",
  count(of),
  `; ${delivered === 0 ? "none" : ""}`,
  ...(delivered === 0 ? [] : [count(delivered)]),
  ` ${delivered === 1 ? "was" : "were"} delivered.`,
];

/** The chain that decides the end, step by step, and that other chains are as long where they are. */
export function chainSentence(critical: Critical | undefined, called: Called): Phrase {
  if (critical === undefined) return [];
  const steps = critical.chain.map((id): Phrase => [mention(id, called(id))]);
  return sentences(
    sentence(
      steps.length === 1
        ? ["one proposal alone decides the end: ", ...steps.flat()]
        : ["the chain that decides the end: ", ...joined(steps, ", then ")],
    ),
    critical.chainCount > 1
      ? sentence([count(critical.chainCount - 1), " other chains are as long"])
      : [],
  );
}

/** The head over who leads the chain, by what is told. */
export const carriedHead = (telling: Telling): string =>
  `Who carries the chain that decides the end${telling === "accepted" ? " as accepted" : ""}`;

/** Which body carries most of the chain, and that such months overlap. */
export function carriedSentence(critical: Critical | undefined, body: Called): Phrase {
  const [first, ...others] = critical?.shares ?? [];
  if (critical === undefined || first === undefined) return [];
  const rest = others.map((share): Phrase => [
    said(body(share.body)),
    " ",
    ...inMonths(share.months),
  ]);
  const whole = Math.abs(first.months - critical.months) < 0.5;
  return sentences(
    sentence([
      said(body(first.body)),
      " leads, alone or with others, ",
      ...(whole ? ["all "] : []),
      ...inMonths(first.months),
      ...(whole ? [] : [" of the ", ...inMonths(critical.months)]),
      " of that chain",
      ...(rest.length === 0 ? [] : [", ", ...listedPhrases(rest)]),
    ]),
    others.length === 0
      ? []
      : ["Bodies that lead together each count the same months, so these are never added up."],
  );
}

/** "Five of the 12 dates the review set have passed and two more fall due by the end of 2026". */
export function setDatesTitle(dates: readonly SetDate[]): Phrase {
  const passed = dates.filter((date) => date.passed).length;
  const ahead = dates.filter((date) => date.thisYear);
  const soon = ahead.length;
  if (dates.length === 0) return ["The review set no dates that we know of"];
  const more: Phrase =
    soon === 0
      ? []
      : [
          passed === 0 ? ", " : " and ",
          countInWords(soon),
          `${passed === 0 ? "" : " more"} ${noun(soon, "falls", "fall")} due by the end of `,
          ...ahead.slice(0, 1).map(({ date }) => moment(date.slice(0, 4))),
        ];
  return [
    ...capital([countInWords(passed)]),
    " of the ",
    count(dates.length),
    " dates the review set ",
    passed === 1 ? "has passed" : "have passed",
    ...more,
  ];
}

/** Whether a date that was set is met, in a clause, by what is told; nothing where only steps could tell it. */
export function fitsPhrase(
  { isIn, lateMonths }: Pick<SetDate, "isIn" | "lateMonths">,
  telling: Telling,
  decision: Decision,
): Phrase {
  if (telling === "delivered")
    return lateMonths === null
      ? []
      : lateMonths === 0
        ? ["delivered in time"]
        : ["delivered ", ...inMonths(lateMonths), " late"];
  if (!isIn)
    return telling === "accepted"
      ? [`${decidedWords(decision)}, so it has no time here`]
      : ["left out, so it has no time here"];
  if (lateMonths === null) return [unjudged];
  const schedule = telling === "accepted" ? "as accepted the schedule" : "the schedule";
  return lateMonths === 0
    ? [`${schedule} would have met it`]
    : [`${schedule} misses it by `, ...inMonths(lateMonths)];
}

/** Which of the dates that were set are missed by what is told, and by how much; nothing where none is. */
export function missedSentence(
  dates: readonly SetDate[],
  telling: Telling,
  called: Called,
): Phrase {
  const missed = dates.flatMap(({ proposal, lateMonths }): Phrase[] =>
    lateMonths === null || lateMonths === 0
      ? []
      : [["“", mention(proposal, called(proposal)), "” by ", ...inMonths(lateMonths)]],
  );
  if (missed.length === 0) return [];
  return sentence([
    telling === "delivered"
      ? "of these, delivered late: "
      : `of these, the schedule${telling === "accepted" ? " as accepted" : ""} misses `,
    ...listedPhrases(missed),
  ]);
}

/** The head of the list of what was accepted and needs what has no answer. */
export const unmetTitle = (pairs: number, proposals: number): Phrase =>
  pairs === 0
    ? ["Nothing accepted needs something with no answer found"]
    : [
        ...capital([countInWords(proposals)]),
        ` ${noun(proposals, "proposal was", "proposals were")} accepted yet ${noun(proposals, "needs", "need")} something with no answer found`,
      ];

/** What came after the day looked back to, in a sentence; nothing when none did. */
export const afterSentence = (asOf: PartialDate, events: number): Phrase =>
  events === 0
    ? []
    : [
        "Looking back to ",
        moment(asOf),
        ": ",
        count(events),
        ` later ${noun(events, "event is", "events are")} greyed.`,
      ];

/** A group on the schedule in a sentence: how many it has, and by when they could be done. */
export function spreadSentence(
  label: string,
  proposals: number,
  ends: { readonly first: number; readonly half: number; readonly last: number } | null,
  critical: number,
): Phrase {
  const of: Phrase = [count(proposals), ` ${noun(proposals, "proposal")}`];
  if (ends === null) return sentence([said(label), ": ", ...of, ", none with a time of its own"]);
  return sentences(
    sentence([
      said(label),
      ": ",
      ...of,
      ", the first could be done in ",
      doneIn(ends.first),
      ", half by ",
      doneIn(ends.half),
      ", the last in ",
      doneIn(ends.last),
    ]),
    critical === 0
      ? []
      : sentence([
          countInWords(critical),
          ` ${noun(critical, "is", "are")} on the chain that decides the end`,
        ]),
  );
}
