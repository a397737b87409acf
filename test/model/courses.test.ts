import { expect, test } from "vitest";
import { acceptedEnd, acceptedSlots, courses, deliveredDates, setDates } from "#/model/courses.ts";
import { schedule, type Task } from "#/model/schedule.ts";
import type { AnyStatus } from "#/model/standing.ts";

const task = (id: string, durationMonths: number, ...waits: readonly string[]): Task => ({
  id,
  durationMonths,
  notBeforeMonth: 0,
  laterMonths: 0,
  waits: waits.map((on) => ({ on, type: "finish" })),
});
const status = (proposal: string, value: string, from: string | null, seen = "2026-01") =>
  ({
    id: `${proposal}-${value}`,
    proposal,
    layer: value.includes("ccept") || value === "rejected" ? "decision" : "delivery",
    value,
    from,
    seen,
    standing: "sourced",
  }) as AnyStatus;
const entry = (id: string, decision: "accepted" | "rejected", from: string | null) => ({
  id,
  decision,
  answer: {
    decision,
    delivery: "unknown" as const,
    decidedBy: status(id, decision, from) as never,
    deliveredBy: undefined,
  },
});

/*  A 6 --> B 12     A and C accepted in April 2023 (month 12), B in April 2022; C waits for the rejected R.
    R 24 --> C 3     B still waits for A; C does not wait for R. */
test("acceptedSlots(tasks) starts at the answer, and nothing waits for what was not accepted", () => {
  const { slots, loose } = acceptedSlots(
    [task("A", 6), task("B", 12, "A"), task("R", 24), task("C", 3, "R")],
    [
      entry("A", "accepted", "2023-04"),
      entry("B", "accepted", "2022-04"),
      entry("R", "rejected", "2022-04"),
      entry("C", "accepted", "2023-04"),
    ],
  );
  expect([...slots.keys()].sort()).toEqual(["A", "B", "C"]);
  expect(slots.get("B")).toMatchObject({ earliestStart: 18, earliestFinish: 30 });
  expect(slots.get("C")).toMatchObject({ earliestStart: 12, earliestFinish: 15 });
  expect(loose.size).toBe(0);
});

test("acceptedSlots(tasks) counts an undated answer from when it was seen, and says so along the chain", () => {
  const { slots, loose } = acceptedSlots(
    [task("A", 6), task("B", 12, "A"), task("C", 1)],
    [
      entry("A", "accepted", null),
      entry("B", "accepted", "2022-04"),
      entry("C", "accepted", "2022-04"),
    ],
  );
  expect(slots.get("A")?.earliestStart).toBe(45);
  expect([...loose].sort()).toEqual(["A", "B"]);
});

/*  A 6 (undated) --> B 12     C 1 in April 2022     The end is B's, and rests on the day A's answer was seen. */
test("acceptedEnd(accepted) names the undated answer that decides the end, and the end without such", () => {
  const entries = [
    entry("A", "accepted", null),
    entry("B", "accepted", "2022-04"),
    entry("C", "accepted", "2022-04"),
  ];
  const tasks = [task("A", 6), task("B", 12, "A"), task("C", 1)];
  expect(acceptedEnd(acceptedSlots(tasks, entries), entries)).toEqual({
    finishMonth: 63,
    undated: [{ proposal: "A", from: "2026-01" }],
    datedMonth: 1,
  });
});

test("acceptedEnd(accepted) blames no undated answer where a dated one ends as late", () => {
  const entries = [entry("A", "accepted", null), entry("B", "accepted", "2026-01")];
  const both = acceptedSlots([task("A", 6), task("B", 6)], entries);
  expect(acceptedEnd(both, entries)).toEqual({ finishMonth: 51, undated: [], datedMonth: 51 });
  expect(acceptedEnd(acceptedSlots([], entries), entries)).toBeUndefined();
});

const steps = [
  status("A", "piloting", "2023-07", "2024-04"),
  status("A", "in progress", "2025-04"),
  status("B", "delivered", "2023-12", "2023-12"),
  status("C", "in progress", null, "2025-03"),
  status("D", "piloting", "2024", "2024"),
  status("D", "dropped", "2025-02-02", "2025-02"),
  status("A", "accepted", "2023-02"),
];

