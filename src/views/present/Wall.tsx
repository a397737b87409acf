import { useRef, type ReactNode } from "react";
import type { Story, StoryScene } from "#/data/schema.ts";
import type { Telling } from "#/words/telling.ts";
import { formatCount } from "#/model/money.ts";
import { capital, closed } from "#/words/phrase.ts";
import { N, Say } from "../parts/Say.tsx";
import { Callouts } from "./Callouts.tsx";
import { Fit } from "./Fit.tsx";
import { Picture } from "./Picture.tsx";
import styles from "./Wall.module.css";

export type WallProps = {
  readonly story: Pick<Story, "title">;
  readonly scene: StoryScene;
  /** Its place among the scenes, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly tell: Telling;
  readonly isRevealed: boolean;
  /** What is shown in place of the scene’s own view; empty for that. */
  readonly detour?: string;
  /** Whether the room may use the chart’s controls, and open what is behind a number. */
  readonly isUnlocked?: boolean;
  readonly isLarge?: boolean;
  readonly level?: 1 | 2;
  readonly onWander?: (link: string) => void;
  /** The question, where one is asked; it stands in the chart’s place until the truth is shown. */
  readonly asked?: ReactNode;
  /** The truth where it is drawn with the guesses: in the chart’s place once it is shown. */
  readonly told?: ReactNode;
  /** What the room guessed: beside the chart once the truth is shown. */
  readonly guessed?: ReactNode;
};

/** One scene as the room sees it: its headline, the live chart, and the sentences pinned to it. */
export function Wall(props: WallProps) {
  const { story, scene, place, of, tell, isRevealed, detour = "", level = 1, onWander } = props;
  const { isUnlocked = false, isLarge = false } = props;
  const chart = useRef<HTMLDivElement>(null);
  const said: Telling = (text) => {
    const phrase = capital(tell(text));
    return isUnlocked ? phrase : closed(phrase);
  };
  const isOpen = scene.question === undefined || isRevealed;
  const instead = detour !== "" ? null : isOpen ? props.told : props.asked;
  const callouts = isOpen && detour === "" ? (scene.callouts ?? none) : none;
  const guessed = isOpen && detour === "" ? props.guessed : undefined;
  const title =
    isOpen && scene.question !== undefined ? (scene.reveal ?? scene.title) : scene.title;
  const Heading = `h${level}` as const;
  const link = detour === "" ? scene.link : detour;
  return (
    <div className={styles.wall} data-large={isLarge || undefined}>
      <header className={styles.head}>
        <p data-row="">{story.title}</p>
        <p>
          {detour === "" ? (
            <>
              <N of={{ text: formatCount(place) }} /> of <N of={{ text: formatCount(of) }} />
            </>
          ) : (
            "a detour"
          )}
        </p>
      </header>
      <Heading className={styles.title} data-long={title.length > 62 || undefined}>
        <Say phrase={said(title)} />
      </Heading>
      <div
        className={styles.body}
        data-beside={callouts.length > 0 || guessed !== undefined || undefined}
      >
        <div className={styles.chart} ref={chart}>
          {instead ??
            (isOpen || detour !== "" ? (
              <Fit key={`${scene.id} ${isLarge ? "large" : ""}`} least={isLarge ? 0.6 : 0.7}>
                <Picture link={link} isOpen={isUnlocked} {...(onWander ? { onWander } : {})} />
              </Fit>
            ) : (
              <p className={styles.ask}>{scene.question?.ask}</p>
            ))}
        </div>
        <div className={styles.margin}>
          {callouts.length > 0 && <Callouts callouts={callouts} tell={said} chart={chart} />}
          {guessed}
        </div>
      </div>
    </div>
  );
}

const none: readonly never[] = [];
