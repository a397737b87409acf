import { useId, type ReactNode } from "react";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import type { Phrase } from "#/words/phrase.ts";
import type { Params } from "#/state/params.ts";
import { Say } from "../parts/Say.tsx";
import { ToEvidence } from "../parts/ToEvidence.tsx";
import styles from "./Evidence.module.css";

type Props = {
  /** What one learns here, in a sentence. */
  readonly title: Phrase;
  readonly lead?: ReactNode;
  /** What can be looked for here; left out where nothing can, or one row is open. */
  readonly finds?: string | undefined;
  /** How many rows the search leaves, in words for those who listen. */
  readonly found?: Phrase;
  readonly children: ReactNode;
};

/** A section of Evidence: its sentence, its search, its rows. */
export function Section({ title, lead, finds, found, children }: Props) {
  const store = useAppStore();
  const find = useParams((params) => params.find);
  const box = useId();
  return (
    <>
      <header className={styles.lead}>
        <h1>
          <Say phrase={title} />
        </h1>
        {lead !== undefined && <div className={styles.aside}>{lead}</div>}
        {finds !== undefined && (
          <p className={styles.search}>
            <label htmlFor={box}>{finds}</label>{" "}
            <input
              id={box}
              type="search"
              value={find}
              maxLength={200}
              onChange={(event) => {
                setParams(store, { find: event.currentTarget.value });
              }}
            />{" "}
            <span role="status">{found && <Say phrase={found} />}</span>
          </p>
        )}
      </header>
      {children}
    </>
  );
}

/** The way back from one row to all of its section. */
export function AllOf({ part, children }: { part: Params["part"]; children: ReactNode }) {
  return (
    <p className={styles.all}>
      <ToEvidence part={part}>{children}</ToEvidence>
    </p>
  );
}
