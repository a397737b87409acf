import fc from "fast-check";
import { expect, test } from "vitest";
import { rankCorrelation, rankCorrelations, tornado } from "#/model/drivers.ts";

const of = (...values: number[]) => Float64Array.from(values);

/* Three lines that add up: 10 (5 to 20), 100 (90 to 105), 7 fixed. Total 117 at central values. */
test("tornado(inputs, result) moves one input at a time, the largest swing first", () => {
  const lines = new Map([
    ["wide", { low: 5, central: 10, high: 30 }],
    ["narrow", { low: 90, central: 100, high: 105 }],
    ["fixed", { low: null, central: 7, high: null }],
  ]);
  const result = (moved?: { id: string; value: number }) =>
    [...lines].reduce(
      (sum, [id, { central }]) => sum + (moved?.id === id ? moved.value : central),
      0,
    );
  const inputs = [
    { id: "narrow", low: 90, central: 100, high: 105 },
    { id: "fixed", low: null, central: 7, high: null },
    { id: "nobody knows", low: null, central: null, high: null } as const,
    { id: "wide", low: 5, central: 10, high: 30 },
  ];
  const found = tornado(inputs, result);
  expect(found.central).toBe(117);
  expect(found.drivers.map(({ id }) => id)).toEqual(["wide", "narrow"]);
  expect(found.drivers[0]?.atLow).toBeCloseTo(112, 9);
  expect(found.drivers[0]?.atHigh).toBeCloseTo(137, 9);
  expect(found.drivers[1]?.swing).toBeCloseTo(15, 9);
  expect(found.unknown).toEqual(["nobody knows"]);
});

/* Quartiles of 5 and 20 about 10 lie inside the 10th and 90th percentiles: 10 / 2^1.9 and 10 × 2^1.9. */
test("tornado(inputs, result) brings quartiles to the 10th and 90th percentile by the fitted form", () => {
  const input = { id: "q", low: 5, central: 10, high: 20, tail: 0.25 };
  const [driver] = tornado([input], (moved) => moved?.value ?? 10).drivers;
  expect(driver?.atLow).toBeCloseTo(10 / 2 ** (1.2815515655 / 0.6744897502), 6);
  expect(driver?.atHigh).toBeCloseTo(10 * 2 ** (1.2815515655 / 0.6744897502), 6);
});

test("tornado(inputs, result) orders equal swings by id, and leaves out what moves nothing", () => {
  const inputs = ["c", "a", "b"].map((id) => ({ id, low: 1, central: 2, high: 4 }));
  const found = tornado(inputs, (moved) => (moved?.id === "b" ? 2 : (moved?.value ?? 2)));
  expect(found.drivers.map(({ id }) => id)).toEqual(["a", "c"]);
});

/* The textbook table of IQ and hours of television: sum of squared differences 194, so 1 - 6 × 194 / 990. */
test("rankCorrelation(x, y) of the textbook's ten people is -29/165", () => {
  const iq = of(106, 86, 100, 101, 99, 103, 97, 113, 112, 110);
  const hours = of(7, 0, 27, 50, 28, 29, 20, 12, 6, 17);
  expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
});

/* Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5. */
test("rankCorrelation(x, y) gives equal values the average of their ranks", () => {
  expect(rankCorrelation(of(1, 2, 2, 3), of(1, 2, 3, 4))).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

test("rankCorrelation(x, y) sees only order: 1 for any rising relation, -1 for any falling one", () => {
  const values = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(values, (list) => {
      const x = Float64Array.from(list);
      expect(
        rankCorrelation(
          x,
          x.map((v) => v ** 3),
        ),
      ).toBeCloseTo(1, 12);
      expect(
        rankCorrelation(
          x,
          x.map((v) => -Math.exp(v / 50)),
        ),
      ).toBeCloseTo(-1, 12);
    }),
  );
});

test("rankCorrelation(x, y) is undefined when one does not vary, and throws on different lengths", () => {
  expect(rankCorrelation(of(1, 1, 1), of(1, 2, 3))).toBeUndefined();
  expect(() => rankCorrelation(of(1), of(1, 2))).toThrow("different numbers of draws: 1, 2");
});

test("rankCorrelations(inputs, result) has one for each input that varies", () => {
  const inputs = [
    { id: "up", draws: of(1, 2, 3) },
    { id: "still", draws: of(1, 1, 1) },
    { id: "down", draws: of(3, 2, 1) },
  ];
  expect([...rankCorrelations(inputs, of(10, 20, 30))]).toEqual([
    ["up", 1],
    ["down", -1],
  ]);
});
