import fc from "fast-check";
import { expect, test } from "vitest";
import { exp, ln } from "#/model/elementary.ts";

/** How far apart two numbers are, as a share of the second. */
const apart = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / Math.abs(b));

test.each([
  [0, 1],
  [1, 2.718281828459045],
  [-1, 0.36787944117144233],
  [10, 22026.465794806718],
  [0.5, 1.6487212707001282],
])("exp(%d) is %d", (x, value) => {
  expect(apart(exp(x), value)).toBeLessThan(1e-15);
});

test("exp(x) agrees with the engine's own within 1e-15 of its value, over the range money needs", () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
      expect(apart(exp(x), Math.exp(x))).toBeLessThan(1e-15);
    }),
    { numRuns: 20_000 },
  );
});

test("exp(x) agrees with the engine's own over its whole range", () => {
  for (let x = -700; x <= 709; x += 0.37) expect(apart(exp(x), Math.exp(x))).toBeLessThan(2e-15);
});

test("exp(x) is 0 or Infinity where the result does not fit, and not a number for none", () => {
  expect(exp(-1000)).toBe(0);
  expect(exp(-Infinity)).toBe(0);
  expect(exp(1000)).toBe(Infinity);
  expect(exp(Infinity)).toBe(Infinity);
  expect(exp(NaN)).toBeNaN();
});

test.each([
  [1, 0],
  [2, 0.6931471805599453],
  [10, 2.302585092994046],
  [0.1, -2.302585092994046],
])("ln(%d) is %d", (x, value) => {
  expect(apart(ln(x), value)).toBeLessThan(1e-15);
});

test("ln(x) agrees with the engine's own within 1e-15 of its value", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(apart(ln(x), Math.log(x))).toBeLessThan(1e-15);
    }),
    { numRuns: 20_000 },
  );
});

test("ln(x) keeps its accuracy close to 1, where the result is small", () => {
  for (let d = 1e-3; d > 1e-15; d /= 3) {
    expect(apart(ln(1 + d), Math.log(1 + d))).toBeLessThan(1e-15);
    expect(apart(ln(1 - d), Math.log(1 - d))).toBeLessThan(1e-15);
  }
});

test.each([0, -1, NaN, Infinity])("ln(%d) throws, naming the value", (x) => {
  expect(() => ln(x)).toThrow(`no logarithm of: ${x}`);
});

test("ln undoes exp", () => {
  for (let x = -30; x <= 30; x += 0.71) expect(Math.abs(ln(exp(x)) - x)).toBeLessThan(1e-14);
});
