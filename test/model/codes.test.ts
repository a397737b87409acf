import fc from "fast-check";
import { expect, test } from "vitest";
import type { Question } from "#/data/schema/question.ts";
import type { Asked, Option } from "#/model/asked.ts";
import { alphabet, codeLength, codeOf, nameOf, readCode } from "#/model/codes.ts";
import type { Said } from "#/model/guesses.ts";
import { stepsIn, valueOfStep, type Scale } from "#/model/scale.ts";

const option = (label: string): Option => ({ id: label, thing: "word", label });
const options = fc
  .integer({ min: 2, max: 9 })
  .map((n) => Array.from({ length: n }, (_, i) => option(`Option ${i}`)));
const labelled = (ask: string): Question => ({
  kind: "choose",
  ask,
  options: { from: "labels", labels: ["Yes", "No"] },
});
const scale: fc.Arbitrary<Scale> = fc
  .record({
    from: fc.integer({ min: -1000, max: 100_000 }),
    steps: fc.integer({ min: 1, max: 5_000_000 }),
    step: fc.constantFrom(0.1, 0.5, 1, 10, 500),
  })
  .map(({ from, steps, step }) => ({ from, to: from + steps * step, step }));

/** Any question that a room can be asked, with any answer it can have. */
const anyAnswered: fc.Arbitrary<{ asked: Asked; said: Said }> = fc.oneof(
  fc.tuple(fc.string(), scale, fc.nat(), fc.boolean()).map(([ask, own, n, isLine]) => {
    const value = valueOfStep(own, n % (stepsIn(own) + 1));
    const base = { question: labelled(ask), scale: own, unit: "" };
    const rests = { on: "figure", id: "f" } as const;
    return isLine
      ? {
          asked: {
            ...{ ...base, kind: "line" as const, series: "s", label: "", place: "", by: "" },
            known: [],
            hidden: [],
          },
          said: { kind: "line" as const, end: value },
        }
      : {
          asked: { ...base, kind: "number" as const, truth: { value: 0, unit: "", rests } },
          said: { kind: "number" as const, value },
        };
  }),
  fc.tuple(fc.string(), options, fc.nat()).map(([ask, own, n]) => ({
    asked: {
      ...{ kind: "choose" as const, question: labelled(ask), options: own },
      ...{ right: null, compared: [], truth: undefined },
    },
    said: { kind: "choose" as const, option: n % own.length },
  })),
  fc.tuple(fc.string(), options).chain(([ask, own]) =>
    fc
      .shuffledSubarray(
        own.map((_, i) => i),
        { minLength: own.length },
      )
      .map((order) => ({
        asked: {
          ...{ kind: "rank" as const, question: labelled(ask), options: own },
          ...{ order: [], compared: [] },
        },
        said: { kind: "rank" as const, order },
      })),
  ),
);
const symbols = alphabet.split("");

test("readCode(codeOf(answer)) is the answer, for every kind of question", () => {
  fc.assert(
    fc.property(anyAnswered, ({ asked, said }) => {
      const code = codeOf(said, asked);
      expect(code.length).toBeLessThanOrEqual(8);
      expect(code).toHaveLength(codeLength(asked));
      expect(readCode(code, asked)).toEqual({ said });
      expect(readCode(` ${code.toLowerCase().replace(/(.{3})/, "$1-")} `, asked)).toEqual({ said });
    }),
    { numRuns: 400 },
  );
});

test("readCode(code) refuses every code with one wrong symbol", () => {
  fc.assert(
    fc.property(anyAnswered, ({ asked, said }) => {
      const code = codeOf(said, asked);
      for (const [i, right] of code.split("").entries())
        for (const wrong of symbols.filter((one) => one !== right))
          expect(readCode(code.slice(0, i) + wrong + code.slice(i + 1), asked)).toHaveProperty(
            "refused.why",
            "check",
          );
    }),
    { numRuns: 100 },
  );
});

test("readCode(code) refuses every code with two neighbours swapped", () => {
  fc.assert(
    fc.property(anyAnswered, ({ asked, said }) => {
      const code = codeOf(said, asked);
      for (let i = 0; i + 1 < code.length; i++) {
        const [a = "", b = ""] = [code[i], code[i + 1]];
        if (a !== b)
          expect(readCode(code.slice(0, i) + b + a + code.slice(i + 2), asked)).toHaveProperty(
            "refused.why",
            "check",
          );
      }
    }),
    { numRuns: 300 },
  );
});

test("readCode(text) never throws, and takes only what codeOf writes", () => {
  fc.assert(
    fc.property(anyAnswered, fc.string({ unit: "binary", maxLength: 12 }), ({ asked }, text) => {
      const read = readCode(text, asked);
      if ("said" in read)
        expect(codeOf(read.said, asked)).toBe(text.toUpperCase().replace(/[\s.-]/g, ""));
    }),
    { numRuns: 1000 },
  );
});

const yesNo = (ask: string): Asked => ({
  ...{ kind: "choose", question: labelled(ask), options: ["Yes", "No"].map(option) },
  ...{ right: null, compared: [], truth: undefined },
});

test("readCode(code, question, others) says which other question a code belongs to", () => {
  const [one, other] = [yesNo("Is it so?"), yesNo("Was it so?")];
  const code = codeOf({ kind: "choose", option: 1 }, other);
  expect(readCode(code, one, [one, other])).toEqual({
    refused: { why: "check", other: other.question },
  });
  expect(readCode(code, one, [one])).toEqual({ refused: { why: "check" } });
});

test("readCode(text) names a symbol that codes do not have, and a wrong length", () => {
  const asked = yesNo("Is it so?");
  expect(readCode("2O3", asked)).toEqual({ refused: { why: "symbol", symbol: "O" } });
  expect(readCode("22", asked)).toEqual({ refused: { why: "length", expected: 3, found: 2 } });
  expect(readCode("", asked)).toEqual({ refused: { why: "length", expected: 3, found: 0 } });
});

test("codeOf(answer) throws where the question cannot have it", () => {
  expect(() => codeOf({ kind: "choose", option: 2 }, yesNo("?"))).toThrow(
    "not an answer to this question: choose",
  );
  expect(() => codeOf({ kind: "number", value: 2 }, yesNo("?"))).toThrow("number");
});

test("nameOf(question) is the same however its fields are ordered, and another when a word changes", () => {
  const question: Question = { kind: "line", ask: "How many?", series: "cla", after: "2022" };
  expect(nameOf({ after: "2022", series: "cla", ask: "How many?", kind: "line" })).toBe(
    nameOf(question),
  );
  expect(nameOf({ ...question, since: undefined })).toBe(nameOf(question));
  expect(nameOf({ ...question, ask: "How few?" })).not.toBe(nameOf(question));
});
