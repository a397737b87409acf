import { useState } from "react";
import type { Fault } from "#/data/faults.ts";
import { fileName, saveFile } from "#/share/save.ts";
import { readStoryFile } from "#/state/ownStories.ts";
import { toFile } from "#/state/saved.ts";
import { today, type Stories } from "../useStories.ts";
import { Faults } from "./Faults.tsx";
import { FilePick } from "../../parts/FilePick.tsx";
import styles from "../Stories.module.css";

/** A file larger than this holds something else, bytes. */
const largest = 5_000_000;

/** Everything that is kept on this machine, as one file. */
export function SaveAll({ own }: { readonly own: Stories }) {
  return (
    <button
      type="button"
      className={styles.act}
      onClick={() => {
        saveFile(
          fileName("reckoner-saved-everything", "json"),
          new Blob([toFile(own.doc)], { type: "application/json" }),
        );
      }}
    >
      Save everything kept here to a file
    </button>
  );
}

type Props = { readonly own: Stories; readonly onSaid: (words: string) => void };

/** Brings a story back from a file, or all of them; what is wrong with a file is named, line by line. */
export function OpenFile({ own, onSaid }: Props) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const read = async (file: File) => {
    setFaults([]);
    onSaid("");
    if (file.size > largest) {
      setFaults([tooLarge]);
      return;
    }
    const found = readStoryFile(await file.text(), today());
    if ("faults" in found) setFaults(found.faults);
    else if ("one" in found) {
      await own.add(found.one);
      onSaid(`Opened “${found.one.story.title}”. It is kept here now.`);
    } else {
      await own.bringBack(found.all);
      onSaid(`Brought back what ${file.name} holds.`);
    }
  };
  return (
    <>
      <p className={styles.file}>
        <FilePick
          label="Open a story from a file"
          read={read}
          onUnread={() => {
            setFaults([unread]);
          }}
        />
      </p>
      <Faults of={faults} />
    </>
  );
}

const tooLarge: Fault = {
  ...{ where: "the file", field: "", expected: "a story", found: "something much larger" },
  mend: "Choose a file saved from this page.",
};
const unread: Fault = {
  ...{ where: "the file", field: "", expected: "a file that can be read", found: "none" },
  mend: "Choose it again.",
};
