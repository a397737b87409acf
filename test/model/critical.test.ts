import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptedWithout, critical } from "#/model/critical.ts";
import { schedule, type Task } from "#/model/schedule.ts";

const task = (id: string, durationMonths: number, ...waits: readonly string[]): Task => ({
  id,
  durationMonths,
  notBeforeMonth: 6,
  laterMonths: 0,
  waits: waits.map((on) => ({ on, type: "finish" })),
});

/*  A 10 --> B 5 --> C 20     35 months from month 6; D 12 can wait. */
const tasks = [task("A", 10), task("B", 5, "A"), task("C", 20, "B"), task("D", 12, "A")];

test("critical(schedule) adds up the months each body leads, whole for each of several", () => {
  const found = critical(schedule(tasks), [
    { id: "A", leads: ["dfe", "councils"] },
    { id: "B", leads: ["dfe"] },
    { id: "C", leads: ["moj"] },
    { id: "D", leads: ["ofsted"] },
  ]);
  expect(found).toEqual({
    chain: ["A", "B", "C"],
    chainCount: 1,
    months: 35,
    finishMonth: 41,
    shares: [
      { body: "moj", months: 20, proposals: ["C"] },
      { body: "dfe", months: 15, proposals: ["A", "B"] },
      { body: "councils", months: 10, proposals: ["A"] },
    ],
  });
});

test("critical(schedule) is nothing where nothing takes time", () => {
  expect(critical(schedule([]), [])).toBeUndefined();
  expect(critical(schedule([task("M", 0)]), [{ id: "M", leads: ["dfe"] }])).toBeUndefined();
});

test("no body leads more months than the chain has", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat()), {
        minLength: 1,
        maxLength: 12,
      }),
      (rows) => {
        const made = rows.map(([months, on], i) =>
          i === 0 ? task("T0", months) : task(`T${i}`, months, `T${on % i}`),
        );
        const found = critical(
          schedule(made),
          made.map(({ id }, i) => ({ id, leads: i % 2 === 0 ? ["a", "b"] : ["a"] })),
        );
        for (const { months } of found?.shares ?? [])
          expect(months).toBeLessThanOrEqual((found?.months ?? 0) + 1e-6);
      },
    ),
  );
});

test("acceptedWithout(links) lists what was accepted and requires what has no answer", () => {
  const link = (from: string, to: string, kind: "requires" | "enables" = "requires") => ({
    id: `${from}>${to}`,
    from,
    to,
    kind,
  });
  const entries = [
    { id: "A", decision: "accepted" },
    { id: "P", decision: "part accepted" },
    { id: "R", decision: "rejected" },
    { id: "N", decision: "no answer found" },
  ] as const;
  const links = [
    link("P", "N"),
    link("A", "N"),
    link("R", "N"),
    link("A", "R"),
    link("N", "A"),
    link("A", "N", "enables"),
    link("A", "EX-IRO"),
  ];
  expect(acceptedWithout(links, entries).map(({ proposal, needs }) => [proposal, needs])).toEqual([
    ["A", "N"],
    ["P", "N"],
  ]);
});
