import fc from "fast-check";
import { expect, test } from "vitest";
import { canvasOf } from "#/charts/callouts/canvas.ts";
import { fitted, placeCallouts } from "#/charts/callouts/layout.ts";

const column = { x: 0, height: 400 };

test("placeCallouts(pinned, column) sets a callout beside its mark, joined to the ring round it", () => {
  expect(placeCallouts([{ height: 40, at: { x: -200, y: 114, r: 5 } }], column)).toEqual([
    { top: 100, leader: "M-9 111H-35L-190 113.8", ring: { x: -200, y: 114, r: 10 } },
  ]);
});

test("placeCallouts(pinned, column) draws no ring where a place is pointed at, and no line without one", () => {
  const [place, none] = placeCallouts(
    [
      { height: 20, at: { x: -100, y: 110, r: 0 } },
      { height: 20, at: null },
    ],
    column,
  );
  expect(place).toMatchObject({ ring: null });
  expect(place?.leader).toMatch(/^M-9 /);
  expect(none).toEqual({ top: 136, leader: null, ring: null });
});

test("placeCallouts(pinned, column) puts none over another, and none past the column while there is room", () => {
  const at = fc.option(
    fc.record({
      x: fc.double({ min: -600, max: -40, noNaN: true }),
      y: fc.double({ min: 0, max: 400, noNaN: true }),
      r: fc.double({ min: 0, max: 12, noNaN: true }),
    }),
    { nil: null },
  );
  const pinned = fc.array(fc.record({ height: fc.integer({ min: 20, max: 80 }), at }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(pinned, (items) => {
      const spans = placeCallouts(items, column)
        .map(({ top }, i) => ({ top, bottom: top + (items[i]?.height ?? 0) }))
        .sort((a, b) => a.top - b.top);
      for (const [i, span] of spans.entries()) {
        expect(span.top).toBeGreaterThanOrEqual(0);
        expect(span.bottom).toBeLessThanOrEqual(column.height + 1e-9);
        const next = spans[i + 1];
        if (next) expect(next.top).toBeGreaterThanOrEqual(span.bottom);
      }
    }),
  );
});

test("fitted(now, room, height, least) is as large as the room allows, and no smaller than can be read", () => {
  expect(fitted(1, 400, 300, 0.7)).toBe(1);
  expect(fitted(1, 400, 500, 0.7)).toBe(0.8);
  expect(fitted(1, 400, 4000, 0.7)).toBe(0.7);
  expect(fitted(1, 0, 500, 0.7)).toBe(1);
});

test("fitted(now, room, height, least, tried) settles on the smallest of too many tries", () => {
  expect(fitted(0.9, 400, 500, 0.5, [0.9, 0.8, 0.9, 0.8, 0.9, 0.8, 0.9, 0.8])).toBe(0.8);
});

test("canvasOf(width, height, isLarge) composes every window the same way", () => {
  expect(canvasOf(1920, 1080, false)).toEqual({ width: 960, height: 540, scale: 2 });
  expect(canvasOf(1280, 720, true)).toMatchObject({ width: 768, height: 432 });
  expect(canvasOf(1024, 768, false)).toMatchObject({ width: 960, height: 720 });
  expect(canvasOf(0, 0, false)).toEqual({ width: 960, height: 540, scale: 1 });
});
