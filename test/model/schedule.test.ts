import fc from "fast-check";
import { expect, test } from "vitest";
import { earliestStarts, network, schedule, type Task, type Wait } from "#/model/schedule.ts";

/** "B 4 A": B takes 4 months and waits for A; "C 2 A*": C waits for A to start; "+3" later, "@5" not before. */
function tasks(...texts: string[]): readonly Task[] {
  return texts.map((text) => {
    const [id = "", months = "", ...rest] = text.split(" ");
    const number = (mark: string) =>
      Number(rest.find((word) => word.startsWith(mark))?.slice(1) ?? 0);
    const waits = rest
      .filter((word) => /^[A-Z]/.test(word))
      .map((word): Wait => ({
        on: word.replace("*", ""),
        type: word.endsWith("*") ? "start" : "finish",
      }));
    const [notBeforeMonth, laterMonths] = [number("@"), number("+")];
    return { id, durationMonths: Number(months), notBeforeMonth, laterMonths, waits };
  });
}
const table = (rows: readonly Task[]) =>
  Object.fromEntries(
    [...schedule(rows).slots.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((s) => [
        s.id,
        [
          s.earliestStart,
          s.earliestFinish,
          s.latestStart,
          s.latestFinish,
          s.totalSlack,
          s.freeSlack,
        ],
      ]),
  );

//  A textbook network of eight activities; under each its months. The longest way is A B D G H, 19 months.
//
//        +-- B --- D --+
//        |   4     5   |
//    A --+             +-- G -- H
//    3   |       + E --+   4    3
//        +-- C --+ 1            |
//            2   + F -----------+
//                  2
const textbook = tasks("A 3", "B 4 A", "C 2 A", "D 5 B", "E 1 C", "F 2 C", "G 4 D E", "H 3 F G");

test("schedule(tasks) gives the textbook network its dates, slack and critical path", () => {
  //   earliest start, finish; latest start, finish; total slack, free slack
  expect(table(textbook)).toEqual({
    A: [0, 3, 0, 3, 0, 0],
    B: [3, 7, 3, 7, 0, 0],
    C: [3, 5, 9, 11, 6, 0],
    D: [7, 12, 7, 12, 0, 0],
    E: [5, 6, 11, 12, 6, 6],
    F: [5, 7, 14, 16, 9, 9],
    G: [12, 16, 12, 16, 0, 0],
    H: [16, 19, 16, 19, 0, 0],
  });
  const { finishMonth, chains, chainCount } = schedule(textbook);
  expect(finishMonth).toBe(19);
  expect(chains).toEqual([["A", "B", "D", "G", "H"]]);
  expect(chainCount).toBe(1);
});

//  B may start when A has started; C waits for B to finish.
//
//    A 10 |==========|
//    B  4 |====|
//    C  3      |===|......
test("a task that waits for a start moves with the start, and holds the other back by it alone", () => {
  expect(table(tasks("A 10", "B 4 A*", "C 3 B"))).toEqual({
    A: [0, 10, 0, 10, 0, 0],
    B: [0, 4, 3, 7, 3, 0],
    C: [4, 7, 7, 10, 3, 3],
  });
});

test("a task whose start alone is critical is critical, and begins the chain", () => {
  const { slots, chains } = schedule(tasks("A 2", "B 9 A*"));
  expect(slots.get("A")).toMatchObject({ critical: true, totalSlack: 0, freeSlack: 0 });
  expect(chains).toEqual([["A", "B"]]);
});

test("two ways of one length are two critical chains, by id", () => {
  const { chains, chainCount } = schedule(tasks("A 2", "C 5 A", "B 5 A", "D 1 B C"));
  expect(chains).toEqual([
    ["A", "B", "D"],
    ["A", "C", "D"],
  ]);
  expect(chainCount).toBe(2);
});

test("chains beyond the limit are counted and not listed", () => {
  // Ten diamonds in a row: two ways through each.
  const rows = Array.from({ length: 10 }, (_, i) => [
    `A${i} 1${i === 0 ? "" : ` D${i - 1}`}`,
    `B${i} 2 A${i}`,
    `C${i} 2 A${i}`,
    `D${i} 0 B${i} C${i}`,
  ]).flat();
  const { chains, chainCount } = schedule(tasks(...rows));
  expect(chainCount).toBe(1024);
  expect(chains).toHaveLength(100);
  expect(chains[0]).toHaveLength(30);
});

test("a task starts later than it could by its own delay, and moves what waits for it", () => {
  expect(table(tasks("A 3 +2", "B 4 A"))).toEqual({
    A: [2, 5, 2, 5, 0, 0],
    B: [5, 9, 5, 9, 0, 0],
  });
});

test("a delay comes after the wait, so that it always counts whole", () => {
  expect(schedule(tasks("A 3", "B 4 A +2")).slots.get("B")?.earliestStart).toBe(5);
});

test("no task starts before its date", () => {
  expect(table(tasks("A 3 @6", "B 1 A"))).toEqual({
    A: [6, 9, 6, 9, 0, 0],
    B: [9, 10, 9, 10, 0, 0],
  });
  expect(schedule(tasks("A 3 @-7")).finishMonth).toBe(-4);
});

test("heldBy names the tasks that set a start; none when its own date does", () => {
  const { slots } = schedule(tasks("A 3", "B 3", "C 1", "D 1 A B C", "E 1 A @9"));
  expect(slots.get("D")?.heldBy).toEqual(["A", "B"]);
  expect(slots.get("E")?.heldBy).toEqual([]);
});

test("a milestone takes no time and has slack like any other", () => {
  expect(table(tasks("A 3", "M 0 A", "B 5 A"))).toEqual({
    A: [0, 3, 0, 3, 0, 0],
    B: [3, 8, 3, 8, 0, 0],
    M: [3, 3, 8, 8, 5, 5],
  });
});

test("nothing to do has no end, and one task is the critical path", () => {
  const nothing = { slots: new Map(), finishMonth: undefined, chains: [], chainCount: 0 };
  expect(schedule([])).toEqual(nothing);
  expect(schedule(tasks("A 0"))).toMatchObject({ finishMonth: 0, chains: [["A"]] });
});

test("waits for what is not there are left aside", () => {
  expect(schedule(tasks("A 3 Z")).slots.get("A")?.earliestStart).toBe(0);
});

test("schedule throws on a circle, naming it", () => {
  expect(() => schedule(tasks("A 1 C", "B 1 A", "C 1 B*"))).toThrow(
    "dependency cycle: A → C → B → A",
  );
});

test("schedule throws on two tasks of one id and on months that are no months", () => {
  expect(() => schedule(tasks("A 1", "A 2"))).toThrow("two tasks of one id: A");
  expect(() => schedule(tasks("A -1"))).toThrow("no months for a task: A, -1");
  expect(() => schedule(tasks("A NaN"))).toThrow("no months for a task: A");
});

test("a chain of 3,000 tasks is one chain", () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `T${i} 1${i === 0 ? "" : ` T${i - 1}`}`);
  const { chains, finishMonth } = schedule(tasks(...rows));
  expect(chains[0]).toHaveLength(3000);
  expect(finishMonth).toBe(3000);
});

