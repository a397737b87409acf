import { expect, test } from "vitest";
import {
  beginningIn,
  carriedBy,
  noProposal,
  costByGroup,
  costByYear,
  inPricesOf,
  leafLines,
  unprofiled,
  publishedTotal,
  unsplit,
  weakestBasis,
  type CostLine,
} from "#/model/cost.ts";

const line = (id: string, central: number | null, more: Partial<CostLine> = {}): CostLine => ({
  id,
  short: id.toUpperCase(),
  proposals: [`p-${id}`],
  kind: "investment",
  central,
  profile: null,
  contains: [],
  basis: "stated",
  ...more,
});

//            all 100 = a 60 + b 30 + rest 10
//   2022-23   2023-24   2024-25   left out
//      20        50        20        10
const all = line("all", 100, {
  profile: { "2022-23": 20, "2023-24": 50, "2024-25": 20 },
  contains: ["a", "b", "rest"],
});
const costs = [
  all,
  line("a", 60),
  line("b", 30),
  line("rest", 10, { proposals: ["p-all"], owner: "p-all", basis: "derived" }),
];
const span = { first: "2022-23", last: "2025-26" };
const everything = () => true;

test("costByYear(costs) divides each year, and what has no year, by the size of the lines", () => {
  const { years, gap } = costByYear(costs, everything, span);
  expect(years.map((year) => [year.year, year.publishedM])).toEqual([
    ["2022-23", 20],
    ["2023-24", 50],
    ["2024-25", 20],
    ["2025-26", null],
  ]);
  expect(years[1]?.segments.map((s) => [s.cost, s.amountM])).toEqual([
    ["a", 30],
    ["b", 15],
    ["rest", 5],
  ]);
  expect(years[3]?.segments).toEqual([]);
  expect(gap?.amountM).toBe(10);
  expect(gap?.segments.map((s) => s.amountM)).toEqual([6, 3, 1]);
});

test("costByYear(costs) calls the split an assumption, and gives the rest to its owner", () => {
  const [first] = costByYear(costs, everything, span).years;
  expect(first?.segments.map((s) => s.basis)).toEqual(["assumption", "assumption", "assumption"]);
  expect(first?.segments[2]?.proposals).toEqual(["p-all"]);
});

test("costByYear(costs, shown) keeps every segment and marks the ones not shown", () => {
  const { years, gap } = costByYear(costs, (id) => id === "p-a", span);
  expect(years[0]?.segments.map((s) => s.shown)).toEqual([true, false, false]);
  expect(years[0]?.publishedM).toBe(20);
  expect(gap?.segments.map((s) => s.shown)).toEqual([true, false, false]);
});

test("costByYear of a line that holds no other keeps its basis and has no gap when its years add up", () => {
  const alone = [line("a", 30, { profile: { "2022-23": 10, "2023-24": 20 } })];
  const { years, gap } = costByYear(alone, everything, { first: "2022-23", last: "2023-24" });
  expect(years.map((year) => year.segments.map((s) => [s.amountM, s.basis]))).toEqual([
    [[10, "stated"]],
    [[20, "stated"]],
  ]);
  expect(gap).toBeNull();
});

test("costByYear puts a line without a profile, held by none, outside the years", () => {
  const { years, gap } = costByYear([...costs, line("c", 7)], everything, span);
  expect(years.flatMap((year) => year.segments.filter((s) => s.cost === "c"))).toEqual([]);
  expect(gap?.amountM).toBe(17);
  expect(gap?.segments.at(-1)).toMatchObject({ cost: "c", amountM: 7, basis: "stated" });
});

test("costByYear counts a profile inside another profile once", () => {
  const inner = line("a", 60, { profile: { "2022-23": 60 } });
  const { years } = costByYear([all, inner, ...costs.slice(2)], everything, span);
  expect(years[0]?.publishedM).toBe(20);
});

test("costByYear divides through a line that holds lines, and survives one that holds itself", () => {
  const deep = [
    line("all", 10, { profile: { "2022-23": 10 }, contains: ["mid", "c"] }),
    line("mid", 8, { contains: ["a", "b", "all"] }),
    line("a", 6),
    line("b", 2),
    line("c", 2),
  ];
  const [first] = costByYear(deep, everything, { first: "2022-23", last: "2022-23" }).years;
  expect(first?.segments.map((s) => [s.cost, s.amountM])).toEqual([
    ["a", 6],
    ["b", 2],
    ["c", 2],
  ]);
});

test("costByYear keeps the whole year on a line whose parts have no amounts", () => {
  const blank = [
    line("all", 10, { profile: { "2022-23": 10 }, contains: ["a", "b"] }),
    line("a", null),
    line("b", 0),
  ];
  const [first] = costByYear(blank, everything, { first: "2022-23", last: "2022-23" }).years;
  expect(first?.segments.map((s) => [s.cost, s.amountM])).toEqual([["all", 10]]);
});

test("costByYear shows the years a profile reaches beyond the dataset's own", () => {
  const late = [line("a", 9, { profile: { "2021-22": 4, "2027-28": 5 } })];
  const { years } = costByYear(late, everything, { first: "2022-23", last: "2025-26" });
  expect([years[0]?.year, years.at(-1)?.year]).toEqual(["2021-22", "2027-28"]);
});

test("costByYear([]) is the empty years, null and not 0", () => {
  const { years, gap } = costByYear([], everything, { first: "2022-23", last: "2023-24" });
  expect(years.map((year) => year.publishedM)).toEqual([null, null]);
  expect(gap).toBeNull();
});

test("savings and income are never summed with spending", () => {
  const netting = [
    line("a", 30),
    line("s", 20, { kind: "saving" }),
    line("i", 5, { kind: "income" }),
  ];
  expect(leafLines(netting).map((cost) => cost.id)).toEqual(["a"]);
});

