import { useMemo, useState } from "react";
import { formatCount } from "#/model/money.ts";
import { copyAndSay, fileName, saveFile } from "#/share/save.ts";
import { packStory } from "#/share/storyLink.ts";
import { useDataset } from "#/state/dataset.ts";
import { storyFile, type KeptStory } from "#/state/ownStories.ts";
import { initialParams, writeAddress } from "#/state/params.ts";
import { longestLink } from "#/state/pasted.ts";
import { madeOverOf } from "#/state/store.ts";
import { N } from "../../parts/Say.tsx";
import styles from "../Stories.module.css";

/** A story to hand on: as a link while it is short enough, and as a file. */
export function ShareStory({ one }: { readonly one: KeptStory }) {
  const { meta } = useDataset().first;
  const [said, setSaid] = useState("");
  const { story } = one;
  const link = useMemo(() => {
    const told = packStory(story);
    const address = writeAddress(
      { place: "present", params: { ...initialParams, told } },
      one.over ?? madeOverOf(meta),
    );
    return new URL(address, window.location.href).href;
  }, [story, one.over, meta]);
  const fits = link.length <= longestLink;
  const length = <N of={{ text: formatCount(link.length) }} />;
  return (
    <div>
      <p className={styles.ways}>
        {fits && (
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              void copyAndSay(link).then(setSaid);
            }}
          >
            Copy its link
          </button>
        )}
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            saveFile(
              fileName(story.title, "json"),
              new Blob([storyFile(one)], { type: "application/json" }),
            );
          }}
        >
          Save it to a file
        </button>
        <span role="status" className={styles.quiet}>
          {said}
        </span>
      </p>
      <p className={styles.quiet}>
        {fits ? (
          <>
            The link, {length} characters, holds the whole story, notes too. It stands after the #,
            so the site’s host is never told it. Whoever opens it sees the story, and may keep it.
          </>
        ) : (
          <>
            Its link would have {length} characters, and a link of more than{" "}
            <N of={{ text: formatCount(longestLink) }} /> breaks on the way. Hand it on as a file.
          </>
        )}
      </p>
    </div>
  );
}
