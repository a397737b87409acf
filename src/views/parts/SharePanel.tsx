import { use, useId, useState } from "react";
import { formatCount } from "#/model/money.ts";
import { fitsQr, longestQr, qrPath } from "#/share/qr.ts";
import { isReachable } from "#/share/reach.ts";
import { copyAndSay, hasShareSheet, openShareSheet, saveFile } from "#/share/save.ts";
import { scenariosFile } from "#/state/asFile.ts";
import { DatasetContext } from "#/state/dataset.ts";
import { longestLink } from "#/state/pasted.ts";
import { longestSent, withNote } from "#/state/sentNote.ts";
import { StateContext } from "#/state/store.ts";
import { apa, bibtex, embedCode } from "#/words/cite.ts";
import { Boundary } from "./Boundary.tsx";
import { Bundle } from "./Bundle.tsx";
import { later } from "./later.tsx";
import { choicesIn, revealedIn } from "./choices.ts";
import { listed } from "#/words/phrase.ts";
import { PublicAddress } from "./PublicAddress.tsx";
import { QrCode } from "./QrCode.tsx";
import { N } from "./Say.tsx";
import { useModal } from "./useModal.ts";
import modal from "./Modal.module.css";
import styles from "./SharePanel.module.css";

const AddToStory = later(async () => (await import("../present/make/AddToStory.tsx")).AddToStory);

/** What adds the view to a story, where it can be a scene of one. */
function ToStory({ onLeave }: { readonly onLeave: () => void }) {
  const place = use(StateContext)?.getState().place;
  return place === undefined || place === "present" ? null : <AddToStory onLeave={onLeave} />;
}

type Props = {
  /** The whole address of this view. */
  readonly link: string;
  readonly title: string;
  readonly citation: string;
  /** Opens the comparison of this link with another. */
  readonly onCompare: () => void;
  readonly onClose: () => void;
};

/**
 * This view as a link: to copy, to scan, to hand on, to cite, with what it carries in words. Suspends until all of it
 * is there, so that nothing moves under a pointer.
 */
export function SharePanel({ link: plain, title, citation, onCompare, onClose }: Props) {
  const ref = useModal(onClose);
  const heading = useId();
  const [said, setSaid] = useState("");
  const [note, setNote] = useState("");
  const link = withNote(plain, note);
  const meta = use(DatasetContext)?.first.meta;
  const tell = (work: Promise<string>) => {
    setSaid("");
    work.then(setSaid, () => {
      setSaid("This browser could not make it.");
    });
  };
  return (
    <dialog ref={ref} className={modal.modal} aria-labelledby={heading}>
      <div className={modal.page}>
        <header className={modal.head}>
          <h2 className={modal.title} id={heading}>
            Share this view
          </h2>
          <button type="button" className={modal.act} onClick={onClose}>
            Close
          </button>
        </header>
        <textarea
          className={styles.link}
          aria-label="The link"
          readOnly
          rows={3}
          value={link}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
        <NoteField note={note} onNote={setNote} />
        <div className={`${modal.acts ?? ""} ${styles.acts ?? ""}`}>
          <button
            type="button"
            className={modal.button}
            onClick={() => {
              tell(copyAndSay(link));
            }}
          >
            Copy link
          </button>
          {hasShareSheet() && (
            <button
              type="button"
              className={modal.button}
              onClick={() => {
                tell(
                  openShareSheet(title, link).then((opened) =>
                    opened ? "" : "This machine would not share it. Copy the link instead.",
                  ),
                );
              }}
            >
              Share with an app
            </button>
          )}
          <button type="button" className={modal.act} onClick={onCompare}>
            Compare with another link
          </button>
          <span className={modal.said} role="status">
            {said}
          </span>
        </div>
        <Code link={link} />
        <Boundary what="Adding to a story">
          <ToStory onLeave={onClose} />
        </Boundary>
        <Holds link={link} />
        {meta && <Bundle title={title} link={plain} citation={citation} meta={meta} />}
        <Copied title="Cite this view" text={citation} act="Copy citation" onCopy={tell} />
        {meta && (
          <>
            <Copied
              title="As a reference"
              text={apa({ meta, link: plain })}
              act="Copy reference"
              onCopy={tell}
            />
            <Copied
              title="For BibTeX"
              text={bibtex({ meta, link: plain })}
              act="Copy BibTeX"
              onCopy={tell}
            />
          </>
        )}
        {isReachable(link) && (
          <Copied
            title="In a page of yours"
            text={embedCode(plain, title)}
            act="Copy code"
            onCopy={tell}
          />
        )}
      </div>
    </dialog>
  );
}

