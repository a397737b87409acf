import { Suspense } from "react";
import type { Dataset } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";
import { dismissNotices, useAppState, useAppStore } from "#/state/store.ts";
import { Boundary } from "./Boundary.tsx";
import { later } from "./later.tsx";
import { N } from "./Say.tsx";
import styles from "./Notices.module.css";

const SentNote = later(async () => (await import("./SentNote.tsx")).SentNote);
const Older = later(async () => (await import("./Older.tsx")).Older);

type Props = {
  readonly meta: First["meta"];
  readonly onFile: () => void;
  readonly onOpen: (dataset: Dataset, name: string) => void;
};

/** What of a link could not be used, said once, with what is shown instead. */
export function Notices({ meta, onFile, onOpen }: Props) {
  const store = useAppStore();
  const setAside = useAppState((state) => state.setAside);
  const waiting = useAppState((state) => state.waiting);
  const madeOver = useAppState((state) => state.madeOver);
  const older =
    madeOver?.id === meta.id &&
    meta.fingerprint !== undefined &&
    !meta.fingerprint.startsWith(madeOver.fingerprint)
      ? madeOver
      : undefined;
  const note = useAppState((state) => state.note);
  if (setAside.length === 0 && !waiting && !older && note === undefined) return null;
  return (
    <section className={styles.notices} aria-label="About this link" role="status">
      {note !== undefined && (
        <Boundary what="The note that came with this link">
          <Suspense>
            <SentNote note={note} />
          </Suspense>
        </Boundary>
      )}
      {waiting && (
        <p>
          This link was made over another dataset, <b data-row="">{waiting.madeOver.id}</b> (version{" "}
          <span data-row="">{waiting.madeOver.version}</span>). Its choices are kept and apply once
          you{" "}
          <button type="button" className={styles.act} onClick={onFile}>
            open that file
          </button>
          . Until then <span data-row="">{meta.title}</span> is shown as at first.
        </p>
      )}
      {older && (
        <Boundary what="What changed since this link was made">
          <Suspense>
            <Older meta={meta} older={older} onOpen={onOpen} />
          </Suspense>
        </Boundary>
      )}
      {setAside.length > 0 && (
        <>
          <p>
            <N of={{ text: String(setAside.length) }} /> {setAside.length === 1 ? "part" : "parts"}{" "}
            of this link could not be used. Everything else applies.
          </p>
          <ul>
            {setAside.slice(0, 20).map(({ key, text, why }, i) => (
              <li key={i} data-row="">
                <code>
                  {text === ""
                    ? key
                    : `${key}=${text.length > 60 ? `${text.slice(0, 60)}…` : text}`}
                </code>
                : {why}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              dismissNotices(store);
            }}
          >
            Close this notice
          </button>
        </>
      )}
    </section>
  );
}
