import { useState } from "react";
import type { Story } from "#/data/schema.ts";
import { go, useAppStore } from "#/state/store.ts";
import { copyOf } from "#/words/ownStories.ts";
import { useStories } from "../useStories.ts";
import styles from "../Stories.module.css";

/** Makes a story that came with the dataset one’s own, and opens it to be changed. */
export function Duplicate({ story }: { readonly story: Story }) {
  const store = useAppStore();
  const own = useStories();
  const [busy, setBusy] = useState(false);
  return (
    <p className={styles.ways}>
      <button
        type="button"
        className={styles.act}
        disabled={busy}
        aria-label={`Duplicate and change: ${story.title}`}
        onClick={() => {
          setBusy(true);
          void own.add(copyOf(story)).then((id) => {
            go(store, "present", { story: id, role: "edit", scene: "", told: "" });
          });
        }}
      >
        Duplicate and change
      </button>
    </p>
  );
}
