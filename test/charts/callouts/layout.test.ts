import fc from "fast-check";
import { expect, test } from "vitest";
import { canvasOf } from "#/charts/callouts/canvas.ts";
import { fitted, mostFor, placeCallouts, type Tried } from "#/charts/callouts/layout.ts";

const column = { x: 0, height: 400 };

test("placeCallouts(pinned, column) sets a callout beside its mark, joined to the ring round it", () => {
  expect(placeCallouts([{ height: 40, at: { x: -200, y: 114, r: 5 } }], column)).toEqual([
    { top: 100, leader: "M-9 111L-15 111L-191.5 113.9", ring: { x: -200, y: 114, r: 8.5 } },
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

const span = { least: 0.7, most: 1.2 };

test("fitted(now, room, height, span) fills the room, no smaller than can be read and no larger than allowed", () => {
  expect(fitted(1, 400, 390, span)).toBe(1);
  expect(fitted(1, 400, 350, span)).toBe(1.14);
  expect(fitted(1, 400, 100, span)).toBe(1.2);
  expect(fitted(1, 400, 500, span)).toBe(0.8);
  expect(fitted(1, 400, 4000, span)).toBe(0.7);
  expect(fitted(1, 0, 500, span)).toBe(1);
});

test("fitted(now, room, height, span, tried) comes to rest at a size that fits, however its height answers", () => {
  const answers = fc.array(fc.integer({ min: 200, max: 700 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(answers, (heights) => {
      const at = (share: number) => heights[Math.round(share * 200) % heights.length] ?? 0;
      const tried: Tried[] = [];
      let share = 1;
      for (let i = 0; i < 40; i++) share = fitted(share, 400, at(share), span, tried);
      expect(fitted(share, 400, at(share), span, tried)).toBe(share);
      if (tried.some(({ fits }) => fits)) expect(at(share) * share).toBeLessThanOrEqual(400.5);
    }),
  );
});

test("fitted(now, room, height, span, tried) forgets its tries when something else is drawn", () => {
  const tried: Tried[] = [];
  const coming = (share: number) => 700 / share;
  let share = 1;
  for (let i = 0; i < 12; i++) share = fitted(share, 400, coming(share), span, tried);
  expect(share).toBe(0.7);
  for (let i = 0; i < 12; i++) share = fitted(share, 400, 400, span, tried);
  expect(share).toBe(1);
  for (let i = 0; i < 12; i++) share = fitted(share, 320, 400, span, tried);
  expect(share).toBe(0.8);
});

test("mostFor(width, least) leaves a picture the width it has at a desk, where it can still be read", () => {
  expect([200, 464, 580, 725, 2000].map((width) => mostFor(width, 0.6))).toEqual([
    0.6, 0.8, 1, 1.25, 1.5,
  ]);
});

test("canvasOf(width, height, isLarge) composes every window the same way", () => {
  expect(canvasOf(1920, 1080, false)).toEqual({ width: 960, height: 540, scale: 2 });
  expect(canvasOf(1280, 720, true)).toMatchObject({ width: 768, height: 432 });
  expect(canvasOf(1024, 768, false)).toMatchObject({ width: 960, height: 720 });
  expect(canvasOf(0, 0, false)).toEqual({ width: 960, height: 540, scale: 1 });
});
