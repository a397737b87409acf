import { expect, test, vi } from "vitest";
import { fontsIfQuick, isQuick } from "#/app/fonts.ts";

test.each([
  ["from the cache", { transferSize: 0, duration: 90 }, true],
  ["over a fast line", { transferSize: 108_000, duration: 60 }, true],
  ["over a phone's slow line", { transferSize: 108_000, duration: 860 }, false],
])("isQuick(script) of a script that came %s", (_, script, quick) => {
  expect(isQuick(script)).toBe(quick);
});

test("isQuick(undefined) takes a browser that tells nothing for quick", () => {
  expect(isQuick(undefined)).toBe(true);
});

test("over a slow line both fonts are fetched for the next visit, as the policy lets a page fetch", async () => {
  vi.useFakeTimers();
  vi.spyOn(performance, "getEntriesByName").mockReturnValue([
    { transferSize: 108_000, duration: 860 } as PerformanceResourceTiming,
  ]);
  const asked = vi.fn<typeof fetch>().mockRejectedValue(new TypeError("no connection"));
  vi.stubGlobal("fetch", asked);
  await fontsIfQuick();
  expect(asked).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(asked.mock.calls.map(([address]) => address)).toEqual([
    expect.stringMatching(/besley.*woff2/),
    expect.stringMatching(/franklin.*woff2/),
  ]);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
