import fc from "fast-check";
import { expect, test } from "vitest";
import { flows, pvBaseOf, sharesByYear, type FlowLine, type Terms } from "#/model/flows.ts";

const index = [
  { year: "2022-23", index: 100 },
  { year: "2023-24", index: 110 },
  { year: "2024-25", index: 121 },
];
const rates = [
  { fromYear: 0, toYear: 30, rate: 0.035 },
  { fromYear: 31, toYear: 75, rate: 0.03 },
  { fromYear: 76, toYear: null, rate: 0.025 },
];
const terms: Terms = {
  firstYear: "2022-23",
  horizon: "2025-26",
  prices: "2024-25",
  index,
  rates,
  discountRate: "Green Book",
  pvBase: "2022-23",
};
const line = (more: Partial<FlowLine> = {}): FlowLine => ({
  id: "a",
  kind: "investment",
  central: 100,
  prices: null,
  twelves: [
    { startMonth: 0, share: 0.25 },
    { startMonth: 12, share: 0.75 },
  ],
  undated: 0,
  slipMonths: 0,
  ...more,
});
const spending = (lines: readonly FlowLine[], more: Partial<Terms> = {}) =>
  flows(lines, { ...terms, ...more }).spending;

//  £100m: a quarter in the first year, the rest in the second; nine months late.
//
//        2022-23      2023-24           2024-25
//    |............|25............|75............|            on time
//    |.........|25 ..........|75 ..........|                 nine months later:
//     6.25          18.75 + 18.75         56.25              a quarter of each stays, the rest moves on
test("a slip spreads each year over its months and moves them", () => {
  const { byYearM, totalM } = spending([line({ slipMonths: 9 })]);
  expect(byYearM).toEqual([6.25, 37.5, 56.25, 0]);
  expect(totalM).toBe(100);
});

test("a slip of whole years moves years whole, either way", () => {
  expect(spending([line({ slipMonths: 24 })]).byYearM).toEqual([0, 0, 25, 75]);
  const early = flows([line({ slipMonths: -12 })], terms);
  expect(early.years[0]).toBe("2021-22");
  expect(early.spending.byYearM).toEqual([25, 75, 0, 0, 0]);
});

test("money past the horizon is one bar and stays in the total", () => {
  const { byYearM, afterM, totalM } = spending([line({ slipMonths: 36 })]);
  expect(byYearM).toEqual([0, 0, 0, 25]);
  expect(afterM).toBe(75);
  expect(totalM).toBe(100);
});

test("a horizon before the start leaves no year and everything after it", () => {
  const { years, spending: sums } = flows([line()], { ...terms, horizon: "2020-21" });
  expect(years).toEqual([]);
  expect([sums.byYearM, sums.afterM, sums.totalM]).toEqual([[], 100, 100]);
});

test("money without a year is in the total and in no year", () => {
  const { byYearM, undatedM, totalM } = spending([
    line({ twelves: [{ startMonth: 0, share: 0.9 }], undated: 0.1 }),
  ]);
  expect([byYearM[0], undatedM, totalM]).toEqual([90, 10, 100]);
});

test("savings and income stand apart from spending; what is not known is counted and not added", () => {
  const { spending, savings, income } = flows(
    [
      line(),
      line({ id: "b", kind: "running", central: 5 }),
      line({ id: "c", kind: "saving", central: 7 }),
      line({ id: "d", kind: "income", central: 9 }),
      line({ id: "e", central: null }),
    ],
    terms,
  );
  expect([spending.totalM, savings.totalM, income.totalM]).toEqual([105, 7, 9]);
  expect([spending.lines, spending.unknown, savings.unknown]).toEqual([2, 1, 0]);
});

test("no lines come to nothing", () => {
  expect(spending([])).toMatchObject({ byYearM: [0, 0, 0, 0], totalM: 0, presentM: 0, lines: 0 });
});

//  £100m in 2022-23 prices, a quarter in 2022-23 and the rest in 2023-24.
//    real, 2024-25 prices: 100 x 121 / 100 = 121
//    cash: 25 x 100 / 100 + 75 x 110 / 100 = 107.5
test("prices: value in year B = value in A x index B / index A; cash is in the prices of its year", () => {
  const known = [line({ prices: "2022-23" })];
  expect(spending(known)).toMatchObject({
    totalM: 121,
    cashM: expect.closeTo(107.5, 12) as number,
    realM: 121,
    asPublished: 0,
  });
  const cash = spending(known, { prices: "cash" });
  expect(cash.byYearM.slice(0, 2)).toEqual([25, expect.closeTo(82.5, 12)]);
  expect(cash.totalM).toBeCloseTo(107.5, 12);
});

test("money moved later costs more cash and the same in real terms", () => {
  const late = spending([line({ prices: "2022-23", slipMonths: 12 })]);
  expect(late.cashM).toBeCloseTo(25 * 1.1 + 75 * 1.21, 12);
  expect(late.realM).toBe(121);
});

