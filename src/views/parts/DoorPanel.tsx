import { useEffect, useId, useRef, useState } from "react";
import type { Area, Dataset, Figure, Source } from "#/data/schema.ts";
import type { Basis } from "#/data/vocabulary.ts";
import { fillOf } from "#/charts/kit/palette.ts";
import { formatDate } from "#/model/time.ts";
import { copyAndSay } from "#/share/save.ts";
import { behindDoor, type Behind, type Opened } from "#/words/behind.ts";
import { figureValue } from "#/words/door.ts";
import { rivalsTable } from "#/words/figures.ts";
import { plainText, quantity, type Phrase } from "#/words/phrase.ts";
import { N, Say } from "./Say.tsx";
import { Sides } from "./Sides.tsx";
import { RowsActs } from "./RowsActs.tsx";
import { useModal } from "./useModal.ts";
import modal from "./Modal.module.css";
import styles from "./DoorPanel.module.css";

/** How a count or a result was made, and the proposals in it. */
type Made = {
  readonly title: string;
  readonly how: string;
  readonly proposals: Behind["proposals"];
};

type Props = {
  readonly door: Opened;
  /** Undefined until the second document is there. */
  readonly whole: Dataset | undefined;
  /** The authorities, where they are not in the dataset itself. */
  readonly areas?: readonly Area[] | undefined;
  /** Why the second document could not be had, and how to ask again. */
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** What is behind a count or a method, by its whole door: "count:accepted", "method:published-total". */
  readonly counts: (door: Opened) => Made | undefined;
  /** The panel has closed by then. */
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
  /** How to cite what rests on some sources, as seen in this view. */
  readonly citation: (sources: readonly Source[]) => string;
  /** Where there is more about it: what each link says, and its address. */
  readonly more?: readonly { readonly label: string; readonly address: string }[];
};

