import { plainText, type Phrase, type Quantity } from "./phrase.ts";
import { column } from "./costTable.ts";
import type { Table } from "./table.ts";

/** What a number is made of: a row for each part, with how it came about and what it comes to. */
export type Parts = {
  /** What each column of the rows is called. */
  readonly heads: readonly [what: string, how: string, amount: string];
  readonly rows: readonly {
    readonly name: string;
    readonly how: Phrase;
    readonly amount: Quantity;
  }[];
};

/** The same rows as a table, in the words in which they are shown. */
export const partsTable = ({ heads, rows }: Parts, caption: string): Table => ({
  caption,
  columns: heads.map((head, i) => column(String(i), head)),
  rows: rows.map(({ name, how, amount }) => [name, plainText(how), amount.text]),
});
