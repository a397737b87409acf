import { expect, test } from "vitest";
import { layoutLayers } from "#/charts/matrix/layers.ts";
import { layoutMatrix } from "#/charts/matrix/layout.ts";
import { gather, unitFor } from "#/charts/matrix/marks.ts";
import { monthsBetween } from "#/charts/matrix/months.ts";
import { layoutNote } from "#/charts/matrix/note.ts";
import { layoutPhone } from "#/charts/matrix/phone.ts";
import { note, row, rows, rowsOf } from "./rows.ts";

const layout = layoutMatrix(rows, 640, note);
const band = (decision: string) => layout.bands.find((b) => b.decision === decision)!;

test("counts leave out what is kept as context, which is still drawn", () => {
  expect(layout.bands.map((b) => b.count)).toEqual([3, 1, 0, 1, 16]);
  const cell = band("part accepted").cells.find((c) => c.delivery === "in progress")!;
  expect([cell.count, cell.marks.length]).toEqual([0, 1]);
  expect(layout.columns.map((c) => [c.delivery, c.count])).toContainEqual(["in progress", 2]);
});

test("a mark stays where it is when filters leave it out, unless one stands for several", () => {
  const many = rowsOf(4, "accepted", "piloting");
  const marksOf = (left: readonly string[], unit: number) =>
    gather(
      many.map((one) => ({ ...one, passes: !left.includes(one.id) })),
      unit,
    ).map(({ row }) => row.id);
  const [first, ...others] = many.map(({ id }) => id);
  expect(marksOf([first!], 1)).toEqual([first, ...others]);
  expect(marksOf([first!], 3)).toEqual([others[0], first]);
});

test("marks stand in their cell by theme, in lines, and the row grows to hold them", () => {
  const [first, second] = band("accepted").cells.flatMap((cell) => cell.marks);
  expect([first!.row.id, second!.row.id]).toEqual(["1.2", "1.1"]);
  expect(second!.x - first!.x).toBe(12);
  const full = layoutMatrix(rowsOf(60, "accepted", "piloting"), 640);
  const tall = full.bands[0]!;
  const lowest = Math.max(...tall.cells.flatMap((cell) => cell.marks.map((mark) => mark.y)));
  expect(tall.y + tall.height).toBe(lowest + 16);
  expect(tall.height).toBeGreaterThan(full.bands[1]!.height);
});

test("columns fill the width at any size and no mark leaves its column", () => {
  for (const width of [540, 640, 1034, 2000]) {
    const placed = layoutMatrix(rowsOf(200, "rejected", "dropped"), width);
    const last = placed.columns.at(-1)!;
    expect(last.x + last.width).toBeCloseTo(width);
    const dropped = placed.columns.find((column) => column.delivery === "dropped")!;
    for (const mark of placed.bands.flatMap((b) => b.cells.flatMap((cell) => cell.marks))) {
      expect(mark.x - 5).toBeGreaterThan(dropped.x);
      expect(mark.x + 5).toBeLessThan(dropped.x + dropped.width + 1);
    }
  }
});

test("the sentence stands in the widest empty run of the last row, and rules stop above it", () => {
  const [first] = layout.note;
  expect(first!.x).toBe(layout.columns[0]!.x + 7);
  expect(first!.y).toBeGreaterThan(band("no answer found").y);
  const inside = layout.rules.columns.find(({ x }) => x === layout.columns[2]!.x)!;
  expect(inside.bottom).toBeLessThan(layout.height);
});

test("the sentence goes under the last row where no run is wide enough", () => {
  const full = layout.columns.map(({ delivery }) => row(delivery, { delivery }));
  const placed = layoutMatrix(full, 640, note);
  const marks = placed.bands.at(-1)!.cells.flatMap((cell) => cell.marks);
  expect(placed.note[0]!.x).toBe(0);
  expect(placed.note[0]!.y).toBeGreaterThan(Math.max(...marks.map((mark) => mark.y)));
  expect(placed.height).toBeGreaterThan(placed.note.at(-1)!.y);
});

test("unitFor(total) is one up to 600 and then a round number", () => {
  expect([0, 110, 600, 601, 1500, 10_000].map(unitFor)).toEqual([1, 1, 1, 2, 5, 20]);
  const marks = gather(rowsOf(45, "accepted", "piloting"), 20);
  expect(marks.map((mark) => mark.stands)).toEqual([20, 20, 5]);
});

