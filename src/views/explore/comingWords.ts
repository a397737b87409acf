import type { GroupSpread } from "#/charts/schedule/summary.ts";
import { monthOf } from "#/model/months.ts";
import { formatDate } from "#/model/time.ts";
import type { Params } from "#/state/params.ts";
import { plainText, sentences, type Phrase } from "#/words/phrase.ts";
import {
  acceptedLane,
  afterSentence,
  carriedSentence,
  chainSentence,
  deliveredLane,
  laneSentence,
  setDatesTitle,
  spreadSentence,
  unmetTitle,
} from "#/words/lane.ts";
import type { Telling } from "#/words/schedule.ts";
import { whenTable } from "#/words/scheduleTable.ts";
import type { Table } from "#/words/table.ts";
import type { Coming } from "./coming.ts";
import type { Explored } from "./explore.ts";

/** What the schedule tells: what the reader asked for at full width, else the layer that is filtered by. */
export const tellingIn = ({ panel, telling, layer }: Params): Telling =>
  panel !== "when" ? "recommended" : telling === "layer" ? layer : telling;

/** What the schedule says of itself. */
export type Told = {
  /** The lane's own line, by what is told. */
  readonly lanes: Readonly<Record<Telling, Phrase>>;
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

/** The schedule in words, for one view. */
export function toldOf(view: Explored, coming: Coming): Told {
  const { critical, plan, reference, dates, unmet } = coming;
  const called = (id: string) => view.byId.get(id)?.title ?? id;
  const body = (id: string) => view.first.bodies.find((row) => row.id === id)?.label ?? id;
  const of = view.entries.length;
  const finishes = [...coming.accepted.slots.values()].map((slot) => slot.earliestFinish);
  const courses = [...coming.courses.values()];
  const lanes = {
    recommended: laneSentence(critical, monthOf(plan.assumptions.programmeStart), plan.of),
    accepted: acceptedLane(
      finishes.length,
      of,
      finishes.length === 0 ? null : Math.max(...finishes),
    ),
    delivered: deliveredLane(
      courses.filter(({ steps }) => steps.length > 0).length,
      courses.filter(({ delivery }) => delivery === "delivered").length,
      of,
    ),
  };
  const chain = chainSentence(critical, called);
  const carried = carriedSentence(critical, body);
  const datesTitle = setDatesTitle(dates);
  const unmetHead = unmetTitle(unmet.length, new Set(unmet.map(({ proposal }) => proposal)).size);
  const { asof } = view.params;
  const after =
    asof === "" ? 0 : view.first.events.filter((e) => e.kind !== "target" && e.date > asof).length;
  const set = new Map(dates.map((row) => [row.proposal, row]));
  return {
    lanes,
    chain,
    carried,
    dates: datesTitle,
    unmet: unmetHead,
    description: sentences(
      afterSentence(asof, after),
      lanes[tellingIn(view.params)],
      chain,
      carried,
      [...datesTitle, "."],
      [...unmetHead, "."],
    ),
    pictureKey:
      "Hatched: our assumption of how long it takes. Dotted: slack. Thick, joined: the chain that decides the end. Diamond: a date the review set. Tick: something happened.",
    tableOf: (events) =>
      whenTable(
        events,
        view.entries.flatMap(({ id, title }) => {
          const slot = plan.schedule.slots.get(id);
          const date = set.get(id)?.date;
          return slot === undefined
            ? []
            : [
                {
                  id,
                  title,
                  slot,
                  duration: reference.ground.durations.get(id),
                  set: date === undefined ? null : formatDate(date),
                },
              ];
        }),
      ),
  };
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
