import { memo, useMemo, useState, type ReactNode } from "react";
import { DecisionGlyph } from "#/charts/kit/DecisionGlyph.tsx";
import { DeliveryBoxes } from "#/charts/kit/DeliveryBoxes.tsx";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import { formatCount, formatMoney } from "#/model/money.ts";
import type { Entry } from "#/model/register.ts";
import { columns, type ColumnKey } from "#/state/params.ts";
import { setParams, toggle, useAppStore } from "#/state/store.ts";
import { asOfNote } from "#/words/asOf.ts";
import { tableTitle } from "#/words/explore.ts";
import type { Names } from "#/words/table.ts";
import { N, Say, Slot } from "../parts/Say.tsx";
import { useActs } from "./acts.ts";
import type { Explored } from "./explore.ts";
import { headingNote } from "./headings.ts";
import { namesIn, sorted } from "./sorting.ts";
import styles from "./TablePanel.module.css";

const published: Readonly<Record<ColumnKey, string>> = {
  id: "id",
  title: "proposal",
  theme: "theme",
  lead: "led by",
  lever: "needs",
  in: "leads in",
  on: "leads on",
  cost: "published cost",
  decision: "decision",
  delivery: "delivery",
  standing: "standing",
  kind: "kind",
  review: "review",
};
/** The heads of the columns; under a scenario a cost is its own. */
const headsIn = (letter: string | undefined) =>
  letter === undefined ? published : { ...published, cost: `cost under ${letter}` };
const numeric: ReadonlySet<ColumnKey> = new Set(["in", "on", "cost"]);

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
                      <span aria-hidden="true">{sort.down ? " ↓" : " ↑"}</span>
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

type RowProps = Omit<CellProps, "column"> & {
  readonly cols: readonly ColumnKey[];
  readonly chosen: boolean;
};

const Row = memo(function Row({ entry, cols, heads, labels, chosen, onChoose }: RowProps) {
  return (
    <tr
      data-id={entry.id}
      data-chosen={chosen || undefined}
      onClick={() => {
        onChoose(entry.id);
      }}
    >
      {cols.map((column) => (
        <Cell
          key={column}
          column={column}
          heads={heads}
          entry={entry}
          labels={labels}
          onChoose={onChoose}
        />
      ))}
    </tr>
  );
});

type CellProps = {
  readonly column: ColumnKey;
  readonly heads: typeof published;
  readonly entry: Entry;
  readonly labels: Names;
  readonly onChoose: (id: string) => void;
};

function Cell({ column, heads, entry, labels, onChoose }: CellProps) {
  if (column === "title")
    return (
      <th scope="row" data-column="title">
        <button
          type="button"
          data-row=""
          onClick={(event) => {
            event.stopPropagation();
            onChoose(entry.id);
          }}
        >
          {entry.title}
        </button>
      </th>
    );
  return (
    <td
      data-column={column}
      data-label={heads[column]}
      data-numeric={numeric.has(column) || undefined}
    >
      <Value column={column} heads={heads} entry={entry} labels={labels} />
    </td>
  );
}

function Value({ column, heads, entry, labels }: Omit<CellProps, "onChoose">): ReactNode {
  switch (column) {
    case "id":
      return (
        <span className={styles.id} data-row="">
          <MarkIcon mark={entry.mark} themeIndex={entry.themeIndex} standing={entry.standing} />{" "}
          {entry.id}
        </span>
      );
    case "title":
      return entry.title;
    case "theme":
      return <span data-row="">{labels.theme(entry.theme)}</span>;
    case "lead": {
      const [lead = "", ...others] = entry.leads;
      return (
        <span title={entry.leads.map(labels.body).join(", ")} data-row="">
          {labels.body(lead)}
          {others.length > 0 && ` +${others.length}`}
        </span>
      );
    }
    case "lever":
      return entry.levers.join(", ");
    case "in":
      return <N of={{ text: formatCount(entry.leadsIn) }} />;
    case "on":
      return <N of={{ text: formatCount(entry.leadsOn) }} />;
    case "cost":
      return entry.costM === null ? (
        <Slot>{heads === published ? undefined : "no known cost"}</Slot>
      ) : (
        <N
          of={{
            text: formatMoney(entry.costM),
            door: entry.costs[0] ? `cost:${entry.costs[0]}` : undefined,
          }}
          strong
        />
      );
    case "decision":
      return (
        <span className={styles.nowrap}>
          <DecisionGlyph decision={entry.decision} /> {entry.decision}
        </span>
      );
    case "delivery":
      return (
        <span className={styles.nowrap}>
          <DeliveryBoxes delivery={entry.delivery} /> {entry.delivery}
        </span>
      );
    case "standing":
      return entry.standing;
    case "kind":
      return entry.kind;
    case "review":
      return <span data-row="">{labels.review(entry.review)}</span>;
  }
}
