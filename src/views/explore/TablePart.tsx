import { memo, useState } from "react";
import { DataTable } from "#/charts/kit/DataTable.tsx";
import { setParams, useAppStore } from "#/state/store.ts";
import { atLeast } from "#/words/explore.ts";
import { plainText } from "#/words/phrase.ts";
import { proposalsTable, type Table } from "#/words/table.ts";
import { ChartMenu } from "../parts/ChartMenu.tsx";
import { useLink } from "../parts/useLink.ts";
import type { Explored } from "./explore.ts";
import { headingNote } from "./headings.ts";
import { namesIn, sorted } from "./sorting.ts";
import { TablePanel } from "./TablePanel.tsx";

/** The table of proposals with its menu. */
export const TablePart = memo(function TablePart({ view }: { view: Explored }) {
  const store = useAppStore();
  const link = useLink();
  const [tableOpen, setTableOpen] = useState(false);
  const full = view.params.panel === "table";
  const names = namesIn(view.first);
  const caption = `${view.shown.length} of ${view.entries.length} proposals${view.under ? ` under ${view.under.letter}, ${view.under.name}` : ""}`;
  const table = () => {
    const note = plainText(headingNote(view));
    const made = proposalsTable(
      sorted(view.shown, view.params.sort, names),
      names,
      note === "" ? caption : `${caption}. ${note}`,
    );
    return view.under === undefined ? made : { ...made, columns: underColumns(made.columns) };
  };
  return (
    <div>
      <TablePanel
        view={view}
        full={full}
        menu={
          <ChartMenu
            name="proposals"
            title={caption}
            subtitle={view.first.meta.title}
            source={view.first.meta.attribution}
            text={`${caption}: ${plainText(view.under?.money ?? atLeast(view.total))}.`}
            table={table}
            link={link}
            tableOpen={tableOpen}
            onTable={() => {
              setTableOpen(!tableOpen);
            }}
            full={full}
            onFull={() => {
              setParams(store, { panel: full ? "none" : "table" });
            }}
          />
        }
      />
      {tableOpen && <DataTable table={table()} />}
    </div>
  );
});

/** Columns whose cost is a scenario's and not a published one. */
const underColumns = (columns: Table["columns"]): Table["columns"] =>
  columns.map((column) =>
    column.key === "cost" ? { ...column, label: "Cost under the scenario, £m" } : column,
  );
