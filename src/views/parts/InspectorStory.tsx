import type { Dataset, Source } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";
import { formatCount } from "#/model/money.ts";
import type { Entry } from "#/model/register.ts";
import { formatDate } from "#/model/time.ts";
import { figureValue } from "#/words/door.ts";
import { plainText, quantity } from "#/words/phrase.ts";
import { N } from "./Say.tsx";
import styles from "./Inspector.module.css";

type Props = { readonly entry: Entry; readonly first: First; readonly whole: Dataset | undefined };

/** What happened to a proposal, who said what of it, its figures, and the sources it rests on. */
export function InspectorStory({ entry, first, whole }: Props) {
  const events = first.events
    .filter((event) => event.proposals.includes(entry.id))
    .sort((a, b) => a.date.localeCompare(b.date));
  const deadlines = first.schedule.filter(
    (row) => row.proposal === entry.id && row.deadline !== null,
  );
  return (
    <>
      {(events.length > 0 || deadlines.length > 0) && (
        <>
          <h3 className={styles.section}>What happened</h3>
          <ol className={styles.events}>
            {events.map((event) => (
              <li key={event.id}>
                <time dateTime={event.date}>{formatDate(event.date, "short")}</time>
                <span data-row="">{event.title}</span>
              </li>
            ))}
            {deadlines.map((row) => (
              <li key={row.id}>
                <time dateTime={row.deadline ?? ""}>{formatDate(row.deadline ?? "", "short")}</time>
                <span>
                  <span data-row="">{row.deadlineLabel ?? "date the review set"}</span>{" "}
                  <i className={styles.ours}>
                    set by the review{row.standing === "recalled" ? ", recalled" : ""}
                  </i>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {whole ? (
        <Evidence entry={entry} whole={whole} />
      ) : (
        <p className={styles.hint}>Positions, figures and sources are on their way…</p>
      )}
    </>
  );
}

function Evidence({ entry, whole }: { entry: Entry; whole: Dataset }) {
  const row = whole.proposals.find((one) => one.id === entry.id);
  const positions = whole.positions.filter((one) => one.proposals.includes(entry.id));
  const figures = whole.figures.filter(
    (one) => row?.figures.includes(one.id) === true || one.proposals.includes(entry.id),
  );
  const cites = [...new Set([...(row?.cites ?? [])])];
  const context = [...new Set([...(row?.context ?? []), ...(row?.response?.cites ?? [])])].filter(
    (id) => !cites.includes(id),
  );
  const sources = (ids: readonly string[]) =>
    ids.flatMap((id) => whole.sources.find((source) => source.id === id) ?? []);
  return (
    <>
      {row?.response && (
        <>
          <h3 className={styles.section}>What government said</h3>
          <p className={styles.para} data-row="">
            {row.response.text}
          </p>
        </>
      )}
      {positions.length > 0 && (
        <>
          <h3 className={styles.section}>Who said what</h3>
          <ul className={styles.positions}>
            {positions.map((one) => (
              <li key={one.id}>
                <b>{one.stance}</b>{" "}
                <span data-row="">
                  {whole.bodies.find((body) => body.id === one.body)?.label ?? one.body}
                  {one.date !== null && `, ${formatDate(one.date, "short")}`}: {one.paraphrase}
                </span>
                <Cited of={sources(one.cites)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {figures.length > 0 && (
        <>
          <h3 className={styles.section}>Figures</h3>
          <ul className={styles.figures}>
            {figures.map((one) => (
              <li key={one.id}>
                <span data-row="">{one.label}</span>{" "}
                <N of={quantity(plainText(figureValue(one)), `figure:${one.id}`)} strong />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.section}>
        Sources <N of={{ text: formatCount(cites.length) }} />
      </h3>
      {cites.length === 0 && (
        <p className={styles.hint}>
          None of the sources we have read states this proposal: its wording is recalled and not yet
          checked.
        </p>
      )}
      <Sources of={sources(cites)} />
      {context.length > 0 && (
        <details className={styles.more}>
          <summary>
            <N of={{ text: formatCount(context.length) }} /> more for context
          </summary>
          <Sources of={sources(context)} />
        </details>
      )}
      {row?.note !== undefined && (
        <p className={styles.hint} data-row="">
          {row.note}
        </p>
      )}
    </>
  );
}

/** Who says so, in a word or two, as links; by title where one publisher says it more than once. */
function Cited({ of }: { of: readonly Source[] }) {
  const called = ({ publisher, title }: Source) =>
    of.filter((one) => one.publisher === publisher).length > 1
      ? `${publisher}: ${title}`
      : publisher;
  return (
    <span className={styles.cited} data-row="">
      {of.map((source) =>
        source.url === null ? (
          <span key={source.id}>{called(source)}</span>
        ) : (
          <a key={source.id} href={source.url} target="_blank" rel="noopener noreferrer">
            {called(source)}
          </a>
        ),
      )}
    </span>
  );
}

/** Sources as links that open apart from this page. */
function Sources({ of }: { of: readonly Source[] }) {
  return (
    <ul className={styles.sources}>
      {of.map((source) => (
        <li key={source.id} data-row="">
          {source.url === null ? (
            source.title
          ) : (
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {source.title}
            </a>
          )}
          , {source.publisher}
          {source.date !== null && `, ${formatDate(source.date, "short")}`}
          {source.rehost !== undefined && `. ${source.rehost}`}
        </li>
      ))}
    </ul>
  );
}
