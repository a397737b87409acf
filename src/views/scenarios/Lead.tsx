import { rebased } from "#/model/compare.ts";
import { monthsBetweenEnds } from "#/model/months.ts";
import { useAreasFetched } from "#/state/fetched.ts";
import { noAreaPhrase, notSharedPhrase, sharesPhrase } from "#/words/areaFaults.ts";
import { columnWords } from "#/words/making.ts";
import { count, plainText, sentences, type Phrase } from "#/words/phrase.ts";
import {
  differencePhrase,
  elsewherePhrase,
  movedPhrase,
  otherPricesPhrase,
  rebasedPhrase,
  totalPhrase,
} from "#/words/scenarios.ts";
import { sumDoor, totalDoors } from "#/words/sums/sum.ts";
import { Say } from "../parts/Say.tsx";
import { laterThanBase } from "./moves.ts";
import styles from "./Scenarios.module.css";
import type { Column, Workbench } from "./workbench.ts";

/** What the columns come to, in a sentence each. */
export function Lead({ bench }: { bench: Workbench }) {
  const { base, columns } = bench;
  const others = columns.filter((column) => column.slot !== base.slot);
  const { flows, plan } = base.outcome;
  const phrase: Phrase =
    others.length === 0
      ? [
          `${base.letter}, `,
          { text: base.name, row: true },
          ": ",
          ...totalPhrase(
            flows.spending.totalM,
            plan.unpriced.length,
            plan.of,
            totalDoors(base.slot),
          ),
          ".",
        ]
      : sentences(
          ...others.flatMap((column) => [
            againstBase(bench, column),
            movedPhrase(column.letter, ...movedBetween(bench, column), {
              later: sumDoor(column.slot, "moved"),
              end: sumDoor(column.slot, "end"),
            }),
          ]),
        );
  return (
    <section className={styles.lead} aria-label="In a sentence">
      <h1>
        <Say phrase={phrase} strong />
      </h1>
      <p className="spoken" role="status">
        {plainText(phrase)}
      </p>
      <AreaFaults bench={bench} />
      <p className={styles.aside}>
        {others.length > 0 && "The same draws in every column, so only the scenarios differ. "}
        <Say phrase={sharesPhrase(columns.flatMap((column) => shareIn(bench, column)))} />{" "}
        {(others.length > 0 || plan.unpublished.length !== plan.unpriced.length) && (
          <Say
            phrase={[
              count(plan.unpublished.length, sumDoor(base.slot, "unpublished")),
              " of ",
              count(plan.of, sumDoor(base.slot, "in")),
              ` proposals in ${base.letter} have no published cost.`,
            ]}
          />
        )}
        {others.length === 0 && <Beginning column={base} />}
      </p>
    </section>
  );
}

/** What one can do here, for as long as nothing has been done. */
function Beginning({ column: { letter, scenario } }: { column: Column }) {
  const isBegun =
    scenario.decisions.length > 0 ||
    Object.keys(scenario.assumptions).length > 0 ||
    (scenario.yours ?? []).length > 0;
  if (isBegun) return null;
  return (
    <>
      A scenario is what one decides and supposes. Decide what is in, when it starts and how far it
      is paid for; everything here is worked out anew. Set a second scenario beside {letter} to
      compare the two. The link holds all of it.
    </>
  );
}

/** The areas that are asked for and cannot be told, so that the sums beside them are the country's. */
function AreaFaults({ bench }: { bench: Workbench }) {
  const { error, retry } = useAreasFetched(true);
  const faults = bench.columns.flatMap(({ letter, outcome: { plan, allocation } }) =>
    plan.assumptions.area === "" || allocation ? [] : [{ letter, area: plan.assumptions.area }],
  );
  if (faults.length === 0) return null;
  const why = bench.areas ? "unknown" : error ? "not fetched" : "fetching";
  return (
    <p className={styles.fault} role="alert">
      {faults.map(({ letter, area }) => (
        <span key={letter}>
          <Say phrase={noAreaPhrase(letter, area, bench.dataset.meta.geography, why)} />{" "}
        </span>
      ))}
      {why === "not fetched" && (
        <button type="button" className={styles.act} onClick={retry}>
          Try again
        </button>
      )}
    </p>
  );
}

/** How a column's money compares with the baseline's, or why it does not. */
function againstBase(bench: Workbench, column: Column): Phrase {
  const { base } = bench;
  const of = ({ letter, outcome: { plan } }: Column) => ({ ...plan.assumptions, letter });
  const about = (one: Column) => ({ letter: one.letter, area: areaOf(bench, one) });
  if (column.apart === "area") return elsewherePhrase(about(base), about(column));
  if (column.apart === "prices") return otherPricesPhrase(of(base), of(column));
  if (!column.difference) return [];
  const isRebased =
    column.difference.verdict !== "the same" && rebased(base.outcome, column.outcome);
  return sentences(
    differencePhrase(
      base.letter,
      column.letter,
      column.difference,
      sumDoor(column.slot, "difference"),
    ),
    isRebased ? rebasedPhrase(of(base), of(column)) : [],
  );
}

const areaOf = (bench: Workbench, { outcome: { plan } }: Column): string =>
  plan.assumptions.area === ""
    ? bench.dataset.meta.geography
    : nameOfArea(bench, plan.assumptions.area);

/** How many proposals in both columns start later in the second, and how many months later its work ends. */
function movedBetween(bench: Workbench, column: Column): readonly [number, number] {
  const end = (one: Column) => one.outcome.plan.schedule.finishMonth ?? 0;
  return [laterThanBase(bench, column).length, monthsBetweenEnds(end(bench.base), end(column))];
}

const nameOfArea = ({ areas }: Workbench, area: string): string =>
  areas?.find(({ id }) => id === area)?.name ?? area;

/** What a column's sums are where they are an area's share; none where they are the country's. */
function shareIn(bench: Workbench, { slot, letter, outcome: { plan, allocation } }: Column) {
  if (!allocation) return [];
  const area = nameOfArea(bench, plan.assumptions.area);
  const keys = [...new Set(allocation.shares.map((share) => columnWords[share.column]))].sort();
  const of = bench.columns.length;
  return [
    { letter, of, area, keys, apart: notSharedPhrase(allocation, area, sumDoor(slot, "total")) },
  ];
}
