import type { Fault } from "#/data/faults.ts";
import { column } from "./costTable.ts";
import type { Table } from "./table.ts";

/** What differs between two links, a row to each difference. */
export const differencesTable = (
  rows: readonly { readonly label: string; readonly says: readonly [string, string] }[],
  caption: string,
): Table => ({
  caption,
  columns: [column("what", "What"), column("first", "First link"), column("second", "Second link")],
  rows: rows.map(({ label, says }) => [label, ...says]),
});

/** Everything that is wrong with a file, a row to each fault. */
export const faultsTable = (faults: readonly Fault[], caption: string): Table => ({
  caption,
  columns: [
    column("where", "Where"),
    column("field", "Field"),
    column("expected", "Expected"),
    column("found", "Found"),
    column("mend", "How to mend it"),
  ],
  rows: faults.map((fault) =>
    (["where", "field", "expected", "found", "mend"] as const).map((key) => fault[key]),
  ),
});
