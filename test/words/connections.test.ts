import { expect, test } from "vitest";
import {
  aroundSentence,
  aroundTitle,
  basisSentence,
  breaksSentence,
  cellSentence,
  connectionSentence,
  linkLead,
  linksTable,
  pathTitle,
  restLead,
} from "#/words/connections.ts";
import { plainText } from "#/words/phrase.ts";

const titleOf = (id: string) => `Title ${id}`;
const none = { direct: [], through: [] };
const needs = { direct: ["B"], through: ["C", "D"] };
const link = {
  id: "l",
  from: "A",
  to: "B",
  kind: "requires",
  type: "start",
  reason: "It cannot begin alone.",
  basis: "judgement",
} as const;

test("aroundTitle and aroundSentence count and name what is needed and what waits", () => {
  expect(plainText(aroundTitle("A", { needs, waits: none }, titleOf))).toBe(
    "“Title A” needs one proposal first, and two more through that; nothing waits for it",
  );
  expect(plainText(aroundTitle("A", { needs: none, waits: needs }, titleOf))).toBe(
    "“Title A” needs nothing first; one waits for it, and two more through that",
  );
  expect(plainText(aroundSentence({ needs, waits: none }, titleOf))).toBe(
    "It requires Title B; through that, Title C and Title D. Nothing requires it.",
  );
});

test("breaksSentence says how many lose what they require", () => {
  expect(plainText(breaksSentence(needs))).toBe(
    "If this goes, 3 proposals lose what they require: 1 directly and 2 through others.",
  );
  expect(plainText(breaksSentence(none))).toBe(
    "If this goes, nothing else has to: no proposal requires it.",
  );
});

test("connectionSentence tells both ends, the reason and how it is known", () => {
  expect(plainText(connectionSentence(link, titleOf))).toBe(
    "Title A can begin once Title B has begun. It cannot begin alone. (our judgement)",
  );
});

test("basisSentence counts what is shown", () => {
  expect(plainText(basisSentence([link, { ...link, basis: "stated" }], 2))).toBe(
    "2 links: 1 stated by a source and 1 our judgement.",
  );
  expect(plainText(basisSentence([link], 159))).toBe(
    "1 of the 159 links is between proposals shown: 1 our judgement.",
  );
  expect(plainText(basisSentence([], 159))).toBe(
    "None of the 159 links is between proposals shown.",
  );
  expect(basisSentence([], 0)).toEqual([]);
});

test("pathTitle says whether the one is required, leads on, or does not lead there", () => {
  const title = (shortest: unknown[] | undefined, required: unknown[]) =>
    plainText(pathTitle("A", "B", { shortest, required }, titleOf));
  expect(title([1], [1, 2])).toBe(
    "“Title B” cannot do without “Title A”: two ways over what it requires",
  );
  expect(title([1, 2], [])).toBe(
    "“Title A” leads on to “Title B” in two steps, but it is not required",
  );
  expect(title(undefined, [])).toBe("No link leads from “Title A” to “Title B”");
});

test("cellSentence tells a cell of the table", () => {
  expect(cellSentence("Help", "People", ["requires", "enables", "enables"])).toBe(
    "Help before People: 3 links, 1 requires, 2 enables.",
  );
  expect(cellSentence("Help", "Help", ["funds"])).toBe(
    "Within Help: 1 link, 1 funds, none of them required.",
  );
});

test("leads of lines", () => {
  expect(linkLead("needs")("requires", {})).toBe("needs first");
  expect(linkLead("waits")("funds", {})).toBe("brings money to");
  expect(restLead({ ...link, kind: "conflicts" }, "Title A")).toBe("Title A pulls against");
});

test("linksTable has a row for each link, in the order of before and after", () => {
  const [row] = linksTable([{ ...link, before: "B", after: "A" }], titleOf, "Links").rows;
  expect(row).toEqual([
    "B",
    "Title B",
    "requires",
    "A",
    "Title A",
    "Title A can begin once Title B has begun.",
    "It cannot begin alone.",
    "our judgement",
  ]);
});
