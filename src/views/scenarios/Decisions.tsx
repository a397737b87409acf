import { useState } from "react";
import { levers } from "#/data/vocabulary.ts";
import { initialChoice } from "#/model/decisions.ts";
import { formatCount } from "#/model/money.ts";
import type { Entry } from "#/model/register.ts";
import { deciding, type Change, type Part } from "#/state/columns.ts";
import { useAppStore } from "#/state/store.ts";
import { decidedPhrase } from "#/words/folds.ts";
import { decisionsTable } from "#/words/workbenchTables.ts";
import { N } from "../parts/Say.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import { Consequences, missingIn } from "./Consequences.tsx";
import { choiceOf, DecisionGroup, same, type Group } from "./DecisionGroup.tsx";
import fields from "./Fields.module.css";
import { Fold } from "./Fold.tsx";
import { rewrite } from "./rewrite.ts";
import styles from "./Scenarios.module.css";
import table from "./Table.module.css";
import { useFold } from "./useFold.ts";
import type { Column, Workbench } from "./workbench.ts";

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
  const [all, setAll] = useState(() => !entries.some(({ id }) => differsIn(bench, id)));
  const [by, setBy] = useState<Part["scope"]>("theme");
  const [words, setWords] = useState("");
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const decide = (column: Column, part: Part, change: Change) => {
    rewrite(store, column, (now) => deciding(now, bench.ground, part, change));
  };
  const wanted = words.trim().toLowerCase().split(/\s+/);
  const found = entries.filter((entry) => wanted.every((word) => entry.searchText.includes(word)));
  const shown = all || words !== "" ? found : found.filter((entry) => differsIn(bench, entry.id));
  const isLong = shown.length > most;
  const groups = groupsOf(bench, entries, by).filter(({ ids }) =>
    shown.some(({ id }) => ids.includes(id)),
  );
  const rowShown = new Set(
    (held[0] ? shown : [])
      .filter(({ id }) => !isLong || groups.some((one) => open.has(one.of) && one.ids.includes(id)))
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
            setWords("");
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
      <label className={styles.by}>
        together by{" "}
        <select
          className={fields.pick}
          value={by}
          onChange={({ target }) => {
            setBy(target.value === "lever" ? "lever" : "theme");
          }}
        >
          <option value="theme">theme</option>
          <option value="lever">what it takes (lever)</option>
        </select>
        {by === "lever" && " A proposal stands under each of its levers."}
      </label>
      {shown.length === 0 && (
        <p className={styles.hint}>
          {words === ""
            ? "Nothing differs. Show all, or find a proposal, to decide otherwise."
            : "No proposal has these words. "}
          {words !== "" && (
            <button
              type="button"
              className={styles.act}
              onClick={() => {
                setWords("");
              }}
            >
              clear them
            </button>
          )}
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
          {groups.map((group) => (
            <DecisionGroup
              key={group.of}
              bench={bench}
              byId={byId}
              group={group}
              rows={shown.filter(({ id }) => group.ids.includes(id))}
              open={!isLong || open.has(group.of)}
              isWhole={all && words === ""}
              onToggle={
                isLong
                  ? () => {
                      setOpen(toggled(open, group.of));
                    }
                  : undefined
              }
              warned={rowShown}
              onDecide={decide}
            />
          ))}
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
                theme:
                  bench.dataset.themes.find(({ id }) => id === entry.theme)?.short ?? entry.theme,
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

/** Whether anything but the initial is decided about a proposal, or the columns differ in it. */
const differsIn = ({ columns, base }: Workbench, id: string): boolean =>
  columns.some(
    (column) =>
      !same(choiceOf(column, id), initialChoice) || !same(choiceOf(column, id), choiceOf(base, id)),
  );

/** All proposals by theme, or by each of their levers. */
function groupsOf(
  { dataset }: Workbench,
  entries: readonly Entry[],
  by: Part["scope"],
): readonly Group[] {
  const idsOf = (has: (entry: Entry) => boolean) => entries.filter(has).map(({ id }) => id);
  return by === "lever"
    ? levers.map((lever) => ({
        scope: "lever",
        of: lever,
        label: lever,
        ids: idsOf((entry) => entry.levers.includes(lever)),
      }))
    : dataset.themes.map(({ id, short }) => ({
        scope: "theme",
        of: id,
        label: short,
        ids: idsOf((entry) => entry.theme === id),
      }));
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

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
