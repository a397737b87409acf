import { expect, test } from "vitest";
import { placeWords, setWords } from "#/charts/lines/labels.ts";
import { textWidth } from "#/charts/kit/text.ts";
import { layoutLines, yearsBox } from "#/charts/lines/layout.ts";
import { periodText, yearOf } from "#/charts/lines/series.ts";
import { children, money } from "./rows.ts";

const layout = layoutLines(children, 640);
const point = (door: string) => layout.points.find((placed) => placed.door === door)!;

test("points are read in order: history by date, futures, claims", () => {
  expect(layout.points.map((placed) => placed.id)).toEqual([
    ...Array.from({ length: 10 }, () => "cla"),
    "no-reform",
    "reform",
    "ccn",
  ]);
  expect(layout.points.at(-1)).toMatchObject({ shape: "cross", door: "series:ccn@2025" });
});

test("the shape says what a point is and whether it is only recalled", () => {
  expect(point("series:cla@2017-03-31").shape).toBe("recalled");
  expect(point("series:cla@2022-03-31").shape).toBe("origin");
  expect(point("series:cla@2025-03-31").shape).toBe("last");
  expect([point("series:no-reform@2032").shape, point("series:reform@2032").shape]).toEqual([
    "circle",
    "square",
  ]);
});

test("a future runs from the last outturn before it was published", () => {
  const { x, y } = point("series:cla@2022-03-31");
  const [start] = /[\d.]+,[\d.]+/.exec(layout.futures[0]!.path)!;
  const [px, py] = start.split(",").map(Number);
  expect(px).toBeCloseTo(x, 2);
  expect(py).toBeCloseTo(y, 2);
  expect(layout.band).toMatch(/Z$/);
});

test("time begins right of the words of the grid, and the break of the axis with it", () => {
  for (const [data, width] of [
    [children, 640],
    [children, 340],
    [money, 360],
  ] as const) {
    const { yTicks, points, axisFrom, axisBreak } = layoutLines(data, width);
    const words = Math.max(...yTicks.map(({ label }) => textWidth(label, 12)));
    expect(Math.min(...points.map(({ x }) => x))).toBeGreaterThan(words);
    if (axisBreak !== null) expect(Number(/M([\d.]+)/.exec(axisBreak)![1])).toBeGreaterThan(words);
    expect(axisFrom === 0 || axisFrom > words).toBe(true);
  }
});

test("a future with a beginning of its own keeps it, and one future makes no band", () => {
  const placed = layoutLines(money, 640);
  expect(placed.points.find((p) => p.door === "series:spend@2022")!.shape).toBe("start");
  expect(placed.points.some((p) => p.shape === "origin")).toBe(false);
  expect(placed.band).toBeNull();
});

test("an axis that does not start at 0 is broken, one that does is whole", () => {
  expect(layout.axisBreak).not.toBeNull();
  expect(layout.yTicks[0]!.label).not.toBe("0");
  const placed = layoutLines(money, 640);
  expect(placed.axisBreak).toBeNull();
  expect(placed.yTicks[0]).toMatchObject({ label: "£0bn", at: placed.bottom });
});

test.each([280, 320, 364, 640, 1034, 2400])(
  "at %d px everything stays on the page and years do not touch",
  (width) => {
    for (const data of [children, money]) {
      const placed = layoutLines(data, width);
      for (const { x, y } of placed.points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(placed.bottom);
      }
      for (const { box } of placed.labels) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
      }
      const ats = placed.xTicks.map((tick) => tick.at);
      ats.slice(1).forEach((at, i) => {
        expect(at - ats[i]!).toBeGreaterThan(30);
      });
    }
  },
);

test.each([320, 364, 640, 1034])("at %d px no label covers another", (width) => {
  for (const data of [children, money]) {
    const boxes = layoutLines(data, width).labels.map((label) => label.box);
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.x + a.width <= b.x ||
          b.x + b.width <= a.x ||
          a.y + a.height <= b.y ||
          b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    });
  }
});

/** Ends as four scenarios have them: two alike with the published ones, two hard by another. */
const crowded = {
  ...children,
  futures: [
    ...children.futures,
    ...[70_900, 75_900, 100_000].map((value, i) => ({
      ...children.futures[1]!,
      id: `path-s${i + 1}`,
      label: "ABC".charAt(i),
      points: [{ ...children.futures[1]!.points[0]!, value }],
    })),
  ],
};

test.each([560, 640, 816, 1034])("at %d px five ends close together are told apart", (width) => {
  const { labels } = layoutLines(crowded, width);
  const ends = labels.filter(({ of }) => crowded.futures.some(({ id }) => id === of));
  expect(ends).toHaveLength(5);
  ends.forEach(({ box: a }, i) => {
    for (const { box: b } of ends.slice(i + 1))
      expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
  });
});

test("what must be said first stands above, broken to the width", () => {
  expect(layoutLines(money, 640).note.map((line) => line.text)).toEqual([money.note]);
  expect(layoutLines(money, 150).note.length).toBeGreaterThan(1);
  expect(layoutLines(money, 640).plot.y).toBeGreaterThan(layout.plot.y);
});

test("the key names only what is drawn", () => {
  expect(layout.keys.map((key) => key.kind)).toEqual(["dotted", "recalled", "claim"]);
  expect(layoutLines(money, 640).keys.map((key) => key.kind)).toEqual(["dotted"]);
});

test("chosen years are a box cut to the plot", () => {
  const box = yearsBox(layout, [2022, 2050])!;
  expect(box.x).toBeCloseTo(layout.x(2022.2466));
  expect(box.x + box.width).toBe(layout.plot.width);
  expect(yearsBox(layout, null)).toBeNull();
});

test("nothing to draw is an empty plot", () => {
  const empty = layoutLines({ ...children, history: null, futures: [], claims: [] }, 640);
  expect(empty).toMatchObject({ points: [], labels: [], history: "", keys: [] });
});

test("a period is a day, a year or a financial year, never a month by mistake", () => {
  expect(["2025-03-31", "2032", "2024-25", "2011-12", "2011-11"].map(periodText)).toEqual([
    "31 March 2025",
    "2032",
    "2024-25",
    "2011-12",
    "November 2011",
  ]);
  expect(yearOf({ t: 0, value: 0, standing: "sourced", period: "2025-03-31" })).toBe("2025");
});

test("placeWords(words, point, tries) takes the first try that is clear, or none", () => {
  const words = setWords([{ text: "words", look: "plain" }], 100);
  const bounds = { x: 0, y: 0, width: 200, height: 200 };
  const tries = [
    { dx: 0, dy: 10, anchor: "middle" },
    { dx: 0, dy: 60, anchor: "middle" },
  ] as const;
  const at = { x: 100, y: 50 };
  const wall = {
    paths: [
      [
        { x: 0, y: 66 },
        { x: 200, y: 66 },
      ],
    ],
    boxes: [],
  };
  expect(placeWords(words, at, tries, { paths: [], boxes: [] }, bounds, false)).toMatchObject({
    y: 60,
    leader: null,
  });
  expect(placeWords(words, at, tries, wall, bounds, false)).toMatchObject({
    y: 110,
    leader: "M100 56L100 110",
  });
  const full = { paths: [], boxes: [bounds] };
  expect(placeWords(words, at, tries, full, bounds, false)).toBeNull();
  expect(placeWords(words, at, tries, full, bounds, true)).not.toBeNull();
});
