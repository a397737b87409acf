import { renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useAwake } from "#/views/present/useAwake.ts";

afterEach(() => {
  Reflect.deleteProperty(document, "featurePolicy");
  Reflect.deleteProperty(navigator, "wakeLock");
});

/** Whether a lock is asked for by a page that may or may not; undefined where the browser does not say. */
function isAsked(may: boolean | undefined): boolean {
  const request = vi.fn(() => Promise.resolve({ release: () => Promise.resolve() }));
  Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
  if (may !== undefined)
    Object.defineProperty(document, "featurePolicy", {
      configurable: true,
      value: { allowsFeature: () => may },
    });
  renderHook(() => {
    useAwake();
  }).unmount();
  return request.mock.calls.length > 0;
}

test("the screen is kept awake where a page may ask for it, and not asked for where it may not", () => {
  expect(isAsked(true)).toBe(true);
  expect(isAsked(false)).toBe(false);
});

test("where a browser does not say, a page of its own asks", () => {
  expect(isAsked(undefined)).toBe(true);
});
