import { memo, startTransition, useEffect, useMemo, useState } from "react";
import { useSayings, type Saying, type Sayings } from "#/state/twin.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { textTwin } from "#/words/twin.ts";
import { Say } from "../parts/Say.tsx";
import { whenQuiet } from "../parts/whenQuiet.ts";
import styles from "./Twin.module.css";

type Props = { readonly page: Phrase; readonly sayings: Sayings };

/**
 * The whole view as one paragraph: what the charts show, in the same numbers; always there in print.
 * Its words follow when the charts are drawn and the reader pauses.
 */
export const Twin = memo(function Twin({ page, sayings }: Props) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const phrase = useTwin(page, useSayings(sayings));
  return (
    <section className={styles.twin} aria-label="This view in words">
      <button
        type="button"
        className={styles.act}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? "Close the words" : "This view in words"}
      </button>
      {open && (
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            void copied(plainText(phrase)).then(setSaid);
          }}
        >
          Copy
        </button>
      )}
      <span role="status">{said}</span>
      <p className={styles.words} data-open={open || undefined}>
        <Say phrase={phrase} />
      </p>
    </section>
  );
});

const copied = async (text: string): Promise<string> =>
  (await import("#/share/save.ts")).copyAndSay(text);

function useTwin(page: Phrase, charts: readonly Saying[]): Phrase {
  const now = useMemo(() => ({ page, charts }), [page, charts]);
  const [said, setSaid] = useState(now);
  useEffect(
    () =>
      whenQuiet(() => {
        startTransition(() => {
          setSaid(now);
        });
      }),
    [now],
  );
  return useMemo(() => textTwin(said.page, said.charts), [said]);
}
