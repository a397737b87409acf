import { formatCount, formatMoney } from "#/model/money.ts";
import { formatDate } from "#/model/time.ts";
import type { Door } from "#/words/phrase.ts";
import type { Cell, Column, Table } from "#/words/table.ts";
import styles from "./DataTable.module.css";

/** The rows behind a chart as a table; what is not known is said in words. */
export function DataTable({ table }: { table: Table }) {
  return (
    <table className={styles.table}>
      <caption data-row="">{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.key} scope="col" data-kind={column.kind} data-row="">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          // Rows of a table have no identity but their place.
          <tr key={i}>
            {table.columns.map((column, c) => (
              <DataCell
                key={column.key}
                column={column}
                cell={row[c] ?? null}
                first={c === 0}
                door={c === 0 ? table.doors?.[i] : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = {
  readonly column: Column;
  readonly cell: Cell;
  readonly first: boolean;
  /** What the numbers of its row open. */
  readonly door: Door | undefined;
};

function DataCell({ column, cell, first, door }: CellProps) {
  const text = cellText(cell, column.kind);
  const number = column.kind !== "text" && cell !== null ? "" : undefined;
  const row = column.kind === "text" ? "" : undefined;
  if (first)
    return (
      <th scope="row" data-kind={column.kind} data-n={number} data-row={row}>
        {door === undefined ? (
          text
        ) : (
          <button
            type="button"
            className={styles.door}
            data-door={door}
            aria-haspopup="dialog"
            aria-label={`${text}: open how its numbers were worked out`}
          >
            {text}
          </button>
        )}
      </th>
    );
  return (
    <td
      data-kind={column.kind}
      data-n={number}
      data-row={row}
      data-unknown={cell === null || undefined}
    >
      {text}
    </td>
  );
}

/** A value of a table as it is shown; null is said in words, never as 0. */
export function cellText(cell: Cell, kind: Column["kind"]): string {
  if (cell === null) return kind === "money" ? "no published cost" : "not known";
  if (kind === "money" && typeof cell === "number") return formatMoney(cell);
  if (kind === "count" && typeof cell === "number") return formatCount(cell);
  if (kind === "date") return formatDate(String(cell));
  return String(cell);
}
