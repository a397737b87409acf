import { expect, test } from "vitest";
import { ledgerPhrase } from "#/words/ledger.ts";
import { plainText } from "#/words/phrase.ts";

test.each([
  [0, 0, 0, "Nothing is changed yet. What you change can be given a reason and its evidence here."],
  [1, 1, 0, "One input changed, with a reason. It travels with the link."],
  [
    4,
    0,
    1,
    "Four inputs changed, none with a reason yet, one marked disputed. It travels with the link.",
  ],
  [13, 2, 0, "13 inputs changed, two with a reason. It travels with the link."],
  [
    2,
    2,
    2,
    "Two inputs changed, each with a reason, two marked disputed. It travels with the link.",
  ],
])("ledgerPhrase(%i, %i, %i)", (changed, reasoned, disputed, words) => {
  expect(plainText(ledgerPhrase(changed, reasoned, disputed))).toBe(words);
});
