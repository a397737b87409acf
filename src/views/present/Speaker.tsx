import { useState } from "react";
import type { Story, StoryScene } from "#/data/schema.ts";
import type { Asked } from "#/model/asked.ts";
import { pace } from "#/model/pace.ts";
import { formatCount } from "#/model/money.ts";
import { clockText, missingText, paceText } from "#/words/present.ts";
import { capital, plainText } from "#/words/phrase.ts";
import { truthPhrase } from "#/words/question.ts";
import { notesOf, type Telling } from "#/words/telling.ts";
import { Say } from "../parts/Say.tsx";
import { Canvas } from "./Canvas.tsx";
import { Help } from "./Help.tsx";
import { useAwake } from "./useAwake.ts";
import { useClock } from "./useClock.ts";
import { useKeys, type Local } from "./useKeys.ts";
import { useTalk, type Talking } from "./useTalk.ts";
import { useUnderWay } from "./useUnderWay.ts";
import { Wall } from "./Wall.tsx";
import { wallOf } from "./wallOf.ts";
import { Collect } from "./question/Collect.tsx";
import { questionAt, useQuestions } from "./question/useQuestions.tsx";
import styles from "./Speaker.module.css";

type Props = { readonly story: Story; readonly tell: Telling };

/** What only the speaker sees: the wall, what comes next, the notes, the clock and the plan. */
export function Speaker({ story, tell }: Props) {
  const talking = useTalk(story, "speaker");
  return talking ? <Desk story={story} tell={tell} talking={talking} /> : null;
}

type DeskProps = Props & { readonly talking: Talking };

function Desk({ story, tell, talking }: DeskProps) {
  const { stage, scene, scenes, place, heardAt, act, openOther } = talking;
  const [help, setHelp] = useState(false);
  const [refused, setRefused] = useState(false);
  const open = () => {
    setRefused(!openOther());
  };
  const leave = useUnderWay(talking, "speaker", tell);
  useAwake();
  useKeys(false, act, (what: Local) => {
    if (what === "help") setHelp(!help);
    else if (what === "other") open();
    else if (what === "leave") leave();
    else if (what === "close") {
      if (help) setHelp(false);
      else act({ do: "return" });
    }
  });
  const next = scenes[place + 1];
  const questions = useQuestions(scenes);
  const question = questionAt(scene.id, questions, stage, act);
  const isAsking = scene.question !== undefined && !stage.revealed.includes(scene.id);
  const button = (name: string, doing: Parameters<typeof act>[0], pressed?: boolean) => (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => {
        act(doing);
      }}
    >
      {name}
    </button>
  );
  return (
    <div className={styles.desk} data-role="speaker">
      <header className={styles.head}>
        <p className={styles.brand}>Reckoner</p>
        <p className={styles.quiet}>Speaker · only you see this window</p>
        <h1 data-row="">{story.title}</h1>
        <p role="status" className={styles.step} data-there={heardAt !== null || undefined}>
          {heardAt === null ? "the wall is not open" : "the wall is in step"}
        </p>
        <button type="button" onClick={open}>
          {heardAt === null ? "Open the wall" : "Show the wall"}
        </button>
      </header>
      {refused && (
        <p role="alert" className={styles.refused}>
          This browser would not open a second window. Allow windows for this page, or open the talk
          on the projector by its own address.
        </p>
      )}
      {talking.missing !== "" && (
        <p role="status" className={styles.refused} data-row="">
          {missingText(talking.missing)}
        </p>
      )}
      <main id="main" className={styles.grid}>
        <div className={styles.walls}>
          <section aria-labelledby="now">
            <h2 id="now">
              On the wall now
              <span className={styles.quiet}>
                , scene <span data-n="">{formatCount(place + 1)}</span>
                {scene.question && (isAsking ? ", asking" : ", after the reveal")}
                {stage.blank && ", blanked"}
                {stage.detour !== "" && ", on a detour"}
              </span>
            </h2>
            <Thumbnail
              {...{ story, tell, scene, place, scenes, stage, questions }}
              isBlank={stage.blank}
            />
          </section>
          <section aria-labelledby="next" className={isAsking ? undefined : styles.nextUp}>
            <h2 id="next">
              {isAsking ? "Next: the answer" : next ? "Next" : "The last scene"}
              {next && !isAsking && (
                <span className={styles.quiet}>
                  , scene <span data-n="">{formatCount(place + 2)}</span>
                </span>
              )}
            </h2>
            {isAsking
              ? question && (
                  <p className={styles.headline} data-n="">
                    {plainText(capital(truthPhrase(question.asked)))}
                  </p>
                )
              : next && (
                  <Thumbnail
                    {...{ story, tell, scenes, questions }}
                    scene={next}
                    place={place + 1}
                    stage={{ ...stage, detour: "" }}
                  />
                )}
          </section>
          <div className={styles.acts}>
            {button("Back", { do: "back" })}
            {button(isAsking ? "Show the answer" : "Next", { do: "next" })}
            {scene.question && !isAsking && button("Hide the answer", { do: "reveal" })}
            {button("Blank the wall", { do: "blank" }, stage.blank)}
            {button("Lock the wall", { do: "lock" }, stage.locked)}
            {button("Larger text", { do: "large" }, stage.large)}
            {button("Code for phones", { do: "code" }, stage.code)}
            {stage.detour !== "" && (
              <>
                {button("Back to the script", { do: "return" })}
                {button("Keep the detour", { do: "keep" })}
              </>
            )}
          </div>
          {talking.kept !== "" && (
            <p role="status" className={styles.quiet} data-row="">
              {talking.kept}
            </p>
          )}
          {question && <Collect key={scene.id} {...question} others={[...questions.values()]} />}
        </div>
        <Notes scene={scene} tell={tell} />
        <Plan {...{ story, tell, talking }} />
      </main>
      {help && <Help />}
    </div>
  );
}

