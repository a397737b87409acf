import fc from "fast-check";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import {
  allocate,
  areaShare,
  authorities,
  columnOf,
  scaledToArea,
  type AllocationKey,
} from "#/model/area.ts";

const row = (id: string, region: string, children: number | null, inCare: number | null) => ({
  id,
  name: `Council ${id}`,
  region,
  children,
  inCare,
  spendGbp: (children ?? 0) * 1000,
  careSpendGbp: (inCare ?? 0) * 50_000,
});
//            children   in care
//   North  A       100       10
//          B       300      none
//   South  C       600       30
const areas = [
  row("A", "North", 100, 10),
  row("B", "North", 300, null),
  row("C", "South", 600, 30),
];

test("an authority's share is its number over the sum of all that have one", () => {
  expect(areaShare(areas, "A", "children").share).toBe(0.1);
  expect(areaShare(areas, "A", "inCare").share).toBe(0.25);
});

test("a region is the sum of its authorities; all of them are one", () => {
  expect(areaShare(areas, "North", "children").share).toBe(0.4);
  expect(areaShare(areas, "", "children").share).toBe(1);
  expect(authorities(areas, "North").map(({ id }) => id)).toEqual(["A", "B"]);
});

test("those without a number get no share and are named", () => {
  expect(areaShare(areas, "North", "inCare")).toMatchObject({
    share: 0.25,
    without: ["Council B"],
    withoutHere: ["Council B"],
  });
  expect(areaShare(areas, "B", "inCare").share).toBeUndefined();
  expect(areaShare(areas, "nowhere", "children").share).toBeUndefined();
});

test("a number that is odd keeps its flag", () => {
  const flagged = [{ ...row("A", "North", 1, 1), spendFlag: "looks wrong" }];
  expect(areaShare(flagged, "A", "spendGbp").flags).toEqual([
    { name: "Council A", flag: "looks wrong" },
  ]);
  expect(areaShare(flagged, "A", "children").flags).toEqual([]);
});

test("columnOf: a line's own key, or one key for all that have one", () => {
  expect(columnOf("children 0-17")).toBe("children");
  expect(columnOf("spend")).toBe("spendGbp");
  expect(columnOf("children in care", "children 0-17")).toBe("children");
  expect(columnOf("none", "spend")).toBeUndefined();
});

test("by spend, a line about children in care goes by spending on them", () => {
  expect(columnOf("children in care", "spend")).toBe("careSpendGbp");
  expect(columnOf("children 0-17", "spend")).toBe("spendGbp");
});

const line = (id: string, scalingKey: Parameters<typeof columnOf>[0]) => ({
  id,
  kind: "investment" as const,
  scalingKey,
  low: null,
  central: 100,
  high: 200,
});
const lines = [line("a", "children 0-17"), line("b", "children in care"), line("c", "none")];

test("allocate shares lines out; those without a key stand beside, those without a number too", () => {
  const found = allocate(lines, areas, "B", "each line's own");
  expect(found.allocated.map(({ line: { id }, factor }) => [id, factor])).toEqual([["a", 0.3]]);
  expect(found.notAllocated.map(({ id }) => id)).toEqual(["c"]);
  expect(found.withoutNumber.map(({ line: { id } }) => id)).toEqual(["b"]);
  expect(found.shares.map(({ column }) => column)).toEqual(["children", "inCare"]);
  expect(scaledToArea(found)).toEqual([{ ...lines[0], central: 30, high: 60 }]);
});

const columns: readonly AllocationKey[] = ["children", "inCare", "spendGbp", "careSpendGbp"];
const { areas: councils } = readFolder("data/care-review", "data/areas");

test("shares of all authorities that have a number add to one, and so do those of regions", () => {
  const regions = [...new Set(councils.map(({ region }) => region))];
  for (const column of columns)
    for (const parts of [councils.map(({ id }) => id), regions]) {
      const sum = parts.reduce(
        (total, part) => total + (areaShare(councils, part, column).share ?? 0),
        0,
      );
      expect(sum).toBeCloseTo(1, 12);
    }
});

test("in the shipped table two authorities have no count of children in care", () => {
  expect(areaShare(councils, "", "inCare").without).toEqual(["Isles of Scilly", "City of London"]);
  expect(areaShare(councils, "", "children").without).toEqual([]);
});

test("shares add to one whatever the blanks, unless all are blank", () => {
  const table = fc.array(fc.option(fc.integer({ min: 1, max: 1e6 })), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(table, (numbers) => {
      const rows = numbers.map((n, i) => row(`a${i}`, "R", n, n));
      const shares = rows.flatMap(({ id }) => areaShare(rows, id, "children").share ?? []);
      if (numbers.every((n) => n === null)) expect(shares).toEqual([]);
      else expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }),
  );
});
