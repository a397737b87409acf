import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { against, effectParts, middleOfPeriod, reformPath, valueAt } from "#/model/futures.ts";

const path = [
  { period: "2032", value: 100 },
  { period: "2022", value: 0 },
];

test("valueAt(points, time) lies on the straight line between two points, in any order", () => {
  expect(valueAt(path, 2022.5)).toBe(0);
  expect(valueAt(path, 2027.5)).toBe(50);
  expect(valueAt(path, 2032.5)).toBe(100);
});

test("valueAt is undefined outside the points", () => {
  expect(valueAt(path, 2022.4)).toBeUndefined();
  expect(valueAt(path, 2032.6)).toBeUndefined();
  expect(valueAt([], 2022)).toBeUndefined();
});

test("middleOfPeriod places a financial year at its half, in October", () => {
  expect(middleOfPeriod("2024-25")).toBe(2024.75);
  expect(middleOfPeriod("2011-12")).toBe(2011.75);
  expect(middleOfPeriod("2032")).toBe(2032.5);
});

describe("against(point, [without, with])", () => {
  const [without, reformed] = [
    [
      { period: "2022", value: 80 },
      { period: "2032", value: 100 },
    ],
    [
      { period: "2022", value: 80 },
      { period: "2032", value: 70 },
    ],
  ] as const;
  test.each([
    [120, "above"],
    [85, "between"],
    [70, "below"],
    [90, "on the first"],
    [75, "on the second"],
  ] as const)("%d in 2027 lies %s", (value, place) => {
    expect(against({ period: "2027", value }, [without, reformed])).toBe(place);
  });

  test("is undefined when a path does not reach the date", () => {
    expect(against({ period: "2040", value: 85 }, [without, reformed])).toBeUndefined();
    expect(against({ period: "2027", value: 85 }, [without, reformed.slice(1)])).toBeUndefined();
  });
});

test("a value between two points lies between their values", () => {
  const time = fc.double({ min: 2022.5, max: 2032.5, noNaN: true });
  const value = fc.integer({ min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(value, value, time, (a, b, at) => {
      const points = [
        { period: "2022", value: a },
        { period: "2032", value: b },
      ];
      const found = valueAt(points, at) ?? NaN;
      expect(found).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-6);
      expect(found).toBeLessThanOrEqual(Math.max(a, b) + 1e-6);
    }),
  );
});

//  N from 80 in 2022 to 100 in 2032; with all of the reform 70, so 30 fewer.
//
//    100                                 .-- N
//     90                     .-----'
//     80  *------'                        `
//     70          `------.----------------* with reform
//        2022       2027                2032
const without = [
  { period: "2022", value: 80 },
  { period: "2032", value: 100 },
];
const reform = [{ period: "2032", value: 70 }];
const part = (more: object = {}) => ({
  proposal: "A",
  weight: 1,
  funded: 1,
  slipMonths: 0,
  ...more,
});
const ending = (...parts: readonly ReturnType<typeof part>[]) =>
  reformPath(without, reform, parts, 1)?.points.at(-1)?.withReform;

test("reformPath with everything in and on time ends at the published end", () => {
  const path = reformPath(without, reform, [part()], 1);
  expect(path).toMatchObject({ promised: 30, reached: 1 });
  expect(path?.points).toHaveLength(11);
  expect(path?.points[0]).toEqual({ time: 2022.5, without: 80, withReform: 80 });
  expect(path?.points[5]).toEqual({ time: 2027.5, without: 90, withReform: 75 });
  expect(path?.points.at(-1)).toEqual({ time: 2032.5, without: 100, withReform: 70 });
});

test("a slip moves the ramp and neither N nor the end: two years of ten leave a fifth undone", () => {
  expect(ending(part({ slipMonths: 24 }))).toBeCloseTo(76, 12);
  expect(ending(part({ slipMonths: 120 }))).toBe(100);
  expect(ending(part({ slipMonths: 1000 }))).toBe(100);
  expect(ending(part({ slipMonths: -24 }))).toBe(70);
});

test("funding and weights share the effect out; what is out brings none of its part", () => {
  expect(ending(part({ funded: 0.5 }))).toBe(85);
  expect(ending(part({ weight: 2 }), part({ funded: 0 }))).toBe(80);
  expect(reformPath(without, reform, [part()], 0.5)?.points.at(-1)?.withReform).toBe(85);
});

test("without two points, an end with reform or any weight there is no path", () => {
  expect(reformPath(without.slice(1), reform, [part()], 1)).toBeUndefined();
  expect(reformPath(without, [], [part()], 1)).toBeUndefined();
  expect(reformPath(without, reform, [], 1)).toBeUndefined();
  expect(reformPath(without, reform, [part({ weight: 0 })], 1)).toBeUndefined();
});

test("effectParts counts what is out with no share, and the slip of its start", () => {
  const plan = {
    choices: new Map([
      ["A", { in: true, funded: 0.5 }],
      ["B", { in: false, funded: 1 }],
    ]),
    slips: new Map([["A", { startMonths: 6 }]]),
  };
  const effects = ["A", "B", "C"].map((proposal) => ({ proposal, weight: 1 }));
  expect(effectParts(effects, plan).map((p) => [p.funded, p.slipMonths])).toEqual([
    [0.5, 6],
    [0, 0],
    [0, 0],
  ]);
});

test("later, less or dropped never means fewer children in care", () => {
  const some = fc.record({
    weight: fc.integer({ min: 1, max: 5 }),
    funded: fc.double({ min: 0, max: 1, noNaN: true }),
    slipMonths: fc.integer({ min: -12, max: 150 }),
  });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), fc.nat(60), (rows, later) => {
      const now = reformPath(without, reform, rows.map(part), 1)?.points ?? [];
      const then =
        reformPath(
          without,
          reform,
          rows.map((row) => part({ ...row, slipMonths: row.slipMonths + later })),
          1,
        )?.points ?? [];
      for (const [i, point] of now.entries()) {
        expect(point.withReform).toBeLessThanOrEqual((then[i]?.withReform ?? NaN) + 1e-9);
        expect(point.withReform).toBeLessThanOrEqual(point.without + 1e-9);
      }
    }),
  );
});