type ThumbnailProps = Pick<Props, "story" | "tell"> & {
  readonly scene: StoryScene;
  readonly place: number;
  readonly scenes: readonly StoryScene[];
  readonly stage: Talking["stage"];
  readonly isBlank?: boolean;
  readonly questions: ReadonlyMap<string, Asked>;
};

/** A scene as the wall draws it, small and out of reach. */
function Thumbnail({ isBlank, questions, ...shown }: ThumbnailProps) {
  const { scene, stage } = shown;
  const question = questionAt(scene.id, questions, stage, () => undefined);
  return (
    <div className={styles.thumbnail} inert aria-hidden="true" data-blank={isBlank || undefined}>
      <Canvas isLarge={stage.large}>
        <Wall {...wallOf(shown, question, false)} level={2} />
      </Canvas>
    </div>
  );
}

function Notes({ scene, tell }: { scene: StoryScene; tell: Telling }) {
  const [size, setSize] = useState(1.375);
  const step = (by: number) => () => {
    setSize((now) => Math.min(2.25, Math.max(1, now + by)));
  };
  return (
    <section className={styles.notes} aria-labelledby="notes">
      <div className={styles.notesHead}>
        <h2 id="notes">Notes</h2>
        <p>
          <button type="button" onClick={step(-0.125)} aria-label="A−, smaller notes">
            A−
          </button>{" "}
          <button type="button" onClick={step(0.125)} aria-label="A+, larger notes">
            A+
          </button>
        </p>
      </div>
      <p className={styles.headline}>
        <Say phrase={capital(tell(scene.title))} />
      </p>
      <div style={{ fontSize: `${size}rem` }}>
        {notesOf(scene, tell).map(({ kind, phrase }, i) => (
          // Paragraphs have no identity but their place.
          <p key={i} data-kind={kind}>
            <Say phrase={capital(phrase)} />
          </p>
        ))}
      </div>
    </section>
  );
}

function Plan({ tell, talking }: DeskProps) {
  const { stage, scenes, place, act } = talking;
  const now = useClock();
  const elapsed = stage.startedAt === null ? 0 : now - stage.startedAt;
  const here = stage.enteredAt === null ? 0 : now - stage.enteredAt;
  const going = pace(scenes, place, elapsed / 60_000);
  return (
    <aside className={styles.plan} aria-label="Clock and plan">
      <p className={styles.clock}>
        <time data-clock="">{clockText(elapsed)}</time>
      </p>
      <p className={styles.pace} data-late={going.behind >= 1 || undefined}>
        <span data-n="">{stage.startedAt === null ? "not begun" : paceText(going)}</span>
      </p>
      <p className={styles.quiet}>
        It is{" "}
        <time>
          {new Date(now).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}
        </time>
        .{" "}
        <button
          type="button"
          onClick={() => {
            act({ do: stage.startedAt === null ? "start" : "restart" });
          }}
        >
          {stage.startedAt === null ? "Start the clock" : "Start the clock again"}
        </button>
      </p>
      <ol className={styles.jump} aria-label="Scenes">
        {scenes.map(({ id, title, minutes, spare }, i) => {
          const spent = (stage.spentMs[id] ?? 0) + (i === place ? here : 0);
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={i === place || undefined}
                onClick={() => {
                  act({ do: "go", to: id });
                }}
              >
                <span data-n="">{formatCount(i + 1)}</span>
                <span data-row="">
                  {plainText(capital(tell(title)))}
                  {spare && <i> may be left out</i>}
                </span>
                <time data-taken={spent > 0 || undefined}>
                  {clockText(spent > 0 ? spent : minutes * 60_000)}
                </time>
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles.quiet}>
        Grey: minutes planned. Ink: minutes taken. Press ? for the keys.
      </p>
    </aside>
  );
}
