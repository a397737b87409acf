import fc from "fast-check";
import { expect, test } from "vitest";
import { envelope, type Candidate, type Envelope, type EnvelopeOptions } from "#/model/envelope.ts";

const candidate = (
  id: string,
  costK: readonly number[] | null,
  weight: number,
  requires: readonly string[] = [],
  fixed?: "in" | "out",
): Candidate => ({ id, costK, weight, requires, ...(fixed && { fixed }) });

const best = (candidates: readonly Candidate[], options: EnvelopeOptions) => {
  const found = envelope(candidates, options);
  if (!found.found) throw new Error(JSON.stringify(found.obstacles));
  return found;
};

/*
 * Caps 10 and 10. b needs a.   a (4, 1) 1   b (3, 6) 5   c (6, 2) 4   d (2, 9) 5
 * a + b = 6 for (7, 7); with c 13 is too much; a + c = 5; c + d: 11 in year 2; so a + b.
 */
const small = [
  candidate("a", [4, 1], 1),
  candidate("b", [3, 6], 5, ["a"]),
  candidate("c", [6, 2], 4),
  candidate("d", [2, 9], 5),
];

test("envelope(candidates, options) keeps every year's cap and every requirement", () => {
  const found = best(small, { capsK: [10, 10] });
  expect(found.chosen).toEqual(["a", "b"]);
  expect([found.weight, found.costK, found.byYearK, found.proved]).toEqual([6, 14, [7, 7], true]);
  expect(best(small, { capsK: [10, 11] }).chosen).toEqual(["c", "d"]);
  expect(best(small, { capsK: [13, null] }).chosen).toEqual(["a", "b", "d"]);
});

test("envelope(candidates, options) keeps what is fixed in, with what it requires, and leaves what is fixed out", () => {
  const fix = (id: string, fixed: "in" | "out") =>
    small.map((own) => (own.id === id ? { ...own, fixed } : own));
  expect(best(fix("d", "in"), { capsK: [10, 10] }).chosen).toEqual(["a", "d"]);
  expect(best(fix("a", "out"), { capsK: [10, 10] }).chosen).toEqual(["d"]);
  expect(best(fix("b", "in"), { capsK: [7, 7] }).chosen).toEqual(["a", "b"]);
});

test("envelope(candidates, options) does not place what has no known cost, nor what requires it", () => {
  const found = best(
    [candidate("dark", null, 9), candidate("needs it", [1], 9, ["dark"]), candidate("z", [1], 1)],
    { capsK: [5] },
  );
  expect(found.chosen).toEqual(["z"]);
});

test("envelope(candidates, options) says what stands in the way of what was fixed", () => {
  const out = envelope([candidate("a", [1], 1, [], "out"), candidate("b", [1], 1, ["a"], "in")], {
    capsK: [5],
  });
  expect(out).toEqual({
    found: false,
    obstacles: [{ why: "requires", id: "b", needs: "a" }],
  });
  expect(envelope([candidate("a", [1, 7], 1, [], "in")], { capsK: [5, 5] })).toEqual({
    found: false,
    obstacles: [{ why: "over the cap", year: 1, overK: 2 }],
  });
  expect(envelope([candidate("a", null, 1, [], "in")], { capsK: [5] })).toEqual({
    found: false,
    obstacles: [{ why: "cost unknown", id: "a" }],
  });
});

test("equal weights: the lower total cost, then more proposals, then the first id", () => {
  const one = [candidate("a", [5], 2), candidate("b", [4], 2)];
  expect(best(one, { capsK: [6] }).chosen).toEqual(["b"]);
  const more = [candidate("a", [4], 2), candidate("b", [2], 1), candidate("c", [2], 1)];
  expect(best(more, { capsK: [4] }).chosen).toEqual(["b", "c"]);
  const alike = ["c", "a", "d", "b"].map((id) => candidate(id, [2], 1));
  expect(best(alike, { capsK: [5] }).chosen).toEqual(["a", "b"]);
});

