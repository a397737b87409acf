import { useState } from "react";
import { formatCount } from "#/model/money.ts";
import { go, useAppStore } from "#/state/store.ts";
import type { KeptStory } from "#/state/ownStories.ts";
import { copyOf, newScene, newStory } from "#/words/ownStories.ts";
import type { Telling } from "#/words/telling.ts";
import { N } from "../../parts/Say.tsx";
import { StoryCard } from "../StoryCard.tsx";
import { storyAddress } from "../addresses.ts";
import { useStories, type Stories } from "../useStories.ts";
import { Older } from "./Older.tsx";
import { OpenFile, SaveAll } from "./StoryFiles.tsx";
import { ShareStory } from "./ShareStory.tsx";
import styles from "../Stories.module.css";

/** The stories that the reader keeps on this machine: to begin, to change, to hand on, and to make anew. */
export function Own({ tell }: { readonly tell: Telling }) {
  const store = useAppStore();
  const own = useStories();
  const [gone, setGone] = useState<KeptStory>();
  const [said, setSaid] = useState("");
  const open = (id: string) => {
    go(store, "present", { story: id, role: "edit", scene: "", told: "" });
  };
  return (
    <section className={styles.own} aria-labelledby="own-stories">
      <h2 id="own-stories" tabIndex={-1}>
        Yours
      </h2>
      <p className={styles.quiet}>
        Stories you write are kept in this browser, on this machine, and sent nowhere. Save them to
        a file as well: machines are wiped.
      </p>
      {own.fault !== undefined && (
        <p role="alert" className={styles.faults}>
          {own.fault}
        </p>
      )}
      <p className={styles.ways}>
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            void own.add(newStory(newScene("#/explore?panel=cost", ""))).then(open);
          }}
        >
          Write a new story
        </button>
        <SaveAll own={own} />
      </p>
      <OpenFile own={own} onSaid={setSaid} />
      {own.setAside.length > 0 && (
        <p className={styles.quiet}>
          <N of={{ text: formatCount(own.setAside.length) }} /> kept here{" "}
          {own.setAside.length === 1 ? "is" : "are"} not understood by this version of the site, and
          left as {own.setAside.length === 1 ? "it is" : "they are"}:{" "}
          <span data-row="">{own.setAside.slice(0, 5).join("; ")}</span>
        </p>
      )}
      <p role="status" className={styles.quiet} data-row="">
        {said}
      </p>
      {gone && (
        <p className={styles.quiet}>
          Deleted <span data-row="">“{gone.story.title}”</span>.{" "}
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              void own.add(gone);
              setGone(undefined);
            }}
          >
            Bring it back
          </button>
        </p>
      )}
      {own.kept.map((one) => (
        <OwnCard
          key={one.story.id}
          one={one}
          tell={tell}
          own={own}
          onDelete={() => {
            setGone(one);
            void own.remove(one.story.id);
          }}
        />
      ))}
    </section>
  );
}

type CardProps = {
  readonly one: KeptStory;
  readonly tell: Telling;
  readonly own: Stories;
  readonly onDelete: () => void;
};

function OwnCard({ one, tell, own, onDelete }: CardProps) {
  const { story } = one;
  const [sharing, setSharing] = useState(false);
  const button = (name: string, does: () => void) => (
    <button
      type="button"
      className={styles.act}
      aria-label={`${name}: ${story.title}`}
      onClick={does}
    >
      {name}
    </button>
  );
  return (
    <StoryCard story={story} tell={tell}>
      <Older story={story} over={one.over} />
      <p className={styles.ways}>
        <a href={storyAddress(story, "edit")} aria-label={`Change: ${story.title}`}>
          Change
        </a>
        <button
          type="button"
          className={styles.act}
          aria-expanded={sharing}
          aria-label={`Hand on: ${story.title}`}
          onClick={() => {
            setSharing(!sharing);
          }}
        >
          Hand on
        </button>
        {button("Duplicate", () => {
          void own.add(copyOf(story));
        })}
        {button("Delete", onDelete)}
      </p>
      {sharing && <ShareStory one={one} />}
    </StoryCard>
  );
}
