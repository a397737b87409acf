import { useMemo, useState, type ReactNode } from "react";
import { formatCount } from "#/model/money.ts";
import { columns } from "#/state/params.ts";
import { setParams, toggle, useAppStore } from "#/state/store.ts";
import { asOfNote } from "#/words/asOf.ts";
import { tableTitle } from "#/words/explore.ts";
import { N, Say } from "../parts/Say.tsx";
import { WordsField } from "../parts/WordsField.tsx";
import { useActs } from "./acts.ts";
import type { Explored } from "./explore.ts";
import { headingNote } from "./headings.ts";
import { namesIn, sorted } from "./sorting.ts";
import { headsIn, numeric, Row } from "./TableRow.tsx";
import styles from "./TablePanel.module.css";

/** How many rows a page that shows other panels too begins with. */
const few = 15;
/** Rows that are drawn without asking; more come in steps, so that finding in the page works. */
const step = 200;

type Props = { readonly view: Explored; readonly menu: ReactNode; readonly full: boolean };

/** Every proposal that is shown, as rows one can sort. */
export function TablePanel({ view, menu, full }: Props) {
  const heads = useMemo(() => headsIn(view.under?.letter), [view.under?.letter]);
  const store = useAppStore();
  const [limit, setLimit] = useState(0);
  const [choosing, setChoosing] = useState(false);
  const { first, shown } = view;
  const { sort, cols, focus, asof } = view.params;
  const labels = useMemo(() => namesIn(first), [first]);
  const rows = useMemo(() => sorted(shown, sort, labels), [shown, sort, labels]);
  const most = Math.max(limit, full ? step : few);
  const page = rows.slice(0, most);
  const { choose } = useActs();
  const note = headingNote(view);
  return (
    <section className={styles.panel} id="panel-table" aria-labelledby="table-title">
      <div className={styles.head}>
        <h2 id="table-title">
          <Say phrase={tableTitle(rows.length, view.entries.length)} />
        </h2>
        <p className={styles.sub}>
          sorted by {heads[sort.by]}
          {sort.down && (numeric.has(sort.by) ? ", the most first" : ", last first")}
          {asof !== "" && (
            <>
              . <Say phrase={asOfNote(asof, "answers")} />
            </>
          )}
        </p>
        <div className={styles.tools}>
          <WordsField
            label="Search the table by title and summary"
            placeholder="search the table"
            className={styles.find}
          />
          <button
            type="button"
            className={styles.tool}
            aria-expanded={choosing}
            onClick={() => {
              setChoosing(!choosing);
            }}
          >
            columns
          </button>
          {menu}
        </div>
      </div>
      {choosing && (
        <fieldset className={styles.columns}>
          <legend className="spoken">Columns</legend>
          {columns.map((column) => (
            <label key={column}>
              <input
                type="checkbox"
                checked={cols.includes(column)}
                disabled={column === "title"}
                onChange={() => {
                  toggle(store, "cols", column);
                }}
              />{" "}
              {heads[column]}
            </label>
          ))}
        </fieldset>
      )}
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {cols.map((column) => (
                <th
                  key={column}
                  scope="col"
                  data-column={column}
                  data-numeric={numeric.has(column) || undefined}
                  aria-sort={
                    sort.by === column ? (sort.down ? "descending" : "ascending") : undefined
                  }
                >
                  <button
                    type="button"
                    onClick={() => {
                      setParams(store, {
                        sort: {
                          by: column,
                          down: sort.by === column ? !sort.down : numeric.has(column),
                        },
                      });
                    }}
                  >
                    {heads[column]}
                    {sort.by === column && (
                      <span aria-hidden="true">{sort.down ? "\u00a0↓" : "\u00a0↑"}</span>
                    )}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.map((entry) => (
              <Row
                key={entry.id}
                entry={entry}
                cols={cols}
                heads={heads}
                labels={labels}
                chosen={entry.id === focus}
                onChoose={choose}
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > page.length && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setLimit(most + step);
          }}
        >
          <N of={{ text: formatCount(Math.min(step, rows.length - page.length)) }} /> more rows
        </button>
      )}
      {note.length > 0 && (
        <p className={styles.sub}>
          <Say phrase={note} />
        </p>
      )}
    </section>
  );
}
