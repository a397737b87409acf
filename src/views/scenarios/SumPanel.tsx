import { useEffect, useId, useMemo, useState, type RefObject } from "react";
import { useDataset } from "#/state/dataset.ts";
import { useAreas } from "#/state/fetched.ts";
import { sourcesBehind } from "#/words/behind.ts";
import { citation } from "#/words/cite.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import type { SumWords } from "#/words/sums/sum.ts";
import { CopyCitation, Sources } from "../parts/Cited.tsx";
import modal from "../parts/Modal.module.css";
import { PartsTable } from "../parts/PartsTable.tsx";
import { Say } from "../parts/Say.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { useLink } from "../parts/useLink.ts";
import { useModal } from "../parts/useModal.ts";
import sum from "./SumPanel.module.css";

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
  const { title, value, facts, note, names, method } = words;
  const { sources, cite } = useCited(words);
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
        <PartsTable parts={words} title={plainText(title)} />
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
        {sources.length > 0 && <Sources sources={sources} />}
        <CopyCitation text={cite} />
      </div>
    </dialog>
  );
}

const none: readonly string[] = [];

/** The sources behind every number that a sum names, and how to cite it as seen in this view. */
function useCited({ title, value, facts, rows, cites = none }: SumWords) {
  const { whole, first } = useDataset();
  const link = useLink();
  const doors = useMemo(
    () =>
      [...facts.map(({ text }) => text), ...rows.map(({ how, amount }) => [...how, amount])]
        .flatMap((phrase: Phrase) => phrase)
        .flatMap((piece) => (typeof piece === "string" ? [] : (piece.door ?? []))),
    [facts, rows],
  );
  const areas = useAreas(doors.some((door) => door.startsWith("area:")));
  const sources = useMemo(() => {
    if (!whole) return [];
    const found = sourcesBehind(doors, whole, areas);
    return whole.sources.filter((source) => found.includes(source) || cites.includes(source.id));
  }, [whole, doors, areas, cites]);
  const cite = () =>
    `${plainText(title)}: ${plainText(value)}\n${citation({ sources, meta: first.meta, link: link() })}`;
  return { sources, cite };
}
