import { useMemo, useState } from "react";
import { DataTable } from "#/charts/kit/DataTable.tsx";
import { poundsTable } from "#/words/inPounds.ts";
import { TableActs } from "../parts/TableActs.tsx";
import styles from "./Scenarios.module.css";
import type { Workbench } from "./workbench.ts";

/** Every year in whole pounds: what a colleague on another machine must see too, and a spreadsheet can take. */
export function InFull({ bench }: { bench: Workbench }) {
  const [isOpen, setOpen] = useState(false);
  const table = useMemo(
    () =>
      poundsTable(
        bench.columns.map(({ letter, outcome: { flows, range, rangeByYear, plan } }) => ({
          letter,
          flows,
          range,
          rangeByYear,
          discounted: plan.assumptions.discount,
        })),
        "What each scenario would have to spend, in pounds",
      ),
    [bench],
  );
  return (
    <details
      className={styles.full}
      id="in-full"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>Every year in full, to the pound</summary>
      {isOpen && (
        <>
          <div className={styles.scroll}>
            <DataTable table={table} />
          </div>
          <TableActs name="scenarios" title={[table.caption]} table={() => table} />
        </>
      )}
    </details>
  );
}
