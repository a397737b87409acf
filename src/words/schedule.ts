import type { Accepted, Course, SetDate } from "#/model/courses.ts";
import { dateOfFinish, dateOfMonth } from "#/model/months.ts";
import type { PartialDate } from "#/model/time.ts";
import type { Slot } from "#/model/schedule.ts";
import type { SlipReason } from "#/model/slipReasons.ts";
import type { Duration } from "#/model/tasks.ts";
import { decidedWords } from "./became.ts";
import { noun } from "./numbers.ts";
import {
  count,
  listedPhrases,
  mention,
  moment,
  said,
  sentence,
  sentences,
  when,
  type Phrase,
} from "./phrase.ts";

/** What a proposal or a body is called. */
export type Called = (id: string) => string;

/** Which telling of the schedule is drawn. */
export type Telling = "recommended" | "accepted" | "delivered";

/** A stretch of months: "9 months", "2 years", "3 years and 5 months", "under a month". */
export function inMonths(months: number): Phrase {
  const whole = Math.round(Math.abs(months));
  if (whole === 0) return ["under a month"];
  if (whole < 24) return [count(whole), ` ${noun(whole, "month")}`];
  const [years, rest] = [Math.floor(whole / 12), whole % 12];
  const more: Phrase = rest === 0 ? [] : [" and ", count(rest), ` ${noun(rest, "month")}`];
  return [count(years), " years", ...more];
}

/** By how much something moved, in short: "+14 months", "−3 months". */
export function slipText(months: number): string {
  const whole = Math.round(Math.abs(months));
  return `${months < 0 ? "−" : "+"}${whole} ${noun(whole, "month")}`;
}

const monthOf = (month: number) => moment(dateOfMonth(month));

/** What a duration rests on: "22 months, an assumption from 9 cases of a new body (14 to 27)". */
export function durationPhrase(duration: Duration, lever: string | undefined): Phrase {
  const { low, central, high, from, cases } = duration;
  const range: Phrase =
    low === high
      ? []
      : [
          ", ",
          count(Math.round(low)),
          " to ",
          count(Math.round(high)),
          " in the middle half of them",
        ];
  switch (from) {
    case "milestone":
      return ["no time of its own: it is a milestone"];
    case "unknown":
      return ["no duration is known for any of its levers"];
    case "schedule":
      return [...inMonths(central), ", as its own row says"];
    case "lever":
      return [
        ...inMonths(central),
        ", our assumption by its slowest lever",
        ...(lever === undefined ? [] : [`, ${lever}`]),
        ...(cases === 0
          ? [": we have no cases of our own and borrow those of another"]
          : [": the middle of ", count(cases), ` ${noun(cases, "case")}`, ...range]),
      ];
  }
}

/** What decides a proposal's earliest start: what it waits for, or its own date. */
export const heldPhrase = (slot: Slot, called: Called): Phrase =>
  slot.heldBy.length === 0
    ? ["it waits for nothing but the start of the programme or a Bill"]
    : [
        "it waits for ",
        ...listedPhrases(slot.heldBy.map((id): Phrase => [mention(id, called(id))])),
      ];

/** How late it may be: "It may be 3 years late before the end of everything moves", or why it may not. */
export const slackPhrase = (slot: Slot): Phrase =>
  slot.critical
    ? ["it is on the chain that decides the end: a month lost here is a month lost at the end"]
    : ["it may be ", ...inMonths(slot.totalSlack), " late before the end of everything moves"];

const takesTime = (slot: Slot): boolean => slot.earliestFinish > slot.earliestStart;

/** When a proposal could happen: from its earliest start to its earliest finish. */
export const spanPhrase = (slot: Slot): Phrase =>
  takesTime(slot)
    ? [
        "from ",
        monthOf(slot.earliestStart),
        " to ",
        moment(dateOfFinish(slot.earliestFinish)),
        " at the earliest",
      ]
    : ["a milestone, at the earliest in ", monthOf(slot.earliestStart)];

/** Its earliest start, and its latest where that is another month. */
export const startPhrase = (slot: Slot): Phrase =>
  between(dateOfMonth(slot.earliestStart), dateOfMonth(slot.latestStart));

/** Its earliest finish, and its latest where that is another month. */
export const finishPhrase = (slot: Slot): Phrase =>
  between(
    dateOfFinish(slot.earliestFinish, slot.earliestStart),
    dateOfFinish(slot.latestFinish, slot.latestStart),
  );

const between = (earliest: PartialDate, latest: PartialDate): Phrase =>
  earliest === latest
    ? [moment(earliest), ", no earlier and no later"]
    : [moment(earliest), " at the earliest, ", moment(latest), " at the latest"];

/** Why nothing is said of a date set for what takes no time of its own. */
export const unjudged = "a milestone, so the schedule cannot judge it";

