import type { Cell, Table } from "#/words/table.ts";
import { headerOf, valueOf } from "./rows.ts";
import { workbook, type SheetCell } from "./sheets.ts";

/** What is told about a table beside it. */
export type About = { readonly title: string; readonly lines: readonly string[] };

/**
 * A table as an XLSX file: its rows on the first sheet with their names above, what it is on the second.
 * Money is in whole pounds, what is not known an empty cell, and a text never runs.
 */
export function xlsx(table: Table, about: About): Blob {
  const { columns, rows } = table;
  const head = columns.map((column): SheetCell => ({ value: headerOf(column), look: "head" }));
  const body = rows.map((row) =>
    columns.map((column, c): SheetCell => {
      const value = valueOf(row[c] ?? null, column.kind);
      return typeof value === "number"
        ? { value, look: Number.isInteger(value) && column.kind !== "period" ? "count" : "plain" }
        : value;
    }),
  );
  return workbook([
    {
      name: "Table",
      rows: [head, ...body],
      widths: columns.map(({ label }, c) => widthOf([label, ...rows.map((row) => row[c] ?? null)])),
      frozen: { rows: 1, columns: 0 },
    },
    {
      name: "About",
      rows: [[{ value: about.title, look: "title" }], ...about.lines.map((line) => [line])],
      widths: [100],
    },
  ]);
}

/** Wide enough for most of a column, and no wider than a page allows. */
function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => String(cell ?? "").length));
  return Math.max(9, Math.min(60, longest + 3));
}
