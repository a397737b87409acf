import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "#/data/fingerprint.ts";
import { readDataset, type Outcome, type Stage } from "#/worker/read.ts";
import { small, smallDocument } from "../small.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readDataset(bytes(text), () => undefined);
/** The only fault of a file, as one line. */
function fault(outcome: Outcome): string {
  if (outcome.kind !== "faults") throw new Error("a dataset came");
  const [{ where, expected, found, mend } = { where: "", expected: "", found: "", mend: "" }] =
    outcome.faults;
  expect(outcome.faults).toHaveLength(1);
  return `${where}: ${expected}, not ${found}. ${mend}`;
}

test("readDataset(bytes) is the dataset with a fingerprint worked out anew, by way of both stages", () => {
  const stages: Stage[] = [];
  const outcome = readDataset(bytes(JSON.stringify(smallDocument())), (stage) =>
    stages.push(stage),
  );
  expect(stages).toEqual(["reading", "checking"]);
  if (outcome.kind !== "dataset") throw new Error("faults came");
  expect(outcome.dataset.proposals.map(({ id }) => id)).toContain("P-3");
  expect(outcome.dataset.meta.fingerprint).toBe(fingerprint(small()));
});

test("readDataset(bytes) takes a byte order mark for what it is", () => {
  expect(read(`\ufeff${JSON.stringify(smallDocument())}`).kind).toBe("dataset");
});

test("readDataset(bytes) returns every fault of a dataset as data", () => {
  const spoiled = smallDocument();
  spoiled["proposals"]![0]!["theme"] = "nowhere";
  spoiled["proposals"]![1]!["title"] = "";
  const outcome = read(JSON.stringify(spoiled));
  if (outcome.kind !== "faults") throw new Error("a dataset came");
  expect(outcome.faults.map(({ where, field }) => `${where} ${field}`)).toEqual(
    expect.arrayContaining(["proposals P-1 theme", "proposals P-2 title"]),
  );
});

test.each([
  ["", "an empty file"],
  [" \n ", "nothing but white space"],
  ["<!doctype html>", "a web page or another file that begins with <"],
  ["PK\u0003\u0004…", "a zip file or a spreadsheet"],
])("readDataset(bytes) says what %j is instead of JSON", (text, found) => {
  expect(fault(read(text))).toContain(found);
});

test("readDataset(bytes) names UTF-16, with its mark and without", () => {
  for (const text of ["\ufeff{}", "{}"])
    expect(fault(readDataset(Buffer.from(text, "utf16le"), () => undefined))).toContain(
      "text in UTF-16",
    );
});

test("readDataset(bytes) names the place of characters that another encoding left behind", () => {
  const latin = Buffer.from('{"a":\n "caf\u00e9"}', "latin1");
  expect(fault(readDataset(latin, () => undefined))).toContain("first on line 2, column 6");
});

test("readDataset(bytes) says where a file stops being JSON, and what to do", () => {
  expect(fault(read('{"meta": {\n  "id": "x" "y"}}'))).toMatch(
    /^the file, line 2, column 13: JSON/,
  );
});

test("readDataset(bytes) says that a file is cut off, and where", () => {
  for (const text of ['{"meta":\n {"id": "x"', "{", '["a", ', '{"a": "b'])
    expect(fault(read(text))).toMatch(/line \d+, column \d+: JSON, not a file that ends too soon/);
});

test("readDataset(bytes) never throws, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.json().map(bytes)), (file) => {
      expect(readDataset(file, () => undefined).kind).toBe("faults");
    }),
  );
});

test("readDataset(bytes) refuses what is nested too deep to be checked, and goes on living", () => {
  expect(read(`${"[".repeat(200_000)}${"]".repeat(200_000)}`).kind).toBe("faults");
});
