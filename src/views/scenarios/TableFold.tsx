import { useState } from "react";
import { DataTable } from "#/charts/kit/DataTable.tsx";
import type { Table } from "#/words/table.ts";
import { TableActs } from "../parts/TableActs.tsx";
import styles from "./Scenarios.module.css";

type Props = {
  readonly id: string;
  readonly summary: string;
  /** What the rows are called as a file. */
  readonly name: string;
  /** Worked out while the fold is open. */
  readonly table: () => Table;
};

/** Rows that are folded away: to read, and to take to a spreadsheet. */
export function TableFold({ id, summary, name, table }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.full}
      id={id}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {isOpen && <Rows table={table()} name={name} />}
    </details>
  );
}

function Rows({ table, name }: { readonly table: Table; readonly name: string }) {
  return (
    <>
      <div className={styles.scroll}>
        <DataTable table={table} />
      </div>
      <TableActs name={name} title={[table.caption]} table={() => table} />
    </>
  );
}
