import { memo, type CSSProperties } from "react";
import { fillOf, themeHue } from "../kit/palette.ts";
import text from "../kit/text.module.css";
import type { PlacedRow } from "./layout.ts";
import styles from "./Schedule.module.css";

type Props = {
  readonly placed: PlacedRow;
  readonly onChoose: (proposal: string) => void;
};

/** One proposal on the schedule, for those who look and those who listen: its bar, how late it may be, its date and what happened. */
export const ScheduleMark = memo(function ScheduleMark({ placed, onChoose }: Props) {
  const { row, bar, sure, fade, tail, before, diamond, flag, slip, note, label, hit } = placed;
  const fill = row.state === "ghost" ? "var(--paper)" : fillOf(row.basis, row.themeIndex);
  const middle = placed.y;
  const choose = () => {
    onChoose(row.id);
  };
  const stands = {
    "data-id": row.id,
    "data-state": row.state,
    "data-critical": row.isCritical || undefined,
  };
  return (
    <>
      <g
        className={styles.mark}
        data-mark=""
        {...stands}
        data-unknown={row.basis === "unknown" || undefined}
        style={{ "--hue": themeHue(row.themeIndex) } as CSSProperties}
        role="button"
        tabIndex={-1}
        aria-label={row.sentence}
        aria-pressed={row.state === "chosen"}
        onClick={choose}
      >
        <title>{row.sentence}</title>
        <rect className={styles.wash} {...hit} />
        {before && <rect className={styles.before} {...before} />}
        {tail && <path className={styles.tail} d={`M${tail.x0} ${middle}H${tail.x1}m0 -3v6`} />}
        {fade && <rect className={styles.fade} fill={fill} {...fade} />}
        {sure && <rect className={styles.sure} fill={fill} {...sure} />}
        {bar && <rect className={styles.bar} data-open={row.isOpen || undefined} {...bar} />}
        {diamond !== null && (
          <path
            className={styles.milestone}
            d={`M${diamond} ${middle - 5.5}l5.5 5.5 -5.5 5.5 -5.5 -5.5Z`}
          />
        )}
        {placed.ticks.map((x, i) => (
          <path key={i} className={styles.tick} d={`M${x} ${middle - 6.5}v13`} />
        ))}
        {flag && (
          <path
            className={styles.flag}
            data-met={row.flag?.isMet ?? undefined}
            d={`M${flag.x} ${middle - 5}l5 5 -5 5 -5 -5Z`}
          />
        )}
      </g>
      <g className={styles.words} {...stands} aria-hidden="true" onClick={choose}>
        <text className={`${text.text} ${styles.label}`} data-row="" x={label.x} y={label.y}>
          {label.text}
        </text>
      </g>
      {(flag?.text ?? slip ?? note) && (
        <g className={styles.words} data-about={row.id} aria-hidden="true" onClick={choose}>
          {flag?.text && <Words {...flag.text} y={label.y} />}
          {slip && <Words {...slip} y={label.y} isStrong />}
          {note && <Words {...note} y={label.y} />}
        </g>
      )}
    </>
  );
});

type WordsProps = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "end";
  readonly isStrong?: boolean;
};

function Words({ x, y, text: words, anchor, isStrong = false }: WordsProps) {
  return (
    <text
      className={`${text.text} ${text.halo} ${text.figures} ${isStrong ? text.strong : text.muted}`}
      data-row=""
      x={x}
      y={y}
      textAnchor={anchor}
    >
      {words}
    </text>
  );
}
