import { textWidth } from "../kit/text.ts";
import type { TimeScale } from "../timeline/scale.ts";
import { cutText } from "./layout.ts";
import type { Box, ScheduleGroup, Stretch } from "./rows.ts";

/** What a group's proposals come to in time, in calendar years and fractions. */
export type GroupSpread = {
  readonly id: string;
  readonly label: string;
  readonly themeIndex: number | null;
  readonly count: number;
  /** From the first start to the last finish; null where nothing has a time. */
  readonly whole: Stretch | null;
  /** From the first finish to the last. */
  readonly finishes: Stretch | null;
  /** By when half of them could be done. */
  readonly half: number | null;
  /** Its part of the chain that decides the end. */
  readonly critical: readonly Stretch[];
  readonly flags: readonly number[];
};

/** The spread of each group: its rows that have a time and are not filtered out. */
export function spreads(groups: readonly ScheduleGroup[]): readonly GroupSpread[] {
  return groups.map(({ id, label, themeIndex, rows }) => {
    const kept = rows.filter(({ state }) => state !== "ghost");
    const timed = kept.flatMap(({ span }) => (span !== null && span.to > span.from ? [span] : []));
    const ends = timed.map(({ to }) => to).sort((a, b) => a - b);
    const [first, last] = [ends[0], ends.at(-1)];
    const known = first !== undefined && last !== undefined;
    return {
      id,
      label,
      themeIndex,
      count: kept.length,
      whole: known ? { from: Math.min(...timed.map(({ from }) => from)), to: last } : null,
      finishes: known ? { from: first, to: last } : null,
      half: ends[Math.ceil(ends.length / 2) - 1] ?? null,
      critical: kept.flatMap(({ isCritical, span }) => (isCritical && span ? [span] : [])),
      flags: kept.flatMap(({ flag }) => (flag ? [flag.at] : [])),
    };
  });
}

export type PlacedSpread = {
  readonly spread: GroupSpread;
  readonly y: number;
  readonly label: string;
  readonly count: { readonly x: number; readonly text: string };
  readonly hit: Box;
  readonly line: { readonly x0: number; readonly x1: number } | null;
  readonly bar: Box | null;
  readonly half: number | null;
  readonly critical: readonly Box[];
  readonly flags: readonly number[];
};
export type SummaryLayout = {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedSpread[];
};

const pitch = 15;
const bar = 7;

/** The groups as a row each, along an axis that other lanes share. */
export function layoutSummary(groups: readonly GroupSpread[], axis: TimeScale): SummaryLayout {
  const [least, most] = [axis.time(axis.left), axis.time(axis.right)];
  const box = ({ from, to }: Stretch, y: number): Box | null =>
    to < least || from > most
      ? null
      : {
          x: axis.x(from),
          y: y - bar / 2,
          width: Math.max(2, axis.x(to) - axis.x(from)),
          height: bar,
        };
  const shows = (time: number) => time >= least && time <= most;
  const rows = groups.map((spread, i): PlacedSpread => {
    const y = 4 + i * pitch + pitch / 2;
    const count = String(spread.count);
    const { whole, finishes, half } = spread;
    return {
      spread,
      y,
      label: cutText(spread.label, axis.left - 34, 12.5),
      count: { x: axis.left - 10 - textWidth(count, 12, "bold"), text: count },
      hit: { x: 0, y: y - pitch / 2, width: axis.right, height: pitch },
      line:
        whole === null || whole.to < least || whole.from > most
          ? null
          : { x0: axis.x(whole.from), x1: axis.x(whole.to) },
      bar: finishes && box(finishes, y),
      half: half !== null && shows(half) ? axis.x(half) : null,
      critical: spread.critical.flatMap((stretch) => box(stretch, y) ?? []),
      flags: spread.flags.filter(shows).map(axis.x),
    };
  });
  return { width: axis.right, height: 8 + groups.length * pitch, rows };
}
