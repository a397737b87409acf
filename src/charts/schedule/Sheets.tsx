import { useMemo } from "react";
import text from "../kit/text.module.css";
import type { TimeScale, Years } from "../timeline/scale.ts";
import { Ground, Links, type Days } from "./Ground.tsx";
import type { ScheduleLayout } from "./layout.ts";
import styles from "./Schedule.module.css";
import { ScheduleMark } from "./ScheduleMark.tsx";
import { strips } from "./sheets.ts";

type Props = {
  readonly label: string;
  readonly layout: ScheduleLayout;
  readonly axis: TimeScale;
  readonly days: Days;
  readonly selectedYears: Years | null;
  readonly onChoose: (proposal: string) => void;
};

/** The schedule on paper: every bar, in strips that no end of a sheet cuts through. */
export function Sheets({ label, layout, axis, days, selectedYears, onChoose }: Props) {
  const cut = useMemo(() => strips(layout), [layout]);
  return (
    <div role="group" aria-label={label} className={styles.sheets}>
      {cut.strips.map(({ top, bottom, heads, rows }) => (
        <svg
          key={top}
          className={`${text.text} ${styles.strip}`}
          width={layout.width}
          height={bottom - top}
          viewBox={`0 ${top} ${layout.width} ${bottom - top}`}
        >
          <Ground
            layout={{ heads, field: layout.field }}
            axis={axis}
            days={days}
            selectedYears={selectedYears}
          />
          <Links ties={layout.ties} />
          {rows.map((placed) => (
            <ScheduleMark key={placed.key} placed={placed} onChoose={onChoose} />
          ))}
        </svg>
      ))}
      {cut.left > 0 && (
        <p className={styles.more}>
          and <span data-n="">{cut.left}</span> more, which the data table holds
        </p>
      )}
    </div>
  );
}
