import type { ReactNode } from "react";
import type { Phrase } from "#/words/phrase.ts";
import { Say } from "../parts/Say.tsx";
import styles from "./Debate.module.css";

/** What one learns in a section, in a sentence, and how to read it. */
export function Lead({ title, children }: { title: Phrase; children?: ReactNode }) {
  return (
    <header className={styles.lead}>
      <h1>
        <Say phrase={title} />
      </h1>
      {children !== undefined && <div className={styles.aside}>{children}</div>}
    </header>
  );
}
