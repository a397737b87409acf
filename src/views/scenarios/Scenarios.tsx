import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Textures } from "#/charts/kit/Textures.tsx";
import { register, type Entry } from "#/model/register.ts";
import { beside, isAsPreset } from "#/state/columns.ts";
import { useDataset } from "#/state/dataset.ts";
import { useAreas } from "#/state/fetched.ts";
import type { Seen } from "#/state/seen.ts";
import { setParams, showTotals, useAppStore, useParams } from "#/state/store.ts";
import { presetsPhrase } from "#/words/folds.ts";
import { AssumptionsPanel } from "./AssumptionsPanel.tsx";
import { Budget } from "./Budget.tsx";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { Decisions } from "./Decisions.tsx";
import { Fold } from "./Fold.tsx";
import { Estimates } from "./Estimates.tsx";
import { OwnLines } from "./OwnLines.tsx";
import { Lead } from "./Lead.tsx";
import { Ledger } from "./Ledger.tsx";
import { Results } from "./Results.tsx";
import { SavedPanel } from "./SavedPanel.tsx";
import { behindSum } from "./behindSum.ts";
import styles from "./Scenarios.module.css";
import { SumDoors } from "./SumPanel.tsx";
import { Sums } from "./Sums.tsx";
import { TotalsBar } from "./TotalsBar.tsx";
import { createWorkbench, slots, type Workbench } from "./workbench.ts";

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

/** With so many proposals the sums follow a change at once, within its own frame. */
const mostAtOnce = 1000;

function Bench() {
  const store = useAppStore();
  const { whole } = useDataset();
  const areas = useAreas(true);
  const [work] = useState(createWorkbench);
  const params = useParams((all) => all);
  const later = useDeferredValue(params);
  // A pass of its own for what was typed costs a frame: only where the sums take longer than that.
  const isLong = whole !== undefined && whole.proposals.length > mostAtOnce;
  const bench = whole && work(whole, areas, isLong ? later : params);
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
  const behind = useCallback((door: string) => bench && behindSum(bench, door), [bench]);
  if (!bench) return null;
  return (
    <div ref={root} className={styles.page}>
      <SumDoors behind={behind} root={root} />
      <Textures />
      <Page bench={bench} entries={entries} byId={byId} />
    </div>
  );
}

type PageProps = {
  readonly bench: Workbench;
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
};

/** All that a state of the workbench shows: drawn again only when that is another. */
const Page = memo(function Page({ bench, entries, byId }: PageProps) {
  return (
    <>
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
    </>
  );
});

/** Another scenario to set beside those there are. */
function AddColumn({ bench }: { bench: Workbench }) {
  const store = useAppStore();
  const free = slots.find((slot) => !bench.columns.some((column) => column.slot === slot));
  // Set beside itself a baseline would tell nothing.
  const scenarios = bench.dataset.scenarios.filter(
    (preset) =>
      preset.id !== bench.base.scenario.preset ||
      !isAsPreset(bench.base.scenario, preset, bench.ground),
  );
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
