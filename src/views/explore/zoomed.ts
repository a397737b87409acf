import type { Stretch } from "#/state/codecs.ts";

/** A stretch of months in calendar years and fractions, to the end of its last month. */
export function timesOf([first, last]: NonNullable<Stretch>): readonly [number, number] {
  return [start(first), start(last) + 1 / 12];
}

/** The months of a stretch in calendar years and fractions; null when it is all there is. */
export function stretchOf(
  [from, to]: readonly [number, number],
  [least, most]: readonly [number, number],
): Stretch {
  if (from <= least + 1e-6 && to >= most - 1e-6) return null;
  return [monthAt(from), monthAt(to - 1 / 12)];
}

const start = (month: string): number =>
  Number(month.slice(0, 4)) + (Number(month.slice(5)) - 1) / 12;

function monthAt(time: number): string {
  const months = Math.round(time * 12);
  const year = Math.floor(months / 12);
  return `${year}-${String(months - 12 * year + 1).padStart(2, "0")}`;
}
