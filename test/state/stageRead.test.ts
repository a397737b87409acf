import fc from "fast-check";
import { expect, test } from "vitest";
import { begun } from "#/state/stage.ts";
import { isLater, newKey, readLetter, readStage, writeLetter } from "#/state/stageRead.ts";

const key = "0123456789abcdef0123456789abcdef";
const stage = begun("talk", "a");
const letter = { from: "speaker", kind: "state", stage } as const;
const sent = (changes: object = {}): unknown => ({
  ...(writeLetter(key, letter) as object),
  ...changes,
});

test("readLetter(written, key) is the letter", () => {
  expect(readLetter(structuredClone(sent()), key)).toEqual(letter);
});

test("a new key is 32 hexadecimal digits, and no two are the same", () => {
  const keys = [newKey(crypto), newKey(crypto)];
  expect(keys.every((one) => /^[0-9a-f]{32}$/.test(one))).toBe(true);
  expect(keys[0]).not.toBe(keys[1]);
});

test.each([
  ["another key", { key: key.replace("0", "1") }],
  ["no key", { key: undefined }],
  ["a key that is a list", { key: [key] }],
  ["another kind of page", { reckoner: 2 }],
  ["an unknown sender", { from: "room" }],
  ["an unknown kind", { kind: "eval" }],
  ["no state", { stage: undefined }],
  ["a state that is a list", { stage: [] }],
  ["a count that is not whole", { stage: { ...stage, n: 0.5 } }],
  ["a count past all measure", { stage: { ...stage, n: 2 ** 60 } }],
  ["a scene that is markup", { stage: { ...stage, at: "<img src=x>" } }],
  ["a detour that runs code", { stage: { ...stage, detour: "javascript:alert(1)" } }],
  ["a detour to another site", { stage: { ...stage, detour: "https://example.org/#/explore" } }],
  ["a detour without end", { stage: { ...stage, detour: `#/explore?q=${"a".repeat(9000)}` } }],
  ["a flag that is text", { stage: { ...stage, locked: "no" } }],
  ["a moment that is none", { stage: { ...stage, startedAt: Number.NaN } }],
  ["a moment before all time", { stage: { ...stage, startedAt: -1 } }],
  ["too many scenes revealed", { stage: { ...stage, revealed: Array(500).fill("a") } }],
  ["a kept detour without a link", { stage: { ...stage, kept: [{ id: "d", after: "a" }] } }],
  ["time spent on what is no scene", { stage: { ...stage, spentMs: { "a b": 1 } } }],
])("readLetter(written, key) refuses %s", (_, changes) => {
  expect(readLetter(sent(changes), key)).toBeUndefined();
});

test("readStage(value) takes nothing from a prototype", () => {
  expect(readStage(Object.create(stage))).toBeUndefined();
  const poisoned: unknown = JSON.parse(
    `{"n":0,"by":"","story":"talk","at":"a","revealed":[],"blank":false,"locked":true,"large":false,"code":false,"detour":"","kept":[],"startedAt":null,"enteredAt":null,"spentMs":{"__proto__":1}}`,
  );
  expect(readStage(poisoned)).toBeUndefined();
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("readLetter and readStage never throw, whatever comes", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
      expect(readLetter(value, key)).toBeUndefined();
      expect(readStage(value)).toBeUndefined();
    }),
  );
});

test("isLater(one, other) is decided the same way by both windows", () => {
  const one = { ...stage, n: 2, by: "a" };
  expect(isLater(one, { ...stage, n: 1, by: "z" })).toBe(true);
  expect(isLater(one, { ...stage, n: 2, by: "b" })).toBe(false);
  expect(isLater({ ...stage, n: 2, by: "b" }, one)).toBe(true);
  expect(isLater(one, one)).toBe(false);
});
