import fc from "fast-check";
import { expect, test } from "vitest";
import type { AskedOf } from "#/model/asked.ts";
import type { Guess } from "#/model/guesses.ts";
import { guessesAt, readGuessed, withGuesses, type Guessed } from "#/state/guessed.ts";

const asked = (ask: string): AskedOf<"number"> => ({
  ...{ kind: "number", scale: { from: 0, to: 10, step: 1 }, unit: "proposals" },
  question: {
    ...{ kind: "number", ask, answer: { from: "proposals" } },
    ...{ from: 0, to: 10, step: 1 },
  },
  truth: { value: 5, unit: "proposals", rests: { on: "figure", id: "f" } },
});
const many = asked("How many?");
/** What comes back of guesses that were stored or sent. */
const back = (guessed: Guessed) => readGuessed(JSON.parse(JSON.stringify(guessed)));
const guesses: readonly Guess[] = [
  { name: "Table 1", said: { kind: "number", value: 3 } },
  { name: "", said: { kind: "number", value: 7 } },
];

test("readGuessed(guesses as they were sent) are the guesses, for any names and numbers", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: fc.string({ maxLength: 40 }), value: fc.nat(10) }), {
        minLength: 1,
      }),
      (made) => {
        const own = made.map(({ name, value }): Guess => ({
          name,
          said: { kind: "number", value },
        }));
        const kept = withGuesses({}, "story/one", many, own);
        expect(guessesAt(back(kept), "story/one", many)).toEqual(own);
      },
    ),
  );
});

test("guesses of every kind come back", () => {
  const said: readonly Guess["said"][] = [
    { kind: "line", end: 3 },
    { kind: "line", end: 3, path: [1, 3] },
    { kind: "number", value: 3 },
    { kind: "choose", option: 1 },
    { kind: "rank", order: [1, 0] },
  ];
  const kept = {
    "a/b": { question: "0123abcd", guesses: said.map((one) => ({ name: "", said: one })) },
  };
  expect(back(kept)).toEqual(kept);
});

test("guessesAt(place) has nothing for another place, and nothing once the question was changed", () => {
  const kept = withGuesses({}, "story/one", many, guesses);
  expect(guessesAt(kept, "story/one", many)).toEqual(guesses);
  expect(guessesAt(kept, "story/two", many)).toEqual([]);
  expect(guessesAt(kept, "story/one", asked("How few?"))).toEqual([]);
  expect(guessesAt(kept, "constructor", many)).toEqual([]);
});

test("guessesAt(place) leaves out what does not fit the question", () => {
  const kept = withGuesses({}, "p", many, [
    ...guesses,
    { name: "", said: { kind: "number", value: 11 } },
    { name: "", said: { kind: "choose", option: 1 } },
  ]);
  expect(guessesAt(kept, "p", many)).toEqual(guesses);
});

test("withGuesses(place, none) clears a place and leaves the others", () => {
  const kept = withGuesses(withGuesses({}, "a", many, guesses), "b", many, guesses);
  expect(Object.keys(withGuesses(kept, "a", many, []))).toEqual(["b"]);
});

test.each([
  [null],
  [undefined],
  ["text"],
  [[]],
  [{ a: 1 }],
  [{ a: { question: "x", guesses: [] } }],
  [{ a: { question: "0123abcd", guesses: {} } }],
])("readGuessed(%j) is empty", (value) => {
  expect(readGuessed(value)).toEqual({});
});

test.each([
  { name: 1, said: { kind: "number", value: 1 } },
  { name: "", said: { kind: "number", value: "1" } },
  { name: "", said: { kind: "line", end: 1, path: ["1"] } },
  { name: "", said: { kind: "rank", order: 3 } },
  { name: "", said: { kind: "other" } },
  null,
])("readGuessed leaves out a guess like %j", (guess) => {
  expect(readGuessed({ a: { question: "0123abcd", guesses: [guess] } })).toEqual({
    a: { question: "0123abcd", guesses: [] },
  });
});

test("readGuessed cuts names that are too long and lists that have no end", () => {
  const guess = { name: "x".repeat(500), said: { kind: "number", value: 1 } };
  const kept = readGuessed({
    a: { question: "0123abcd", guesses: Array.from({ length: 1000 }, () => guess) },
  })["a"]?.guesses;
  expect(kept).toHaveLength(200);
  expect(kept?.[0]?.name).toHaveLength(40);
});
