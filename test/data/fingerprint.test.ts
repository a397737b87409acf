import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint, hashOf } from "#/data/fingerprint.ts";
import type { Dataset } from "#/data/schema.ts";
import { small, smallDocument } from "../small.ts";

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, turn));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [key, shuffled(held, turn)] as const);
  const at = entries.length === 0 ? 0 : turn % entries.length;
  return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)].reverse());
}

test("fingerprint(dataset) is 64 hexadecimal digits", () => {
  expect(fingerprint(small())).toMatch(/^[0-9a-f]{64}$/);
});

test("fingerprint(dataset) stays the same in whatever order its keys are written", () => {
  const expected = fingerprint(small());
  fc.assert(
    fc.property(fc.nat(40), (turn) => {
      expect(fingerprint(shuffled(small(), turn) as Dataset)).toBe(expected);
    }),
  );
});

test("fingerprint(dataset) does not depend on the fingerprint it carries", () => {
  const meta = { ...smallDocument().meta };
  delete meta["fingerprint"];
  expect(fingerprint(small({ meta }))).toBe(fingerprint(small()));
});

test("fingerprint(dataset) changes with a word, a number, an area and the order of rows", () => {
  const { links, costs, areas } = smallDocument();
  links![0]!["reason"] = "Another reason.";
  costs![1]!["central"] = 20.01;
  areas![0]!["inCare"] = null;
  const prints = [
    {},
    { links },
    { costs },
    { areas },
    { themes: smallDocument()["themes"]!.reverse() },
  ].map((change) => fingerprint(small(change)));
  expect(new Set(prints).size).toBe(prints.length);
});

test("hashOf(text) is SHA-256 of its UTF-8", () => {
  for (const text of ["", "swing", "£2.6bn – “roughly”", "💷".repeat(100)])
    expect(hashOf(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
});
