import { useCallback, useEffect, useId, useRef, useState, type RefObject } from "react";
import { formatFault, type Fault } from "#/data/faults.ts";
import type { Dataset } from "#/data/schema.ts";
import { formatCount } from "#/model/money.ts";
import { copyAndSay } from "#/share/save.ts";
import { parsing, type Parsing, type Stage } from "#/state/parsing.ts";
import { faultsTable } from "#/words/dialogTables.ts";
import { noun } from "#/words/numbers.ts";
import { N } from "./Say.tsx";
import { RowsActs } from "./RowsActs.tsx";
import { useModal } from "./useModal.ts";
import modal from "./Modal.module.css";
import styles from "./OwnFile.module.css";

type Props = {
  /** A file that was dropped on the page; read at once. */
  readonly dropped?: File | undefined;
  readonly onOpen: (dataset: Dataset, fileName: string) => void;
  readonly onClose: () => void;
};

type State =
  | { readonly at: "start" | "stopped" }
  | { readonly at: "running"; readonly name: string; readonly stage: Stage; readonly slow: boolean }
  | { readonly at: "faults"; readonly name: string; readonly faults: readonly Fault[] };

/** After how long progress is shown, ms: what is quicker needs none. */
const patience = 500;
const mostShown = 200;

/** A dataset of the reader's own: opened from this machine, checked here, every fault with how to mend it. */
export function OwnFile({ dropped, onOpen, onClose }: Props) {
  const ref = useModal(onClose);
  const heading = useId();
  const { state, open, stop } = useReading(onOpen);
  const over = useDrop(ref, open);
  useEffect(() => {
    if (dropped) open(dropped);
  }, [dropped, open]);
  return (
    <dialog ref={ref} className={modal.modal} aria-labelledby={heading}>
      <div className={modal.page}>
        <header className={modal.head}>
          <h2 className={modal.title} id={heading}>
            Open a review of your own
          </h2>
          <button type="button" className={modal.act} onClick={onClose}>
            Close
          </button>
        </header>
        <p>
          Any review can be explored here from one JSON file. The file never leaves this machine: it
          is read and checked in this page, and nothing is sent anywhere.
        </p>
        <div className={styles.drop} data-state={over ? "over" : "plain"}>
          <label>
            Choose a file, or drop it here
            <input
              type="file"
              accept=".json,application/json"
              disabled={state.at === "running"}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file) open(file);
                // So that the same file can be chosen again once it is mended.
                event.target.value = "";
              }}
            />
          </label>
        </div>
        <Progress state={state} onStop={stop} />
        {state.at === "faults" && <Faults name={state.name} faults={state.faults} />}
        <section className={modal.section} aria-label="How to write one">
          <h3>How to write one</h3>
          <p className={modal.quiet}>
            Start from the{" "}
            <a href="./example.json" download="">
              example
            </a>
            , a small invented review with notes in it. The{" "}
            <a href="./dataset.schema.json" download="">
              JSON Schema
            </a>{" "}
            names every field; an editor that knows it checks as you type.
          </p>
        </section>
      </div>
    </dialog>
  );
}

/** Whether a file is held over an element; one that is let go there is handed on. */
function useDrop(ref: RefObject<HTMLElement | null>, onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const hold = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === "dragover");
    };
    const drop = (event: DragEvent) => {
      hold(event);
      // The page around takes drops of its own.
      event.stopPropagation();
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    element.addEventListener("dragover", hold);
    element.addEventListener("dragleave", hold);
    element.addEventListener("drop", drop);
    return () => {
      element.removeEventListener("dragover", hold);
      element.removeEventListener("dragleave", hold);
      element.removeEventListener("drop", drop);
    };
  }, [ref, onFile]);
  return over;
}

/** The reading of one file at a time: a new one stops the last. */
function useReading(onOpen: Props["onOpen"]) {
  const [state, setState] = useState<State>({ at: "start" });
  const current = useRef<Parsing>(null);
  const opening = useRef(onOpen);
  useEffect(() => {
    opening.current = onOpen;
  });
  const open = useCallback((file: File) => {
    current.current?.stop();
    const { name } = file;
    setState({ at: "running", name, stage: "reading", slow: false });
    const change = (part: { stage: Stage } | { slow: true }) => {
      setState((now) =>
        now.at === "running" && current.current === run ? { ...now, ...part } : now,
      );
    };
    const run: Parsing = parsing(file, (stage) => {
      change({ stage });
    });
    current.current = run;
    const timer = setTimeout(() => {
      change({ slow: true });
    }, patience);
    void run.outcome.then((outcome) => {
      clearTimeout(timer);
      if (current.current !== run) return;
      current.current = null;
      if (outcome.kind === "faults") setState({ at: "faults", name, faults: outcome.faults });
      else opening.current(outcome.dataset, name);
    });
  }, []);
  const stop = useCallback(() => {
    current.current?.stop();
    current.current = null;
    setState({ at: "stopped" });
  }, []);
  useEffect(
    () => () => {
      current.current?.stop();
      current.current = null;
    },
    [],
  );
  return { state, open, stop };
}

const stages: Readonly<Record<Stage, string>> = {
  reading: "Reading",
  checking: "Checking every row of",
};

function Progress({ state, onStop }: { state: State; onStop: () => void }) {
  const running = state.at === "running" && state.slow;
  return (
    <div className={styles.run}>
      <p role="status" className={modal.said}>
        {running && (
          <>
            {stages[state.stage]} <span data-row="">{state.name}</span> …
          </>
        )}
        {state.at === "stopped" && "Stopped. Nothing was changed."}
      </p>
      {running && (
        <>
          <progress
            aria-label="Progress"
            max={2}
            value={state.stage === "reading" ? undefined : 1}
          />
          <button type="button" className={modal.button} onClick={onStop}>
            Stop
          </button>
        </>
      )}
    </div>
  );
}

function Faults({ name, faults }: { name: string; faults: readonly Fault[] }) {
  const [said, setSaid] = useState("");
  const shown = faults.slice(0, mostShown);
  return (
    <section className={modal.section} aria-label="What is wrong with the file">
      <div role="alert">
        <h3>
          <span data-row="">{name}</span> cannot be opened yet:{" "}
          <N of={{ text: formatCount(faults.length) }} /> {noun(faults.length, "fault")}
        </h3>
      </div>
      <p className={modal.acts}>
        <button
          type="button"
          className={modal.act}
          onClick={() => {
            setSaid("");
            void copyAndSay(faults.map(formatFault).join("\n")).then(setSaid);
          }}
        >
          Copy all as text
        </button>
        <span className={modal.said} role="status">
          {said}
        </span>
      </p>
      <table className={styles.faults}>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Expected</th>
            <th scope="col">Found</th>
            <th scope="col">How to mend it</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((fault, i) => (
            // Faults have no identity but their place: one field can have two.
            <tr key={i} data-row="">
              <td>
                <b>{fault.where}</b>
                {fault.field !== "" && <span className={styles.field}>{fault.field}</span>}
              </td>
              <td data-label="expected">{fault.expected}</td>
              <td data-label="found">{fault.found}</td>
              <td data-label="to mend:">{fault.mend}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <RowsActs
        name="faults"
        title={`What is wrong with ${name}`}
        table={() => faultsTable(faults, `What is wrong with ${name}`)}
      />
      {faults.length > shown.length && (
        <p className={modal.quiet}>
          The first <N of={{ text: formatCount(shown.length) }} /> are shown; “Copy all as text” has
          all <N of={{ text: formatCount(faults.length) }} />.
        </p>
      )}
    </section>
  );
}
