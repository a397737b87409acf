import { expect, test } from "vitest";
import { schedule, type Task } from "#/model/schedule.ts";
import { slipOfMoney, slips } from "#/model/slips.ts";

const slots = (...starts: readonly (readonly [string, number])[]) =>
  schedule(
    starts.map(([id, notBeforeMonth]): Task => ({
      id,
      durationMonths: 6,
      notBeforeMonth,
      laterMonths: 0,
      waits: [],
    })),
  ).slots;

const reference = slots(["A", 0], ["B", 4], ["C", 9.3]);

test("slips(slots, reference) is how much later each starts and finishes", () => {
  const found = slips(slots(["A", 12], ["B", 2], ["C", 9.3]), reference);
  expect([...found.values()].map((s) => [s.proposal, s.startMonths, s.finishMonths])).toEqual([
    ["A", 12, 12],
    ["B", -2, -2],
    ["C", 0, 0],
  ]);
});

test("what is in one schedule only has no slip", () => {
  expect(slips(slots(["Z", 1]), reference).size).toBe(0);
  expect(slips(new Map(), reference).size).toBe(0);
});

test("a whole number of months is whole, whatever the sums before it", () => {
  expect(slips(slots(["C", 9.3 + 12]), reference).get("C")?.startMonths).toBe(12);
});

test("money moves with the one of its proposals that starts earliest now", () => {
  const now = slots(["A", 20], ["B", 10], ["C", 30]);
  const found = slips(now, reference);
  expect(slipOfMoney(["A", "B", "C"], now, found)).toBe(6);
  expect(slipOfMoney(["C", "A"], now, found)).toBe(20);
  expect(slipOfMoney([], now, found)).toBe(0);
  expect(slipOfMoney(["Z"], now, found)).toBe(0);
});

test("of those that start together, the one that slips least moves the money, in any order", () => {
  const now = slots(["A", 10], ["B", 10]);
  const found = slips(now, reference);
  expect(slipOfMoney(["A", "B"], now, found)).toBe(6);
  expect(slipOfMoney(["B", "A"], now, found)).toBe(6);
});
