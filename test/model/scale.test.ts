import fc from "fast-check";
import { expect, test } from "vitest";
import { roundUp, scaleAround, snapped, stepOf, stepsIn, valueOfStep } from "#/model/scale.ts";

test("roundUp(value) is the next of 1, 2, 5 times a power of ten", () => {
  expect([0.3, 1, 1.1, 2.5, 7, 4100].map(roundUp)).toEqual([0.5, 1, 2, 5, 10, 5000]);
});

test("scaleAround(known, hidden) leaves room on both sides and never goes below 0 for counts", () => {
  expect(scaleAround([69, 82], [81.8])).toEqual({ from: 60, to: 90, step: 0.5 });
  expect(scaleAround([2, 10], [9]).from).toBe(0);
  expect(scaleAround([-5, 5], [1]).from).toBeLessThan(-5);
});

test("scaleAround(known, hidden) holds everything, in steps that end at its ends", () => {
  const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, values, (known, hidden) => {
      const scale = scaleAround(known, hidden);
      for (const value of [...known, ...hidden]) {
        expect(value).toBeGreaterThanOrEqual(scale.from);
        expect(value).toBeLessThanOrEqual(scale.to);
      }
      expect(valueOfStep(scale, stepsIn(scale))).toBeCloseTo(scale.to, 5);
    }),
  );
});

test("snapped(scale, value) is the nearest step, and an end for what lies beyond", () => {
  const scale = { from: 0, to: 1, step: 0.1 };
  expect(snapped(scale, 0.34)).toBe(0.3);
  expect(snapped(scale, 7)).toBe(1);
  expect(snapped(scale, -7)).toBe(0);
  expect(stepOf(scale, 0.3)).toBe(3);
});