test("unprofiled is what the years do not hold: all without a profile, less than nothing when they hold more", () => {
  expect(unprofiled(all)).toBe(10);
  expect(unprofiled({ central: 5, profile: null })).toBe(5);
  expect(unprofiled({ central: 5, profile: { "2022-23": 8 } })).toBe(-3);
  expect(unprofiled({ central: null, profile: null })).toBe(0);
});

test("carriedBy(cost) asks its proposals and its owner; of a line of none, as if it had one without a name", () => {
  expect(carriedBy({ proposals: ["x"] }, (id) => id === "x")).toBe(true);
  expect(carriedBy({ proposals: ["x"], owner: "y" }, (id) => id === "y")).toBe(true);
  expect(carriedBy({ proposals: [] }, (id) => id === noProposal)).toBe(true);
  expect(carriedBy({ proposals: [] }, (id) => id !== noProposal)).toBe(false);
});

const entry = (id: string, costM: number | null = null, theme = "t1") => ({ id, costM, theme });

test("publishedTotal(costs, entries) replaces the container by its parts and counts the uncosted", () => {
  const entries = [entry("p-all", 100), entry("p-a", 60), entry("p-b", 30), entry("p-x")];
  expect(publishedTotal(costs, entries)).toEqual({
    amountM: 100,
    lines: ["a", "b", "rest"],
    uncosted: 1,
    of: 4,
  });
  expect(publishedTotal(costs, [entry("p-x")])).toEqual({
    amountM: 0,
    lines: [],
    uncosted: 1,
    of: 1,
  });
  expect(publishedTotal(costs, [])).toEqual({ amountM: 0, lines: [], uncosted: 0, of: 0 });
});

test("beginningIn(costs, year) begins elsewhere with the same amounts in the same order", () => {
  const gapped = line("a", 8, { profile: { "2023-24": 5, "2022-23": 1, "2025-26": 2 } });
  expect(beginningIn([gapped], 2026).map((cost) => cost.profile)).toEqual([
    { "2026-27": 1, "2027-28": 5, "2029-30": 2 },
  ]);
  const costs = [line("b", 3), line("c", 3, { profile: {} })];
  expect(beginningIn(costs, 2026)).toEqual(costs);
  expect(beginningIn(costs, 0)).toBe(costs);
});

test("unsplit(costs) leaves published totals whole, with the same total", () => {
  const whole = unsplit([...costs, line("c", 7)]);
  expect(whole.map((cost) => [cost.id, cost.contains])).toEqual([
    ["all", []],
    ["c", []],
  ]);
  const { years, gap } = costByYear(whole, everything, span);
  expect(years[1]?.segments.map((s) => [s.cost, s.amountM, s.basis])).toEqual([
    ["all", 50, "stated"],
  ]);
  expect(gap?.amountM).toBe(17);
});

test("inPricesOf(costs, index, assumed) brings amounts and years to the last outturn", () => {
  const index = [
    { year: "2025-26", index: 110, status: "forecast" },
    { year: "2024-25", index: 100, status: "outturn" },
    { year: "2022-23", index: 80, status: "outturn" },
  ] as const;
  const priced = (prices: string | null) => ({
    ...line("a", 8, { profile: { "2022-23": 4 } }),
    low: null,
    high: 12,
    prices,
  });
  expect(inPricesOf([priced(null)], index, "2022-23")).toMatchObject({
    pricesOf: "2024-25",
    costs: [{ low: null, central: 10, high: 15, profile: { "2022-23": 5 }, prices: "2024-25" }],
  });
  expect(inPricesOf([priced("2024-25")], index, "2022-23").costs[0]?.central).toBe(8);
});

test("inPricesOf leaves amounts as published without an assumption or an index", () => {
  const costs = [{ ...line("a", 8), low: null, high: null, prices: null }];
  expect(inPricesOf(costs, [{ year: "2024-25", index: 100, status: "outturn" }], null)).toEqual({
    costs,
    pricesOf: null,
  });
  expect(inPricesOf(costs, [], "2022-23").pricesOf).toBeNull();
  const later = [{ year: "2024-25", index: 100, status: "outturn" }] as const;
  expect(inPricesOf(costs, later, "2022-23")).toEqual({ costs, pricesOf: null });
});

test("costByGroup(costs, entries, themes) is null where nothing is published", () => {
  const entries = [
    entry("p-a", 60),
    entry("p-b", 30, "t2"),
    entry("p-x", null, "t2"),
    entry("p-y", null, "t3"),
  ];
  const groups = costByGroup(costs, entries, ["t1", "t2", "t3", "t4"], (e) => [e.theme]);
  expect(groups).toEqual([
    { id: "t1", entries: ["p-a"], amountM: 60, outsideProfileM: 6, lines: ["a"], uncosted: 0 },
    {
      id: "t2",
      entries: ["p-b", "p-x"],
      amountM: 30,
      outsideProfileM: 3,
      lines: ["b"],
      uncosted: 1,
    },
    { id: "t3", entries: ["p-y"], amountM: null, outsideProfileM: 0, lines: [], uncosted: 1 },
    { id: "t4", entries: [], amountM: null, outsideProfileM: 0, lines: [], uncosted: 0 },
  ]);
});

test("weakestBasis is the least sure of all lines, whatever their order", () => {
  const [stated, derived, ours] = (["stated", "derived", "assumption"] as const).map((basis) => ({
    basis,
  }));
  expect(weakestBasis([stated!, ours!, derived!])).toBe("assumption");
  expect(weakestBasis([derived!, stated!])).toBe("derived");
  expect(weakestBasis([])).toBe("stated");
});
