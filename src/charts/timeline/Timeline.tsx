import { memo, useCallback, useMemo, useRef } from "react";
import type { PartialDate } from "#/model/time.ts";
import text from "../kit/text.module.css";
import { useBrushX } from "../kit/useBrushX.ts";
import { useRoving } from "../kit/useRoving.ts";
import type { PlacedDay } from "./days.ts";
import { EventMark } from "./EventMark.tsx";
import { crowd, type Crowded } from "./crowd.ts";
import { gather, type EventState } from "./gather.ts";
import {
  layoutTimeline,
  yearsBox,
  type Lane,
  type PlacedEvent,
  type PlacedFlag,
  type TimelineEvent,
  type TimelineLayout,
} from "./layout.ts";
import { stretchOf, yearsTouched, type TimeScale, type Years, type YearSpan } from "./scale.ts";
import styles from "./Timeline.module.css";
import days from "./axis.module.css";
import { TimelineList } from "./TimelineList.tsx";

type Props = {
  /** The chart's accessible name: its sentence. */
  readonly label: string;
  readonly size: { readonly width: number };
  readonly events: readonly TimelineEvent[];
  readonly lanes: readonly Lane[];
  readonly today: PartialDate;
  readonly span: YearSpan;
  /** Financial years, by the calendar year each begins in; null when none are chosen. */
  readonly selectedYears: Years | null;
  readonly onYears: (years: Years | null) => void;
  /** With the events the mark stands for, when there are several. */
  readonly onChoose: (event: string, members?: readonly string[]) => void;
  /** How an event stands out; where it lies does not depend on it. */
  readonly stateOf: (event: string) => EventState;
  /** In the phone form: every event, not only the major ones. */
  readonly all?: boolean;
  /** A time axis shared with other lanes; its own unless given. */
  readonly axis?: TimeScale | undefined;
  /** The day the reader looks back to. */
  readonly asOf?: PartialDate | undefined;
  /** One mark for events that would crowd each other; needs an axis. */
  readonly crowded?: boolean;
};

/** What happened when, in lanes along one axis, and what was promised for after today. */
export function Timeline(props: Props) {
  const { label, size, lanes, today, all = false, onChoose } = props;
  const gathered = useMemo(() => gather(props.events), [props.events]);
  const stateOf = useMemo(() => gathered.stateOf(props.stateOf), [gathered, props.stateOf]);
  const { by } = gathered;
  const { axis, crowded = false } = props;
  const marks = useMemo(
    (): Pick<Crowded, "events"> & Partial<Crowded> =>
      crowded && axis !== undefined ? crowd(gathered.events, axis) : { events: gathered.events },
    [crowded, axis, gathered],
  );
  const stateOfMark = useMemo(() => marks.stateOf?.(stateOf) ?? stateOf, [marks, stateOf]);
  const { membersOf } = marks;
  const choose = useCallback(
    (event: string) => {
      const members = membersOf?.(event) ?? [];
      if (members.length > 1) onChoose(event, members);
      else onChoose(event);
    },
    [membersOf, onChoose],
  );
  const { events } = gathered;
  return (
    <>
      {size.width < 480 ? (
        <TimelineList {...{ label, events, lanes, today, all, stateOf, onChoose }} />
      ) : (
        <Lanes {...props} events={marks.events} stateOf={stateOfMark} onChoose={choose} />
      )}
      {by !== null && (
        <p className={styles.small}>One mark stands for all events of its kind in a {by}.</p>
      )}
    </>
  );
}

function Lanes(props: Props) {
  const { label, events, lanes, today, span, selectedYears, stateOf, onYears, onChoose } = props;
  const { width } = props.size;
  const { axis, asOf } = props;
  const layout = useMemo(
    () => layoutTimeline(events, lanes, today, span, width, axis, asOf),
    [events, lanes, today, span, width, axis, asOf],
  );
  const svg = useRef<SVGSVGElement>(null);
  const brush = useRef<SVGGElement>(null);
  const roving = useRoving(svg);
  const { scale, field } = layout;
  useBrushX<Years>(brush, {
    extent: [scale.left, field.top, scale.right, field.bottom],
    value: selectedYears,
    place: (years) => {
      const [from, to] = stretchOf(years);
      return [scale.x(from), scale.x(to)];
    },
    invert: (from, to) => yearsTouched(scale.time(from), scale.time(to)),
    onBrush: onYears,
  });
  const years = yearsBox(layout, selectedYears);
  return (
    <svg
      ref={svg}
      className={text.text}
      width={width}
      height={layout.height}
      role="group"
      aria-label={label}
      {...roving}
    >
      <Ground layout={layout} />
      {years && <rect className={days.years} {...years} />}
      <g ref={brush} className={days.brush} />
      {layout.flags.map((flag) => (
        <Flag key={flag.event.id} flag={flag} state={stateOf(flag.event.id)} onChoose={onChoose} />
      ))}
      {layout.events.map((placed) => (
        <Event
          key={placed.event.id}
          placed={placed}
          state={stateOf(placed.event.id)}
          onChoose={onChoose}
        />
      ))}
    </svg>
  );
}