test("what costs nothing is in when what it requires is; what has no weight is in only when required", () => {
  const found = best(
    [
      candidate("free", [0], 0),
      candidate("free with a", [0], 0, ["a"]),
      candidate("free with x", [0], 0, ["x"]),
      candidate("a", [1], 1, ["base"]),
      candidate("base", [1], 0),
      candidate("x", [1], 0),
    ],
    { capsK: [9] },
  );
  expect(found.chosen).toEqual(["free", "free with a", "a", "base"]);
});

test("proposals that require each other are in together or not at all", () => {
  const ring = [
    candidate("a", [3], 5, ["b"]),
    candidate("b", [3], 0, ["a"]),
    candidate("c", [2], 1),
  ];
  expect(best(ring, { capsK: [5] }).chosen).toEqual(["c"]);
  expect(best(ring, { capsK: [6] }).chosen).toEqual(["a", "b"]);
});

test("nothing to choose from, or no money, is an empty package", () => {
  expect(best([], { capsK: [5] })).toMatchObject({ chosen: [], weight: 0, costK: 0, proved: true });
  expect(best(small, { capsK: [0, 0] }).chosen).toEqual([]);
});

test("envelope(candidates, options) names what is no whole number, and an id that is there twice", () => {
  expect(() => envelope([candidate("a", [1.5], 1)], { capsK: [1] })).toThrow(
    "expected a whole number, 0 or more, for a: 1.5",
  );
  expect(() => envelope([candidate("a", [1], -1)], { capsK: [1] })).toThrow("for a: -1");
  expect(() => envelope([], { capsK: [-1] })).toThrow("expected a whole cap, 0 or more: -1");
  expect(() => envelope([small[0]!, small[0]!], { capsK: [1, 1] })).toThrow(
    "two candidates of one id: a",
  );
});

/** All packages one by one, compared by the stated rule: the answer to check against. */
function byBruteForce(candidates: readonly Candidate[], capsK: readonly (number | null)[]) {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const n = sorted.length;
  let found: { key: readonly number[]; ids: readonly string[] } | undefined;
  for (let bits = 0; bits < 2 ** n; bits++) {
    const is = sorted.map((_, i) => (bits >> i) & 1);
    const kept = sorted.filter((_, i) => is[i] === 1);
    const ids = new Set(kept.map(({ id }) => id));
    const allowed = sorted.every(({ id, costK, fixed, requires }) =>
      ids.has(id)
        ? fixed !== "out" &&
          costK !== null &&
          requires.every((r) => ids.has(r) || !sorted.some((s) => s.id === r))
        : fixed !== "in",
    );
    const inYear = (y: number) => kept.reduce((sum, { costK }) => sum + (costK?.[y] ?? 0), 0);
    if (!allowed || capsK.some((cap, y) => cap !== null && inYear(y) > cap)) continue;
    const weight = kept.reduce((sum, own) => sum + own.weight, 0);
    const cost = kept.reduce((sum, { costK }) => sum + (costK ?? []).reduce((a, b) => a + b, 0), 0);
    const key = [weight, -cost, kept.length, ...is];
    const at = found && key.findIndex((value, i) => value !== found?.key[i]);
    if (!found || (at !== undefined && at >= 0 && key[at]! > found.key[at]!))
      found = { key, ids: [...ids] };
  }
  return found?.ids;
}

/** Small cases that are hard: few different costs and weights, so ties everywhere; rings allowed. */
const cases = fc
  .record({
    n: fc.integer({ min: 1, max: 9 }),
    years: fc.integer({ min: 1, max: 3 }),
    most: fc.constantFrom(2, 5, 60),
    rich: fc.integer({ min: 0, max: 100 }),
  })
  .chain(({ n, years, most, rich }) => {
    const id = (i: number) => `p${i}`;
    const cost = fc.array(fc.integer({ min: 0, max: most }), {
      minLength: years,
      maxLength: years,
    });
    return fc.record({
      candidates: fc.tuple(
        ...Array.from({ length: n }, (_, i) =>
          fc.record({
            id: fc.constant(id(i)),
            costK: fc.option(cost, { freq: 12 }),
            weight: fc.integer({ min: 0, max: most === 60 ? 30 : 2 }),
            requires: fc
              .array(fc.integer({ min: 0, max: n }).map(id), { maxLength: 2 })
              .map((ids) => ids.filter((other) => other !== id(i))),
            fixed: fc.option(fc.constantFrom("in" as const, "out" as const), {
              freq: 10,
              nil: undefined,
            }),
          }),
        ),
      ),
      capsK: fc.array(
        fc.option(fc.integer({ min: 0, max: Math.round((n * most * rich) / 100) }), { freq: 8 }),
        { minLength: years, maxLength: years },
      ),
    });
  });
