import fc from "fast-check";
import { expect, test } from "vitest";
import { type Flag, type FlagText, placeFlags } from "#/charts/timeline/flags.ts";

const text = (id: string, x: number, width = 100, weight = 1): FlagText => ({
  id,
  x,
  width,
  short: width / 2,
  weight,
});
const places = (flags: readonly Flag[]) =>
  flags.map(({ id, side, level }) => `${id} ${side} ${level}`);

test("placeFlags(texts) puts labels that do not touch in one row", () => {
  expect(places(placeFlags([text("a", 0), text("b", 200), text("c", 400)], 0, 1000, 9))).toEqual([
    "a right 0",
    "b right 0",
    "c right 0",
  ]);
});

/*       |---c
 *  b---| | |---d
 * a---|| | ||---e
 */
test("placeFlags(texts) makes crowded labels rise to a pivot and fall from it", () => {
  const crowd = ["a", "b", "c", "d", "e"].map((id, i) => text(id, 500 + i * 20, 300));
  expect(places(placeFlags(crowd, 0, 1000, 9))).toEqual([
    "a left 0",
    "b left 1",
    "c right 2",
    "d right 1",
    "e right 0",
  ]);
});

test("placeFlags(texts) turns a label inward where the page ends", () => {
  const flags = placeFlags([text("a", 100, 300), text("b", 780, 300)], 0, 800, 9);
  expect(places(flags)).toEqual(["a right 0", "b left 0"]);
});

test("placeFlags(texts) cuts labels short when that saves a row that is not there", () => {
  const two = [text("a", 100, 650), text("b", 780, 300)];
  expect(placeFlags(two, 0, 800, 2).map((flag) => flag.isShort)).toEqual([false, false]);
  expect(placeFlags(two, 0, 800, 1).map((flag) => flag.isShort)).toEqual([true, true]);
});

test("placeFlags(texts) leaves out the label that weighs least when rows run out", () => {
  const crowd = [text("a", 500, 300, 2), text("b", 510, 300, 1), text("c", 520, 300, 2)];
  expect(placeFlags(crowd, 0, 1000, 1).map((flag) => flag.id)).toEqual(["a", "c"]);
});

test("placeFlags(texts) leaves out a label wider than the page", () => {
  expect(placeFlags([text("a", 50, 900)], 0, 100, 9)).toEqual([]);
  expect(placeFlags([], 0, 100, 9)).toEqual([]);
});

test("no two labels overlap and no leader crosses one, wherever the events are", () => {
  const label = fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    width: fc.integer({ min: 20, max: 300 }),
    weight: fc.integer({ min: 1, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 14 }), (labels) => {
      const texts = labels.map((l, i) => ({ ...l, id: String(i), short: l.width * 0.8 }));
      const flags = placeFlags(texts, 0, 800, 9);
      const placed = flags.map((flag) => {
        const of = texts.find((t) => t.id === flag.id)!;
        const width = flag.isShort ? of.short : of.width;
        const left = flag.side === "left" ? of.x - width : of.x;
        return { ...flag, x: of.x, left, right: left + width };
      });
      for (const a of placed)
        for (const b of placed) {
          if (a === b) continue;
          const overlap = a.level === b.level && a.left < b.right && b.left < a.right;
          const crossed = a.level < b.level && a.left < b.x && b.x < a.right;
          expect([overlap, crossed]).toEqual([false, false]);
          expect(a.left >= 0 && a.right <= 800).toBe(true);
        }
    }),
  );
});
