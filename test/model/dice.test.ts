import fc from "fast-check";
import { expect, test } from "vitest";
import { apart, dice, digest, lineScores, seedOf, sharing, threefry } from "#/model/dice.ts";

const hex = (words: Iterable<number>) => [...words].map((w) => (w >>> 0).toString(16));

/* The known answers that come with Random123, the reference implementation of Salmon and others. */
test.each([
  [
    [0, 0],
    [0, 0],
    ["6b200159", "99ba4efe"],
  ],
  [
    [-1, -1],
    [-1, -1],
    ["1cb996fc", "bb002be7"],
  ],
  [
    [0x13198a2e, 0x03707344],
    [0x243f6a88, 0x85a308d3],
    ["c4923a9c", "483df7a0"],
  ],
])("threefry(key %j, counter %j) is %j", ([k0 = 0, k1 = 0], [c0 = 0, c1 = 0], answer) => {
  const out = new Int32Array(2);
  threefry(k0, k1, c0, c1, out);
  expect(hex(out)).toEqual(answer);
});

/* Golden: a link must give these in every engine and every later release. */
test("dice(seed).scores(stream) are these, to the last bit", () => {
  expect([...dice(1, 4).scores("cost:line:a")]).toEqual([
    -0.270698133165111, -1.866811621450746, -0.05830171098691046, -1.38619962451569,
  ]);
  expect([...dice("spring 2026", 3).scores("cost:line:CR-2.01")]).toEqual([
    -0.8576051187817686, -1.0435481849984294, 0.810434146492444,
  ]);
  expect(digest("cost:line:a")).toEqual([2940827614, 1208503666]);
  expect(seedOf("spring 2026")).toBe(3933734595);
});

test("seedOf(text) takes a whole number for itself, and hashes other text", () => {
  expect(seedOf(" 42 ")).toBe(42);
  expect(seedOf("4294967297")).toBe(1);
  expect(seedOf("")).toBe(0);
  expect(seedOf("42a")).not.toBe(seedOf("42b"));
  expect([...dice("7", 3).scores("x")]).toEqual([...dice(7, 3).scores("x")]);
});

test("digest(text) tells texts apart that differ in one letter, its place or its length", () => {
  const texts = ["", "a", "b", "aa", "ab", "ba", "a ", " a", "\u{1F600}", "a\u0000"];
  expect(new Set(texts.map((text) => digest(text).join())).size).toBe(texts.length);
});

test("scores repeat for a seed, and change with the seed and with the stream", () => {
  const of = (seed: number, stream: string) => [...dice(seed, 50).scores(stream)].join();
  expect(of(5, "x")).toBe(of(5, "x"));
  expect(of(5, "x")).not.toBe(of(6, "x"));
  expect(of(5, "x")).not.toBe(of(5, "y"));
});

test("fewer draws are the first of more, and streams do not depend on what was drawn before", () => {
  const many = dice(3, 1001);
  many.scores("other");
  for (const draws of [1, 2, 7, 1000])
    expect([...dice(3, draws).scores("x")]).toEqual([...many.scores("x").slice(0, draws)]);
});

test("a stream beyond those kept in memory is drawn again, the same", () => {
  const full = dice(3, 2);
  for (let i = 0; i < 500; i++) full.scores(`line ${i}`);
  expect([...full.scores("line 499")]).toEqual([...full.scores("line 499")]);
  expect([...full.scores("line 499")]).toEqual([...dice(3, 2).scores("line 499")]);
});

/* Four standard errors: 4 / sqrt(n) for the mean, 4 × sqrt(2 / n) for the variance. */
test("scores are standard normal: mean, variance, tails, and no tie between streams", () => {
  const n = 100_000;
  const [a, b] = [dice(11, n).scores("a"), dice(11, n).scores("b")];
  const mean = a.reduce((sum, z) => sum + z, 0) / n;
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(n));
  const variance = a.reduce((sum, z) => sum + z * z, 0) / n;
  expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  const share = a.filter((z) => z < -1.2815515655).length / n;
  expect(Math.abs(share - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / n));
  const product = a.reduce((sum, z, i) => sum + z * b[i]!, 0) / n;
  expect(Math.abs(product)).toBeLessThan(4 / Math.sqrt(n));
  const next = a.reduce((sum, z, i) => sum + z * (a[i + 1] ?? 0), 0) / n;
  expect(Math.abs(next)).toBeLessThan(4 / Math.sqrt(n));
});

test("scores stay finite at both ends of the hash, and no neighbouring seeds are alike", () => {
  const first = Array.from({ length: 2000 }, (_, seed) => dice(seed, 1).scores("x")[0]!);
  expect(first.every(Number.isFinite)).toBe(true);
  const mean = first.reduce((sum, z) => sum + z, 0) / 2000;
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(2000));
});

test("sharing(together) leaves the rest to each line, and reduces the group's part with a notice", () => {
  expect(sharing({ common: 0, group: 0.5 })).toEqual({
    common: 0,
    group: 0.5,
    own: 0.5,
    reduced: false,
  });
  expect(sharing({ common: 0.75, group: 0.5 })).toEqual({
    common: 0.75,
    group: 0.25,
    own: 0,
    reduced: true,
  });
  expect(() => sharing({ common: -0.1, group: 0 })).toThrow(
    "expected shares of variance from 0 to 1: -0.1, 0",
  );
});

test("sharing(together) always divides the whole", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(part, part, (common, group) => {
      const parts = sharing({ common, group });
      expect(parts.common + parts.group + parts.own).toBeCloseTo(1, 12);
      expect(Math.min(parts.common, parts.group, parts.own)).toBeGreaterThanOrEqual(0);
    }),
  );
});

const correlation = (x: Float64Array, y: Float64Array) =>
  x.reduce((sum, z, i) => sum + z * y[i]!, 0) / x.length;

/* Four standard errors of a correlation are at most 4 / sqrt(n). */
test("lineScores(dice, kind, line, together) correlate by a + b within a group and by a across", () => {
  const n = 40_000;
  const own = dice(2, n);
  const together = { common: 0.2, group: 0.5 };
  const of = (id: string, group: string) => lineScores(own, "cost", { id, group }, together);
  const [a, b, c] = [of("a", "g"), of("b", "g"), of("c", "h")];
  expect(Math.abs(correlation(a, a) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  expect(Math.abs(correlation(a, b) - 0.7)).toBeLessThan(4 / Math.sqrt(n));
  expect(Math.abs(correlation(a, c) - 0.2)).toBeLessThan(4 / Math.sqrt(n));
});

test("lineScores(dice, kind, line, together) are one and the same when all is common", () => {
  const own = dice(2, 10);
  const all = { common: 1, group: 0 };
  const a = lineScores(own, "cost", { id: "a", group: "g" }, all);
  expect(lineScores(own, "cost", { id: "b", group: "h" }, all)).toEqual(a);
  expect(lineScores(own, "duration", { id: "a", group: "g" }, all)).not.toEqual(a);
});

test("lineScores(dice, kind, line, apart) are the line's own stream", () => {
  const own = dice(2, 10);
  expect(lineScores(own, "duration", { id: "a" }, apart)).toBe(own.scores("duration:line:a"));
});
