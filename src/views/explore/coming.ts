import type { ScheduleGroup, ScheduleRow, Stretch } from "#/charts/schedule/rows.ts";
import type { Dataset } from "#/data/schema.ts";
import {
  acceptedSlots,
  courses,
  deliveredDates,
  setDates,
  type Accepted,
  type Course,
  type SetDate,
} from "#/model/courses.ts";
import { acceptedWithout, critical, type Critical, type Unmet } from "#/model/critical.ts";
import { yearsOfMonth } from "#/model/months.ts";
import type { Fate } from "#/model/fates.ts";
import type { Plan } from "#/model/plan.ts";
import type { Entry } from "#/model/register.ts";
import type { Schedule, Slot } from "#/model/schedule.ts";
import { hadHappened, middleOf } from "#/model/time.ts";
import { lastCall } from "#/state/derive.ts";
import { decidedWords } from "#/words/became.ts";
import { fateKind, fateSentence } from "#/words/fates.ts";
import { plainText, sentences, type Phrase } from "#/words/phrase.ts";
import {
  acceptedSentence,
  deliveredSentence,
  slipText,
  slotSentence,
  type Telling,
} from "#/words/schedule.ts";
import { referenceOf, type Reference } from "../parts/reference.ts";
import { coursed, flagOf, wordOf } from "./comingParts.ts";
import type { Explored } from "./explore.ts";
import { groupOf, groupsOf, type By } from "./groups.ts";
import type { MarkState } from "./kept.ts";

/** A scenario drawn over the reference: its name, what it comes to, and what becomes of each proposal. */
export type Under = {
  readonly name: string;
  readonly plan: Plan;
  readonly fates: ReadonlyMap<string, Fate>;
};

/** Everything the schedule is drawn and told from, for one dataset, day and scenario. */
export type Coming = {
  readonly reference: Reference;
  readonly under: Under | undefined;
  /** The plan that is drawn: the scenario's, or the reference. */
  readonly plan: Plan;
  /** What follows from the schedule, by which telling of it. */
  readonly follows: Readonly<Record<Telling, Follows>>;
  readonly unmet: readonly Unmet<Dataset["links"][number]>[];
  readonly accepted: Accepted;
  readonly courses: ReadonlyMap<string, Course>;
  /** Days on which something happened to a proposal, in calendar years and fractions. */
  readonly happened: ReadonlyMap<string, readonly number[]>;
};

/** The chain that decides the end, where there is one, and the dates that were set, judged. */
export type Follows = {
  readonly critical: Critical | undefined;
  readonly dates: readonly SetDate[];
};

/** Works out the schedule; the same dataset, day and scenario give the same answer by identity. */
export const createComing = () =>
  lastCall(
    (whole: Dataset, entries: readonly Entry[], asOf: string, under: Under | undefined): Coming => {
      const reference = referenceOf(whole);
      const shown = under?.plan ?? reference.plan;
      const accepted = acceptedSlots(reference.plan.tasks, entries);
      const known = courses(whole.statuses, asOf);
      const follows = (made: Schedule): Follows => ({
        critical: critical(made, whole.proposals),
        dates: setDates(whole.schedule, made.slots, asOf),
      });
      return {
        reference,
        under,
        plan: shown,
        follows: {
          recommended: follows(shown.schedule),
          accepted: follows(accepted),
          delivered: {
            critical: undefined,
            dates: deliveredDates(whole.schedule, known, asOf),
          },
        },
        unmet: acceptedWithout(whole.links, entries),
        accepted,
        courses: known,
        happened: happenedIn(whole, asOf),
      };
    },
  );

function happenedIn({ events }: Dataset, asOf: string): Coming["happened"] {
  const found = new Map<string, number[]>();
  for (const event of events) {
    if (event.kind === "target" || !hadHappened(event.date, asOf)) continue;
    for (const id of event.proposals) {
      const own = found.get(id);
      if (own) own.push(middleOf(event.date));
      else found.set(id, [middleOf(event.date)]);
    }
  }
  return found;
}

