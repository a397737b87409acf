import { Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Textures } from "#/charts/kit/Textures.tsx";
import { leafLines, publishedTotal } from "#/model/cost.ts";
import { isUntouched } from "#/state/params.ts";
import { createSayings, SayingsContext } from "#/state/twin.ts";
import { pageSentence } from "#/words/explore.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { announce, type Shown } from "#/words/twin.ts";
import { Boundary } from "../parts/Boundary.tsx";
import { FilterBar } from "../parts/FilterBar.tsx";
import { later, useSoon } from "../parts/later.tsx";
import { neighboursIn, usePointing } from "../parts/pointing.ts";
import { Say } from "../parts/Say.tsx";
import { CostPanel } from "./CostPanel.tsx";
import { Doors } from "./Doors.tsx";
import type { Explored } from "./explore.ts";
import { InSight } from "../parts/InSight.tsx";
import { Nothing } from "./Nothing.tsx";
import { Sections } from "./Sections.tsx";
import { useSettings } from "./settingsInUse.ts";
import { Twin } from "./Twin.tsx";
import { clausesOf, wordsOf } from "./filterWords.ts";
import styles from "./Explore.module.css";

const Lower = later(async () => (await import("./Lower.tsx")).Lower);
const LowerPanel = later(async () => (await import("./Lower.tsx")).LowerPanel);
const WhenPanel = later(async () => (await import("./WhenPanel.tsx")).WhenPanel);
const TablePart = later(async () => (await import("./TablePart.tsx")).TablePart);
const Settings = later(async () => (await import("./Settings.tsx")).Settings);
const UnderBar = later(async () => (await import("./UnderBar.tsx")).UnderBar);
const UnderNote = later(async () => (await import("./UnderBar.tsx")).UnderNote);
const UnderCost = later(async () => (await import("./UnderCostPanel.tsx")).UnderCostPanel);
const Inspector = later(async () => (await import("../parts/Inspector.tsx")).Inspector);

type Props = {
  readonly view: Explored;
  /** Opens the window in which a reader picks a file of their own. */
  readonly onFile: () => void;
};

/** The front door: linked panels over the same proposals, a filter bar above, an inspector beside. */
export function Explore({ view, onFile }: Props) {
  const { first, whole, params } = view;
  const root = useRef<HTMLDivElement>(null);
  const neighbours = useMemo(() => neighboursIn(first.links), [first.links]);
  usePointing(root, neighbours);
  const focus = view.byId.get(params.focus);
  const settings = useSettings(view);
  const page = useMemo(() => sentenceOf(view), [view]);
  const [sayings] = useState(createSayings);
  useSoon(Settings.soon);
  return (
    <SayingsContext value={sayings}>
      <div className={styles.page} ref={root} data-inspecting={focus !== undefined || undefined}>
        <Textures />
        {params.on !== "none" && (
          <Boundary what="The scenario">
            <Suspense fallback={<p className={styles.wait}>Fetching the scenario…</p>}>
              <UnderBar view={view} />
            </Suspense>
          </Boundary>
        )}
        <Lead view={view} page={page} />
        {isUntouched(params) && <Doors view={view} onFile={onFile} />}
        <div className={styles.bar}>
          <FilterBar
            first={first}
            entries={view.entries}
            shown={view.shown.length}
            wordsOf={(key) => wordsOf(view, key)}
            settings={settings}
            settingControls={<Settings view={view} />}
            aside={<Aside view={view} />}
          />
        </div>
        {params.panel === "none" && focus === undefined && <Sections />}
        <main className={styles.grid} id="main" tabIndex={-1}>
          <div className={styles.main}>
            {view.shown.length === 0 && !view.under && <Nothing view={view} />}
            <Panels view={view} />
            <Twin page={page} sayings={sayings} />
          </div>
          {focus && (
            <div className={styles.margin}>
              <h1 className={`spoken ${styles.alone ?? ""}`} data-row="">
                {first.meta.shortTitle}: {focus.title}
              </h1>
              <Boundary key={focus.id} what="This proposal">
                <Suspense fallback={<p className={styles.wait}>Opening…</p>}>
                  {view.under && <UnderNote under={view.under} entry={focus} view={view} />}
                  <Inspector
                    entry={focus}
                    first={first}
                    whole={whole}
                    byId={view.byId}
                    plan={view.under?.outcome.plan}
                  />
                </Suspense>
              </Boundary>
            </div>
          )}
        </main>
      </div>
    </SayingsContext>
  );
}

