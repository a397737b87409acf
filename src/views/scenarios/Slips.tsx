import { hasPassed } from "#/model/courses.ts";
import { dateOfMonth } from "#/model/months.ts";
import { judged } from "#/model/tasks.ts";
import { datesMetPhrase } from "#/words/datesMet.ts";
import { noun } from "#/words/numbers.ts";
import { count, moment, type Phrase } from "#/words/phrase.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { Say } from "../parts/Say.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { datesIn, lateIn } from "./moves.ts";
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
  const { slot } = column;
  const late = lateIn(bench, column);
  const met = datesIn(bench, column);
  const passed = met.filter(({ date }) => hasPassed(date, bench.dataset.meta.compiled)).length;
  const { timed, milestones } = judged(met);
  const missed = timed.filter((deadline) => !deadline.met);
  const title = (id: string) => bench.dataset.proposals.find((row) => row.id === id)?.title ?? id;
  const slips = sumDoor(slot, "slips");
  const dates = sumDoor(slot, "dates");
  const head: Phrase =
    late.length === 0
      ? ["nothing starts later."]
      : [
          count(late.length, slips),
          ` ${late.length === 1 ? "proposal starts" : "proposals start"} later.`,
        ];
  return (
    <div>
      <p>
        <b>{column.letter}</b> <Say phrase={head} />
      </p>
      <ul className={styles.list}>
        {late.slice(0, shown).map(({ proposal, months, slot: own }) => (
          <li key={proposal}>
            <span data-row="">{title(proposal)}</span>:{" "}
            <Say
              phrase={[
                count(Math.round(months), sumDoor(slot, `slip/${proposal}`)),
                ` ${noun(Math.round(months), "month")} later, from `,
                moment(dateOfMonth(own.earliestStart)),
              ]}
            />
          </li>
        ))}
        {late.length > shown && (
          <li>
            <Say phrase={["and ", count(late.length - shown, slips), " more"]} />
          </li>
        )}
      </ul>
      {met.length > 0 && (
        <p>
          <Say
            phrase={datesMetPhrase(
              {
                passed,
                timed: timed.length,
                missed: missed.length,
                milestones: milestones.length,
              },
              dates,
            )}
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