/** What lies behind the events: lanes, years, the future, and today. */
const Ground = memo(function Ground({ layout }: { layout: TimelineLayout }) {
  const { scale, field, today, asOf, future } = layout;
  return (
    <g aria-hidden="true">
      <rect className={days.future} {...future} />
      {scale.years.map(({ year, x }) => (
        <line
          key={year}
          className={x > future.x ? styles.gridFuture : days.grid}
          x1={x}
          x2={x}
          y1={field.top}
          y2={field.bottom}
        />
      ))}
      {layout.lanes.map((lane) => (
        <g key={lane.id}>
          <line className={styles.lane} x1={scale.left} x2={scale.right} y1={lane.y} y2={lane.y} />
          <text
            className={`${text.text} ${text.muted} ${styles.laneName}`}
            x={lane.x}
            y={lane.labelY}
          >
            {lane.label}
          </text>
        </g>
      ))}
      {layout.pressed && (
        <>
          <path className={styles.break} d={layout.pressed.path} />
          <Year x={layout.pressed.textX} y={layout.yearsY} label={layout.pressed.label} />
        </>
      )}
      {layout.yearNames.map(({ x, label }) => (
        <Year key={label} x={x} y={layout.yearsY} label={label} />
      ))}
      {today && <Day day={today} top={field.top} className={days.today} />}
      {asOf && <Day day={asOf} top={field.top} className={days.asOf} />}
    </g>
  );
});

type DayProps = {
  readonly day: PlacedDay;
  readonly top: number;
  readonly className: string | undefined;
};

function Day({ day, top, className }: DayProps) {
  return (
    <>
      <line className={className} x1={day.x} x2={day.x} y1={top} y2={day.bottom} />
      <text
        className={`${text.text} ${text.strong} ${text.figures}`}
        data-date=""
        x={day.textX}
        y={day.textY}
        textAnchor={day.anchor}
      >
        {day.text}
      </text>
    </>
  );
}

function Year({ x, y, label }: { x: number; y: number; label: string }) {
  return (
    <text className={`${text.text} ${text.figures}`} data-axis="" x={x} y={y}>
      {label}
    </text>
  );
}

type Choosing = {
  readonly state: EventState;
  readonly onChoose: (event: string) => void;
};

/** A label for those who look; those who listen hear the event's own sentence. */
const Flag = memo(function Flag({ flag, state, onChoose }: { flag: PlacedFlag } & Choosing) {
  const { event } = flag;
  return (
    <g
      className={styles.flag}
      data-event={event.id}
      data-about={event.proposals.join(" ")}
      data-state={state}
      aria-hidden="true"
      onClick={() => {
        onChoose(event.id);
      }}
    >
      <rect className={styles.flagWash} {...flag.wash} />
      <line className={styles.leader} x1={flag.x} x2={flag.x} y1={flag.top} y2={flag.bottom} />
      <text className={text.text} x={flag.textX} y={flag.textY} textAnchor={flag.anchor}>
        <tspan className={styles.name} data-row="">
          {flag.name}
        </tspan>{" "}
        <tspan className={`${text.muted} ${text.figures}`} data-date={event.date}>
          {flag.date}
        </tspan>
      </text>
    </g>
  );
});

const Event = memo(function Event({ placed, state, onChoose }: { placed: PlacedEvent } & Choosing) {
  const { event, hit, sentence } = placed;
  return (
    <>
      <g
        className={styles.event}
        data-mark=""
        data-event={event.id}
        data-about={event.proposals.join(" ")}
        data-state={state}
        role="button"
        tabIndex={-1}
        aria-label={sentence}
        aria-pressed={state === "chosen"}
        onClick={() => {
          onChoose(event.id);
        }}
      >
        <title>{sentence}</title>
        <rect className={styles.wash} {...hit} />
        <rect className={styles.hit} {...hit} />
        <g transform={`translate(${placed.x},${placed.y})`}>
          <EventMark shape={placed.shape} bracket={placed.bracket} many={event.many} />
        </g>
      </g>
      {placed.shape === "many" && (
        <text
          className={styles.howMany}
          data-n=""
          data-state={state}
          aria-hidden="true"
          x={placed.x}
          y={placed.y + 4.2}
          textAnchor="middle"
        >
          {event.many}
        </text>
      )}
    </>
  );
});
