import { describe, expect, test } from "vitest";
import { bases, standings } from "#/data/vocabulary.ts";
import {
  basisSentence,
  costDoor,
  countDoor,
  doorText,
  figureDoor,
  figureValue,
  fundingDoor,
  priceBase,
  rivalsSentence,
  statusDoor,
  type DoorWords,
} from "#/words/door.ts";
import { plainText } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

const sound = (door: DoorWords): DoorWords => {
  for (const phrase of [door.value, door.note, door.rivals, ...door.facts.map((f) => f.text)])
    expectSound(phrase);
  return door;
};
const cost = {
  label: "Family Help",
  kind: "investment",
  low: null,
  central: 2000,
  high: null,
  period: "five years",
  prices: null,
  basis: "stated",
  standing: "sourced",
  contains: [],
} as const;

test("a cost line's door tells period, prices, basis and what it holds", () => {
  const door = sound(costDoor({ ...cost, contains: ["a", "b"], note: "Roughly £2bn." }));
  expect(doorText(door)).toBe(
    [
      "Family Help: £2bn",
      "What it is: spending asked for, for a time",
      "Period: five years",
      "Prices: as published; the price base is not known",
      "Basis: Stated by its source, which we have read.",
      "Holds: 2 other lines, counted in its place so that nothing is counted twice",
      "Roughly £2bn.",
    ].join("\n"),
  );
});

describe("an amount with its range", () => {
  test.each([
    [523, 500, 541.5, "£523m, between £500m and £542m"],
    [null, 5, 9, "between £5m and £9m"],
    [45, 45, null, "at least £45m"],
    [10, null, 10, "up to £10m"],
    [40, null, 44, "£40m, up to £44m"],
    [null, null, null, "no amount published"],
    [5, 5, 5, "£5m"],
    [50, 40, null, "£50m"],
    [null, 45, null, "at least £45m"],
    [null, 7, 7, "£7m"],
  ])("%o, %o to %o: %s", (central, low, high, text) => {
    expect(plainText(sound(costDoor({ ...cost, central, low, high })).value)).toBe(text);
  });
});

test("a sum from government says whether it is new", () => {
  const door = fundingDoor({
    label: "First answer",
    amountM: 200,
    lowM: null,
    highM: null,
    period: "two years",
    newMoney: "unknown",
    by: "Government",
    basis: "stated",
    standing: "sourced",
  });
  expect(doorText(sound(door))).toContain("New money: not known");
});

const figure = {
  label: "£15bn",
  value: 15000,
  low: null,
  high: null,
  qualifier: "over",
  unit: "£ million a year",
  period: "by 2032",
  prices: null,
  asOf: "2022-05-23",
  basis: "stated",
  by: "The review",
  standing: "sourced",
} as const;

test("a figure's door tells its value in plain words, who says so, and its rivals", () => {
  const rival = { ...figure, value: 13100, qualifier: undefined, by: "An economist" };
  expect(doorText(sound(figureDoor(figure, [rival])))).toBe(
    [
      "£15bn: over £15bn a year",
      "Said by: The review",
      "Period: by 2032",
      "Prices: as published; the price base is not known",
      "As of: 23 May 2022",
      "Basis: Stated by its source, which we have read.",
      "1 other figure for the same thing: £13.1bn a year (An economist). None is preferred.",
    ].join("\n"),
  );
});

test("rivals are not called equal when one is preferred", () => {
  expect(plainText(rivalsSentence({ preferred: "newest" }, [figure]))).not.toContain(
    "None is preferred",
  );
  expect(rivalsSentence({}, [])).toEqual([]);
  expect(plainText(figureDoor({ ...figure, preferred: "the newest" }, []).note)).toBe(
    "We prefer it: the newest",
  );
});

describe("figureValue", () => {
  test.each([
    [{ value: null }, "no number given"],
    [{ value: null, low: 2, high: 5, qualifier: undefined }, "between £2m a year and £5m a year"],
    [{ value: 10, unit: "per cent", qualifier: "up to" as const }, "up to 10%"],
    [
      { value: 30, low: 20, high: 40, unit: "homes", qualifier: "about" as const },
      "about 30 homes, between 20 homes and 40 homes",
    ],
  ])("%o: %s", (more, text) => {
    expect(plainText(figureValue({ ...figure, ...more }))).toBe(text);
  });
});

test("a status's door", () => {
  const status = {
    layer: "decision",
    value: "part accepted",
    from: null,
    seen: "2026-01",
    standing: "recalled",
  } as const;
  expect(doorText(sound(statusDoor(status, "Teams")))).toBe(
    "Teams: part accepted\nAnswered: at a time no source gives\nLast seen: in January 2026\nChecked: Recalled and not yet checked.",
  );
});

test("countDoor tells how a count was made", () => {
  expect(doorText(sound(countDoor("Accepted", 29, 94, "accepted in whole or part")))).toBe(
    "Accepted: 29 of the 94 proposals shown\nCounted: accepted in whole or part",
  );
});

test("basisSentence has a sentence for every basis and standing, no two alike", () => {
  const all = bases.flatMap((basis) =>
    standings.map((standing) => plainText(basisSentence(basis, standing))),
  );
  expect(new Set(all).size).toBe(9);
  for (const text of all) expect(text).toMatch(/^[A-Z].*\.$/);
  expect(plainText(priceBase("2024-25"))).toBe("2024-25 prices");
});
