import { Fragment, useState } from "react";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import type { Entry } from "#/model/register.ts";
import { initialChoice, type Choice } from "#/model/decisions.ts";
import { formatCount } from "#/model/money.ts";
import { deciding, type Change, type Part } from "#/state/columns.ts";
import { noteKey } from "#/state/ledger.ts";
import { useAppStore } from "#/state/store.ts";
import { decidedPhrase } from "#/words/folds.ts";
import { decisionsTable } from "#/words/workbenchTables.ts";
import { N } from "../parts/Say.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import { ChoiceControl } from "./ChoiceControl.tsx";
import fields from "./Fields.module.css";
import { Broken, Consequences, missingIn } from "./Consequences.tsx";
import { Fold } from "./Fold.tsx";
import { Reasons } from "./Ledger.tsx";
import styles from "./Scenarios.module.css";
import table from "./Table.module.css";
import type { Column, Workbench } from "./workbench.ts";
import { rewrite } from "./rewrite.ts";
import { useFold } from "./useFold.ts";

type Props = {
  readonly bench: Workbench;
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
};

/** Above this many rows the tree begins closed, theme by theme. */
const most = 24;

/** What was decided, proposal by proposal and column by column: in or out, when, and how far paid for. */
export function Decisions({ bench, entries, byId }: Props) {
  const store = useAppStore();
  const held = useFold();
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
  const rowShown = new Set(
    (held[0] ? shown : [])
      .filter((entry) => !isLong || open.has(entry.theme))
      .map((entry) => entry.id)
      .filter((id) => bench.columns.some((column) => missingIn(column).includes(id))),
  );
  const title = all || words !== "" ? "Decisions" : "Decisions that differ";
  return (
    <Fold
      id="decisions"
      title={title}
      held={held}
      says={decidedPhrase(bench.columns.map(decidedIn))}
      loud={<Consequences bench={bench} byId={byId} elsewhere={rowShown} />}
    >
      <div className={styles.blockHead}>
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
            ? "Show all, or find a proposal, to decide otherwise."
            : "No proposal has these words."}
        </p>
      )}
      {shown.length > 0 && (
        <table className={table.decisions} data-columns={bench.columns.length}>
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
                <tr className={table.theme}>
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
                    <Fragment key={entry.id}>
                      <tr data-id={entry.id}>
                        <th scope="row">
                          <MarkIcon
                            mark={entry.mark}
                            themeIndex={entry.themeIndex}
                            standing={entry.standing}
                          />{" "}
                          <span data-row="">{entry.title}</span>
                          <span className={table.id} data-row="">
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
                      {rowShown.has(entry.id) && <Warned bench={bench} byId={byId} id={entry.id} />}
                    </Fragment>
                  ))}
              </tbody>
            );
          })}
        </table>
      )}
      {shown.length > 0 && (
        <TableActs
          name="decisions"
          title={[title]}
          table={() =>
            decisionsTable(
              shown.map((entry) => ({
                ...entry,
                theme: themes.find(({ id }) => id === entry.theme)?.short ?? entry.theme,
                choices: bench.columns.map((column) => choiceOf(column, entry.id)),
              })),
              bench.columns.map(({ letter }) => letter),
              title,
            )
          }
        />
      )}
    </Fold>
  );
}

/** How many are out, at another time and paid for in part in a column. */
function decidedIn({ letter, outcome }: Column) {
  const choices = [...outcome.plan.choices.values()];
  const isIn = choices.filter((choice) => choice.in);
  return {
    letter,
    out: choices.length - isIn.length,
    later: isIn.filter(({ laterMonths }) => laterMonths !== 0).length,
    part: isIn.filter(({ funded }) => funded < 1).length,
  };
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

/** Under the row of what is out: which of what is in requires it. */
function Warned({ bench, byId, id }: Omit<Props, "entries"> & { readonly id: string }) {
  const columns = bench.columns.filter((column) => missingIn(column).includes(id));
  return columns.map((column) => (
    <tr key={column.slot} className={table.warned}>
      <td colSpan={bench.columns.length + 1}>
        <Broken bench={bench} column={column} byId={byId} id={id} />
      </td>
    </tr>
  ));
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
