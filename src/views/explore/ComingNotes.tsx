import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import type { SetDate } from "#/model/courses.ts";
import { formatDate, type PartialDate } from "#/model/time.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { decidedWords } from "#/words/became.ts";
import { carriedHead, fitsPhrase } from "#/words/lane.ts";
import { inMonths, type Telling } from "#/words/schedule.ts";
import { Say } from "../parts/Say.tsx";
import type { Coming } from "./coming.ts";
import type { Told } from "./comingWords.ts";
import type { Explored } from "./explore.ts";
import styles from "./WhenPanel.module.css";

type Props = {
  readonly view: Explored;
  readonly coming: Coming;
  readonly told: Told;
};

/** What follows from the schedule: who carries the chain, the dates that were set, and what is missing. */
export function ComingNotes({ view, coming, told }: Props) {
  return (
    <div className={styles.notes}>
      <div>
        <Carried view={view} coming={coming} told={told} />
        <Unmet view={view} coming={coming} told={told} />
      </div>
      <SetDates view={view} coming={coming} told={told} />
    </div>
  );
}

function Carried({ view, coming, told }: Props) {
  const { critical } = coming.follows[told.telling];
  if (critical === undefined) return null;
  return (
    <section aria-labelledby="when-carried">
      <h3 id="when-carried">{carriedHead(told.telling)}</h3>
      <p>
        <Say phrase={told.chain} />
      </p>
      <ul className={styles.shares}>
        {critical.shares.map(({ body, months }) => (
          <li key={body}>
            <span data-row="">
              {view.first.bodies.find(({ id }) => id === body)?.label ?? body}
            </span>
            <svg width="100%" height="12" aria-hidden="true">
              <rect className={styles.whole} width="100%" height="12" />
              <rect
                className={styles.share}
                width={`${(100 * months) / critical.months}%`}
                height="12"
              />
            </svg>
            <span>
              <Say phrase={inMonths(months)} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        <Say phrase={told.carried} />
      </p>
    </section>
  );
}

function SetDates({ view, coming, told }: Props) {
  const { dates } = coming.follows[told.telling];
  return (
    <section aria-labelledby="when-dates">
      <h3 id="when-dates">
        <Say phrase={told.dates} />
      </h3>
      <p className={styles.note}>
        As on <time dateTime={view.asOf}>{formatDate(view.asOf)}</time>. A date passes at the end of
        what it names.
      </p>
      <ul className={styles.dates}>
        {dates.map((set) => (
          <li key={set.row} data-passed={set.passed || undefined}>
            <time dateTime={set.date}>{formatDate(set.date, "short")}</time>
            <span>
              <Proposal view={view} id={set.proposal} />{" "}
              <span className={styles.faint}>
                <span data-row="">{set.label}</span>:{" "}
                {set.passed ? "passed" : set.thisYear ? dueInYear(set.date) : "to come"}
                <Fits set={set} view={view} telling={told.telling} />; delivery:{" "}
                {view.byId.get(set.proposal)?.delivery ?? "unknown"}
                {view.first.schedule.find(({ id }) => id === set.row)?.basis === "assumption" &&
                  "; the date itself was not found in the sources we read"}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const dueInYear = (date: PartialDate) => {
  const year = date.slice(0, 4);
  return (
    <>
      falls due by the end of <time dateTime={year}>{year}</time>
    </>
  );
};

type Fitted = Pick<Props, "view"> & { readonly set: SetDate; readonly telling: Telling };

function Fits({ set, view, telling }: Fitted) {
  const decision = view.byId.get(set.proposal)?.decision ?? "no answer found";
  const fits = fitsPhrase(set, telling, decision);
  return fits.length > 0 && <Say phrase={["; ", ...fits]} />;
}

function Unmet({ view, coming: { unmet }, told }: Props) {
  return (
    <section aria-labelledby="when-unmet">
      <h3 id="when-unmet">
        <Say phrase={told.unmet} />
      </h3>
      {unmet.length > 0 && (
        <p className={styles.note}>
          “No answer found” says that we looked and found none, not that none was given.
        </p>
      )}
      <ul className={styles.unmet}>
        {unmet.map(({ proposal, needs, link }) => (
          <li key={link.id}>
            <Proposal view={view} id={proposal} />{" "}
            <span className={styles.faint}>
              {decidedWords(view.byId.get(proposal)?.decision ?? "no answer found")}, needs
            </span>{" "}
            <Proposal view={view} id={needs} /> <span data-row="">{link.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Proposal({ view, id }: { view: Explored; id: string }) {
  const store = useAppStore();
  const entry = view.byId.get(id);
  if (entry === undefined) return null;
  return (
    <button
      type="button"
      className={styles.proposal}
      data-id={id}
      onClick={() => {
        setParams(store, { focus: id });
      }}
    >
      <MarkIcon mark={entry.mark} themeIndex={entry.themeIndex} standing={entry.standing} />{" "}
      <span data-row="">{entry.title}</span>
    </button>
  );
}
