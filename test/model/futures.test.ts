import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { against, middleOfPeriod, valueAt } from "#/model/futures.ts";

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
