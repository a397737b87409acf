import { expect, test } from "vitest";
import { certainty, isOneChain, longestChain, planDraws } from "#/model/certainty.ts";
import { dice } from "#/model/dice.ts";
import { ground, plan } from "#/model/plan.ts";
import { schedule, type Task } from "#/model/schedule.ts";
import { small } from "../small.ts";

const built = ground(small());
const of = (
  change: Partial<typeof built.initial> = {},
  decisions: Parameters<typeof plan>[1]["decisions"] = [],
) => plan(built, { decisions, assumptions: { ...built.initial, ...change } });
const drawn = (one = of()) => planDraws(one, built, dice(1, 2000), built.initial);

test("without ranges the end is one date, certain from then on and impossible before", () => {
  const flat = new Map(
    [...built.durations].map(([id, d]) => [id, { ...d, low: d.central, high: d.central }]),
  );
  const draws = planDraws(of(), { durations: flat }, dice(1, 50), built.initial);
  const sure = certainty(draws, draws);
  const end = of().schedule.finishMonth ?? NaN;
  expect(sure?.end.low).toBeCloseTo(end, 9);
  expect(sure?.end.high).toBeCloseTo(end, 9);
  expect(sure?.chanceBy(end)).toBe(1);
  expect(sure?.chanceBy(end - 0.1)).toBe(0);
});

test("the chance of having ended never falls with time, and runs from none to all", () => {
  const sure = certainty(drawn(), drawn());
  const chances = [0, 12, 24, 48, 96, 400].map((month) => sure?.chanceBy(month) ?? NaN);
  expect(chances).toEqual([...chances].sort((a, b) => a - b));
  expect(chances.at(-1)).toBe(1);
  expect(sure?.end.low).toBeLessThanOrEqual(sure?.end.high ?? 0);
});

test("a later start moves no start by more, and those that wait for nothing by as much in every draw", () => {
  const late = of({ programmeStart: "2024-04" });
  const sure = certainty(drawn(late), drawn());
  const slips = [...late.slips.keys()].map((id) => sure?.slip(id) ?? { low: NaN, high: NaN });
  for (const { low, high } of slips) {
    expect(low).toBeGreaterThanOrEqual(-1e-9);
    expect(high).toBeLessThanOrEqual(24 + 1e-9);
  }
  expect(slips.some(({ low, high }) => Math.abs(low - 24) < 1e-9 && high === low)).toBe(true);
  expect(sure?.slip("nobody")).toBeUndefined();
});

test("nothing in is not sure of anything", () => {
  const none = drawn(of({}, [{ scope: "all", in: false }]));
  expect(certainty(none, drawn())).toBeUndefined();
});

/*
 *  a (4) -- c (6)      0 to 10, critical
 *  b (4) -- d (1) -- c
 */
test("longestChain is the one that begins earliest, and of equals that of most steps", () => {
  const task = (id: string, durationMonths: number, on: readonly string[], from = 0): Task => ({
    id,
    durationMonths,
    notBeforeMonth: from,
    laterMonths: 0,
    waits: on.map((other) => ({ on: other, type: "finish" })),
  });
  const made = schedule([
    task("a", 5, []),
    task("b", 4, []),
    task("d", 1, ["b"]),
    task("c", 6, ["a", "d"]),
  ]);
  expect(longestChain(made)).toEqual(["b", "d", "c"]);
  const late = schedule([
    task("a", 5, []),
    task("b", 2, [], 2),
    task("d", 1, ["b"]),
    task("c", 6, ["a", "d"]),
  ]);
  expect(longestChain(late)).toEqual(["a", "c"]);
  expect(longestChain(schedule([]))).toEqual([]);
});

test("isOneChain is false where the end waits for other work, and not for a milestone beside it", () => {
  const task = (id: string, durationMonths: number, on: readonly string[] = []): Task => ({
    id,
    durationMonths,
    notBeforeMonth: 0,
    laterMonths: 0,
    waits: on.map((other) => ({ on: other, type: "finish" })),
  });
  const line = [task("a", 5), task("b", 4, ["a"])];
  expect(isOneChain(schedule(line))).toBe(true);
  expect(isOneChain(schedule([...line, task("milestone", 0)]))).toBe(true);
  expect(isOneChain(schedule([...line, task("c", 2)]))).toBe(false);
});
