import { dismissNote, useAppStore } from "#/state/store.ts";
import styles from "./Notices.module.css";

/** What the sender of a link wrote with it: their words, shown as plain text and marked as theirs. */
export function SentNote({ note }: { readonly note: string }) {
  const store = useAppStore();
  return (
    <figure className={styles.sent}>
      <figcaption>A note from whoever sent this link; it is not part of the site:</figcaption>
      <blockquote data-row="" dir="auto">
        {note}
      </blockquote>
      <button
        type="button"
        className={styles.act}
        onClick={() => {
          dismissNote(store);
        }}
      >
        Take the note away
      </button>
    </figure>
  );
}
