import { expect, test } from "vitest";
import {
  driversTable,
  pathsTable,
  spendingTable,
  stepsTable,
  sureTable,
} from "#/words/scenarioTables.ts";

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

test("driversTable has each line at its ends, the total then, and how nearly they go together", () => {
  const yards = { id: "y", short: "Yards", basis: "assumption" } as const;
  const driver = { ...yards, ends: [8, 10, 13.33], atLow: 28, atHigh: 33.33, swing: 5.33 } as const;
  const { rows } = driversTable(
    [driver, { ...driver, id: "z" }],
    new Map([["y", 0.912]]),
    "Drivers",
  );
  expect(rows).toEqual([
    ["Yards", 8, 10, 13.3, 28, 33.3, 5.3, "0.91"],
    ["Yards", 8, 10, 13.3, 28, 33.3, 5.3, null],
  ]);
});

test("sureTable has each date and chance of each scenario in a row of its own", () => {
  const sure = {
    draws: 2000,
    end: { low: 60, high: 84.5 },
    chanceBy: () => 0.2345,
    slip: () => undefined,
  };
  const { rows, doors } = sureTable(
    [
      {
        slot: "s1",
        letter: "A",
        sure,
        by: { date: "2028-03", month: 72 },
        dates: [{ row: "yards-1", title: "Yards", date: "2027", chance: 1 }],
        slips: [{ id: "D-1", title: "Docks", low: 11.6, high: 13.2 }],
      },
    ],
    "How sure the dates are",
  );
  expect(doors).toEqual([
    "sum:s1/ends",
    "sum:s1/chance/2028-03",
    "sum:s1/deadline/yards-1",
    "sum:s1/drawn/D-1",
  ]);
  expect(rows).toEqual([
    ["A", "All of it", "month it ends", "2027-03", "2029-04"],
    ["A", "All of it", "% of draws that end by 2028-03", 23.5, null],
    ["A", "Yards", "% of draws that are done by 2027", 100, null],
    ["A", "Docks", "months later than as the review asked", 12, 13],
  ]);
});

test("pathsTable has every point of every line in a row of its own", () => {
  const points = [{ period: "2022", value: 5 }];
  expect(pathsTable([{ label: "A", by: "ours", points }], "Paths").rows).toEqual([
    ["A", "ours", "2022", 5],
  ]);
});
