import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { onOneScale, rivalsTable, rivalsWords, saysWords, topicsOf } from "#/words/figures.ts";

const review = readFolder("data/care-review", "data/areas");
const topics = topicsOf(review.figures);
const topic = (name: string) => {
  const found = topics.find((one) => one.topic === name);
  if (!found) throw new Error(`no topic: ${name}`);
  return found;
};

test("topicsOf keeps every figure once, under what it is about", () => {
  const ids = topics.flatMap(({ figures }) => figures.map(({ id }) => id));
  expect([...ids].sort()).toEqual(review.figures.map(({ id }) => id).sort());
});

test("the ask has its five rivals side by side", () => {
  const { figures } = topic("What the whole programme would cost");
  expect(figures.map(({ label }) => label)).toEqual([
    "£2.6bn over four years",
    "£2.6bn over five years",
    "£2.8bn over five years",
    "Over £2bn",
    "£2,523m: the sum of the published years",
  ]);
});

test("annual spending stands together with its scopes, and says it is not like for like", () => {
  const { figures, note, unlike, notes } = topic("What the system costs in a year");
  expect(figures.map(({ value }) => value)).toEqual(
    expect.arrayContaining([10000, 10500, 12000, 13100, 15556.1]),
  );
  expect(note).toBe(
    "The sums in this group have different scopes and years; do not draw them as one line.",
  );
  expect(notes.get("fig-spend-la-10.5")).toBe("Part of the £13.1bn.");
  expect(unlike).toMatch(/^Not like for like: they differ in the time they are for/);
});

test("figures that agree in unit, time and prices are not called unlike", () => {
  expect(topic("How many recommendations the report makes").unlike).toBeUndefined();
});

test("onOneScale draws what has a number in the unit most have, and nothing alone", () => {
  const government = topic("Government money since 2023, counted against the ask");
  expect(onOneScale(government.figures)).toEqual([]);
  const ask = topic("What the whole programme would cost").figures;
  expect(onOneScale(ask)).toHaveLength(5);
  const { figures } = topic("Pilot of local decisions on child trafficking");
  expect(onOneScale(figures)).toEqual([]);
});

test("rivals in words and as rows keep who says so, and never an average", () => {
  const { figures, topic: title } = topic("What the whole programme would cost");
  expect(saysWords(figures[2]!)).toMatch(/^.*Prison Reform Trust.*; /);
  expect(rivalsWords(figures)).toContain("£2.8bn");
  const { rows, caption } = rivalsTable(figures, title);
  expect(caption).toBe(title);
  expect(rows).toHaveLength(figures.length);
  expect(rows.flat().filter((cell) => typeof cell === "number")).toEqual([]);
});
