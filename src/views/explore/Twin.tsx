import { memo, startTransition, useEffect, useMemo, useState } from "react";
import { useSayings, type Sayings } from "#/state/twin.ts";
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

type Charts = ReturnType<typeof useSayings>;

function useTwin(page: Phrase, charts: Charts): Phrase {
  const now = useMemo(() => ({ page, charts }), [page, charts]);
  const [said, setSaid] = useState(now);
  useEffect(
    () =>
      whenQuiet(() => {
        startTransition(() => {
          setSaid({ page: now.page, charts: downThePage(now.charts) });
        });
      }),
    [now],
  );
  return useMemo(() => textTwin(said.page, said.charts), [said]);
}

/** Charts from the top of the page down: which of them was drawn first is a matter of the machine. */
function downThePage(charts: Charts): Charts {
  const panels = [...document.querySelectorAll<HTMLElement>("[data-panel]")];
  const order = new Map(panels.map((panel, i) => [panel.dataset["panel"], i]));
  const place = (id: string) => order.get(id) ?? panels.length;
  return [...charts].sort((a, b) => place(a.id) - place(b.id));
}
