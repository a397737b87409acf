import { csvFormatRows } from "d3-dsv";
import type { Cell, Column, Table } from "#/words/table.ts";
import { headerOf, isFormula, valueOf } from "./rows.ts";

/** The mark at the beginning by which Excel knows that a file is UTF-8. */
const byteOrderMark = "\ufeff";

/**
 * A table as CSV in UTF-8 that spreadsheets open as it is. Money is in whole pounds with the unit in the
 * header, what is not known is an empty cell, and no text is taken for a formula.
 */
export function csv({ columns, rows }: Table): string {
  const header = columns.map((column) => inert(headerOf(column)));
  const lines = rows.map((row) => columns.map((column, c) => written(row[c] ?? null, column.kind)));
  return `${byteOrderMark}${csvFormatRows([header, ...lines])}\n`;
}

function written(cell: Cell, kind: Column["kind"]): string {
  const value = valueOf(cell, kind);
  if (value === null) return "";
  return typeof value === "string" ? inert(value) : String(value);
}

const inert = (text: string): string => (isFormula(text) ? `'${text}` : text);
