import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DatasetError } from "#/data/faults.ts";
import { parseDataset } from "#/data/parse.ts";
import { readFolder } from "#/data/published.ts";
import { placesIn, spoilAt, spoils } from "../arbitraries.ts";
import { small, smallDocument, type Document } from "../small.ts";

/** What parseDataset says of a document: its faults, a line each; none when it loads. */
function said(input: unknown): readonly string[] {
  try {
    parseDataset(input);
    return [];
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return error.message.split("\n").slice(1);
  }
}

/** The same of the small dataset after a change. */
function saidAfter(change: (document: Document) => void): readonly string[] {
  const document = smallDocument();
  change(document);
  return said(document);
}

test("parseDataset(document) gives the rows as they are written", () => {
  const { meta, proposals, links } = smallDocument();
  expect(small()).toMatchObject({ meta, proposals, links });
});

test("parseDataset(document) takes a part that is missing as empty", () => {
  const { meta, reviews, themes, bodies, sources } = smallDocument();
  const proposals = smallDocument().proposals!.slice(2, 3);
  const objectives = smallDocument().objectives!;
  const least = parseDataset({ meta, reviews, themes, bodies, sources, proposals, objectives });
  expect([least.links, least.costs, least.areas]).toEqual([[], [], []]);
});

test.each([
  [undefined, "nothing"],
  [null, "null"],
  [[], "a list of 0"],
  ["{}", "“{}”"],
  [7, "7"],
])("parseDataset(%j) says that it wants one object", (input, found) => {
  expect(said(input)).toEqual([
    `the file: expected one JSON object with meta, reviews, themes, proposals and so on, found ${found}. ` +
      "Start from the published example.",
  ]);
});

test.each<[what: string, change: (document: Document) => void, fault: string]>([
  [
    "a part that no dataset has",
    (d) => Object.assign(d, { risks: [] }),
    `the file, “risks”: expected one of ${Object.keys(smallDocument()).slice(1).join(", ")}, ` +
      "found a part with another name. Rename it or take it out.",
  ],
  [
    "no proposals",
    (d) => (d["proposals"] = []),
    "proposals: expected a list with at least one row, found a list of 0. " +
      "Write the rows between square brackets.",
  ],
  [
    "links that are not a list",
    (d) => Object.assign(d, { links: {} }),
    "links: expected a list of rows, found an object. Write the rows between square brackets.",
  ],
  [
    "two rows of one id",
    (d) => d["themes"]!.push({ ...d["themes"]![0]! }),
    "themes people, id: expected an id of its own, found an id that an earlier row has. " +
      "Give each row its own id.",
  ],
  [
    "a missing field",
    (d) => delete d["themes"]![0]!["order"],
    "themes people, order: expected a value, found nothing. Add the field.",
  ],
  [
    "a field by another name",
    (d) => (d["themes"]![0]!["colour"] = "red"),
    "themes people, colour: expected a field the schema has, found a field with another name. " +
      "Rename it, take it out, or put remarks for editors in $note.",
  ],
  [
    "a row without an id",
    (d) => delete d["glossary"]![0]!["id"],
    "glossary row 1, id: expected a value, found nothing. Add the field.",
  ],
  [
    "a number where text should be",
    (d) => (d["glossary"]![0]!["means"] = 3),
    "glossary mop, means: expected text, found 3. Correct the value.",
  ],
  [
    "a title that is too long",
    (d) => (d["proposals"]![0]!["title"] = "x".repeat(61)),
    `proposals P-1, title: expected at most 60 characters, found “${"x".repeat(61)}”. ` +
      "Correct the value.",
  ],
  [
    "a text that is too long",
    (d) => (d["glossary"]![0]!["means"] = "x".repeat(4001)),
    `glossary mop, means: expected at most 4000 characters, found “${"x".repeat(76)}…. ` +
      "Correct the value.",
  ],
  [
    "an empty text",
    (d) => (d["glossary"]![0]!["means"] = ""),
    "glossary mop, means: expected some text, found “”. Correct the value.",
  ],
  [
    "a word that is not on the list",
    (d) => (d["links"]![0]!["kind"] = "needs"),
    "links L-1, kind: expected one of requires, enables, funds, replaces, conflicts, " +
      "found “needs”. Correct the value.",
  ],
  [
    "a delivery's word on a decision",
    (d) => (d["statuses"]![0]!["value"] = "delivered"),
    "statuses ST-1, value: expected one of accepted, part accepted, deferred, rejected, " +
      "no answer found, found “delivered”. Correct the value.",
  ],
  [
    "a layer that is neither",
    (d) => (d["statuses"]![0]!["layer"] = "hope"),
    "statuses ST-1, layer: expected one of decision, delivery, found “hope”. Correct the value.",
  ],
  [
    "negative money",
    (d) => (d["costs"]![1]!["central"] = -5),
    "costs cost-service, central: expected £ million, 0 or more, found -5. Correct the value.",
  ],
  [
    "money past all measure",
    (d) => (d["costs"]![1]!["central"] = 2e6),
    "costs cost-service, central: expected no more than £1,000,000 million, found 2000000. " +
      "Correct the value.",
  ],
  [
    "a number that is none",
    (d) => (d["costs"]![1]!["central"] = NaN),
    "costs cost-service, central: expected a number, found NaN. Correct the value.",
  ],
  [
    "a duration below 0",
    (d) => (d["schedule"]![0]!["durationMonths"] = { low: -1, central: 2, high: 3 }),
    "schedule SC-1, durationMonths.low: expected 0 or more, found -1. Correct the value.",
  ],
  [
    "a year that is not one",
    (d) => (d["costs"]![0]!["profile"] = { "2022-24": 1 }),
    "costs cost-all, profile.2022-24: expected two years in a row, found “2022-24”. " +
      "Correct the value.",
  ],
  [
    "a date written another way",
    (d) => (d["events"]![0]!["date"] = "23 May 2022"),
    "events EV-report, date: expected a date such as 2023-02-02, found “23 May 2022”. " +
      "Correct the value.",
  ],
  [
    "an address that runs code",
    (d) => (d["sources"]![0]!["url"] = "javascript:alert(1)"),
    "sources report, url: expected an http or https address, found “javascript:alert(1)”. " +
      "Correct the value.",
  ],
  [
    "a format from the future",
    (d) => (d.meta["format"] = 2),
    "meta, format: expected 1, the only format there is, found 2. Correct the value.",
  ],
])("parseDataset(document) with %s names the row and how to mend it", (_, change, fault) => {
  expect(saidAfter(change)).toEqual([fault]);
});

