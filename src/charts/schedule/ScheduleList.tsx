import { memo, useMemo, useRef } from "react";
import { fillOf } from "../kit/palette.ts";
import { useRoving } from "../kit/useRoving.ts";
import { listByYear } from "./list.ts";
import type { ScheduleGroup, ScheduleRow } from "./rows.ts";
import styles from "./Schedule.module.css";

type Props = {
  readonly label: string;
  readonly groups: readonly ScheduleGroup[];
  readonly all: boolean;
  readonly onChoose: (proposal: string) => void;
};

/** The schedule for a narrow page: by the year in which each proposal could be done. */
export function ScheduleList({ label, groups, all, onChoose }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const roving = useRoving(root);
  const years = useMemo(() => listByYear(groups, all), [groups, all]);
  return (
    <div ref={root} role="group" aria-label={label} className={styles.list} {...roving}>
      {years.map(({ year, rows, more }) => (
        <section key={year ?? "none"}>
          <h3>{year === null ? "no time known" : <time dateTime={String(year)}>{year}</time>}</h3>
          <ol>
            {rows.map(({ row, more }) => (
              <li key={row.id}>
                <Item row={row} more={more} onChoose={onChoose} />
              </li>
            ))}
          </ol>
          {more > 0 && (
            <p className={styles.more}>
              {rows.length > 0 ? "and " : ""}
              <span data-n="">{more}</span> {more === 1 ? "other" : "others"}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

type ItemProps = {
  readonly row: ScheduleRow;
  readonly more: string;
  readonly onChoose: (proposal: string) => void;
};

const Item = memo(function Item({ row, more, onChoose }: ItemProps) {
  return (
    <button
      type="button"
      className={styles.item}
      data-mark=""
      data-id={row.id}
      data-state={row.state}
      tabIndex={-1}
      aria-pressed={row.state === "chosen"}
      onClick={() => {
        onChoose(row.id);
      }}
    >
      <svg className={styles.chip} viewBox="0 0 14 10" aria-hidden="true">
        <rect
          x="1"
          y="1"
          width="12"
          height="8"
          fill={fillOf(row.basis, row.themeIndex)}
          stroke={row.isCritical ? "var(--critical)" : "var(--ink)"}
          strokeWidth={row.isCritical ? 2 : 0.8}
        />
      </svg>
      <span>
        <span className={styles.name} data-row="">
          {row.title}
        </span>
        <span className={styles.more} data-row="">
          {more}
        </span>
      </span>
    </button>
  );
});
