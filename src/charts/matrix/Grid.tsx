import { DecisionShape } from "../kit/DecisionGlyph.tsx";
import { ProposalMark } from "../kit/ProposalMark.tsx";
import text from "../kit/text.module.css";
import type { Band, Cell, MatrixColumn, MatrixLayout } from "./layout.ts";
import type { PlacedMark } from "./marks.ts";
import type { MatrixChoice } from "./Matrix.tsx";
import { doorOf, type NotePiece } from "./note.ts";
import styles from "./Matrix.module.css";
import { cellSentence, columnSentence, markSentence, rowSentence } from "./sentences.ts";

type Props = { readonly layout: MatrixLayout; readonly choice: MatrixChoice };

/** Decisions down, deliveries across; each cell its count and its proposals. */
export function Grid({ layout, choice }: Props) {
  const { width, headY, rules } = layout;
  return (
    <>
      <g aria-hidden="true">
        {rules.columns.map(({ x, bottom }) => (
          <line key={x} className={styles.hair} x1={x} x2={x} y1={0} y2={bottom} />
        ))}
        {rules.rows.map((y) => (
          <line key={y} className={styles.hair} x1={0} x2={width} y1={y} y2={y} />
        ))}
        <line className={styles.rule} x1={0} x2={width} y1={headY} y2={headY} />
      </g>
      {layout.columns.map((column) => (
        <ColumnHead key={column.delivery} column={column} choice={choice} />
      ))}
      {layout.bands.map((band) => (
        <BandRow key={band.decision} band={band} choice={choice} />
      ))}
      {layout.note.map((line) => (
        <text
          key={line.y}
          className={`${styles.note} ${line.strong ? text.strong : text.muted}`}
          x={line.x}
          y={line.y}
        >
          {line.pieces.map((piece, i) => (
            <Piece key={i} piece={piece} />
          ))}
        </text>
      ))}
    </>
  );
}

function Piece({ piece }: { piece: NotePiece }) {
  if (piece.number === null) return <tspan>{piece.text}</tspan>;
  return (
    <tspan data-n="" {...doorOf(piece.number)}>
      {piece.text}
    </tspan>
  );
}

function ColumnHead({ column, choice }: { column: MatrixColumn; choice: MatrixChoice }) {
  const { delivery, count, lines, box } = column;
  const on = choice.deliveries.includes(delivery);
  return (
    <>
      <g
        className={styles.head}
        data-mark=""
        data-state={on ? "chosen" : "plain"}
        role="button"
        tabIndex={-1}
        aria-pressed={on}
        aria-label={columnSentence(delivery, count)}
        onClick={() => {
          choice.onDelivery(delivery);
        }}
      >
        <rect className={styles.wash} {...box} />
        <text className={`${text.text} ${delivery === "unknown" ? text.muted : ""}`}>
          {lines.map((line) => (
            <tspan key={line.text} x={line.x} y={line.y}>
              {line.text}{" "}
            </tspan>
          ))}
        </text>
      </g>
      <text
        className={`${text.number} ${styles.beside}`}
        data-n=""
        fontSize="13"
        x={column.textX}
        y={column.countY}
        aria-hidden="true"
      >
        {count}
      </text>
    </>
  );
}

function BandRow({ band, choice }: { band: Band; choice: MatrixChoice }) {
  const { decision, count, box } = band;
  const on = choice.decisions.includes(decision);
  return (
    <>
      <g
        className={styles.head}
        data-mark="row"
        data-state={on ? "chosen" : "plain"}
        role="button"
        tabIndex={-1}
        aria-pressed={on}
        aria-label={rowSentence(decision, count)}
        onClick={() => {
          choice.onDecision(decision);
        }}
      >
        <rect className={styles.wash} {...box} />
        <g transform={`translate(7,${band.wordY - 4})`}>
          <DecisionShape decision={decision} />
        </g>
        <text className={text.text} x="19" y={band.wordY}>
          {decision}
        </text>
      </g>
      <text
        className={`${styles.numeral} ${styles.beside}`}
        data-n=""
        x="19"
        y={band.countY}
        aria-hidden="true"
      >
        {count}
      </text>
      {band.cells.map((cell) => (
        <CellBody key={cell.delivery} band={band} cell={cell} choice={choice} />
      ))}
    </>
  );
}

type CellProps = { readonly band: Band; readonly cell: Cell; readonly choice: MatrixChoice };

function CellBody({ band, cell, choice }: CellProps) {
  const { decision } = band;
  const { delivery, count } = cell;
  if (cell.marks.length === 0)
    return <circle className={styles.empty} cx={cell.dotX} cy={cell.dotY} r="1.2" />;
  const on = choice.decisions.includes(decision) && choice.deliveries.includes(delivery);
  return (
    <>
      {count > 0 && (
        <g
          className={styles.head}
          data-mark=""
          data-state={on ? "chosen" : "plain"}
          role="button"
          tabIndex={-1}
          aria-pressed={on}
          aria-label={cellSentence(decision, delivery, count)}
          onClick={() => {
            choice.onCell(decision, delivery);
          }}
        >
          <rect className={styles.wash} {...cell.box} />
          <text className={text.number} data-n="" fontSize="13" x={cell.textX} y={cell.textY}>
            {count}
          </text>
        </g>
      )}
      <Marks marks={cell.marks} onChoose={choice.onChoose} />
    </>
  );
}

type MarksProps = {
  readonly marks: readonly PlacedMark[];
  readonly onChoose: (proposal: string) => void;
};

/** Proposals, each its mark; a dotted line beneath says that its answer has no date. */
export function Marks({ marks, onChoose }: MarksProps) {
  return marks.map((placed) => (
    <g key={placed.key}>
      {placed.row.undated && (
        <path
          className={styles.undated}
          transform={`translate(${placed.x},${placed.y})`}
          d="M-4.2 6.4h8.4"
        />
      )}
      <ProposalMark
        {...markOf(placed)}
        x={placed.x}
        y={placed.y}
        {...sentenceOf(placed)}
        onChoose={onChoose}
      />
    </g>
  ));
}

/** A mark that stands for several says nothing: the count of its cell does. */
const sentenceOf = (placed: PlacedMark) =>
  placed.stands === 1 ? { label: markSentence(placed) } : {};

const markOf = ({ row, stands }: PlacedMark) => ({
  id: stands === 1 ? row.id : undefined,
  mark: row.mark,
  themeIndex: row.themeIndex,
  standing: row.standing,
  state: row.state,
});