/** A date the review set for it, and whether the schedule meets it. */
export function setDatePhrase(set: SetDate | undefined): Phrase {
  if (set === undefined) return [];
  const met: Phrase =
    set.lateMonths === null
      ? ["which no schedule can judge, since it takes no time of its own"]
      : set.lateMonths === 0
        ? ["which this schedule meets"]
        : ["which this schedule misses by ", ...inMonths(set.lateMonths)];
  return ["the review set ", moment(set.date), " for it, ", ...met];
}

/** Why a proposal moved, in a clause: "since a Bill comes 12 months later". */
function reasonPhrase(reason: SlipReason | undefined, called: Called): Phrase {
  if (reason === undefined) return [];
  const moved = (months: number): Phrase => [
    ...inMonths(months),
    months < 0 ? " earlier" : " later",
  ];
  switch (reason.kind) {
    case "own":
      return ["since its own start was put ", ...moved(reason.months)];
    case "waits":
      return [
        "since ",
        mention(reason.on, called(reason.on)),
        " is done ",
        ...moved(reason.months),
      ];
    case "bill":
      return ["since a Bill comes ", ...moved(reason.months)];
    case "start":
      return ["since the programme starts ", ...moved(reason.months)];
    case "other":
      return ["since what it waits for is not the same"];
  }
}

type Moved = { readonly months: number; readonly reason: SlipReason | undefined };

/** By how much a scenario moves a proposal and why, in a clause: "12 months later than the review asked, since …". */
export const movedPhrase = ({ months, reason }: Moved, called: Called): Phrase => [
  ...inMonths(months),
  months < 0 ? " earlier than the review asked, " : " later than the review asked, ",
  ...reasonPhrase(reason, called),
];

/** The same as a sentence; nothing where it is not moved. */
export const movedSentence = (moved: Moved, called: Called): Phrase =>
  moved.months === 0 ? [] : sentence(movedPhrase(moved, called));

/** One proposal on the schedule as recommended, or under a scenario with what moved it. */
export function slotSentence(
  title: string,
  slot: Slot,
  set: SetDate | undefined,
  called: Called,
  slip?: { readonly months: number; readonly reason: SlipReason | undefined },
): Phrase {
  return sentences(
    sentence([said(title), ": ", ...spanPhrase(slot)]),
    slip === undefined ? [] : movedSentence(slip, called),
    takesTime(slot) ? sentence(slackPhrase(slot)) : [],
    slot.heldBy.length === 0 ? [] : sentence(heldPhrase(slot, called)),
    set === undefined ? [] : sentence(setDatePhrase(set)),
  );
}

/** One proposal counted from government's answer; `late` is against what was recommended. */
export function acceptedSentence(
  title: string,
  decision: Parameters<typeof decidedWords>[0],
  slot: Slot | undefined,
  { loose }: Pick<Accepted, "loose">,
  late: number,
): Phrase {
  if (slot === undefined)
    return sentence([said(title), ": ", decidedWords(decision), ", so it has no time here"]);
  const after: Phrase =
    Math.round(late) === 0
      ? ["as early as the review asked"]
      : [...inMonths(late), late < 0 ? " earlier" : " later", " than the review asked"];
  return sentences(
    sentence([
      said(title),
      `: ${decidedWords(decision)}; had work begun at the answer, `,
      ...spanPhrase(slot),
      ", ",
      ...after,
    ]),
    loose.has(slot.id)
      ? ["The answer has no date of its own, so this is the latest it may be."]
      : [],
  );
}

/** How one proposal went, as far as dated steps say; `late` is its first step against what was recommended. */
export function deliveredSentence(
  title: string,
  course: Course | undefined,
  late: number | null,
): Phrase {
  if (course === undefined || course.delivery === "unknown")
    return sentence([said(title), ": no step was found"]);
  const steps = listedPhrases(
    course.steps.map(({ value, date }): Phrase => [`${value} `, ...when(date)]),
  );
  const after: Phrase =
    late === null || Math.round(late) === 0
      ? []
      : sentence([
          "its first step came ",
          ...inMonths(late),
          late < 0 ? " before" : " after",
          " the earliest start the review’s plan allows",
        ]);
  return sentences(
    steps.length === 0
      ? sentence([said(title), `: ${course.delivery}, but no source gives a date`])
      : sentence([said(title), ": ", ...steps]),
    after,
  );
}

/** What is drawn, in the words of its switch: "as recommended". */
export const tellingWords: Readonly<Record<Telling, string>> = {
  recommended: "as recommended",
  accepted: "as accepted",
  delivered: "as delivered",
};

/** How a telling was made, in a sentence or two. */
export const tellingNote: Readonly<Record<Telling, string>> = {
  recommended:
    "Each bar begins once what it requires is done and lasts as long as its slowest kind of step did elsewhere: an assumption.",
  accepted:
    "Counted from government’s answer, by the same assumed durations; what was not accepted holds nothing up. Outlines show the bars as recommended.",
  delivered:
    "Only dated steps are drawn, to the day looked at. Outlines show the bars as recommended; where no dated step is known the outline stands alone.",
};
