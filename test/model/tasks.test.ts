import { expect, test } from "vitest";
import { deadlines, durationsOf, ordering, tasksOf } from "#/model/tasks.ts";
import { schedule } from "#/model/schedule.ts";
import { link, planned, proposal, source } from "./planSource.ts";

const rows = source({}).durations;
const dated = (more: object) => ({
  id: "S",
  proposal: "A",
  earliestStart: null,
  durationMonths: null,
  deadline: null,
  basis: "stated" as const,
  ...more,
});

test("durationsOf takes the months of the slowest lever, and says which and from how many cases", () => {
  const found = durationsOf([proposal("A", ["guidance", "legislation"])], rows, []);
  expect(found.get("A")).toEqual({
    low: 9,
    central: 18,
    high: 36,
    tail: 0.25,
    from: "lever",
    row: "legislation",
    cases: 2,
  });
});

test("missions and packages are milestones; a target takes no time", () => {
  const found = durationsOf(
    [
      proposal("M", "legislation", "help", "mission"),
      proposal("P", "funding", "help", "package"),
      proposal("T", "target"),
    ],
    rows,
    [],
  );
  expect(found.get("M")).toMatchObject({ central: 0, from: "milestone" });
  expect(found.get("P")).toMatchObject({ central: 0, from: "milestone" });
  expect(found.get("T")).toMatchObject({ central: 0, from: "lever", cases: 0 });
});

test("months of the proposal's own row win; without any lever that is known there are none", () => {
  const own = { low: 1, central: 2, high: 3 };
  const found = durationsOf([proposal("A", "legislation"), proposal("B", "data")], rows, [
    dated({ durationMonths: own }),
  ]);
  expect(found.get("A")).toMatchObject({ ...own, tail: 0.1, from: "schedule" });
  expect(found.get("B")).toMatchObject({ central: 0, from: "unknown", row: null });
  expect(planned({ proposals: [proposal("B", "data")] }).notes).toEqual([
    { kind: "no duration", proposal: "B" },
  ]);
});

test("ordering follows requires of type finish and start, and never together", () => {
  const { waits } = ordering(
    [],
    [
      link("A", "B"),
      link("A", "C", "start"),
      link("A", "D", "together"),
      link("F", "A", "finish", "funds"),
    ],
    false,
  );
  expect(waits.get("A")).toEqual([
    { on: "B", type: "finish" },
    { on: "C", type: "start" },
  ]);
});

test("with money first, what is funded waits for its money", () => {
  const { waits } = ordering([], [link("F", "A", "finish", "funds")], true);
  expect(waits.get("A")).toEqual([{ on: "F", type: "finish" }]);
});

test("with money first, a link that would close a circle is left aside and named", () => {
  // A requires B, and A funds B.
  const links = [link("A", "B"), { ...link("A", "B", "finish", "funds"), id: "money" }];
  expect(ordering([proposal("A"), proposal("B")], links, true)).toEqual({
    order: ["B", "A"],
    waits: new Map([["A", [{ on: "B", type: "finish" }]]]),
    leftAside: [{ link: "money", circle: ["A", "B", "A"] }],
  });
});

test("ordering throws on a circle of requires and names it", () => {
  expect(() => ordering([], [link("A", "B"), link("B", "A")], false)).toThrow(
    "dependency cycle: A → B → A",
  );
});

//  The programme starts in April 2023 (12); a Bill comes after 6 months and is 3 late (21).
//  A guidance 9, B legislation 18, C has a date of its own, D is out.
test("tasksOf: a Bill comes before every proposal with the lever legislation, the start before all", () => {
  const proposals = [
    proposal("A"),
    proposal("B", ["guidance", "legislation"]),
    proposal("C"),
    proposal("D"),
  ];
  const choice = { in: true, laterMonths: 0, funded: 1 };
  const choices = new Map([
    ["A", choice],
    ["B", { ...choice, laterMonths: 2 }],
    ["C", choice],
    ["D", { ...choice, in: false }],
  ]);
  const timing = { programmeStart: "2023-04", billWait: 6, billLate: 3, moneyFirst: false };
  const tasks = tasksOf(
    proposals,
    choices,
    durationsOf(proposals, rows, []),
    { order: ["A", "B", "C", "D"], waits: new Map() },
    [dated({ proposal: "C", earliestStart: "2024-04" })],
    timing,
  );
  expect(tasks.map((t) => [t.id, t.notBeforeMonth, t.laterMonths, t.durationMonths])).toEqual([
    ["A", 12, 0, 9],
    ["B", 21, 2, 18],
    ["C", 24, 0, 9],
  ]);
});

test("deadlines: by 2023 is met until its last day; a milestone is not judged; what is out has none", () => {
  const at = (durationMonths: number, deadline: string | null) => {
    const task = { id: "A", durationMonths, notBeforeMonth: 0, laterMonths: 0, waits: [] };
    return deadlines([dated({ deadline })], schedule([task]).slots).map((d) => [
      d.met,
      d.lateMonths,
    ]);
  };
  expect(at(21, "2023")).toEqual([[true, 0]]);
  expect(at(22, "2023")).toEqual([[false, 1]]);
  // A milestone takes no time, so no schedule can judge its date.
  expect(at(0, "2023")).toEqual([[null, 0]]);
  expect(at(22, null)).toEqual([]);
  expect(deadlines([dated({ deadline: "2023" })], new Map())).toEqual([]);
});
