import type { Delivery } from "#/data/vocabulary.ts";
import { textWidth, wrapText } from "../kit/text.ts";
import type { ProposalMarkData } from "../kit/ProposalMark.tsx";

export type LensMark = ProposalMarkData & { readonly sentence: string };
/** A lens with its marks by theme, its money and its steps in words of the caller. */
export type LensRow = {
  readonly id: string;
  readonly label: string;
  /** Under the first of a kind stands the kind's name. */
  readonly kind: string;
  readonly sentence: string;
  readonly isChosen: boolean;
  readonly cells: readonly { readonly theme: string; readonly marks: readonly LensMark[] }[];
  /** Null where nothing is published. */
  readonly money: string | null;
  /** "28 of 36 unpriced". */
  readonly unpriced: string;
  readonly steps: readonly { readonly delivery: Delivery; readonly n: number }[];
};
export type LensTheme = {
  readonly id: string;
  readonly short: string;
  readonly themeIndex: number;
};

type PlacedMark = { readonly mark: LensMark; readonly x: number; readonly y: number };
type Unit = { readonly delivery: Delivery; readonly x: number; readonly y: number };
export type PlacedLens = {
  readonly row: LensRow;
  readonly y: number;
  readonly height: number;
  readonly kind: { readonly text: string; readonly y: number } | null;
  readonly label: readonly string[];
  readonly labelY: number;
  readonly marks: readonly PlacedMark[];
  /** Where nothing in a theme serves it. */
  readonly slots: readonly { readonly x: number; readonly y: number }[];
  readonly money: { readonly x: number; readonly y: number };
  readonly units: readonly Unit[];
};
export type LensesLayout = {
  readonly width: number;
  readonly height: number;
  readonly isPhone: boolean;
  readonly heads: readonly { readonly theme: LensTheme; readonly x: number; readonly y: number }[];
  readonly captions: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly rows: readonly PlacedLens[];
};

const pitch = 13;
const unitPitch = 9;
export const slotWidth = 22;
const moneyWidth = 122;
const stepsWidth = 100;
const kindHeight = 26;

/** Lenses down, themes across: a mark for each proposal that serves one, an empty slot where none does. */
export function layoutLenses(
  rows: readonly LensRow[],
  themes: readonly LensTheme[],
  width: number,
): LensesLayout {
  return width < 560 ? narrow(rows, width) : wide(rows, themes, width);
}

function wide(rows: readonly LensRow[], themes: readonly LensTheme[], width: number): LensesLayout {
  const labelWidth = width < 800 ? 104 : 150;
  const column = (width - labelWidth - moneyWidth - stepsWidth) / Math.max(1, themes.length);
  const across = Math.max(2, Math.min(6, Math.floor((column - 6) / pitch)));
  const top = Math.max(0, ...themes.map(({ short }) => textWidth(short, 12))) + 12;
  const stepsX = width - stepsWidth + 8;
  const unitsAcross = Math.floor((stepsWidth - 8) / unitPitch);
  let y = top + 6;
  let lastKind = "";
  const placed = rows.map((row): PlacedLens => {
    const kind = row.kind === lastKind ? null : { text: row.kind, y: y + 16 };
    lastKind = row.kind;
    if (kind) y += kindHeight;
    const label = wrapText(row.label, labelWidth - 10, 14, "bold");
    const n = row.steps.reduce((sum, step) => sum + step.n, 0);
    const height = Math.max(
      ...row.cells.map(({ marks }) => Math.ceil(marks.length / across) * pitch + 12),
      label.length * 18 + 10,
      Math.ceil(n / unitsAcross) * unitPitch + 12,
      44,
    );
    const at = y;
    y += height;
    return {
      row,
      y: at,
      height,
      kind,
      label,
      labelY: at + 20,
      marks: row.cells.flatMap(({ marks }, c) =>
        marks.map((mark, i) => ({
          mark,
          x: labelWidth + c * column + 10 + (i % across) * pitch,
          y: at + 14 + Math.floor(i / across) * pitch,
        })),
      ),
      slots: row.cells.flatMap(({ marks }, c) =>
        marks.length > 0 ? [] : [{ x: labelWidth + c * column + 3, y: at + 8 }],
      ),
      money: { x: width - stepsWidth - 6, y: at + 19 },
      units: unitsOf(row, stepsX, at + 9, unitsAcross),
    };
  });
  return {
    width,
    height: y + 4,
    isPhone: false,
    heads: themes.map((theme, c) => ({ theme, x: labelWidth + c * column + 12, y: top })),
    captions: [
      { text: "published money", x: width - stepsWidth - 6, y: top },
      { text: "delivery", x: width, y: top },
    ],
    rows: placed,
  };
}

function narrow(rows: readonly LensRow[], width: number): LensesLayout {
  const across = Math.floor(width / pitch);
  const unitsAcross = Math.floor(width / unitPitch);
  let y = 0;
  let lastKind = "";
  const placed = rows.map((row): PlacedLens => {
    const kind = row.kind === lastKind ? null : { text: row.kind, y: y + 18 };
    lastKind = row.kind;
    if (kind) y += kindHeight;
    const marks = row.cells.flatMap((cell) => cell.marks);
    const at = y;
    const down = Math.ceil(marks.length / across) * pitch;
    const n = row.steps.reduce((sum, step) => sum + step.n, 0);
    const height = 24 + down + 42 + Math.ceil(n / unitsAcross) * unitPitch + 14;
    y += height;
    return {
      row,
      y: at,
      height,
      kind,
      label: [row.label],
      labelY: at + 18,
      marks: marks.map((mark, i) => ({
        mark,
        x: 7 + (i % across) * pitch,
        y: at + 34 + Math.floor(i / across) * pitch,
      })),
      slots: marks.length > 0 ? [] : [{ x: 1, y: at + 28 }],
      money: { x: 0, y: at + 24 + down + 24 },
      units: unitsOf(row, 0, at + 24 + down + 50, unitsAcross),
    };
  });
  return { width, height: y, isPhone: true, heads: [], captions: [], rows: placed };
}

const unitsOf = (row: LensRow, x: number, y: number, across: number): readonly Unit[] =>
  row.steps
    .flatMap(({ delivery, n }) => Array.from({ length: n }, () => delivery))
    .map((delivery, i) => ({
      delivery,
      x: x + (i % across) * unitPitch,
      y: y + Math.floor(i / across) * unitPitch,
    }));
