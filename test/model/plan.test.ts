import { expect, test } from "vitest";
import type { DecisionRow } from "#/model/decisions.ts";
import type { Plan } from "#/model/plan.ts";
import type { OwnLine } from "#/model/planLines.ts";
import { cost, link, planned, proposal } from "./planSource.ts";

//  T heads £50m: A 20, B 25, left over 5.  C has no cost.  A requires B, B requires C.
//
//      C guidance 9 | B legislation 18 | A guidance 9
//      0            9                  27          36
const proposals = [
  proposal("T", "funding", "money", "package"),
  proposal("A"),
  proposal("B", "legislation"),
  proposal("C"),
];
const rows = {
  proposals,
  links: [link("A", "B"), link("B", "C")],
  costs: [
    cost("total", 50, {
      proposals: ["T"],
      contains: ["a", "b"],
      profile: { "2022-23": 10, "2023-24": 30 },
    }),
    cost("a", 20, { proposals: ["A"] }),
    cost("b", 25, { proposals: ["B"], kind: "running", low: 20, high: 40 }),
  ],
};
const out = (of: string): DecisionRow => ({ scope: "proposal", of, in: false });
const amounts = ({ lines }: Plan) => Object.fromEntries(lines.map((l) => [l.id, l.central]));
const slipsOf = ({ lines }: Plan) => Object.fromEntries(lines.map((l) => [l.id, l.slipMonths]));

test("plan with initial decisions: the parts and what is left add back to the total", () => {
  const first = planned(rows);
  expect(amounts(first)).toEqual({ "total.remainder": 5, a: 20, b: 25 });
  expect(slipsOf(first)).toEqual({ "total.remainder": 0, a: 0, b: 0 });
  expect(first.schedule.chains).toEqual([["C", "B", "A"]]);
  expect(first.schedule.finishMonth).toBe(36);
  expect(first.broken).toEqual([]);
});

test("n of m have no published cost: the heading and the parts have one, C has none", () => {
  const first = planned(rows);
  expect([first.unpublished, first.unpriced, first.of]).toEqual([["C"], ["C"], 4]);
  expect(first.statuses.get("T")).toEqual({ kind: "published", lines: ["total.remainder"] });
});

test("dropping a part changes the total; dropping the heading drops only what is left", () => {
  expect(amounts(planned(rows, [out("A")]))).toEqual({ "total.remainder": 5, b: 25 });
  expect(amounts(planned(rows, [out("T")]))).toEqual({ a: 20, b: 25 });
  expect(amounts(planned(rows, [], { remainder: false }))).toEqual({ a: 20, b: 25 });
});

test("what decisions break is named, and nothing else is dropped", () => {
  const without = planned(rows, [out("C")]);
  expect(without.broken.map(({ id, reason }) => [id, reason])).toEqual([["B>C", "why"]]);
  expect(without.of).toBe(3);
  expect(without.schedule.chains).toEqual([["B", "A"]]);
});

test("funding multiplies low, central and high and moves no date", () => {
  const half = planned(rows, [{ scope: "theme", of: "help", fundedPercent: 50 }]);
  expect(half.lines.map(({ id, low, central, high }) => [id, low, central, high])).toEqual([
    ["total.remainder", null, 5, null],
    ["a", null, 10, null],
    ["b", 10, 12.5, 20],
  ]);
  expect(half.schedule.finishMonth).toBe(36);
});

test("unfunded is 0 and in, without a range", () => {
  const none = planned(rows, [{ scope: "proposal", of: "B", fundedPercent: 0 }]);
  expect(none.lines.find(({ id }) => id === "b")).toMatchObject({
    low: null,
    central: 0,
    high: null,
    range: "none",
  });
});

test("a line of several proposals stays while one is in, at what its best funded gets", () => {
  const shared = { proposals, costs: [cost("s", 10, { proposals: ["A", "C"] })] };
  const half: DecisionRow = { scope: "proposal", of: "A", fundedPercent: 50 };
  expect(amounts(planned(shared, [half]))).toEqual({ s: 10 });
  expect(amounts(planned(shared, [half, out("C")]))).toEqual({ s: 5 });
  expect(amounts(planned(shared, [out("A"), out("C")]))).toEqual({});
});

