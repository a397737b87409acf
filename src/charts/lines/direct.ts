import type { Door } from "#/words/phrase.ts";
import type { PlacedPoint } from "./layout.ts";
import {
  type Box,
  type Label,
  type Part,
  type Point,
  placeWords,
  setWords,
  type Try,
  type Words,
} from "./labels.ts";
import { textWidth } from "../kit/text.ts";
import type { Tick } from "./ticks.ts";
import { type LinesData, periodText, worded, yearOf } from "./series.ts";

/** Words beside the point they are about, and the door behind its number. */
export type DirectLabel = Label & { readonly of: string; readonly door: Door };

const around = (far: number): readonly Try[] => [
  ...[14, 26, 40, 56, 74, 94].flatMap((dy): Try[] => [
    { dx: 0, dy, anchor: "middle" },
    { dx: -2, dy, anchor: "end" },
    { dx: 2, dy, anchor: "start" },
    { dx: -24, dy, anchor: "end" },
    { dx: -52, dy, anchor: "end" },
  ]),
  ...[far, far + 14, far + 30, far + 50].flatMap((up): Try[] => [
    { dx: -6, dy: -up, anchor: "end" },
    { dx: 0, dy: -up, anchor: "middle" },
    { dx: 6, dy: -up, anchor: "start" },
  ]),
];

/** Where the words of an end go when others end beside it, the nearest first. */
const further = Array.from({ length: 16 }, (_, i) => [12 + i * 10, -38 - i * 10]).flat();

/** Sets the words of what matters beside it: futures, the last point, claims, where they begin. */
export function placeLabels(
  points: readonly PlacedPoint[],
  paths: readonly (readonly Point[])[],
  plot: Box,
  yTicks: readonly Tick[],
  width: number,
  data: LinesData,
): readonly DirectLabel[] {
  const narrow = width < 480;
  const boxes: Box[] = [
    ...points
      .filter((point) => !["none", "recalled"].includes(point.shape))
      .map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 })),
    ...yTicks.map(({ at, label }) => ({
      x: 0,
      y: at - 15,
      width: textWidth(label, 12),
      height: 13,
    })),
  ];
  const above = narrow ? 42 : 24;
  const bounds = { x: 0, y: plot.y - above, width, height: plot.height + above - 4 };
  const labels: DirectLabel[] = [];
  const add = (
    point: PlacedPoint,
    parts: readonly Part[],
    most: number,
    tries: (words: Words) => readonly Try[],
    required: boolean,
  ) => {
    const words = setWords(parts, most);
    const label = placeWords(words, point, tries(words), { paths, boxes }, bounds, required);
    if (label === null) return;
    boxes.push(label.box);
    labels.push({ ...label, of: point.id, door: point.door });
  };
  const say = (point: PlacedPoint) => worded(point.point, data.format);
  const lines = new Map([...data.futures, ...data.claims].map((series) => [series.id, series]));

  for (const [i, series] of data.futures.entries()) {
    const end = points.filter((point) => point.id === series.id).at(-1);
    if (!end) continue;
    const parts = [
      ...(narrow || end.point.qualifier === undefined
        ? []
        : [{ text: end.point.qualifier, look: "muted" as const }]),
      narrow
        ? { text: say(end), look: "strong" as const }
        : { text: data.format(end.point.value), look: "figure" as const },
      {
        text: narrow ? series.label : `${series.label}, ${yearOf(end.point)}`,
        look: "muted" as const,
      },
    ];
    const upward = i % 2 === 0;
    add(
      end,
      parts,
      narrow ? 112 : 108,
      ({ height }) =>
        narrow
          ? [-height - 7, 8]
              .sort((a, b) => (upward ? a - b : b - a))
              .flatMap((dy): Try[] => [{ dx: 6, dy, anchor: "end" }])
          : [-13, -28, 4, ...further].map((dy): Try => ({ dx: 11, dy, anchor: "start" })),
      true,
    );
  }
  const last = points.find((point) => point.shape === "last");
  if (last)
    add(
      last,
      [
        { text: say(last), look: "figure" },
        { text: periodText(last.point.period).replace(/^\d+ /, ""), look: "plain" },
      ],
      150,
      ({ height }) => [{ dx: 10, dy: -height / 2, anchor: "start" }, ...around(height + 8)],
      true,
    );
  for (const cross of points.filter((point) => point.shape === "cross")) {
    const series = lines.get(cross.id);
    if (!series) continue;
    const parts = [
      { text: series.label, look: "strong" as const },
      { text: series.by, look: "muted" as const },
    ];
    add(
      cross,
      parts,
      narrow ? 170 : 290,
      ({ height }) => [
        { dx: -10, dy: -10, anchor: "end" },
        { dx: -10, dy: -4, anchor: "end" },
        { dx: 2, dy: 8, anchor: "end" },
        { dx: -10, dy: -height + 8, anchor: "end" },
        { dx: 10, dy: -10, anchor: "start" },
        ...around(height + 8),
      ],
      true,
    );
  }
  const origin = points.find((point) => point.shape === "origin");
  if (origin)
    add(
      origin,
      [{ text: `${say(origin)} when the review reported`, look: "muted", lead: say(origin) }],
      narrow ? 120 : 220,
      ({ height }) => [18, 30, 44].map((up): Try => ({ dx: -4, dy: -up - height, anchor: "end" })),
      false,
    );
  const first = points[0];
  if (first && first !== last && data.history)
    add(
      first,
      [{ text: `${say(first)} in ${yearOf(first.point)}`, look: "muted", lead: say(first) }],
      160,
      ({ height }) => [
        { dx: 2, dy: 8, anchor: "start" },
        { dx: 46, dy: -2, anchor: "start" },
        { dx: 58, dy: 4, anchor: "start" },
        { dx: 2, dy: -height - 8, anchor: "start" },
      ],
      false,
    );
  for (const start of points.filter((point) => point.shape === "start"))
    add(
      start,
      [{ text: `${say(start)} in ${yearOf(start.point)}`, look: "muted", lead: say(start) }],
      160,
      ({ height }) => [
        { dx: 2, dy: 8, anchor: "start" },
        { dx: 2, dy: 22, anchor: "start" },
        { dx: 2, dy: -height - 8, anchor: "start" },
      ],
      false,
    );
  return labels;
}
