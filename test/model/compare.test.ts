import fc from "fast-check";
import { expect, test } from "vitest";
import { difference, moneyApart, rebased, type Compared, type Counted } from "#/model/compare.ts";

const plan = (totals: readonly number[], unknown: readonly string[] = []): Compared => ({
  totals: Float64Array.from(totals),
  central: totals[0] ?? 0,
  unknown: new Set(unknown),
});
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

/* B - A is -2, -1, 0, ... 8: 10th percentile -1, 90th 7; dearer in 8 of 11, cheaper in 2, a tie in 1. */
test("difference(a, b) is taken draw by draw; ties count for neither", () => {
  const found = difference(plan(upTo(11).map(() => 5)), plan(upTo(11).map((i) => i + 3)));
  expect(found.interval).toEqual({ low: -1, high: 7 });
  expect([found.dearer, found.cheaper]).toEqual([8 / 11, 2 / 11]);
  expect(found.verdict).toBe("cannot be told apart");
  expect(found.central).toBe(-2);
});

test("difference(a, b) of equal plans is the same", () => {
  const found = difference(plan([1, 2, 3]), plan([1, 2, 3]));
  expect(found).toMatchObject({ verdict: "the same", dearer: 0, cheaper: 0, varies: false });
});

test("difference(a, b) takes less than half a penny for rounding, and a penny for money", () => {
  const tenth = 0.1 + 0.2;
  expect(difference(plan([tenth, 1]), plan([0.3, 1])).verdict).toBe("the same");
  expect(difference(plan([1, 1]), plan([1 + 1e-8, 1 + 1e-8])).verdict).toBe("dearer");
});

test("difference(a, b) is dearer or cheaper when the interval leaves out zero", () => {
  expect(difference(plan([1, 2]), plan([2, 3])).verdict).toBe("dearer");
  expect(difference(plan([2, 3]), plan([1, 2])).verdict).toBe("cheaper");
  expect(difference(plan([2, 3]), plan([1, 2])).varies).toBe(false);
});

test("difference(a, b) cannot be told apart when the interval only touches zero", () => {
  const a = plan(upTo(11).map(() => 0));
  expect(difference(a, plan(upTo(11).map((i) => (i < 2 ? 0 : i)))).verdict).toBe(
    "cannot be told apart",
  );
});

test("difference(a, b) tells which proposals of unknown cost only one keeps", () => {
  const found = difference(plan([1], ["r", "q", "p"]), plan([1], ["q", "s"]));
  expect([found.onlyInA, found.onlyInB]).toEqual([["p", "r"], ["s"]]);
});

test("difference(a, b) throws on different numbers of draws", () => {
  expect(() => difference(plan([1]), plan([1, 2]))).toThrow("different numbers of draws: 1, 2");
});

test("difference(a, b) turned round has its signs and names turned round", () => {
  const totals = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 21, maxLength: 21 });
  fc.assert(
    fc.property(totals, totals, (x, y) => {
      const [a, b] = [plan(x, ["p"]), plan(y)];
      const [there, back] = [difference(a, b), difference(b, a)];
      expect([back.dearer, back.cheaper]).toEqual([there.cheaper, there.dearer]);
      expect(back.interval.low).toBeCloseTo(-there.interval.high, 12);
      expect(back.onlyInB).toEqual(there.onlyInA);
      const opposite = { dearer: "cheaper", cheaper: "dearer" } as const;
      const { verdict } = there;
      expect(back.verdict).toBe(
        verdict === "dearer" || verdict === "cheaper" ? opposite[verdict] : verdict,
      );
    }),
  );
});

type Line = Counted["lines"][number];
/** A scenario of one line of £100m, in prices of its own, that comes to a total in the prices asked for. */
const counted = (more: {
  readonly area?: string;
  readonly prices?: string;
  readonly of?: string | null;
  readonly totalM?: number;
  readonly from?: Line["from"];
  readonly kind?: Line["kind"];
}): Counted => {
  const { area = "", prices = "2024-25", of = null, totalM = 100 } = more;
  const { from = "published", kind = "investment" } = more;
  return {
    lines: [{ id: "one", from, kind, prices: of, central: 100 } as Line],
    plan: { assumptions: { area, prices } },
    flows: {
      lines: [{ id: "one", totalM }],
      spending: { lines: 1, asPublished: of === null ? 1 : 0 },
    },
  };
};

test("moneyApart(a, b) tells areas apart before prices", () => {
  expect(moneyApart(counted({ area: "E1" }), counted({}))).toBe("area");
  expect(moneyApart(counted({ area: "E1" }), counted({ area: "E1" }))).toBeUndefined();
});

test("moneyApart(a, b) tells prices apart only where both have been brought to theirs", () => {
  const real = counted({ of: "2021-22" });
  const cash = counted({ of: "2021-22", prices: "cash" });
  expect(moneyApart(real, cash)).toBe("prices");
  expect(moneyApart(real, real)).toBeUndefined();
  expect(moneyApart(real, counted({ prices: "cash" }))).toBeUndefined();
});

test("rebased(a, b) is true of a published line that another price base alone makes dearer", () => {
  const published = counted({});
  const based = counted({ of: "2021-22", totalM: 117 });
  expect(rebased(published, based)).toBe(true);
  expect(rebased(based, based)).toBe(false);
  expect(rebased(published, counted({ of: "2024-25", totalM: 100 }))).toBe(false);
  expect(rebased(published, { ...based, lines: [] })).toBe(false);
  for (const other of [{ kind: "saving" }, { from: "yours" }] as const)
    expect(rebased(counted(other), counted({ ...other, of: "2021-22", totalM: 117 }))).toBe(false);
});
