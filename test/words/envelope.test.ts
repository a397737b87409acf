import { describe, expect, test } from "vitest";
import type { Reason } from "#/model/envelopeWhy.ts";
import {
  boughtPhrase,
  cheapestPhrase,
  estimatesNeededPhrase,
  nextPhrase,
  obstaclePhrase,
  placedPhrase,
  reasonPhrase,
  wayPhrase,
  wishWords,
} from "#/words/envelope.ts";
import { plainText } from "#/words/phrase.ts";

const naming = {
  title: (id: string) => `Proposal ${id}`,
  year: (place: number) => ["2022-23", "2023-24"][place] ?? "",
};
const over = { why: "over the cap", year: 1, overK: 482_000, alone: true } as const;
const next = { enters: ["B"], leaves: [], weight: 1, costK: 9000, proved: true, riseK: 5000 };

describe("boughtPhrase(facts)", () => {
  test.each([
    [
      43,
      110,
      1_900_000,
      498_000,
      "£500m a year buys 43 of 110 proposals: £1.9bn in all, at most £498m in a year.",
    ],
    [1, 1, 500, 500, "£500m a year buys 1 of 1 proposal: £0.5m in all, at most £0.5m in a year."],
    [12, 110, 0, 0, "£500m a year buys 12 of 110 proposals: all of them cost next to nothing."],
    [0, 110, 0, 0, "£500m a year buys none of the 110 proposals."],
  ])("%d of %d", (bought, of, costK, mostK, words) => {
    expect(plainText(boughtPhrase({ capM: 500, bought, of, costK, mostK }))).toBe(words);
  });
});

test("boughtPhrase(facts) says how much of what is bought costs nothing of its own", () => {
  const facts = { capM: 400, bought: 32, costless: 28, of: 110, costK: 600_000, mostK: 380_000 };
  expect(plainText(boughtPhrase(facts))).toBe(
    "£400m a year buys 32 of 110 proposals, 28 of them next to free or paid for by another: £600m in all, at most £380m in a year.",
  );
});

describe("reasonPhrase(reason) gives the smallest reason in words", () => {
  test.each<[Reason, string]>([
    [{ why: "left out by the reader" }, "left out by you"],
    [{ why: "cost unknown" }, "its cost is not known, so it is not placed"],
    [{ why: "no weight" }, "nothing you gave points to counts it"],
    [{ why: "not reached" }, "the search ended before it was placed"],
    [over, "by itself, with what it needs, £482m over the cap in 2023-24"],
    [{ ...over, alone: false }, "beside the rest, £482m over the cap in 2023-24"],
    [
      { why: "requires", needs: "B", because: over },
      "needs Proposal B, which alone is £482m over the cap in 2023-24",
    ],
    [
      { why: "requires", needs: "B", because: { ...over, alone: false } },
      "needs Proposal B, which beside the rest is £482m over the cap in 2023-24",
    ],
    [
      { why: "requires", needs: "B", because: { why: "cost unknown" } },
      "needs Proposal B, whose cost is not known",
    ],
    [
      { why: "requires", needs: "B", because: { why: "left out by the reader" } },
      "needs Proposal B, which is left out by you",
    ],
    [
      { why: "requires", needs: "B", because: { why: "no weight" } },
      "needs Proposal B, which is not in",
    ],
    [
      {
        why: "requires",
        needs: "B",
        because: { why: "requires", needs: "C", because: { why: "cost unknown" } },
      },
      "needs Proposal B, which needs Proposal C, whose cost is not known",
    ],
  ])("%j", (reason, words) => {
    expect(plainText(reasonPhrase(reason, "A", naming))).toBe(words);
  });
});

test("wayPhrase(change) names what would have to go", () => {
  expect(plainText(wayPhrase({ leaves: ["A", "B"] }, naming))).toBe(
    "To have it, Proposal A and Proposal B would have to go.",
  );
  expect(wayPhrase({ leaves: [] }, naming)).toEqual([]);
});

test("nextPhrase(next) says what a little more would change, in and out", () => {
  expect(plainText(nextPhrase(next, 20, naming))).toBe(
    "With £5m a year more (£25m) next in: Proposal B.",
  );
  expect(plainText(nextPhrase({ ...next, leaves: ["C"] }, 20, naming))).toBe(
    "With £5m a year more (£25m) next in: Proposal B; out: Proposal C.",
  );
  expect(plainText(nextPhrase({ ...next, enters: [], leaves: ["C"] }, 20, naming))).toBe(
    "With £5m a year more (£25m) the package changes; out: Proposal C.",
  );
});

test("cheapestPhrase(next) names the cheapest thing and what it needs a year", () => {
  expect(plainText(cheapestPhrase(next, 1, naming))).toBe(
    "Nothing that costs money fits. The cheapest is Proposal B, which needs £6m a year.",
  );
  expect(plainText(cheapestPhrase(next, 1, naming, true))).toMatch(
    /^Of what you gave points to, nothing that costs money fits\. The cheapest is Proposal B/,
  );
});

test("obstaclePhrase(obstacle) says why what was fixed cannot be had", () => {
  expect(plainText(obstaclePhrase({ why: "cost unknown", id: "A" }, naming))).toBe(
    "Proposal A is to be in, but its cost is not known: give it a cost, or say it is free.",
  );
  expect(plainText(obstaclePhrase({ why: "requires", id: "A", needs: "B" }, naming))).toBe(
    "Proposal A is to be in and needs Proposal B, which is out.",
  );
  expect(plainText(obstaclePhrase({ why: "over the cap", year: 0, overK: 500 }, naming))).toBe(
    "What is to be in costs £0.5m more than the cap in 2022-23.",
  );
});

describe("placedPhrase(placed) says what it costs and how that is known", () => {
  const placed = { kind: "published", free: false, unshared: false, costK: 0, at: [] } as const;
  test.each([
    [{ ...placed, costK: 82_000 }, "£82m, published"],
    [placed, "its money stands at its parts"],
    [{ ...placed, kind: "estimate", costK: 730 }, "£730,000, by the editors’ estimate"],
    [{ ...placed, kind: "yours", costK: 2120 }, "£2.12m, yours"],
    [{ ...placed, kind: "yours", free: true }, "free of cost, as you declared"],
    [{ ...placed, unshared: true }, "its money is shared out to no area"],
    [{ ...placed, kind: "inside", at: ["A", "B"] }, "its money is in Proposal A and Proposal B"],
    [{ ...placed, kind: "negligible" }, "costs next to nothing, say the editors"],
    [{ ...placed, kind: "unknown" }, "cost not known"],
  ] as const)("%j", (one, words) => {
    expect(plainText(placedPhrase(one, naming))).toBe(words);
  });
});

test("estimatesNeededPhrase(priced, of) says how few are priced", () => {
  expect(plainText(estimatesNeededPhrase(4, 110))).toBe(
    "Only 4 of 110 proposals have a cost, and none is placed whose cost is unknown.",
  );
});

test("wishWords(names) lists what has points, or says that all count alike", () => {
  expect(wishWords([])).toBe("every proposal counts alike");
  expect(
    wishWords([
      ["Family Help", 3],
      ["Love", 2],
    ]),
  ).toBe("Family Help 3 and Love 2");
});
