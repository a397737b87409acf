import { expect, test } from "vitest";
import { noAreaPhrase } from "#/words/areaFaults.ts";
import { plainText } from "#/words/phrase.ts";

test("noAreaPhrase says whose sums are shown while an area’s table is not there", () => {
  const told = (why: "fetching" | "not fetched") =>
    plainText(noAreaPhrase("B", "E08000035", "England", why));
  expect(told("not fetched")).toBe(
    "The table of areas could not be fetched: until it is here, the sums of B are those of all of England.",
  );
  expect(told("fetching")).toMatch(/^The table of areas is on its way: until/);
});
