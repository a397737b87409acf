import { expect, test } from "vitest";
import { apart, dice } from "#/model/dice.ts";
import { chanceBy, drawSchedule, lastFinish, slipDraws } from "#/model/finish.ts";
import { network, type Task } from "#/model/schedule.ts";

/*
 *  law (10) -- rules (6) --+
 *                          +-- start (0)
 *  teams (8) --------------+
 */
const task = (
  id: string,
  durationMonths: number,
  on: readonly string[],
  more: Partial<Task> = {},
) => ({
  id,
  durationMonths,
  notBeforeMonth: 0,
  laterMonths: 0,
  waits: on.map((other) => ({ on: other, type: "finish" as const })),
  ...more,
});
const tasks = [
  task("law", 10, []),
  task("rules", 6, ["law"]),
  task("teams", 8, []),
  task("start", 0, ["rules", "teams"]),
];
const months = new Map([
  ["law", { low: 8, central: 10, high: 16, tail: 0.25 }],
  ["rules", { low: 3, central: 6, high: 9, tail: 0.25 }],
  ["start", { low: 0, central: 0, high: 0, tail: 0.25 }],
]);
const drawn = (own: readonly Task[], uncertain = months, seed = 1, draws = 10_000) => {
  return drawSchedule(network(own), uncertain, {
    dice: dice(seed, draws),
    together: apart,
  });
};

test("drawSchedule(network, months, dice) without uncertain months is the schedule, in every draw", () => {
  const found = drawn(tasks, new Map(), 1, 3);
  expect([...found.starts.get("start")!]).toEqual([16, 16, 16]);
  expect([...found.finishes.get("teams")!]).toEqual([8, 8, 8]);
  expect([...lastFinish(found)]).toEqual([16, 16, 16]);
});

test("drawSchedule(network, months, dice) starts nothing before what it waits for has finished", () => {
  const found = drawn(tasks);
  const [law, rules] = [found.finishes.get("law")!, found.starts.get("rules")!];
  expect(rules).toEqual(law);
  const start = found.starts.get("start")!;
  const teams = found.finishes.get("teams")!;
  expect(start.every((month, i) => month >= teams[i]!)).toBe(true);
});

/* A single task ends by its median in half of the draws, by its quartile in a quarter. Four standard errors. */
test("chanceBy(finishes, month) is the share of draws in time", () => {
  const law = drawn(tasks).finishes.get("law")!;
  const error = (p: number) => 4 * Math.sqrt((p * (1 - p)) / 10_000);
  expect(Math.abs(chanceBy(law, 10) - 0.5)).toBeLessThan(error(0.5));
  expect(Math.abs(chanceBy(law, 8) - 0.25)).toBeLessThan(error(0.25));
  expect(Math.abs(chanceBy(law, 16) - 0.75)).toBeLessThan(error(0.25));
  expect(chanceBy(law, 0)).toBe(0);
  expect(chanceBy(law, 1000)).toBe(1);
});

test("chanceBy(finishes, month) never falls as the date moves out, and counts the date itself", () => {
  const last = lastFinish(drawn(tasks));
  let before = 0;
  for (let month = 8; month < 40; month++) {
    const now = chanceBy(last, month);
    expect(now).toBeGreaterThanOrEqual(before);
    before = now;
  }
  expect(chanceBy(Float64Array.of(5, 6), 5)).toBe(0.5);
});

test("lastFinish(draws, ids) is that of the tasks named alone", () => {
  const found = drawn(tasks);
  expect(lastFinish(found, ["teams", "nobody"])).toEqual(found.finishes.get("teams"));
});

test("dropping or reordering tasks changes no other task's duration", () => {
  const all = drawn(tasks);
  const fewer = drawn([...tasks.slice(0, 2)].reverse());
  expect(fewer.finishes.get("rules")).toEqual(all.finishes.get("rules"));
});

/* The law comes 12 months later: rules slip by 12 in every draw, teams by none. */
const late = tasks.map((own) => (own.id === "law" ? { ...own, notBeforeMonth: 12 } : own));

test("slipDraws(proposals, draws, reference) is exact where nothing else holds the work", () => {
  const [scenario, reference] = [drawn(late), drawn(tasks)];
  expect(slipDraws(["rules"], scenario, reference).every((months) => months === 12)).toBe(true);
  expect(slipDraws(["teams"], scenario, reference).every((months) => months === 0)).toBe(true);
});

test("slipDraws(proposals, draws, reference) goes with the proposal that starts earliest", () => {
  const [scenario, reference] = [drawn(late), drawn(tasks)];
  expect(slipDraws(["rules", "teams"], scenario, reference)).toEqual(new Float64Array(10_000));
  const both = slipDraws(["law", "rules"], scenario, reference);
  expect(both.every((months) => months === 12)).toBe(true);
});

test("slipDraws(proposals, draws, reference) is 0 for a proposal that is not in both", () => {
  const scenario = drawn(late);
  expect(slipDraws(["rules"], scenario, drawn(tasks.slice(2, 3)))).toEqual(
    new Float64Array(10_000),
  );
  expect(slipDraws([], scenario, scenario)).toEqual(new Float64Array(10_000));
});
