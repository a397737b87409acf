import fc from "fast-check";
import { expect, test } from "vitest";
import { envelope, type Candidate } from "#/model/envelope.ts";
import { cheapestNext, displaced, exclusions } from "#/model/envelopeWhy.ts";

const candidate = (
  id: string,
  costK: readonly number[] | null,
  weight: number,
  requires: readonly string[] = [],
  fixed?: "in" | "out",
): Candidate => ({ id, costK, weight, requires, ...(fixed && { fixed }) });

const best = (candidates: readonly Candidate[], capsK: readonly (number | null)[]) => {
  const found = envelope(candidates, { capsK });
  if (!found.found) throw new Error(JSON.stringify(found.obstacles));
  return found;
};

/* Caps 10 and 10: a and b are in, and spend (7, 7). */
const all = [
  candidate("a", [4, 1], 4),
  candidate("b", [3, 6], 5, ["a"]),
  candidate("c", [2, 5], 1),
  candidate("d", [1, 1], 1, ["c"]),
  candidate("e", [12, 20], 9),
  candidate("f", [1, 1], 0),
  candidate("g", null, 9),
  candidate("h", [1, 1], 9, ["g"]),
  candidate("i", [1, 1], 9, [], "out"),
  candidate("j", [0, 1], 9, ["i"]),
];
const capsK = [10, 10];

test("exclusions(candidates, options, package) gives each the smallest reason, in its worst year", () => {
  const found = best(all, capsK);
  expect(found.chosen).toEqual(["a", "b"]);
  const over = { why: "over the cap", year: 1, overK: 2, alone: false } as const;
  expect(Object.fromEntries(exclusions(all, { capsK }, found))).toEqual({
    c: over,
    d: { why: "requires", needs: "c", because: over },
    e: { why: "over the cap", year: 1, overK: 10, alone: true },
    f: { why: "no weight" },
    g: { why: "cost unknown" },
    h: { why: "requires", needs: "g", because: { why: "cost unknown" } },
    i: { why: "left out by the reader" },
    j: { why: "requires", needs: "i", because: { why: "left out by the reader" } },
  });
});

test("exclusions(candidates, options, package) says where the search was cut short", () => {
  const found = { ...best(all, [0, 0]), proved: false };
  const reasons = exclusions([candidate("z", [1], 1)], { capsK: [1] }, found);
  expect(reasons.get("z")).toEqual({ why: "not reached" });
});

test("displaced(candidates, options, package, id) says what gives way for it", () => {
  const found = best(all, capsK);
  expect(displaced(all, { capsK }, found, "c")).toEqual({
    enters: ["c", "d"],
    leaves: ["b"],
    weight: -3,
    costK: 0,
    proved: true,
  });
  expect(displaced(all, { capsK }, found, "e")).toBeUndefined();
  expect(displaced(all, { capsK }, found, "h")).toBeUndefined();
});

/* c alone would need 12 in year 2, £2,000 more; c and d as well 13. */
test("cheapestNext(candidates, options, package) is the smallest rise that changes the package", () => {
  const next = cheapestNext(all, { capsK }, best(all, capsK));
  expect(next).toEqual({
    riseK: 2,
    enters: ["c"],
    leaves: [],
    weight: 1,
    costK: 7,
    proved: true,
  });
});

test("cheapestNext(candidates, options, package) is undefined when all that can be had is in", () => {
  expect(cheapestNext(all, { capsK: [99, 99] }, best(all, [99, 99]))).toBeUndefined();
  expect(cheapestNext(all, { capsK: [null] }, best(all, [null]))).toBeUndefined();
});

test("cheapestNext(candidates, options, package): one thousand less changes nothing", () => {
  const cost = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 2 });
  const rows = fc.array(fc.record({ costK: cost, weight: fc.integer({ min: 0, max: 5 }) }), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 120 }), (list, cap) => {
      const own = list.map(({ costK, weight }, i) =>
        candidate(`p${i}`, costK, weight, i % 3 === 2 ? [`p${i - 1}`] : []),
      );
      const found = best(own, [cap, cap]);
      const next = cheapestNext(own, { capsK: [cap, cap] }, found);
      if (next === undefined) {
        expect(best(own, [1e6, 1e6]).chosen).toEqual(found.chosen);
        return;
      }
      const { riseK } = next;
      expect(best(own, [cap + riseK - 1, cap + riseK - 1]).chosen).toEqual(found.chosen);
      const changed = best(own, [cap + riseK, cap + riseK]);
      expect(changed.chosen).not.toEqual(found.chosen);
      expect(changed.weight - found.weight).toBe(next.weight);
    }),
    { numRuns: 150 },
  );
});
