import { describe, expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { presetAssumptions, type Assumptions } from "#/model/assumptions.ts";
import type { DecisionRow } from "#/model/decisions.ts";
import { pvBaseOf } from "#/model/flows.ts";
import { outcome, sharedDice, type Outcome } from "#/model/outcome.ts";
import { ground as groundOf } from "#/model/plan.ts";
import { financialYear, startOf } from "#/model/time.ts";

const review = readFolder("data/care-review", "data/areas");
const ground = groundOf(review);
const draws = 2000;

function comes(more: Partial<Assumptions> = {}, decisions: readonly DecisionRow[] = []): Outcome {
  const assumptions = { ...ground.initial, ...more };
  return outcome(
    ground,
    review,
    { decisions, assumptions },
    {
      dice: sharedDice(assumptions, draws),
      pvBase: pvBaseOf([assumptions]),
      areas: review.areas,
    },
  );
}
function preset(id: string): Outcome {
  const row = review.scenarios.find((one) => one.id === id);
  if (!row) throw new Error(`no preset: ${id}`);
  return comes(presetAssumptions(row, ground.initial).assumptions, row.decisions);
}
/** Spending by year in £ million, without the years that have none. */
const byYear = ({ flows }: Outcome): Record<string, number> =>
  Object.fromEntries(
    flows.years.flatMap((year, i) => {
      const amount = flows.spending.byYearM[i] ?? 0;
      return amount === 0 ? [] : [[year, Number(amount.toFixed(9))]];
    }),
  );
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);
const published = ({ plan }: Outcome) => plan.lines.filter(({ from }) => from !== "estimate");

const asked = preset("as-the-review-asked");

describe("As the review asked", () => {
  test("comes to £2,600m exactly", () => {
    expect(asked.flows.spending.totalM).toBe(2600);
  });

  test("has the published years, and the £77m that have none", () => {
    expect(byYear(asked)).toEqual({
      "2022-23": 46,
      "2023-24": 987,
      "2024-25": 1257,
      "2025-26": 233,
    });
    expect(asked.flows.spending.undatedM).toBeCloseTo(77, 9);
    expect(asked.flows.spending.afterM).toBe(0);
  });

  test("draws its central values, for no line has a range", () => {
    expect(asked.simulation.varies).toBe(false);
    for (const total of asked.simulation.totals) expect(total).toBeCloseTo(2600, 6);
    expect([asked.range, asked.rangeByYear]).toEqual([undefined, undefined]);
  });

  test("says of how many proposals no cost is published", () => {
    expect([asked.plan.unpublished.length, asked.plan.of]).toEqual([106, 110]);
  });
});

test("Two years late moves each year’s money by two years, and loses none", () => {
  const late = preset("two-years-late");
  const moved = Object.entries(byYear(asked)).map(([year, amount]) => [
    financialYear(startOf(year) + 2),
    amount,
  ]);
  expect(byYear(late)).toEqual(Object.fromEntries(moved));
  expect(late.flows.spending.totalM).toBe(2600);
  expect(late.flows.spending.undatedM).toBeCloseTo(77, 9);
});

test("money that is moved past the horizon stays in the total, after it", () => {
  const late = comes({ programmeStart: "2030-04" });
  const { afterM, byYearM, undatedM, totalM } = late.flows.spending;
  expect(late.flows.years.at(-1)).toBe("2031-32");
  expect(afterM).toBeCloseTo(1257 + 233, 9);
  expect(sum(byYearM) + afterM + undatedM).toBeCloseTo(2600, 9);
  expect(totalM).toBe(2600);
});

test("Family Help only comes to £2,000m", () => {
  expect(preset("family-help-only").flows.spending.totalM).toBe(2000);
});

test("what is paid for by three quarters costs three quarters", () => {
  const part = comes({}, [{ scope: "proposal", of: "CR-2.04", fundedPercent: 75 }]);
  expect(part.flows.spending.totalM).toBeCloseTo(2600 - 500, 9);
});

describe("a spread of 30 %", () => {
  const one = comes({ spread: 0.3 });

  test("gives the total and each year a range about its central value", () => {
    expect(one.flows.spending.totalM).toBe(2600);
    expect(one.range!.low).toBeLessThan(2600);
    expect(one.range!.high).toBeGreaterThan(2600);
    // No wider than if every line moved with every other.
    expect(one.range!.low).toBeGreaterThan(2600 / 1.3);
    expect(one.range!.high).toBeLessThan(2600 * 1.3);
    expect(one.rangeByYear).toHaveLength(one.flows.years.length);
    one.rangeByYear!.forEach(({ low, high }, i) => {
      const amount = one.flows.spending.byYearM[i]!;
      expect(low).toBeLessThanOrEqual(amount);
      expect(high).toBeGreaterThanOrEqual(amount);
    });
  });

  test("repeats with the same seed, and differs with another", () => {
    expect(comes({ spread: 0.3 }).simulation.totals).toEqual(one.simulation.totals);
    expect(comes({ spread: 0.3 }).range).toEqual(one.range);
    expect(comes({ spread: 0.3, seed: "2" }).range).not.toEqual(one.range);
    expect(comes({ spread: 0.3, seed: "two words" }).range).not.toEqual(one.range);
  });

  test("draws a line alike whatever else is in", () => {
    const alone = comes({ spread: 0.3 }, [
      { scope: "all", in: false },
      { scope: "proposal", of: "CR-2.04", in: true },
    ]);
    const without = comes({ spread: 0.3 }, [{ scope: "proposal", of: "CR-2.04", in: false }]);
    for (let i = 0; i < draws; i++)
      expect(alone.simulation.totals[i]! + without.simulation.totals[i]!).toBeCloseTo(
        one.simulation.totals[i]!,
        6,
      );
  });
});

