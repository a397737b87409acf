import { useState } from "react";
import { copyAndSay, fileName, saveFile } from "#/share/save.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import type { Table } from "#/words/table.ts";
import styles from "./TableActs.module.css";
import { useLink } from "./useLink.ts";

type Props = {
  /** What the rows are called as a file. */
  readonly name: string;
  readonly title: Phrase;
  readonly table: () => Table;
};

/** What can be taken away of rows that are no chart: a CSV, and the link to them. */
export function TableActs({ name, title, table }: Props) {
  const link = useLink();
  const [said, setSaid] = useState("");
  const save = async () => {
    const { csv } = await import("#/share/csv.ts");
    const file = fileName(name, "csv");
    saveFile(file, new Blob([csv(table())], { type: "text/csv;charset=utf-8" }));
    return `Saved as ${file}`;
  };
  return (
    <p className={styles.acts}>
      <button
        type="button"
        onClick={() => {
          void save().then(setSaid);
        }}
      >
        Save as CSV
      </button>
      <button
        type="button"
        onClick={() => {
          void copyAndSay(`${plainText(title)}\n${link()}`).then(setSaid);
        }}
      >
        Copy link
      </button>
      <span role="status" data-row="">
        {said}
      </span>
    </p>
  );
}
