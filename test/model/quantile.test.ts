import fc from "fast-check";
import { quantileSorted } from "d3-array";
import { expect, test } from "vitest";
import { interval, quantiles } from "#/model/quantile.ts";

const of = (...values: number[]) => Float64Array.from(values);

/* Type 7 of 1, 2, 3, 4, 10: place (5 - 1) × 0.875 = 3.5, so 4 + 0.5 × (10 - 4) = 7. */
test("quantiles(values, shares) interpolates between the two nearest", () => {
  expect(quantiles(of(10, 2, 4, 1, 3), [0.875, 0, 0.5, 1])).toEqual([7, 1, 3, 10]);
});

test("quantiles(values, shares) of one value is that value", () => {
  expect(quantiles(of(3), [0.1, 0.9])).toEqual([3, 3]);
});

test("quantiles(values, shares) throws on no values and on a share that is none", () => {
  expect(() => quantiles(of(), [0.5])).toThrow("no quantile of no values");
  expect(() => quantiles(of(1), [1.5])).toThrow("expected a share from 0 to 1: 1.5");
});

test("quantiles(values, shares) leaves the values as they are", () => {
  const values = of(3, 1, 2);
  quantiles(values, [0.5]);
  expect([...values]).toEqual([3, 1, 2]);
});

test("quantiles(values, shares) agrees with sorting, ties and order included", () => {
  const value = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  );
  const shares = [0.9, 0.1, 0.25, 0.5, 0.333, 0, 1];
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), (list) => {
      const found = quantiles(Float64Array.from(list), shares);
      const sorted = [...list].sort((a, b) => a - b);
      for (const [i, share] of shares.entries())
        expect(found[i]).toBeCloseTo(quantileSorted(sorted, share)!, 6);
    }),
    { numRuns: 500 },
  );
});

test("interval(values) is the 10th to 90th percentile", () => {
  expect(interval(Float64Array.from({ length: 101 }, (_, i) => 100 - i))).toEqual({
    low: 10,
    high: 90,
  });
});
