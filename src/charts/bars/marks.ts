import type { BarEntry } from "./layout.ts";

/** A mark placed in a row; without an id it stands for several proposals. */
export type PlacedMark = Omit<BarEntry, "id" | "title"> & {
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly x: number;
  readonly y: number;
};

const most = 600;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** How many proposals one mark stands for, so that there are no more than about 600 marks. */
export const standsFor = (proposals: number): number =>
  steps.find((step) => proposals / step <= most) ?? Math.ceil(proposals / most);

/** Marks packed from left to right in rows of the width given, in the order of the entries. */
export function placedMarks(
  entries: readonly BarEntry[],
  { marksWide, pitch, each }: { marksWide: number; pitch: number; each: number },
  at: { readonly x: number; readonly y: number },
): { readonly marks: readonly PlacedMark[]; readonly rows: number } {
  const perRow = Math.max(1, Math.floor((marksWide + 3) / pitch));
  const shown = each === 1 ? entries : entries.filter((_, i) => i % each === 0);
  const marks = shown.map((entry, i) => ({
    ...entry,
    key: entry.id,
    id: each === 1 ? entry.id : undefined,
    x: at.x + (i % perRow) * pitch,
    y: at.y + Math.floor(i / perRow) * pitch,
  }));
  return { marks, rows: Math.ceil(shown.length / perRow) };
}
