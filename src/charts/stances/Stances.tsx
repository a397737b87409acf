import { useMemo, useRef } from "react";
import { themeText } from "../kit/palette.ts";
import { asRead } from "../kit/text.ts";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import { layoutStances, type PlacedLine, type StanceHead, type StanceLine } from "./layout.ts";
import { StanceShape, StanceSign } from "./StanceSign.tsx";
import type { Stance } from "#/data/vocabulary.ts";
import styles from "./Stances.module.css";

type Cell = readonly [body: string, theme: string];
type Props = {
  readonly label: string;
  readonly lines: readonly StanceLine[];
  readonly heads: readonly StanceHead[];
  readonly size: { readonly width: number };
  /** The body and the theme that are open; either may be empty. */
  readonly open: Cell;
  readonly onCell: (cell: Cell) => void;
};

/** Who says what about which theme: bodies by themes, a sign for each thing said. */
export function Stances({ label, lines, heads, size: { width }, open, onCell }: Props) {
  const layout = useMemo(() => layoutStances(lines, heads, width), [lines, heads, width]);
  const root = useRef<SVGSVGElement>(null);
  const roving = useRoving(root);
  return (
    <svg
      ref={root}
      className={`${text.text} ${styles.stances}`}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={label}
      {...roving}
    >
      {layout.heads.map(({ head, x, width: wide }) => (
        <g
          key={head.theme}
          className={styles.head}
          role="button"
          tabIndex={-1}
          data-mark=""
          aria-label={head.sentence}
          aria-pressed={open[0] === "" && open[1] === head.theme}
          data-state={open[1] === head.theme && open[0] === "" ? "chosen" : "plain"}
          onClick={() => {
            onCell(["", head.theme]);
          }}
        >
          <rect className={styles.field} x={x + 1} y={0} width={wide - 2} height={layout.top - 2} />
          <text
            className={text.text}
            data-row=""
            transform={`translate(${x + 15},${layout.top - 8})rotate(-90)`}
            style={{ fill: themeText(head.themeIndex) }}
          >
            {head.short}
          </text>
        </g>
      ))}
      {layout.rows.map((row) => (
        <Line
          key={row.line.body}
          row={row}
          width={layout.width}
          labelWidth={layout.labelWidth}
          isPhone={layout.isPhone}
          open={open}
          onCell={onCell}
        />
      ))}
    </svg>
  );
}

type LineProps = Pick<Props, "open" | "onCell"> & {
  readonly row: PlacedLine;
  readonly width: number;
  readonly labelWidth: number;
  readonly isPhone: boolean;
};

function Line({ row, width, labelWidth, isPhone, open, onCell }: LineProps) {
  const { line, label, y, height, cells } = row;
  const isOpen = open[0] === line.body && (open[1] === "" || isPhone);
  return (
    <g>
      <path className={styles.rule} d={`M0 ${y}H${width}`} />
      <g
        className={styles.head}
        role="button"
        tabIndex={-1}
        data-mark="row"
        data-state={isOpen ? "chosen" : "plain"}
        aria-label={line.sentence}
        aria-pressed={isOpen}
        onClick={() => {
          onCell([line.body, ""]);
        }}
      >
        <rect
          className={styles.field}
          x={0}
          y={y + 1}
          width={isPhone ? width : labelWidth - 8}
          height={height - 2}
        />
        {asRead(label).map((words, i) => (
          <text
            key={words}
            className={`${text.text} ${styles.body}`}
            data-row=""
            x={4}
            y={y + 16 + i * 16}
          >
            {words}
          </text>
        ))}
      </g>
      {cells.map(({ cell, x, y: at, width: wide, height: tall, signs }) => {
        const chosen = open[0] === line.body && open[1] === cell.theme && !isPhone;
        const button = isPhone
          ? { "aria-hidden": true }
          : {
              role: "button",
              tabIndex: -1,
              "data-mark": "",
              "aria-label": cell.sentence,
              "aria-pressed": chosen,
            };
        return (
          <g
            key={cell.theme}
            className={styles.head}
            data-about={[...new Set(signs.flatMap(({ sign }) => sign.proposals))].join(" ")}
            data-state={chosen ? "chosen" : "plain"}
            onClick={() => {
              onCell(isPhone ? [line.body, ""] : [line.body, cell.theme]);
            }}
            {...button}
          >
            <rect
              className={styles.field}
              x={x + 1}
              y={at + 1}
              width={wide - 2}
              height={tall - 2}
            />
            {signs.map(({ sign, x: cx, y: cy }) => (
              <g
                key={sign.id}
                transform={`translate(${cx},${cy})`}
                data-state={sign.state}
                className={styles.sign}
              >
                <StanceShape stance={sign.stance} />
              </g>
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** What the signs stand for. */
export function StancesKey({ stances }: { stances: readonly Stance[] }) {
  return stances.map((stance) => (
    <span key={stance} className={styles.key}>
      <StanceSign stance={stance} /> {stance}
    </span>
  ));
}
