import { expect, test } from "vitest";
import { isAnnounced } from "#/model/announced.ts";

test.each([
  ["2023-02-02", "2023-02-02", true],
  ["2023-02-02", "2023-02-01", false],
  ["2025-12", "2025-12-01", true],
  ["2025-12", "2025-11-30", false],
])("isAnnounced: announced %s, on %s: %s", (announced, asOf, answer) => {
  expect(isAnnounced({ announced, from: "2020-21" }, asOf)).toBe(answer);
});

test("isAnnounced of a sum without a date counts from the first day of its years", () => {
  expect(isAnnounced({ announced: undefined, from: "2025-26" }, "2025-03-31")).toBe(false);
  expect(isAnnounced({ announced: undefined, from: "2025-26" }, "2025-04-01")).toBe(true);
  expect(isAnnounced({ announced: undefined, from: null }, "1999-01-01")).toBe(true);
});
