import type { Decision, Delivery, Mark, Standing } from "#/data/vocabulary.ts";

/** A proposal with what became of it. */
export type MatrixRow = {
  readonly id: string;
  readonly title: string;
  readonly mark: Mark;
  readonly themeIndex: number;
  readonly standing: Standing;
  readonly state: "plain" | "chosen" | "ghost";
  /** False when filters leave it out: drawn, also when it is the chosen one, and not counted. */
  readonly passes: boolean;
  readonly decision: Decision;
  readonly delivery: Delivery;
  /** Its answer or step carries no date of its own. */
  readonly undated: boolean;
};

/** One drawn mark: the first proposal it stands for, and how many it stands for. */
export type PlacedMark = {
  /** What it is while filters come and go: its proposal, or its place where it stands for several. */
  readonly key: string;
  readonly row: MatrixRow;
  readonly x: number;
  readonly y: number;
  readonly stands: number;
};

/** Px from mark to mark. */
export const pitch = 12;
const most = 600;
const rounds = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** Whether a proposal is among those counted, not kept as context. */
export const isCounted = (row: Pick<MatrixRow, "passes">): boolean => row.passes;

/** How many proposals one mark stands for: one up to about 600 of them, then a round number. */
export const unitFor = (total: number): number =>
  rounds.find((unit) => total / unit <= most) ?? Math.ceil(total / most);

/**
 * Rows of marks by theme; with a unit, one mark for each so many, those kept as context last. A mark that stands
 * for one proposal stays where it is while filters come and go, so that the eye can keep hold of it.
 */
export function gather(rows: readonly MatrixRow[], unit: number): readonly PlacedMark[] {
  const place = (row: MatrixRow) => (unit === 1 || isCounted(row) ? 0 : 1e6) + row.themeIndex;
  const sorted = [...rows].sort((a, b) => place(a) - place(b));
  return sorted
    .filter((_, i) => i % unit === 0)
    .map((row, i) => ({
      key: unit === 1 ? row.id : String(i),
      row,
      x: 0,
      y: 0,
      stands: Math.min(unit, sorted.length - i * unit),
    }));
}

/** The same marks set in lines from a corner. */
export function inLines(
  marks: readonly PlacedMark[],
  x: number,
  y: number,
  perLine: number,
  step = pitch,
): readonly PlacedMark[] {
  return marks.map((mark, i) => ({
    ...mark,
    x: x + (i % perLine) * step,
    y: y + Math.floor(i / perLine) * step,
  }));
}
