import fc from "fast-check";
import { expect, test } from "vitest";
import { initialParams, readAddress, writeAddress } from "#/state/params.ts";
import { differs, readSeen, writeSeen } from "#/state/seen.ts";

test("writeSeen(totals) rounds money to three figures and leaves counts whole", () => {
  expect(writeSeen({ m: 2600.4, n: 1234, a: 0.81234 })).toBe("n~1234,m~2600,a~0.812");
  expect(writeSeen({})).toBe("");
  expect(writeSeen({ a: Infinity, b: -1, c: NaN })).toBe("");
});

test("readSeen(writeSeen(x)) is x, as far as it was written", () => {
  const total = fc.option(fc.double({ min: 0, max: 1e8, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.record({ n: fc.nat(99_999), m: total, d: total }), (seen) => {
      const written = writeSeen(seen);
      expect(writeSeen(readSeen(written) ?? {})).toBe(written);
    }),
  );
});

test.each(["x~1", "n", "n~", "n~-1", "n~1e9", "__proto__~1", "", "n~1,,m~2", "n~1;m~2"])(
  "readSeen(%j) is refused, and the link that carries it says so",
  (text) => {
    expect(readSeen(text)).toBeUndefined();
    const { seen, setAside } = readAddress(`#/explore?theme=people&t=${encodeURIComponent(text)}`);
    expect(seen).toBeUndefined();
    expect(setAside).toEqual([{ key: "t", text, why: "these are no totals" }]);
  },
);

test("a link handed on carries what its sender saw; the address bar does not", () => {
  const state = { place: "explore" as const, params: initialParams };
  const made = { id: "x", version: "2026.11", fingerprint: "feedc0de" };
  const link = writeAddress(state, made, { n: 94, m: 2600 });
  expect(link).toBe("#/explore?v=1&d=x~2026.11~feedc0de&t=n~94,m~2600");
  expect(readAddress(link).seen).toEqual({ n: 94, m: 2600 });
  expect(writeAddress(state, undefined, { n: 94 })).toBe("#/explore");
});

test("differs(then, now) tells what moved by more than rounding, where both are known", () => {
  expect(differs({ n: 94, m: 2600, a: 5 }, { n: 95, m: 2601, b: 3 })).toEqual([
    { key: "n", then: 94, now: 95 },
  ]);
});
