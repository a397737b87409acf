import fc from "fast-check";
import { expect, test } from "vitest";
import { requiresCycle } from "#/data/rules.ts";

const requires = (pairs: readonly string[]) =>
  pairs.map((pair) => ({ from: pair[0]!, to: pair[1]!, kind: "requires" }));

test.each([
  [[], undefined],
  [["ab", "bc", "ac"], undefined],
  [["ab", "bc", "ca"], "abca"],
  [["xa", "ab", "ba"], "aba"],
  [["aa"], "aa"],
])("requiresCycle(%j) is %s", (pairs, cycle) => {
  expect(requiresCycle(requires(pairs))?.join("")).toBe(cycle);
});

test("requiresCycle(links) finds none where everything requires only what comes later", () => {
  const pair = fc.tuple(fc.nat(50), fc.nat(50));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 200 }), (pairs) => {
      const links = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({
          from: `${Math.min(a, b)}`,
          to: `${Math.max(a, b)}`,
          kind: "requires",
        }));
      expect(requiresCycle(links)).toBeUndefined();
      const [first] = links;
      if (first)
        expect(
          requiresCycle([...links, { ...first, from: first.to, to: first.from }]),
        ).toBeDefined();
    }),
  );
});

test("requiresCycle(links) walks 100,000 links in a row, and from one proposal", () => {
  const row = Array.from({ length: 100_000 }, (_, i) => ({
    from: `${i}`,
    to: `${i + 1}`,
    kind: "requires",
  }));
  expect(requiresCycle(row)).toBeUndefined();
  expect(requiresCycle([...row, { from: "100000", to: "0", kind: "requires" }])).toHaveLength(
    100_002,
  );
  expect(requiresCycle(row.map(({ to }) => ({ from: "0", to, kind: "requires" })))).toBeUndefined();
});
