import fc from "fast-check";
import { expect, test } from "vitest";
import { gathered, mostSteps } from "#/charts/waterfall/gather.ts";
import { rows, steps } from "./rows.ts";

const shown = (all: Parameters<typeof gathered>[0]) =>
  gathered(all).map(({ label, changeM }) => [label, changeM]);

test("gathered(steps) leaves a few as they are", () => {
  expect(gathered(rows.steps).map(({ id }) => id)).toEqual(["help", "later", "out", "bias"]);
});

test("gathered(steps) draws the smallest together at the end of their kind, with their sum", () => {
  const many = [
    ...steps("decision", [-100, 0.1, 90, 0.2, -80, 70, -60]),
    ...steps("assumption", [50, -0.3, 0.1, 40]),
  ];
  expect(shown(many)).toEqual([
    ["decision 0", -100],
    ["decision 2", 90],
    ["decision 4", -80],
    ["decision 5", 70],
    ["decision 6", -60],
    ["2 smaller steps", 0.3],
    ["assumption 0", 50],
    ["3 smaller steps", 39.8],
  ]);
  expect(gathered(many).at(-1)!.of).toEqual(["assumption 1", "assumption 2", "assumption 3"]);
});

test("gathered(steps) never counts an unknown size as small: one keeps its place, several share one", () => {
  const one = [...steps("decision", [9, null, 8, 7, 6, 5, 4, 3, 2])];
  expect(shown(one)[1]).toEqual(["decision 1", null]);
  const several = [...steps("decision", [9, null, 8, null, 6, 5, null, 3, 2])];
  expect(shown(several).at(-1)).toEqual(["3 other steps", null]);
  expect(gathered(several)).toHaveLength(7);
});

test("gathered(steps) draws few steps and loses no penny", () => {
  const change = fc.option(fc.integer({ min: -1e12, max: 1e12 }));
  fc.assert(
    fc.property(fc.array(change), fc.array(change), (a, b) => {
      const inPounds = (pence: number | null) => (pence === null ? null : pence / 1e8);
      const all = [...steps("decision", a.map(inPounds)), ...steps("assumption", b.map(inPounds))];
      const drawn = gathered(all);
      const pence = (some: readonly { changeM: number | null }[]) =>
        some.reduce((sum, { changeM }) => sum + Math.round((changeM ?? 0) * 1e8), 0);
      expect(drawn.length).toBeLessThanOrEqual(mostSteps);
      expect(pence(drawn)).toBe(pence(all));
    }),
  );
});
