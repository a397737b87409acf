import { expect, test } from "vitest";
import { lineDoor, madePhrase } from "#/words/making.ts";
import { plainText } from "#/words/phrase.ts";

const line = {
  id: "cost-x",
  label: "X",
  short: "X",
  proposals: ["P"],
  from: "published",
  basis: "stated",
} as const;

test("a line is told from what was published, times each factor", () => {
  expect(
    plainText(
      madePhrase(
        {
          line,
          wholeM: 2000,
          prices: "2021-22",
          factors: [
            { kind: "funded", by: 0.5 },
            { kind: "area", by: 0.01463, column: "children" },
            { kind: "prices", by: 1.17, from: "2021-22", to: "2024-25" },
          ],
          totalM: 17.1,
        },
        "Leeds",
      ),
    ),
  ).toBe(
    "£2bn as published, in 2021-22 prices × 50% paid for × 1.46%, the share of Leeds by children 0-17 × 1.17 from 2021-22 to 2024-25 prices",
  );
  expect(
    plainText(madePhrase({ line, wholeM: undefined, prices: null, factors: [], totalM: 0 }, "")),
  ).toBe("nothing of it is paid for");
});

test("a published line opens its source, a remainder its total’s, and what is no row nothing", () => {
  expect(lineDoor(line)).toBe("cost:cost-x");
  expect(lineDoor({ ...line, id: "cost-x.remainder", from: "remainder" })).toBe("cost:cost-x");
  expect(lineDoor({ ...line, from: "yours" })).toBeUndefined();
});
