import { expect, test } from "vitest";
import { datasetNote, filteredNote, untouchedNote } from "#/words/taken.ts";

const about = ["about Family Help"];
const led = ["led by councils"];

test("filteredNote(filtered) says which proposals a picture shows, and what became of the rest", () => {
  expect(filteredNote({ by: [about, led], own: [], rest: "greyed" })).toBe(
    "Proposals shown: those about Family Help and led by councils; the rest greyed.",
  );
  expect(filteredNote({ by: [about], own: [["that were accepted"]], rest: "hidden" })).toBe(
    "Proposals shown: those about Family Help; the rest hidden. Marked, with the others counted as well: those that were accepted.",
  );
  expect(filteredNote({ by: [], own: [], rest: "greyed" })).toBe("");
});

test("untouchedNote(clauses) says that filters of proposals leave a chart as it is", () => {
  expect(untouchedNote([about])).toBe(
    "Proposals are filtered to those about Family Help; that changes nothing here.",
  );
  expect(untouchedNote([])).toBe("");
});

test("datasetNote(meta, source) names the dataset and its version, as the source where there is no other", () => {
  const meta = { title: "A review", version: "2026.11" };
  expect(datasetNote(meta, "")).toBe("Source: A review, dataset 2026.11.");
  expect(datasetNote(meta, "Source: the report.")).toBe("Data: A review, dataset 2026.11.");
});
