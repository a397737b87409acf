import { expect, test } from "vitest";
import type { Fate } from "#/model/fates.ts";
import { fateKind, fateSentence, fatesSentence } from "#/words/fates.ts";
import { plainText } from "#/words/phrase.ts";

const fate = (change: Partial<Fate>): Fate => ({
  proposal: "X",
  isIn: true,
  by: undefined,
  lacks: [],
  leansOn: [],
  strands: [],
  months: 0,
  reason: undefined,
  ...change,
});
const told = (change: Partial<Fate>) =>
  plainText(
    fateSentence(
      fate(change),
      (id) => `“${id}”`,
      (id) => `theme ${id}`,
    ),
  );

test("what is out says with what it went, and what is left without it", () => {
  expect(told({ isIn: false })).toBe("Out.");
  expect(
    told({
      isIn: false,
      by: { scope: "lever", of: "legislation", in: false },
      strands: ["B", "C"],
    }),
  ).toBe("Out, with all that needs legislation. 2 proposals that are in require it: “B” and “C”.");
  expect(told({ isIn: false, by: { scope: "theme", of: "help", in: false }, strands: ["B"] })).toBe(
    "Out, with all of theme help. 1 proposal that is in requires it: “B”.",
  );
});

test("what is left without what it requires says without what, or through what", () => {
  expect(told({ lacks: ["A"] })).toBe("It is left without “A”, which it requires.");
  expect(told({ leansOn: ["A"] })).toBe(
    "It requires “A”, which is itself left without what it requires.",
  );
});

test("what is moved says by how much, and since when", () => {
  expect(told({ months: 12, reason: { kind: "bill", months: 12 } })).toBe(
    "12 months later than the review asked, since a Bill comes 12 months later.",
  );
});

test("a fate is above all out, then stranded, then moved", () => {
  expect(fateKind(fate({ isIn: false, months: 0 }))).toBe("out");
  expect(fateKind(fate({ lacks: ["A"], months: 5 }))).toBe("stranded");
  expect(fateKind(fate({ months: 5 }))).toBe("late");
  expect(fateKind(fate({ months: -5 }))).toBe("early");
});

test("all of them are counted in a sentence", () => {
  expect(plainText(fatesSentence([]))).toBe("Everything is in and starts when the review asked.");
  expect(
    plainText(
      fatesSentence([
        fate({ isIn: false, strands: ["B"] }),
        fate({ lacks: ["A"], months: 3 }),
        fate({ months: 3 }),
      ]),
    ),
  ).toBe(
    "1 is out, 1 of them needed by what is in; 1 is left without what it requires; 2 start at another time.",
  );
});
