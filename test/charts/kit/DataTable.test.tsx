import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { cellText, DataTable } from "#/charts/kit/DataTable.tsx";
import type { Table } from "#/words/table.ts";

const table: Table = {
  caption: "Published cost by year",
  columns: [
    { key: "year", label: "Year", kind: "text" },
    { key: "cost", label: "Published", kind: "money" },
    { key: "count", label: "Proposals", kind: "count" },
    { key: "seen", label: "Seen", kind: "date" },
  ],
  rows: [
    ["2022-23", 46, 1200, "2022-05-23"],
    ["2023-24", null, null, null],
  ],
};

test("a table has its caption, heads of columns and heads of rows", () => {
  render(<DataTable table={table} />);
  const shown = screen.getByRole("table", { name: "Published cost by year" });
  expect(
    within(shown)
      .getAllByRole("columnheader")
      .map((th) => th.textContent),
  ).toEqual(["Year", "Published", "Proposals", "Seen"]);
  expect(screen.getByRole("rowheader", { name: "2022-23" })).toBeVisible();
  expect(
    within(shown)
      .getAllByRole("cell")
      .slice(0, 3)
      .map((td) => td.textContent),
  ).toEqual(["£46m", "1,200", "23 May 2022"]);
});

test("what is not known is said in words, never as 0", () => {
  render(<DataTable table={table} />);
  expect(screen.getByRole("cell", { name: "no published cost" })).toBeVisible();
  expect(screen.getAllByRole("cell", { name: "not known" })).toHaveLength(2);
  expect(cellText(0, "money")).toBe("£0");
});