/** A few words of the reader's own that go with the link. */
function NoteField({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const box = useId();
  const about = useId();
  return (
    <p className={styles.note}>
      <label htmlFor={box}>A note with it, if you like</label>
      <textarea
        id={box}
        rows={2}
        maxLength={longestSent}
        value={note}
        aria-describedby={about}
        onChange={(event) => {
          onNote(event.currentTarget.value);
        }}
      />
      <span id={about} className={modal.quiet}>
        At most <N of={{ text: String(longestSent) }} /> characters,{" "}
        <N of={{ text: String(Math.max(0, longestSent - note.length)) }} /> left. It travels in the
        link, and whoever opens the link sees it as your words.
      </span>
    </p>
  );
}

type CopiedProps = {
  readonly title: string;
  readonly text: string;
  readonly act: string;
  readonly onCopy: (work: Promise<string>) => void;
};

/** A text to copy, as it will be. */
function Copied({ title, text, act, onCopy }: CopiedProps) {
  return (
    <section className={modal.section} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles.cite} data-row="">
        {text}
      </p>
      <button
        type="button"
        className={modal.act}
        onClick={() => {
          onCopy(copyAndSay(text));
        }}
      >
        {act}
      </button>
    </section>
  );
}

function Code({ link }: { link: string }) {
  const length = <N of={{ text: formatCount(link.length) }} />;
  if (!fitsQr(link))
    return (
      <section className={modal.section} aria-label="On a phone">
        <h3>On a phone</h3>
        <p className={modal.quiet}>
          {isReachable(link) ? (
            <>
              No QR code: this link has {length} characters, and a code of more than{" "}
              <N of={{ text: formatCount(longestQr) }} /> does not scan across a room. Take out a
              few filters for a shorter one.
            </>
          ) : (
            `No QR code: this copy of the site is ${/^https?:/.test(link) ? "served on this machine alone" : "opened from a file"}, and a phone could not fetch it. Pictures saved here leave the link out too.`
          )}
        </p>
        <PublicAddress of={link} />
      </section>
    );
  const { size } = qrPath(link);
  return (
    <section className={modal.section} aria-label="On a phone">
      <h3>On a phone</h3>
      <div className={styles.code}>
        <QrCode link={link} label="QR code of this link" />
        <p className={modal.quiet}>
          Point a phone’s camera at it. The code holds the same {length} characters in{" "}
          <N of={{ text: `${size} × ${size}` }} /> squares, and scans from about ten times its own
          width: across a table as it is here, across a room from a projector.
        </p>
      </div>
      <PublicAddress of={link} />
    </section>
  );
}

/** What is too long for a link, as a file; what holds no scenario can only be made shorter. */
function AsFile({ link, dataset }: { link: string; dataset: string }) {
  const file = scenariosFile(link, dataset);
  if (file === undefined) return <p className={modal.quiet}>Take out some of its choices.</p>;
  return (
    <p className={modal.quiet}>
      <button
        type="button"
        className={modal.act}
        onClick={() => {
          saveFile("reckoner-scenarios.json", new Blob([file], { type: "application/json" }));
        }}
      >
        Save its scenarios as a file
      </button>{" "}
      Whoever gets it brings it back in Scenarios, under Saved scenarios.
    </p>
  );
}

function Holds({ link }: { link: string }) {
  const first = use(DatasetContext)?.first;
  const choices = choicesIn(link, first);
  const revealed = revealedIn(link);
  return (
    <section className={modal.section} aria-label="What this link holds">
      <h3>What this link holds</h3>
      <p className={modal.quiet}>
        <N of={{ text: formatCount(link.length) }} /> characters
        {choices.length === 0
          ? ", and no choices: it opens the view as at first."
          : ". Whoever opens it sees these choices, and can change them."}{" "}
        The choices stand after the #, so the site’s host is never told them.
        {link.length > longestLink && " It is too long for many programs, which would cut it."}
        {revealed.length > 0 &&
          ` Whoever gets this link can read what is yours in it: ${listed(revealed)}.`}
      </p>
      {link.length > longestLink && first && <AsFile link={link} dataset={first.meta.id} />}
      {choices.length > 0 && (
        <dl className={styles.choices}>
          {choices.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd data-row="">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