test("money follows the work: a delay moves the line and those that wait", () => {
  const later = planned(rows, [{ scope: "proposal", of: "C", laterMonths: 12 }]);
  expect(slipsOf(later)).toEqual({ "total.remainder": 0, a: 12, b: 12 });
  const bill = planned(rows, [], { billWait: 6, billLate: 12 });
  // The Bill comes at 18 and B would have waited for C until 9.
  expect(slipsOf(bill)).toEqual({ "total.remainder": 0, a: 9, b: 9 });
  expect(slipsOf(planned(rows, [], { programmeStart: "2024-04" }))).toEqual({
    "total.remainder": 24,
    a: 24,
    b: 24,
  });
});

test("money never moves to before the programme, though its work no longer waits", () => {
  // B waited nine months for C: without C it starts nine months earlier than it did.
  expect(slipsOf(planned(rows, [out("C")]))).toMatchObject({ b: 0 });
  const later = planned(rows, [out("C")], { programmeStart: "2027-04" });
  expect(later.slips.get("B")?.startMonths).toBe(51);
  expect(slipsOf(later)).toEqual({ "total.remainder": 60, a: 60, b: 60 });
});

test("money that does not follow the work moves with the start of the programme alone", () => {
  const still = { moneyFollowsWork: false };
  const later = planned(rows, [{ scope: "all", laterMonths: 12 }], still);
  expect(Object.values(slipsOf(later))).toEqual([0, 0, 0]);
  const start = planned(rows, [], { ...still, programmeStart: "2024-04" });
  expect(Object.values(slipsOf(start))).toEqual([24, 24, 24]);
});

test("optimism bias multiplies by kind of cost; spread gives a range to lines that have none", () => {
  const more = planned(rows, [], { optimismRunning: 0.2, spread: 0.25 });
  expect(
    more.lines.map(({ id, low, central, high, range }) => [id, low, central, high, range]),
  ).toEqual([
    ["total.remainder", 4, 5, 6.25, "spread"],
    ["a", 16, 20, 25, "spread"],
    ["b", 24, 30, 48, "own"],
  ]);
});

test("a line without a price base takes that of the ask", () => {
  const prices = (askPrices: string) =>
    planned({ proposals, costs: [cost("a", 1, { proposals: ["A"] })] }, [], { askPrices }).lines[0]
      ?.prices;
  expect(prices("as published")).toBeNull();
  expect(prices("2022-23")).toBe("2022-23");
});

const own: OwnLine = {
  id: "own-1",
  label: "Ours",
  proposal: "C",
  kind: "running",
  quantity: 1000,
  unitGbp: 2000,
  unitLowGbp: 1000,
  unitHighGbp: 3000,
  firstYear: "2023-24",
  lastYear: "2024-25",
  prices: "2024-25",
  group: "ours",
  scalingKey: "none",
};

test("a reader's line is quantity x unit cost x years, follows its proposal and prices it", () => {
  const yours = planned(rows, [{ scope: "proposal", of: "C", laterMonths: 6 }], {}, { own: [own] });
  expect(yours.lines.at(-1)).toMatchObject({
    basis: "yours",
    low: 2,
    central: 4,
    high: 6,
    slipMonths: 6,
    twelves: [
      { startMonth: 12, share: 0.5 },
      { startMonth: 24, share: 0.5 },
    ],
  });
  expect([yours.unpublished, yours.unpriced]).toEqual([["C"], []]);
  expect(yours.statuses.get("C")).toEqual({ kind: "yours", lines: ["own-1"] });
});

test("a reader's line goes with its proposal; of no proposal, it stays and stays put", () => {
  expect(planned(rows, [out("C")], {}, { own: [own] }).lines.map(({ id }) => id)).not.toContain(
    "own-1",
  );
  const loose = { ...own, proposal: null };
  const line = planned(rows, [], { programmeStart: "2024-04" }, { own: [loose] }).lines.at(-1);
  expect(line).toMatchObject({ id: "own-1", slipMonths: 0 });
});

test("a reader's line that comes to nothing sensible is left out, and said", () => {
  const odd = [
    { ...own, id: "x", lastYear: "2022-23" },
    { ...own, id: "y", quantity: NaN },
  ];
  expect(
    planned(rows, [], {}, { own: odd }).notes.filter(({ kind }) => kind === "left out"),
  ).toEqual([
    { kind: "left out", line: "x", why: "a last year before the first: 2023-24, 2022-23" },
    { kind: "left out", line: "y", why: "no amount: NaN x 2000" },
  ]);
});
