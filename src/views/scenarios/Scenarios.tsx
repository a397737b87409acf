import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Textures } from "#/charts/kit/Textures.tsx";
import { register } from "#/model/register.ts";
import { beside } from "#/state/columns.ts";
import { useDataset } from "#/state/dataset.ts";
import { useAreas, useAreasFetched } from "#/state/fetched.ts";
import type { Seen } from "#/state/seen.ts";
import { setParams, showTotals, useAppStore, useParams } from "#/state/store.ts";
import { noAreaPhrase, notSharedPhrase } from "#/words/areaFaults.ts";
import { columnWords } from "#/words/making.ts";
import { presetsPhrase } from "#/words/folds.ts";
import { count, plainText, sentences, type Phrase } from "#/words/phrase.ts";
import {
  allocationPhrase,
  differencePhrase,
  elsewherePhrase,
  movedPhrase,
  totalPhrase,
} from "#/words/scenarios.ts";
import { sumDoor, totalDoors } from "#/words/sums/sum.ts";
import { Say } from "../parts/Say.tsx";
import { AssumptionsPanel } from "./AssumptionsPanel.tsx";
import { Budget } from "./Budget.tsx";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { Decisions } from "./Decisions.tsx";
import { Fold } from "./Fold.tsx";
import { Estimates } from "./Estimates.tsx";
import { OwnLines } from "./OwnLines.tsx";
import { Ledger } from "./Ledger.tsx";
import { Results } from "./Results.tsx";
import { SavedPanel } from "./SavedPanel.tsx";
import { laterThanBase } from "./moves.ts";
import styles from "./Scenarios.module.css";
import { SumDoors } from "./SumPanel.tsx";
import { Sums } from "./Sums.tsx";
import { TotalsBar } from "./TotalsBar.tsx";
import { createWorkbench, slots, type Column, type Workbench } from "./workbench.ts";

/** The workbench: up to four scenarios side by side, what they decide and suppose, and what they come to. */
export function Scenarios() {
  const { whole, error, retry } = useDataset();
  if (whole) return <Bench />;
  return (
    <main id="main" tabIndex={-1} className={styles.wait}>
      {error ? (
        <p role="alert">
          The workbench needs the whole dataset. {error.message}{" "}
          <button type="button" className={styles.act} onClick={retry}>
            Try again
          </button>
        </p>
      ) : (
        <p role="status">Fetching what the workbench needs…</p>
      )}
    </main>
  );
}

function Bench() {
  const store = useAppStore();
  const { whole } = useDataset();
  const areas = useAreas(true);
  const [work] = useState(createWorkbench);
  const params = useParams((all) => all);
  const held = useDeferredValue(params);
  const bench = whole && work(whole, areas, held);
  const entries = useMemo(() => (whole ? register(whole, whole.meta.compiled) : []), [whole]);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  useEffect(() => {
    if (!bench) return;
    const totals = bench.columns.map(({ letter, outcome: { flows } }) => [
      letter.toLowerCase(),
      flows.spending.totalM,
    ]);
    showTotals(store, "scenarios", Object.fromEntries(totals) as Seen);
  }, [store, bench]);
  const root = useRef<HTMLDivElement>(null);
  if (!bench) return null;
  return (
    <div ref={root} className={styles.page}>
      <SumDoors bench={bench} root={root} />
      <Textures />
      <Lead bench={bench} />
      <ColumnHeads bench={bench} />
      <TotalsBar bench={bench} />
      <main id="main" tabIndex={-1} className={styles.grid}>
        <div id="results" tabIndex={-1} className={styles.sums}>
          <Sums bench={bench} />
        </div>
        <div id="controls" tabIndex={-1} className={styles.left}>
          <AddColumn bench={bench} />
          <Decisions bench={bench} entries={entries} byId={byId} />
          <AssumptionsPanel bench={bench} />
          <Estimates bench={bench} />
          <OwnLines bench={bench} />
          <Ledger bench={bench} />
          <SavedPanel bench={bench} />
        </div>
        <div className={styles.right}>
          <Budget bench={bench} />
          <Results bench={bench} />
        </div>
      </main>
    </div>
  );
}

