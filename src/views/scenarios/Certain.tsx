import { useMemo } from "react";
import { certainty, longestChain, planDraws } from "#/model/certainty.ts";
import { dice as diceOf } from "#/model/dice.ts";
import { dateOfMonth, endOfDate } from "#/model/months.ts";
import { plan } from "#/model/plan.ts";
import { deadlines } from "#/model/tasks.ts";
import { formatDate } from "#/model/time.ts";
import {
  chainPhrase,
  chancePhrase,
  endPhrase,
  middlePhrase,
  slipPhrase,
} from "#/words/certainty.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { Say } from "../parts/Say.tsx";
import certain from "./Certain.module.css";
import styles from "./Scenarios.module.css";
import type { Column, Workbench } from "./workbench.ts";

/** Draws of a schedule: enough that a tenth is a tenth, few enough that four columns answer at once. */
const draws = 2_000;
const most = 6;

/** How sure the dates are: when the work ends, the chance of a date, what slips by how much, and the longest chain. */
export function Certain({ bench }: { bench: Workbench }) {
  const { base, ground } = bench;
  const last = base.outcome.plan.schedule.finishMonth;
  const store = useAppStore();
  const typed = useParams(({ done }) => done);
  const wanted = typed !== "" ? typed : last === undefined ? "" : dateOfMonth(last);
  const by = /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted) ? endOfDate(wanted) : undefined;
  const seed = base.outcome.plan.assumptions.seed;
  const dice = useMemo(() => diceOf(seed, draws), [seed]);
  const asked = useMemo(
    () => plan(ground, { decisions: [], assumptions: ground.initial }),
    [ground],
  );
  return (
    <section aria-labelledby="certain">
      <h2 id="certain" className={styles.title}>
        How sure the dates are
      </h2>
      <p className={styles.hint}>
        Each duration is drawn from the middle half of similar cases, by the same dice in every
        column; <span data-n="">{draws.toLocaleString("en-GB")}</span> draws.
      </p>
      <label className={certain.by}>
        Chance that all of it has ended by the end of{" "}
        <input
          type="month"
          value={wanted}
          min="2010-01"
          max="2100-12"
          onChange={(event) => {
            setParams(store, { done: event.target.value });
          }}
        />
      </label>
      <div className={styles.years}>
        {bench.columns.map((column) => (
          <Dates
            key={column.slot}
            bench={bench}
            column={column}
            dice={dice}
            asked={asked}
            by={by}
          />
        ))}
      </div>
    </section>
  );
}

type DatesProps = {
  readonly bench: Workbench;
  readonly column: Column;
  readonly dice: ReturnType<typeof diceOf>;
  readonly asked: ReturnType<typeof plan>;
  readonly by: number | undefined;
};

function Dates({ bench, column, dice, asked, by }: DatesProps) {
  const { ground, dataset } = bench;
  const { plan: own } = column.outcome;
  const sure = useMemo(() => {
    const draw = (one: typeof own) => planDraws(one, ground, dice, own.assumptions);
    return certainty(draw(own), draw(asked));
  }, [own, asked, ground, dice]);
  const title = (id: string) => dataset.proposals.find((row) => row.id === id)?.title ?? id;
  if (!sure)
    return (
      <p>
        <b>{column.letter}</b> Nothing is in.
      </p>
    );
  const slipped = [...own.slips.keys()].flatMap((id) => {
    const slip = sure.slip(id);
    return slip && slip.high > 0.5 ? [{ id, slip }] : [];
  });
  const varied = slipped.sort((a, b) => b.slip.high - a.slip.high).slice(0, most);
  const dated = deadlines(dataset.schedule, own.schedule.slots)
    .filter(({ date }) => date > dataset.meta.compiled)
    .map((deadline) => ({
      ...deadline,
      chance: sure.chanceBy(deadline.deadlineMonth, deadline.proposal),
    }))
    .sort((a, b) => a.chance - b.chance);
  const chain = longestChain(own.schedule);
  const start = own.schedule.slots.get(chain[0] ?? "")?.earliestStart ?? 0;
  return (
    <div>
      <p>
        <b>{column.letter}</b> <Say phrase={endPhrase(sure.end)} />{" "}
        {by !== undefined && (
          <>
            By then: <Say phrase={chancePhrase(sure.chanceBy(by))} />.
          </>
        )}{" "}
        {own.schedule.finishMonth !== undefined && (
          <Say phrase={middlePhrase(own.schedule.finishMonth)} />
        )}
      </p>
      {dated.length > 0 && (
        <>
          <p>Dates the review set that are still to come, the least sure first:</p>
          <ul className={styles.list}>
            {dated.slice(0, most).map((deadline) => (
              <li key={deadline.row}>
                <span data-row="">{title(deadline.proposal)}</span>, by{" "}
                <time dateTime={deadline.date}>{formatDate(deadline.date)}</time>:{" "}
                <Say phrase={chancePhrase(deadline.chance)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {varied.length > 0 && (
        <>
          <p>What starts latest against the reference:</p>
          <ul className={styles.list}>
            {varied.map(({ id, slip }) => (
              <li key={id}>
                <span data-row="">{title(id)}</span>: <Say phrase={slipPhrase(slip)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {chain.length > 0 && (
        <>
          <p>
            <Say
              phrase={chainPhrase(
                chain.length,
                (own.schedule.finishMonth ?? start) - start,
                own.schedule.chainCount,
              )}
            />
          </p>
          <ol className={certain.chain}>
            {chain.map((id) => (
              <li key={id} data-id={id} data-row="">
                {title(id)}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
