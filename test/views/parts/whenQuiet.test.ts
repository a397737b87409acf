import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whenQuiet } from "#/views/parts/whenQuiet.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

test("whenQuiet(job) waits until the reader has paused, and each job begins the pause anew", () => {
  const done: string[] = [];
  whenQuiet(() => done.push("first"));
  vi.advanceTimersByTime(80);
  whenQuiet(() => done.push("second"));
  vi.advanceTimersByTime(80);
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual(["first", "second"]);
});

test("whenQuiet(job) does one job to an idle moment", () => {
  const done: string[] = [];
  whenQuiet(() => done.push("first"));
  whenQuiet(() => done.push("second"));
  while (done.length === 0) vi.advanceTimersToNextTimer();
  expect(done).toEqual(["first"]);
});

test("whenQuiet(job) never does a job that was called off", () => {
  const job = vi.fn();
  whenQuiet(job)();
  vi.runAllTimers();
  expect(job).not.toHaveBeenCalled();
});