/** What the columns come to, in a sentence each. */
function Lead({ bench }: { bench: Workbench }) {
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
          ...others.map((column) =>
            isElsewhere(base, column)
              ? elsewherePhrase(
                  { letter: base.letter, area: areaOf(bench, base) },
                  { letter: column.letter, area: areaOf(bench, column) },
                )
              : column.difference
                ? sentences(
                    differencePhrase(
                      base.letter,
                      column.letter,
                      column.difference,
                      sumDoor(column.slot, "difference"),
                    ),
                    movedPhrase(column.letter, ...movedBetween(bench, column), {
                      later: sumDoor(column.slot, "moved"),
                      end: sumDoor(column.slot, "end"),
                    }),
                  )
                : [],
          ),
        );
  const areas = columns.flatMap(({ slot, outcome: { plan: own, allocation } }) =>
    allocation
      ? [
          {
            area: nameOfArea(bench, own.assumptions.area),
            keys: keysOf(allocation),
            apart: notSharedPhrase(
              allocation,
              nameOfArea(bench, own.assumptions.area),
              sumDoor(slot, "total"),
            ),
          },
        ]
      : [],
  );
  const told = [
    ...new Map(areas.map((one) => [plainText(allocationPhrase(one.area, one.keys)), one])),
  ];
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
        {told.map(([words, { area, keys, apart }]) => (
          <span key={words}>
            <Say phrase={allocationPhrase(area, keys)} /> <Say phrase={apart} />{" "}
          </span>
        ))}
        <Say
          phrase={[
            count(plan.unpublished.length, sumDoor(base.slot, "unpublished")),
            " of ",
            count(plan.of, sumDoor(base.slot, "in")),
            ` proposals in ${base.letter} have no published cost.`,
          ]}
        />
      </p>
    </section>
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

/** Whether two columns are about different areas, whose money it would mislead to compare. */
const isElsewhere = (one: Column, other: Column): boolean =>
  one.outcome.plan.assumptions.area !== other.outcome.plan.assumptions.area;
const areaOf = (bench: Workbench, { outcome: { plan } }: Column): string =>
  plan.assumptions.area === "" ? "England" : nameOfArea(bench, plan.assumptions.area);

/** How many proposals in both columns start later in the second, and how many months later its work ends. */
function movedBetween(bench: Workbench, column: Column): readonly [number, number] {
  // In whole months, as the dates beside it are told.
  const end = (one: Column) => Math.ceil((one.outcome.plan.schedule.finishMonth ?? 0) - 1e-9);
  return [laterThanBase(bench, column).length, end(column) - end(bench.base)];
}

const nameOfArea = ({ areas }: Workbench, area: string): string =>
  areas?.find(({ id }) => id === area)?.name ?? area;
const keysOf = (
  allocation: NonNullable<Workbench["base"]["outcome"]["allocation"]>,
): readonly string[] => [...new Set(allocation.shares.map((share) => columnWords[share.column]))];

/** Another scenario to set beside those there are. */
function AddColumn({ bench }: { bench: Workbench }) {
  const store = useAppStore();
  const free = slots.find((slot) => !bench.columns.some((column) => column.slot === slot));
  const { scenarios } = bench.dataset;
  if (!free) return null;
  return (
    <Fold
      id="add"
      title={bench.columns.length === 1 ? "Set another scenario beside it" : "Add a scenario"}
      says={presetsPhrase(scenarios.length, bench.base.letter)}
    >
      <ul className={styles.presets} data-compact={bench.columns.length > 1 || undefined}>
        {scenarios.map((preset) => (
          <li key={preset.id}>
            <button
              type="button"
              className={styles.preset}
              onClick={() => {
                setParams(store, {
                  [free]: beside(preset, bench.base.scenario, bench.ground.initial),
                });
              }}
            >
              <b data-row="">{preset.label}</b>
              {bench.columns.length === 1 && <span data-row="">{preset.why}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
