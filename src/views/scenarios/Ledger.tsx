import { longestNote, notesIn, noting, webAddress, type Note } from "#/state/ledger.ts";
import { useAppStore } from "#/state/store.ts";
import { ledgerPhrase } from "#/words/ledger.ts";
import { Fold } from "./Fold.tsx";
import { inputsOf, type Input } from "./inputs.ts";
import ledger from "./Ledger.module.css";
import { WordsField } from "./WordsField.tsx";
import type { Column, Workbench } from "./workbench.ts";
import { rewrite } from "./rewrite.ts";

/** Every changed input with its reason, its evidence and whether it is disputed; all of it is in the link. */
export function Ledger({ bench }: { bench: Workbench }) {
  const columns = bench.columns.map((column) => {
    const notes = notesIn(column.scenario);
    const inputs = inputsOf(column.scenario, bench);
    const known = new Set(inputs.map(({ of }) => of));
    const gone = [...notes.values()].filter(({ of }) => !known.has(of));
    return { column, notes, inputs, gone };
  });
  const all = columns.flatMap(({ inputs, notes }) => inputs.map(({ of }) => notes.get(of)));
  return (
    <Fold
      id="ledger"
      title="Ledger"
      says={ledgerPhrase(
        all.length,
        all.filter((note) => note !== undefined && note.reason !== "").length,
        all.filter((note) => note?.disputed).length,
      )}
    >
      {columns
        .filter(({ inputs, gone }) => inputs.length + gone.length > 0)
        .map(({ column, notes, inputs, gone }) => (
          <div key={column.slot}>
            <h3 className={ledger.head}>
              {column.letter} <span data-row="">{column.name}</span>
            </h3>
            <ul className={ledger.list}>
              {inputs.map((input) => (
                <Line key={input.of} column={column} input={input} note={notes.get(input.of)} />
              ))}
              {gone.map((note) => (
                <Line
                  key={note.of}
                  column={column}
                  input={{ of: note.of, label: note.of, value: "no longer changed" }}
                  note={note}
                />
              ))}
            </ul>
          </div>
        ))}
    </Fold>
  );
}

type LineProps = {
  readonly column: Column;
  readonly input: Input;
  readonly note: Note | undefined;
};

function Line({ column, input, note }: LineProps) {
  const store = useAppStore();
  const { of, label, value } = input;
  const write = (change: Partial<Note>) => {
    rewrite(store, column, (now) => noting(now, of, change));
  };
  const about = `${label}, scenario ${column.letter}`;
  return (
    <li>
      <details>
        <summary>
          <b data-row="">{label}</b> <span data-row="">{value}</span>
          {note?.disputed && <strong className={ledger.disputed}> disputed</strong>}
          <NoteWords note={note} />
        </summary>
        <div className={ledger.fields}>
          <p>
            <span>Reason</span>
            <WordsField
              label={`Reason for ${about}`}
              className={ledger.words}
              value={note?.reason ?? ""}
              maxLength={longestNote}
              onChange={(reason) => {
                write({ reason });
              }}
            />
          </p>
          <p>
            <span>Evidence, in words or as a web address</span>
            <WordsField
              label={`Evidence for ${about}`}
              className={ledger.words}
              value={note?.evidence ?? ""}
              maxLength={longestNote}
              onChange={(evidence) => {
                write({ evidence });
              }}
            />
          </p>
          <label className={ledger.mark}>
            <input
              type="checkbox"
              aria-label={`${about}: disputed`}
              checked={note?.disputed === true}
              onChange={(event) => {
                write({ disputed: event.target.checked });
              }}
            />{" "}
            disputed
          </label>
        </div>
      </details>
      <Evidence text={note?.evidence ?? ""} />
    </li>
  );
}

/** What the columns say of one input, where something is said: "B “as agreed in May”, disputed". */
export function Reasons({ bench, of }: { bench: Workbench; of: string }) {
  const said = bench.columns.flatMap(({ letter, scenario }) => {
    const note = notesIn(scenario).get(of);
    return note && (note.reason !== "" || note.disputed) ? [{ letter, note }] : [];
  });
  return said.map(({ letter, note }) => (
    <span key={letter} className={ledger.said}>
      {letter}
      <NoteWords note={note} />
      {note.disputed && <strong className={ledger.disputed}> disputed</strong>}
    </span>
  ));
}

/** A note's reason, as its writer put it. */
function NoteWords({ note }: { note: Note | undefined }) {
  return note === undefined || note.reason === "" ? null : (
    <span className={ledger.reason} data-row="">
      {" "}
      “{note.reason}”
    </span>
  );
}

/** Evidence as words, or as a link whose whole address can be read before it is followed. */
function Evidence({ text }: { text: string }) {
  if (text === "") return null;
  const href = webAddress(text);
  return (
    <p className={ledger.evidence} data-row="">
      {href === undefined ? (
        text
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer nofollow">
          {href}
        </a>
      )}
    </p>
  );
}
