import type { PlacedHead, PlacedRow, ScheduleLayout } from "./layout.ts";

/** A part of the schedule that is not broken across sheets of paper, px from the top of the whole. */
export type Strip = {
  readonly top: number;
  readonly bottom: number;
  readonly heads: readonly PlacedHead[];
  readonly rows: readonly PlacedRow[];
};

/** The tallest strip, px: a third of a sheet. */
const TALLEST = 320;
/** As many bars as are printed; a year of paper helps nobody. */
const MOST = 600;

/**
 * A schedule cut into strips between its rows, each under the head of its group, which has the years; and how
 * many rows are left for the data table.
 */
export function strips({ heads, rows }: Pick<ScheduleLayout, "heads" | "rows">): {
  readonly strips: readonly Strip[];
  readonly left: number;
} {
  const found: Strip[] = [];
  const headed = new Map<PlacedRow | undefined, PlacedHead>();
  let at = 0;
  for (const head of heads) {
    if (head.count > 0) headed.set(rows[at], head);
    at += head.count;
  }
  let [open, height] = [heads[0], 0];
  for (const row of rows.slice(0, MOST)) {
    const head = headed.get(row);
    const end = row.hit.y + row.hit.height;
    const last = found.at(-1);
    if (head !== undefined) [open, height] = [head, row.hit.y - head.y];
    if (head !== undefined || last === undefined || end - last.top > TALLEST) {
      const top = row.hit.y - height;
      const heads = open && [{ ...open, y: top, textY: top + open.textY - open.y }];
      found.push({ top, bottom: end, heads: heads ?? [], rows: [row] });
    } else found.splice(-1, 1, { ...last, bottom: end, rows: [...last.rows, row] });
  }
  return { strips: found, left: Math.max(0, rows.length - MOST) };
}
