import { useId, useMemo } from "react";
import { formatCount } from "#/model/money.ts";
import { useDataset } from "#/state/dataset.ts";
import { writeAddress, type Address } from "#/state/params.ts";
import { readPasted, type Pasted } from "#/state/pasted.ts";
import { go, useAppStore } from "#/state/store.ts";
import { differencesTable } from "#/words/dialogTables.ts";
import { noun } from "#/words/numbers.ts";
import { differences, sideBySide } from "./differences.ts";
import { N } from "./Say.tsx";
import { RowsActs } from "./RowsActs.tsx";
import { useModal } from "./useModal.ts";
import modal from "./Modal.module.css";
import styles from "./Compare.module.css";

type Props = {
  /** The two links as typed. */
  readonly texts: readonly [string, string];
  readonly onType: (texts: readonly [string, string]) => void;
  readonly onClose: () => void;
};

/** Two links side by side: only what differs between them, in words, and the way to open both. */
export function Compare({ texts, onType, onClose }: Props) {
  const ref = useModal(onClose);
  const heading = useId();
  const [first, second] = texts;
  const a = useMemo(() => readPasted(first), [first]);
  const b = useMemo(() => readPasted(second), [second]);
  return (
    <dialog ref={ref} className={modal.modal} aria-labelledby={heading}>
      <div className={modal.page}>
        <header className={modal.head}>
          <h2 className={modal.title} id={heading}>
            Compare two links
          </h2>
          <button type="button" className={modal.act} onClick={onClose}>
            Close
          </button>
        </header>
        <div className={styles.links}>
          <Link
            label="First link"
            text={first}
            read={a}
            onType={(text) => {
              onType([text, second]);
            }}
          />
          <Link
            label="Second link"
            text={second}
            read={b}
            onType={(text) => {
              onType([first, text]);
            }}
          />
        </div>
        {a.kind === "link" && b.kind === "link" ? (
          <Differences pair={[a.address, b.address]} onClose={onClose} />
        ) : (
          <p className={modal.quiet} role="status">
            Paste two links to this site. What differs between them is said here in words, before
            either is opened.
          </p>
        )}
      </div>
    </dialog>
  );
}

type LinkProps = {
  readonly label: string;
  readonly text: string;
  readonly read: Pasted;
  readonly onType: (text: string) => void;
};

/** A link to paste, and what could not be read of it; what was typed stays. */
function Link({ label, text, read, onType }: LinkProps) {
  const box = useId();
  const about = useId();
  const aside = read.kind === "link" ? read.address.setAside : [];
  return (
    <div>
      <label htmlFor={box}>{label}</label>
      <textarea
        id={box}
        rows={2}
        spellCheck={false}
        value={text}
        aria-invalid={read.kind === "fault"}
        aria-describedby={about}
        onChange={(event) => {
          onType(event.currentTarget.value);
        }}
      />
      <div id={about} aria-live="polite">
        {read.kind === "fault" && (
          <p className={styles.fault} data-row="">
            Expected {read.expected}; this is {read.found}. Copy the link again, whole.
          </p>
        )}
        {aside.length > 0 && (
          <p className={styles.aside} data-row="">
            Left out, since it could not be used:{" "}
            {aside
              .slice(0, 5)
              .map(({ key, text: written }) => `${key}=${written}`.slice(0, 60))
              .join(", ")}
            {aside.length > 5 && ` and ${aside.length - 5} more`}
          </p>
        )}
      </div>
    </div>
  );
}

type Pair = { readonly pair: readonly [Address, Address]; readonly onClose: () => void };

function Differences({ pair, onClose }: Pair) {
  const store = useAppStore();
  const { first, whole } = useDataset();
  const rows = differences(pair, first);
  const isOfThis = pair.every(({ madeOver }) => (madeOver?.id ?? first.meta.id) === first.meta.id);
  const columns = whole && isOfThis ? sideBySide(pair, whole) : undefined;
  return (
    <>
      <p className={styles.sum} role="status">
        {rows.length === 0 ? (
          "The two links say the same."
        ) : (
          <>
            They differ in <N of={{ text: formatCount(rows.length) }} />{" "}
            {noun(rows.length, "thing")}.
          </>
        )}
      </p>
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">First link</th>
              <th scope="col">Second link</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, says: [left, right] }, i) => (
              // Two rows may have the same title.

              <tr key={i} data-row="">
                <th scope="row">{label}</th>
                <td>{left}</td>
                <td>{right}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && (
        <RowsActs
          name="two-links"
          title="What differs between two links"
          table={() => differencesTable(rows, "What differs between two links")}
        />
      )}
      {!isOfThis && (
        <p className={modal.quiet}>
          One of them was made over another dataset than the one that is open, so its ids stand here
          without their names.
        </p>
      )}
      <p className={`${modal.acts ?? ""} ${styles.acts ?? ""}`}>
        {columns && (
          <button
            type="button"
            className={modal.button}
            onClick={() => {
              go(store, "scenarios", columns);
              onClose();
            }}
          >
            Open both as scenarios, side by side
          </button>
        )}
        {pair.map((address, i) => (
          <a
            key={i}
            className={modal.act}
            href={writeAddress(address, address.madeOver, address.seen)}
            onClick={onClose}
          >
            {i === 0 ? "Open the first" : "Open the second"}
          </a>
        ))}
      </p>
    </>
  );
}
