import type { First } from "#/data/split.ts";
import { places, writeAddress, type Place } from "#/state/params.ts";
import { redo, undo, useAppState, useAppStore, useParams } from "#/state/store.ts";
import styles from "./Masthead.module.css";

type Props = {
  readonly meta: First["meta"];
  readonly fileName: string | null;
  /** Whether what is open is an earlier release of the shipped data. */
  readonly isEarlier?: boolean;
  readonly onFind: () => void;
  readonly onGlossary: () => void;
  readonly onShare: () => void;
  readonly onFile: () => void;
  readonly onShipped: () => void;
};

const names: Readonly<Record<Place, string>> = {
  explore: "Explore",
  scenarios: "Scenarios",
  debate: "Debate",
  evidence: "Evidence",
  present: "Present",
};

/** The page's head: what this is, where one can go, and what can be done from anywhere. */
export function Masthead({
  meta,
  fileName,
  isEarlier = false,
  onFind,
  onGlossary,
  onShare,
  onFile,
  onShipped,
}: Props) {
  const store = useAppStore();
  const place = useAppState((state) => state.place);
  const params = useParams((all) => all);
  const canUndo = useAppState((state) => state.past.length > 0);
  const canRedo = useAppState((state) => state.future.length > 0);
  return (
    <header className={styles.head} data-inspecting={params.focus !== "" || undefined}>
      <a className={styles.name} href="#/explore">
        Reckoner
      </a>
      <p className={styles.dataset}>
        <span className={styles.long} data-row="">
          {meta.title}
        </span>
        <span className={styles.short} data-row="">
          {meta.shortTitle}
        </span>{" "}
        · dataset <span data-row="">{meta.version}</span>
        {fileName !== null && (
          <>
            {" "}
            · {isEarlier ? "the data of " : "your file "}
            <span data-row="">{fileName}</span>{" "}
            <button type="button" className={styles.tool} onClick={onShipped}>
              back to the shipped review
            </button>
          </>
        )}
      </p>
      <nav className={styles.places} aria-label="Places">
        {places.map((one) => (
          <a
            key={one}
            href={writeAddress({
              place: one,
              // A story that came in a link is long, and says nothing of another place.
              params: one === place ? params : { ...params, told: "" },
            })}
            aria-current={one === place ? "page" : undefined}
          >
            {names[one]}
          </a>
        ))}
      </nav>
      <div className={styles.tools}>
        <button type="button" className={styles.find} onClick={onFind} aria-keyshortcuts="/">
          Find anything <kbd aria-hidden="true">/</kbd>
        </button>
        <button
          type="button"
          className={styles.tool}
          disabled={!canUndo}
          onClick={() => {
            undo(store);
          }}
        >
          Undo
        </button>
        {canRedo && (
          <button
            type="button"
            className={styles.tool}
            onClick={() => {
              redo(store);
            }}
          >
            Redo
          </button>
        )}
        <button type="button" className={styles.tool} onClick={onGlossary}>
          Glossary
        </button>
        <button type="button" className={styles.tool} onClick={onFile}>
          Open a file
        </button>
        <button type="button" className={styles.tool} onClick={onShare}>
          Share this view
        </button>
      </div>
    </header>
  );
}
