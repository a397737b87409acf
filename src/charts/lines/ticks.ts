import { textWidth } from "../kit/text.ts";
import { type Line, type LinePoint, yearOf } from "./series.ts";

export type Tick = { readonly at: number; readonly label: string; readonly key: string };
/** A year beneath the axis; its mark is where the year is, its words where they fit. */
export type YearTick = Tick & { readonly mark: string };

/** Years with a point that matters, then round ones between where there is room. */
export function pickTicks(
  past: readonly LinePoint[],
  origin: LinePoint | undefined,
  futures: readonly Line[],
  right: number,
  bottom: number,
  x: (t: number) => number,
): readonly YearTick[] {
  const [first, last] = [past[0], past.at(-1)];
  const ends = futures.flatMap((series) => series.points.at(-1) ?? []);
  const fraction = (last?.t ?? 0) % 1;
  const span = [first, ...ends].flatMap((point) => (point ? [Math.floor(point.t)] : []));
  const rounds: { t: number; label: string }[] = [];
  for (let year = Math.min(...span); year <= Math.max(...span); year++)
    if (year % 5 === 0) rounds.push({ t: year + fraction, label: String(year) });
  const named = [last, ...ends, first, origin].flatMap((point) =>
    point ? [{ t: point.t, label: yearOf(point) }] : [],
  );
  const isFinancial = named.some(({ label }) => label.length > 4);
  const placed: (YearTick & { half: number })[] = [];
  for (const { t, label } of [...named, ...(isFinancial ? [] : rounds)]) {
    const half = textWidth(label, 12) / 2;
    const at = x(t);
    const centre = Math.min(right + 8 - half, Math.max(half, at));
    if (at > right + 1) continue;
    if (placed.every((tick) => Math.abs(tick.at - centre) > tick.half + half + 6))
      placed.push({ at: centre, label, key: `${label}@${t}`, mark: `M${at} ${bottom}v4`, half });
  }
  return placed.sort((a, b) => a.at - b.at).map(({ half: _, ...tick }) => tick);
}
