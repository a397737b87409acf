import { useState } from "react";
import { standings } from "#/data/vocabulary.ts";
import type { Dataset, Proposal } from "#/data/schema.ts";
import { copyAndSay } from "#/share/save.ts";
import { writeAddress } from "#/state/params.ts";
import { useParams } from "#/state/store.ts";
import { correction, matching, standingWords } from "#/words/evidence.ts";
import { plural } from "#/words/numbers.ts";
import { capital, count, moment } from "#/words/phrase.ts";
import { Say } from "../parts/Say.tsx";
import { ToEvidence } from "../parts/ToEvidence.tsx";
import type { PartProps } from "./Evidence.tsx";
import styles from "./Evidence.module.css";
import own from "./Rows.module.css";
import { AllOf, Section } from "./Section.tsx";

/** Least certain first: those are the ones a reader can mend. */
const order = [...standings].reverse();

/** How far each proposal's text was checked, what was looked for, and how to put it right. */
export function Standing({ dataset }: PartProps) {
  const { item, find } = useParams((params) => params);
  const { proposals, meta } = dataset;
  const one = proposals.find(({ id }) => id === item);
  const found = one
    ? [one]
    : matching(proposals, find, ({ id, title, summary, standingNote }) =>
        [id, title, summary, standingNote ?? ""].join(" "),
      );
  const sourced = proposals.filter(({ standing }) => standing === "sourced").length;
  return (
    <Section
      title={
        one
          ? [{ text: one.title, row: true }, ": how far it was checked"]
          : [
              count(sourced),
              " of ",
              count(proposals.length),
              " proposals are stated by a source that we read; the rest are waiting for someone who has the report",
            ]
      }
      lead={
        <>
          <p data-row="">{meta.looked}</p>
          <p>
            Last looked on <Say phrase={[moment(meta.compiled)]} />. If you can put a row right,
            copy its correction, fill in what it should say and where that can be read, and send it
            to whoever gave you this page: there is no form, and nothing leaves your machine.
          </p>
        </>
      }
      finds={one ? undefined : "Look for a proposal"}
      found={[count(found.length), " of ", count(proposals.length)]}
    >
      {one && <AllOf part="standing">All proposals</AllOf>}
      {order.map((standing) => {
        const rows = found.filter((row) => row.standing === standing);
        return rows.length === 0 ? null : (
          <section key={standing} className={styles.block} aria-label={standingWords[standing]}>
            <h2 className={styles.name}>
              <Say phrase={capital([standingWords[standing], " · ", count(rows.length)])} />
            </h2>
            <ul className={own.rows}>
              {rows.map((row) => (
                <Row key={row.id} row={row} meta={meta} />
              ))}
            </ul>
          </section>
        );
      })}
      {found.length === 0 && <p>No proposal has all these words.</p>}
    </Section>
  );
}

function Row({ row, meta }: { row: Proposal; meta: Dataset["meta"] }) {
  const params = useParams((all) => all);
  const [said, setSaid] = useState("");
  const { id, title, summary, standingNote, cites } = row;
  return (
    <li data-proposal={id}>
      <span data-row="">{id}</span>{" "}
      <a
        href={writeAddress({ place: "explore", params: { ...params, focus: id, panel: "none" } })}
        data-row=""
      >
        {title}
      </a>
      <span className={own.more}>
        {standingNote !== undefined && <span data-row="">{standingNote} </span>}
        {cites.length === 0 ? (
          "No source states it."
        ) : (
          <>
            <Say phrase={capital(plural(cites.length, "source"))} />:{" "}
            {cites.map((cite, i) => (
              <span key={cite}>
                {i > 0 && ", "}
                <ToEvidence part="sources" item={cite}>
                  <span data-row="">{cite}</span>
                </ToEvidence>
              </span>
            ))}
            .
          </>
        )}
      </span>
      <span className={own.acts}>
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            setSaid("");
            void copyAndSay(
              correction({ meta, entity: "proposals", id, title, says: summary }),
            ).then(setSaid);
          }}
        >
          Copy a correction
          <span className="spoken">
            {" "}
            of <span data-row="">{id}</span>
          </span>
        </button>
        <span role="status" className={own.more}>
          {said}
        </span>
      </span>
    </li>
  );
}