test("amounts of unknown price base stay as published, and are counted", () => {
  for (const prices of ["cash", "2024-25", "2022-23"])
    expect(spending([line()], { prices })).toMatchObject({
      totalM: 100,
      cashM: 100,
      asPublished: 1,
    });
});

test("a price base that the index does not reach stays as published", () => {
  expect(spending([line({ prices: "1999-00" })])).toMatchObject({ totalM: 100, asPublished: 1 });
  expect(spending([line({ prices: "2022-23" })], { index: [] }).asPublished).toBe(1);
});

test("cash of money without a year is as of the rest of its line", () => {
  const half = line({ prices: "2022-23", twelves: [{ startMonth: 12, share: 0.5 }], undated: 0.5 });
  expect(spending([half], { prices: "cash" })).toMatchObject({
    totalM: expect.closeTo(110, 12) as number,
    undatedM: expect.closeTo(55, 12) as number,
  });
});

//  100 = 25 in year 0 + 75 in year 1: 25 + 75 / 1.035
test("present value: factor(0) = 1, then each year is worth 1 / (1 + r) of the one before", () => {
  expect(spending([line()]).presentM).toBeCloseTo(25 + 75 / 1.035, 12);
  expect(spending([line()], { discountRate: 0.1 }).presentM).toBeCloseTo(25 + 75 / 1.1, 12);
  expect(spending([line()], { discountRate: 0 }).presentM).toBe(100);
});

test("one base year for all: money two years later is worth less", () => {
  const late = spending([line({ slipMonths: 24 })]).presentM;
  expect(late).toBeCloseTo((25 + 75 / 1.035) / (1.035 * 1.035), 12);
});

test("present value is of real amounts, also when cash is shown", () => {
  const known = [line({ prices: "2022-23" })];
  expect(spending(known, { prices: "cash" }).presentM).toBeCloseTo(25 + 75 / 1.035, 12);
  expect(spending(known).presentM).toBeCloseTo(1.21 * (25 + 75 / 1.035), 12);
});

test("a line without any year is not discounted, and says so", () => {
  const flow = flows([line({ twelves: [], undated: 1 })], terms).lines[0];
  expect(flow).toMatchObject({ presentM: 100, undiscounted: true });
});

test("present value agrees with the closed form of an even flow", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 150 }),
      (n, permille) => {
        const twelves = Array.from({ length: n }, (_, y) => ({ startMonth: 12 * y, share: 1 / n }));
        const v = 1 / (1 + permille / 1000);
        const { presentM } = spending([line({ twelves })], { discountRate: permille / 1000 });
        expect(presentM).toBeCloseTo(((100 / n) * (1 - v ** n)) / (1 - v), 8);
      },
    ),
  );
});

test("pvBaseOf is the year that a column names, else the earliest programme start", () => {
  const column = (programmeStart: string, pvBase = "earliest start") => ({
    programmeStart,
    pvBase,
  });
  expect(pvBaseOf([column("2024-04"), column("2023-03")])).toBe("2022-23");
  expect(pvBaseOf([column("2024-04"), column("2023-03", "2020-21")])).toBe("2020-21");
});

const anyLine = fc.record({
  slipMonths: fc.double({ min: -40, max: 200, noNaN: true }),
  central: fc.integer({ min: 0, max: 5000 }),
  starts: fc.array(fc.double({ min: -20, max: 90, noNaN: true }), { minLength: 1, maxLength: 6 }),
});

test("whatever the slip, shares by year are the shares there were, within a year of where they were", () => {
  fc.assert(
    fc.property(anyLine, ({ slipMonths, starts }) => {
      const twelves = starts.map((startMonth) => ({ startMonth, share: 1 / starts.length }));
      const years = sharesByYear(twelves, slipMonths);
      expect(years.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(years.every(({ share }) => share > 0)).toBe(true);
      expect(years.map(({ year }) => year)).toEqual(years.map(({ year }) => year).sort());
    }),
  );
});

test("a delay keeps the total; years, what comes after and what has no year are all of it", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 5 }), (rows) => {
      const lines = rows.map(({ slipMonths, central, starts }, i) =>
        line({
          id: `l${i}`,
          central,
          slipMonths,
          twelves: starts.map((startMonth) => ({ startMonth, share: 1 / starts.length })),
        }),
      );
      const { byYearM, afterM, undatedM, totalM } = spending(lines);
      expect(totalM).toBe(rows.reduce((sum, { central }) => sum + central, 0));
      expect(byYearM.reduce((a, b) => a + b, afterM + undatedM)).toBeCloseTo(totalM, 6);
      const turned = spending(lines.toReversed());
      expect(turned.totalM).toBe(totalM);
    }),
  );
});

test("later money has no greater present value", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (a, b) => {
      const at = (slipMonths: number) => spending([line({ slipMonths })]).presentM;
      expect(at(a + b)).toBeLessThanOrEqual(at(a) + 1e-9);
    }),
  );
});
