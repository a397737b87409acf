import { useId, useMemo, type CSSProperties } from "react";
import { formatDate } from "#/model/time.ts";
import styles from "./Matrix.module.css";
import { monthsBetween } from "./months.ts";

type Props = {
  readonly date: string;
  readonly dates: { readonly first: string; readonly last: string };
  readonly onDate: (date: string) => void;
  readonly narrow: boolean;
};

/** Winds the grid back to what was known at the end of a month. */
export function DateSlider({ date, dates, onDate, narrow }: Props) {
  const { first, last } = dates;
  const months = useMemo(() => monthsBetween(first, last), [first, last]);
  const id = useId();
  return (
    <div className={styles.slider} data-narrow={narrow || undefined}>
      <label htmlFor={id}>State at</label>
      <time dateTime={date}>{formatDate(date)}</time>
      <div className={styles.track}>
        <input
          id={id}
          type="range"
          min={0}
          max={months.last}
          step={1}
          value={months.stepOf(date)}
          aria-valuetext={formatDate(date)}
          onChange={(event) => {
            onDate(months.dateAt(event.currentTarget.valueAsNumber));
          }}
        />
        <div className={styles.scale} aria-hidden="true">
          {months.years.map(({ year, share }) => (
            <span key={year} data-axis="" style={{ "--at": share } as CSSProperties}>
              {year}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
