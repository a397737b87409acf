import { Suspense, useState } from "react";
import { isReachable } from "#/share/reach.ts";
import { fileName, saveFile } from "#/share/save.ts";
import { choicesOf } from "#/state/yours.ts";
import { Boundary } from "../parts/Boundary.tsx";
import { later } from "../parts/later.tsx";
import { useLink } from "../parts/useLink.ts";
import styles from "./Scenarios.module.css";
import type { Column, Workbench } from "./workbench.ts";

const Brief = later(async () => (await import("./Brief.tsx")).Brief);

/** Each scenario as a brief of two pages, and as a workbook whose sums are formulas. */
export function TakeAway({ bench }: { bench: Workbench }) {
  const link = useLink();
  const [said, setSaid] = useState("");
  const [brief, setBrief] = useState<Column["slot"]>();
  const briefed = bench.columns.find(({ slot }) => slot === brief);
  const save = (column: Column) => {
    setSaid("One moment …");
    saveWorkbook(bench, column, link()).then(setSaid, () => {
      setSaid("This browser could not make the workbook. Every year in full has the same sums.");
    });
  };
  return (
    <section aria-labelledby="take-away">
      <h2 id="take-away" className={styles.title}>
        Take it away
      </h2>
      <ul>
        {bench.columns.map((column) => (
          <li key={column.slot} className={styles.ways}>
            <span>
              {column.letter}, <span data-row="">{column.name}</span>:
            </span>
            <button
              type="button"
              className={styles.act}
              aria-expanded={brief === column.slot}
              onClick={() => {
                setBrief(brief === column.slot ? undefined : column.slot);
              }}
            >
              brief of two pages<span className="spoken">: {column.letter}</span>
            </button>
            <button
              type="button"
              className={styles.act}
              onClick={() => {
                save(column);
              }}
            >
              workbook (XLSX)<span className="spoken">: {column.letter}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>
        The workbook’s sums are formulas: change an amount, a decision, a price base or the discount
        rate there, and the totals follow.
      </p>
      <p className={styles.hint} role="status" data-row="">
        {said}
      </p>
      {briefed && (
        <Boundary what="The brief">
          <Suspense fallback={<p role="status">Fetching the brief…</p>}>
            <Brief
              bench={bench}
              column={briefed}
              link={link()}
              onClose={() => {
                setBrief(undefined);
              }}
            />
          </Suspense>
        </Boundary>
      )}
    </section>
  );
}

async function saveWorkbook(bench: Workbench, column: Column, link: string): Promise<string> {
  const { scenarioBook } = await import("#/share/book/book.ts");
  const { dataset, ground } = bench;
  const { meta } = dataset;
  const book = scenarioBook({
    name: column.name,
    link: isReachable(link) ? link : "",
    dataset: {
      ...dataset,
      title: meta.title,
      version: meta.version,
      fingerprint: meta.fingerprint ?? "",
      attribution: meta.attribution,
    },
    ground,
    choices: choicesOf(column.scenario, ground),
    settled: column.outcome,
    range: column.outcome.range,
  });
  const name = fileName(column.name, "xlsx");
  saveFile(name, book);
  return `Saved as ${name}`;
}
