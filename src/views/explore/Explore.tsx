import { Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Textures } from "#/charts/kit/Textures.tsx";
import { ends } from "#/model/register.ts";
import { createSayings, SayingsContext } from "#/state/twin.ts";
import { pageSentence } from "#/words/explore.ts";
import type { Phrase } from "#/words/phrase.ts";
import { announce, type Shown } from "#/words/twin.ts";
import { Boundary } from "../parts/Boundary.tsx";
import { FilterBar } from "../parts/FilterBar.tsx";
import { later } from "../parts/later.tsx";
import { usePointing } from "../parts/pointing.ts";
import { Say } from "../parts/Say.tsx";
import { CostPanel } from "./CostPanel.tsx";
import type { Explored } from "./explore.ts";
import { Nothing } from "./Nothing.tsx";
import { Sections } from "./Sections.tsx";
import { Settings, useSettings } from "./Settings.tsx";
import { TablePart } from "./TablePart.tsx";
import { Twin } from "./Twin.tsx";
import { clausesOf, wordsOf } from "./filterWords.ts";
import styles from "./Explore.module.css";

const Lower = later(async () => (await import("./Lower.tsx")).Lower);
const LowerPanel = later(async () => (await import("./Lower.tsx")).LowerPanel);
const WhenPanel = later(async () => (await import("./WhenPanel.tsx")).WhenPanel);
const Inspector = later(async () => (await import("../parts/Inspector.tsx")).Inspector);

/** The front door: linked panels over the same proposals, a filter bar above, an inspector beside. */
export function Explore({ view }: { view: Explored }) {
  const { first, whole, params } = view;
  const root = useRef<HTMLDivElement>(null);
  const neighbours = useMemo(() => neighboursIn(first.links), [first.links]);
  usePointing(root, neighbours);
  const focus = view.byId.get(params.focus);
  const settings = useSettings(view);
  const page = useMemo(() => sentenceOf(view), [view]);
  const [sayings] = useState(createSayings);
  return (
    <SayingsContext value={sayings}>
      <div className={styles.page} ref={root} data-inspecting={focus !== undefined || undefined}>
        <Textures />
        <Lead view={view} page={page} />
        <FilterBar
          first={first}
          entries={view.entries}
          shown={view.shown.length}
          wordsOf={(key) => wordsOf(view, key)}
          settings={settings}
          settingControls={<Settings view={view} />}
          aside={<Aside view={view} />}
        />
        {params.panel === "none" && focus === undefined && <Sections />}
        <div className={styles.grid}>
          <main className={styles.main} id="main" tabIndex={-1}>
            {view.shown.length === 0 && <Nothing view={view} />}
            <Panels view={view} />
            <Twin page={page} sayings={sayings} />
          </main>
          {focus && (
            <div className={styles.margin}>
              <Boundary key={focus.id} what="This proposal">
                <Suspense fallback={<p className={styles.wait}>Opening…</p>}>
                  <Inspector entry={focus} first={first} whole={whole} byId={view.byId} />
                </Suspense>
              </Boundary>
            </div>
          )}
        </div>
      </div>
    </SayingsContext>
  );
}

const sentenceOf = (view: Explored): Phrase =>
  pageSentence({
    shown: view.shown,
    all: view.entries,
    reviews: view.first.reviews,
    total: view.total,
    totalDoor: totalDoorOf(view),
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
    <section className={styles.lead}>
      <h1>
        <Say phrase={page} strong />
      </h1>
      <Live now={now} />
    </section>
  );
}

/** Says what changed to those who do not see it; silent at first. */
function Live({ now }: { now: Shown }) {
  const before = useRef<Shown>(undefined);
  const [words, setWords] = useState("");
  useEffect(() => {
    if (before.current !== undefined) setWords(announce(before.current, now));
    before.current = now;
  }, [now]);
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
  const prices =
    view.pricesOf === null
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

const Cost = ({ view }: { view: Explored }) => (
  <Boundary what="Cost by year">
    <CostPanel view={view} />
  </Boundary>
);
const When = ({ view }: { view: Explored }) => (
  <Boundary what="The timeline">
    <Suspense fallback={<div className={styles.soon} />}>
      <WhenPanel view={view} />
    </Suspense>
  </Boundary>
);
const Rows = ({ view }: { view: Explored }) => (
  <Boundary what="The table">
    <TablePart view={view} />
  </Boundary>
);

function neighboursIn(links: Explored["first"]["links"]) {
  const near = new Map<string, Set<string>>();
  for (const link of links)
    if (ends(link)) {
      near.set(link.from, (near.get(link.from) ?? new Set()).add(link.to));
      near.set(link.to, (near.get(link.to) ?? new Set()).add(link.from));
    }
  return (id: string): readonly string[] => [...(near.get(id) ?? [])];
}
