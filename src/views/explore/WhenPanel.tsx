import { memo, useCallback, useMemo, useState } from "react";
import { useSize } from "#/charts/kit/useSize.ts";
import { Timeline } from "#/charts/timeline/Timeline.tsx";
import type { EventKind } from "#/data/vocabulary.ts";
import { formatCount } from "#/model/money.ts";
import { plainText } from "#/words/phrase.ts";
import { timelineTable } from "#/words/table.ts";
import {
  eventKindWords,
  reportToAct,
  timelineDescription,
  timelineSubtitle,
  timelineTitle,
} from "#/words/timeline.ts";
import { N } from "../parts/Say.tsx";
import { useActs } from "./acts.ts";
import { EventCard } from "./EventCard.tsx";
import type { Explored } from "./explore.ts";
import type { MarkState } from "./kept.ts";
import { Panel } from "./Panel.tsx";
import styles from "./WhenPanel.module.css";

const lanes = [
  { id: "reviews", label: "The reviews" },
  { id: "government", label: "Government" },
  { id: "delivery", label: "Delivery" },
  { id: "law", label: "Parliament and law" },
  { id: "reaction", label: "Data and reaction" },
] as const;
type LaneId = (typeof lanes)[number]["id"];
const laneOf: Readonly<Record<EventKind, LaneId>> = {
  review: "reviews",
  "related inquiry": "reviews",
  target: "reviews",
  "government response": "government",
  commitment: "government",
  guidance: "government",
  funding: "government",
  delivery: "delivery",
  parliament: "law",
  legislation: "law",
  reaction: "reaction",
  analysis: "reaction",
  data: "reaction",
  context: "reaction",
};

type Happened = Explored["first"]["events"][number];

/** How much an event asks for a flag: the report and the Act first, then what government did. */
function weightOf(event: Happened): number {
  if (event.milestone !== undefined) return 9;
  if (event.kind === "government response") return 4;
  return event.kind === "review" || event.kind === "delivery" || event.kind === "target" ? 2 : 1;
}

/** The major events that are named on the chart, the weightiest if not all. */
const flaggedIn = (events: readonly Happened[], most: number): ReadonlySet<string> =>
  new Set(
    events
      .filter((event) => event.major === true)
      .sort((a, b) => weightOf(b) - weightOf(a) || a.date.localeCompare(b.date))
      .slice(0, most)
      .map((event) => event.id),
  );

/** How each event stands out: chosen with its proposal, ghost when all its proposals are filtered out. */
const statesIn = (
  events: readonly Happened[],
  stateOf: (id: string) => MarkState,
  narrowed: boolean,
): ReadonlyMap<string, MarkState> =>
  new Map(
    events.map(({ id, proposals }) => {
      const own = proposals.map(stateOf);
      const shown = !narrowed || own.length === 0 || own.some((state) => state !== "ghost");
      return [id, own.includes("chosen") ? "chosen" : shown ? "plain" : "ghost"];
    }),
  );

/** What happened, and what was set for later, with today marked. */
export const WhenPanel = memo(function WhenPanel({ view }: { view: Explored }) {
  const { years } = useActs();
  const { ref, width } = useSize(612);
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | undefined>(undefined);
  const { first, params } = view;
  const state = view.stateOf("years");
  const narrowed = view.shown.length < view.entries.length;
  const full = params.panel === "when" || width < 480;
  const flagged = useMemo(() => flaggedIn(first.events, full ? Infinity : 7), [first, full]);
  const states = useMemo(() => statesIn(first.events, state, narrowed), [first, state, narrowed]);
  const stateOf = useCallback((id: string) => states.get(id) ?? "plain", [states]);
  const hidden = params.context === "hide" ? states : undefined;
  const happenings = useMemo(
    () =>
      hidden === undefined
        ? first.events
        : first.events.filter(({ id }) => hidden.get(id) !== "ghost"),
    [first, hidden],
  );
  const events = useMemo(
    () =>
      happenings.map((event) => ({
        id: event.id,
        date: event.date,
        precision: event.precision,
        title: event.title,
        short: event.short,
        kind: eventKindWords[event.kind][0],
        major: flagged.has(event.id),
        weight: weightOf(event),
        lane: laneOf[event.kind],
        target: event.kind === "target",
        proposals: event.proposals,
      })),
    [happenings, flagged],
  );
  const span = useMemo(() => {
    const years = [first.meta.compiled, ...first.events.map((event) => event.date)].map((date) =>
      Number(date.slice(0, 4)),
    );
    return { first: Math.min(...years), last: Math.max(...years) };
  }, [first]);
  const today = first.meta.compiled;
  const inked = useMemo(
    () => first.events.filter(({ id }) => states.get(id) !== "ghost"),
    [first, states],
  );
  const title = useMemo(() => {
    const general = inked.filter((event) => event.proposals.length === 0).length;
    const kept = { about: inked.length - general, general };
    return timelineTitle(first.events, today, reportToAct(first.events), kept);
  }, [first, inked, today]);
  const subtitle = useMemo(() => timelineSubtitle(happenings, today), [happenings, today]);
  const description = useMemo(() => timelineDescription(inked), [inked]);
  const chosen = first.events.find((event) => event.id === open);
  return (
    <Panel
      id="when"
      name="timeline"
      title={title}
      subtitle={subtitle}
      description={description}
      table={() => timelineTable(happenings, plainText(title))}
    >
      <div ref={ref}>
        <Timeline
          label={plainText(title)}
          size={{ width }}
          events={events}
          lanes={lanes}
          today={today}
          span={span}
          selectedYears={params.years}
          onYears={years}
          stateOf={stateOf}
          onChoose={setOpen}
          all={all}
        />
        {width < 480 && (
          <button
            type="button"
            className={styles.all}
            onClick={() => {
              setAll(!all);
            }}
          >
            {all ? (
              "only the main events"
            ) : (
              <>
                all <N of={{ text: formatCount(events.length) }} /> events
              </>
            )}
          </button>
        )}
      </div>
      {chosen && (
        <EventCard
          event={chosen}
          view={view}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </Panel>
  );
});
