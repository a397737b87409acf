import { useEffect, useRef } from "react";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import type { First } from "#/data/split.ts";
import { formatDate } from "#/model/time.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { count } from "#/words/phrase.ts";
import { eventKindWords } from "#/words/timeline.ts";
import type { Explored } from "./explore.ts";
import { N } from "../parts/Say.tsx";
import styles from "./WhenPanel.module.css";

type Props = {
  readonly event: First["events"][number];
  readonly view: Explored;
  readonly onClose: () => void;
};

/** One event in full: when, what, which proposals it is about and who says so. */
export function EventCard({ event, view, onClose }: Props) {
  const store = useAppStore();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
  }, [event.id]);
  const full = view.whole?.events.find((row) => row.id === event.id);
  const sources =
    full?.cites.flatMap((id) => view.whole?.sources.find((row) => row.id === id) ?? []) ?? [];
  return (
    <section className={styles.card} aria-labelledby={`event-${event.id}`}>
      <div className={styles.head}>
        <h3 id={`event-${event.id}`} ref={head} tabIndex={-1} data-row="">
          {event.title}
        </h3>
        <button type="button" className={styles.close} onClick={onClose}>
          close
        </button>
      </div>
      <p className={styles.date}>
        <time dateTime={event.date}>{formatDate(event.date)}</time> ·{" "}
        {eventKindWords[event.kind][0]}
        {event.standing !== "sourced" && ` · ${event.standing}`}
      </p>
      {full && <p data-row="">{full.summary}</p>}
      {event.proposals.length > 0 && (
        <p className={styles.about}>
          {event.proposals.flatMap((id) => {
            const entry = view.byId.get(id);
            return entry === undefined
              ? []
              : [
                  <button
                    key={id}
                    type="button"
                    data-id={id}
                    onClick={() => {
                      setParams(store, { focus: id });
                    }}
                  >
                    <MarkIcon
                      mark={entry.mark}
                      themeIndex={entry.themeIndex}
                      standing={entry.standing}
                    />{" "}
                    <span data-row="">{entry.title}</span>
                  </button>,
                ];
          })}
        </p>
      )}
      {sources.length > 0 && (
        <p className={styles.date} data-row="">
          {sources.map((source, i) => (
            <span key={source.id}>
              {i > 0 && "; "}
              {source.url === null ? (
                source.title
              ) : (
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  {source.title}
                </a>
              )}
              , {source.publisher}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

type GroupProps = {
  readonly events: readonly First["events"][number][];
  readonly onChoose: (event: string) => void;
  readonly onClose: () => void;
};

/** The events that one mark stands for, to choose among. */
export function EventGroup({ events, onChoose, onClose }: GroupProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const first = events[0]?.id;
  useEffect(() => {
    head.current?.focus();
  }, [first]);
  return (
    <section className={styles.card} aria-labelledby={`events-${first ?? ""}`}>
      <div className={styles.head}>
        <h3 id={`events-${first ?? ""}`} ref={head} tabIndex={-1}>
          <N of={count(events.length)} /> events together
        </h3>
        <button type="button" className={styles.close} onClick={onClose}>
          close
        </button>
      </div>
      <ul className={styles.members}>
        {events.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              onClick={() => {
                onChoose(event.id);
              }}
            >
              <time dateTime={event.date}>{formatDate(event.date, "short")}</time>{" "}
              <span data-row="">{event.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
