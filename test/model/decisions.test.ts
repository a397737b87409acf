import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decisionBounds,
  initialChoice,
  resolve,
  strangers,
  type DecisionRow,
} from "#/model/decisions.ts";

const proposals = [
  { id: "A", theme: "help", levers: ["legislation" as const] },
  { id: "B", theme: "help", levers: ["funding" as const] },
  { id: "C", theme: "homes", levers: ["legislation" as const, "funding" as const] },
];
const decisionOf = (id: string) =>
  id === "B" ? ("accepted" as const) : ("no answer found" as const);
const chosen = (...rows: DecisionRow[]) => resolve(rows, proposals, decisionOf);
const kept = (...rows: DecisionRow[]) =>
  [...chosen(...rows)].flatMap(([id, c]) => (c.in ? [id] : []));

test("without decisions everything is in, on time and in full", () => {
  expect([...chosen().values()]).toEqual([initialChoice, initialChoice, initialChoice]);
});

test("a decision is about a proposal, a theme, a lever, an answer or all", () => {
  expect(kept({ scope: "proposal", of: "A", in: false })).toEqual(["B", "C"]);
  expect(kept({ scope: "theme", of: "help", in: false })).toEqual(["C"]);
  expect(kept({ scope: "lever", of: "legislation", in: false })).toEqual(["B"]);
  expect(kept({ scope: "decision", of: "accepted", in: false })).toEqual(["A", "C"]);
  expect(kept({ scope: "all", in: false })).toEqual([]);
});

test("rows are read in order, and a later one wins in what it says", () => {
  expect(kept({ scope: "all", in: false }, { scope: "theme", of: "help", in: true })).toEqual([
    "A",
    "B",
  ]);
  expect(kept({ scope: "theme", of: "help", in: true }, { scope: "all", in: false })).toEqual([]);
  const choice = chosen(
    { scope: "theme", of: "help", laterMonths: 12, fundedPercent: 50 },
    { scope: "proposal", of: "A", laterMonths: 6 },
  ).get("A");
  expect(choice).toEqual({ in: true, laterMonths: 6, funded: 0.5 });
});

test("months and per cents outside their bounds are taken as the nearer bound", () => {
  const choice = chosen({ scope: "all", laterMonths: -5, fundedPercent: 250 }).get("A");
  expect(choice).toEqual({ in: true, laterMonths: 0, funded: 1 });
  const most = decisionBounds.laterMonths.max;
  expect(chosen({ scope: "all", laterMonths: most + 1 }).get("A")?.laterMonths).toBe(most);
});

test("rows that name nothing change nothing, and are named by strangers", () => {
  const gone: DecisionRow = { scope: "theme", of: "gone", in: false };
  expect(kept(gone)).toEqual(["A", "B", "C"]);
  expect(strangers([gone, { scope: "all", in: true }], proposals, decisionOf)).toEqual([gone]);
});

test("the order of proposals changes nothing", () => {
  const row = fc.record({
    scope: fc.constantFrom("all" as const, "theme" as const, "lever" as const, "proposal" as const),
    of: fc.constantFrom("A", "B", "help", "homes", "funding"),
    in: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const turned = resolve(rows, proposals.toReversed(), decisionOf);
      for (const [id, choice] of chosen(...rows)) expect(turned.get(id)).toEqual(choice);
    }),
  );
});
