import { expect, test } from "vitest";
import {
  deliveryBoxes,
  fillOf,
  hatchId,
  hueNumber,
  themeHue,
  themeText,
} from "#/charts/kit/palette.ts";
import { markPaths } from "#/charts/kit/markShape.ts";
import { deliveries, marks } from "#/data/vocabulary.ts";

test("themeHue(index) gives ten hues and begins again after the tenth", () => {
  expect(themeHue(0)).toBe("var(--theme-1)");
  expect(themeHue(9)).toBe("var(--theme-10)");
  expect(themeHue(10)).toBe("var(--theme-1)");
  expect(hueNumber(23)).toBe(4);
  expect(themeText(2)).toBe("var(--theme-text-3)");
});

test("themeHue(null) is ink: what has no theme takes no hue", () => {
  expect(themeHue(null)).toBe("var(--ink)");
  expect(themeText(null)).toBe("var(--ink)");
});

test("fillOf(basis) differs for each of the five", () => {
  const fills = (["stated", "derived", "assumption", "yours", "unknown"] as const).map((basis) =>
    fillOf(basis, 1),
  );
  expect(new Set(fills).size).toBe(5);
  expect(fills).toContain(`url(#${hatchId(1)})`);
});

test("fillOf(unknown) is empty, so that what is not known is never a bar", () => {
  expect(fillOf("unknown", 3)).toBe("none");
});

test("deliveryBoxes grow with delivery; unknown has no number of boxes", () => {
  expect(deliveries.map((delivery) => deliveryBoxes[delivery])).toEqual([0, 2, 1, 4, 5, 0, null]);
});

test("markPaths(mark) draws four shapes, each with a half, inside the size it was given", () => {
  const outlines = marks.map((mark) => markPaths(mark).outline);
  expect(new Set(outlines).size).toBe(4);
  expect(new Set(marks.map((mark) => markPaths(mark).half)).size).toBe(4);
  for (const mark of marks) {
    const numbers = [...markPaths(mark, 9).outline.matchAll(/-?\d+(?:\.\d+)?/g)].map(([n]) =>
      Number(n),
    );
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(5);
  }
});
