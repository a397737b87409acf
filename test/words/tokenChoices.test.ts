import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { textFaults } from "#/data/rules/stories.ts";
import { tokenKinds, type TokenKind } from "#/data/tokens.ts";
import { plainText } from "#/words/phrase.ts";
import { telling } from "#/words/telling.ts";
import { tokenChoices, tokenKindsIn } from "#/words/tokenChoices.ts";
import { small } from "../small.ts";

const shipped = readFolder("data/care-review", "data/areas");
const tell = telling(shipped);
const kinds = Object.keys(tokenKinds) as TokenKind[];
const choicesOf = (kind: TokenKind) =>
  tokenChoices(kind, shipped, tell).flatMap(({ choices }) => choices);

test.each(kinds)("tokenChoices(%s) offers only what the rules accept, as it is told", (kind) => {
  const choices = choicesOf(kind);
  expect(choices.length).toBeGreaterThan(0);
  expect(new Set(choices.map(({ token }) => token)).size).toBe(choices.length);
  for (const { token, value } of choices) expect(plainText(tell(token))).toBe(value);
  expect(textFaults("title", choices.map(({ token }) => token).join(" "), shipped)).toEqual([]);
});

test.each([
  ["count", "of all proposals", "accepted, at least in part", "{count:accepted}", "53"],
  ["count", "of Family Help", "proposals", "{count:proposals/family-help}", "12"],
  [
    "year",
    "The whole reform programme: new spending asked for over four years",
    "2024-25",
    "{year:cost-programme/2024-25}",
    "£1.26bn",
  ],
  [
    "point",
    "Children in care at 31 March, England",
    "at 31 March 2025",
    "{point:cla/2025-03-31}",
    "81,770",
  ],
] as const)("tokenChoices(%s) lists, under “%s”, “%s”", (kind, label, name, token, value) => {
  const group = tokenChoices(kind, shipped, tell).find((one) => one.label === label);
  expect(group?.choices).toContainEqual({ token, name, value });
});

test("tokenKindsIn(dataset) leaves out the kinds of which it has none", () => {
  const bare = { ...small(), funding: [], series: [], figures: [] };
  expect(tokenKindsIn(shipped, tell)).toHaveLength(kinds.length);
  const left = tokenKindsIn(bare, telling(bare));
  expect(left).toContain("count");
  for (const gone of ["funding", "point", "figure"]) expect(left).not.toContain(gone);
});
