import fc from "fast-check";
import { expect, test } from "vitest";
import type { AskedOf } from "#/model/asked.ts";
import {
  beginning,
  drawn,
  isFitting,
  moved,
  pathOf,
  placings,
  possible,
  roomOrder,
  spread,
  valuesOf,
  votes,
  without,
  type Guess,
} from "#/model/guesses.ts";

const question = {
  kind: "line",
  ask: "How many?",
  series: "cla",
  after: "2022-03-31",
} as const;
const line: AskedOf<"line"> = {
  ...{ kind: "line", question, series: "cla", label: "Children", unit: "children" },
  ...{ place: "England", by: "DfE" },
  known: [{ period: "2022-03-31", value: 82 }],
  hidden: [
    { period: "2023-03-31", value: 84 },
    { period: "2024-03-31", value: 83 },
  ],
  scale: { from: 60, to: 100, step: 2 },
};
const options = ["a", "b", "c"].map((label) => ({ id: label, thing: "word" as const, label }));
const choose: AskedOf<"choose"> = {
  ...{ kind: "choose", question, options, right: [1], compared: [], truth: undefined },
};
const rank: AskedOf<"rank"> = { kind: "rank", question, options, order: [2, 0, 1], compared: [] };
const number: AskedOf<"number"> = {
  ...{ kind: "number", question, scale: { from: 0, to: 11, step: 1 }, unit: "" },
  truth: { value: 8, unit: "", rests: { on: "figure", id: "f" } },
};
const guess = (said: Guess["said"], name = ""): Guess => ({ name, said });

test("isFitting(said, asked) keeps out what the question cannot have", () => {
  expect(isFitting({ kind: "line", end: 90 }, line)).toBe(true);
  expect(isFitting({ kind: "line", end: 90, path: [80, 90] }, line)).toBe(true);
  expect(isFitting({ kind: "line", end: 90, path: [90] }, line)).toBe(false);
  expect(isFitting({ kind: "line", end: 90, path: [40, 90] }, line)).toBe(false);
  expect(isFitting({ kind: "line", end: 101 }, line)).toBe(false);
  expect(isFitting({ kind: "line", end: NaN }, line)).toBe(false);
  expect(isFitting({ kind: "number", value: 12 }, number)).toBe(false);
  expect(isFitting({ kind: "number", value: 11 }, number)).toBe(true);
  expect(isFitting({ kind: "number", value: 11 }, line)).toBe(false);
  expect(isFitting({ kind: "choose", option: 2 }, choose)).toBe(true);
  expect(isFitting({ kind: "choose", option: 3 }, choose)).toBe(false);
  expect(isFitting({ kind: "choose", option: 0.5 }, choose)).toBe(false);
  expect(isFitting({ kind: "rank", order: [2, 1, 0] }, rank)).toBe(true);
  expect(isFitting({ kind: "rank", order: [2, 1, 1] }, rank)).toBe(false);
  expect(isFitting({ kind: "rank", order: [2, 1] }, rank)).toBe(false);
});

test("beginning(asked) is the last known value, the middle of the scale, the order asked", () => {
  expect(beginning(line)).toEqual({ kind: "line", end: 82, path: [82, 82] });
  expect(beginning(number)).toEqual({ kind: "number", value: 6 });
  expect(beginning(rank)).toEqual({ kind: "rank", order: [0, 1, 2] });
});

test("drawn(said, line, period, value) moves one point to a step of the scale; the end is the last", () => {
  const first = drawn({ kind: "line", end: 82, path: [82, 82] }, line, 0, 90.9);
  expect(first).toEqual({ kind: "line", end: 82, path: [90, 82] });
  expect(drawn(first, line, 1, 500)).toEqual({ kind: "line", end: 100, path: [90, 100] });
});

test("pathOf(said) goes straight from the last known value to a number that was called out", () => {
  expect(pathOf({ kind: "line", end: 90 }, 2, 82)).toEqual([86, 90]);
  expect(pathOf({ kind: "line", end: 90, path: [70, 90] }, 2, 82)).toEqual([70, 90]);
});

test("moved(order, from, to) moves one thing and keeps the rest in order", () => {
  expect(moved([0, 1, 2], 0, 2)).toEqual([1, 2, 0]);
  expect(moved([0, 1, 2], 2, 0)).toEqual([2, 0, 1]);
  expect(moved([0, 1, 2], 5, 0)).toEqual([0, 1, 2]);
});

test("moved(order, from, to) never loses or doubles a thing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(12), fc.nat(12), (n, from, to) => {
      const order = Array.from({ length: n }, (_, i) => i);
      expect([...moved(order, from, to)].sort((a, b) => a - b)).toEqual(order);
    }),
  );
});

test("spread(values) has the middle, the ends, and where the middle eight in ten lie", () => {
  expect(spread([])).toBeUndefined();
  expect(spread([7])).toEqual({ least: 7, low: 7, middle: 7, high: 7, most: 7 });
  expect(spread([10, 0, 5, 20, 15, 25, 30, 35, 40, 45, 50])).toEqual({
    ...{ least: 0, low: 5, middle: 25, high: 45, most: 50 },
  });
});

test("valuesOf, votes and placings read guesses of their own kind", () => {
  const guesses = [
    guess({ kind: "line", end: 90 }),
    guess({ kind: "number", value: 7 }),
    guess({ kind: "choose", option: 2 }),
    guess({ kind: "choose", option: 2 }),
    guess({ kind: "choose", option: 9 }),
    guess({ kind: "rank", order: [2, 0, 1] }),
  ];
  expect(valuesOf(guesses)).toEqual([90, 7]);
  expect(votes(guesses, 3)).toEqual([0, 0, 2]);
  expect(placings(guesses, 3)).toEqual([[1], [2], [0]]);
});

test("without(guesses, place) takes one out", () => {
  const guesses = ["A", "B"].map((name) => guess({ kind: "number", value: 1 }, name));
  expect(without(guesses, 0).map(({ name }) => name)).toEqual(["B"]);
});

test("possible(asked) counts the answers: steps, options, orders", () => {
  expect([line, number, choose, rank].map(possible)).toEqual([21, 12, 3, 6]);
});

test("roomOrder puts options by the middle of their placings, then by their mean", () => {
  const said = (...order: number[]): Guess => ({ name: "", said: { kind: "rank", order } });
  expect(roomOrder([said(2, 0, 1), said(2, 1, 0), said(0, 2, 1)], 3)).toEqual([2, 0, 1]);
  expect(roomOrder([said(1, 0, 2), said(0, 1, 2)], 3)).toEqual([0, 1, 2]);
});
