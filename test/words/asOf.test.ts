import { expect, test } from "vitest";
import { asOfNote, laterSums } from "#/words/asOf.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

const read = (phrase: Phrase): string => {
  expectSound(phrase);
  return plainText(phrase);
};

test("asOfNote tells what the day looked back to changes here, and nothing without one", () => {
  expect(read(asOfNote("2023-01-01", "money"))).toBe(
    "Government’s sums as of 1 January 2023, the ask as published.",
  );
  expect(read(asOfNote("2023-01-01", "answers"))).toBe("Answers and steps as of 1 January 2023.");
  expect(read(asOfNote("2023-01-01", "nothing"))).toBe(
    "Looking back to 1 January 2023 changes nothing here.",
  );
  expect(asOfNote(undefined, "money")).toEqual([]);
});

test("laterSums names what is greyed, and how a sum without a date counts", () => {
  expect(read(laterSums(["Pathfinders", "Grant"], "2023-01-01"))).toBe(
    "Greyed, since not yet announced on 1 January 2023: Pathfinders and Grant. " +
      "A sum without a known date of its announcement counts from the first day of its years.",
  );
  expect(laterSums([], "2023-01-01")).toEqual([]);
});
