import { useEffect, useId, useMemo, useState, type RefObject } from "react";
import { plainText } from "#/words/phrase.ts";
import type { SumWords } from "#/words/sums/sum.ts";
import { partsTable } from "#/words/workbenchTables.ts";
import modal from "../parts/Modal.module.css";
import { N, Say } from "../parts/Say.tsx";
import { RowsActs } from "../parts/RowsActs.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { useModal } from "../parts/useModal.ts";
import sum from "./SumPanel.module.css";
import table from "./Table.module.css";

type Props = {
  /** What is behind a door; undefined for one that is not known here. */
  readonly behind: (door: string) => SumWords | undefined;
  readonly root: RefObject<HTMLElement | null>;
};

/** Opens what is behind any number below `root`, and how it was worked out. */
export function SumDoors({ behind, root }: Props) {
  const [door, setDoor] = useState("");
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const click = ({ target }: Event) => {
      const opener = target instanceof Element ? target.closest("[data-door^='sum:']") : null;
      const opened = opener?.getAttribute("data-door");
      if (opener === null || typeof opened !== "string") return;
      if (opener instanceof HTMLElement || opener instanceof SVGElement)
        opener.focus({ preventScroll: true });
      setDoor(opened);
    };
    element.addEventListener("click", click);
    return () => {
      element.removeEventListener("click", click);
    };
  }, [root]);
  const words = useMemo(() => (door === "" ? undefined : behind(door)), [behind, door]);
  return (
    words && (
      <SumPanel
        words={words}
        onClose={() => {
          setDoor("");
        }}
      />
    )
  );
}

type PanelProps = { readonly words: SumWords; readonly onClose: () => void };

/** What a number is, its unit and prices, how it was worked out with the numbers of now, and from which lines. */
function SumPanel({ words, onClose }: PanelProps) {
  const ref = useModal(onClose);
  const heading = useId();
  const { title, value, facts, heads, rows, note, names, method } = words;
  return (
    <dialog ref={ref} className={modal.modal} aria-labelledby={heading}>
      <div className={modal.page}>
        <header className={modal.head}>
          <h2 className={modal.title} id={heading} tabIndex={-1}>
            <Say phrase={title} />
          </h2>
          <button type="button" className={modal.act} onClick={onClose}>
            Close
          </button>
        </header>
        <p className={sum.total}>
          <Say phrase={value} strong />
        </p>
        <dl className={sum.facts}>
          {facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Say phrase={text} />
              </dd>
            </div>
          ))}
        </dl>
        {rows.length > 0 && (
          <table className={`${table.totals ?? ""} ${sum.table ?? ""}`}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, how, amount }, i) => (
                // Rows of a sum have no identity but their place.
                <tr key={i}>
                  <th scope="row">
                    <span data-row="">{name}</span>
                  </th>
                  <td>
                    <Say phrase={how} />
                  </td>
                  <td>
                    <N of={amount} strong />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {rows.length > 0 && (
          <RowsActs
            name={plainText(title)}
            title={plainText(title)}
            table={() =>
              partsTable(
                heads,
                rows.map(({ name, how, amount }) => [name, plainText(how), amount.text]),
                plainText(title),
              )
            }
          />
        )}
        <p className={modal.quiet}>
          <Say phrase={note} /> <HowWorkedOut method={method} />
        </p>
        {names && (
          <details className={modal.section}>
            <summary>
              <Say phrase={names.label} />
            </summary>
            <ul className={sum.names}>
              {names.titles.map((title) => (
                <li key={title} data-row="">
                  {title}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </dialog>
  );
}
