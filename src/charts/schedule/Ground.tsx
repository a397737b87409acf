import { memo } from "react";
import text from "../kit/text.module.css";
import axes from "../timeline/axis.module.css";
import { stretchOf, type TimeScale, type Years } from "../timeline/scale.ts";
import type { ScheduleLayout, Tie } from "./layout.ts";
import styles from "./Schedule.module.css";

/** Days that stand as lines through the lane, in calendar years and fractions. */
export type Days = { readonly today: number; readonly asOf: number | null };
type GroundProps = {
  readonly layout: Pick<ScheduleLayout, "heads" | "field">;
  readonly axis: TimeScale;
  readonly days: Days;
  readonly selectedYears: Years | null;
};

/** What lies behind the bars: the heads with their years, the future, and the days that are marked. */
export const Ground = memo(function Ground({ layout, axis, days, selectedYears }: GroundProps) {
  const { top, bottom } = layout.field;
  return (
    <g aria-hidden="true">
      <Future axis={axis} today={days.today} top={top} bottom={bottom} />
      {axis.years.map(({ year, x }) => (
        <line key={year} className={axes.grid} x1={x} x2={x} y1={top} y2={bottom} />
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
      className={axes.future}
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
      className={axes.years}
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
      {line(days.today, axes.today)}
      {days.asOf !== null && line(days.asOf, axes.asOf)}
    </>
  );
}

/** Lines from what must come first to what waits for it. */
export const Links = memo(function Links({ ties }: { ties: readonly Tie[] }) {
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
