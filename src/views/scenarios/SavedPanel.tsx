import { use, useState } from "react";
import { formatFault } from "#/data/faults.ts";
import { formatCount } from "#/model/money.ts";
import { formatDate } from "#/model/time.ts";
import { fileName, saveFile } from "#/share/save.ts";
import { adding, asideIn, fromFile, renaming, toFile, type Kept } from "#/state/saved.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { FramedContext } from "../parts/framed.ts";
import { FilePick } from "../parts/FilePick.tsx";
import { N } from "../parts/Say.tsx";
import { keptPhrase } from "#/words/folds.ts";
import { Fold } from "./Fold.tsx";
import panel from "./SavedPanel.module.css";
import styles from "./Scenarios.module.css";
import { useSaved, type Saved } from "./useSaved.ts";
import { slots, type Workbench } from "./workbench.ts";

/** A file larger than this holds something else, bytes. */
const largest = 5_000_000;
const today = (): string => new Date().toISOString().slice(0, 10);

/** The scenarios kept on this machine, where the page is not another's frame. */
export function SavedPanel({ bench }: { bench: Workbench }) {
  return use(FramedContext) ? null : <Shelf bench={bench} />;
}

/** Save, open, rename, duplicate, delete, and all of it as one file. */
function Shelf({ bench }: { bench: Workbench }) {
  const saved = useSaved(bench.dataset.meta.id);
  const [said, setSaid] = useState("");
  const { kept, setAside, fault } = saved;
  const tell = (words: string, change: Promise<void>) => {
    void change.then(() => {
      setSaid(words);
    });
  };
  return (
    <Fold
      id="saved"
      title="Saved on this machine"
      says={keptPhrase(kept.length)}
      loud={
        fault !== undefined && (
          <p className={styles.warning} role="alert">
            {fault}
          </p>
        )
      }
    >
      <p className={styles.acts}>
        {bench.columns.map((column) => (
          <button
            key={column.slot}
            type="button"
            className={styles.act}
            onClick={() => {
              tell(
                `Saved ${column.name}.`,
                saved.change((now) => adding(now, column.name, column.scenario, today())),
              );
            }}
          >
            save {column.letter}
          </button>
        ))}
      </p>
      {setAside.length > 0 && (
        <p className={styles.hint}>
          <N of={{ text: formatCount(setAside.length) }} /> kept here{" "}
          {setAside.length === 1 ? "is" : "are"} not understood by this version of the site, and
          left as {setAside.length === 1 ? "it is" : "they are"}:{" "}
          <span data-row="">{setAside.slice(0, 5).join("; ")}</span>
        </p>
      )}
      {kept.length > 0 && (
        <ul className={panel.list}>
          {kept.map((one) => (
            <Row key={one.name} one={one} bench={bench} saved={saved} tell={tell} />
          ))}
        </ul>
      )}
      <Files saved={saved} tell={tell} />
      <p className={styles.hint} role="status" data-row="">
        {said}
      </p>
    </Fold>
  );
}

type Tell = (words: string, change: Promise<void>) => void;
type RowProps = {
  readonly one: Kept;
  readonly bench: Workbench;
  readonly saved: Saved;
  readonly tell: Tell;
};

function Row({ one, bench, saved, tell }: RowProps) {
  const store = useAppStore();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [gone, setGone] = useState(false);
  const open = [
    ...bench.columns.map(({ slot }) => slot),
    ...slots.filter((slot) => !bench.columns.some((column) => column.slot === slot)).slice(0, 1),
  ];
  const rename = () => {
    const name = typed?.trim() ?? "";
    if (name !== "" && name !== one.name)
      tell(
        `Renamed.`,
        saved.change((now) => renaming(now, one.name, name)),
      );
    setTyped(undefined);
  };
  return (
    <li className={panel.row}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <input
          className={panel.name}
          aria-label={`Name of saved ${one.name}`}
          value={typed ?? one.name}
          maxLength={60}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onBlur={rename}
        />
      </form>
      {one.day !== "" && <time dateTime={one.day}>{formatDate(one.day)}</time>}
      <span className={styles.acts}>
        {open.map((slot) => (
          <button
            key={slot}
            type="button"
            className={styles.act}
            aria-label={`open as ${letterOf(slot)}: ${one.name}`}
            onClick={() => {
              setParams(store, { [slot]: one.scenario });
            }}
          >
            open as {letterOf(slot)}
          </button>
        ))}
        <button
          type="button"
          className={styles.act}
          aria-label={`Duplicate ${one.name}`}
          onClick={() => {
            tell(
              `Duplicated ${one.name}.`,
              saved.change((now) => adding(now, one.name, one.scenario, today())),
            );
          }}
        >
          duplicate
        </button>
        <button
          type="button"
          className={styles.act}
          aria-label={gone ? `Really delete ${one.name}` : `Delete ${one.name}`}
          onBlur={() => {
            setGone(false);
          }}
          onClick={() => {
            if (!gone) setGone(true);
            else
              tell(
                `Deleted ${one.name}.`,
                saved.change((now) => now.filter(({ name }) => name !== one.name)),
              );
          }}
        >
          {gone ? "really delete" : "delete"}
        </button>
      </span>
    </li>
  );
}

const letterOf = (slot: string): string => "ABCD"[Number(slot.slice(1)) - 1] ?? "";

function Files({ saved, tell }: { saved: Saved; tell: Tell }) {
  const [fault, setFault] = useState("");
  const read = async (file: File) => {
    setFault("");
    if (file.size > largest) {
      setFault("the file: expected saved scenarios, found something much larger.");
      return;
    }
    const found = fromFile(await file.text());
    if ("fault" in found) setFault(formatFault(found.fault));
    else {
      const aside = asideIn(found.doc);
      tell(
        `Brought back what ${file.name} holds${aside.length === 0 ? "" : `, but for what is not understood: ${aside.slice(0, 5).join("; ")}`}.`,
        saved.bringBack(found.doc),
      );
    }
  };
  return (
    <>
      <p className={styles.acts}>
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            saveFile(
              fileName("reckoner-saved-scenarios", "json"),
              new Blob([toFile(saved.doc)], { type: "application/json" }),
            );
          }}
        >
          save all to a file
        </button>
        <FilePick
          label="bring back from a file"
          className={panel.file}
          read={read}
          onUnread={() => {
            setFault("the file: it could not be read. Choose it again.");
          }}
        />
      </p>
      {fault !== "" && (
        <p className={styles.warning} role="alert" data-row="">
          {fault}
        </p>
      )}
    </>
  );
}
