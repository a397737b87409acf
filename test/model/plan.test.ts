import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { presetAssumptions } from "#/model/assumptions.ts";
import type { DecisionRow } from "#/model/decisions.ts";
import { flows, termsOf } from "#/model/flows.ts";
import { ground, plan, type Plan, type PlanLine } from "#/model/plan.ts";
import type { OwnLine } from "#/model/planLines.ts";
import { cost, link, planned, proposal } from "./planSource.ts";

const isSpending = ({ kind }: Pick<PlanLine, "kind">) =>
  kind === "investment" || kind === "running";
const spendingM = (lines: readonly PlanLine[]) =>
  lines.filter(isSpending).reduce((sum, { central }) => sum + (central ?? 0), 0);

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

const review = readFolder("data/care-review", "data/areas");
const base = ground(review);
const scenarioPlan = (id: string) => {
  const scenario = review.scenarios.find((row) => row.id === id);
  if (!scenario) throw new Error(`no scenario: ${id}`);
  return plan(base, {
    decisions: scenario.decisions,
    assumptions: presetAssumptions(scenario, base.initial).assumptions,
  });
};

test("on the shipped dataset the parts add back to the published £2,600m exactly", () => {
  const asked = scenarioPlan("as-the-review-asked");
  expect(spendingM(asked.lines)).toBe(2600);
  expect(flows(asked.lines, termsOf(asked.assumptions, review)).spending.totalM).toBe(2600);
  expect([asked.unpublished.length, asked.of]).toEqual([106, 110]);
  expect(asked.lines.every(({ slipMonths }) => slipMonths === 0)).toBe(true);
});

test("Two years late moves all money and work by 24 months", () => {
  const late = scenarioPlan("two-years-late");
  expect(new Set(late.lines.map(({ slipMonths }) => slipMonths))).toEqual(new Set([24]));
  expect(new Set([...late.slips.values()].map((s) => s.startMonths))).toEqual(new Set([24]));
});

test("Family Help only keeps the theme and all it requires, and breaks nothing", () => {
  const only = scenarioPlan("family-help-only");
  expect(only.broken).toEqual([]);
  expect(spendingM(only.lines)).toBe(2000);
});

test("What government accepted breaks three requirements, as its note says", () => {
  expect(scenarioPlan("what-government-accepted").broken.map(({ from, to }) => [from, to])).toEqual(
    [
      ["CR-2.01", "CR-2.02"],
      ["CR-5.02", "CR-5.04"],
      ["SP-1", "SP-3"],
    ],
  );
});

test("A Bill a year late moves nothing that needs no law, directly or through others", () => {
  const late = scenarioPlan("a-bill-a-year-late");
  const slip = (id: string) => late.slips.get(id)?.startMonths;
  expect(slip("CR-4.07")).toBe(12);
  // Family Help has waited nine months for its description already; its money needs no law.
  expect(slip("CR-2.01")).toBe(3);
  expect(slip("CR-2.04")).toBe(0);
});

test("the dataset's estimates come to their published five-year sums", () => {
  const all = plan(base, { decisions: [], assumptions: { ...base.initial, estimates: "all" } });
  const counted = review.estimates.filter(({ decision }) => decision === "estimate");
  for (const { id, countedFiveYearsM } of counted) {
    const line = all.lines.find((l) => l.id === id);
    const published = countedFiveYearsM?.central ?? null;
    if (published === null) expect(line, id).toBeUndefined();
    else expect(line?.central, id).toBeCloseTo(published, 2);
  }
  expect(all.statuses.get("CR-2.01")).toEqual({ kind: "inside", at: ["CR-2.04"] });
  expect(all.splits.map(({ proposal }) => proposal)).toEqual(
    expect.arrayContaining(["CR-2.01", "CR-2.11", "CR-7.03", "CR-7.04", "CR-7.02"]),
  );
});

test("one of a pair of estimates alone takes its variant", () => {
  const lone = plan(base, {
    decisions: [],
    assumptions: { ...base.initial, estimates: "CR-3.04" },
  });
  expect(lone.notes).toContainEqual({
    kind: "variant",
    estimate: "EST-CR-3.04",
    variants: ["no-switch"],
  });
  expect(lone.lines.at(-1)?.central).toBeCloseTo(70.123, 2);
});

test("an estimate begins with its proposal's work", () => {
  const all = plan(base, { decisions: [], assumptions: { ...base.initial, estimates: "all" } });
  const line = all.lines.find(({ id }) => id === "EST-CR-5.13");
  expect(line?.twelves[0]?.startMonth).toBe(base.reference.slots.get("CR-5.13")?.earliestStart);
});

