import { use, useId, useState } from "react";
import type { First } from "#/data/split.ts";
import { formatCount } from "#/model/money.ts";
import { financialYear, formatDate } from "#/model/time.ts";
import { fitsQr, longestQr, qrPath } from "#/share/qr.ts";
import { isReachable } from "#/share/reach.ts";
import { copyAndSay, hasShareSheet, openShareSheet } from "#/share/save.ts";
import { DatasetContext } from "#/state/dataset.ts";
import { filters, type FilterKey } from "#/state/filters.ts";
import { initialParams, paramKeys, params, readAddress, type ParamKey } from "#/state/params.ts";
import { apa, bibtex, embedCode } from "#/words/cite.ts";
import { labelOf } from "./filterOptions.ts";
import { N } from "./Say.tsx";
import { useModal } from "./useModal.ts";
import modal from "./Modal.module.css";
import styles from "./SharePanel.module.css";

type Props = {
  /** The whole address of this view. */
  readonly link: string;
  readonly title: string;
  readonly citation: string;
  readonly onClose: () => void;
};

/** This view as a link: to copy, to scan, to hand on, to cite, with what it carries in words. */
export function SharePanel({ link, title, citation, onClose }: Props) {
  const ref = useModal(onClose);
  const heading = useId();
  const [said, setSaid] = useState("");
  const meta = use(DatasetContext)?.first.meta;
  const tell = (work: Promise<string>) => {
    setSaid("");
    void work.then(setSaid);
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
          <span className={modal.said} role="status">
            {said}
          </span>
        </div>
        <Code link={link} />
        <Holds link={link} />
        <Copied title="Cite this view" text={citation} act="Copy citation" onCopy={tell} />
        {meta && (
          <>
            <Copied
              title="As a reference"
              text={apa({ meta, link })}
              act="Copy reference"
              onCopy={tell}
            />
            <Copied
              title="For BibTeX"
              text={bibtex({ meta, link })}
              act="Copy BibTeX"
              onCopy={tell}
            />
          </>
        )}
        {isReachable(link) && (
          <Copied
            title="In a page of yours"
            text={embedCode(link, title)}
            act="Copy code"
            onCopy={tell}
          />
        )}
      </div>
    </dialog>
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
      </section>
    );
  const { path, size } = qrPath(link);
  return (
    <section className={modal.section} aria-label="On a phone">
      <h3>On a phone</h3>
      <div className={styles.code}>
        <svg
          viewBox={`0 0 ${size} ${size}`}
          role="img"
          aria-label="QR code of this link"
          shapeRendering="crispEdges"
        >
          <path d={path} />
        </svg>
        <p className={modal.quiet}>
          Point a phone’s camera at it. The code holds the same {length} characters in{" "}
          <N of={{ text: `${size} × ${size}` }} /> squares, and scans from about ten times its own
          width: across a table as it is here, across a room from a projector.
        </p>
      </div>
    </section>
  );
}

function Holds({ link }: { link: string }) {
  const first = use(DatasetContext)?.first;
  const choices = choicesIn(link, first);
  return (
    <section className={modal.section} aria-label="What this link holds">
      <h3>What this link holds</h3>
      <p className={modal.quiet}>
        <N of={{ text: formatCount(link.length) }} /> characters
        {choices.length === 0
          ? ", and no choices: it opens the view as at first."
          : ". Whoever opens it sees these choices, and can change them."}{" "}
        The choices stand after the #, so the site’s host is never told them.
      </p>
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

type Choice = { readonly label: string; readonly text: string };

const labels: Readonly<Record<Exclude<ParamKey, FilterKey>, string>> = {
  panel: "Panel at full width",
  focus: "Open proposal",
  asof: "Looking back to",
  by: "Cost grouped by",
  sort: "Table sorted by",
  cols: "Columns of the table",
  prices: "Prices of",
  split: "Split of the years",
  year1: "First year drawn at",
  context: "What is filtered out",
  links: "Kinds of link",
  layout: "Links as",
  depth: "Steps of links",
  path: "Way from and to",
  group: "Schedule grouped by",
  zoom: "Time shown",
  waits: "What waits for what, drawn",
  s1: "Scenario A",
  s2: "Scenario B",
  s3: "Scenario C",
  s4: "Scenario D",
  on: "Explore seen under",
  base: "Baseline",
  done: "Month asked about",
  cap: "Most to spend in a year, £m",
  weights: "What matters most",
  part: "Section of Evidence",
  item: "Open in Evidence",
  find: "Words looked for in Evidence",
  tint: "Map coloured by",
  rank: "Areas sorted by",
  section: "Section of Debate",
  dilemma: "Dilemma by itself",
  lens: "Aim looked through",
  stance: "Only those who",
  cell: "Who, on which theme",
  gap: "Said to be missing",
  chapter: "Chapter of the story",
  story: "Story",
  scene: "Scene",
  role: "Window of the talk",
};
const panelNames: Readonly<Record<string, string>> = {
  cost: "cost by year",
  by: "cost by group",
  when: "when",
  connections: "connections",
  became: "what became of it",
  futures: "children in care",
  money: "spending",
  table: "the table",
};

/** The choices a link carries, in words, in the order of the address. */
function choicesIn(link: string, first: First | undefined): readonly Choice[] {
  const { params: values, madeOver } = readAddress(new URL(link, "https://localhost/").hash);
  const choices = paramKeys.flatMap((key): Choice[] => {
    const codec = params[key] as { format: (value: unknown) => string };
    const written = codec.format(values[key]);
    if (written === codec.format(initialParams[key])) return [];
    const label =
      key in filters ? filters[key as FilterKey].label : labels[key as keyof typeof labels];
    return [{ label, text: textOf(key, values[key], written, first) }];
  });
  if (madeOver)
    choices.push({ label: "Made over", text: `${madeOver.id}, version ${madeOver.version}` });
  return choices;
}

function textOf(key: ParamKey, value: unknown, written: string, first: First | undefined): string {
  if (key === "focus") {
    const title = first?.proposals.find(({ id }) => id === value)?.title;
    return title === undefined ? written : `${written} ${title}`;
  }
  if (key === "year1") return financialYear(Number(written));
  if (key === "years") return written.split("-").map(Number).map(financialYear).join(" to ");
  if (key === "split") return value === "off" ? "left out" : "drawn";
  if (key === "panel") return panelNames[written] ?? written;
  if (key === "asof") return formatDate(written);
  if (key === "context") return value === "hide" ? "hidden" : "shown in grey";
  if (key === "sort")
    return `${written.replace(/^-/, "")}${written.startsWith("-") ? ", last first" : ""}`;
  if (!Array.isArray(value) || typeof value[0] !== "string") return written;
  return (value as readonly string[])
    .map((one) => (first && key in filters ? labelOf(first, key as FilterKey, one) : one))
    .join(", ");
}
