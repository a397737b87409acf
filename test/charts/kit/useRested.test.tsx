import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { restMs, useRested } from "#/charts/kit/useRested.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

test("useRested(value) follows when the value has rested, not while it moves", () => {
  const { result, rerender } = renderHook(({ value }) => useRested(value), {
    initialProps: { value: 1 },
  });
  expect(result.current).toBe(1);
  for (const value of [2, 3, 4]) {
    rerender({ value });
    pass(restMs - 1);
    expect(result.current).toBe(1);
  }
  pass(1);
  expect(result.current).toBe(4);
});

test("useRested(value) draws nothing anew for a movement that came back", () => {
  const { result, rerender } = renderHook(({ value }) => useRested(value), {
    initialProps: { value: 1 },
  });
  rerender({ value: 2 });
  rerender({ value: 1 });
  pass(10 * restMs);
  expect(result.current).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});