test("a reader's change makes an estimate theirs; one that cannot be worked out is left out, and said", () => {
  const changed = (switch_share: number, migration = 500_000) =>
    plan(base, {
      decisions: [],
      assumptions: { ...base.initial, estimates: "CR-3.04,CR-8.15" },
      changes: {
        "CR-3.04": { switch_share: { central: switch_share }, cpis_years: { central: migration } },
      },
    });
  const line = changed(0.2).lines.find(({ id }) => id === "EST-CR-3.04");
  expect(line?.basis).toBe("yours");
  const none = changed(0.2, 0);
  expect(none.lines.some(({ id }) => id === "EST-CR-3.04")).toBe(false);
  expect(none.notes.some((n) => n.kind === "left out" && n.line === "EST-CR-3.04")).toBe(true);
});

describe.each(review.scenarios.map(({ id }) => id))("%s", (id) => {
  const result = scenarioPlan(id);
  const sums = flows(result.lines, termsOf(result.assumptions, review));

  test("no year costs less than nothing", () => {
    expect(sums.spending.byYearM.every((m) => m >= 0)).toBe(true);
  });

  test("years, what comes after and what has no year are the total", () => {
    for (const { byYearM, afterM, undatedM, totalM } of [sums.spending, sums.savings, sums.income])
      expect(byYearM.reduce((a, b) => a + b, afterM + undatedM)).toBeCloseTo(totalM, 6);
  });

  test("a published line and what an estimate holds inside it are never both counted", () => {
    const ids = result.lines.map((line) => line.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const container of base.containers) expect(ids).not.toContain(container.cost);
  });

  test("every critical task has a lead body", () => {
    const leads = new Map(review.proposals.map((p) => [p.id, p.leads]));
    for (const critical of result.schedule.chains.flat())
      expect(leads.get(critical)?.length, critical).toBeGreaterThan(0);
  });
});

const decisionRows = fc.array(
  fc.record({
    scope: fc.constant("proposal" as const),
    of: fc.constantFrom(...review.proposals.map((p) => p.id)),
    in: fc.boolean(),
    laterMonths: fc.integer({ min: 0, max: 60 }),
    fundedPercent: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 12 },
);

test("dropping a proposal never adds to what is published, and never delays anything", () => {
  fc.assert(
    fc.property(decisionRows, fc.constantFrom(...review.proposals), (decisions, { id }) => {
      const before = plan(base, { decisions, assumptions: base.initial });
      const after = plan(base, { decisions: [...decisions, out(id)], assumptions: base.initial });
      expect(spendingM(after.lines)).toBeLessThanOrEqual(spendingM(before.lines));
      for (const [task, slot] of after.schedule.slots)
        expect(slot.earliestStart).toBeLessThanOrEqual(
          before.schedule.slots.get(task)?.earliestStart ?? NaN,
        );
    }),
    { numRuns: 60 },
  );
});

test("a delay keeps every line's amount and never brings anything forward", () => {
  fc.assert(
    fc.property(decisionRows, fc.integer({ min: 1, max: 60 }), (decisions, months) => {
      const kept = decisions.map((row) => ({ ...row, in: true }));
      const before = plan(base, { decisions: kept, assumptions: base.initial });
      const after = plan(base, {
        decisions: [...kept, { scope: "lever", of: "guidance", laterMonths: 60 + months }],
        assumptions: base.initial,
      });
      expect(amounts(after)).toEqual(amounts(before));
      for (const [task, { startMonths }] of after.slips)
        expect(startMonths).toBeGreaterThanOrEqual(before.slips.get(task)?.startMonths ?? NaN);
    }),
    { numRuns: 40 },
  );
});

test("the order of the dataset's rows changes no line, date or count", () => {
  const turned = ground({
    ...review,
    proposals: review.proposals.toReversed(),
    links: review.links.toReversed(),
    costs: review.costs.toReversed(),
    estimates: review.estimates.toReversed(),
    durations: review.durations.toReversed(),
    schedule: review.schedule.toReversed(),
  });
  const assumptions = { ...base.initial, estimates: "all", moneyFirst: true };
  const [a, b] = [base, turned].map((g) => plan(g, { decisions: [out("CR-8.15")], assumptions }));
  const byId = (p: Plan | undefined) => new Map(p?.lines.map((line) => [line.id, line]));
  expect(byId(b)).toEqual(byId(a));
  expect(b?.schedule.slots).toEqual(a?.schedule.slots);
  expect(new Set(b?.unpriced)).toEqual(new Set(a?.unpriced));
});
