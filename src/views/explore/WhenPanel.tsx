import { memo, use, useCallback, useMemo, useState } from "react";
import { useSize } from "#/charts/kit/useSize.ts";
import { Timeline } from "#/charts/timeline/Timeline.tsx";
import { fullFrom, timeScale, zoomedScale } from "#/charts/timeline/scale.ts";
import { yearsOfMonth } from "#/model/months.ts";
import { middleOf } from "#/model/time.ts";
import { plainText, sentences } from "#/words/phrase.ts";
import { timelineTable } from "#/words/table.ts";
import {
  reportToAct,
  timelineDescription,
  timelineSubtitle,
  timelineTitle,
} from "#/words/timeline.ts";
import { BareContext } from "../parts/bare.ts";
import { useActs } from "./acts.ts";
import { AllButton } from "./AllButton.tsx";
import { EventCard, EventGroup } from "./EventCard.tsx";
import type { Explored } from "./explore.ts";
import { Panel } from "./Panel.tsx";
import { useLate } from "./useLate.ts";
import { drawnEvents, flaggedIn, isWithin, lanes, statesIn } from "./whenEvents.ts";
import styles from "./WhenPanel.module.css";
import { Zoom } from "./Zoom.tsx";
import { timesOf } from "./zoomed.ts";

/** The schedule comes after the events: the plan it is made from is no part of the first load. */
const loadComing = async () => {
  // It brings the other two with it.
  const { ComingLane } = await import("./ComingLane.tsx");
  const { createComing } = await import("./coming.ts");
  const { tellingIn, toldOf } = await import("./comingWords.ts");
  return { ComingLane, createComing, tellingIn, toldOf };
};

const phone = 480;

