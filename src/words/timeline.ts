import type { Event } from "#/data/schema.ts";
import type { EventKind } from "#/data/vocabulary.ts";
import { hadHappened, middleOf, precisionOf, startOf, type PartialDate } from "#/model/time.ts";
import { inWords, noun, plural } from "./numbers.ts";
import {
  count,
  listedPhrases,
  moment,
  said,
  sentence,
  sentences,
  when,
  type Phrase,
} from "./phrase.ts";

/** What the words need of an event. */
export type Happening = Pick<Event, "id" | "date" | "title" | "kind" | "major">;
/** Two events, and what each is called inside the title: "the report", "an Act". */
export type Journey = {
  readonly from: { readonly date: PartialDate; readonly name: string };
  readonly to: { readonly date: PartialDate; readonly name: string };
};

/** Of the events: those about a proposal that is shown, and those about no proposal in particular. */
export type KeptEvents = { readonly about: number; readonly general: number };

/** An event's kind as readers see it. */
export const eventKindWords: Record<EventKind, readonly [one: string, many: string]> = {
  review: ["step of the review", "steps of the review"],
  "related inquiry": ["step of a related inquiry", "steps of related inquiries"],
  "government response": ["answer from government", "answers from government"],
  commitment: ["promise", "promises"],
  guidance: ["piece of guidance", "pieces of guidance"],
  funding: ["sum of money", "sums of money"],
  delivery: ["step on the ground", "steps on the ground"],
  parliament: ["step in Parliament", "steps in Parliament"],
  legislation: ["step of a law", "steps of laws"],
  reaction: ["reaction", "reactions"],
  analysis: ["analysis", "analyses"],
  data: ["publication of data", "publications of data"],
  context: ["other event", "other events"],
  target: ["target", "targets"],
};

/** From the end of the review to the law that came of it, as the dataset marks them; undefined without both. */
export function reportToAct(
  events: readonly Pick<Event, "date" | "milestone">[],
): Journey | undefined {
  const marked = (milestone: Event["milestone"]) =>
    events.find((event) => event.milestone === milestone)?.date;
  const [from, to] = [marked("report"), marked("act")];
  if (from === undefined || to === undefined) return undefined;
  return { from: { date: from, name: "the report" }, to: { date: to, name: "an Act" } };
}

/**
 * The title of the timeline: how long it took from one event to another, when both have happened by
 * the day last looked, `today`; else how many events it shows. Once filters grey some events, how many they leave.
 */
export function timelineTitle(
  events: readonly Happening[],
  today: PartialDate,
  journey?: Journey,
  kept?: KeptEvents,
): Phrase {
  if (kept !== undefined && kept.about + kept.general < events.length)
    return keptTitle(kept, events.length);
  if (
    journey !== undefined &&
    journey.from.date < journey.to.date &&
    hadHappened(journey.to.date, today)
  )
    return [
      "It took ",
      stretch(journey.from.date, journey.to.date),
      ` to get from ${journey.from.name} to ${journey.to.name}`,
    ];
  return countTitle(events);
}

/** "13 of 92 events concern what is shown, and 18 no proposal in particular"; of none, 18 are general. */
function keptTitle({ about, general }: KeptEvents, all: number): Phrase {
  const of: Phrase = [" of ", count(all, "count:events"), " events "];
  const rest: Phrase =
    general === 0 ? [] : [", and ", count(general), " no proposal in particular"];
  if (about === 0 && general === 0) return ["None", ...of, "concerns what is shown"];
  if (about === 0)
    return [
      "No event concerns what is shown; ",
      count(general),
      " of ",
      count(all, "count:events"),
      general === 1 ? " is general" : " are general",
    ];
  return [
    count(about),
    ...of,
    about === 1 ? "concerns what is shown" : "concern what is shown",
    ...rest,
  ];
}

