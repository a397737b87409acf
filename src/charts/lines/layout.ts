import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Door } from "#/words/phrase.ts";
import { textWidth, wrapText } from "../kit/text.ts";
import { stretchOf, type Years } from "../timeline/scale.ts";
import { type DirectLabel, placeLabels } from "./direct.ts";
import type { Box, Point } from "./labels.ts";
import { type Line, type LinePoint, type LinesData, pointSentence } from "./series.ts";
import { pickTicks, type Tick, type YearTick } from "./ticks.ts";

export type PlacedPoint = Point & {
  readonly id: string;
  readonly point: LinePoint;
  readonly sentence: string;
  /** Radius of what can be pressed: no further than half way to its neighbour. */
  readonly reach: number;
  readonly door: Door;
  readonly shape: "none" | "recalled" | "origin" | "start" | "last" | "circle" | "square" | "cross";
};
export type LinesLayout = {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly note: readonly { readonly text: string; readonly y: number }[];
  readonly yTicks: readonly Tick[];
  readonly xTicks: readonly YearTick[];
  readonly bottom: number;
  /** Where the axis line begins, and the break before it when it does not start at 0. */
  readonly axisFrom: number;
  readonly axisBreak: string | null;
  readonly history: string;
  readonly futures: readonly { readonly id: string; readonly path: string }[];
  /** The ground between the first two futures. */
  readonly band: string | null;
  /** History in date order, then futures, then claims: the order of reading. */
  readonly points: readonly PlacedPoint[];
  readonly labels: readonly DirectLabel[];
  readonly keyY: number;
  readonly keys: readonly {
    readonly kind: "dotted" | "recalled" | "claim";
    readonly x: number;
    readonly text: string;
  }[];
  readonly x: (time: number) => number;
  readonly time: (x: number) => number;
};

/** Places a published history, the futures once drawn for it, and claims that can now be judged. */
export function layoutLines(data: LinesData, width: number): LinesLayout {
  const { history, futures, claims, format, fromZero } = data;
  const narrow = width < 480;
  const note = wrapText(data.note ?? "", width, 12).map((text, i) => ({ text, y: 12 + i * 16 }));
  const past = history?.points ?? [];
  const all = [history, ...futures, ...claims].flatMap((series) => series?.points ?? []);
  const top = note.length * 16 + (narrow ? 44 : 26);
  const tall = Math.round(Math.min(320, Math.max(230, width * 0.46)));
  const margin = narrow || futures.length === 0 ? 10 : 122;
  const plot = { x: 0, y: top, width: width - margin, height: tall };
  const bottom = top + tall;

  const times = all.length === 0 ? [0, 1] : all.map((point) => point.t);
  const values = all.length === 0 ? [0, 1] : all.map((point) => point.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const floor = fromZero ? 0 : low - (high - low) * 0.12;
  const yScale = scaleLinear([floor, high], [bottom, top]).nice(4);
  const yTicks = yScale
    .ticks(4)
    .map((value) => ({ at: yScale(value), label: format(value), key: String(value) }));
  // Time begins where the words of the grid end.
  const words = Math.max(0, ...yTicks.map(({ label }) => textWidth(label, 12)));
  const left = words + (fromZero ? 10 : 22);
  const xScale = scaleLinear([Math.min(...times), Math.max(...times)], [left, plot.width]);
  const at = (point: Pick<LinePoint, "t" | "value">): Point => ({
    x: xScale(point.t),
    y: yScale(point.value),
  });

  const origin = past.filter((point) => point.t <= data.published).at(-1);
  const last = past.at(-1);
  const runs = futures.map((series) => ({
    series,
    run:
      series.points.length > 1 || origin === undefined ? series.points : [origin, ...series.points],
  }));
  const historyRun = past.map(at);
  const paths = [historyRun, ...runs.map(({ run }) => run.map(at))];

  const crowd = Math.min(11, Math.max(4, plot.width / Math.max(1, past.length) / 1.6));
  const placePoint = (
    series: Line,
    point: LinePoint,
    shape: PlacedPoint["shape"],
    role: "history" | "future" | "claim",
  ): PlacedPoint => ({
    ...at(point),
    id: series.id,
    point,
    shape,
    reach: shape === "none" || shape === "recalled" ? crowd : 11,
    door: series.door ?? `series:${series.id}@${point.period}`,
    sentence: pointSentence(point, series, role, data),
  });
  const points = [
    ...past.flatMap((point) => {
      const hollow = point.standing === "recalled" ? "recalled" : "none";
      const isOrigin = runs.some(({ run }) => run[0] !== undefined && isSame(run[0], point));
      const shape = point === last ? "last" : isOrigin ? "origin" : hollow;
      return history ? placePoint(history, point, shape, "history") : [];
    }),
    ...futures.flatMap((series, i) =>
      series.points
        .filter((point) => !past.some((known) => isSame(known, point)))
        .map((point) => {
          const end = i % 2 === 0 ? "circle" : "square";
          return placePoint(
            series,
            point,
            point === series.points.at(-1) ? end : "start",
            "future",
          );
        }),
    ),
    ...claims.flatMap((series) =>
      series.points.map((point) => placePoint(series, point, "cross", "claim")),
    ),
  ];

  const xTicks = pickTicks(past, origin, futures, plot.width, bottom, xScale);
  return {
    width,
    height: bottom + 46,
    plot,
    note,
    yTicks,
    xTicks,
    bottom,
    axisFrom: fromZero ? 0 : left - 2,
    axisBreak: fromZero ? null : `M${left - 18} ${bottom}l4 -3 4 6 4 -6 4 3`,
    history: pathOf(historyRun),
    futures: runs.map(({ series, run }) => ({ id: series.id, path: pathOf(run.map(at)) })),
    band: bandOf(runs.map(({ run }) => run.map(at))),
    points,
    labels: placeLabels(points, paths, plot, yTicks, width, data),
    keyY: bottom + 40,
    keys: keysOf(data),
    x: xScale,
    time: (x) => xScale.invert(x),
  };
}

/** The years in force as a box behind the lines; null when none are chosen. */
export function yearsBox(layout: LinesLayout, years: Years | null): Box | null {
  if (years === null) return null;
  const [from, to] = stretchOf(years).map((time) =>
    Math.min(layout.plot.width, Math.max(0, layout.x(time))),
  ) as [number, number];
  const { y, height } = layout.plot;
  return { x: from, y, width: to - from, height };
}

const isSame = (a: LinePoint, b: LinePoint): boolean =>
  Math.abs(a.t - b.t) < 0.01 && a.value === b.value;

const pathOf = (points: readonly Point[]): string =>
  line<Point>(
    (p) => p.x,
    (p) => p.y,
  )([...points]) ?? "";

function bandOf(runs: readonly (readonly Point[])[]): string | null {
  const [a, b] = runs;
  if (a === undefined || b === undefined) return null;
  return `${pathOf([...a, ...[...b].reverse()])}Z`;
}

function keysOf(data: LinesData): LinesLayout["keys"] {
  const interpolated = data.futures.length > 0;
  const doubtful = data.history?.points.some((point) => point.standing === "recalled") ?? false;
  const wanted = [
    ...(interpolated ? [{ kind: "dotted" as const, text: "interpolated by Reckoner" }] : []),
    ...(doubtful ? [{ kind: "recalled" as const, text: "recalled" }] : []),
    ...(data.claims.length > 0 ? [{ kind: "claim" as const, text: "claim" }] : []),
  ];
  let x = 0;
  return wanted.map((key) => {
    const placed = { ...key, x };
    x += 26 + textWidth(key.text, 12) + 12;
    return placed;
  });
}
