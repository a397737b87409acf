import { useState } from "react";
import type { Dataset, Story } from "#/data/schema.ts";
import { plainText } from "#/words/phrase.ts";
import { retold, type Retold } from "#/words/retold.ts";
import { telling } from "#/words/telling.ts";
import { EarlierButton } from "../../parts/EarlierButton.tsx";
import styles from "../Stories.module.css";

type Props = {
  readonly story: Story;
  /** Where the edition is that the story was made over. */
  readonly earlier: string;
  readonly whole: Dataset;
};

/** What of a story’s words and answers reads otherwise than when it was made; looked for when asked. */
export function Differences({ story, earlier, whole }: Props) {
  const [found, setFound] = useState<readonly Retold[]>();
  if (found !== undefined)
    return found.length === 0 ? (
      <p role="status">
        Every number in its words and every answer is as it was then. Its charts show the data of
        today.
      </p>
    ) : (
      <div role="status">
        <p>What it says otherwise now. Its charts show the data of today too.</p>
        <ul>
          {found.map(({ scene, changes }) => (
            <li key={scene} data-row="">
              “{titleOf(story, scene, whole)}”.{" "}
              {changes.map(({ then, now }) => `Then: ${then}; now: ${now}`).join(". ")}
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <EarlierButton
      address={earlier}
      className={styles.act}
      onFetched={(then) => {
        setFound(retold(story, then, whole));
      }}
    >
      Say what differs
    </EarlierButton>
  );
}

function titleOf({ scenes }: Story, id: string, dataset: Dataset): string {
  const { title = "" } = scenes.find((one) => one.id === id) ?? {};
  return plainText(telling(dataset)(title));
}
