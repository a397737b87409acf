import { expect, test } from "vitest";
import type { Fate } from "#/model/fates.ts";
import { fateKind, fateSentence, fatesSentence, fatesStory } from "#/words/fates.ts";
import { plainText } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

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
    "1 is out, and what is in requires it; 1 is left without what it requires; 2 start at another time, 1 of them among those left without.",
  );
});

test("the counts of a sentence are those of the lists under it", () => {
  const counts = (...all: readonly Fate[]) => plainText(fatesSentence(all));
  const [out, needed] = [fate({ isIn: false }), fate({ isIn: false, strands: ["B"] })];
  expect(counts(out)).toContain("1 is out; ");
  expect(counts(needed, needed)).toContain("2 are out, all of them required by what is in; ");
  expect(counts(out, needed, out)).toContain("3 are out, 1 of them required by what is in; ");
  const [lost, late] = [fate({ lacks: ["A"], months: 3 }), fate({ months: 3 })];
  expect(counts(lost)).toContain("; 1 starts at another time, and is among those left without.");
  expect(counts(lost, lost)).toContain(
    "; 2 start at another time, all of them among those left without.",
  );
  expect(counts(late)).toContain("; 1 starts at another time.");
});

test("fatesStory names what is out, what is left without what, and what moved alike and since when", () => {
  const bill = { kind: "bill", months: 12 } as const;
  const late = ["M", "N", "O", "P", "Q"].map((proposal) =>
    fate({ proposal, months: 12, reason: bill }),
  );
  const story = fatesStory(
    [
      fate({ proposal: "A", isIn: false, strands: ["B"] }),
      fate({ proposal: "C", leansOn: ["B"] }),
      fate({
        proposal: "B",
        lacks: ["A"],
        months: 3,
        reason: { kind: "waits", on: "M", months: 12 },
      }),
      ...late,
    ],
    (id) => id,
  );
  expectSound(story);
  expect(plainText(story)).toBe(
    "1 is out, and what is in requires it; 2 are left without what they require; 6 start at another time, 1 of them among those left without. Out: “A”. Left without what they require: “B” (without “A”) and “C” (which requires “B”). 5 start 12 months later than the review asked, since a Bill comes 12 months later: “M”, “N”, “O” and 2 more. 1 starts 3 months later than the review asked, since M is done 12 months later: “B”.",
  );
  expect(plainText(fatesStory([], String))).toBe(
    "Everything is in and starts when the review asked.",
  );
});

test("fatesStory tells the three largest groups of what moved, and counts the rest", () => {
  const moved = [1, 2, 3, 4, 5].flatMap((months) =>
    Array.from({ length: 6 - months }, (_, i) =>
      fate({ proposal: `P${months}${i}`, months, reason: { kind: "start", months } }),
    ),
  );
  const told = plainText(fatesStory(moved, (id) => id));
  expect(told).toContain("3 start 3 months later than the review asked");
  expect(told).not.toContain("4 months later");
  expect(told).toMatch(/3 more are moved otherwise\.$/);
});
