import { expect, test } from "vitest";
import {
  busiestSentence,
  dearestSentence,
  keystonesIntro,
  keystoneTitle,
  kindsSentence,
  stepsSentence,
  waysSentence,
} from "#/words/linkStory.ts";
import { say } from "./sound.ts";

const titleOf = (id: string) => `Title ${id}`;
const all = { shown: 110, of: 110 };
const part = { shown: 12, of: 110 };

test("keystoneTitle(stones) names what holds up most", () => {
  const stones = [
    { id: "K", all: 7 },
    { id: "L", all: 5 },
  ];
  expect(say(keystoneTitle(stones, titleOf, all))).toBe(
    "Seven proposals cannot do without “Title K”, more than any other",
  );
  expect(say(keystoneTitle([], titleOf, all))).toBe("None of these proposals requires another");
});

test("keystoneTitle(stones, filtered) says that it is of those shown, and that it counts all", () => {
  expect(say(keystoneTitle([{ id: "K", all: 5 }], titleOf, part))).toBe(
    "Five of all 110 proposals cannot do without “Title K”, more than any other of those shown",
  );
  expect(say(keystoneTitle([], titleOf, part))).toBe("No proposal requires any of those shown");
});

test("keystoneTitle(stones that tie) claims no more than is true", () => {
  const tied = [
    { id: "K", all: 1 },
    { id: "L", all: 1 },
  ];
  expect(say(keystoneTitle(tied, titleOf, all))).toBe(
    "One proposal cannot do without “Title K”, and no other is needed by more",
  );
  expect(say(keystoneTitle(tied, titleOf, part))).toContain(
    "”, and no other of those shown is needed by more",
  );
});

test("dearestSentence names the keystone with most money behind it; none where there is none", () => {
  expect(say(dearestSentence({ id: "K", waitingM: 2600 }, titleOf, all))).toBe(
    "By known cost of what waits, the first is “Title K”, with £2.6bn behind it.",
  );
  expect(say(dearestSentence({ id: "K", waitingM: 2600 }, titleOf, part))).toBe(
    "By known cost of what waits, the first of those shown is “Title K”, with £2.6bn behind it.",
  );
  expect(dearestSentence({ id: "K", waitingM: 0 }, titleOf, all)).toEqual([]);
});

test("keystonesIntro says whose cost it is, and which are listed where not all are", () => {
  expect(say(keystonesIntro(all, false))).toMatch(
    /published for all that waits, or .* leave of a total, not the keystone’s own; few/,
  );
  expect(say(keystonesIntro(all, false))).not.toContain("Listed");
  expect(say(keystonesIntro(part, true))).toMatch(
    /Listed are those shown; .* known in the scenario/,
  );
});

test("kindsSentence counts the links that are drawn, kind by kind, and those between proposals shown", () => {
  const on = ["requires", "funds"] as const;
  expect(say(kindsSentence(["requires", "funds", "requires"], 3, on))).toBe(
    "Links shown: 2 requires and 1 funds.",
  );
  expect(say(kindsSentence(["requires"], 159, on))).toBe(
    "Links between proposals shown: 1 requires, of 159 drawn.",
  );
  expect(say(kindsSentence([], 159, on))).toBe(
    "None of the 159 links drawn is between proposals shown.",
  );
  expect(say(kindsSentence([], 0, on))).toBe("No link is drawn.");
  expect(say(kindsSentence([], 0, []))).toBe("No kind of link is switched on.");
});

test("stepsSentence counts the proposals after each number of steps", () => {
  const steps = (...counts: readonly number[]) =>
    counts.map((proposals, step) => ({ step, proposals }));
  expect(say(stepsSentence(steps(80, 25, 1)))).toBe(
    "Of 106 proposals shown, 80 need nothing first, 25 come after 1 step and 1 comes after 2 steps.",
  );
  expect(say(stepsSentence(steps(1, 1, 1, 1, 1, 1, 1)))).toMatch(
    /after 4 steps and 2 after more\.$/,
  );
  expect(stepsSentence([])).toEqual([]);
});

test("busiestSentence names the three fullest cells", () => {
  const cell = (before: string, after: string, ...kinds: readonly ("requires" | "funds")[]) => ({
    before,
    after,
    kinds,
  });
  expect(
    say(
      busiestSentence([
        cell("A", "B", "funds"),
        cell("A", "A", "requires", "requires", "funds"),
        cell("B", "C", "funds", "funds"),
        cell("C", "C", "funds"),
      ]),
    ),
  ).toBe(
    "Most links: within A, 3, 2 of them required; B before C, 2, none of them required; A before B, 1, none of them required.",
  );
  expect(busiestSentence([])).toEqual([]);
});

/*  A <-- B <-- C, A <-- D <-- C required; A enables C  */
const step = (
  id: string,
  before: string,
  after: string,
  kind: "requires" | "enables" = "requires",
) => ({
  id,
  before,
  after,
  kind,
  ordered: true,
  ...(kind === "requires" ? { from: after, to: before } : { from: before, to: after }),
  reason: `Because ${id}.`,
  basis: "judgement" as const,
});
const one = [step("ab", "A", "B"), step("bc", "B", "C")];
const two = [step("ad", "A", "D"), step("dc", "D", "C")];

test("waysSentence tells a way step by step with its reasons", () => {
  expect(say(waysSentence({ shortest: one, required: [one], cut: false }, titleOf))).toMatch(
    /^Step 1: Title B .*Title A.* Because ab\. \(our judgement\) Step 2: Title C .*Title B.* Because bc\. \(our judgement\)$/,
  );
});

test("waysSentence names other ways, a shorter one that is not required, and that there may be more", () => {
  const short = [step("ac", "A", "C", "enables")];
  const text = say(waysSentence({ shortest: short, required: [one, two], cut: true }, titleOf));
  expect(text).toContain(
    "Another way: “Title A”, then “Title D”, then “Title C”. There may be more.",
  );
  expect(text).toMatch(/Shorter, but not all required: “Title A”, then “Title C”\.$/);
  const five = Array.from({ length: 5 }, () => one);
  expect(say(waysSentence({ shortest: one, required: five, cut: false }, titleOf))).toContain(
    "1 more way is drawn.",
  );
  expect(waysSentence({ shortest: undefined, required: [], cut: false }, titleOf)).toEqual([]);
});
