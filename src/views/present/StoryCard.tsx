import type { ReactNode } from "react";
import type { Story } from "#/data/schema.ts";
import { formatCount } from "#/model/money.ts";
import { capital, closed, count } from "#/words/phrase.ts";
import { formatMinutes } from "#/words/ownStories.ts";
import { scenesOf, type Telling } from "#/words/telling.ts";
import { N, Say } from "../parts/Say.tsx";
import { storyAddress } from "./addresses.ts";
import { Aims } from "./Aims.tsx";
import styles from "./Stories.module.css";

type Props = {
  readonly story: Story;
  readonly tell: Telling;
  /** The story as its link carries it, where it came in one. */
  readonly told?: string;
  /** What else can be done with it. */
  readonly children?: ReactNode;
};

/** A story: what it is for, its scenes, and the ways to begin it. */
export function StoryCard({ story, tell, told = "", children }: Props) {
  const scenes = scenesOf(story);
  return (
    <article className={styles.story} aria-labelledby={`story-${story.id}`} data-story={story.id}>
      <div>
        <h2 id={`story-${story.id}`} data-row="">
          {story.title}
        </h2>
        <p className={styles.facts}>
          <N of={{ text: formatMinutes(story.minutes) }} strong /> minutes,{" "}
          <N of={count(scenes.length)} strong /> {scenes.length === 1 ? "scene" : "scenes"}.{" "}
          <span data-row="">{story.audience}</span>
        </p>
        <p className={styles.facts}>
          <a href={storyAddress(story, "handout", { told })}>Handout to print</a>
        </p>
        <h3>Afterwards people can</h3>
        <Aims of={story} className={styles.aims ?? ""} />
        {scenes.length > 0 && (
          <p className={styles.ways}>
            <a className={styles.begin} href={storyAddress(story, "stage", { told })}>
              Begin on this screen
            </a>
            <a href={storyAddress(story, "speaker", { told })}>Begin with the speaker’s window</a>
            {scenes.some(({ question }) => question !== undefined) && (
              <>
                <a href={storyAddress(story, "sheet", { told })}>Questions to print</a>
                <a href={storyAddress(story, "ending", { told })}>What the room guessed</a>
              </>
            )}
          </p>
        )}
        {children}
      </div>
      <ol className={styles.scenes} aria-label="Scenes">
        {scenes.map((scene, i) => (
          <li key={scene.id}>
            <span className={styles.place} data-n="" aria-hidden="true">
              {formatCount(i + 1)}
            </span>
            <a href={storyAddress(story, "stage", { scene: scene.id, told })}>
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
