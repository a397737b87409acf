import { useMemo } from "react";
import { isOneChain, longestChain } from "#/model/certainty.ts";
import { dateOfFinish, dateOfMonth, endOfDate } from "#/model/months.ts";
import { judged } from "#/model/tasks.ts";
import { formatDate } from "#/model/time.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { sureTable } from "#/words/scenarioTables.ts";
import {
  chainPhrase,
  chancePhrase,
  endedPhrase,
  endPhrase,
  middlePhrase,
  slipPhrase,
} from "#/words/certainty.ts";
import { count } from "#/words/phrase.ts";
import { unjudged } from "#/words/schedule.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { N, Say } from "../parts/Say.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import certain from "./Certain.module.css";
import { datesIn, scheduleDraws, sureOf } from "./moves.ts";
import styles from "./Scenarios.module.css";
import { TableFold } from "./TableFold.tsx";
import type { Column, Workbench } from "./workbench.ts";

const most = 6;

/** How sure the dates are: when the work ends, the chance of a date, what slips by how much, and the longest chain. */
export function Certain({ bench }: { bench: Workbench }) {
  const { base } = bench;
  const last = base.outcome.plan.schedule.finishMonth;
  const store = useAppStore();
  const typed = useParams(({ done }) => done);
  const wanted = typed !== "" ? typed : last === undefined ? "" : dateOfFinish(last);
  const by = /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted) ? endOfDate(wanted) : undefined;
  const columns = useMemo(
    () => bench.columns.map((column) => ({ column, told: toldDates(bench, column) })),
    [bench],
  );
  return (
    <section aria-labelledby="certain">
      <h2 id="certain" className={styles.title}>
        How sure the dates are
      </h2>
      <p className={styles.hint}>
        The dice are thrown <N of={count(scheduleDraws)} /> times. In each draw every step takes a
        time between those of the middle half of similar cases; the dice are the same in every
        column. <HowWorkedOut method="finishing" />
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
        {columns.map(({ column, told }) => (
          <Dates key={column.slot} bench={bench} column={column} told={told} by={by} />
        ))}
      </div>
      <TableFold
        id="certain-table"
        summary="These dates and chances as a table"
        name="dates"
        table={() =>
          sureTable(
            columns.flatMap(({ column: { slot, letter }, told }) =>
              told
                ? [
                    {
                      slot,
                      letter,
                      sure: told.sure,
                      by: by === undefined ? undefined : { date: wanted, month: by },
                      dates: told.dated,
                      slips: told.slipped.map(({ id, title, slip }) => ({ id, title, ...slip })),
                    },
                  ]
                : [],
            ),
            "How sure the dates are",
          )
        }
      />
    </section>
  );
}

/** What is told of a column's dates, the least sure and the latest first; undefined when nothing is in. */
function toldDates(bench: Workbench, column: Column) {
  const { ground, dataset, base } = bench;
  const { plan: own } = column.outcome;
  const sure = sureOf(ground, base.outcome.plan.assumptions.seed, own);
  if (!sure) return undefined;
  const title = (id: string) => dataset.proposals.find((row) => row.id === id)?.title ?? id;
  const slipped = [...own.slips.keys()]
    .flatMap((id) => {
      const slip = sure.slip(id);
      return slip && slip.high > 0.5 ? [{ id, title: title(id), slip }] : [];
    })
    .sort((a, b) => b.slip.high - a.slip.high);
  const { timed, milestones } = judged(
    datesIn(bench, column).filter(({ date }) => date > dataset.meta.compiled),
  );
  const dated = timed
    .map((deadline) => ({
      ...deadline,
      title: title(deadline.proposal),
      chance: sure.chanceBy(deadline.deadlineMonth, deadline.proposal),
    }))
    .sort((a, b) => a.chance - b.chance);
  const open = milestones.map((set) => ({ ...set, title: title(set.proposal) }));
  return { sure, slipped, dated, open };
}

type DatesProps = {
  readonly bench: Workbench;
  readonly column: Column;
  readonly told: ReturnType<typeof toldDates>;
  readonly by: number | undefined;
};

function Dates({ bench, column, told, by }: DatesProps) {
  const { slot, letter, outcome } = column;
  const { schedule } = outcome.plan;
  const title = (id: string) => bench.dataset.proposals.find((row) => row.id === id)?.title ?? id;
  if (!told)
    return (
      <p>
        <b>{letter}</b> Nothing is in.
      </p>
    );
  const { sure, slipped, dated, open } = told;
  const varied = slipped.slice(0, most);
  const chain = longestChain(schedule);
  const start = schedule.slots.get(chain[0] ?? "")?.earliestStart ?? 0;
  return (
    <div>
      <p>
        <b>{letter}</b> <Say phrase={endPhrase(sure.end, sumDoor(slot, "ends"))} />{" "}
        {by !== undefined && (
          <Say
            phrase={endedPhrase(
              dateOfMonth(by - 1),
              sure.chanceBy(by),
              sumDoor(slot, `chance/${dateOfMonth(by - 1)}`),
            )}
          />
        )}{" "}
        {schedule.finishMonth !== undefined && (
          <Say
            phrase={middlePhrase(
              schedule.finishMonth,
              sure.chanceBy(endOfDate(dateOfFinish(schedule.finishMonth))),
              isOneChain(schedule),
            )}
          />
        )}
      </p>
      {dated.length + open.length > 0 && (
        <>
          <p>Dates the review set that are still to come, the least sure first:</p>
          <ul className={styles.list}>
            {dated.slice(0, most).map((deadline) => (
              <li key={deadline.row}>
                <span data-row="">{deadline.title}</span>, by{" "}
                <time dateTime={deadline.date}>{formatDate(deadline.date)}</time>:{" "}
                <Say
                  phrase={chancePhrase(deadline.chance, sumDoor(slot, `deadline/${deadline.row}`))}
                />
              </li>
            ))}
            {open.map(({ row, title: name, date }) => (
              <li key={row}>
                <span data-row="">{name}</span>, by <time dateTime={date}>{formatDate(date)}</time>:{" "}
                {unjudged}
              </li>
            ))}
          </ul>
        </>
      )}
      {varied.length > 0 && (
        <>
          <p>What starts latest against the reference:</p>
          <ul className={styles.list}>
            {varied.map(({ id, title: name, slip }) => (
              <li key={id}>
                <span data-row="">{name}</span>:{" "}
                <Say phrase={slipPhrase(slip, sumDoor(slot, `drawn/${id}`))} />
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
                (schedule.finishMonth ?? start) - start,
                schedule.chainCount,
                sumDoor(slot, "end"),
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
