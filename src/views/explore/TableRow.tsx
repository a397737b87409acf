import { memo, type ReactNode } from "react";
import { DecisionGlyph } from "#/charts/kit/DecisionGlyph.tsx";
import { DeliveryBoxes } from "#/charts/kit/DeliveryBoxes.tsx";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import { formatCount, formatMoney } from "#/model/money.ts";
import type { Entry } from "#/model/register.ts";
import type { ColumnKey } from "#/state/params.ts";
import type { Names } from "#/words/table.ts";
import { N, Slot } from "../parts/Say.tsx";
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
export const headsIn = (letter: string | undefined) =>
  letter === undefined ? published : { ...published, cost: `cost under ${letter}` };
export const numeric: ReadonlySet<ColumnKey> = new Set(["in", "on", "cost"]);

type RowProps = Omit<CellProps, "column"> & {
  readonly cols: readonly ColumnKey[];
  readonly chosen: boolean;
};

/** One proposal, as far as its columns are shown. */
export const Row = memo(function Row({ entry, cols, heads, labels, chosen, onChoose }: RowProps) {
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
