import { expect, test } from "vitest";
import { similarTo } from "#/model/peers.ts";

const area = (
  id: string,
  children: number | null,
  inCareRate: number | null,
  lowIncomePercent: number | null,
) => ({
  id,
  name: id,
  region: "North",
  children,
  inCareRate,
  lowIncomePercent,
});
const areas = [
  area("A", 100, 50, 20),
  area("B", 110, 50, 20),
  area("C", 100, 90, 20),
  area("D", 300, 50, 40),
  area("E", null, 50, 20),
  area("F", 110, 50, 20),
];
const names = (id: string, most?: number) => similarTo(areas, id, most).map((one) => one.id);

test("similarTo gives the nearest first, ties by id, without those that lack a number", () => {
  expect(names("A")).toEqual(["B", "F", "C", "D"]);
  expect(names("A", 1)).toEqual(["B"]);
});

test("similarTo counts each measure in its own spread, so its unit does not matter", () => {
  const thousands = areas.map((one) => ({ ...one, children: one.children && one.children * 1000 }));
  expect(similarTo(thousands, "A").map(({ id }) => id)).toEqual(names("A"));
});

test("similarTo is empty for a region, for nobody, and for one that lacks a number", () => {
  expect(names("North")).toEqual([]);
  expect(names("")).toEqual([]);
  expect(names("E")).toEqual([]);
});

test("similarTo takes measures that are alike everywhere as no difference", () => {
  expect(similarTo([area("A", 1, 1, 1), area("B", 2, 1, 1)], "A").map(({ id }) => id)).toEqual([
    "B",
  ]);
});
