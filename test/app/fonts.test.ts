import { expect, test } from "vitest";
import { isQuick } from "#/app/fonts.ts";

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