/** The lines of the published programme that no source itemises. */
function remainderOf({ first: { costs } }: Explored) {
  const lines = leafLines(costs).filter((line) => line.owner !== undefined);
  const whole = costs.find(({ contains }) => lines.some(({ id }) => contains.includes(id)));
  return whole === undefined || whole.central === null
    ? undefined
    : {
        lines: lines.filter(({ id }) => whole.contains.includes(id)).map(({ id }) => id),
        wholeM: whole.central,
        door: `cost:${whole.id}` as const,
      };
}

const sentenceOf = (view: Explored): Phrase =>
  view.under?.page ??
  pageSentence({
    shown: view.shown,
    all: view.entries,
    reviews: view.first.reviews,
    total: view.pricesOf === null ? view.total : publishedTotal(view.first.costs, view.shown),
    totalDoor: totalDoorOf(view),
    priced:
      view.pricesOf === null
        ? undefined
        : {
            amountM: view.total.amountM,
            prices: {
              in: view.pricesOf,
              ask: view.params.prices === "published" ? null : view.params.prices,
            },
            door: "method:priced-total",
          },
    remainder: remainderOf(view),
    filters: clausesOf(view),
    asOf: view.params.asof === "" ? undefined : view.params.asof,
  });

function Lead({ view, page }: { view: Explored; page: Phrase }) {
  const { shown, entries, total } = view;
  const now: Shown = useMemo(
    () => ({ shown: shown.length, of: entries.length, total }),
    [shown, entries, total],
  );
  return (
    <section className={styles.lead} aria-label="What is shown">
      <h1>
        <Say phrase={page} strong />
      </h1>
      {view.under ? (
        <p className="spoken" role="status" aria-live="polite">
          {plainText(page)}
        </p>
      ) : (
        <Live now={now} params={view.params} />
      )}
    </section>
  );
}

/** Says what changed to those who do not see it; silent at first, and while the data arrives. */
function Live({ now, params }: { now: Shown; params: Explored["params"] }) {
  const before = useRef<{ now: Shown; params: Explored["params"] }>(undefined);
  const [words, setWords] = useState("");
  useEffect(() => {
    const last = before.current;
    before.current = { now, params };
    if (last === undefined || last.now === now) return;
    const isSame = announce(undefined, last.now) === announce(undefined, now);
    if (!isSame || last.params !== params) setWords(announce(last.now, now));
  }, [now, params]);
  return (
    <p className="spoken" role="status" aria-live="polite">
      {words}
    </p>
  );
}

/** The published programme when every line of it is in what is shown, else how the sum was made. */
function totalDoorOf(view: Explored) {
  const container = view.costs.find((cost) => cost.contains.length > 0);
  return container !== undefined && container.contains.every((id) => view.total.lines.includes(id))
    ? (`cost:${container.id}` as const)
    : undefined;
}

function Aside({ view }: { view: Explored }) {
  const out = view.entries.length - view.shown.length;
  const prices = view.under
    ? `worked out under ${view.under.letter}`
    : view.pricesOf === null
      ? "as published, price base of the ask not known"
      : `${view.pricesOf} prices`;
  return (
    <>
      {out > 0 && (view.params.context === "show" ? ", the rest greyed" : ", the rest hidden")} ·{" "}
      <span data-row="">{prices}</span>
    </>
  );
}

function Panels({ view }: { view: Explored }) {
  const { panel } = view.params;
  switch (panel) {
    case "none":
      return (
        <>
          <div className={styles.first}>
            <Cost view={view} />
            <When view={view} />
          </div>
          <Rows view={view} />
          <Boundary what="The rest of the panels">
            <Suspense fallback={<div className={styles.later} />}>
              <Lower view={view} />
            </Suspense>
          </Boundary>
        </>
      );
    case "cost":
      return <Cost view={view} />;
    case "when":
      return <When view={view} />;
    case "table":
      return <Rows view={view} />;
    case "connections":
    case "became":
    case "by":
    case "futures":
    case "money":
      return (
        <Boundary what="This panel">
          <Suspense fallback={<div className={styles.later} />}>
            <LowerPanel view={view} id={panel} />
          </Suspense>
        </Boundary>
      );
  }
}

const Cost = ({ view }: { view: Explored }) =>
  view.under ? (
    <Suspense fallback={<div className={styles.soon} />}>
      <InSight what="Cost by year" view={view} panel={UnderCost} />
    </Suspense>
  ) : (
    <InSight what="Cost by year" view={view} panel={CostPanel} />
  );
const When = ({ view }: { view: Explored }) => (
  <Suspense fallback={<div className={styles.soon} />}>
    <InSight what="The timeline" view={view} panel={WhenPanel} />
  </Suspense>
);
const Rows = ({ view }: { view: Explored }) => (
  <Suspense fallback={<div className={styles.rows} />}>
    <InSight what="The table" view={view} panel={TablePart} />
  </Suspense>
);
