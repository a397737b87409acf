import { partsTable } from "#/words/parts.ts";
import { expect, test } from "vitest";
import { differencesTable, faultsTable } from "#/words/dialogTables.ts";
import { keystonesTable } from "#/words/keystoneTable.ts";
import {
  assumptionsTable,
  decisionsTable,
  envelopeTable,
  packageTable,
  peersTable,
} from "#/words/workbenchTables.ts";

test("decisionsTable has three columns to a scenario: in or out, months later, percent paid", () => {
  const { columns, rows } = decisionsTable(
    [
      {
        id: "CR-1",
        title: "Yards",
        theme: "Play",
        choices: [
          { in: true, laterMonths: 0, funded: 1 },
          { in: false, laterMonths: 12, funded: 0.55 },
        ],
      },
    ],
    ["A", "B"],
    "Decisions",
  );
  expect(columns.map(({ label }) => label).slice(3)).toEqual([
    "A: in or out",
    "A: months later",
    "A: paid for, %",
    "B: in or out",
    "B: months later",
    "B: paid for, %",
  ]);
  expect(rows).toEqual([["CR-1", "Yards", "Play", "in", 0, 100, "out", 12, 55]]);
});

test("assumptionsTable sets what each scenario supposes side by side, before what it means", () => {
  const row = {
    label: "Prices",
    means: "Cash or real.",
    source: "Ours.",
    values: ["cash", "2024-25"],
  };
  expect(assumptionsTable([row], ["A", "B"], "Assumptions").rows).toEqual([
    ["Prices", "cash", "2024-25", "Cash or real.", "Ours."],
  ]);
});

test("peersTable leaves empty what is not known of a place, and of more than one", () => {
  const { rows } = peersTable(
    [
      {
        id: "E1",
        name: "Leeds",
        totalM: 38.1,
        perChild: 216.4,
        one: { children: 176239, inCareRate: 85, lowIncomePercent: null },
      },
      { id: "", name: "All of England", totalM: 2600, perChild: null },
    ],
    "Leeds",
  );
  expect(rows).toEqual([
    ["Leeds", "E1", 38.1, 216, 176239, 85, null],
    ["All of England", "", 2600, null, null, null, null],
  ]);
});

test("a package is told year by year under its cap, and proposal by proposal with the reason", () => {
  expect(envelopeTable([{ year: "2026-27", amountM: 12.34 }], 20, "By year").rows).toEqual([
    ["2026-27", 12.3, 20],
  ]);
  const row = { id: "CR-1", title: "Yards", theme: "Play" };
  expect(
    packageTable(
      [
        { ...row, isIn: true, costM: 3, why: "" },
        { ...row, id: "CR-2", isIn: false, costM: null, why: "cost unknown" },
      ],
      "Package",
    ).rows,
  ).toEqual([
    ["CR-1", "Yards", "Play", "in", 3, ""],
    ["CR-2", "Yards", "Play", "out", null, "cost unknown"],
  ]);
});

test("keystonesTable names what waits, and leaves empty a cost that nobody published", () => {
  const stone = { id: "CR-1", direct: 1, all: 2, waiting: ["CR-2", "CR-3"] };
  expect(
    keystonesTable(
      [
        { ...stone, waitingM: 5 },
        { ...stone, id: "CR-4", waitingM: 0 },
      ],
      (id) => `Title of ${id}`,
      "Keystones",
    ).rows,
  ).toEqual([
    ["CR-1", "Title of CR-1", 1, 2, 5, "CR-2; CR-3"],
    ["CR-4", "Title of CR-4", 1, 2, null, "CR-2; CR-3"],
  ]);
});

test("what dialogs tell is rows in the order in which it is shown", () => {
  const yards = { name: "Yards", how: ["2 x 3"], amount: { text: "£6m" } };
  expect(partsTable({ heads: ["Line", "How", "Amount"], rows: [yards] }, "A").rows).toEqual([
    ["Yards", "2 x 3", "£6m"],
  ]);
  expect(differencesTable([{ label: "Theme", says: ["a", "b"] }], "Two").rows).toEqual([
    ["Theme", "a", "b"],
  ]);
  const fault = {
    where: "proposals CR-1",
    field: "title",
    expected: "text",
    found: "3",
    mend: "Write it.",
  };
  expect(faultsTable([fault], "Faults").rows).toEqual([Object.values(fault)]);
});
