import { Suspense, useState, type ReactNode } from "react";
import type { FilterKey } from "#/state/filters.ts";
import { clearFilters, filtersOn, useAppStore, useParams } from "#/state/store.ts";
import { formatCount } from "#/model/money.ts";
import type { First } from "#/data/split.ts";
import type { Entry } from "#/model/register.ts";
import { Boundary } from "./Boundary.tsx";
import { later, useSoon } from "./later.tsx";
import { N } from "./Say.tsx";
import styles from "./FilterBar.module.css";

const Filters = later(async () => (await import("./Filters.tsx")).Filters);

export type Setting = {
  readonly key: string;
  readonly words: string;
  readonly onRemove: () => void;
};
type Props = {
  readonly first: First;
  readonly entries: readonly Entry[];
  readonly shown: number;
  /** The words for a filter that is on. */
  readonly wordsOf: (key: FilterKey) => string;
  /** Assumptions and settings in use, as words one can take out too. */
  readonly settings: readonly Setting[];
  /** Their controls, beside those of the filters. */
  readonly settingControls: ReactNode;
  /** What is said at the end of the line: what is in view though filtered out, the price base. */
  readonly aside: ReactNode;
};

/** The filters in use as words one can take out, and the way to more. */
export function FilterBar(props: Props) {
  const { first, entries, shown, wordsOf, settings, settingControls, aside } = props;
  const store = useAppStore();
  const params = useParams((all) => all);
  const [open, setOpen] = useState(false);
  const on = filtersOn(params);
  useSoon(Filters.soon);
  return (
    <section className={styles.bar} aria-label="Filters">
      <div className={styles.line}>
        <span className={styles.label}>
          {on.length > 0
            ? "Shown"
            : settings.length > 0
              ? "Showing every proposal, with"
              : "Showing everything"}
        </span>
        {on.length + settings.length > 0 && (
          <ul className={styles.words}>
            {on.map((key) => (
              <Word
                key={key}
                words={wordsOf(key)}
                onRemove={() => {
                  clearFilters(store, key);
                }}
              />
            ))}
            {settings.map(({ key, words, onRemove }) => (
              <Word key={key} words={words} onRemove={onRemove} />
            ))}
          </ul>
        )}
        <button
          type="button"
          className={styles.add}
          aria-expanded={open}
          aria-controls="filters"
          onClick={() => {
            if (open) setOpen(false);
            else
              void Filters.soon().then(() => {
                setOpen(true);
              });
          }}
        >
          {open ? "close filters" : "add a filter"}
        </button>
        {on.length > 0 && (
          <button
            type="button"
            className={styles.add}
            onClick={() => {
              clearFilters(store);
            }}
          >
            show all <N of={{ text: formatCount(entries.length) }} />
          </button>
        )}
        <span className={styles.aside}>
          <N of={{ text: formatCount(shown) }} /> of{" "}
          <N of={{ text: formatCount(entries.length) }} /> shown
          {aside}
        </span>
      </div>
      {open && (
        <div id="filters" className={styles.panel}>
          <Boundary what="The filters">
            <Suspense fallback={<p>Opening…</p>}>
              <Filters first={first} entries={entries} />
              {settingControls}
            </Suspense>
          </Boundary>
        </div>
      )}
    </section>
  );
}

function Word({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <li>
      <button type="button" className={styles.word} onClick={onRemove}>
        <span className="spoken">Take out: </span>
        <span data-row="">{words}</span> <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}
