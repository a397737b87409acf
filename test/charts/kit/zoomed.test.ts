import fc from "fast-check";
import { expect, test } from "vitest";
import {
  centredOn,
  fitZoom,
  kept,
  mostZoom,
  onSheet,
  showing,
  zoomedBy,
} from "#/charts/kit/zoomed.ts";

const stage = { width: 400, height: 200, drawing: { width: 1000, height: 300 } };

test("fitZoom(stage) shrinks to see all, and never enlarges", () => {
  expect(fitZoom(stage)).toBe(0.4);
  expect(fitZoom({ ...stage, drawing: { width: 10, height: 10 } })).toBe(1);
});

test("zoomedBy(…) keeps the point it is done about where it was", () => {
  const before = { x: -200, y: -50, k: 1 };
  const after = zoomedBy(before, 2, stage, { x: 100, y: 80 });
  expect((100 - after.x) / after.k).toBeCloseTo((100 - before.x) / before.k);
  expect((80 - after.y) / after.k).toBeCloseTo((80 - before.y) / before.k);
});

test("showing(point) moves nothing when it is in sight, else brings it in", () => {
  const at = { x: 0, y: 0, k: 1 };
  expect(showing(at, { x: 100, y: 100 }, stage)).toBe(at);
  const moved = showing(at, { x: 900, y: 100 }, stage);
  expect(900 * moved.k + moved.x).toBeLessThanOrEqual(400);
});

test("onSheet(stage) takes the width there is and the height that needs; a crowd one sheet", () => {
  expect(onSheet(stage, false)).toEqual({
    zoomed: { x: 0, y: 0, k: 0.4 },
    size: { width: 400, height: 120 },
  });
  const tall = { width: 400, height: 200, drawing: { width: 200, height: 2000 } };
  expect(onSheet(tall, false).size.height).toBe(2000);
  expect(onSheet(tall, true)).toMatchObject({ zoomed: { k: 0.4 }, size: { height: 800 } });
});

test("whatever is asked, the drawing neither leaves its window nor shrinks past all of it", () => {
  const any = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(any, any, fc.double({ min: 0.001, max: 100, noNaN: true }), (x, y, k) => {
      for (const zoomed of [kept({ x, y, k }, stage), centredOn({ x, y }, k, stage)]) {
        expect(zoomed.k).toBeGreaterThanOrEqual(0.4);
        expect(zoomed.k).toBeLessThanOrEqual(mostZoom);
        expect(zoomed.x).toBeLessThanOrEqual(0);
        expect(zoomed.x + 1000 * zoomed.k).toBeGreaterThanOrEqual(400 - 1e-6);
      }
    }),
  );
});
