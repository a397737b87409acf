import { useEffect, useId, useRef, useState } from "react";
import type { Row } from "#/data/schema.ts";
import { formatCount } from "#/model/money.ts";
import { folded, termsOf } from "#/words/find.ts";
import { noun } from "#/words/numbers.ts";
import { N } from "./Say.tsx";
import { useModal } from "./useModal.ts";
import modal from "./Modal.module.css";
import styles from "./Glossary.module.css";

type Props = {
  /** Undefined until the second document is there. */
  readonly terms: readonly Row<"glossary">[] | undefined;
  /** The id of the term to begin at. */
  readonly term?: string | undefined;
  readonly onClose: () => void;
};

/** What the words and abbreviations mean, in alphabetical order. */
export function Glossary({ terms, term, onClose }: Props) {
  const ref = useModal(onClose);
  const heading = useId();
  const [query, setQuery] = useState("");
  const chosen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not in every environment: a page that is never laid out has nothing to scroll.
    (chosen.current as Partial<HTMLElement> | null)?.scrollIntoView?.({ block: "start" });
  }, [term, terms]);
  const wanted = termsOf(query);
  const shown = [...(terms ?? [])]
    .sort((a, b) => a.term.localeCompare(b.term, "en-GB"))
    .filter((row) => wanted.every((one) => folded(`${row.term} ${row.means}`).includes(one)));
  return (
    <dialog ref={ref} className={modal.modal} aria-labelledby={heading}>
      <div className={modal.page}>
        <header className={modal.head}>
          <h2 className={modal.title} id={heading}>
            Glossary
          </h2>
          <button type="button" className={modal.act} onClick={onClose}>
            Close
          </button>
        </header>
        {terms === undefined ? (
          <p className={modal.quiet} role="status">
            Fetching the glossary …
          </p>
        ) : (
          <>
            <label>
              <span className="spoken">Words in a term or its meaning</span>
              <input
                className={modal.input}
                type="search"
                value={query}
                maxLength={100}
                placeholder="words in a term or its meaning"
                onChange={(event) => {
                  setQuery(event.target.value);
                }}
              />
            </label>
            <p className={`${modal.quiet ?? ""} ${styles.none ?? ""}`} role="status">
              {shown.length === 0 ? (
                "No term has these words. Fewer or shorter words find more."
              ) : (
                <>
                  <N of={{ text: formatCount(shown.length) }} /> {noun(shown.length, "term")}
                  {shown.length < terms.length && (
                    <>
                      {" "}
                      of <N of={{ text: formatCount(terms.length) }} />
                    </>
                  )}
                </>
              )}
            </p>
            <dl className={styles.terms}>
              {shown.map((row) => (
                <div
                  key={row.id}
                  id={`term-${row.id}`}
                  ref={row.id === term ? chosen : undefined}
                  className={styles.term}
                  data-state={row.id === term ? "chosen" : "plain"}
                >
                  <dt data-row="">{row.term}</dt>
                  <dd data-row="">{row.means}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </dialog>
  );
}
