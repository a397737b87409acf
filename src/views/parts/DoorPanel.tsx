import { useEffect, useId, useRef } from "react";
import type { Area, Dataset, Figure, Source } from "#/data/schema.ts";
import type { Basis } from "#/data/vocabulary.ts";
import { fillOf } from "#/charts/kit/palette.ts";
import { formatDate } from "#/model/time.ts";
import { behindDoor, type Behind, type Opened } from "#/words/behind.ts";
import { figureValue } from "#/words/door.ts";
import { rivalsTable } from "#/words/figures.ts";
import { plainText, quantity, type Phrase } from "#/words/phrase.ts";
import { CopyCitation, Sources } from "./Cited.tsx";
import { PartsTable } from "./PartsTable.tsx";
import { N, Say } from "./Say.tsx";
import { Sides } from "./Sides.tsx";
import { RowsActs } from "./RowsActs.tsx";
import { useModal } from "./useModal.ts";
import modal from "./Modal.module.css";
import styles from "./DoorPanel.module.css";

/** How a count or a result was made, the proposals in it, and what is behind its value where it has one. */
type Made = {
  readonly title: string;
  readonly how: string;
  readonly proposals: Behind["proposals"];
  readonly behind?: Behind | undefined;
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
  const behind = made ? made.behind : whole && behindDoor(door, whole, areas);
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
        {made && !behind && <p data-row="">{made.how}</p>}
        {behind && <Content behind={behind} how={made?.how} onChoose={choose} />}
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
        {behind && (
          <CopyCitation
            text={() =>
              `${behind.words.title}: ${plainText(behind.words.value)}\n${citation(behind.sources ?? [])}`
            }
          />
        )}
      </div>
    </dialog>
  );
}

type ContentProps = {
  readonly behind: Behind;
  /** How it was made, where it was. */
  readonly how: string | undefined;
  readonly onChoose: Props["onChoose"];
};

function Content({ behind, how, onChoose }: ContentProps) {
  const { words, basis, confidence, where, sources, rivals, figure, sides, prose } = behind;
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
      {facts.length > 0 && (
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
      )}
      {words.note.length > 0 && (
        <p className={styles.note}>
          <Say phrase={words.note} />
        </p>
      )}
      {how !== undefined && (
        <p className={styles.note} data-row="">
          {how}
        </p>
      )}
      {behind.parts && <PartsTable parts={behind.parts} title={words.title} />}
      {sides && <Sides sides={sides} onChoose={onChoose} />}
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
