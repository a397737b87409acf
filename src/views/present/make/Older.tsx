import { useMemo } from "react";
import { releasedUrl } from "#/data/load.ts";
import type { Story } from "#/data/schema.ts";
import { goneFrom } from "#/data/story.ts";
import { useDataset } from "#/state/dataset.ts";
import type { MadeOver } from "#/state/params.ts";
import { plainText } from "#/words/phrase.ts";
import { goneSentence, olderSentence } from "#/words/ownStories.ts";
import { telling } from "#/words/telling.ts";
import { Differences } from "./Differences.tsx";
import styles from "../Stories.module.css";

type Props = { readonly story: Story; readonly over: MadeOver | null | undefined };

const nothing: ReturnType<typeof goneFrom> = new Map();

/** What changed under a story since it was made: another edition of the dataset, and what is gone from it. */
export function Older({ story, over }: Props) {
  const { first, whole } = useDataset();
  const gone = useMemo(() => (whole ? goneFrom(story, whole) : nothing), [story, whole]);
  const tell = useMemo(() => whole && telling(whole), [whole]);
  const made = over?.id === first.meta.id ? over : undefined;
  const words = olderSentence(made, first.meta, gone.size);
  if (words === "") return null;
  const { fingerprint = "" } = first.meta;
  const kept =
    made && !fingerprint.startsWith(made.fingerprint) ? releasedUrl(made.fingerprint) : undefined;
  return (
    <div className={styles.faults}>
      <p data-row="">{words}</p>
      {gone.size > 0 && (
        <ul>
          {story.scenes.flatMap((scene) => {
            const faults = gone.get(scene.id);
            return faults === undefined
              ? []
              : [
                  <li key={scene.id} data-row="">
                    “{tell ? plainText(tell(scene.title)) : scene.title}”. {goneSentence(faults)}
                  </li>,
                ];
          })}
        </ul>
      )}
      {kept !== undefined && whole && <Differences story={story} earlier={kept} whole={whole} />}
    </div>
  );
}