test("parseDataset(document) names every fault at once", () => {
  const faults = saidAfter((d) => {
    d["themes"]![0]!["order"] = "first";
    d["links"]![0]!["to"] = "P-9";
    delete d.meta["title"];
  });
  expect(faults.map((line) => line.split(":")[0])).toEqual([
    "meta, title",
    "themes people, order",
    "links L-1, to",
  ]);
});

test("parseDataset(document) keeps script in a text as text", () => {
  const summary = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  const { proposals } = smallDocument();
  proposals![0]!["summary"] = summary;
  expect(small({ proposals }).proposals[0]?.summary).toBe(summary);
});

test("parseDataset(document) refuses keys that would reach the prototype", () => {
  for (const part of ["", '"reviews":[{"id":"x",'])
    for (const key of ["__proto__", "constructor", "prototype", "toString"]) {
      const text = `{${part}"${key}":{"polluted":true}${part === "" ? "" : "}]"}}`;
      expect(said(JSON.parse(text)).join("\n")).toContain(key);
    }
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("parseDataset(document) names each of 200,000 faults in one row", () => {
  const faults = saidAfter((d) => (d["proposals"]![0]!["leads"] = Array<number>(200_000).fill(0)));
  expect(faults.length).toBe(200_000);
});

test("parseDataset(document) looks at nested lists without going down with them", () => {
  const deep = "[".repeat(5000) + "]".repeat(5000);
  expect(saidAfter((d) => (d["glossary"]![0]!["$note"] = JSON.parse(deep) as unknown))).toEqual([
    "glossary mop, $note: expected text, found a list of 1. Correct the value.",
  ]);
});

test("parseDataset(example) is valid as it ships", () => {
  expect(readFolder("data/example").proposals.length).toBeGreaterThan(5);
});

test("10,000 spoilt examples each load or are refused with their faults named", () => {
  const example = JSON.parse(JSON.stringify(readFolder("data/example"))) as unknown;
  const places = placesIn(example);
  let [loaded, refused] = [0, 0];
  fc.assert(
    fc.property(spoils, (changes) => {
      const undo = spoilAt(places, changes);
      try {
        const faults = said(example);
        if (faults.length === 0) loaded++;
        else refused++;
        expect(faults.every((line) => /: expected [^]+, found [^]+\. [A-Z]/.test(line))).toBe(true);
      } finally {
        undo();
      }
    }),
    { numRuns: 10_000, seed: 2026 },
  );
  expect(Math.min(loaded, refused)).toBeGreaterThan(100);
  expect(said(example)).toEqual([]);
});

test("a file that is not JSON is named with its reason", () => {
  const folder = mkdtempSync(`${tmpdir()}/reckoner-`);
  writeFileSync(`${folder}/meta.json`, readFileSync("data/example/meta.json", "utf8").slice(0, 50));
  expect(() => readFolder(folder)).toThrow(/meta\.json is not JSON: /);
});
