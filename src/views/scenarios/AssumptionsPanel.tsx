import { useState } from "react";
import type { Assumptions } from "#/model/assumptions.ts";
import { assumptionTable } from "#/state/assumptions.ts";
import { assumed, assuming } from "#/state/columns.ts";
import { useAppStore } from "#/state/store.ts";
import { assumedWords, atFirstPhrase } from "#/words/assumed.ts";
import { supposedPhrase } from "#/words/folds.ts";
import type { Phrase } from "#/words/phrase.ts";
import { oddPhrase } from "#/words/suppositions.ts";
import { assumptionsTable } from "#/words/workbenchTables.ts";
import { Say } from "../parts/Say.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import { AssumptionControl } from "./AssumptionControl.tsx";
import fields from "./Fields.module.css";
import { Fold } from "./Fold.tsx";
import { Reasons } from "./Ledger.tsx";
import styles from "./Scenarios.module.css";
import table from "./Table.module.css";
import type { Workbench } from "./workbench.ts";
import { assumptionSaid } from "./inputs.ts";
import { rewrite } from "./rewrite.ts";

type Key = keyof Assumptions;
const keys = Object.keys(assumptionTable) as readonly Key[];
/** Shown before "all": those most readers change. */
const common: readonly Key[] = [
  "programmeStart",
  "billWait",
  "billLate",
  "prices",
  "askPrices",
  "estimates",
  "spread",
  "arrives",
  "area",
];

/** What is supposed, apart from what was decided: each with its plain meaning and where it comes from. */
export function AssumptionsPanel({ bench }: { bench: Workbench }) {
  const store = useAppStore();
  const [all, setAll] = useState(false);
  const { columns, ground } = bench;
  const valueIn = (column: Workbench["columns"][number], key: Key) =>
    assumed(column.scenario, ground.initial)[key];
  const changed = (key: Key) =>
    columns.some((column) => valueIn(column, key) !== ground.initial[key]);
  const shown = keys.filter((key) => all || common.includes(key) || changed(key));
  const set = <K extends Key>(
    column: Workbench["columns"][number],
    key: K,
    value: Assumptions[K],
  ) => {
    rewrite(store, column, (now) => assuming(now, ground.initial, key, value));
  };
  return (
    <Fold
      id="assumptions"
      title="Assumptions"
      supposed
      says={supposedPhrase(
        columns.map((column) => ({
          letter: column.letter,
          labels: keys
            .filter((key) => valueIn(column, key) !== ground.initial[key])
            .map((key) => assumptionTable[key].label),
        })),
      )}
    >
      <button
        type="button"
        className={styles.act}
        aria-pressed={all}
        onClick={() => {
          setAll(!all);
        }}
      >
        {all ? "fewer" : "all of them"}
      </button>
      <table className={table.decisions} data-columns={columns.length} data-wide="">
        <thead>
          <tr>
            <th scope="col">What we suppose to be so</th>
            {columns.map((column) => (
              <th key={column.slot} scope="col">
                {column.letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((key) => {
            const row = assumptionTable[key];
            const told = assumedWords(key, row, bench.dataset);
            return (
              <tr key={key}>
                <th scope="row">
                  {row.label}
                  <span className={table.means} data-row="">
                    {told.means} {told.source}
                  </span>
                  <Reasons bench={bench} of={key} />
                </th>
                {columns.map((column) => {
                  const value = valueIn(column, key);
                  const moved = value !== ground.initial[key];
                  return (
                    <td
                      key={column.slot}
                      data-letter={column.letter}
                      data-differs={value !== valueIn(bench.base, key) || undefined}
                    >
                      <AssumptionControl
                        name={key}
                        value={value}
                        bench={bench}
                        label={`${row.label}, scenario ${column.letter}`}
                        onChange={(next) => {
                          set(column, key, next);
                        }}
                      />
                      <Odd phrase={oddPhrase(key, column.outcome.plan.assumptions)} />
                      {moved && (
                        <>
                          <span className={fields.first} id={`first-${column.slot}-${key}`}>
                            <Say
                              phrase={atFirstPhrase(
                                assumptionSaid(key, ground.initial[key], bench),
                              )}
                            />
                          </span>
                          <button
                            type="button"
                            className={styles.act}
                            aria-label={`Reset ${row.label}, scenario ${column.letter}`}
                            aria-describedby={`first-${column.slot}-${key}`}
                            onClick={() => {
                              set(column, key, ground.initial[key]);
                            }}
                          >
                            reset
                          </button>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <TableActs
        name="assumptions"
        title={["Assumptions"]}
        table={() =>
          assumptionsTable(
            keys.map((key) => ({
              label: assumptionTable[key].label,
              ...assumedWords(key, assumptionTable[key], bench.dataset),
              values: columns.map((column) => assumptionSaid(key, valueIn(column, key), bench)),
            })),
            columns.map(({ letter }) => letter),
            "Assumptions",
          )
        }
      />
    </Fold>
  );
}

/** What does not go together, said beside what was set. */
function Odd({ phrase }: { phrase: Phrase }) {
  return (
    phrase.length > 0 && (
      <p className={fields.wrong} role="status">
        <Say phrase={phrase} />
      </p>
    )
  );
}
