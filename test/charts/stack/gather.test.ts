import { expect, test } from "vitest";
import { gather } from "#/charts/stack/gather.ts";
import type { Segment } from "#/model/cost.ts";
import { rows } from "./rows.ts";

const line = (i: number, amountM: number): Segment => ({
  cost: `line-${i}`,
  label: `Line ${i}`,
  proposals: [`P-${i}`],
  amountM,
  basis: i % 2 === 0 ? "stated" : "assumption",
  shown: i % 3 !== 0,
});

/** One year of as many lines, the first the largest. */
const of = (count: number) => {
  const segments = Array.from({ length: count }, (_, i) => line(i, count - i));
  const publishedM = segments.reduce((sum, { amountM }) => sum + amountM, 0);
  return { ...rows, years: [{ year: "2024-25", publishedM, segments }], gap: null };
};

test("gather(rows) leaves rows with few lines as they are", () => {
  expect(gather(rows)).toBe(rows);
  const few = of(24);
  expect(gather(few)).toBe(few);
});

test("gather(rows) keeps the largest lines and draws the rest as one, those filtered out as another", () => {
  const many = of(400);
  const [year] = gather(many).years;
  const segments = year?.segments ?? [];
  expect(segments).toHaveLength(24);
  expect(segments.slice(0, 22).map(({ cost }) => cost)).toEqual(
    many.years[0]!.segments.slice(0, 22).map(({ cost }) => cost),
  );
  expect(segments.slice(22).map(({ label, shown }) => [label, shown])).toEqual([
    ["378 other lines", true],
    ["of 378 other lines, filtered out", false],
  ]);
});

test("gather(rows) loses no money", () => {
  const [year] = gather(of(400)).years;
  const sum = year?.segments.reduce((total, { amountM }) => total + amountM, 0);
  expect(sum).toBeCloseTo(year?.publishedM ?? 0, 6);
});

test("gather(rows) is as sure of several lines as of the least sure of them", () => {
  const [year] = gather(of(400)).years;
  expect(year?.segments.at(-1)?.basis).toBe("assumption");
});
