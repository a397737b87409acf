import { expect, test } from "vitest";
import { asRead, textWidth, wrapText } from "#/charts/kit/text.ts";

test("textWidth(text, size) grows with letters, size and weight", () => {
  expect(textWidth("", 12)).toBe(0);
  expect(textWidth("mill", 12)).toBeLessThan(textWidth("mmmm", 12));
  expect(textWidth("mill", 24)).toBeCloseTo(2 * textWidth("mill", 12));
  expect(textWidth("mill", 12, "bold")).toBeGreaterThan(textWidth("mill", 12));
});

test("wrapText(text, width) breaks between words and never inside one", () => {
  expect(wrapText("a short line", 500, 12)).toEqual(["a short line"]);
  expect(wrapText("two long words", 55, 12)).toEqual(["two long", "words"]);
  expect(wrapText("extraordinarily", 10, 12)).toEqual(["extraordinarily"]);
  expect(wrapText("", 10, 12)).toEqual([]);
});

test("asRead(lines) keeps words apart for those who hear the lines as one text", () => {
  expect(asRead(["Loving", "relationships"]).join("")).toBe("Loving relationships");
  expect(asRead(["Safety"])).toEqual(["Safety"]);
});