describe("an area", () => {
  const regions = [...new Set(review.areas.map(({ region }) => region))];

  test("there are nine regions, and their shares of each line add up to England’s", () => {
    expect(regions).toHaveLength(9);
    const own = regions.map((region) => comes({ area: region }));
    expect(sum(own.map(({ flows }) => flows.spending.totalM))).toBeCloseTo(2600, 6);
    for (const line of asked.lines) {
      const parts = own.map(({ lines }) => lines.find(({ id }) => id === line.id)?.central ?? 0);
      expect(sum(parts), line.id).toBeCloseTo(line.central ?? 0, 6);
    }
  });

  test("the authorities of a region share out what the region has", () => {
    const here = review.areas.filter(({ region }) => region === "South West");
    const own = here.map(({ id }) => comes({ area: id }).flows.spending.totalM);
    expect(sum(own)).toBeCloseTo(comes({ area: "South West" }).flows.spending.totalM, 6);
  });

  test("leaves what is decided, and when it is done, as it is", () => {
    const leeds = comes({ area: "E08000035" });
    expect(leeds.plan.choices).toEqual(asked.plan.choices);
    expect(leeds.plan.lines).toEqual(asked.plan.lines);
    expect(leeds.flows.spending.totalM).toBeGreaterThan(0);
    expect(leeds.flows.spending.totalM).toBeLessThan(2600 / 20);
    expect(leeds.allocation?.shares.map(({ column }) => column).sort()).toEqual([
      "children",
      "inCare",
      "spendGbp",
    ]);
  });

  test("has a range in proportion to its share", () => {
    const whole = comes({ spread: 0.3, areaKey: "children 0-17" });
    const part = comes({ spread: 0.3, areaKey: "children 0-17", area: "London" });
    const factor = part.flows.spending.totalM / whole.flows.spending.totalM;
    expect(part.range!.low).toBeCloseTo(whole.range!.low * factor, 6);
    expect(part.range!.high).toBeCloseTo(whole.range!.high * factor, 6);
  });

  test("that is not there leaves the country’s sums", () => {
    const gone = comes({ area: "E00000000" });
    expect(gone.allocation).toBeUndefined();
    expect(gone.flows.spending.totalM).toBe(2600);
  });

  test("waits for the areas to arrive", () => {
    const assumptions = { ...ground.initial, area: "London" };
    const waiting = outcome(
      ground,
      review,
      { decisions: [], assumptions },
      { dice: sharedDice(assumptions, 10), pvBase: "2022-23" },
    );
    expect(waiting.allocation).toBeUndefined();
    expect(waiting.flows.spending.totalM).toBe(2600);
  });
});

test("editors’ estimates add lines and never change the published ones", () => {
  for (const estimates of ["not under way", "all", "CR-3.04"]) {
    const with_ = comes({ estimates });
    expect(published(with_)).toEqual(published(asked));
    expect(sum(published(with_).map(({ central }) => central ?? 0))).toBe(2600);
    expect(with_.plan.lines.length).toBeGreaterThan(asked.plan.lines.length);
  }
});

test("sums of which the price base is not known stay as published, in any year’s prices", () => {
  for (const prices of ["cash", "2019-20", "2024-25"])
    expect(comes({ prices }).flows.spending.totalM).toBe(2600);
  expect(comes({ prices: "2024-25", askPrices: "2021-22" }).flows.spending.totalM).toBeGreaterThan(
    2600,
  );
});

test("draws agree with the sums in other prices too", () => {
  for (const prices of ["cash", "2024-25"]) {
    const real = comes({ prices, askPrices: "2021-22", programmeStart: "2030-04" });
    for (const total of real.simulation.totals)
      expect(total).toBeCloseTo(real.flows.spending.totalM, 6);
  }
});

test("with everything out nothing is spent, and nothing varies", () => {
  const none = comes({ spread: 0.3 }, [{ scope: "all", in: false }]);
  expect(none.flows.spending.totalM).toBe(0);
  expect([none.plan.of, none.range]).toEqual([0, undefined]);
});
