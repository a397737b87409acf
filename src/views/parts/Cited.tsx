import { useState } from "react";
import type { Source } from "#/data/schema.ts";
import { formatDate } from "#/model/time.ts";
import { copyAndSay } from "#/share/save.ts";
import modal from "./Modal.module.css";
import styles from "./DoorPanel.module.css";

const readings: Readonly<Record<Source["read"], string>> = {
  whole: "we read the whole of it",
  excerpt: "we read an excerpt",
  copy: "we read a copy",
  "not read": "we have not read it",
};

/** Sources by title, with who published each, when, and how it was read; a link only where it is a web address. */
export function Sources({ sources }: { sources: readonly Source[] }) {
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

/** Copies how a number is cited, and says whether that went well. */
export function CopyCitation({ text }: { text: () => string }) {
  const [said, setSaid] = useState("");
  return (
    <p className={`${modal.acts ?? ""} ${styles.foot ?? ""}`}>
      <button
        type="button"
        className={modal.button}
        onClick={() => {
          setSaid("");
          void copyAndSay(text()).then(setSaid);
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
