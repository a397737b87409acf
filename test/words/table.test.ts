import { expect, test } from "vitest";
import { decisions, deliveries } from "#/data/vocabulary.ts";
import type { CostByYear, Segment } from "#/model/cost.ts";
import { costByYearTable } from "#/words/costTable.ts";
import {
  becameTable,
  fundingTable,
  groupTable,
  markWords,
  proposalsTable,
  seriesTable,
  timelineTable,
  type ProposalRow,
  type Table,
} from "#/words/table.ts";

/** Asserts that every row has a cell for each column, and gives the table back. */
const square = (table: Table): Table => {
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  expect(new Set(table.columns.map((column) => column.key)).size).toBe(table.columns.length);
  return table;
};
const row: ProposalRow = {
  id: "CR-2.04",
  title: "Money for Family Help",
  theme: "fh",
  review: "main",
  mark: "square",
  leads: ["dfe", "hmt"],
  levers: ["funding", "legislation"],
  leadsIn: 2,
  leadsOn: 3,
  costM: null,
  decision: "part accepted",
  delivery: "unknown",
  standing: "part sourced",
  kind: "package",
};
const names = {
  theme: () => "Family Help",
  body: (id: string) => id.toUpperCase(),
  review: () => "Care review",
};

test("proposalsTable(rows) has a line per proposal, and null for a cost that is not published", () => {
  const table = square(proposalsTable([row], names, "All"));
  expect(table.rows[0]).toEqual([
    "half filled square",
    "CR-2.04",
    "Money for Family Help",
    "Family Help",
    "DFE, HMT",
    "funding, legislation",
    2,
    3,
    null,
    "part accepted",
    "unknown",
    "part sourced",
    "package",
    "Care review",
  ]);
  expect(square(proposalsTable([], names, "None")).rows).toEqual([]);
});

test("markWords tells fill and shape", () => {
  expect([markWords("diamond", "sourced"), markWords("circle", "recalled")]).toEqual([
    "filled diamond",
    "hollow circle",
  ]);
});

test("costByYearTable has a row per year, one for what has none, and null where nothing is published", () => {
  const segment = (cost: string, amountM: number): Segment => ({
    cost,
    label: cost.toUpperCase(),
    proposals: [],
    amountM,
    basis: "assumption",
    shown: true,
  });
  const cost: CostByYear = {
    years: [
      { year: "2022-23", publishedM: 10, segments: [segment("a", 6), segment("b", 4)] },
      { year: "2023-24", publishedM: null, segments: [] },
    ],
    gap: { amountM: 5, segments: [segment("a", 5)] },
  };
  const table = square(costByYearTable(cost, "Cost by year"));
  expect(table.rows).toEqual([
    ["2022-23", 10, 6, 4, "yes", "assumption", "as published"],
    ["2023-24", null, null, null, null, null, null],
    ["not in the published yearly profile", 5, 5, null, "yes", "assumption", "as published"],
  ]);
  expect(table.columns.map(({ label }) => label).slice(1, 3)).toEqual([
    "Published, £m",
    "A, £m (our split)",
  ]);
});

test("costByYearTable says what is filtered out, and rounds what is ours to £0.1m", () => {
  const segment = (cost: string, amountM: number, shown: boolean): Segment => ({
    cost,
    label: cost.toUpperCase(),
    proposals: [],
    amountM,
    basis: "assumption",
    shown,
  });
  const cost: CostByYear = {
    years: [
      {
        year: "2022-23",
        publishedM: 10.123,
        segments: [segment("a", 6.0379, true), segment("b", 4.0851, false)],
      },
    ],
    gap: { amountM: 5.55, segments: [segment("b", 5.55, false)] },
  };
  const table = square(costByYearTable(cost, "Cost by year"));
  expect(table.rows).toEqual([
    ["2022-23", 10.123, 6, 4.1, "in part", "assumption", "as published"],
    ["not in the published yearly profile", 5.55, null, 5.6, "no", "assumption", "as published"],
  ]);
  expect(table.columns[3]?.label).toBe("B, £m (our split, filtered out)");
  const priced = costByYearTable(cost, "x", { in: "2024-25", ask: "2022-23" });
  expect(priced.columns[1]?.label).toBe("In 2024-25 prices, £m");
  expect(priced.rows[0]).toEqual(["2022-23", 10.1, 6, 4.1, "in part", "assumption", "2024-25"]);
});

test("groupTable and fundingTable keep the unknown as null and add nothing up", () => {
  const group = {
    id: "fh",
    label: "Family Help",
    entries: ["a", "b"],
    of: 12,
    amountM: null,
    outM: 2000,
    uncosted: 2,
  };
  expect(square(groupTable("theme", [group], "By theme")).rows).toEqual([
    ["Family Help", 2, 12, null, 2000, 2],
  ]);
  const sum = {
    short: "First",
    amountM: null,
    period: "two years",
    newMoney: "part",
    by: "Government",
  };
  expect(square(fundingTable([sum], "Sums")).rows).toEqual([
    ["First", null, "two years", "part", "Government"],
  ]);
});

test("becameTable adds up both ways", () => {
  const fates = [
    { decision: "accepted", delivery: "delivered" },
    { decision: "accepted", delivery: "dropped" },
    { decision: "rejected", delivery: "dropped" },
  ] as const;
  const table = square(becameTable(fates, "Became"));
  expect(table.rows).toHaveLength(decisions.length + 1);
  expect(table.rows.at(-1)?.at(-1)).toBe(3);
  for (const cells of table.rows) {
    const counts = cells.slice(1, 1 + deliveries.length).map(Number);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(cells.at(-1));
  }
});

test("timelineTable is in date order, and does not reorder its input", () => {
  const event = (date: string, title: string) =>
    ({ id: title, date, title, kind: "data", proposals: ["a", "b"] }) as const;
  const events = [event("2025-01", "late"), event("2021", "early")].map((e) => ({
    ...e,
    proposals: [...e.proposals],
  }));
  expect(square(timelineTable(events, "When")).rows).toEqual([
    ["2021", "early", "data", "a, b"],
    ["2025-01", "late", "data", "a, b"],
  ]);
  expect(events[0]?.title).toBe("late");
});

test("seriesTable has a row per point", () => {
  const path = {
    id: "cla",
    label: "Children in care",
    unit: "children",
    by: "DfE",
    points: [{ period: "2032", value: 5 }],
  };
  expect(square(seriesTable([path], "Children")).rows).toEqual([
    ["Children in care", "2032", 5, "children", "DfE", null, null],
  ]);
});
