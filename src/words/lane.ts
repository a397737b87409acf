import type { SetDate } from "#/model/courses.ts";
import type { Critical } from "#/model/critical.ts";
import { dateOfFinish, dateOfMonth } from "#/model/months.ts";
import type { PartialDate } from "#/model/time.ts";
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
import { inMonths, type Called } from "./schedule.ts";

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

/** The lane's line as accepted: of how many, and by when the last could be done. */
export const acceptedLane = (accepted: number, of: number, finishMonth: number | null): Phrase => [
  count(accepted),
  " of ",
  count(of),
  ` ${noun(accepted, "proposal was", "proposals were")} accepted at least in part`,
  ...(finishMonth === null
    ? []
    : ["; had work begun at each answer, the last could be done by ", doneIn(finishMonth)]),
  ".",
];

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
    sentence(["the chain that decides the end: ", ...joined(steps, ", then ")]),
    critical.chainCount > 1
      ? sentence([count(critical.chainCount - 1), " other chains are as long"])
      : [],
  );
}

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