test("courses(statuses) begins with the first dated step and ends when delivered or dropped", () => {
  const found = courses(steps, "2026-11-22");
  expect(found.get("A")).toMatchObject({ delivery: "in progress", began: "2023-07", ended: null });
  expect(found.get("A")?.steps.map(({ date }) => date)).toEqual(["2023-07", "2025-04"]);
  expect(found.get("B")).toMatchObject({ began: null, ended: "2023-12" });
  expect(found.get("C")).toMatchObject({ delivery: "in progress", began: null, steps: [] });
  expect(found.get("D")).toMatchObject({ delivery: "dropped", began: "2024", ended: "2025-02-02" });
});

test("courses(statuses, an earlier day) knows nothing of what came after", () => {
  const found = courses(steps, "2024-06-01");
  expect(found.get("A")).toMatchObject({ delivery: "piloting", began: "2023-07" });
  expect(found.get("D")).toMatchObject({ delivery: "piloting", ended: null });
  expect(found.has("C")).toBe(false);
});

test("setDates(rows) orders the dates, says which have passed, and judges only what takes time", () => {
  const { slots } = schedule([task("A", 30), task("M", 0), task("B", 9)]);
  const row = (proposal: string, deadline: string | null) => ({
    id: `S-${proposal}`,
    proposal,
    deadline,
    deadlineLabel: "by then",
  });
  const rows = [row("M", "2026"), row("A", "2023-12"), row("B", "2025"), row("N", null)];
  expect(setDates(rows, slots, "2026-11-22")).toMatchObject([
    { proposal: "A", passed: true, thisYear: false, lateMonths: 9 },
    { proposal: "B", passed: true, lateMonths: 0 },
    { proposal: "M", passed: false, thisYear: true, lateMonths: null },
  ]);
  expect(setDates(rows, slots, "2025-12-31")[1]).toMatchObject({ passed: false, thisYear: true });
  expect(setDates(rows, slots, "2026-01-01")[1]).toMatchObject({ passed: true });
});

test("setDates(rows) says of what the schedule leaves out that it is not in", () => {
  const { slots } = schedule([task("A", 30), task("M", 0)]);
  const rows = ["A", "M", "Out"].map((proposal) => ({
    id: `S-${proposal}`,
    proposal,
    deadline: "2025",
    deadlineLabel: undefined,
  }));
  expect(setDates(rows, slots, "2026-11-22")).toMatchObject([
    { proposal: "A", isIn: true, lateMonths: 0 },
    { proposal: "M", isIn: true, lateMonths: null },
    { proposal: "Out", isIn: false, lateMonths: null },
  ]);
});

test("deliveredDates(rows) judges by dated deliveries alone, and not where they may lie either side", () => {
  const known = courses(
    [
      status("A", "delivered", "2023-12", "2024-01"),
      status("B", "delivered", "2024-03", "2024-05"),
      status("C", "delivered", "2024", "2025-01"),
      status("D", "in progress", "2023-01", "2023-01"),
      status("E", "dropped", "2023-01", "2023-01"),
    ],
    "2026-11-22",
  );
  const dates = deliveredDates(
    ["A", "B", "C", "D", "E", "F"].map((proposal) => ({
      id: `S-${proposal}`,
      proposal,
      deadline: proposal === "C" ? "2024-06" : "2023-12",
      deadlineLabel: undefined,
    })),
    known,
    "2026-11-22",
  );
  const late = new Map(
    dates.map(({ proposal, isIn, lateMonths }) => [proposal, [isIn, lateMonths]]),
  );
  expect(late.get("A")).toEqual([true, 0]);
  expect(late.get("B")).toEqual([true, 3]);
  expect(late.get("C")).toEqual([true, null]);
  expect(["D", "E", "F"].map((id) => late.get(id))).toEqual([
    [false, null],
    [false, null],
    [false, null],
  ]);
});
