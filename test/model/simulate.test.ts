import fc from "fast-check";
import { expect, test } from "vitest";
import { fitted, mean } from "#/model/chance.ts";
import { apart, dice } from "#/model/dice.ts";
import { interval } from "#/model/quantile.ts";
import { intervalsByYear, lineDraws, simulate, weighted, type Line } from "#/model/simulate.ts";

/** A line with half of its amount in each of the first two years, from half to three times central. */
const line = (id: string, central: number, more: Partial<Line> = {}): Line => ({
  id,
  group: "g",
  low: central / 2,
  central,
  high: central * 3,
  twelves: [
    { startMonth: 0, share: 0.5 },
    { startMonth: 12, share: 0.5 },
  ],
  undated: 0,
  slipMonths: 0,
  ...more,
});
const certain = { low: null, high: null };
const together = { common: 0.1, group: 0.5 };
const options = { dice: dice(1), together, firstMonth: 0, years: 2 };
const first = (values: readonly Float64Array[]) => values.map((amounts) => amounts[0]);

/* Golden: a link must give these in every engine and every later release. */
test("simulate(lines, options) has these 10th and 90th percentiles, to the last bit", () => {
  const lines = [line("a", 10), line("b", 20), line("c", 5, { group: "h" })];
  const drawn = simulate(
    lines.map((own) => ({ ...own, slipMonths: 6 })),
    options,
  );
  expect(interval(drawn.totals)).toEqual({ low: 21.483847230056444, high: 95.78714016948005 });
  expect(intervalsByYear(drawn)).toEqual([
    { low: 5.370961807514111, high: 23.946785042370013 },
    { low: 10.741923615028222, high: 47.89357008474003 },
    { low: 5.370961807514111, high: 23.946785042370013 },
  ]);
});

/* £8m, half in each year: 6 months late, half of each moves on: 2, 4 and 2 after the horizon. */
test("simulate(lines, options) moves money by a line's months, past the horizon into its own place", () => {
  const drawn = simulate([line("a", 8, { ...certain, slipMonths: 6 })], options);
  expect(first(drawn.byYear)).toEqual([2, 4, 2]);
  expect(drawn.totals[0]).toBe(8);
  expect(drawn.varies).toBe(false);
});

/* Twelve months from month 3: nine in year 1, three in year 2. */
test("simulate(lines, options) spreads each twelve months evenly from their own start", () => {
  const twelves = [{ startMonth: 3, share: 1 }];
  const drawn = simulate([line("a", 12, { ...certain, twelves })], options);
  expect(first(drawn.byYear)).toEqual([9, 3, 0]);
  const moved = simulate([line("a", 12, { ...certain, twelves, slipMonths: -1 })], options);
  expect(first(moved.byYear)).toEqual([10, 2, 0]);
});

test("simulate(lines, options) keeps in the first year what would come before it", () => {
  const drawn = simulate([line("a", 8, { ...certain, slipMonths: -18 })], options);
  expect(first(drawn.byYear)).toEqual([8, 0, 0]);
});

test("simulate(lines, options) keeps apart what has no year, and counts it in the total", () => {
  const twelves = [{ startMonth: 0, share: 0.75 }];
  const drawn = simulate([line("a", 8, { ...certain, twelves, undated: 0.25 })], options);
  expect(first(drawn.byYear)).toEqual([6, 0, 0]);
  expect([drawn.undated[0], drawn.totals[0]]).toEqual([2, 8]);
});

test("simulate(lines, options) takes each draw's own slip", () => {
  const slips = () => Float64Array.of(0, 12, 24, 6);
  const drawn = simulate([line("a", 8, certain)], { ...options, dice: dice(1, 4), slips });
  expect(drawn.byYear.map((amounts) => [...amounts])).toEqual([
    [4, 0, 0, 2],
    [4, 4, 0, 4],
    [0, 4, 8, 2],
  ]);
  expect([...drawn.totals]).toEqual([8, 8, 8, 8]);
  expect(drawn.varies).toBe(true);
});

test("simulate(lines, options) multiplies each year's money, once it has moved, by that year's factor", () => {
  const yearFactors = () => [1, 2, 4, 10];
  const own = line("a", 8, { ...certain, slipMonths: 6, undated: 0.25 });
  expect(first(simulate([own], { ...options, yearFactors }).byYear)).toEqual([2, 8, 8]);
  expect(simulate([own], { ...options, yearFactors }).totals[0]).toBe(38);
});

test("simulate(lines, options) of no lines is nothing in every draw", () => {
  const drawn = simulate([], options);
  expect(interval(drawn.totals)).toEqual({ low: 0, high: 0 });
  expect(drawn.varies).toBe(false);
});

test("simulate(lines, options) says when the group's part was reduced", () => {
  expect(simulate([], { ...options, together: { common: 0.8, group: 0.5 } }).reduced).toBe(true);
});

