import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Textures } from "#/charts/kit/Textures.tsx";
import { ends } from "#/model/register.ts";
import { useDataset } from "#/state/dataset.ts";
import { useParams } from "#/state/store.ts";
import { pageSentence } from "#/words/explore.ts";
import { announce, type Shown } from "#/words/twin.ts";
import { FilterBar } from "../parts/FilterBar.tsx";
import { usePointing } from "../parts/pointing.ts";
import { Say } from "../parts/Say.tsx";
import { BecamePanel } from "./BecamePanel.tsx";
import { ByPanel } from "./ByPanel.tsx";
import { CostPanel } from "./CostPanel.tsx";
import { createExplore, type Explored } from "./explore.ts";
import { FuturesPanel } from "./FuturesPanel.tsx";
import { Nothing } from "./Nothing.tsx";
import { TablePart } from "./TablePart.tsx";
import { clausesOf, wordsOf } from "./filterWords.ts";
import styles from "./Explore.module.css";
import { WhenPanel } from "./WhenPanel.tsx";

const Inspector = lazy(async () => ({ default: (await import("../parts/Inspector.tsx")).Inspector }));

/** The front door: linked panels over the same proposals, a filter bar above, an inspector beside. */
export function Explore() {
  const { first, whole } = useDataset();
  const params = useParams((all) => all);
  const [explore] = useState(createExplore);
  const view = explore(first, whole, params);
  const root = useRef<HTMLDivElement>(null);
  const neighbours = useMemo(() => neighboursIn(first.links), [first.links]);
  usePointing(root, neighbours);
  const focus = view.byId.get(params.focus);
  return (
    <div className={styles.page} ref={root} data-inspecting={focus !== undefined || undefined}>
      <Textures />
      <Lead view={view} />
      <FilterBar
        first={first}
        entries={view.entries}
        shown={view.shown.length}
        wordsOf={(key) => wordsOf(view, key)}
        aside={<Aside view={view} />}
      />
      <div className={styles.grid}>
        <main className={styles.main} id="main" tabIndex={-1}>
          {view.shown.length === 0 && <Nothing view={view} />}
          <Panels view={view} />
        </main>
        {focus && (
          <div className={styles.margin}>
            <Suspense fallback={<p className={styles.wait}>Opening…</p>}>
              <Inspector entry={focus} first={first} whole={whole} byId={view.byId} />
            </Suspense>
          </div>
        )}
      </div>
    </div>
  );
}

function Lead({ view }: { view: Explored }) {
  const phrase = useMemo(
    () =>
      pageSentence({
        shown: view.shown,
        all: view.entries,
        reviews: view.first.reviews,
        total: view.total,
        totalDoor: totalDoorOf(view),
        filters: clausesOf(view),
        asOf: view.params.asof === "" ? undefined : view.params.asof,
      }),
    [view],
  );
  const now: Shown = useMemo(
    () => ({ shown: view.shown.length, of: view.entries.length, total: view.total }),
    [view],
  );
  return (
    <section className={styles.lead}>
      <h1>
        <Say phrase={phrase} strong />
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
    view.pricesOf === null ? "as published, price base of the ask not known" : `${view.pricesOf} prices`;
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
            <CostPanel view={view} />
            <WhenPanel view={view} />
          </div>
          <TablePart view={view} />
          <div className={styles.wide}>
            <BecamePanel view={view} />
            <ByPanel view={view} />
          </div>
          <div className={styles.wide}>
            <FuturesPanel view={view} id="futures" panel="children" />
            <FuturesPanel view={view} id="money" panel="money" />
          </div>
        </>
      );
    case "cost":
      return <CostPanel view={view} />;
    case "by":
      return <ByPanel view={view} />;
    case "when":
      return <WhenPanel view={view} />;
    case "became":
      return <BecamePanel view={view} />;
    case "futures":
      return <FuturesPanel view={view} id="futures" panel="children" />;
    case "money":
      return <FuturesPanel view={view} id="money" panel="money" />;
    case "table":
      return <TablePart view={view} />;
  }
}

function neighboursIn(links: Explored["first"]["links"]) {
  const near = new Map<string, Set<string>>();
  for (const link of links)
    if (ends(link)) {
      near.set(link.from, (near.get(link.from) ?? new Set()).add(link.to));
      near.set(link.to, (near.get(link.to) ?? new Set()).add(link.from));
    }
  return (id: string): readonly string[] => [...(near.get(id) ?? [])];
}
