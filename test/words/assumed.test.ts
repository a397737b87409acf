import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { assumptionTable } from "#/state/assumptions.ts";
import { assumedWords, atFirstPhrase, type AssumedFrom } from "#/words/assumed.ts";
import { plainText } from "#/words/phrase.ts";
import { small } from "../small.ts";
import { expectSound } from "./sound.ts";

const told = (key: keyof typeof assumptionTable, dataset: AssumedFrom) => {
  const { means, source } = assumedWords(key, assumptionTable[key], dataset);
  return `${means} ${source}`;
};
const review = readFolder("data/care-review", "data/areas");
const bare = { scenarios: [], costs: [], durations: [] };

test("assumedWords tells of the care review what it is itself", () => {
  expect(told("programmeStart", review)).toMatch(/April 2022 in “As the review asked”: /);
  expect(told("billWait", review)).toMatch(
    /0 at first\. Observed: This review to the 2024 Bill, 31 months\.$/,
  );
  expect(told("remainder", review)).toMatch(/Here: £2\.6bn less £2bn, £253m and £82m\./);
});

test("assumedWords tells of another review what that is, and nothing where it says nothing", () => {
  expect(told("programmeStart", bare)).toMatch(/The April after the dataset’s date\.$/);
  expect(told("billWait", bare)).toMatch(/Ours, 0 at first\.$/);
  expect(told("remainder", bare)).not.toMatch(/£/);
  expect(told("remainder", small())).toMatch(/Here: £30m less /);
});

test("what is assumed is told by no number or name of one review alone", () => {
  for (const { means, source } of Object.values(assumptionTable))
    expect(`${means} ${source}`).not.toMatch(/£\d|April 2022|This review|children/);
});

test("atFirstPhrase says what a reset returns to", () => {
  const phrase = atFirstPhrase("0 %");
  expectSound(phrase);
  expect(plainText(phrase)).toBe("at first: 0 %");
});
