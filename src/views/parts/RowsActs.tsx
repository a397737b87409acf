import { useState, type Ref } from "react";
import { copyAndSay } from "#/share/save.ts";
import type { Table } from "#/words/table.ts";
import { saved, tableFile } from "./files.ts";
import styles from "./RowsActs.module.css";

type Props = {
  /** What the rows are called as a file. */
  readonly name: string;
  readonly title: string;
  readonly table: () => Table;
  /** The address of the view they are in; left out where the address does not lead to them. */
  readonly link?: () => string;
  readonly ref?: Ref<HTMLParagraphElement>;
};

/** Saves rows as a CSV or an XLSX, wherever they stand, and copies the link to them where there is one. */
export function RowsActs({ name, title, table, link, ref }: Props) {
  const [said, setSaid] = useState("");
  const run = (work: Promise<string>) => {
    work.then(setSaid, () => {
      setSaid("This browser could not make it.");
    });
  };
  const what = { title, subtitle: "", source: "", text: "", table };
  return (
    <p ref={ref} className={styles.acts}>
      {(["CSV", "XLSX"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          onClick={() => {
            run(
              tableFile[kind](what, link?.() ?? "").then((file) =>
                saved(name, kind.toLowerCase(), file),
              ),
            );
          }}
        >
          Save as {kind}
          <span className="spoken" data-row="">
            : {title}
          </span>
        </button>
      ))}
      {link && (
        <button
          type="button"
          onClick={() => {
            run(copyAndSay(`${title}\n${link()}`));
          }}
        >
          Copy link
        </button>
      )}
      <span role="status" data-row="">
        {said}
      </span>
    </p>
  );
}
