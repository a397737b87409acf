import fc from "fast-check";
import { expect, test } from "vitest";
import { fitted, mean, normalQuantile, outcome, outcomeAt } from "#/model/chance.ts";

const apart = (a: number, b: number) => Math.abs(a - b) / Math.abs(b);

/* Published: NIST and the worked values of AS 241 itself (0.25, 0.001, 1e-20). */
test.each([
  [0.5, 0],
  [0.25, -0.6744897501960817],
  [0.9, 1.2815515655446004],
  [0.975, 1.9599639845400545],
  [0.001, -3.0902323061678132],
  [1e-12, -7.034483825301132],
  [1e-20, -9.262340089798408],
  [1e-30, -11.464024688443617],
])("normalQuantile(%d) is %d", (share, score) => {
  expect(Math.abs(normalQuantile(share) - score)).toBeLessThan(2e-15 * Math.max(1, -score));
});

test("normalQuantile(share) is odd about one half, and rises", () => {
  for (let p = 0.01; p < 0.5; p += 0.01) {
    expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
    expect(normalQuantile(p + 0.01)).toBeGreaterThan(normalQuantile(p));
  }
});

test.each([0, 1, -0.1, 2, NaN])("normalQuantile(%d) throws, naming the share", (share) => {
  expect(() => normalQuantile(share)).toThrow(`expected a share between 0 and 1: ${share}`);
});

/* 1, 2, 8 at 10/90: ln 2 / 1.2816 = 0.5409 below, ln 4 / 1.2816 = 1.0817 above. */
test("fitted(range) has one width below its median and another above", () => {
  const form = fitted({ low: 1, central: 2, high: 8 });
  expect(form.below).toBeCloseTo(0.5408656, 6);
  expect(form.above).toBeCloseTo(1.0817312, 6);
  expect(outcome(form, 0)).toBe(2);
});

const ranges = fc
  .tuple(
    fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    fc.double({ min: 1, max: 20, noNaN: true }),
    fc.double({ min: 1, max: 20, noNaN: true }),
    fc.constantFrom(0.1, 0.25),
  )
  .map(([central, down, up, tail]) => ({ low: central / down, central, high: central * up, tail }));

test("fitted(range) goes through low, central and high at the stated percentiles", () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const form = fitted(range);
      expect(apart(outcomeAt(form, range.tail), range.low)).toBeLessThan(1e-13);
      expect(outcomeAt(form, 0.5)).toBe(range.central);
      expect(apart(outcomeAt(form, 1 - range.tail), range.high)).toBeLessThan(1e-13);
    }),
  );
});

test("fitted(range) gives outcomes above 0 that rise with the score", () => {
  fc.assert(
    fc.property(ranges, fc.double({ min: -6, max: 6, noNaN: true }), (range, score) => {
      const form = fitted(range);
      expect(outcome(form, score)).toBeGreaterThan(0);
      expect(outcome(form, score + 0.5)).toBeGreaterThanOrEqual(outcome(form, score));
    }),
  );
});

test("fitted(range) of a number without low and high, or equal to them, never varies", () => {
  expect(outcome(fitted({ low: null, central: 7, high: null }), 3)).toBe(7);
  expect(outcome(fitted({ low: 0, central: 0, high: 0 }), -3)).toBe(0);
  expect(mean(fitted({ low: null, central: 7, high: null }))).toBe(7);
});

test("fitted(range) varies on one side alone when only one end is known", () => {
  const form = fitted({ low: null, central: 7, high: 14 });
  expect(outcome(form, -2)).toBe(7);
  expect(outcomeAt(form, 0.9)).toBeCloseTo(14, 12);
});

test.each([
  [0, 1, 2],
  [-1, 1, 2],
  [3, 2, 4],
  [1, 5, 4],
  [1, 2, Infinity],
  [NaN, 2, 4],
])("fitted(%d, %d, %d) throws, naming the line and the numbers", (low, central, high) => {
  expect(() => fitted({ id: "cost-a", low, central, high })).toThrow(
    `expected 0 < low <= central <= high for cost-a: ${low}, ${central}, ${high}`,
  );
});

test("fitted(range) throws on a tail that is no tail", () => {
  expect(() => fitted({ low: 1, central: 2, high: 3, tail: 0.5 })).toThrow(
    "expected a tail between 0 and 0.5: 0.5",
  );
});

/* The closed form with erfc to 1e-15, worked out elsewhere. */
test.each([
  [2.1, 1.5326219353629362],
  [4, 2.1352098073152566],
  [10, 4.441818957060489],
  [40, 30.934911034655723],
  [400, 10294.779893608384],
])("mean of 0.5, 2, %d is %d", (high, value) => {
  expect(apart(mean(fitted({ low: 0.5, central: 2, high })), value)).toBeLessThan(1e-13);
});

/* An ordinary lognormal (same width on both sides) has the mean central × e^(s²/2). */
test("mean of an even range is that of the ordinary lognormal, from narrow to very wide", () => {
  for (const factor of [1.01, 1.5, 4, 30, 1000]) {
    const form = fitted({ low: 10 / factor, central: 10, high: 10 * factor });
    expect(apart(mean(form), 10 * Math.exp(form.above ** 2 / 2))).toBeLessThan(1e-13);
  }
});