/** Networks of up to 14 tasks, each waiting only for ones of a lower number. */
const networks = fc
  .array(
    fc.record({
      months: fc.integer({ min: 0, max: 300 }),
      later: fc.integer({ min: 0, max: 3 }),
      notBefore: fc.integer({ min: -10, max: 30 }),
      waits: fc.array(fc.tuple(fc.nat(12), fc.boolean()), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((rows) =>
    rows.map(({ months, later, notBefore, waits }, i): Task => ({
      id: `T${i + 10}`,
      durationMonths: months / 10,
      laterMonths: later,
      notBeforeMonth: notBefore,
      waits: waits
        .filter(([on]) => on < i)
        .map(([on, start]) => ({ on: `T${on + 10}`, type: start ? "start" : "finish" })),
    })),
  );

test("nothing starts before what it waits for, and nothing waits longer than it must", () => {
  fc.assert(
    fc.property(networks, (rows) => {
      const { slots } = schedule(rows);
      for (const { id, waits, notBeforeMonth, laterMonths } of rows) {
        const ready = waits.map(({ on, type }) => {
          const slot = slots.get(on);
          return (type === "start" ? slot?.earliestStart : slot?.earliestFinish) ?? NaN;
        });
        const due = Math.max(notBeforeMonth, ...ready) + laterMonths;
        expect(slots.get(id)?.earliestStart).toBeCloseTo(due, 9);
      }
    }),
  );
});

test("some slack is 0 and none is negative; free slack is never more than total", () => {
  fc.assert(
    fc.property(networks, (rows) => {
      const slots = [...schedule(rows).slots.values()];
      expect(Math.min(...slots.map(({ totalSlack }) => totalSlack))).toBe(0);
      for (const { freeSlack, totalSlack } of slots) {
        expect(freeSlack).toBeGreaterThanOrEqual(0);
        expect(freeSlack).toBeLessThanOrEqual(totalSlack + 1e-9);
      }
    }),
  );
});

test("moving a task by its total slack moves no end; by its free slack, no other task", () => {
  fc.assert(
    fc.property(networks, fc.nat(13), (rows, n) => {
      const task = rows[n % rows.length];
      const { slots, finishMonth } = schedule(rows);
      const slot = slots.get(task?.id ?? "");
      if (!task || !slot) return;
      const moved = (months: number) =>
        schedule(
          rows.map((row) =>
            row.id === task.id ? { ...row, laterMonths: row.laterMonths + months } : row,
          ),
        );
      expect(moved(slot.totalSlack).finishMonth).toBeCloseTo(finishMonth ?? NaN, 9);
      expect(moved(slot.totalSlack + 1).finishMonth).toBeCloseTo((finishMonth ?? NaN) + 1, 9);
      for (const [id, other] of moved(slot.freeSlack).slots)
        if (id !== task.id)
          expect(other.earliestStart).toBeCloseTo(slots.get(id)?.earliestStart ?? NaN, 9);
    }),
  );
});

test("the order of rows does not matter", () => {
  fc.assert(
    fc.property(networks, (rows) => {
      const turned = rows.toReversed().map((row) => ({ ...row, waits: row.waits.toReversed() }));
      const [a, b] = [schedule(rows), schedule(turned)];
      expect(b.slots).toEqual(a.slots);
      expect(b.chains).toEqual(a.chains);
    }),
  );
});

test("every critical chain leads without a gap to the end", () => {
  fc.assert(
    fc.property(networks, (rows) => {
      const { slots, chains, chainCount, finishMonth } = schedule(rows);
      expect(chainCount).toBeGreaterThan(0);
      for (const chain of chains) {
        expect(slots.get(chain.at(-1) ?? "")?.earliestFinish).toBeCloseTo(finishMonth ?? NaN, 9);
        for (const [i, id] of chain.entries()) {
          expect(slots.get(id)?.critical).toBe(true);
          if (i > 0) expect(slots.get(id)?.heldBy).toContain(chain[i - 1]);
        }
      }
    }),
  );
});

test("a longer task never makes the end earlier", () => {
  fc.assert(
    fc.property(networks, fc.nat(13), fc.nat(20), (rows, n, more) => {
      const longer = rows.map((row, i) =>
        i === n % rows.length ? { ...row, durationMonths: row.durationMonths + more } : row,
      );
      expect(schedule(longer).finishMonth).toBeGreaterThanOrEqual(
        schedule(rows).finishMonth ?? NaN,
      );
    }),
  );
});

test("earliestStarts runs one network on any durations", () => {
  const net = network(textbook);
  const starts = new Float64Array(8);
  earliestStarts(
    net,
    net.durations.map((months) => 2 * months),
    starts,
  );
  expect(starts[net.ids.indexOf("H")]).toBe(32);
  earliestStarts(net, net.durations, starts);
  expect(starts[net.ids.indexOf("H")]).toBe(16);
});
