import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { citesOfInputs } from "#/model/cited.ts";
import { presets } from "#/model/presets.ts";
import { briefWords, morePhrase, notePhrase } from "#/words/brief.ts";
import { plainText } from "#/words/phrase.ts";

const dataset = readFolder("data/care-review", "data/areas");
const work = presets(dataset, dataset.areas);
const wordsOf = (id: string) => briefWords(dataset, work.of(id)!);

test("briefWords(dataset, outcome) numbers the sources of each line as the notes are numbered", () => {
  const { lines, sources } = wordsOf("as-the-review-asked");
  const [familyHelp] = lines.shown;
  expect(familyHelp?.label).toContain("Family Help");
  expect(familyHelp?.totalM).toBe(2000);
  const cites = dataset.costs.find(({ id }) => id === familyHelp?.id)?.cites ?? [];
  expect(familyHelp?.notes.map((n) => sources.shown[n - 1]?.id).sort()).toEqual([...cites].sort());
});

test("briefWords(dataset, outcome) gives the lines of estimates the sources that their inputs come from", () => {
  const { lines, sources } = wordsOf("with-editors-estimates");
  const estimates = lines.shown.filter(({ id }) => id.startsWith("EST-"));
  expect(estimates.length).toBeGreaterThan(4);
  for (const { id, notes } of estimates) {
    const row = dataset.estimates.find((one) => id === one.id || id.startsWith(`${one.id}.`))!;
    if (citesOfInputs(row, dataset).length > 0) expect(notes, id).not.toEqual([]);
  }
  for (const { notes } of estimates)
    for (const n of notes) expect(sources.shown[n - 1]).toBeDefined();
});

test("briefWords(dataset, outcome) names what nobody priced, what most waits for first, and counts the rest", () => {
  const { unknown } = wordsOf("as-the-review-asked");
  expect(unknown.shown[0]?.title).toMatch(/^National Children.s Social Care Framework$/);
  expect(unknown.shown.length + unknown.more).toBe(
    work.of("as-the-review-asked")!.plan.unpriced.length,
  );
});

test("briefWords(dataset, outcome) says what the decisions break", () => {
  const { plan } = work.of("without-legislation")!;
  const { broken, waits } = wordsOf("without-legislation");
  expect(plan.broken.length).toBeGreaterThan(0);
  expect(plainText(broken[0]!)).toMatch(/ is in and requires .*, which is out$/);
  for (const phrase of waits.shown) expect(plainText(phrase)).toContain(" comes before ");
});

test("notePhrase and morePhrase say no more than there is", () => {
  expect(morePhrase(0, "lines")).toEqual([]);
  expect(plainText(morePhrase(3, "lines"))).toBe("and 3 more lines");
  const source = { id: "x", publisher: "HMT", title: "Green Book", date: null, url: null };
  expect(plainText(notePhrase(source))).toBe("HMT, “Green Book”, no date");
});
