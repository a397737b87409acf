import { expect, test } from "vitest";
import { driversTable, pathsTable, spendingTable, stepsTable } from "#/words/scenarioTables.ts";

test("spendingTable has a row for each year, then what has none; no range is an empty cell", () => {
  const { rows } = spendingTable(
    [
      { year: "2026-27", amountM: 12.34, low: 10, high: 15.06, yoursM: 0 },
      { year: "2027-28", amountM: 5, low: null, high: null, yoursM: 1 },
    ],
    [null, { label: "in no published year", amountM: 2 }],
    "A",
  );
  expect(rows).toEqual([
    ["2026-27", 12.3, 10, 15.1, 0],
    ["2027-28", 5, null, null, 1],
    ["in no published year", 2, null, null, null],
  ]);
});

test("stepsTable goes from one total to the other; a step of unknown size is an empty cell", () => {
  const { rows } = stepsTable(
    { label: "A", sub: "As asked", amountM: 30 },
    [{ label: "Yards", kind: "decision", changeM: null, sub: "out" }],
    { label: "B", sub: "Less", amountM: 28 },
    "From A to B",
  );
  expect(rows).toEqual([
    ["A", "As asked", "start", null, 30],
    ["Yards", "out", "decision", null, null],
    ["B", "Less", "end", null, 28],
  ]);
});

test("driversTable has the total at each line’s low and high", () => {
  const { rows } = driversTable([{ label: "Yards", atLowM: 28, atHighM: 33.33 }], 30, "Drivers");
  expect(rows).toEqual([["Yards", 28, 30, 33.3]]);
});

test("pathsTable has every point of every line in a row of its own", () => {
  const points = [{ period: "2022", value: 5 }];
  expect(pathsTable([{ label: "A", by: "ours", points }], "Paths").rows).toEqual([
    ["A", "ours", "2022", 5],
  ]);
});