/** The schedule's rows under the heads of a way of grouping, empty heads left out. */
export function groupsIn(
  view: Explored,
  coming: Coming,
  telling: Telling,
  by: By,
  stateOf: (id: string) => MarkState,
  drawn: readonly Entry[],
): readonly ScheduleGroup[] {
  const all = allGroups(view.first, view.entries, view.byId, view.asOf, coming, telling, by);
  const isAll = drawn === view.entries;
  const ids = isAll ? null : new Set(drawn.map(({ id }) => id));
  return all.flatMap((group) => {
    const kept = ids === null ? group.rows : group.rows.filter(({ id }) => ids.has(id));
    const rows = kept.map(({ id, inState }) => inState(stateOf(id)));
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

/** Every group with its rows in order of time. Remembered: filters only change how a row stands out. */
const allGroups = lastCall(
  (
    first: Explored["first"],
    entries: readonly Entry[],
    byId: Explored["byId"],
    asOf: string,
    coming: Coming,
    telling: Telling,
    by: By,
  ) => {
    const rowOf = rowMaker({ first, byId, asOf }, coming, telling);
    const members = new Map<string, Told[]>();
    for (const entry of entries) {
      const row = rowOf(entry);
      for (const id of new Set<string>(groupOf[by](entry))) {
        const own = members.get(id);
        if (own) own.push(row);
        else members.set(id, [row]);
      }
    }
    return groupsOf(first, entries, by).flatMap(({ id, label, themeIndex }) => {
      const rows = members.get(id);
      return rows ? [{ id, label, themeIndex, rows: rows.sort(inTime).map(inStates) }] : [];
    });
  },
);

const startOf = ({ span, before }: Told) => span?.from ?? before?.from ?? Infinity;
const endOf = ({ span, before }: Told) => span?.to ?? before?.to ?? Infinity;
const inTime = (a: Told, b: Told) =>
  startOf(a) - startOf(b) || endOf(a) - endOf(b) || (a.id < b.id ? -1 : 1);

const stretchOf = (slot: Slot): Stretch => ({
  from: yearsOfMonth(slot.earliestStart),
  to: yearsOfMonth(slot.earliestFinish),
});

type Told = Omit<ScheduleRow, "state">;

/** A row as it stands out, each way made once: thousands are asked for at each choice. */
function inStates(row: Told) {
  const made: Partial<Record<MarkState, ScheduleRow>> = {};
  return { id: row.id, inState: (state: MarkState) => (made[state] ??= { ...row, state }) };
}

/** How a proposal is drawn and told, by what is told of it. */
function rowMaker(
  view: Pick<Explored, "first" | "byId" | "asOf">,
  coming: Coming,
  telling: Telling,
): (entry: Entry) => Told {
  const { reference, plan, under } = coming;
  const dates = new Map(coming.follows[telling].dates.map((set) => [set.proposal, set]));
  const called = (id: string) => view.byId.get(id)?.title ?? id;
  const published = new Map(view.first.schedule.map((row) => [row.proposal, row]));
  const asked = reference.plan.schedule.slots;
  const waits = new Map(plan.tasks.map((task) => [task.id, task.waits.map(({ on }) => on)]));
  const common = (entry: Entry) => ({
    id: entry.id,
    title: entry.title,
    themeIndex: entry.themeIndex,
    waits: telling === "recommended" ? (waits.get(entry.id) ?? []) : [],
    fade: null,
    slackTo: null,
    isCritical: false,
    isOpen: false,
    before: null,
    slip: null,
    note: null,
    ticks: coming.happened.get(entry.id) ?? [],
    flag: flagOf(dates.get(entry.id)),
  });

  const themeOf = (id: string) => view.first.themes.find((theme) => theme.id === id)?.short ?? id;
  const fateOf = (id: string, moved = true): Phrase => {
    const fate = under?.fates.get(id);
    return fate ? fateSentence(moved ? fate : { ...fate, months: 0 }, called, themeOf) : [];
  };

  const recommended = (entry: Entry): Told => {
    const slot = plan.schedule.slots.get(entry.id);
    const was = asked.get(entry.id);
    const duration = reference.ground.durations.get(entry.id);
    if (slot === undefined)
      return {
        ...common(entry),
        span: null,
        basis: "unknown",
        before: was ? stretchOf(was) : null,
        note: "left out",
        sentence: plainText(
          sentences(
            [`${entry.title}: left out under ${under?.name ?? "this scenario"}.`],
            fateOf(entry.id),
          ),
        ),
      };
    const fate = under?.fates.get(entry.id);
    const { months = 0, reason } = fate ?? {};
    const lacks = fate !== undefined && fateKind(fate) === "stranded";
    const span = stretchOf(slot);
    const isSpread = duration !== undefined && duration.high > duration.low;
    const own = published.get(entry.id);
    return {
      ...common(entry),
      span,
      fade: isSpread
        ? {
            from: yearsOfMonth(slot.earliestStart + duration.low),
            to: yearsOfMonth(slot.earliestStart + duration.high),
          }
        : null,
      basis: duration?.from === "schedule" ? (own?.basis ?? "assumption") : "assumption",
      slackTo: slot.totalSlack > 0 && span.to > span.from ? yearsOfMonth(slot.latestFinish) : null,
      isCritical: slot.critical,
      before: months !== 0 && was ? stretchOf(was) : null,
      slip: months === 0 ? null : slipText(months),
      note: lacks
        ? `${months === 0 ? "" : `${slipText(months)}, `}lacks what it requires`
        : duration?.from === "unknown"
          ? "no duration known"
          : null,
      sentence: plainText(
        sentences(
          slotSentence(entry.title, slot, dates.get(entry.id), called, { months, reason }),
          lacks ? fateOf(entry.id, false) : [],
        ),
      ),
    };
  };

  const accepted = (entry: Entry): Told => {
    const slot = coming.accepted.slots.get(entry.id);
    const was = asked.get(entry.id);
    const late = slot && was ? slot.earliestStart - was.earliestStart : 0;
    return {
      ...common(entry),
      span: slot ? stretchOf(slot) : null,
      basis: coming.accepted.loose.has(entry.id) ? "unknown" : "assumption",
      before: was && slot ? stretchOf(was) : null,
      slip: Math.round(late) === 0 ? null : slipText(late),
      note: slot ? null : decidedWords(entry.decision),
      sentence: plainText(
        acceptedSentence(entry.title, entry.decision, slot, coming.accepted, late),
      ),
    };
  };

  const delivered = (entry: Entry): Told => {
    const course = coming.courses.get(entry.id);
    const was = asked.get(entry.id);
    const before = was ? stretchOf(was) : null;
    const span = coursed(course, middleOf(view.asOf));
    const late =
      course === undefined || course.began === null || before === null
        ? null
        : (middleOf(course.began) - before.from) * 12;
    return {
      ...common(entry),
      span,
      isOpen: span !== null && course?.ended === null && course.delivery !== "dropped",
      basis: span === null ? "unknown" : "stated",
      before,
      slip: late === null || Math.round(late) === 0 ? null : slipText(late),
      note: span === null ? wordOf(course) : course?.delivery === "dropped" ? "dropped" : null,
      ticks: (course?.steps ?? []).map(({ date }) => middleOf(date)),
      sentence: plainText(deliveredSentence(entry.title, course, late)),
    };
  };
  return { recommended, accepted, delivered }[telling];
}
