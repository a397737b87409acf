import { expect, test } from "vitest";
import { tableTitle } from "#/words/explore.ts";
import { plainText } from "#/words/phrase.ts";

test.each([
  [110, 110, "All 110, as a table"],
  [35, 110, "These 35, as a table"],
  [1, 110, "This one, as a table"],
  [1, 1, "The one proposal, as a table"],
  [0, 110, "No proposals to list"],
])("tableTitle(%d, %d) is “%s”", (shown, of, title) => {
  expect(plainText(tableTitle(shown, of))).toBe(title);
});
