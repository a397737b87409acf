import { useMemo, useRef } from "react";
import type { Door } from "#/words/phrase.ts";
import { YAxis } from "../kit/Axis.tsx";
import { NumberLabel } from "../kit/NumberLabel.tsx";
import { fillOf } from "../kit/palette.ts";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import styles from "./Columns.module.css";
import { layout, type ColumnRows, type PlacedColumn, type Size } from "./layout.ts";

type Props = ColumnRows & {
  readonly size: Size;
  /** The chart's name for assistive technology. */
  readonly label: string;
  /** What is behind a column, by its year, "after" or "undated"; with it every column is a button. */
  readonly doorOf?: ((key: string) => Door) | undefined;
};

/** What a scenario costs year by year, with whiskers that hold 8 draws in 10. */
export function Columns({ size, label, doorOf, ...rows }: Props) {
  const { years, after, undated, maxM, basis, capM } = rows;
  const { width, height } = size;
  const placed = useMemo(
    () => layout({ years, after, undated, maxM, basis, capM }, { width, height }),
    [years, after, undated, maxM, basis, capM, width, height],
  );
  const root = useRef<SVGSVGElement>(null);
  const roving = useRoving(root);
  return (
    <svg
      ref={root}
      className={styles.chart}
      role="group"
      aria-label={label}
      width={placed.width}
      height={placed.height}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      data-form={placed.form}
      {...roving}
    >
      <YAxis ticks={placed.grid} x1={0} x2={placed.width} />
      {placed.columns.map((column) => (
        <Column key={column.key} placed={column} door={doorOf?.(column.key)} />
      ))}
      {placed.cap !== null && (
        <g>
          <path className={styles.cap} d={placed.cap.line} />
          <text
            className={`${text.text} ${text.strong} ${text.figures}`}
            data-n=""
            x={placed.cap.x}
            y={placed.cap.y}
            textAnchor={placed.cap.anchor}
          >
            {placed.cap.text}
          </text>
        </g>
      )}
      {placed.axis.map(({ x1, x2 }) => (
        <line
          key={x1}
          className={styles.axis}
          x1={x1}
          x2={x2}
          y1={placed.baseline}
          y2={placed.baseline}
        />
      ))}
    </svg>
  );
}

const dotted = fillOf("yours", null);

/** A column and, beside it, what is written on it: a button is named by its sentence, not by its labels. */
function Column({ placed, door }: { placed: PlacedColumn; door: Door | undefined }) {
  const { kind, bar, number } = placed;
  if (number === null) return null;
  const opens = door !== undefined;
  return (
    <>
      <g
        className={styles.column}
        role={opens ? "button" : "img"}
        aria-label={opens ? `${placed.sentence}; open how it is made up` : placed.sentence}
        data-mark=""
        data-door={door}
        tabIndex={-1}
      >
        <rect className={styles.field} {...placed.field} />
        {bar !== null && (
          <rect className={styles.bar} data-kind={kind} fill={placed.fill} {...bar} />
        )}
        {placed.yours !== null && (
          <rect className={styles.bar} data-kind="yours" fill={dotted} {...placed.yours} />
        )}
        {placed.cut !== null && <path className={styles.cut} d={placed.cut} />}
        {placed.whisker !== null && (
          <>
            <path className={styles.whiskerGround} d={placed.whisker} />
            <path className={styles.whisker} d={placed.whisker} />
          </>
        )}
      </g>
      <g className={styles.words} aria-hidden="true">
        {placed.name.map((line) => (
          <text
            key={line.y}
            className={`${text.text} ${text.figures} ${kind === "year" ? "" : text.muted}`}
            data-axis=""
            x={line.x}
            y={line.y}
            textAnchor={line.anchor}
          >
            {line.text}
          </text>
        ))}
        <NumberLabel
          {...number}
          className={styles.figure}
          size={placed.size}
          state={placed.zero ? "ghost" : "plain"}
          halo={false}
        />
      </g>
    </>
  );
}