function countTitle(events: readonly Happening[]): Phrase {
  const years = events.map((event) => startOf(event.date)).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return ["No events are shown"];
  const targets = events.filter((event) => event.kind === "target").length;
  const span: Phrase =
    first === last
      ? [" in ", moment(String(first))]
      : [" from ", moment(String(first)), " to ", moment(String(last))];
  const aims: Phrase =
    targets === 0
      ? []
      : targets === events.length
        ? [targets === 1 ? ", a target" : ", all of them targets"]
        : [", ", count(targets), ` of them ${targets === 1 ? "a target" : "targets"}`];
  return [...plural(events.length, "event", "events", "count:events"), ...span, ...aims];
}

/** The time between two dates as people say it: "nearly four years", "three and a half years", "five months". */
export function stretch(from: PartialDate, to: PartialDate): string {
  const years = middleOf(to) - middleOf(from);
  const isLoose = [from, to].some((date) => precisionOf(date) === "year");
  if (isLoose) {
    const whole = Math.round(years);
    return whole < 1 ? "less than a year" : `about ${several(whole, "year")}`;
  }
  if (years < 11.5 / 12) {
    const months = Math.round(years * 12);
    return months < 1 ? "less than a month" : several(months, "month");
  }
  const whole = Math.floor(years);
  const part = years - whole;
  if (part < 0.04) return several(whole, "year");
  if (part < 0.4) return `just over ${several(whole, "year")}`;
  if (part < 0.6) return whole === 1 ? "a year and a half" : `${inWords(whole)} and a half years`;
  if (part < 0.96) return `nearly ${several(whole + 1, "year")}`;
  return several(whole + 1, "year");
}

const several = (n: number, unit: string): string =>
  n === 1 ? `a ${unit}` : `${inWords(n)} ${unit}s`;

/** What the timeline shows, and how it draws how much of a date is known; gathered, what a number means. */
export function timelineSubtitle(
  events: readonly Happening[],
  today: PartialDate,
  isGathered = false,
): Phrase {
  const past = events
    .filter((event) => event.kind !== "target")
    .map((event) => startOf(event.date));
  const aims = events
    .filter((event) => event.kind === "target")
    .map((event) => startOf(event.date));
  const range = (years: readonly number[]): Phrase => {
    const [first, last] = [Math.min(...years), Math.max(...years)];
    return first === last
      ? [moment(String(first))]
      : [moment(String(first)), " to ", moment(String(last))];
  };
  return sentences(
    past.length === 0 ? [] : [`${past.length === 1 ? "Event" : "Events"} `, ...range(past), "."],
    aims.length === 0 ? [] : [`${aims.length === 1 ? "Target" : "Targets"} `, ...range(aims), "."],
    isGathered ? [] : ["We last looked on ", moment(today), "."],
    isGathered
      ? ["Bar: day known; square: month; a number: so many together."]
      : ["Bar: day known. Open square: month known. Bracket: year known."],
  );
}

/** How many events of each kind, the most frequent first. */
export function timelineDescription(events: readonly Happening[]): Phrase {
  if (events.length === 0) return ["No events are shown."];
  const tally = new Map<EventKind, number>();
  for (const { kind } of events) tally.set(kind, (tally.get(kind) ?? 0) + 1);
  const kinds = [...tally]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, n]): Phrase => [count(n), ` ${eventKindWords[kind][n === 1 ? 0 : 1]}`]);
  return sentences([...countTitle(events), "."], [...listedPhrases(kinds), "."]);
}

/** One event in a sentence: its date as far as it is known, its title, and whether it is still to come. */
export function eventSentence(event: Happening, today: PartialDate, proposals = 0): Phrase {
  const ahead = !hadHappened(event.date, today);
  const isTold = /target/i.test(event.title);
  const kind =
    event.kind !== "target" || (ahead && isTold) ? "" : ahead ? "a target" : "a target now past";
  const about: Phrase =
    proposals === 0 ? [] : [" It concerns ", count(proposals), ` ${noun(proposals, "proposal")}.`];
  const note = [kind, ahead && event.kind !== "target" ? "still to come" : ""].filter(
    (t) => t !== "",
  );
  return [
    ...sentence([...when(event.date), ...note.map((text) => `, ${text}`), ": ", said(event.title)]),
    ...about,
  ];
}
