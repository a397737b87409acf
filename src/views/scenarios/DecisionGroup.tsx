import { Fragment } from "react";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import { initialChoice, type Choice } from "#/model/decisions.ts";
import { formatCount } from "#/model/money.ts";
import type { Entry } from "#/model/register.ts";
import type { Change, Part } from "#/state/columns.ts";
import { noteKey } from "#/state/ledger.ts";
import { N } from "../parts/Say.tsx";
import { ChoiceControl, WhenAndHowFar } from "./ChoiceControl.tsx";
import { Broken, missingIn } from "./Consequences.tsx";
import fields from "./Fields.module.css";
import { Reasons } from "./Ledger.tsx";
import table from "./Table.module.css";
import type { Column, Workbench } from "./workbench.ts";

/** A theme or a lever, with all its proposals. */
export type Group = Part & { readonly label: string; readonly ids: readonly string[] };

type Props = {
  readonly bench: Workbench;
  readonly byId: ReadonlyMap<string, Entry>;
  readonly group: Group;
  /** Those of its proposals that are listed. */
  readonly rows: readonly Entry[];
  readonly open: boolean;
  /** Whether it is also said as a whole when it starts and how far it is paid for. */
  readonly isWhole: boolean;
  /** Left out where the group cannot be closed. */
  readonly onToggle?: (() => void) | undefined;
  /** Those under whose rows what requires them is told. */
  readonly warned: ReadonlySet<string>;
  readonly onDecide: (column: Column, part: Part, change: Change) => void;
};

/** What is decided about one proposal in a column. */
export const choiceOf = (column: Pick<Column, "outcome">, id: string): Choice =>
  column.outcome.plan.choices.get(id) ?? initialChoice;

/** Whether two choices are the same. */
export const same = (a: Choice, b: Choice): boolean =>
  a.in === b.in && a.laterMonths === b.laterMonths && a.funded === b.funded;

/** A theme or a lever: decided about as a whole, and opened, proposal by proposal. */
export function DecisionGroup(props: Props) {
  const { bench, byId, group, rows, open, isWhole, onToggle, warned, onDecide } = props;
  const { label, ids } = group;
  return (
    <tbody>
      <tr className={table.theme}>
        <th scope="rowgroup">
          {onToggle ? (
            <button type="button" aria-expanded={open} onClick={onToggle}>
              <span data-row="">{label}</span> <N of={{ text: formatCount(rows.length) }} />
            </button>
          ) : (
            <span data-row="">{label}</span>
          )}
        </th>
        {bench.columns.map((column) => (
          <td key={column.slot} data-letter={column.letter}>
            <WholeControl
              column={column}
              ids={ids}
              label={label}
              isWhole={open && isWhole}
              onChange={(change) => {
                onDecide(column, group, change);
              }}
            />
          </td>
        ))}
      </tr>
      {open &&
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
                    !same(choiceOf(column, entry.id), choiceOf(bench.base, entry.id)) || undefined
                  }
                >
                  <ChoiceControl
                    choice={choiceOf(column, entry.id)}
                    label={`${entry.title}, scenario ${column.letter}`}
                    onChange={(change) => {
                      onDecide(column, { scope: "proposal", of: entry.id }, change);
                    }}
                  />
                </td>
              ))}
            </tr>
            {warned.has(entry.id) && <Warned bench={bench} byId={byId} id={entry.id} />}
          </Fragment>
        ))}
    </tbody>
  );
}

type WarnedProps = Pick<Props, "bench" | "byId"> & { readonly id: string };

/** Under the row of what is out: which of what is in requires it. */
function Warned({ bench, byId, id }: WarnedProps) {
  const columns = bench.columns.filter((column) => missingIn(column).includes(id));
  return columns.map((column) => (
    <tr key={column.slot} className={table.warned}>
      <td colSpan={bench.columns.length + 1}>
        <Broken bench={bench} column={column} byId={byId} id={id} />
      </td>
    </tr>
  ));
}

type WholeProps = {
  readonly column: Column;
  readonly ids: readonly string[];
  readonly label: string;
  readonly isWhole: boolean;
  readonly onChange: (change: Change) => void;
};

/** In, out or in part, for a whole theme or lever; and, where asked, when and how far it is paid for. */
function WholeControl({ column, ids, label, isWhole, onChange }: WholeProps) {
  const isIn = ids.map((id) => choiceOf(column, id)).filter((choice) => choice.in);
  const inside = isIn.length;
  return (
    <span className={fields.choice}>
      <select
        className={fields.pick}
        aria-label={`All of ${label}, scenario ${column.letter}`}
        value={inside === ids.length ? "in" : inside === 0 ? "out" : "some"}
        onChange={(event) => {
          onChange({ in: event.target.value === "in" });
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
      {isWhole && inside > 0 && (
        <WhenAndHowFar
          label={`all of ${label}, scenario ${column.letter}`}
          choices={isIn}
          onChange={onChange}
        />
      )}
    </span>
  );
}
