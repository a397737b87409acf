import type { ReactNode } from "react";
import type { Phrase } from "#/words/phrase.ts";
import { Say } from "../parts/Say.tsx";
import fold from "./Fold.module.css";
import styles from "./Scenarios.module.css";
import { useFold, type Held } from "./useFold.ts";

type Props = {
  /** Of its heading. */
  readonly id: string;
  readonly title: ReactNode;
  /** What is set inside, so that a closed one hides no choice. */
  readonly says: Phrase;
  /** Holds assumptions, which are marked as such. */
  readonly supposed?: boolean;
  /** What went wrong, or is about to: said outside, whether it is open or not. */
  readonly loud?: ReactNode;
  /** Whether it is open, where what is around it must know. */
  readonly held?: Held;
  readonly children: ReactNode;
};

/** A part of the controls: open where there is room, on a phone a line that says what is set inside. */
export function Fold({ id, title, says, supposed = false, loud, held, children }: Props) {
  const own = useFold();
  const [open, setOpen] = held ?? own;
  return (
    <section
      aria-labelledby={id}
      className={supposed ? `${styles.block ?? ""} ${styles.supposed ?? ""}` : styles.block}
    >
      {loud}
      <details
        className={fold.fold}
        open={open}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>
          <h2 id={id}>{title}</h2>
          <span className={fold.says}>
            <Say phrase={says} />
          </span>
        </summary>
        <div className={fold.inside}>{children}</div>
      </details>
    </section>
  );
}
