import type { Cell, Column } from "#/words/table.ts";

/** What a spreadsheet takes for a formula, also in its full-width forms and after white space. */
const formula = /^[\t\r\n]|^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;

/** Whether a spreadsheet that is given a text bare would run it. */
export const isFormula = (text: string): boolean => formula.test(text);

/** A column's header in a file: money is in whole pounds there, so it says £ and not £m. */
export function headerOf({ label, kind }: Column): string {
  if (kind !== "money") return label;
  const pounds = label.replace(/£ ?(m|million)\b/, "£");
  return pounds.includes("£") ? pounds : `${label}, £`;
}

/** A cell as a file holds it: £ million in whole pounds, the rest as it is. */
export function valueOf(cell: Cell, kind: Column["kind"]): Cell {
  return typeof cell === "number" && kind === "money" ? Math.round(cell * 1e6) : cell;
}
