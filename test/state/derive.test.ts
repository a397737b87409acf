import { expect, test } from "vitest";
import { lastCall } from "#/state/derive.ts";

/** A function that counts how often it is really called. */
function counted() {
  let calls = 0;
  const fn = lastCall((...args: readonly unknown[]) => ({ call: ++calls, args }));
  return { fn, calls: () => calls };
}

test("lastCall(fn) gives the same result by identity for the same arguments by identity", () => {
  const { fn, calls } = counted();
  const row = {};
  expect(fn(row, 1)).toBe(fn(row, 1));
  expect(calls()).toBe(1);
});

test("lastCall(fn) calls again for equal arguments that are not the same", () => {
  const { fn, calls } = counted();
  fn({});
  fn({});
  expect(calls()).toBe(2);
});

test("lastCall(fn) remembers one call only", () => {
  const { fn, calls } = counted();
  for (const arg of [1, 2, 1]) fn(arg);
  expect(calls()).toBe(3);
});

test("lastCall(fn) takes NaN for NaN, and fewer arguments for another call", () => {
  const { fn, calls } = counted();
  fn(NaN);
  fn(NaN);
  expect(calls()).toBe(1);
  fn(NaN, undefined);
  fn();
  fn();
  expect(calls()).toBe(3);
});

test("lastCall(fn) lets an error through and does not remember it", () => {
  let fails = true;
  const fn = lastCall(() => {
    if (fails) throw new Error("no rows");
    return 1;
  });
  expect(fn).toThrow("no rows");
  fails = false;
  expect(fn()).toBe(1);
});
