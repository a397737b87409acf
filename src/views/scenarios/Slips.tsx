import { hasPassed } from "#/model/courses.ts";
import { dateOfMonth } from "#/model/months.ts";
import { deadlines } from "#/model/tasks.ts";
import { formatDate } from "#/model/time.ts";
import { noun } from "#/words/numbers.ts";
import { count, type Phrase } from "#/words/phrase.ts";
import { Say } from "../parts/Say.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import styles from "./Scenarios.module.css";
import type { Column, Workbench } from "./workbench.ts";

const shown = 6;

/** What starts later than as the review asked, and which dates it set are met, by durations we assume. */
export function Slips({ bench }: { bench: Workbench }) {
  return (
    <section aria-labelledby="slips">
      <h2 id="slips" className={styles.title}>
        What moves, and which dates are met
      </h2>
      <p className={styles.hint}>
        By the durations of similar steps elsewhere, an assumption; against the first preset.{" "}
        <HowWorkedOut method="schedule" />
      </p>
      <div className={styles.years}>
        {bench.columns.map((column) => (
          <Moved key={column.slot} bench={bench} column={column} />
        ))}
      </div>
    </section>
  );
}

function Moved({ bench, column }: { bench: Workbench; column: Column }) {
  const { plan } = column.outcome;
  const late = [...plan.slips.values()]
    .filter((slip) => slip.startMonths > 0.5 && plan.choices.get(slip.proposal)?.in === true)
    .sort((a, b) => b.startMonths - a.startMonths);
  const met = deadlines(bench.dataset.schedule, plan.schedule.slots, bench.ground.delivered);
  const passed = met.filter(({ date }) => hasPassed(date, bench.dataset.meta.compiled)).length;
  const missed = met.filter((deadline) => !deadline.met);
  const title = (id: string) => bench.dataset.proposals.find((row) => row.id === id)?.title ?? id;
  const head: Phrase =
    late.length === 0
      ? ["nothing starts later."]
      : [
          count(late.length),
          ` ${late.length === 1 ? "proposal starts" : "proposals start"} later.`,
        ];
  return (
    <div>
      <p>
        <b>{column.letter}</b> <Say phrase={head} />
      </p>
      <ul className={styles.list}>
        {late.slice(0, shown).map((slip) => {
          const slot = plan.schedule.slots.get(slip.proposal);
          return (
            <li key={slip.proposal}>
              <span data-row="">{title(slip.proposal)}</span>{" "}
              <Say
                phrase={[
                  count(Math.round(slip.startMonths)),
                  " months later",
                  ...(slot
                    ? [", from ", { text: formatDate(dateOfMonth(slot.earliestStart)) }]
                    : []),
                ]}
              />
            </li>
          );
        })}
        {late.length > shown && (
          <li>
            <Say phrase={["and ", count(late.length - shown), " more"]} />
          </li>
        )}
      </ul>
      {met.length > 0 && (
        <p>
          <Say
            phrase={[
              count(met.length),
              ` ${noun(met.length, "date")} set by the review`,
              ...(passed === 0 ? [] : [", ", count(passed), " of them past"]),
              ": ",
              ...(missed.length === 0
                ? [met.length === 1 ? "it fits this schedule." : "all fit this schedule."]
                : [
                    count(missed.length),
                    ` ${missed.length === 1 ? "does" : "do"} not fit this schedule:`,
                  ]),
            ]}
          />
        </p>
      )}
      <ul className={styles.list}>
        {missed.map((deadline) => (
          <li key={deadline.proposal} data-row="">
            {title(deadline.proposal)}
          </li>
        ))}
      </ul>
    </div>
  );
}
