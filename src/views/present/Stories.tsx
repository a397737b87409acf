import type { Story } from "#/data/schema.ts";
import { formatCount } from "#/model/money.ts";
import { capital, closed, count } from "#/words/phrase.ts";
import { scenesOf, type Telling } from "#/words/telling.ts";
import { initialParams, writeAddress, type Params } from "#/state/params.ts";
import { N, Say } from "../parts/Say.tsx";
import styles from "./Stories.module.css";

type Props = {
  readonly stories: readonly Story[];
  readonly tell: Telling;
  /** A story that was asked for and is not here; empty for none. */
  readonly missing: string;
};

const addressOf = (story: string, role: Params["role"], scene = ""): string =>
  writeAddress({ place: "present", params: { ...initialParams, story, role, scene } });

/** The stories there are, what each is for, and the ways to begin one. */
export function Stories({ stories, tell, missing }: Props) {
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1 className={styles.title}>Stories to step through in front of a room</h1>
      <p className={styles.lead}>
        Each scene is a live view of this site, so its numbers are those of the dataset. Begin on
        this screen and press S for a second window that only you see, with notes and a clock; or
        begin with that window and put the wall on the projector.
      </p>
      {missing !== "" && (
        <p role="alert" className={styles.missing}>
          There is no story called <span data-row="">{missing}</span> in this dataset. These are the
          ones there are.
        </p>
      )}
      {stories.length === 0 && <p>This dataset brings no stories.</p>}
      {[...stories]
        .sort((a, b) => a.order - b.order)
        .map((story) => (
          <StoryCard key={story.id} story={story} tell={tell} />
        ))}
    </main>
  );
}

function StoryCard({ story, tell }: { story: Story; tell: Telling }) {
  const scenes = scenesOf(story);
  return (
    <article className={styles.story} aria-labelledby={`story-${story.id}`} data-story={story.id}>
      <div>
        <h2 id={`story-${story.id}`} data-row="">
          {story.title}
        </h2>
        <p className={styles.facts}>
          <N of={count(story.minutes)} strong /> minutes, <N of={count(scenes.length)} strong />{" "}
          scenes. <span data-row="">{story.audience}</span>
        </p>
        <p className={styles.facts}>
          <a href={addressOf(story.id, "handout")}>Handout to print</a>
        </p>
        <h3>Afterwards people can</h3>
        <ul className={styles.aims}>
          {story.aims.map((aim) => (
            <li key={aim} data-row="">
              {aim}
            </li>
          ))}
        </ul>
        <p className={styles.ways}>
          <a className={styles.begin} href={addressOf(story.id, "stage")}>
            Begin on this screen
          </a>
          <a href={addressOf(story.id, "speaker")}>Begin with the speaker’s window</a>
          {scenes.some(({ question }) => question !== undefined) && (
            <>
              <a href={addressOf(story.id, "sheet")}>Questions to print</a>
              <a href={addressOf(story.id, "ending")}>What the room guessed</a>
            </>
          )}
        </p>
      </div>
      <ol className={styles.scenes} aria-label="Scenes">
        {scenes.map((scene, i) => (
          <li key={scene.id}>
            <span className={styles.place} data-n="" aria-hidden="true">
              {formatCount(i + 1)}
            </span>
            <a href={addressOf(story.id, "stage", scene.id)}>
              <Say phrase={closed(capital(tell(scene.title)))} />
            </a>
            <span className={styles.minutes}>
              <N of={{ text: formatMinutes(scene.minutes) }} /> min
            </span>
          </li>
        ))}
      </ol>
    </article>
  );
}

const formatMinutes = (minutes: number): string => String(Number(minutes.toFixed(2)));
