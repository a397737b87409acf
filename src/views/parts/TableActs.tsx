import { useRef, useState } from "react";
import { copyAndSay } from "#/share/save.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import type { Table } from "#/words/table.ts";
import { saved, tableFile } from "./files.ts";
import { useInView } from "./inView.ts";
import styles from "./TableActs.module.css";
import { useLink } from "./useLink.ts";

type Props = {
  /** What the rows are called as a file. */
  readonly name: string;
  readonly title: Phrase;
  readonly table: () => Table;
};

/** What can be taken away of rows that are no chart: a CSV, an XLSX, and the link to them. */
export function TableActs({ name, title, table }: Props) {
  const link = useLink();
  const place = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState("");
  const what = { name, title: plainText(title), subtitle: "", source: "", text: "", table };
  useInView(place, what);
  const run = (work: Promise<string>) => {
    work.then(setSaid, () => {
      setSaid("This browser could not make it.");
    });
  };
  return (
    <p ref={place} className={styles.acts}>
      {(["CSV", "XLSX"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          onClick={() => {
            run(
              tableFile[kind](what, link()).then((file) => saved(name, kind.toLowerCase(), file)),
            );
          }}
        >
          Save as {kind}
          <span className="spoken" data-row="">
            : {what.title}
          </span>
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          run(copyAndSay(`${what.title}\n${link()}`));
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
