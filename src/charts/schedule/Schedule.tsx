import { memo, useMemo, useRef } from "react";
import text from "../kit/text.module.css";
import { useBrushX } from "../kit/useBrushX.ts";
import { useSeenPart } from "../kit/useSeenPart.ts";
import { useRoving } from "../kit/useRoving.ts";
import { stretchOf, yearsTouched, type TimeScale, type Years } from "../timeline/scale.ts";
import { drawnPart, layoutSchedule, type ScheduleLayout, type Tie, type Ties } from "./layout.ts";
import type { ScheduleGroup } from "./rows.ts";
import styles from "./Schedule.module.css";
import { ScheduleMark } from "./ScheduleMark.tsx";

/** Days that stand as lines through the lane, in calendar years and fractions. */
export type Days = { readonly today: number; readonly asOf: number | null };
type Props = {
  /** The chart's accessible name: its sentence. */
  readonly label: string;
  readonly groups: readonly ScheduleGroup[];
  /** The time axis it shares with the events. */
  readonly axis: TimeScale;
  readonly days: Days;
  readonly ties: Ties;
  readonly selectedYears: Years | null;
  readonly onYears: (years: Years | null) => void;
  readonly onChoose: (proposal: string) => void;
};

/** Past so many bars no more are drawn than are about to be seen. */
const MOST = 600;

/** When each proposal could happen: a bar each under its head, the chain that decides the end joined. */
export function Schedule({ label, groups, axis, days, ties, onChoose, ...years }: Props) {
  const layout = useMemo(() => layoutSchedule(groups, axis, ties), [groups, axis, ties]);
  const svg = useRef<SVGSVGElement>(null);
  const brush = useRef<SVGGElement>(null);
  const roving = useRoving(svg);
  const part = useSeenPart(svg, layout.rows.length > MOST);
  const drawn = useMemo(() => drawnPart(layout, part), [layout, part]);
  const { selectedYears, onYears } = years;
  useBrushX<Years>(brush, {
    extent: [axis.left, layout.field.top, axis.right, layout.field.bottom],
    value: selectedYears,
    place: (span) => {
      const [from, to] = stretchOf(span);
      return [axis.x(from), axis.x(to)];
    },
    invert: (from, to) => yearsTouched(axis.time(from), axis.time(to)),
    onBrush: onYears,
  });
  return (
    <svg
      ref={svg}
      className={text.text}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={label}
      {...roving}
    >
      <Ground layout={layout} axis={axis} days={days} selectedYears={selectedYears} />
      <g ref={brush} className={styles.brush} />
      <Links ties={drawn.ties} />
      {drawn.rows.map((placed) => (
        <ScheduleMark key={placed.key} placed={placed} onChoose={onChoose} />
      ))}
    </svg>
  );
}

type GroundProps = {
  readonly layout: ScheduleLayout;
  readonly axis: TimeScale;
  readonly days: Days;
  readonly selectedYears: Years | null;
};

/** What lies behind the bars: the heads with their years, the future, and the days that are marked. */
const Ground = memo(function Ground({ layout, axis, days, selectedYears }: GroundProps) {
  const { top, bottom } = layout.field;
  return (
    <g aria-hidden="true">
      <Future axis={axis} today={days.today} top={top} bottom={bottom} />
      {axis.years.map(({ year, x }) => (
        <line key={year} className={styles.grid} x1={x} x2={x} y1={top} y2={bottom} />
      ))}
      {layout.heads.map((head) => (
        <g key={head.id}>
          <line className={styles.rule} x1={0} x2={axis.right} y1={head.y} y2={head.y} />
          <text className={`${text.text} ${text.strong} ${styles.head}`} data-row="" y={head.textY}>
            {head.label}
          </text>
          {axis.years.map(({ year, x, label }) => (
            <text
              key={year}
              className={`${text.text} ${text.muted} ${text.figures}`}
              data-axis=""
              x={x}
              dx="4"
              y={head.textY}
            >
              {label}
            </text>
          ))}
        </g>
      ))}
      <Chosen axis={axis} years={selectedYears} top={top} bottom={bottom} />
      <DayLines axis={axis} days={days} top={top} bottom={bottom} />
    </g>
  );
});

type Band = { readonly axis: TimeScale; readonly top: number; readonly bottom: number };

/** The ground after today. */
export function Future({ axis, today, top, bottom }: Band & { today: number }) {
  return (
    <path
      className={styles.future}
      d={`M${axis.x(today)} ${top}H${axis.right}V${bottom}H${axis.x(today)}Z`}
    />
  );
}

/** The years in force, as on the events. */
export function Chosen({ axis, years, top, bottom }: Band & { years: Years | null }) {
  if (years === null) return null;
  const [from, to] = stretchOf(years);
  return (
    <path
      className={styles.years}
      d={`M${axis.x(from)} ${top}H${axis.x(to)}V${bottom}H${axis.x(from)}Z`}
    />
  );
}

/** Today, and the day looked back to, where they are in sight. */
export function DayLines({ axis, days, top, bottom }: Band & { days: Days }) {
  const [least, most] = [axis.time(axis.left), axis.time(axis.right)];
  const shows = (time: number) => time >= least && time <= most;
  const line = (time: number, className: string | undefined) =>
    shows(time) && (
      <line className={className} x1={axis.x(time)} x2={axis.x(time)} y1={top} y2={bottom} />
    );
  return (
    <>
      {line(days.today, styles.today)}
      {days.asOf !== null && line(days.asOf, styles.asOf)}
    </>
  );
}

const Links = memo(function Links({ ties }: { ties: readonly Tie[] }) {
  return (
    <g aria-hidden="true" className={styles.ties}>
      {ties.map((tie) => (
        <path
          key={tie.key}
          d={tie.path}
          data-critical={tie.isCritical || undefined}
          data-about={`${tie.before} ${tie.after}`}
        />
      ))}
    </g>
  );
});
