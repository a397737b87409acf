import { expect, test } from "vitest";
import { ground, plan, type Plan } from "#/model/plan.ts";
import { slipReason } from "#/model/slipReasons.ts";
import { link, proposal, source } from "./planSource.ts";

/* L (law 18) --> B (guidance 9);  G (guidance) by itself */
const base = ground(
  source({
    proposals: [proposal("L", "legislation"), proposal("B"), proposal("G")],
    links: [link("B", "L")],
  }),
);
const reasons = (made: Plan) =>
  ["L", "B", "G"].map((id) => slipReason(id, made, base.initial, id === "L"));

test("slipReason(id) names what moved it: a Bill, what it waits for, its own start, the programme", () => {
  const { initial } = base;
  expect(reasons(plan(base, { decisions: [], assumptions: { ...initial, billLate: 12 } }))).toEqual(
    [{ kind: "bill", months: 12 }, { kind: "waits", on: "L", months: 12 }, undefined],
  );
  const late = [{ scope: "proposal", of: "G", laterMonths: 5 }] as const;
  expect(reasons(plan(base, { decisions: late, assumptions: initial }))[2]).toEqual({
    kind: "own",
    months: 5,
  });
  const start = `${Number(initial.programmeStart.slice(0, 4)) + 1}${initial.programmeStart.slice(4)}`;
  expect(
    reasons(plan(base, { decisions: [], assumptions: { ...initial, programmeStart: start } })),
  ).toEqual([
    { kind: "start", months: 12 },
    { kind: "waits", on: "L", months: 12 },
    { kind: "start", months: 12 },
  ]);
});

test("slipReason(id) of what starts sooner, since what it waited for is gone, is another", () => {
  const made = plan(base, {
    decisions: [{ scope: "proposal", of: "L", in: false }],
    assumptions: base.initial,
  });
  expect(slipReason("B", made, base.initial, false)).toEqual({ kind: "other" });
  expect(slipReason("L", made, base.initial, true)).toBeUndefined();
});
