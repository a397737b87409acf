import { Suspense, useEffect, useRef, useState } from "react";
import { firstOrFault } from "#/data/load.ts";
import type { Area, Dataset } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";
import { DatasetContext, useDataset, type Rest } from "#/state/dataset.ts";
import {
  reconcile,
  StateContext,
  useAppState,
  useAppStore,
  useParams,
  type Store,
} from "#/state/store.ts";
import { underWay } from "#/state/underWay.ts";
import { createExplore } from "#/views/explore/explore.ts";
import { Explore } from "#/views/explore/Explore.tsx";
import { useSeen } from "#/views/explore/under.ts";
import { Boundary } from "#/views/parts/Boundary.tsx";
import { FramedContext } from "#/views/parts/framed.ts";
import { ErrorPanel } from "#/views/parts/ErrorPanel.tsx";
import { later } from "#/views/parts/later.tsx";
import { Masthead } from "#/views/parts/Masthead.tsx";
import { Notices } from "#/views/parts/Notices.tsx";
import styles from "./App.module.css";
import { useFocusInSight } from "./focusInSight.ts";
import { Foot, FrameFoot } from "./Foot.tsx";
import { useDroppedFile, useShortcuts } from "./shortcuts.ts";

const Scenarios = later(async () => (await import("#/views/scenarios/Scenarios.tsx")).Scenarios);
const Following = later(async () => (await import("./Following.tsx")).Following);
const Debate = later(async () => (await import("#/views/debate/Debate.tsx")).Debate);
const Present = later(async () => (await import("#/views/present/Present.tsx")).Present);
const Evidence = later(async () => (await import("#/views/evidence/Evidence.tsx")).Evidence);
const AreasAsked = later(async () => (await import("#/views/explore/AreasAsked.tsx")).AreasAsked);
const UnderWay = later(async () => (await import("#/views/present/UnderWay.tsx")).UnderWay);
const Dialogs = later(async () => (await import("./Dialogs.tsx")).Dialogs);

type Props = {
  /** What came of fetching the first document. */
  readonly start: First | Error;
  readonly store: Store;
  /** Whether another page frames the view: it is shown without what stands round it. */
  readonly bare?: boolean;
};
export type DialogName = "find" | "glossary" | "share" | "compare" | "file";
type Opened = {
  readonly dataset: Dataset;
  readonly fileName: string;
  /** An earlier release of the shipped data, and not a file of the reader’s. */
  readonly isEarlier: boolean;
};

const nothingYet: Rest = { whole: undefined, error: null, retry: () => undefined };

/** The whole site: the dataset in use, the page over it, and what opens above the page. */
export function App({ start, store, bare = false }: Props) {
  const [first, again] = useFirst(start);
  const [rest, setRest] = useState(nothingYet);
  const [opened, setOpened] = useState<Opened | null>(null);
  const shown =
    opened === null
      ? first && !(first instanceof Error) && { ...rest, first, fileName: null }
      : { ...nothingYet, first: opened.dataset, whole: opened.dataset, fileName: opened.fileName };
  return (
    <StateContext value={store}>
      <FramedContext value={bare}>
        <Boundary what="Reckoner" whole>
          {shown ? (
            <DatasetContext value={shown}>
              <Page
                bare={bare}
                key={opened === null ? "shipped" : "own"}
                isEarlier={opened?.isEarlier ?? false}
                onOpen={(dataset, fileName, isEarlier = false) => {
                  setOpened({ dataset, fileName, isEarlier });
                }}
                onShipped={() => {
                  setOpened(null);
                }}
              />
              {opened === null && (
                <Boundary what="Sources, figures and positions">
                  <Suspense>
                    <Following first={shown.first} onRest={setRest} />
                  </Suspense>
                </Boundary>
              )}
            </DatasetContext>
          ) : first instanceof Error ? (
            <main>
              <ErrorPanel what="Reckoner" level={1} error={first} onRetry={again} />
            </main>
          ) : (
            <Loading />
          )}
        </Boundary>
      </FramedContext>
    </StateContext>
  );
}

/** The first document or why it could not be had, undefined while it is asked for again; and how to ask. */
function useFirst(start: First | Error): [First | Error | undefined, () => void] {
  const [first, setFirst] = useState<First | Error | undefined>(start);
  const again = () => {
    setFirst(undefined);
    void firstOrFault().then(setFirst);
  };
  return [first, again];
}

