import { useMemo, useRef, type CSSProperties } from "react";
import type { LinkKind } from "#/data/vocabulary.ts";
import { themeHue, themeText } from "../kit/palette.ts";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import styles from "./Grid.module.css";
import { layout, type GridCell, type GridLine, type PlacedCell } from "./layout.ts";

type Props = {
  readonly label: string;
  readonly lines: readonly GridLine[];
  readonly cells: readonly GridCell[];
  readonly size: { readonly width: number };
  /** The cell whose links are listed. */
  readonly open: { readonly before: string; readonly after: string } | undefined;
  readonly cellWords: (cell: GridCell) => string;
  readonly lineWords: (line: GridLine, links: number) => string;
  readonly onCell: (cell: GridCell) => void;
  readonly onLine: (line: GridLine) => void;
};

/** Links counted in a square table: what comes first by rows, what comes after by columns. */
export function Grid(props: Props) {
  const { label, lines, cells, size, open, cellWords, lineWords, onCell, onLine } = props;
  const root = useRef<SVGSVGElement>(null);
  const roving = useRoving(root);
  const grid = useMemo(() => layout({ lines, cells }, size), [lines, cells, size]);
  return (
    <div className={styles.scroll}>
      <svg
        ref={root}
        className={styles.grid}
        role="group"
        aria-label={label}
        width={grid.width}
        height={grid.height}
        viewBox={`0 0 ${grid.width} ${grid.height}`}
        {...roving}
      >
        {grid.heads.map(({ line, x }) => (
          <g key={line.key} data-id={line.id} transform={`translate(${x},${grid.top})`}>
            <path className={styles.rule} d={`M0 0V${grid.height - grid.top}`} />
            <text
              className={text.text}
              data-row=""
              transform="translate(4,-6)rotate(-90)"
              data-state={line.state}
              style={line.state === "ghost" ? undefined : { fill: themeText(line.themeIndex) }}
            >
              {line.short}
            </text>
          </g>
        ))}
        {grid.rows.map(({ line, text: words, y, sum, cells: own }) => (
          <g key={line.key} transform={`translate(0,${y})`}>
            <path className={styles.rule} d={`M${grid.left} ${grid.side / 2}H${grid.end}`} />
            <g
              className={styles.line}
              data-id={line.id}
              data-mark="row"
              data-state={line.state}
              role="button"
              tabIndex={-1}
              aria-label={lineWords(line, sum)}
              onClick={() => {
                onLine(line);
              }}
            >
              <rect className={styles.field} width={grid.left - 6} height={grid.side} />
              <rect
                x={2}
                y={grid.side / 2 - 4}
                width={8}
                height={8}
                style={{
                  fill: line.state === "ghost" ? "var(--ghost)" : themeHue(line.themeIndex),
                }}
              />
            </g>
            <text
              className={`${text.text} ${styles.words}`}
              data-id={line.id}
              data-row=""
              data-state={line.state}
              x={18}
              y={grid.side / 2 + 4}
            >
              {words}
            </text>
            {own.map((cell) => (
              <Cell
                key={cell.after}
                cell={cell}
                words={cellWords(cell)}
                isOpen={open?.before === cell.before && open.after === cell.after}
                onCell={onCell}
              />
            ))}
            <text
              className={text.number}
              data-n=""
              fontSize="12"
              textAnchor="end"
              x={grid.sumX}
              y={grid.side / 2 + 4}
            >
              {sum}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

type CellProps = {
  readonly cell: PlacedCell;
  readonly words: string;
  readonly isOpen: boolean;
  readonly onCell: (cell: GridCell) => void;
};

function Cell({ cell, words, isOpen, onCell }: CellProps) {
  const { x, side, shade, foot, only, kinds, state } = cell;
  return (
    <g
      className={styles.cell}
      data-state={state}
      data-about={`${cell.before} ${cell.after}`}
      data-mark=""
      role="button"
      tabIndex={-1}
      aria-label={words}
      aria-pressed={isOpen}
      transform={`translate(${x},0)`}
      onClick={() => {
        onCell(cell);
      }}
    >
      <rect
        className={styles.box}
        x={1}
        y={1}
        width={side - 2}
        height={side - 2}
        style={{ "--shade": `${Math.round(8 + shade * 34)}%` } as CSSProperties}
      />
      {only === undefined || side >= 26 ? (
        <text
          className={text.number}
          data-n=""
          data-state={state}
          fontSize="12"
          textAnchor="middle"
          x={side / 2}
          y={side / 2 + 4}
        >
          {kinds.length}
        </text>
      ) : (
        <g transform={`translate(${side / 2},${side / 2})`}>
          <Sign kind={only} />
        </g>
      )}
      {only === undefined || side >= 26 ? (
        <rect className={styles.foot} x={2} y={side - 4} width={foot} height={3} />
      ) : null}
    </g>
  );
}

/** A kind of link in a small cell, as in the key. */
function Sign({ kind }: { kind: LinkKind }) {
  return (
    <>
      <path className={styles.sign} d={signs[kind]} />
      {(kind === "requires" || kind === "enables") && (
        <path className={styles.head} d="M1 -3.6L7.5 0L1 3.6Z" />
      )}
    </>
  );
}

const signs: Readonly<Record<LinkKind, string>> = {
  requires: "M-7 0H3",
  enables: "M-7 0H-4.5M-2 0H2",
  funds: "M-7 -2H7M-7 2H7",
  replaces: "M-7 0H2M-1 -4L7 4M7 -4L-1 4",
  conflicts: "M-7 -4L-1 0L-7 4M7 -4L1 0L7 4",
};
