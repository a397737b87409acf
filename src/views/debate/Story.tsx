import { useMemo } from "react";
import { Chapters } from "#/charts/chapters/Chapters.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import type { Dataset } from "#/data/schema.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { moment, plainText, type Phrase } from "#/words/phrase.ts";
import {
  chapterSentence,
  chapterTime,
  eventSentence,
  storyDescription,
  storyTable,
  storyTitle,
} from "#/words/story.ts";
import { ChartFrame } from "../parts/ChartFrame.tsx";
import { Say } from "../parts/Say.tsx";
import type { SectionProps } from "./Debate.tsx";
import styles from "./Debate.module.css";
import { Lead } from "./Lead.tsx";
import { ProposalName } from "./marks.tsx";
import { Sourced } from "./Sourced.tsx";
import { Statement } from "./Statement.tsx";
import own from "./Story.module.css";
import { ToDebate } from "./ToDebate.tsx";

type Chapter = Dataset["chapters"][number];

/** How it went, chapter by chapter, from what happened and what was said. */
export function Story({ dataset, view }: SectionProps) {
  const store = useAppStore();
  const chosen = useParams((params) => params.chapter);
  const { ref, width } = useSize(760);
  const all = useMemo(
    () => [...dataset.chapters].sort((a, b) => a.order - b.order),
    [dataset.chapters],
  );
  const rows = useMemo(
    () =>
      all.map((chapter) => ({
        id: chapter.id,
        title: chapter.title,
        from: chapter.from,
        to: chapter.to,
        sentence: chapterSentence(chapter),
        isChosen: chapter.id === chosen,
        events: eventsOf(chapter, dataset).map((event) => ({
          id: event.id,
          date: event.date,
          sentence: eventSentence(event),
        })),
      })),
    [all, dataset, chosen],
  );
  const one = all.find(({ id }) => id === chosen);
  const title: Phrase = one ? [{ text: one.title, row: true }] : storyTitle(all);
  const body = (id: string) => dataset.bodies.find((row) => row.id === id)?.label ?? id;
  return (
    <>
      <Lead title={title}>
        {one ? (
          <p>
            <ToDebate section="story">The whole story</ToDebate>
          </p>
        ) : (
          <p>Told from dated rows, each with its source; chapters overlap where times did.</p>
        )}
      </Lead>
      {all.length > 0 && (
        <ChartFrame
          id="story"
          name="story"
          title={["The story along the years"]}
          subtitle={[
            "A bar for each chapter, a tick for each event in it. The dashed line is the dataset’s day.",
          ]}
          description={storyDescription(one ? [one] : all)}
          pictureKey="Bar: a chapter. Tick: an event. Dashed line: the dataset’s day."
          table={() => storyTable(one ? [one] : all, dataset, body, plainText(title))}
        >
          <div ref={ref}>
            <Chapters
              label={plainText(title)}
              rows={rows}
              today={dataset.meta.compiled}
              size={{ width }}
              onChapter={(id) => {
                setParams(store, { chapter: id === chosen ? "" : id });
              }}
            />
          </div>
        </ChartFrame>
      )}
      <ol>
        {(one ? [one] : all).map((chapter) => (
          <ChapterPart
            key={chapter.id}
            chapter={chapter}
            dataset={dataset}
            view={view}
            alone={one !== undefined}
          />
        ))}
      </ol>
    </>
  );
}

const eventsOf = (chapter: Chapter, dataset: Dataset) =>
  dataset.events
    .filter(({ id }) => chapter.events.includes(id))
    .sort((a, b) => a.date.localeCompare(b.date));

type PartProps = SectionProps & { readonly chapter: Chapter; readonly alone: boolean };

function ChapterPart({ chapter, dataset, view, alone }: PartProps) {
  const dilemmas = dataset.dilemmas.filter(({ id }) => chapter.dilemmas.includes(id));
  const positions = dataset.positions.filter(({ id }) => chapter.positions.includes(id));
  return (
    <li className={own.chapter} data-chapter={chapter.id}>
      <p className={own.time}>
        <Say phrase={chapterTime(chapter)} />
      </p>
      <div>
        {!alone && (
          <h2 className={styles.name}>
            <ToDebate section="story" chosen={{ chapter: chapter.id }}>
              <span data-row="">{chapter.title}</span>
            </ToDebate>
          </h2>
        )}
        <p data-row="">{chapter.text}</p>
        {dilemmas.length > 0 && (
          <ul className={own.dilemmas}>
            {dilemmas.map(({ id, title }) => (
              <li key={id}>
                Dilemma:{" "}
                <ToDebate section="dilemmas" chosen={{ dilemma: id }}>
                  <span data-row="">{title}</span>
                </ToDebate>
              </li>
            ))}
          </ul>
        )}
        <ol className={own.events}>
          {eventsOf(chapter, dataset).map((event) => (
            <li key={event.id} data-event={event.id}>
              <span className={own.date}>
                <Say phrase={[moment(event.date, "short")]} />
              </span>
              <div>
                <button
                  type="button"
                  className={styles.open}
                  data-door={`event:${event.id}`}
                  aria-haspopup="dialog"
                  data-row=""
                >
                  {event.title}
                </button>
                <p data-row="">{event.summary}</p>
                {alone && (
                  <>
                    <ul className={styles.of}>
                      {event.proposals.flatMap((id) => {
                        const entry = view.byId.get(id);
                        return entry
                          ? [
                              <li key={id}>
                                <ProposalName entry={entry} view={view} />
                              </li>,
                            ]
                          : [];
                      })}
                    </ul>
                    <Sourced cites={event.cites} dataset={dataset} />
                  </>
                )}
              </div>
            </li>
          ))}
        </ol>
        {positions.length > 0 && (
          <details className={own.said} open={alone || undefined}>
            <summary>Who said what then</summary>
            <ul>
              {positions.map((position) => (
                <Statement key={position.id} position={position} dataset={dataset} view={view} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
