import { expect, test } from "vitest";
import { clockText, paceText } from "#/words/present.ts";

test.each([
  [0, "0:00"],
  [498_000, "8:18"],
  [3_729_000, "1:02:09"],
  [-5, "0:00"],
])("clockText(%d) is %s", (ms, text) => {
  expect(clockText(ms)).toBe(text);
});

test("paceText(pace) says how far, and what may be left out", () => {
  const skip = { id: "f", place: 5 };
  expect(paceText({ behind: 2.4, skip })).toBe("2 min behind: skip 6?");
  expect(paceText({ behind: 2.4, skip: undefined })).toBe("2 min behind");
  expect(paceText({ behind: -3, skip: undefined })).toBe("3 min in hand");
  expect(paceText({ behind: 0.9, skip: undefined })).toBe("on time");
});
