import { Suspense } from "react";
import type { Story } from "#/data/schema.ts";
import { isOwnId } from "#/state/ownStories.ts";
import type { Telling } from "#/words/telling.ts";
import { Boundary } from "../parts/Boundary.tsx";
import { later } from "../parts/later.tsx";
import { Duplicate } from "./make/Duplicate.tsx";
import { StoryCard } from "./StoryCard.tsx";
import styles from "./Stories.module.css";

const Own = later(async () => (await import("./make/Own.tsx")).Own);

type Props = {
  readonly stories: readonly Story[];
  readonly tell: Telling;
  /** A story that was asked for and is not here; empty for none. */
  readonly missing: string;
};

/** The stories there are, what each is for, and the ways to begin one or to make one. */
export function Stories({ stories, tell, missing }: Props) {
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1 className={styles.title}>Stories to step through in front of a room</h1>
      <p className={styles.lead}>
        Each scene is a live view of this site, so its numbers are those of the dataset. Begin on
        this screen and press S for a second window that only you see, with notes and a clock; or
        begin with that window and put the wall on the projector. Or{" "}
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            document.getElementById("own-stories")?.focus();
          }}
        >
          write one of your own
        </button>
        , from any view of the site.
      </p>
      {missing !== "" && (
        <p role="alert" className={styles.missing}>
          There is no story called <span data-row="">{missing}</span> in this dataset or on this
          machine.{" "}
          {isOwnId(missing) &&
            "A story that somebody wrote travels in a link of its own: ask for that, or for its file. "}
          These are the ones there are.
        </p>
      )}
      {stories.length === 0 && <p>This dataset brings no stories.</p>}
      {[...stories]
        .sort((a, b) => a.order - b.order)
        .map((story) => (
          <StoryCard key={story.id} story={story} tell={tell}>
            <Duplicate story={story} />
          </StoryCard>
        ))}
      <Boundary what="Your stories">
        <Suspense>
          <Own tell={tell} />
        </Suspense>
      </Boundary>
    </main>
  );
}
