import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import type { Dataset } from "#/data/schema.ts";
import { DatasetContext, useDataset, useShipped } from "#/state/dataset.ts";
import {
  reconcile,
  StateContext,
  useAppState,
  useAppStore,
  useParams,
  type Store,
} from "#/state/store.ts";
import { createExplore } from "#/views/explore/explore.ts";
import { Explore } from "#/views/explore/Explore.tsx";
import { Boundary } from "#/views/parts/Boundary.tsx";
import { later } from "#/views/parts/later.tsx";
import { Masthead } from "#/views/parts/Masthead.tsx";
import { Notices } from "#/views/parts/Notices.tsx";
import styles from "./App.module.css";
import { useDroppedFile, useShortcuts } from "./shortcuts.ts";

const Scenarios = later(async () => (await import("#/views/scenarios/Scenarios.tsx")).Scenarios);
/** Comes when the page is at rest; without it the page lacks nothing but its copy on the machine. */
const Offline = lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return import("./Offline.tsx").then(
    ({ Offline }) => ({ default: Offline }),
    () => ({ default: () => null }),
  );
});
const Dialogs = later(async () => (await import("./Dialogs.tsx")).Dialogs);

type Props = { readonly client: QueryClient; readonly store: Store };
export type DialogName = "find" | "glossary" | "share" | "file";
type Opened = { readonly dataset: Dataset; readonly fileName: string };

/** The whole site: the dataset in use, the page over it, and what opens above the page. */
export function App({ client, store }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const page = (
    <Page
      onOpen={(dataset, fileName) => {
        setOpened({ dataset, fileName });
      }}
      onShipped={() => {
        setOpened(null);
      }}
    />
  );
  return (
    <QueryClientProvider client={client}>
      <StateContext value={store}>
        <Boundary what="Reckoner" whole>
          {opened ? (
            <DatasetContext
              value={{
                first: opened.dataset,
                whole: opened.dataset,
                error: null,
                retry: () => undefined,
                fileName: opened.fileName,
              }}
            >
              {page}
            </DatasetContext>
          ) : (
            <Suspense fallback={<Loading />}>
              <Shipped>{page}</Shipped>
            </Suspense>
          )}
        </Boundary>
      </StateContext>
    </QueryClientProvider>
  );
}

function Shipped({ children }: { children: ReactNode }) {
  return <DatasetContext value={useShipped()}>{children}</DatasetContext>;
}

/** The page's frame while the dataset is on its way. */
function Loading() {
  return (
    <div className={styles.loading}>
      <p className={styles.name}>Reckoner</p>
      <p role="status">Fetching the dataset…</p>
    </div>
  );
}

type PageProps = {
  readonly onOpen: (dataset: Dataset, fileName: string) => void;
  readonly onShipped: () => void;
};

function Page({ onOpen, onShipped }: PageProps) {
  const store = useAppStore();
  const { first, whole, fileName } = useDataset();
  const params = useParams((all) => all);
  const place = useAppState((state) => state.place);
  const [explore] = useState(createExplore);
  const view = explore(first, whole, params);
  const [dialog, setDialog] = useState<DialogName | undefined>(undefined);
  const [dropped, setDropped] = useState<File | undefined>(undefined);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    reconcile(store, first);
    return store.subscribe((state, before) => {
      if (state.params !== before.params || state.madeOver !== before.madeOver)
        reconcile(store, first);
    });
  }, [store, first]);
  const focused = view.byId.get(params.focus)?.title;
  useEffect(() => {
    const here = place === "scenarios" ? "Scenarios" : focused;
    document.title = [
      ...(here === undefined ? [] : [here]),
      first.meta.shortTitle,
      "Reckoner",
    ].join(" · ");
  }, [first, place, focused]);
  useEffect(() => {
    // Without its fonts the page is set in the machine's own.
    import("./styles/fonts.css").catch(() => undefined);
  }, []);
  useDroppedFile((file) => {
    setDropped(file);
    setDialog("file");
  });
  useShortcuts(store, () => {
    setDialog("find");
  });
  return (
    <div ref={root}>
      <a className={styles.skip} href="#main" onClick={skipTo}>
        Skip to the charts
      </a>
      <Masthead
        meta={first.meta}
        fileName={fileName}
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
      <Notices
        meta={first.meta}
        onFile={() => {
          setDialog("file");
        }}
      />
      <Boundary what="Search, sources and sharing">
        <Suspense>
          <Dialogs
            root={root}
            view={view}
            open={dialog}
            dropped={dropped}
            onClose={() => {
              setDialog(undefined);
              setDropped(undefined);
            }}
            onOpen={onOpen}
          />
        </Suspense>
      </Boundary>
      <Boundary what="This place">
        <Suspense fallback={<Loading />}>
          {place === "explore" ? (
            <Explore
              view={view}
              onFile={() => {
                setDialog("file");
              }}
            />
          ) : (
            <Scenarios />
          )}
        </Suspense>
      </Boundary>
      <Foot />
    </div>
  );
}

/** Moves the focus without touching the fragment, which holds what the reader chose. */
function skipTo(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

/** Whether the site's other files lie beside the page; the single-file edition is alone. */
const isBeside = import.meta.env.MODE !== "single";

function Foot() {
  const { first, error, retry } = useDataset();
  const { meta } = first;
  return (
    <footer className={styles.foot}>
      {error && (
        <p role="alert" data-row="">
          Summaries’ sources, figures and positions could not be fetched. {error.message}{" "}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      <p data-row="">{meta.countNote}</p>
      <p data-row="">{meta.disclaimer}</p>
      <p data-row="">
        {meta.attribution} Dataset {meta.version}
        {meta.fingerprint !== undefined && `, fingerprint ${meta.fingerprint.slice(0, 8)}`}.
      </p>
      {isBeside && (
        <p>
          <a href="./example.json">An example dataset</a> ·{" "}
          <a href="./dataset.schema.json">The shape of a dataset (JSON Schema)</a> ·{" "}
          <a href="./reckoner.html" download>
            The whole site as one file, for use without a network
          </a>
        </p>
      )}
      <Suspense>
        <Offline />
      </Suspense>
    </footer>
  );
}
