import fc from "fast-check";
import { expect, test } from "vitest";
import {
  componentResult,
  fiveYears,
  inputsInPrices,
  outerFiveYears,
  phasing,
  spread,
  withFixed,
  type Inputs,
} from "#/model/estimate.ts";

const index = [
  { year: "2023-24", index: 80 },
  { year: "2024-25", index: 100 },
];
const input = (name: string, low: number, central: number, high: number) =>
  [name, { low, central, high }] as const;
const people = input("people", 50, 100, 200);
const price = input("price", 20_000, 20_000, 20_000);

test("inputsInPrices(inputs, prices, index) brings money to the prices asked for, and leaves counts", () => {
  const rows = [
    { name: "pay", low: 8, central: 16, high: 24, prices: "2023-24" },
    { name: "posts", low: 1, central: 2, high: 3, prices: null },
  ];
  expect([...inputsInPrices(rows, "2024-25", index)]).toEqual([
    ["pay", { low: 10, central: 20, high: 30 }],
    ["posts", { low: 1, central: 2, high: 3 }],
  ]);
});

/* 100 people (50 to 200) at £20,000 each: £2m, £1m to £4m, the ends of the one input that moves. */
test("componentResult(component, inputs) gives £ million, with the range of the input that moves", () => {
  const { low, central, high } = componentResult(
    { expression: "people*price" },
    new Map([people, price]),
  );
  expect([low, central, high].map((x) => Number(x.toFixed(9)))).toEqual([1, 2, 4]);
});

/* Two inputs that each halve or double the result: e^(sqrt 2 × ln 2) = 2.665 either way. */
test("spread(inputs, result) combines swings as independent: narrower than all at once", () => {
  const { low, central, high } = spread(
    new Map([people, input("share", 0.5, 1, 2)]),
    (n) => (n.get("people") ?? 0) * (n.get("share") ?? 0),
  );
  expect(central).toBe(100);
  expect(low).toBeCloseTo(100 / 2.66514, 3);
  expect(high).toBeCloseTo(100 * 2.66514, 3);
});

/* 100 less 0 to 120: one end is below 0, so plain differences, cut off at 0. */
test("spread(inputs, result) uses plain differences where a result reaches 0, and stops there", () => {
  const result = spread(new Map([input("off", 0, 60, 120)]), (n) => 100 - (n.get("off") ?? 0));
  expect(result).toEqual({ low: 0, central: 40, high: 100 });
});

test("spread(inputs, result) has no width when nothing moves", () => {
  expect(spread(new Map([price]), () => 7)).toEqual({ low: 7, central: 7, high: 7 });
});

/* Starts in month 6, full effect in month 18: a quarter of the first 12 months' six are ramp (area 1.5). */
test("phasing(component) of a recurring cost rises in a straight line to full effect", () => {
  const shares = phasing({ kind: "recurring", startMonth: 6, rampMonths: 12 });
  expect(shares.map((s) => Number(s.toFixed(6)))).toEqual([0.125, 0.875, 1, 1, 1]);
});

test("phasing(component) of a one-off cost spreads it evenly from its start", () => {
  const shares = phasing({ kind: "one-off", startMonth: 6, rampMonths: 24 });
  expect(shares).toEqual([0.25, 0.5, 0.25, 0, 0]);
});

test("phasing(component) without a ramp begins at once, in the year of its start", () => {
  expect(phasing({ kind: "one-off", startMonth: 0, rampMonths: 0 })).toEqual([1, 0, 0, 0, 0]);
  expect(phasing({ kind: "saving", startMonth: 30, rampMonths: 0 })).toEqual([0, 0, 0.5, 1, 1]);
});

test("phasing(component) never falls below 0 nor rises above 1, and a one-off is never spent twice", () => {
  const months = fc.double({ min: 0, max: 120, noNaN: true });
  fc.assert(
    fc.property(months, months, (startMonth, rampMonths) => {
      for (const kind of ["recurring", "one-off", "saving", "income"] as const) {
        const shares = phasing({ kind, startMonth, rampMonths });
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...shares)).toBeLessThanOrEqual(1 + 1e-12);
        if (kind === "one-off" || kind === "income")
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

const once = {
  kind: "one-off",
  expression: "people*price",
  startMonth: 0,
  rampMonths: 12,
} as const;
const inputs: Inputs = new Map([people, price, input("share", 0.5, 1, 2)]);

test("fiveYears(components, inputs) adds components up, moving a shared input in all of them", () => {
  expect(fiveYears([once, once], inputs)?.central).toBeCloseTo(4, 12);
  expect(fiveYears([once, once], inputs)?.high).toBeCloseTo(8, 12);
  expect(fiveYears([], inputs)).toBeUndefined();
});

test("outerFiveYears(components, inputs) is at least as wide as fiveYears", () => {
  const both = { ...once, expression: "people*price*share" };
  const outer = outerFiveYears([both], inputs);
  expect(outer?.low).toBeCloseTo(0.5, 12);
  expect(outer?.high).toBeCloseTo(8, 12);
  expect(fiveYears([both], inputs)?.high).toBeLessThan(8);
  expect(outerFiveYears([], inputs)).toBeUndefined();
});

test("withFixed(inputs, fixed) leaves no width in what it fixes, and knows its names", () => {
  const fixed = withFixed(inputs, { people: 100 });
  expect(componentResult(once, fixed)).toEqual({ low: 2, central: 2, high: 2 });
  expect(() => withFixed(inputs, { persons: 1 })).toThrow("no input of the estimate: persons");
});

test("componentResult(component, inputs) throws when it divides by nothing", () => {
  const nothing: Inputs = new Map([people, input("none", 0, 0, 0)]);
  expect(() => componentResult({ expression: "people/none" }, nothing)).toThrow(
    'no finite result of "people/none": Infinity',
  );
});
