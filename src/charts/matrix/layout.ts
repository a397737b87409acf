import { decisions, deliveries, type Decision, type Delivery } from "#/data/vocabulary.ts";
import { textWidth } from "../kit/text.ts";
import {
  gather,
  inLines,
  isCounted,
  type MatrixRow,
  pitch,
  type PlacedMark,
  unitFor,
} from "./marks.ts";
import { layoutNote, type Note, type NoteLine } from "./note.ts";

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Cell = {
  readonly delivery: Delivery;
  readonly count: number;
  readonly textX: number;
  readonly textY: number;
  /** Where the dot of an empty cell stands. */
  readonly dotX: number;
  readonly dotY: number;
  /** What can be pressed: the count. */
  readonly box: Box;
  readonly marks: readonly PlacedMark[];
};
export type Band = {
  readonly decision: Decision;
  readonly y: number;
  readonly height: number;
  readonly count: number;
  readonly wordY: number;
  readonly countY: number;
  readonly box: Box;
  readonly cells: readonly Cell[];
};
export type MatrixColumn = {
  readonly delivery: Delivery;
  readonly x: number;
  readonly width: number;
  readonly count: number;
  readonly textX: number;
  readonly countY: number;
  readonly box: Box;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
};
export type MatrixLayout = {
  readonly width: number;
  readonly height: number;
  /** Where the column heads end and the rows begin. */
  readonly headY: number;
  readonly columns: readonly MatrixColumn[];
  readonly bands: readonly Band[];
  readonly rules: {
    readonly columns: readonly { readonly x: number; readonly bottom: number }[];
    readonly rows: readonly number[];
  };
  readonly note: readonly (NoteLine & { readonly x: number })[];
  /** How many proposals one mark stands for. */
  readonly unit: number;
};

const pad = 7;

/** Places every proposal in the cell of its decision and delivery; rows grow to hold their marks. */
export function layoutMatrix(rows: readonly MatrixRow[], width: number, note?: Note): MatrixLayout {
  const unit = unitFor(rows.length);
  const inCell = new Map<string, MatrixRow[]>();
  for (const row of rows) {
    const key = `${row.decision}/${row.delivery}`;
    const cell = inCell.get(key);
    if (cell) cell.push(row);
    else inCell.set(key, [row]);
  }
  const of: CellRows = (decision, delivery) => inCell.get(`${decision}/${delivery}`) ?? [];
  const heads = width < 600 ? 112 : 126;
  const columns = placeColumns(heads, width, of, unit);
  const headY = (columns[0]?.countY ?? 0) + 9;

  let y = headY;
  const bands: Band[] = [];
  for (const decision of decisions) {
    const band = placeBand(decision, y, heads, columns, of, unit);
    bands.push(band);
    y += band.height;
  }
  const last = bands.pop();
  const lines = last && note ? placeNote(note, last, columns) : [];
  if (last) bands.push(grown(last, Math.max(0, ...lines.map((line) => line.y)) + 14));
  const noteTop = (last?.y ?? 0) + 26;
  const height = bands.reduce((sum, band) => sum + band.height, headY) + 1;
  return {
    width,
    height,
    headY,
    columns,
    bands,
    rules: {
      columns: columns.map(({ x }) => ({
        x,
        bottom: lines.some((line) => line.x < x && x < line.x + line.room) ? noteTop : height,
      })),
      rows: bands.map((band) => band.y + band.height),
    },
    note: lines,
    unit,
  };
}

type CellRows = (decision: Decision, delivery: Delivery) => readonly MatrixRow[];

const grown = (band: Band, bottom: number): Band => ({
  ...band,
  height: Math.max(band.height, bottom - band.y),
});

function placeBand(
  decision: Decision,
  y: number,
  heads: number,
  columns: readonly MatrixColumn[],
  of: CellRows,
  unit: number,
): Band {
  const cells = columns.map((column): Cell => {
    const here = of(decision, column.delivery);
    const perLine = marksPerLine(column.width);
    const marks = inLines(gather(here, unit), column.textX + 4.5, y + 34, perLine);
    const { delivery, x, textX } = column;
    const box = { x: x + 2, y: y + 3, width: column.width - 4, height: 24 };
    const count = here.filter(isCounted).length;
    return { delivery, count, textX, textY: y + 20, dotX: textX + 2, dotY: y + 16, box, marks };
  });
  const lowest = Math.max(y + 38, ...cells.flatMap((cell) => cell.marks.map((mark) => mark.y)));
  const height = lowest + 16 - y;
  return {
    decision,
    y,
    height,
    count: cells.reduce((sum, cell) => sum + cell.count, 0),
    wordY: y + 20,
    countY: y + 42,
    box: { x: 0, y: y + 3, width: heads - 4, height: 47 },
    cells,
  };
}

const marksPerLine = (columnWidth: number): number =>
  Math.max(1, Math.floor((columnWidth - pad - 3) / pitch));

/** Each column as wide as its longest word, the rest shared out by the root of its fullest cell. */
function placeColumns(
  heads: number,
  width: number,
  of: CellRows,
  unit: number,
): readonly MatrixColumn[] {
  const room = (words: readonly string[]) =>
    Math.max(...words.map((word) => textWidth(word, 12))) + pad + 4;
  const whole = deliveries.reduce((sum, delivery) => sum + room([delivery]), 0);
  const split = whole > (width - heads) * 0.94;
  const lines = deliveries.map((delivery) => (split ? delivery.split(" ") : [delivery]));
  const tallest = Math.max(...lines.map((words) => words.length));
  const spare = Math.max(0, width - heads - lines.reduce((sum, words) => sum + room(words), 0));
  const wants = deliveries.map((delivery) => {
    const fullest = Math.max(...decisions.map((decision) => of(decision, delivery).length / unit));
    return Math.sqrt(fullest) + 0.5;
  });
  const wanted = wants.reduce((sum, want) => sum + want, 0);
  const countY = 14 + tallest * 15;
  let x = heads;
  return deliveries.map((delivery, i) => {
    const words = lines[i] ?? [];
    const columnWidth = room(words) + (spare * (wants[i] ?? 0)) / wanted;
    const textX = x + pad;
    const first = 12 + (tallest - words.length) * 15;
    const column = {
      delivery,
      x,
      width: columnWidth,
      count: decisions.reduce((sum, d) => sum + of(d, delivery).filter(isCounted).length, 0),
      textX,
      countY,
      box: { x: x + 2, y: 0, width: columnWidth - 4, height: countY + 6 },
      lines: words.map((word, k) => ({ text: word, x: textX, y: first + k * 15 })),
    };
    x += columnWidth;
    return column;
  });
}

/** A note in the widest empty run of a row, or under its marks when no run is wide enough. */
function placeNote(note: Note, band: Band, columns: readonly MatrixColumn[]) {
  const runs: { x: number; width: number }[] = [];
  let run: { x: number; width: number } | undefined;
  columns.forEach((column, i) => {
    const empty = band.cells[i]?.marks.length === 0;
    if (!empty) run = undefined;
    else if (run) run.width += column.width;
    else runs.push((run = { x: column.x, width: column.width }));
  });
  const widest = runs.reduce((a, b) => (b.width > a.width ? b : a), { x: 0, width: 0 });
  const inside = widest.width >= 190;
  const x = inside ? widest.x + pad : 0;
  const room = inside ? widest.width - 2 * pad : columns.reduce((sum, c) => sum + c.width, 100);
  const y = inside ? band.y + 46 : band.y + band.height + 14;
  return layoutNote(note, room).map((line) => ({ ...line, x, y: y + line.y, room }));
}
