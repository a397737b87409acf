import { formatCount } from "#/model/money.ts";
import { clearFilters, filtersOn, useAppStore } from "#/state/store.ts";
import { visible } from "#/state/filters.ts";
import { N } from "../parts/Say.tsx";
import type { Explored } from "./explore.ts";
import styles from "./Explore.module.css";
import { wordsOf } from "./filterWords.ts";

/** Words in quotes, once: the filter of words comes with its own. */
const quoted = (words: string): string => (words.startsWith("“") ? words : `“${words}”`);

/** Why nothing matches, and which filter to drop for how many. */
export function Nothing({ view }: { view: Explored }) {
  const store = useAppStore();
  const on = filtersOn(view.params);
  const ways = on
    .map((key) => ({ key, found: visible(view.entries, view.params, key).size }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found);
  return (
    <section className={styles.nothing} aria-label="Nothing matches">
      <p>
        No proposal passes{" "}
        {on.length === 1 ? (
          "this filter"
        ) : (
          <>
            these <N of={{ text: formatCount(on.length) }} /> filters together
          </>
        )}
        . What is filtered out stays in the charts, greyed.
      </p>
      <ul>
        {ways.map(({ key, found }) => (
          <li key={key}>
            <button
              type="button"
              onClick={() => {
                clearFilters(store, key);
              }}
            >
              Without <span data-row="">{quoted(wordsOf(view, key))}</span>:{" "}
              <N of={{ text: formatCount(found) }} />
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            onClick={() => {
              clearFilters(store);
            }}
          >
            Show all <N of={{ text: formatCount(view.entries.length) }} />
          </button>
        </li>
      </ul>
    </section>
  );
}
