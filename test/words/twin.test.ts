import { expect, test } from "vitest";
import { plainText, money } from "#/words/phrase.ts";
import { announce, textTwin } from "#/words/twin.ts";
import { expectSound } from "./sound.ts";

const shown = (n: number, uncosted: number, lines = 1) => ({
  shown: n,
  of: 110,
  total: {
    amountM: lines === 0 ? 0 : 2300,
    lines: Array.from({ length: lines }, () => "c"),
    uncosted,
    of: n,
  },
});

test("textTwin joins the page's sentence with each chart's title and description", () => {
  const twin = textTwin(
    ["All is shown."],
    [
      { title: ["Roads carry most"], description: ["Roads: ", money(5)] },
      { title: ["Nothing here"], description: [] },
    ],
  );
  expectSound(twin);
  expect(plainText(twin)).toBe("All is shown. Roads carry most. Roads: £5m. Nothing here.");
});

test("announce(before, after) tells the count and the money", () => {
  expect(announce(shown(110, 106), shown(33, 30))).toBe(
    "33 of 110 proposals shown. At least £2.3bn; 30 of 33 have no published cost.",
  );
  expect(announce(undefined, shown(110, 106))).toBe(
    "All 110 proposals shown. At least £2.3bn; 106 of 110 have no published cost.",
  );
  expect(announce(undefined, shown(12, 12, 0))).toBe(
    "12 of 110 proposals shown. No published cost for any of the 12.",
  );
});

test("announce says still when the count stays, and leaves out money that did", () => {
  expect(announce(shown(33, 30), shown(33, 30))).toBe("Still 33 of 110 proposals shown.");
  expect(announce(shown(33, 30), shown(33, 29))).toBe(
    "Still 33 of 110 proposals shown. At least £2.3bn; 29 of 33 have no published cost.",
  );
});

test("announce helps when nothing matches, and when there is nothing", () => {
  expect(announce(shown(33, 30), shown(0, 0))).toBe(
    "No proposals match. Take a filter away to see some.",
  );
  expect(announce(undefined, { ...shown(0, 0), of: 0 })).toBe("No proposals.");
});