test("simulate(lines, options) names the line whose range is none", () => {
  expect(() => simulate([line("cost-x", 5, { low: 6 })], options)).toThrow("for cost-x: 6, 5, 15");
});

test("the order of lines changes no bit of any draw", () => {
  const lines = Array.from({ length: 12 }, (_, i) => line(`l${i}`, 1.1 + i, { slipMonths: i / 3 }));
  const { totals, byYear } = simulate(lines, options);
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: 12 }), (shuffled) => {
      const again = simulate(shuffled, options);
      expect(again.totals).toEqual(totals);
      expect(again.byYear).toEqual(byYear);
    }),
    { numRuns: 5 },
  );
});

test("adding or dropping a line changes no other line's draws", () => {
  const [a, b, c] = [line("a", 10), line("b", 20), line("c", 5)];
  const drawn = lineDraws(b, dice(9), together);
  const own = dice(9);
  for (const other of [c, a]) lineDraws(other, own, together);
  expect(lineDraws(b, own, together)).toEqual(drawn);
  const both = simulate([a, b], { ...options, dice: dice(9) }).totals;
  const alone = simulate([a], { ...options, dice: dice(9) }).totals;
  for (let i = 0; i < 100; i++) expect(both[i]! - alone[i]!).toBeCloseTo(drawn[i]!, 9);
});

test("the same seed repeats, and fewer draws are the first of more", () => {
  const lines = [line("a", 10), line("b", 20)];
  const { totals } = simulate(lines, options);
  expect(simulate(lines, { ...options, dice: dice(1) }).totals).toEqual(totals);
  expect(simulate(lines, { ...options, dice: dice(1, 500) }).totals).toEqual(totals.slice(0, 500));
  expect(simulate(lines, { ...options, dice: dice(2) }).totals).not.toEqual(totals);
});

const sampleMean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length;
const deviation = (values: Float64Array) => {
  const middle = sampleMean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - middle) ** 2, 0) / values.length);
};

test("the mean of a line's draws agrees with the closed form within four standard errors", () => {
  for (const high of [2.2, 4, 8]) {
    const own = line(`to ${high}`, 2, { low: 1.5, high });
    const drawn = lineDraws(own, dice(4, 100_000), apart);
    const error = deviation(drawn) / Math.sqrt(100_000);
    expect(Math.abs(sampleMean(drawn) - mean(fitted(own)))).toBeLessThan(4 * error);
  }
});

test("the share of draws below low, and above high, is the stated tail within four standard errors", () => {
  for (const tail of [0.1, 0.25]) {
    const own = line("a", 10, { tail });
    const drawn = lineDraws(own, dice(4, 100_000), together);
    const error = Math.sqrt((tail * (1 - tail)) / 100_000);
    expect(Math.abs(drawn.filter((x) => x < 5).length / 1e5 - tail)).toBeLessThan(4 * error);
    expect(Math.abs(drawn.filter((x) => x > 30).length / 1e5 - tail)).toBeLessThan(4 * error);
  }
});

/* Narrow ranges are nearly normal, so n independent lines spread as sqrt(n) and shared ones as n. */
test("independent lines partly cancel, lines with all in common add up", () => {
  const narrow = Array.from({ length: 25 }, (_, i) =>
    line(`l${i}`, 100, { low: 100 / 1.02, high: 102 }),
  );
  const one = deviation(simulate(narrow.slice(0, 1), { ...options, together: apart }).totals);
  const spread = (common: number) =>
    deviation(simulate(narrow, { ...options, together: { common, group: 0 } }).totals) / one;
  expect(Math.abs(spread(0) - 5)).toBeLessThan(5 * 4 * Math.sqrt(1 / 10_000));
  expect(Math.abs(spread(1) - 25)).toBeLessThan(25 * 4 * Math.sqrt(1 / 10_000));
});

test("years and what has no year add up to the total in every draw, whatever the slips", () => {
  const month = fc.double({ min: -40, max: 80, noNaN: true });
  fc.assert(
    fc.property(fc.array(month, { minLength: 3, maxLength: 3 }), month, (slip, slipMonths) => {
      const lines = [line("a", 10, { undated: 0.1 }), line("b", 3, { slipMonths })];
      const slips = (id: string) => (id === "a" ? Float64Array.from(slip) : undefined);
      const own = dice(1, 3);
      const drawn = simulate(lines, { ...options, dice: own, slips });
      const draws = lines.map((l) => lineDraws(l, own, together));
      for (let i = 0; i < 3; i++)
        expect(drawn.totals[i]).toBeCloseTo(1.1 * draws[0]![i]! + draws[1]![i]!, 9);
    }),
  );
});

test("weighted(simulation, factors) adds up each draw's years by their factors: present value", () => {
  const drawn = simulate([line("a", 8, certain)], options);
  expect(weighted(drawn, [1, 0.5, 0.25])[0]).toBe(6);
});