type Loose = Omit<Candidate, "fixed"> & { readonly fixed: Candidate["fixed"] | undefined };
const tidy = (candidates: readonly unknown[]): readonly Candidate[] =>
  (candidates as readonly Loose[]).map(({ fixed, ...own }) => (fixed ? { ...own, fixed } : own));

test("envelope(candidates, options) is the very package that trying them all finds", () => {
  fc.assert(
    fc.property(cases, ({ candidates, capsK }) => {
      const own = tidy(candidates);
      const found = envelope(own, { capsK });
      const ids = byBruteForce(own, capsK);
      expect(found.found ? [...found.chosen].sort() : undefined).toEqual(ids);
      expect(found.found && !found.proved).toBe(false);
    }),
    { numRuns: 700 },
  );
});

/** Larger cases, which cannot be tried one by one. */
const large = fc
  .tuple(fc.integer({ min: 20, max: 60 }), fc.integer({ min: 1, max: 1e6 }))
  .map(([n, seed]) => {
    let state = seed;
    const next = (below: number) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    const candidates = Array.from({ length: n }, (_, i) => {
      const base = 100 + next(20_000);
      const requires = i > 2 && next(3) === 0 ? [`p${next(i)}`] : [];
      return candidate(`p${i}`, [next(base), base, base], 1 + next(12), requires);
    });
    const total = candidates.reduce((sum, { costK }) => sum + (costK?.[1] ?? 0), 0);
    return { candidates, capsK: [total / 4, total / 3, total / 2].map(Math.floor), total };
  });

test("a larger cap never buys less weight, and no single addition fits", () => {
  fc.assert(
    fc.property(large, ({ candidates, capsK }) => {
      const found = best(candidates, { capsK });
      expect(found.proved).toBe(true);
      const kept = new Set(found.chosen);
      for (const { id, requires, costK } of candidates) {
        if (kept.has(id)) expect(requires.every((other) => kept.has(other))).toBe(true);
        else if (requires.every((other) => kept.has(other)))
          expect(capsK.some((cap, y) => found.byYearK[y]! + costK![y]! > cap)).toBe(true);
      }
      expect(capsK.every((cap, y) => found.byYearK[y]! <= cap)).toBe(true);
      const more = best(candidates, { capsK: capsK.map((cap) => cap + 3000) });
      expect(more.weight).toBeGreaterThanOrEqual(found.weight);
    }),
    { numRuns: 40 },
  );
});

test("the order of candidates does not matter, and the chosen keep it", () => {
  fc.assert(
    fc.property(large, ({ candidates, capsK }) => {
      const there = best(candidates, { capsK });
      const back = best([...candidates].reverse(), { capsK });
      expect([...back.chosen].reverse()).toEqual(there.chosen);
    }),
    { numRuns: 20 },
  );
});

test("a search that is cut short says so, and still answers with a package that is allowed", () => {
  const hard = Array.from({ length: 60 }, (_, i) => {
    const cost = 100_000 + ((i * 7919) % 9973) * 2;
    return candidate(`p${i}`, [cost], cost);
  });
  const capsK = [1_500_001];
  const found = best(hard, { capsK, nodes: 40 });
  expect(found.proved).toBe(false);
  expect(found.byYearK[0]).toBeLessThanOrEqual(1_500_001);
  expect(found.weight).toBeGreaterThan(1_300_000);
  let calls = 0;
  const stopped: Envelope = envelope(hard, { capsK, onProgress: () => ++calls < 3 });
  expect(stopped).toMatchObject({ found: true, proved: false });
  expect(calls).toBe(3);
});
