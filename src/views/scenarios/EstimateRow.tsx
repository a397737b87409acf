import type { Row } from "#/data/schema.ts";
import { fiveYearsWorked } from "#/model/estimateShown.ts";
import type { InputChanges } from "#/model/illustrated.ts";
import { formatMoney } from "#/model/money.ts";
import { useAppStore } from "#/state/store.ts";
import { readYours } from "#/state/yours.ts";
import { estimateState, fiveYearsPhrase, splitPhrase } from "#/words/estimates.ts";
import { money, quantity } from "#/words/phrase.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { N, Say } from "../parts/Say.tsx";
import { EstimateInput } from "./EstimateInput.tsx";
import { Opener } from "./Opener.tsx";
import styles from "./Scenarios.module.css";
import type { Column, Workbench } from "./workbench.ts";
import { Tick } from "./Tick.tsx";
import own from "./Yours.module.css";
import { rewriteYours } from "./rewrite.ts";

type Props = {
  readonly bench: Workbench;
  readonly column: Column;
  readonly row: Row<"estimates">;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
};

/** One proposal's estimate, or why there is none: opened, its parts and inputs, each of which can be changed. */
export function EstimateRow({ bench, column, row, isOn, onTurn }: Props) {
  const store = useAppStore();
  const title =
    bench.dataset.proposals.find(({ id }) => id === row.proposal)?.title ?? row.proposal;
  const door = sumDoor(column.slot, `estimate/${row.proposal}`);
  const mine = readYours(column.scenario);
  const changes: InputChanges = Object.hasOwn(mine.changes, row.proposal)
    ? (mine.changes[row.proposal] ?? {})
    : {};
  const isYours = Object.keys(changes).length > 0;
  const set = (how: (now: InputChanges) => InputChanges) => {
    rewriteYours(store, column, ({ changes: now }) => {
      const { [row.proposal]: before = {}, ...others } = now;
      const next = how(before);
      return {
        changes: Object.keys(next).length === 0 ? others : { ...others, [row.proposal]: next },
      };
    });
  };
  const has = row.components.length > 0;
  const shown = has ? fiveYearsWorked(bench.ground, row, changes) : undefined;
  const centralM = typeof shown === "object" ? shown.counted?.central : undefined;
  return (
    <Opener
      title={title}
      className={own.estimate}
      id={row.proposal}
      beside={
        <>
          <span className={own.quiet}>
            {centralM === undefined ? (
              estimateState(row.decision)
            ) : (
              <>
                <N of={money(centralM, door)} />
                {isYours && ", yours"}
              </>
            )}
          </span>
          {has && (
            <Tick
              label={`Estimate on for ${title}, scenario ${column.letter}`}
              shown="on"
              checked={isOn}
              onChange={onTurn}
            />
          )}
        </>
      }
    >
      {() => (
        <div className={own.opened}>
          {row.reason !== undefined && <p data-row="">{row.reason}</p>}
          {has && (
            <>
              <p>
                <b data-row="">{row.label}</b>
                {row.formula !== undefined && <span data-row="">: {row.formula}.</span>}
              </p>
              {typeof shown === "string" && (
                <p className={own.fault} role="alert">
                  With these inputs it cannot be worked out: <span data-row="">{shown}</span>. It is
                  left out of the total until they are changed.
                </p>
              )}
              {typeof shown === "object" && (
                <p className={own.comes}>
                  {shown.counted && <Say phrase={fiveYearsPhrase(shown.counted, door)} strong />}
                  {shown.counted && ". "}
                  {shown.splitM > 0 && <Say phrase={splitPhrase(shown.splitM, door)} />}
                </p>
              )}
              <ul className={own.parts}>
                {typeof shown === "object" &&
                  shown.components.map(({ component, result }) => (
                    <li key={component.id}>
                      <span data-row="">{component.label}</span>:{" "}
                      <N
                        of={quantity(
                          `${formatMoney(result.low)} to ${formatMoney(result.high)}`,
                          door,
                        )}
                      />
                      {component.kind === "one-off" || component.kind === "income"
                        ? " in all"
                        : " a year when at full effect"}
                      {component.kind === "saving" && ", saved: kept apart"}
                      {component.kind === "income" && ", income: kept apart"}
                    </li>
                  ))}
              </ul>
              {isYours && (
                <p>
                  <button
                    type="button"
                    className={styles.act}
                    aria-label={`Reset this estimate for ${title}, scenario ${column.letter}`}
                    onClick={() => {
                      set(() => ({}));
                    }}
                  >
                    reset this estimate
                  </button>
                </p>
              )}
              <div className={own.inputs}>
                {row.inputs.map((input) => (
                  <EstimateInput
                    key={input.name}
                    dataset={bench.dataset}
                    input={input}
                    of={`${title}, scenario ${column.letter}`}
                    change={Object.hasOwn(changes, input.name) ? changes[input.name] : undefined}
                    onChange={(change) => {
                      set(({ [input.name]: _, ...others }) =>
                        change === undefined ? others : { ...others, [input.name]: change },
                      );
                    }}
                  />
                ))}
              </div>
              {row.leavesOut !== undefined && (
                <p className={own.quiet}>
                  Leaves out: <span data-row="">{row.leavesOut}</span>
                </p>
              )}
              {row.flags.map((flag) => (
                <p key={flag} className={own.quiet} data-row="">
                  {flag}
                </p>
              ))}
            </>
          )}
        </div>
      )}
    </Opener>
  );
}
