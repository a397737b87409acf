import { csvFormatRows } from "d3-dsv";
import type { Cell, Column, Table } from "#/words/table.ts";

/** The mark at the beginning by which Excel knows that a file is UTF-8. */
const byteOrderMark = "\ufeff";
/** What a spreadsheet takes for a formula, also in its full-width forms and after white space. */
const formula = /^[\t\r\n]|^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;

/**
 * A table as CSV in UTF-8 that spreadsheets open as it is. Money is in whole pounds with the unit in the
 * header, what is not known is an empty cell, and no text is taken for a formula.
 */
export function csv({ columns, rows }: Table): string {
  const header = columns.map((column) => inert(headerOf(column)));
  const lines = rows.map((row) => columns.map((column, c) => written(row[c] ?? null, column.kind)));
  return `${byteOrderMark}${csvFormatRows([header, ...lines])}\n`;
}

function headerOf({ label, kind }: Column): string {
  if (kind !== "money") return label;
  const pounds = label.replace(/£ ?(m|million)\b/, "£");
  return pounds.includes("£") ? pounds : `${label}, £`;
}

function written(cell: Cell, kind: Column["kind"]): string {
  if (cell === null) return "";
  if (typeof cell === "string") return inert(cell);
  return String(kind === "money" ? Math.round(cell * 1e6) : cell);
}

const inert = (text: string): string => (formula.test(text) ? `'${text}` : text);
