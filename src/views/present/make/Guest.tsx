import { useState } from "react";
import type { ReadStory } from "#/data/story.ts";
import { initialParams } from "#/state/params.ts";
import { go, useAppState, useAppStore } from "#/state/store.ts";
import type { Telling } from "#/words/telling.ts";
import { StoryCard } from "../StoryCard.tsx";
import { useStories } from "../useStories.ts";
import { Faults } from "./Faults.tsx";
import { Older } from "./Older.tsx";
import styles from "../Stories.module.css";

type Props = { readonly read: ReadStory; readonly told: string; readonly tell: Telling };

/** A story that came in a link: it can be run, and is kept on this machine only when one says so. */
export function Guest({ read, told, tell }: Props) {
  const store = useAppStore();
  const own = useStories();
  const over = useAppState((state) => state.madeOver);
  const [busy, setBusy] = useState(false);
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1 className={styles.title}>A story from a link</h1>
      {"faults" in read ? (
        <>
          <p className={styles.lead}>
            This link was to bring a story, and what it holds is none. Everything else of the site
            works.
          </p>
          <Faults of={read.faults} />
        </>
      ) : (
        <>
          <p className={styles.lead}>
            Somebody wrote it and handed it on; the words are theirs, and the numbers in its charts
            are those of this dataset. It is not kept on this machine unless you say so.
          </p>
          <p className={styles.ways}>
            <button
              type="button"
              className={styles.act}
              disabled={busy}
              onClick={() => {
                setBusy(true);
                void own.add({ story: read.story, over: over ?? null, day: "" }).then((id) => {
                  go(store, "present", { ...initialParams, story: id, role: "edit" });
                });
              }}
            >
              Keep it on this machine, and change it
            </button>
          </p>
          <Older story={read.story} over={over} />
          <StoryCard story={read.story} tell={tell} told={told} />
        </>
      )}
      <p className={styles.ways}>
        <a href="#/present">All stories</a>
      </p>
    </main>
  );
}
