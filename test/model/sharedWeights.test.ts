import { expect, test } from "vitest";
import { sharedWeights } from "#/model/sharedWeights.ts";

/* 10 points to three, 4 to two of them: 10/3, 10/3 + 2, 2, in thirds of a point. */
test("sharedWeights(groups) shares equally and adds up, in whole parts of a point", () => {
  const { perPoint, weights } = sharedWeights([
    { weight: 10, members: ["a", "b", "c"] },
    { weight: 4, members: ["c", "d"] },
    { weight: 0, members: ["e", "f", "g", "h", "i"] },
    { weight: 7, members: [] },
  ]);
  expect(perPoint).toBe(3);
  expect([...weights]).toEqual([
    ["a", 10],
    ["b", 10],
    ["c", 16],
    ["d", 6],
  ]);
});

test("sharedWeights(groups) rounds to a millionth of a point rather than overflow", () => {
  const groups = [17, 19, 23, 29, 31].map((size, g) => ({
    weight: 1,
    members: Array.from({ length: size }, (_, i) => `${g}-${i}`),
  }));
  const { perPoint, weights } = sharedWeights(groups);
  expect(perPoint).toBe(1_000_000);
  expect(weights.get("0-0")).toBe(58_824);
  expect(weights.get("0-0")).toBe(weights.get("0-16"));
});

test.each([-1, 1.5, NaN])("sharedWeights throws on %d points", (weight) => {
  expect(() => sharedWeights([{ weight, members: ["a"] }])).toThrow(
    `expected whole points, 0 or more: ${weight}`,
  );
});
