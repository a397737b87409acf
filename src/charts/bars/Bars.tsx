import { useMemo, useRef } from "react";
import type { FinancialYear } from "#/model/time.ts";
import { NumberLabel } from "../kit/NumberLabel.tsx";
import { themeText } from "../kit/palette.ts";
import { ProposalMark } from "../kit/ProposalMark.tsx";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import styles from "./Bars.module.css";
import { layout, type BarRow, type PlacedRow } from "./layout.ts";

type Props = {
  readonly rows: readonly BarRow[];
  /** Whether a proposal may stand in several rows: lead bodies and levers do, themes do not. */
  readonly overlapping: boolean;
  readonly size: { readonly width: number };
  /** The year whose prices the amounts were put into; null as published. */
  readonly pricesOf?: FinancialYear | null;
  /** The chart's name for assistive technology. */
  readonly label: string;
  readonly onToggle: (row: string) => void;
  readonly onChoose: (proposal: string) => void;
};

/** Where the proposals are and what was published for them, by theme, lead body or lever. */
export function Bars(props: Props) {
  const { rows, overlapping, size, pricesOf = null, label, onToggle, onChoose } = props;
  const { width } = size;
  const placed = useMemo(
    () => layout(rows, { width }, overlapping, pricesOf),
    [rows, width, overlapping, pricesOf],
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
      {placed.heads.map((head) => (
        <text
          key={head.text}
          className={`${text.text} ${text.muted}`}
          data-n=""
          x={head.x}
          y={head.y}
          textAnchor={head.anchor}
        >
          {head.text}
        </text>
      ))}
      {placed.rows.map((row, i) => {
        const of = rows[i];
        return of === undefined ? null : (
          <Row
            key={row.id}
            row={of}
            placed={row}
            markSize={placed.markSize}
            onToggle={onToggle}
            onChoose={onChoose}
          />
        );
      })}
      {placed.notes.map((note) => (
        <text key={note.y} className={`${text.text} ${text.muted}`} data-n="" x={note.x} y={note.y}>
          {note.text}
        </text>
      ))}
    </svg>
  );
}

type RowProps = Pick<Props, "onToggle" | "onChoose"> & {
  readonly row: BarRow;
  readonly placed: PlacedRow;
  readonly markSize: number;
};

function Row({ row, placed, markSize, onToggle, onChoose }: RowProps) {
  const { field, amount, slot } = placed;
  return (
    <g data-state={placed.state}>
      <g
        className={styles.row}
        role="button"
        data-mark="row"
        aria-pressed={row.chosen}
        aria-label={placed.sentence}
        tabIndex={-1}
        onClick={() => {
          onToggle(row.id);
        }}
      >
        <line className={styles.rule} x1={0} x2={field.width} y1={field.y} y2={field.y} />
        <rect className={styles.field} {...field} />
        {row.chosen && <rect className={styles.wash} {...placed.labelBox} />}
        <RowLabel row={row} placed={placed} />
        {placed.bar !== null && (
          <rect
            className={styles.bar}
            data-group={row.id}
            data-state={placed.state}
            data-basis={row.basis}
            {...placed.bar}
          />
        )}
        {placed.out !== null && <rect className={styles.bar} data-state="ghost" {...placed.out} />}
        {placed.outside !== null && <rect className={styles.outside} {...placed.outside} />}
        {slot !== null && (
          <rect
            className={styles.slot}
            data-group={row.id}
            x={slot.x}
            y={slot.y}
            width={slot.width}
            height={slot.height}
          />
        )}
      </g>
      <RowNumbers row={row} placed={placed} />
      {amount !== null && (
        <NumberLabel
          x={amount.x}
          y={amount.y}
          text={amount.text}
          anchor={amount.anchor}
          door={row.door}
          state={placed.state === "ghost" ? "ghost" : amount.state}
          label={amount.sentence}
        />
      )}
      {placed.marks.map(({ key, title, id, ...mark }) => (
        <ProposalMark
          key={key}
          {...mark}
          id={id}
          size={markSize}
          ring={1.5}
          onChoose={onChoose}
          {...(id === undefined ? {} : { label: `${title}, ${mark.standing}` })}
        />
      ))}
    </g>
  );
}

function RowLabel({ row, placed }: Pick<RowProps, "row" | "placed">) {
  return (
    <>
      {placed.label.map((line) => (
        <text
          key={line.y}
          className={`${text.text} ${styles.label} ${row.chosen ? text.strong : ""}`}
          // May be cut short on screen; the row's own name says it whole.
          aria-hidden="true"
          data-state={placed.state}
          x={line.x}
          y={line.y}
        >
          {line.text}{" "}
        </text>
      ))}
    </>
  );
}

/** What stands beside the label: pressing it presses the row beneath. */
function RowNumbers({ row, placed }: Pick<RowProps, "row" | "placed">) {
  const { number, count, slot } = placed;
  return (
    <g className={styles.beside} aria-hidden="true">
      {number !== null && (
        <text
          className={`${text.text} ${text.strong} ${styles.label}`}
          data-axis=""
          x={number.x}
          y={number.y}
          style={{ fill: row.chosen ? "var(--ink)" : themeText(row.themeIndex) }}
        >
          {number.text}
        </text>
      )}
      <text
        className={`${text.text} ${text.strong} ${text.figures} ${styles.label}`}
        data-n=""
        data-state={placed.state}
        x={count.x}
        y={count.y}
        textAnchor="end"
      >
        {count.text}
      </text>
      {slot !== null && (
        <text
          className={`${text.text} ${text.muted}`}
          x={slot.text.x}
          y={slot.text.y}
          textAnchor="middle"
        >
          {slot.text.text}
        </text>
      )}
    </g>
  );
}
