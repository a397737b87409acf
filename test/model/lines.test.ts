import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedLines } from "#/model/lines.ts";
import { schedule } from "#/model/schedule.ts";
import { cost } from "./planSource.ts";

const starts = schedule([
  { id: "A", durationMonths: 6, notBeforeMonth: 6, laterMonths: 0, waits: [] },
]).slots;
const profile = { "2022-23": 10, "2023-24": 30 };
const made = (...costs: Parameters<typeof publishedLines>[0][number][]) =>
  publishedLines(costs, starts);

//  total 50: 10 in 2022-23, 30 in 2023-24, 10 in no year
//    a 20 | b 25 | left 5
test("a total is replaced by its parts and what they leave; each takes the same share of each year", () => {
  const { lines, containers } = made(
    cost("total", 50, { profile, contains: ["a", "b"], proposals: ["T"], period: "four years" }),
    cost("a", 20, { proposals: ["A"] }),
    cost("b", 25, { proposals: ["B"] }),
  );
  expect(lines.map(({ id, central, from, proposals }) => [id, central, from, proposals])).toEqual([
    ["total.remainder", 5, "remainder", ["T"]],
    ["a", 20, "published", ["A"]],
    ["b", 25, "published", ["B"]],
  ]);
  for (const { twelves, undated, yearsAssumed } of lines) {
    expect(twelves).toEqual([
      { startMonth: 0, share: 0.2 },
      { startMonth: 12, share: 0.6 },
    ]);
    expect(undated).toBe(0.2);
    expect(yearsAssumed).toBe(true);
  }
  expect(containers).toEqual([
    { cost: "total", totalM: 50, lines: ["a", "b", "total.remainder"], partsM: 45 },
  ]);
});

test("a remainder with a row of its own is that row, and belongs to its owner", () => {
  const { lines } = made(
    cost("total", 50, { contains: ["a", "rest"] }),
    cost("a", 20),
    cost("rest", 30, { owner: "T", proposals: ["X"], basis: "derived" }),
  );
  expect(lines.map(({ id, from, proposals }) => [id, from, proposals])).toEqual([
    ["a", "published", []],
    ["rest", "remainder", ["T"]],
  ]);
});

test("parts that come to more than their total leave nothing", () => {
  const { lines } = made(cost("total", 50, { contains: ["a"] }), cost("a", 60));
  expect(lines.map(({ id }) => id)).toEqual(["a"]);
});

test("a profile of its own is not assumed, unless it says so", () => {
  expect(made(cost("a", 40, { profile })).lines[0]).toMatchObject({
    yearsAssumed: false,
    undated: 0,
    twelves: [{ share: 0.25 }, { share: 0.75 }],
  });
  const assumed = cost("a", 40, { profile, profileBasis: "assumption" });
  expect(made(assumed).lines[0]?.yearsAssumed).toBe(true);
});

test("years that come to more than the total share it out between them", () => {
  expect(made(cost("a", 20, { profile })).lines[0]).toMatchObject({
    central: 20,
    undated: 0,
    twelves: [{ share: 0.25 }, { share: 0.75 }],
  });
});

test("without a profile or a shape no year is known", () => {
  expect(made(cost("a", 20, { proposals: ["A"] })).lines[0]).toMatchObject({
    twelves: [],
    undated: 1,
  });
});

test("a shape begins with the work and lasts as long as the source says", () => {
  const shares = (shape: "even" | "ramp" | "front-loaded", period: string) =>
    made(cost("a", 12, { shape, period, proposals: ["A"] })).lines[0];
  expect(shares("even", "three years")?.twelves.map((t) => t.startMonth)).toEqual([6, 18, 30]);
  expect(shares("ramp", "three years")?.twelves.map((t) => t.share * 6)).toEqual([1, 2, 3]);
  expect(shares("front-loaded", "2 years")?.twelves.map((t) => t.share * 3)).toEqual([2, 1]);
  expect(shares("even", "not stated")?.twelves).toHaveLength(5);
});

test("an amount a year counts in each of its first five years, less while it rises", () => {
  const line = (shape: "even" | "ramp") =>
    made(cost("a", 10, { shape, period: "a year", low: 5, high: 20, proposals: ["A"] })).lines[0];
  expect(line("even")).toMatchObject({ low: 25, central: 50, high: 100 });
  expect(line("ramp")).toMatchObject({ low: 15, central: 30, high: 60 });
});

test("inside a total with years, a part takes those and is counted once, whatever its own shape", () => {
  const part = cost("a", 20, { shape: "ramp", period: "a year", proposals: ["A"] });
  const { lines } = made(cost("total", 40, { profile, contains: ["a"] }), part);
  expect(lines.map(({ id, central }) => [id, central])).toEqual([
    ["total.remainder", 20],
    ["a", 20],
  ]);
  expect(lines[1]?.twelves).toHaveLength(2);
});

test("an unknown amount stays unknown; known years are worth their sum", () => {
  expect(made(cost("a", null)).lines[0]?.central).toBeNull();
  expect(made(cost("a", null, { profile })).lines[0]?.central).toBe(40);
});

test("whatever the parts, parts and remainder are the total, and shares are one", () => {
  const parts = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 6 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 500 }), (amounts, left) => {
      const total = amounts.reduce((a, b) => a + b, 0) + left;
      const costs = amounts.map((amount, i) => cost(`p${i}`, amount));
      const whole = cost("total", total, { contains: costs.map(({ id }) => id), profile });
      const { lines } = made(whole, ...costs);
      if (amounts.length === 0) return;
      expect(lines.reduce((sum, { central }) => sum + (central ?? 0), 0)).toBe(total);
      for (const { twelves, undated } of lines)
        expect(twelves.reduce((sum, { share }) => sum + share, undated)).toBeCloseTo(1, 12);
    }),
  );
});
