import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { lensesOf, unserving } from "#/model/debate.ts";
import { register } from "#/model/register.ts";
import { plainText } from "#/words/phrase.ts";
import {
  dilemmasDescription,
  dilemmaSentence,
  dilemmasTable,
  dilemmasTitle,
  leaningIn,
} from "#/words/dilemmas.ts";
import { lensesTable, lensesTitle, lensMoney, lensSentence, stepsWords } from "#/words/lenses.ts";
import {
  cellSentence,
  gapsTable,
  gapsTitle,
  positionsTable,
  positionsTitle,
} from "#/words/positions.ts";
import { chapterSentence, chapterTime, storyTable, storyTitle } from "#/words/story.ts";

const dataset = readFolder("data/care-review");
const entries = register(dataset, dataset.meta.compiled);
const label = (id: string) => dataset.themes.find((row) => row.id === id)?.short ?? id;
const body = (id: string) => dataset.bodies.find((row) => row.id === id)?.label ?? id;
const lenses = lensesOf(dataset, entries, dataset.costs).map((lens) => ({
  ...lens,
  label: [...dataset.objectives, ...dataset.missions].find(({ id }) => id === lens.id)!.label,
  meaning: "",
}));

test("dilemmasTitle(dilemmas, entries) counts what leans and what was accepted, each once", () => {
  const leaning = leaningIn(dataset.dilemmas, entries);
  expect(leaning).toHaveLength(11);
  expect(plainText(dilemmasTitle(dataset.dilemmas, entries))).toBe(
    "Three questions that numbers cannot settle; of the 11 proposals that lean one way, 8 were accepted at least in part",
  );
  expect(plainText(dilemmasTitle([], entries))).toBe("This dataset has no dilemmas");
});

test("a dilemma in words names its answers, who speaks for each and what leans to each", () => {
  const [first] = dataset.dilemmas;
  expect(dilemmaSentence(first!)).toBe(
    "Help and protection: the same people or not? Together, by the same people: 3 voices, 1 proposal; Apart, by different people: 2 voices, 3 proposals. Open it by itself.",
  );
  expect(plainText(dilemmasDescription([first!]))).toContain(
    "Apart, by different people: Parents heard by the review and Child Safeguarding Practice Review Panel; to it lean CR-3.01, SP-1 and CR-2.11.",
  );
});

test("dilemmasTable(…) has a row for each voice and each leaning", () => {
  const voices = dataset.dilemmas.flatMap(({ poles }) => poles.flatMap((pole) => pole.voices));
  const leanings = dataset.dilemmas.flatMap((row) => row.leanings);
  expect(dilemmasTable(dataset.dilemmas, entries, "Dilemmas").rows).toHaveLength(
    voices.length + leanings.length,
  );
});

test("lensesTitle(…) says which aim most serve, which fewest, and how many serve none", () => {
  expect(plainText(lensesTitle(lenses, unserving(entries).length, entries.length))).toBe(
    "Most proposals, 36, serve “Stability” and fewest, 4, “Longer, healthier lives”; 42 of 110 serve no aim named here",
  );
});

test("a lens says its money with what is not known, its steps, and where nothing serves it", () => {
  const work = lenses.find(({ id }) => id === "work")!;
  expect(plainText(lensMoney(work, "count:x"))).toBe("No cost of any of them is published.");
  expect(lensSentence(work, label)).toContain(
    "Good jobs: 5 proposals; none with a published cost;",
  );
  expect(lensSentence(work, label)).toContain("Nothing in Family Help, Child protection,");
  const safety = lenses.find(({ id }) => id === "safety")!;
  expect(plainText(lensMoney(safety, "count:x"))).toBe(
    "At least £2bn is published; 31 of 32 have no published cost of their own.",
  );
  expect(stepsWords([{ delivery: "unknown", entries: entries.slice(0, 2) }])).toBe(
    "2 with no step found",
  );
});

test("lensesTable(…) has a row for each proposal in each lens; an unknown cost stays null", () => {
  const { rows } = lensesTable(lenses, label, "Aims");
  expect(rows).toHaveLength(lenses.reduce((n, lens) => n + lens.entries.length, 0));
  expect(rows.some((row) => row[5] === null)).toBe(true);
  expect(rows.every((row) => row[5] !== 0)).toBe(true);
});

test("positionsTitle(positions, only) tallies stances, or those asked for", () => {
  expect(plainText(positionsTitle(dataset.positions, []))).toBe(
    "34 bodies, 67 statements: 21 support, 13 are mixed, 1 takes no side, 21 are concerned, 3 oppose, 8 say that something is missing",
  );
  expect(plainText(positionsTitle(dataset.positions.slice(0, 1), ["concern"]))).toBe(
    "1 body, 1 statement: 1 is concerned",
  );
  expect(plainText(positionsTitle([], []))).toBe("Nobody in this dataset says so");
});

test("a cell names each thing said in it", () => {
  expect(cellSentence("BASW", "Workforce", [{ stance: "mixed", topic: "The whole review" }])).toBe(
    "BASW on Workforce: mixed, The whole review. Open what they say.",
  );
});

test("positionsTable(…) keeps the words, the date and the sources of each", () => {
  const { rows } = positionsTable(dataset.positions, { body, theme: label }, "Positions");
  expect(rows).toHaveLength(dataset.positions.length);
  expect(rows[0]).toContain("unison-branch-2022");
});

test("gapsTitle(gaps) says for how many no proposal comes near; the table says who raised each", () => {
  expect(plainText(gapsTitle(dataset.gaps))).toBe(
    "8 things are said to be missing; for 3 of them we found no proposal that comes near",
  );
  const [poverty] = gapsTable(dataset.gaps, dataset.positions, body, "Missing").rows;
  expect(poverty![2]).toBe(
    "Prison Reform Trust, 7 June 2022; British Association of Social Workers, May 2022",
  );
});

test("every position that says something is missing is behind something said to be missing", () => {
  const raised = dataset.gaps.flatMap((gap) => gap.raised);
  for (const { id, stance } of dataset.positions)
    if (stance === "says missing") expect(raised).toContain(id);
});

test("the story begins with the plans and says what goes on", () => {
  expect(plainText(storyTitle(dataset.chapters))).toBe(
    "Seven chapters since January 2021, from “Early plans” to “Now”",
  );
  expect(plainText(chapterTime({ from: "2026-04", to: null }))).toBe("since April 2026");
  expect(chapterSentence(dataset.chapters[1]!)).toBe(
    "The Case for Change, and what was rowed back, June 2021 to September 2021: 2 events, 3 statements. Open it by itself.",
  );
});

test("a chapter's events happen in its time, and its statements are made no later", () => {
  for (const { id, from, to, events, positions } of dataset.chapters) {
    for (const event of dataset.events.filter((row) => events.includes(row.id))) {
      expect(event.date >= from.slice(0, event.date.length), `${id} ${event.id}`).toBe(true);
      if (to !== null) expect(event.date.slice(0, to.length) <= to, `${id} ${event.id}`).toBe(true);
    }
    for (const row of dataset.positions.filter((one) => positions.includes(one.id)))
      if (row.date !== null && to !== null)
        expect(row.date.slice(0, to.length) <= to, `${id} ${row.id}`).toBe(true);
  }
});

test("storyTable(…) holds each chapter's events and statements", () => {
  const { rows } = storyTable(dataset.chapters, dataset, body, "Story");
  const wanted = dataset.chapters.reduce((n, c) => n + c.events.length + c.positions.length, 0);
  expect(rows).toHaveLength(wanted);
});
