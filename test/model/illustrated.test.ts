import { expect, test } from "vitest";
import { estimateStore, estimatesOn, worked, type EstimateSource } from "#/model/illustrated.ts";

const component = (more: object) =>
  ({
    id: "c",
    label: "c",
    kind: "recurring",
    expression: "people*pay",
    startMonth: 12,
    rampMonths: 24,
    group: "pay",
    inside: null,
    inTotals: true,
    insideReason: null,
    ...more,
  }) as EstimateSource["components"][number];
const input = (name: string, central: number, prices: string | null = null) =>
  ({
    name,
    low: central / 2,
    central,
    high: central * 2,
    prices,
  }) as EstimateSource["inputs"][number];

/** 100 people at £30,000: £3m a year from month 12, in full from month 36. */
const row: EstimateSource = {
  id: "EST-A",
  proposal: "A",
  decision: "estimate",
  label: "People",
  inputs: [input("people", 100), input("pay", 30_000)],
  components: [component({})],
  prices: "2024-25",
  scalingKey: "spend",
  inside: null,
  variants: [],
};
const never = () => false;

//  £m a year:  year 1: 0 | 2: 0.25 x 3 | 3: 0.75 x 3 | 4: 3 | 5: 3     together 9
test("worked(estimate) adds up its first five years and says how they fall", () => {
  const { counted, splits, variants } = worked(row, never, []);
  expect(counted).toHaveLength(1);
  expect(counted[0]?.central).toBeCloseTo(9, 12);
  expect(counted[0]?.kind).toBe("running");
  expect(counted[0]?.shares.map((s) => s * 9)).toEqual(
    [0, 0.75, 2.25, 3, 3].map((m) => expect.closeTo(m, 12) as number),
  );
  // Two inputs that may halve or double: the range is 2 to the power of root 2 either way.
  expect(counted[0]?.high).toBeCloseTo(9 * 2 ** Math.SQRT2, 9);
  expect([splits, variants]).toEqual([[], []]);
});

test("what is once and more than half of the money is an investment", () => {
  const once = component({
    id: "build",
    kind: "one-off",
    expression: "people*pay*pay",
    rampMonths: 0,
  });
  const [sum] = worked({ ...row, components: [component({}), once] }, never, []).counted;
  expect(sum?.kind).toBe("investment");
  expect(sum?.components).toEqual(["c", "build"]);
});

test("savings and income are sums of their own", () => {
  const saving = component({ id: "s", kind: "saving", group: "placements" });
  const income = component({ id: "i", kind: "income" });
  const { counted } = worked({ ...row, components: [component({}), saving, income] }, never, []);
  expect(counted.map(({ kind, group }) => [kind, group])).toEqual([
    ["running", "pay"],
    ["saving", "placements"],
    ["income", "pay"],
  ]);
});

test("what lies inside a published line, or is not cash, is split off and not counted", () => {
  const inside = component({ id: "in", inTotals: false, inside: "cost-a" });
  const time = component({ id: "time", inTotals: false });
  const { counted, splits } = worked({ ...row, components: [inside, time] }, never, []);
  expect(counted).toEqual([]);
  expect(splits.map((s) => [s.components, s.inside])).toEqual([
    [["in"], "cost-a"],
    [["time"], null],
  ]);
});

test("a variant is used when the other proposal's estimate is off", () => {
  const half = { id: "half", label: "half", whenOff: "B", set: { people: 50 }, expression: null };
  const other = { ...half, id: "pay-only", whenOff: "C", expression: "pay" };
  const more = { inputs: [], aYearM: null, onceM: null, fiveYearsM: null };
  const varied = { ...row, variants: [half, other].map((v) => ({ ...v, ...more })) };
  expect(worked(varied, never, []).counted[0]?.central).toBeCloseTo(9, 12);
  const without = worked(varied, (id) => id === "B", []);
  expect(without.counted[0]?.central).toBeCloseTo(4.5, 12);
  expect(without.variants).toEqual(["half"]);
  expect(worked(varied, (id) => id === "C", []).counted[0]?.central).toBeCloseTo(0.09, 12);
});

test("a reader's central moves low and high with it; a reader's low and high stand", () => {
  const sum = (change: object) => worked(row, never, [], { pay: change }).counted[0];
  expect(sum({ central: 60_000 })?.central).toBeCloseTo(18, 12);
  expect(sum({ central: 60_000 })?.high).toBeCloseTo(18 * 2 ** Math.SQRT2, 9);
  expect(sum({ low: 30_000, high: 30_000 })?.high).toBeCloseTo(18, 9);
  expect(sum({ low: 90_000 })?.low).toBeCloseTo(4.5, 9);
  expect(() => worked(row, never, [], { wages: { central: 1 } })).toThrow(
    "no input of the estimate: wages",
  );
});

test("estimatesOn reads off, all, not under way, and names with or without a minus; the last wins", () => {
  const rows = [{ proposal: "A" }, { proposal: "B", underWay: "begun" }, { proposal: "C" }];
  const theme = (id: string) => (id === "C" ? "homes" : "help");
  const on = (text: string) => [...estimatesOn(text, rows, theme)];
  expect(on("off")).toEqual([]);
  expect(on("")).toEqual([]);
  expect(on("all")).toEqual(["A", "B", "C"]);
  expect(on("not under way")).toEqual(["A", "C"]);
  expect(on("help")).toEqual(["A", "B"]);
  expect(on("all, -help")).toEqual(["C"]);
  expect(on("not under way,-C,B")).toEqual(["A", "B"]);
  expect(on("all,off,B")).toEqual(["B"]);
  expect(on("nonsense,-Z")).toEqual([]);
});

test("estimateStore works an estimate out once for each reading, and anew for a change", () => {
  const store = estimateStore([row], []);
  expect(store.worked(row, never)).toBe(store.worked(row, never));
  expect(store.worked(row, never, { pay: { central: 1 } })).not.toBe(store.worked(row, never));
});
