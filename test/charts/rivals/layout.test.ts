import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutRivals, type Rival } from "#/charts/rivals/layout.ts";

const rival = (id: string, value: number | null, more: Partial<Rival> = {}): Rival => ({
  id,
  value,
  low: null,
  high: null,
  basis: "stated",
  ...more,
});
const place = (rivals: readonly Rival[], width = 400) => layoutRivals(rivals, width, String);

test("layoutRivals puts equal values on one spot and larger ones further right", () => {
  const { rows } = place([rival("a", 2600), rival("b", 2600), rival("c", 2800)]);
  const [a, b, c] = rows.map(({ x }) => x);
  expect(a).toBe(b);
  expect(c).toBeGreaterThan(a ?? Infinity);
});

test("layoutRivals begins at 0 where values are far apart, and says so where it does not", () => {
  expect(place([rival("a", 46), rival("b", 1257)]).fromZero).toBe(true);
  expect(place([rival("a", 2523), rival("b", 2800)]).fromZero).toBe(false);
});

test("“over” runs on to the right, “nearly” to the left, “about” neither; all are open", () => {
  const { rows } = place([
    rival("a", 2000, { qualifier: "over" }),
    rival("b", 2500, { qualifier: "nearly" }),
    rival("c", 2600, { qualifier: "about" }),
  ]);
  const [over, nearly, about] = rows;
  expect(over?.runs[0]?.[0]).toBeGreaterThan(over?.x ?? NaN);
  expect(nearly?.runs[0]?.[1]).toBeLessThan(nearly?.x ?? NaN);
  expect(about?.runs).toEqual([]);
  expect(rows.map(({ shape }) => shape)).toEqual(["open", "open", "open"]);
});

test("a published range is drawn end to end, also without a value between", () => {
  const [row] = place([rival("a", null, { low: 2, high: 668 }), rival("b", 300)]).rows;
  expect(row?.range?.[0]).toBeLessThan(row?.range?.[1] ?? NaN);
});

test("layoutRivals stays within its width, with words on the scale that do not touch", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5000, max: 200_000 }), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 200, max: 900 }),
      (values, width) => {
        const { rows, ticks } = place(
          values.map((value, i) => rival(String(i), value)),
          width,
        );
        for (const { x } of rows) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
        }
        for (const [i, tick] of ticks.entries()) {
          const next = ticks[i + 1];
          if (next) expect(next.at - tick.at).toBeGreaterThan(tick.label.length * 3);
        }
      },
    ),
    { numRuns: 60 },
  );
});
