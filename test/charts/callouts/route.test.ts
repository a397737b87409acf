import fc from "fast-check";
import { expect, test } from "vitest";
import { route, type Obstacle, type Point } from "#/charts/callouts/route.ts";

const from = { x: 0, y: 100 };
const mark = { x: -200, y: 100, r: 6 };
const words = (left: number, top: number, right: number, bottom: number): Obstacle => ({
  ...{ left, top, right, bottom },
  kind: "words",
});

/** Whether a line comes into a box, by many points along it. */
const strikes = (line: readonly Point[], { left, right, top, bottom }: Obstacle): boolean =>
  line.some((b, i) => {
    const a = line[i - 1];
    if (!a) return false;
    return Array.from({ length: 200 }, (_, k) => k / 199).some((t) => {
      const [x, y] = [a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t];
      return x > left && x < right && y > top && y < bottom;
    });
  });

test("route(from, at) goes straight to the edge of the ring where nothing is in the way", () => {
  expect(route(from, mark)).toEqual([from, { x: -26, y: 100 }, { x: -194, y: 100 }]);
});

test("route(from, at, obstacles) goes round the words beside a mark", () => {
  const label = words(-190, 92, -120, 108);
  expect(strikes(route(from, mark), label)).toBe(true);
  expect(strikes(route(from, mark, [label]), label)).toBe(false);
});

test("route(from, at, obstacles) passes between the rows of a list to a mark on the far side of it", () => {
  const rows = [60, 80, 100, 120, 140].map((y) => words(-180, y - 6, -40, y + 6));
  const line = route(from, mark, rows);
  for (const row of rows) expect(strikes(line, row)).toBe(false);
});

test("route(from, at, obstacles, others) doesn’t cross another line where it need not", () => {
  const other = [
    { x: -60, y: 60 },
    { x: -60, y: 140 },
  ];
  const line = route(from, mark, [], [other]);
  const crossed = words(-60.1, 60, -59.9, 140);
  expect(strikes(line, crossed)).toBe(false);
});

test("route(from, at, obstacles) begins at the callout and ends at the ring, whatever is in the way", () => {
  const place = { min: -400, max: -20, noNaN: true };
  const box = fc.record({ x: fc.double(place), y: fc.double({ min: 0, max: 400, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 30 }), box, (boxes, { x, y }) => {
      const at = { x, y, r: 5 };
      const line = route(
        from,
        at,
        boxes.map((one) => words(one.x, one.y, one.x + 50, one.y + 12)),
      );
      expect(line[0]).toEqual(from);
      const end = line.at(-1) ?? from;
      expect(Math.hypot(end.x - x, end.y - y)).toBeCloseTo(5, 6);
    }),
    { numRuns: 50 },
  );
});
