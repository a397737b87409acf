import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { presetAssumptions } from "#/model/assumptions.ts";
import type { DecisionRow } from "#/model/decisions.ts";
import { flows, termsOf } from "#/model/flows.ts";
import { ground, plan, type Plan, type PlanLine } from "#/model/plan.ts";

const isSpending = ({ kind }: Pick<PlanLine, "kind">) =>
  kind === "investment" || kind === "running";
const spendingM = (lines: readonly PlanLine[]) =>
  lines.filter(isSpending).reduce((sum, { central }) => sum + (central ?? 0), 0);
const out = (of: string): DecisionRow => ({ scope: "proposal", of, in: false });
const amounts = ({ lines }: Plan) => Object.fromEntries(lines.map((l) => [l.id, l.central]));

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

test("What is left, from April 2027 spends nothing before April 2027", () => {
  const left = scenarioPlan("what-is-left");
  expect(new Set(left.lines.map(({ slipMonths }) => slipMonths))).toEqual(new Set([60]));
  const { spending, years } = flows(left.lines, termsOf(left.assumptions, review));
  expect(years.filter((_, i) => (spending.byYearM[i] ?? 0) > 0)[0]).toBe("2027-28");
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
  expect(all.statuses.get("CR-2.02")).toEqual({ kind: "negligible" });
  expect(all.statuses.get("CR-5.01")).toEqual({ kind: "unknown" });
  expect(all.statuses.get("CR-3.04")).toEqual({ kind: "estimate", lines: ["EST-CR-3.04"] });
  expect(all.splits.map(({ proposal }) => proposal)).toEqual(
    expect.arrayContaining(["CR-2.01", "CR-2.11", "CR-7.03", "CR-7.04", "CR-7.02"]),
  );
});

test("what was inside a line that is out is unknown, not nothing", () => {
  const without = plan(base, { decisions: [out("CR-2.04")], assumptions: base.initial });
  expect(without.statuses.get("CR-2.01")).toEqual({ kind: "unknown" });
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
