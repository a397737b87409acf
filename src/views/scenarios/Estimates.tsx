import { useState } from "react";
import { estimatesText } from "#/model/estimatesText.ts";
import { estimatesOn } from "#/model/illustrated.ts";
import { formatCount } from "#/model/money.ts";
import { assumed, assuming } from "#/state/columns.ts";
import { useAppStore } from "#/state/store.ts";
import { besidePublishedPhrase, estimatesOnPhrase } from "#/words/estimates.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { N, Say } from "../parts/Say.tsx";
import { estimatesPhrase } from "#/words/folds.ts";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { EstimateRow } from "./EstimateRow.tsx";
import { Fold } from "./Fold.tsx";
import { spendingParts } from "./parts.ts";
import { Opener } from "./Opener.tsx";
import styles from "./Scenarios.module.css";
import type { Column, Workbench } from "./workbench.ts";
import { Tick } from "./Tick.tsx";
import own from "./Yours.module.css";
import { rewrite } from "./rewrite.ts";

/** The editors' illustrative estimates in one column: which are on, what each rests on, and what a reader makes of it. */
export function Estimates({ bench }: { bench: Workbench }) {
  const store = useAppStore();
  const [slot, setSlot] = useState(bench.base.slot);
  const column = bench.columns.find((one) => one.slot === slot) ?? bench.base;
  const { ground, dataset } = bench;
  const { rows } = ground.estimates;
  const themeOf = new Map(dataset.proposals.map(({ id, theme }) => [id, theme]));
  const on = onIn(column.scenario, bench);
  const some = rows.filter(({ components }) => components.length > 0);
  const turn = (ids: readonly string[], isOn: boolean) => {
    rewrite(store, column, (now) => {
      const active = onIn(now, bench);
      const kept = new Set(some.map(({ proposal }) => proposal).filter((id) => active.has(id)));
      for (const id of ids) {
        if (isOn) kept.add(id);
        else kept.delete(id);
      }
      const text = estimatesText(kept, some, (id) => themeOf.get(id));
      return assuming(now, ground.initial, "estimates", text);
    });
  };
  const turnAll = (isOn: boolean) => {
    turn(
      some.map(({ proposal }) => proposal),
      isOn,
    );
  };
  const { allEstimatesM, publishedM } = spendingParts(column.outcome);
  const counted = some.filter(({ proposal }) => on.has(proposal)).length;
  return (
    <Fold
      id="estimates"
      title="Editors’ estimates"
      supposed
      says={estimatesPhrase(
        bench.columns.map((one) => {
          const active = onIn(one.scenario, bench);
          const counted = some.filter(({ proposal }) => active.has(proposal)).length;
          return { letter: one.letter, on: counted };
        }),
        some.length,
      )}
      loud={<NotWorked bench={bench} />}
    >
      {bench.columns.length > 1 && (
        <span className={styles.acts} role="group" aria-label="Estimates of which scenario">
          {bench.columns.map((one) => (
            <button
              key={one.slot}
              type="button"
              className={styles.act}
              aria-pressed={one.slot === column.slot}
              onClick={() => {
                setSlot(one.slot);
              }}
            >
              in {one.letter}
            </button>
          ))}
        </span>
      )}
      <p className={styles.hint}>
        <b>{column.letter}</b>: <Say phrase={estimatesOnPhrase(counted, some.length)} />.{" "}
        <Say
          phrase={besidePublishedPhrase(allEstimatesM, publishedM, {
            estimates: sumDoor(column.slot, "illustrated"),
            published: sumDoor(column.slot, "published"),
          })}
        />{" "}
        {column.outcome.allocation && (
          <>
            The amounts below are for all of <span data-row="">{bench.dataset.meta.geography}</span>
            ; the total takes the area’s share of them.{" "}
          </>
        )}
        Each is ours and illustrative. Open one to see its inputs and to change them: then it is
        yours. <HowWorkedOut method="estimates" />
      </p>
      <p className={styles.acts}>
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            turnAll(true);
          }}
        >
          all on
        </button>
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            turnAll(false);
          }}
        >
          all off
        </button>
      </p>
      <div className={own.estimates}>
        {dataset.themes.map((theme) => {
          const here = dataset.estimates.filter(
            ({ proposal }) => themeOf.get(proposal) === theme.id,
          );
          const able = here.filter(({ components }) => components.length > 0);
          const active = able.filter(({ proposal }) => on.has(proposal)).length;
          if (here.length === 0) return null;
          return (
            <Group
              key={theme.id}
              title={theme.short}
              active={active}
              able={able.length}
              letter={column.letter}
              onTurn={(isOn) => {
                turn(
                  able.map(({ proposal }) => proposal),
                  isOn,
                );
              }}
            >
              {() =>
                here.map((row) => (
                  <EstimateRow
                    key={row.id}
                    bench={bench}
                    column={column}
                    row={row}
                    isOn={on.has(row.proposal)}
                    onTurn={(isOn) => {
                      turn([row.proposal], isOn);
                    }}
                  />
                ))
              }
            </Group>
          );
        })}
      </div>
    </Fold>
  );
}

/** Estimates that are on and cannot be worked out with the inputs they were given. */
function NotWorked({ bench }: { bench: Workbench }) {
  const { rows } = bench.ground.estimates;
  return bench.columns.flatMap(({ letter, outcome }) =>
    outcome.plan.notes.flatMap((note) => {
      const row = note.kind === "left out" ? rows.find(({ id }) => id === note.line) : undefined;
      return row === undefined
        ? []
        : [
            <p key={`${letter} ${row.id}`} className={own.fault}>
              {letter}: <span data-row="">{row.label ?? row.id}</span> cannot be worked out with its
              inputs, and is left out of the total.
            </p>,
          ];
    }),
  );
}

function onIn(scenario: Column["scenario"], { ground, dataset }: Workbench): ReadonlySet<string> {
  const themeOf = new Map(dataset.proposals.map(({ id, theme }) => [id, theme]));
  return estimatesOn(assumed(scenario, ground.initial).estimates, ground.estimates.rows, (id) =>
    themeOf.get(id),
  );
}

type GroupProps = {
  readonly title: string;
  readonly active: number;
  readonly able: number;
  readonly letter: string;
  readonly onTurn: (isOn: boolean) => void;
  readonly children: () => React.ReactNode;
};

/** The estimates of one theme, drawn once it is opened. */
function Group({ title, active, able, letter, onTurn, children }: GroupProps) {
  return (
    <Opener
      title={title}
      className={own.group}
      beside={
        able > 0 && (
          <>
            <span className={own.quiet}>
              <N of={{ text: formatCount(active) }} /> of <N of={{ text: formatCount(able) }} /> on
            </span>
            <Tick
              label={`All estimates of ${title}, scenario ${letter}`}
              shown="all"
              checked={active === able}
              onChange={onTurn}
            />
          </>
        )
      }
    >
      {children}
    </Opener>
  );
}
