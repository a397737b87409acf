import type { Line } from "./lines.ts";
import type { Box, PlacedName, PlacedYear, StackRows } from "./placed.ts";

const apart = 17;
const highest = 14;

/**
 * The lines' names at the right of the largest year, each joined to its segment by a leader, clear of
 * the bars and the gap they pass over. Returns null when they do not fit there: then they stand in a key.
 */
export function besideNames(
  lines: readonly Line[],
  rows: StackRows,
  years: readonly PlacedYear[],
  gap: Box | null,
  right: number,
): readonly PlacedName[] | null {
  const largest = rows.years.reduce(
    (best, year, i) =>
      year.segments.length > 0 && (year.publishedM ?? 0) > (rows.years[best]?.publishedM ?? 0)
        ? i
        : best,
    0,
  );
  const year = years[largest];
  if (year?.bar === undefined || year.bar === null || year.segments.length < 2) return null;
  const edge = year.bar.x + year.bar.width;
  const x = Math.max(year.field.x + year.field.width, edge + 10) + 6;
  const widest = Math.max(...lines.map((line) => line.wide));
  if (x + widest > right) return null;

  const floor = Math.min(
    ...years
      .filter(({ field, bar }) => bar !== null && field.x + field.width > x && field.x < x + widest)
      .map(({ bar }) => (bar?.y ?? 0) - 26),
    gap !== null && gap.x < x + widest ? gap.y - 10 : Infinity,
    year.bar.y + year.bar.height - 4,
  );
  let under = floor + apart;
  const names: PlacedName[] = [];
  for (const segment of year.segments) {
    const line = lines.find(({ cost }) => cost === segment.cost);
    if (line === undefined) continue;
    const middle = segment.y + segment.height / 2;
    const y = Math.min(middle + 4, under - apart);
    under = y;
    const from = edge - 3;
    const to = x - 3;
    names.push({
      ...line,
      x,
      y,
      leader: `M${from} ${middle}C${from + 11} ${middle} ${to - 8} ${y - 4} ${to} ${y - 4}`,
      swatch: null,
    });
  }
  return under < highest ? null : names;
}