/** What happened, when each proposal could happen, and what was set for later, with the day last looked marked. */
export const WhenPanel = memo(function WhenPanel({ view }: { view: Explored }) {
  const { years } = useActs();
  const { ref, width } = useSize(612);
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<readonly string[]>([]);
  const { first, whole, params } = view;
  const late = useLate(loadComing);
  const comingOf = useMemo(() => late.part?.createComing(), [late.part]);
  const { under } = view;
  const scenario = useMemo(
    () =>
      under && {
        name: `${under.letter}, ${under.name}`,
        plan: under.outcome.plan,
        fates: under.fates,
      },
    [under],
  );
  const coming = whole && comingOf?.(whole, view.entries, view.asOf, scenario);
  const today = first.meta.compiled;
  const asOf = params.asof === "" || params.asof === today ? undefined : params.asof;
  const passes = view.passes("years");
  const isBare = use(BareContext) !== undefined;
  const isFull = params.panel === "when" && !isBare;
  const isPhone = width < phone;
  const { zoom } = params;

  const flagged = useMemo(
    () => flaggedIn(first.events, isFull || isPhone ? Infinity : 6),
    [first, isFull, isPhone],
  );
  const states = useMemo(
    () => statesIn(first.events, params.focus, passes, asOf),
    [first, params.focus, passes, asOf],
  );
  const stateOf = useCallback((id: string) => states.get(id) ?? "plain", [states]);
  const hidden = params.context === "hide" ? states : undefined;
  const happenings = useMemo(
    () =>
      hidden === undefined
        ? first.events
        : first.events.filter(({ id }) => hidden.get(id) !== "ghost"),
    [first, hidden],
  );
  const events = useMemo(() => {
    const times = zoom && timesOf(zoom);
    return drawnEvents(
      times ? happenings.filter(({ date }) => isWithin(date, times)) : happenings,
      flagged,
    );
  }, [happenings, flagged, zoom]);
  const finish = coming?.plan.schedule.finishMonth;
  const span = useMemo(() => {
    const years = [today, ...first.events.map((event) => event.date)].map((date) =>
      Number(date.slice(0, 4)),
    );
    const end = finish === undefined ? 0 : Math.floor(yearsOfMonth(finish));
    return { first: Math.min(...years), last: Math.max(...years, end) };
  }, [first, today, finish]);
  const from = useMemo(
    () =>
      fullFrom(
        first.events.map(({ date }) => date),
        span,
      ),
    [first, span],
  );
  const axis = useMemo(() => {
    const left = isFull ? Math.min(400, Math.max(190, Math.round(width * 0.36))) : 152;
    return zoom ? zoomedScale(...timesOf(zoom), left, width) : timeScale(span, from, left, width);
  }, [isFull, width, zoom, span, from]);
  const days = useMemo(
    () => ({ today: middleOf(today), asOf: asOf === undefined ? null : middleOf(asOf) }),
    [today, asOf],
  );
  const inked = useMemo(
    () => first.events.filter(({ id }) => states.get(id) !== "ghost"),
    [first, states],
  );
  const title = useMemo(() => {
    const general = inked.filter((event) => event.proposals.length === 0).length;
    const kept = { about: inked.length - general, general };
    return timelineTitle(first.events, today, reportToAct(first.events), kept);
  }, [first, inked, today]);
  const subtitle = useMemo(
    () => timelineSubtitle(happenings, today, !isFull && !isPhone),
    [happenings, today, isFull, isPhone],
  );
  const told = useMemo(
    () =>
      coming &&
      late.part?.toldOf(view, coming, isFull ? late.part.tellingIn(view.params) : "recommended"),
    [late.part, view, coming, isFull],
  );
  const description = useMemo(
    () => sentences(timelineDescription(inked), told?.description ?? []),
    [inked, told],
  );
  const openEvent = useCallback((event: string, members?: readonly string[]) => {
    setOpen(members ?? [event]);
  }, []);
  const Lane = late.part?.ComingLane;
  return (
    <Panel
      id="when"
      name="timeline"
      isStacked
      title={title}
      subtitle={subtitle}
      description={description}
      table={() => {
        const table = timelineTable(happenings, plainText(title));
        return told?.tableOf(table) ?? table;
      }}
      pictureKey={told?.pictureKey ?? ""}
      controls={
        isFull &&
        (!isPhone || zoom !== null) && (
          <Zoom value={zoom} bounds={[from, span.last + 1]} axis={axis} />
        )
      }
    >
      <div ref={ref}>
        <Timeline
          label={plainText(title)}
          size={{ width }}
          events={events}
          lanes={lanes}
          today={today}
          span={span}
          axis={axis}
          asOf={asOf}
          crowded={!isFull}
          selectedYears={params.years}
          onYears={years}
          stateOf={stateOf}
          onChoose={openEvent}
          all={all}
        />
        {isPhone && (
          <AllButton
            all={all}
            onAll={setAll}
            many={events.length}
            what="events"
            fewer="only the main events"
          />
        )}
        {open.length > 0 && <Opened ids={open} view={view} onOpen={setOpen} />}
        {Lane !== undefined && coming !== undefined && told !== undefined ? (
          <Lane
            view={view}
            coming={coming}
            told={told}
            axis={axis}
            days={days}
            width={width}
            isFull={isFull}
            isPhone={isPhone}
          />
        ) : (
          <div className={styles.reserved} data-full={isFull || undefined}>
            {late.hasFailed && (
              <>
                The schedule could not be fetched.{" "}
                <button type="button" className={styles.all} onClick={late.retry}>
                  try again
                </button>
              </>
            )}
          </div>
        )}
      </div>
    </Panel>
  );
});

type OpenedProps = {
  readonly ids: readonly string[];
  readonly view: Explored;
  readonly onOpen: (ids: readonly string[]) => void;
};

/** The event that was chosen, or those that one mark stands for. */
function Opened({ ids, view, onOpen }: OpenedProps) {
  const chosen = ids.flatMap((id) => view.first.events.find((event) => event.id === id) ?? []);
  const [only, ...others] = chosen;
  const close = () => {
    onOpen([]);
  };
  if (only === undefined) return null;
  return others.length === 0 ? (
    <EventCard event={only} view={view} onClose={close} />
  ) : (
    <EventGroup
      events={chosen}
      onChoose={(id) => {
        onOpen([id]);
      }}
      onClose={close}
    />
  );
}