/** What is behind a number: what it is, who says so, how sure it is, and what others say. */
export function DoorPanel(props: Props) {
  const {
    whole,
    areas,
    error,
    onRetry,
    counts,
    onChoose,
    onClose,
    citation,
    door,
    more = [],
  } = props;
  const ref = useModal(onClose);
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(door);
  useEffect(() => {
    if (before.current === door) return;
    before.current = door;
    if (ref.current) ref.current.scrollTop = 0;
    title.current?.focus();
  }, [door, ref]);
  const choose = (id: string) => {
    onClose();
    onChoose(id);
  };
  const made = counts(door);
  const behind = made === undefined && whole ? behindDoor(door, whole, areas) : undefined;
  const proposals = made?.proposals ?? behind?.proposals ?? [];
  return (
    <dialog ref={ref} className={modal.modal} aria-labelledby={heading}>
      <div className={modal.page}>
        <header className={modal.head}>
          <h2 ref={title} className={modal.title} id={heading} tabIndex={-1} data-row="">
            {made?.title ?? behind?.words.title ?? "Where this number comes from"}
          </h2>
          <button type="button" className={modal.act} onClick={onClose}>
            Close
          </button>
        </header>
        {made && <p data-row="">{made.how}</p>}
        {behind && <Content behind={behind} onChoose={choose} />}
        {more.map(({ label, address }) => (
          <p key={address} className={modal.section}>
            <a href={address} onClick={onClose}>
              {label}
            </a>
          </p>
        ))}
        {!made && !behind && <Missing whole={whole} error={error} onRetry={onRetry} />}
        {proposals.length > 0 && (
          <section className={modal.section} aria-label="Proposals">
            <h3>{made ? "The proposals in it" : "Proposals it belongs to"}</h3>
            <ul className={styles.proposals}>
              {proposals.map((proposal) => (
                <li key={proposal.id}>
                  <span className={styles.id} data-row="">
                    {proposal.id}
                  </span>
                  <button
                    type="button"
                    className={modal.act}
                    data-row=""
                    onClick={() => {
                      choose(proposal.id);
                    }}
                  >
                    {proposal.title}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {behind && <Cite behind={behind} citation={citation} />}
      </div>
    </dialog>
  );
}

function Content(props: { behind: Behind; onChoose: Props["onChoose"] }) {
  const { words, basis, confidence, where, sources, rivals, figure, sides, prose } = props.behind;
  const fact = (label: string, text: Phrase) => ({ label, text });
  const facts = [
    ...words.facts,
    ...(confidence === undefined ? [] : [fact("Confidence", [confidence])]),
    ...(where === undefined ? [] : [fact("Where in them", [{ text: where, row: true }])]),
  ];
  return (
    <>
      <p className={prose ? styles.prose : styles.value}>
        <Say phrase={words.value} />
      </p>
      <dl className={styles.facts}>
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {label === "Basis" && basis !== undefined && <Swatch basis={basis} />}
              <Say phrase={text} />
            </dd>
          </div>
        ))}
      </dl>
      {words.note.length > 0 && (
        <p className={styles.note}>
          <Say phrase={words.note} />
        </p>
      )}
      {sides && <Sides sides={sides} onChoose={props.onChoose} />}
      {rivals.length > 0 && <Rivals rivals={rivals} figure={figure} />}
      {sources && <Sources sources={sources} />}
    </>
  );
}

/** The texture that amounts of a basis are drawn with; its word stands beside it. */
function Swatch({ basis }: { basis: Basis }) {
  return (
    <svg className={styles.swatch} width="18" height="11" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="17" height="10" fill={fillOf(basis, null)} stroke="var(--ink)" />
    </svg>
  );
}

function Rivals({ rivals, figure }: { rivals: readonly Figure[]; figure: string | undefined }) {
  const preferred = rivals.some((row) => row.preferred !== undefined);
  const topic = rivals[0]?.topic ?? "";
  return (
    <section className={modal.section} aria-label="Who says what">
      <h3>
        Who says what: <span data-row="">{topic}</span>
      </h3>
      <table className={styles.rivals}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Said by</th>
            <th scope="col">Period</th>
          </tr>
        </thead>
        <tbody>
          {rivals.map((row) => (
            <tr key={row.id} aria-current={row.id === figure || undefined}>
              <th scope="row">
                {row.id === figure ? (
                  <mark>
                    <Say phrase={figureValue(row)} />
                  </mark>
                ) : (
                  <N of={quantity(plainText(figureValue(row)), `figure:${row.id}`)} />
                )}
              </th>
              <td>
                <span data-row="">{row.by}</span>
                {row.preferred !== undefined && <span className={styles.by}>preferred here</span>}
              </td>
              <td data-row="">{row.period ?? (row.asOf === null ? "" : formatDate(row.asOf))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <RowsActs name={topic} title={topic} table={() => rivalsTable(rivals, topic)} />
      {!preferred && <p className={modal.quiet}>None of them is preferred here.</p>}
    </section>
  );
}

const readings: Readonly<Record<Source["read"], string>> = {
  whole: "we read the whole of it",
  excerpt: "we read an excerpt",
  copy: "we read a copy",
  "not read": "we have not read it",
};

function Sources({ sources }: { sources: readonly Source[] }) {
  return (
    <section className={modal.section} aria-label="Sources">
      <h3>{sources.length === 1 ? "Source" : "Sources"}</h3>
      {sources.length === 0 && <p className={modal.quiet}>No source is given for it.</p>}
      <ul className={styles.sources}>
        {sources.map(({ id, title, publisher, date, url, read }) => (
          <li key={id}>
            {url !== null && /^https?:\/\//.test(url) ? (
              <a href={url} target="_blank" rel="noopener noreferrer" data-row="">
                {title} <span className="spoken">(opens in a new tab)</span>
              </a>
            ) : (
              <span data-row="">{title}</span>
            )}
            <span className={styles.by}>
              <span data-row="">{publisher}</span>,{" "}
              {date === null ? "no date" : <time dateTime={date}>{formatDate(date)}</time>};{" "}
              {readings[read]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cite({ behind, citation }: { behind: Behind; citation: Props["citation"] }) {
  const [said, setSaid] = useState("");
  const { title, value } = behind.words;
  return (
    <p className={`${modal.acts ?? ""} ${styles.foot ?? ""}`}>
      <button
        type="button"
        className={modal.button}
        onClick={() => {
          setSaid("");
          void copyAndSay(`${title}: ${plainText(value)}\n${citation(behind.sources ?? [])}`).then(
            setSaid,
          );
        }}
      >
        Copy citation
      </button>
      <span className={modal.said} role="status">
        {said}
      </span>
    </p>
  );
}

function Missing({ whole, error, onRetry }: Pick<Props, "whole" | "error" | "onRetry">) {
  if (whole)
    return (
      <p>
        This dataset has nothing behind this number. It may have been made over another version.
      </p>
    );
  if (!error)
    return (
      <p className={modal.quiet} role="status">
        Fetching where this number comes from …
      </p>
    );
  return (
    <>
      <p role="alert">The sources could not be fetched. {error.message}</p>
      <button type="button" className={modal.button} onClick={onRetry}>
        Try again
      </button>
    </>
  );
}