/** The page's frame while the dataset is on its way. */
function Loading() {
  return (
    <div className="loading">
      <p>Reckoner</p>
      <p role="status">Fetching the dataset…</p>
    </div>
  );
}

type PageProps = {
  readonly bare: boolean;
  readonly isEarlier: boolean;
  readonly onOpen: (dataset: Dataset, fileName: string, isEarlier?: boolean) => void;
  readonly onShipped: () => void;
};

function Page({ bare, isEarlier, onOpen, onShipped }: PageProps) {
  const store = useAppStore();
  const { first, whole, fileName } = useDataset();
  const params = useParams((all) => all);
  const place = useAppState((state) => state.place);
  const [explore] = useState(createExplore);
  const [areas, setAreas] = useState<readonly Area[]>();
  const view = useSeen(explore(first, whole, params), areas);
  const [dialog, setDialog] = useState<DialogName | undefined>(undefined);
  const [dropped, setDropped] = useState<File | undefined>(undefined);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dataset = whole ?? first;
    reconcile(store, dataset);
    return store.subscribe((state, before) => {
      if (state.params !== before.params || state.madeOver !== before.madeOver)
        reconcile(store, dataset);
    });
  }, [store, first, whole]);
  const focused = view.byId.get(params.focus)?.title;
  useEffect(() => {
    const here = {
      explore: focused,
      scenarios: "Scenarios",
      debate: "Debate",
      evidence: "Evidence",
      present: "Present",
    }[place];
    document.title = [
      ...(here === undefined ? [] : [here]),
      first.meta.shortTitle,
      "Reckoner",
    ].join(" · ");
  }, [first, place, focused]);
  useDroppedFile((file) => {
    setDropped(file);
    setDialog("file");
  });
  useShortcuts(store, () => {
    setDialog("find");
  });
  useFocusInSight();
  const dialogs = (
    <Boundary what="Search, sources and sharing">
      <Suspense>
        <Dialogs
          root={root}
          view={view}
          open={dialog}
          dropped={dropped}
          onDialog={setDialog}
          onClose={() => {
            setDialog(undefined);
            setDropped(undefined);
          }}
          onOpen={onOpen}
        />
      </Suspense>
    </Boundary>
  );
  if (place === "present" && params.role !== "none" && params.role !== "edit")
    return (
      <div ref={root}>
        {dialogs}
        <Boundary what="The talk">
          <Suspense fallback={<Loading />}>
            <Present />
          </Suspense>
        </Boundary>
      </div>
    );
  return (
    <div ref={root}>
      <a className={styles.skip} href="#main" onClick={skipTo}>
        Skip to the charts
      </a>
      {!bare && (
        <Masthead
          meta={first.meta}
          fileName={fileName}
          isEarlier={isEarlier}
          onFind={() => {
            setDialog("find");
          }}
          onGlossary={() => {
            setDialog("glossary");
          }}
          onShare={() => {
            setDialog("share");
          }}
          onFile={() => {
            setDialog("file");
          }}
          onShipped={onShipped}
        />
      )}
      {!bare && underWay(window) && (
        <Boundary what="The way back to the talk">
          <Suspense>
            <UnderWay />
          </Suspense>
        </Boundary>
      )}
      {params.on !== "none" && (
        <Boundary what="The areas">
          <Suspense>
            <AreasAsked onAreas={setAreas} />
          </Suspense>
        </Boundary>
      )}
      <Notices
        meta={first.meta}
        onFile={() => {
          setDialog("file");
        }}
        onOpen={(dataset, name) => {
          onOpen(dataset, name, true);
        }}
      />
      {dialogs}
      <Boundary what="This place">
        <Suspense fallback={<Loading />}>
          {place === "explore" && (
            <Explore
              view={view}
              onFile={() => {
                setDialog("file");
              }}
            />
          )}
          {place === "scenarios" && <Scenarios />}
          {place === "debate" && <Debate view={view} />}
          {place === "evidence" && <Evidence />}
          {place === "present" && <Present />}
        </Suspense>
      </Boundary>
      {bare ? <FrameFoot /> : <Foot />}
    </div>
  );
}

/** Moves the focus without touching the fragment, which holds what the reader chose. */
function skipTo(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