test("no proposals make an empty grid", () => {
  const empty = layoutMatrix([], 640, note);
  expect(empty.bands.map((b) => b.count)).toEqual([0, 0, 0, 0, 0]);
  expect(empty.height).toBeLessThan(400);
});

test("layoutPhone(rows, width) counts steps, the most frequent first", () => {
  const bands = layoutPhone(rows, 320);
  expect(bands[0]).toMatchObject({
    decision: "accepted",
    count: 3,
    steps: [
      { delivery: "in progress", count: 2 },
      { delivery: "delivered", count: 1 },
    ],
  });
  expect(Math.max(...bands.flatMap((b) => b.marks.map((mark) => mark.x)))).toBeLessThan(316);
  expect(bands[2]!.steps).toEqual([]);
});

test("layoutLayers(rows) keeps a proposal at one place in all three strips, furthest first", () => {
  const { strips } = layoutLayers(rows, 640, false);
  expect(strips.map((strip) => strip.count)).toEqual([21, 4, 1]);
  const [asked, accepted, delivered] = strips.map((strip) => strip.ticks);
  expect(asked).toHaveLength(rows.length);
  expect(asked![0]!.row.id).toBe("1.3");
  expect(asked!.map((tick) => tick.x)).toEqual(delivered!.map((tick) => tick.x));
  expect(accepted!.slice(0, 6).map((tick) => tick.on)).toEqual([
    true,
    true,
    undefined,
    true,
    true,
    false,
  ]);
});

test("layoutLayers(rows) moves no tick when filters leave proposals out", () => {
  const whole = rowsOf(700, "accepted", "piloting");
  for (const all of [rows, whole]) {
    const some = all.map((row, i) => (i % 3 === 0 ? row : { ...row, passes: false }));
    const [before, after] = [all, some].map((each) => layoutLayers(each, 640, false));
    expect(after!.unit).toBe(before!.unit);
    for (const [i, { ticks }] of after!.strips.entries()) {
      const where = (one: (typeof ticks)[number]) => [one.x, one.y];
      expect(ticks.map(where)).toEqual(before!.strips[i]!.ticks.map(where));
    }
    const [asked] = after!.strips;
    expect(asked!.count).toBe(some.filter(({ passes }) => passes).length);
    expect(asked!.ticks.filter(({ on }) => on === undefined).length).toBeGreaterThan(0);
    expect(asked!.ticks.filter(({ on }) => on === true)).toHaveLength(
      Math.ceil(asked!.count / after!.unit),
    );
  }
});

test("layoutLayers(rows) goes on in further lines before ticks get too thin", () => {
  const { strips, barWidth } = layoutLayers(rowsOf(400, "accepted", "piloting"), 320, true);
  const xs = strips[0]!.ticks.map((tick) => tick.x);
  expect(Math.max(...xs) + barWidth).toBeLessThanOrEqual(320);
  expect(new Set(strips[0]!.ticks.map((tick) => tick.y)).size).toBe(4);
  expect(barWidth).toBeGreaterThan(2);
});

test("monthsBetween(first, last) steps by the ends of months to the last day", () => {
  const months = monthsBetween("2022-05-23", "2026-11-22");
  expect(months.last).toBe(54);
  expect([0, 1, 9, 21, 53, 54].map(months.dateAt)).toEqual([
    "2022-05-31",
    "2022-06-30",
    "2023-02-28",
    "2024-02-29",
    "2026-10-31",
    "2026-11-22",
  ]);
  expect(months.stepOf("2023-02-02")).toBe(9);
  expect([months.stepOf("2001-01-01"), months.stepOf("2030-01-01")]).toEqual([0, 54]);
  expect(months.years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026]);
});

test("monthsBetween(day, day) has one step", () => {
  expect(monthsBetween("2022-05-23", "2022-05-23").dateAt(0)).toBe("2022-05-23");
});

test("layoutNote(note, width) keeps numbers apart as doors and breaks between words", () => {
  const [line] = layoutNote(note, 600);
  expect(line!.pieces.filter((piece) => piece.number !== null)).toEqual([
    { text: "16", number: { text: "16", door: "count:unknown" } },
  ]);
  const narrow = layoutNote(note, 120);
  expect(narrow.length).toBeGreaterThan(2);
  expect(narrow.every(({ pieces }) => !pieces[0]!.text.startsWith(","))).toBe(true);
});
