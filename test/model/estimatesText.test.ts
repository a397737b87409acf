import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimatesText } from "#/model/estimatesText.ts";
import { estimatesOn } from "#/model/illustrated.ts";

const rows = ["a1", "a2", "a3", "a4", "b1", "b2", "c1"].map((proposal) => ({
  proposal,
  ...(proposal === "a4" ? { underWay: "Done" } : {}),
}));
const themeOf = (id: string) => `theme-${id[0] ?? ""}`;
const all = rows.map(({ proposal }) => proposal);

describe("estimatesText(on) is the text of fewest words for", () => {
  test.each<[string, readonly string[]]>([
    ["off", []],
    ["all", all],
    ["not under way", all.filter((id) => id !== "a4")],
    ["a1", ["a1"]],
    ["all,-b2", all.filter((id) => id !== "b2")],
    ["a1,c1", ["a1", "c1"]],
  ])("%s", (text, on) => {
    expect(estimatesText(new Set(on), rows, themeOf)).toBe(text);
  });
});

test("estimatesOn(estimatesText(on)) is on, whatever is on", () => {
  fc.assert(
    fc.property(fc.subarray(all), (on) => {
      const text = estimatesText(new Set(on), rows, themeOf);
      expect([...estimatesOn(text, rows, themeOf)].sort()).toEqual(on);
    }),
  );
});
