import type { GroupSpread } from "#/charts/schedule/summary.ts";
import { acceptedEnd } from "#/model/courses.ts";
import { monthOf } from "#/model/months.ts";
import { formatDate } from "#/model/time.ts";
import type { Params } from "#/state/params.ts";
import { fatesStory } from "#/words/fates.ts";
import { capital, plainText, said, sentences, type Phrase } from "#/words/phrase.ts";
import {
  acceptedLane,
  afterSentence,
  carriedSentence,
  chainSentence,
  deliveredLane,
  laneSentence,
  missedSentence,
  setDatesTitle,
  spreadSentence,
  unmetTitle,
} from "#/words/lane.ts";
import { tellingWords, type Telling } from "#/words/schedule.ts";
import { whenTable, type ScheduledRow } from "#/words/scheduleTable.ts";
import type { Table } from "#/words/table.ts";
import type { Coming } from "./coming.ts";
import type { Explored } from "./explore.ts";

/** What the schedule tells: what the reader asked for at full width, else the layer that is filtered by. */
export const tellingIn = ({ panel, telling, layer }: Params): Telling =>
  panel !== "when" ? "recommended" : telling === "layer" ? layer : telling;

/** What the schedule says of itself, as it is told. */
export type Told = {
  readonly telling: Telling;
  /** The lane's own line. */
  readonly lane: Phrase;
  readonly chain: Phrase;
  readonly carried: Phrase;
  readonly dates: Phrase;
  readonly unmet: Phrase;
  /** All of it in words, for those who do not see it. */
  readonly description: Phrase;
  readonly pictureKey: string;
  /** The timeline's table with the schedule's rows after it. */
  readonly tableOf: (events: Table) => Table;
};

/** The schedule in words, for one view and one telling of it. */
export function toldOf(view: Explored, coming: Coming, telling: Telling): Told {
  const { under, unmet } = coming;
  const { critical, dates } = coming.follows[telling];
  const called = (id: string) => view.byId.get(id)?.title ?? id;
  const body = (id: string) => view.first.bodies.find((row) => row.id === id)?.label ?? id;
  const lane = laneOf(view, coming, telling, called);
  const chain = chainSentence(critical, called);
  const carried = carriedSentence(critical, body);
  const datesTitle = setDatesTitle(dates);
  const unmetHead = unmetTitle(unmet.length, new Set(unmet.map(({ proposal }) => proposal)).size);
  const { asof } = view.params;
  const after =
    asof === "" ? 0 : view.first.events.filter((e) => e.kind !== "target" && e.date > asof).length;
  const isUnder = under !== undefined && telling === "recommended";
  return {
    telling,
    lane,
    chain,
    carried,
    dates: datesTitle,
    unmet: unmetHead,
    description: sentences(
      afterSentence(asof, after),
      isUnder
        ? ["Under ", said(under.name), ":"]
        : telling === "recommended"
          ? []
          : asTold(telling),
      lane,
      isUnder ? fatesStory([...under.fates.values()], called) : [],
      chain,
      carried,
      [...datesTitle, "."],
      missedSentence(dates, telling, called),
      [...unmetHead, "."],
    ),
    pictureKey: pictureKeys[telling],
    tableOf: (events) => whenTable(events, rowsTold(view, coming, telling)),
  };
}

/** Under which telling the rest of a description is read: "As accepted:". */
const asTold = (telling: Telling): Phrase => [...capital([tellingWords[telling]]), ":"];

function laneOf(
  view: Explored,
  { follows, plan, accepted, courses }: Coming,
  telling: Telling,
  called: (id: string) => string,
): Phrase {
  const of = view.entries.length;
  switch (telling) {
    case "recommended":
      return laneSentence(
        follows.recommended.critical,
        monthOf(plan.assumptions.programmeStart),
        plan.of,
      );
    case "accepted":
      return acceptedLane(accepted.slots.size, of, acceptedEnd(accepted, view.entries), called);
    case "delivered": {
      const known = [...courses.values()];
      return deliveredLane(
        known.filter(({ steps }) => steps.length > 0).length,
        known.filter(({ delivery }) => delivery === "delivered").length,
        of,
      );
    }
  }
}

/** What the schedule's marks mean, for a picture that leaves the page. */
const pictureKeys: Readonly<Record<Telling, string>> = {
  recommended:
    "Hatched: our assumption of how long it takes. Dotted: slack. Thick, joined: the chain that decides the end. Diamond: a date the review set. Tick: something happened.",
  accepted:
    "Hatched: our assumption of how long it takes. Dashed: no date of its own. Outline: as recommended. Diamond: a date the review set, filled when missed. Tick: something happened.",
  delivered:
    "Grey: dated by a source, dashed while it goes on. Outline: as recommended. Diamond: a date the review set, filled when missed. Tick: something happened.",
};

/** The rows of the schedule's table, as it is told. */
function rowsTold(view: Explored, coming: Coming, telling: Telling): readonly ScheduledRow[] {
  const { plan, reference, accepted, courses, follows } = coming;
  const set = new Map(follows[telling].dates.map(({ proposal, date }) => [proposal, date]));
  return view.entries.flatMap(({ id, title }): readonly ScheduledRow[] => {
    const date = set.get(id);
    const row = { id, title, set: date === undefined ? null : formatDate(date) };
    if (telling === "delivered")
      return (courses.get(id)?.steps ?? []).map((step) => ({ ...row, step }));
    const slot = (telling === "accepted" ? accepted : plan.schedule).slots.get(id);
    const duration = reference.ground.durations.get(id);
    return slot === undefined ? [] : [{ ...row, slot, duration, telling }];
  });
}

/** A group's row in a sentence. */
export function spreadTold({ label, count, finishes, half, critical }: GroupSpread): string {
  const ends =
    finishes === null || half === null
      ? null
      : { first: months(finishes.from), half: months(half), last: months(finishes.to) };
  return plainText(spreadSentence(label, count, ends, critical.length));
}

const months = (time: number): number => (time - 2022) * 12 - 3;
