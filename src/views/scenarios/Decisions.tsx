import { useState } from "react";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import type { Entry } from "#/model/register.ts";
import { initialChoice, type Choice } from "#/model/decisions.ts";
import { formatCount } from "#/model/money.ts";
import { deciding, type Change, type Part } from "#/state/columns.ts";
import { noteKey } from "#/state/ledger.ts";
import { useAppStore } from "#/state/store.ts";
import { N } from "../parts/Say.tsx";
import { ChoiceControl } from "./ChoiceControl.tsx";
import fields from "./Fields.module.css";
import { Reasons } from "./Ledger.tsx";
import styles from "./Scenarios.module.css";
import type { Column, Workbench } from "./workbench.ts";
import { rewrite } from "./rewrite.ts";

type Props = { readonly bench: Workbench; readonly entries: readonly Entry[] };

/** Above this many rows the tree begins closed, theme by theme. */
const most = 24;

/** What was decided, proposal by proposal and column by column: in or out, when, and how far paid for. */
export function Decisions({ bench, entries }: Props) {
  const store = useAppStore();
  const [all, setAll] = useState(false);
  const [words, setWords] = useState("");
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const decide = (column: Column, part: Part, change: Change) => {
    rewrite(store, column, (now) => deciding(now, bench.ground, part, change));
  };
  const wanted = words.trim().toLowerCase().split(/\s+/);
  const differs = (id: string): boolean =>
    bench.columns.some((column) => !same(choiceOf(column, id), initialChoice)) ||
    bench.columns.some((column) => !same(choiceOf(column, id), choiceOf(bench.base, id)));
  const found = entries.filter((entry) => wanted.every((word) => entry.searchText.includes(word)));
  const shown = all || words !== "" ? found : found.filter((entry) => differs(entry.id));
  const isLong = shown.length > most;
  const themes = bench.dataset.themes.filter((theme) =>
    shown.some((entry) => entry.theme === theme.id),
  );
  return (
    <section aria-labelledby="decisions" className={styles.block}>
      <div className={styles.blockHead}>
        <h2 id="decisions">{all || words !== "" ? "Decisions" : "Decisions that differ"}</h2>
        <label className={styles.search}>
          <span className="spoken">Find a proposal to decide about</span>
          <input
            type="search"
            value={words}
            placeholder="find a proposal"
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
        </label>
        <button
          type="button"
          className={styles.act}
          aria-pressed={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? (
            "only what differs"
          ) : (
            <>
              show all <N of={{ text: formatCount(entries.length) }} />
            </>
          )}
        </button>
      </div>
      {shown.length === 0 && (
        <p className={styles.hint}>
          {words === ""
            ? "Everything is in, on time and paid for in full, in every column. Show all, or find a proposal, to decide otherwise."
            : "No proposal has these words."}
        </p>
      )}
      {shown.length > 0 && (
        <table className={styles.decisions} data-columns={bench.columns.length}>
          <thead>
            <tr>
              <th scope="col">Proposal</th>
              {bench.columns.map((column) => (
                <th key={column.slot} scope="col">
                  {column.letter}
                </th>
              ))}
            </tr>
          </thead>
          {themes.map((theme) => {
            const rows = shown.filter((entry) => entry.theme === theme.id);
            const expanded = isLong ? open.has(theme.id) : true;
            return (
              <tbody key={theme.id}>
                <tr className={styles.theme}>
                  <th scope="rowgroup">
                    {isLong ? (
                      <button
                        type="button"
                        aria-expanded={expanded}
                        onClick={() => {
                          setOpen(toggled(open, theme.id));
                        }}
                      >
                        <span data-row="">{theme.short}</span>{" "}
                        <N of={{ text: formatCount(rows.length) }} />
                      </button>
                    ) : (
                      <span data-row="">{theme.short}</span>
                    )}
                  </th>
                  {bench.columns.map((column) => (
                    <td key={column.slot} data-letter={column.letter}>
                      <ThemeSwitch
                        column={column}
                        ids={entries
                          .filter((entry) => entry.theme === theme.id)
                          .map((entry) => entry.id)}
                        label={theme.short}
                        onChange={(isIn) => {
                          decide(column, { scope: "theme", of: theme.id }, { in: isIn });
                        }}
                      />
                    </td>
                  ))}
                </tr>
                {expanded &&
                  rows.map((entry) => (
                    <tr key={entry.id} data-id={entry.id}>
                      <th scope="row">
                        <MarkIcon
                          mark={entry.mark}
                          themeIndex={entry.themeIndex}
                          standing={entry.standing}
                        />{" "}
                        <span data-row="">{entry.title}</span>
                        <span className={styles.id} data-row="">
                          {entry.id}
                        </span>
                        <Reasons bench={bench} of={noteKey(`p.${entry.id}`)} />
                      </th>
                      {bench.columns.map((column) => (
                        <td
                          key={column.slot}
                          data-letter={column.letter}
                          data-differs={
                            !same(choiceOf(column, entry.id), choiceOf(bench.base, entry.id)) ||
                            undefined
                          }
                        >
                          <ChoiceControl
                            choice={choiceOf(column, entry.id)}
                            label={`${entry.title}, scenario ${column.letter}`}
                            onChange={(change) => {
                              decide(column, { scope: "proposal", of: entry.id }, change);
                            }}
                          />
                        </td>
                      ))}
                    </tr>
                  ))}
              </tbody>
            );
          })}
        </table>
      )}
    </section>
  );
}

const choiceOf = (column: Pick<Column, "outcome">, id: string): Choice =>
  column.outcome.plan.choices.get(id) ?? initialChoice;

const same = (a: Choice, b: Choice): boolean =>
  a.in === b.in && a.laterMonths === b.laterMonths && a.funded === b.funded;

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

type SwitchProps = {
  readonly column: Column;
  readonly ids: readonly string[];
  readonly label: string;
  readonly onChange: (isIn: boolean) => void;
};

/** In, out or in part, for a whole theme. */
function ThemeSwitch({ column, ids, label, onChange }: SwitchProps) {
  const inside = ids.filter((id) => choiceOf(column, id).in).length;
  return (
    <select
      className={fields.pick}
      aria-label={`All of ${label}, scenario ${column.letter}`}
      value={inside === ids.length ? "in" : inside === 0 ? "out" : "some"}
      onChange={(event) => {
        onChange(event.target.value === "in");
      }}
    >
      <option value="in">all in</option>
      <option value="out">all out</option>
      {inside > 0 && inside < ids.length && (
        <option value="some" disabled data-n="">
          {inside} of {ids.length} in
        </option>
      )}
    </select>
  );
}
