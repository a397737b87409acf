import { useRef, useState } from "react";
import type { Story, StoryScene } from "#/data/schema.ts";
import type { Asked } from "#/model/asked.ts";
import { formatCount } from "#/model/money.ts";
import { fitsQr } from "#/share/qr.ts";
import { useDataset } from "#/state/dataset.ts";
import { go, useAppStore } from "#/state/store.ts";
import { capital, closed, count, plainText } from "#/words/phrase.ts";
import { notesOf, scenesOf, type Telling } from "#/words/telling.ts";
import { PublicAddress } from "../parts/PublicAddress.tsx";
import { QrCode } from "../parts/QrCode.tsx";
import { N, Say } from "../parts/Say.tsx";
import { Aims } from "./Aims.tsx";
import { Canvas } from "./Canvas.tsx";
import { SlidesButton } from "./SlidesButton.tsx";
import { useAddressOf } from "./useAddressOf.ts";
import { Wall } from "./Wall.tsx";
import { Worksheet } from "./question/Ask.tsx";
import { pageLink, useQuestions } from "./question/useQuestions.tsx";
import styles from "./Handout.module.css";

type Props = { readonly story: Story; readonly tell: Telling };
/** As many scenes as a cover lists one below another, and a page in large print. */
const [mostRows, mostLarge] = [12, 9];
const kinds = { lines: "Lines for notes", notes: "The speaker’s notes" } as const;

/** A story on paper: a cover with its aims, a page for each scene, and the answers at the back. */
export function Handout({ story, tell }: Props) {
  const app = useAppStore();
  const addressOf = useAddressOf();
  const [kind, setKind] = useState<keyof typeof kinds>("lines");
  const [isLarge, setLarge] = useState(false);
  const scenes = scenesOf(story);
  const asked = scenes.filter(({ question }) => question !== undefined);
  const questions = useQuestions(scenes);
  const shared = { story, tell, scenes, isLarge, questions };
  const pages = useRef<HTMLElement>(null);
  return (
    <div className={styles.handout} data-large={isLarge || undefined} data-role="handout">
      <header className={styles.bar}>
        <p>
          <button
            type="button"
            onClick={() => {
              go(app, "present", { role: "none" });
            }}
          >
            Back to the stories
          </button>
        </p>
        <fieldset>
          <legend className="spoken">Under each scene</legend>
          {(Object.keys(kinds) as (keyof typeof kinds)[]).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="under"
                checked={kind === one}
                onChange={() => {
                  setKind(one);
                }}
              />{" "}
              {kinds[one]}
            </label>
          ))}
        </fieldset>
        <label>
          <input
            type="checkbox"
            checked={isLarge}
            onChange={() => {
              setLarge(!isLarge);
            }}
          />{" "}
          Large print
        </label>
        <button
          type="button"
          className={styles.print}
          onClick={() => {
            window.print();
          }}
        >
          Print, or save as PDF
        </button>
        <SlidesButton {...{ story, tell, questions }} root={pages} />
        <PublicAddress of={addressOf("#/present")} />
      </header>
      <main id="main" ref={pages}>
        <Cover {...{ story, scenes, tell, isLarge }} />
        {scenes.map((scene, i) => (
          <Page key={scene.id} {...shared} scene={scene} place={i + 1} isRevealed={false}>
            {kind === "notes" ? (
              <Notes scene={scene} tell={tell} />
            ) : (
              <div className={styles.lines} aria-hidden="true" />
            )}
          </Page>
        ))}
        {asked.length > 0 && (
          <section className={styles.page} aria-labelledby="answers">
            <h2 id="answers" className={styles.answers}>
              Answers
            </h2>
            <p>
              <N of={count(asked.length)} strong /> of the scenes asked a question. What the dataset
              says is on the pages that follow.
            </p>
          </section>
        )}
        {asked.map((scene) => (
          <Page
            key={scene.id}
            {...shared}
            scene={scene}
            place={scenes.indexOf(scene) + 1}
            isRevealed
          />
        ))}
      </main>
    </div>
  );
}

type CoverProps = Props & { readonly scenes: readonly StoryScene[]; readonly isLarge: boolean };

/** Title, aims and what is to come; in large print the scenes have a page of their own. */
function Cover({ story, scenes, tell, isLarge }: CoverProps) {
  const { meta } = useDataset().first;
  const contents = (
    <>
      <h2>Scenes</h2>
      <ol className={styles.contents}>
        {scenes.map(({ id, title }, i) => (
          <li key={id}>
            <span data-n="">{formatCount(i + 1)}</span>{" "}
            <Say phrase={closed(capital(tell(title)))} />
          </li>
        ))}
      </ol>
    </>
  );
  const cover = (
    <section
      className={styles.page}
      data-many={scenes.length > mostRows || undefined}
      aria-labelledby="cover"
    >
      <p className={styles.brand}>Reckoner</p>
      <h1 id="cover" data-row="">
        {story.title}
      </h1>
      <p data-row="">{story.audience}</p>
      <h2>Afterwards you can</h2>
      <Aims of={story} className={styles.aims ?? ""} />
      {!isLarge && contents}
      <p className={styles.small} data-row="">
        {meta.title}, dataset {meta.version}. {meta.disclaimer}
      </p>
    </section>
  );
  if (!isLarge) return cover;
  return (
    <>
      {cover}
      <section className={styles.page} data-many={scenes.length > mostLarge || undefined}>
        {contents}
      </section>
    </>
  );
}

type PageProps = Props & {
  readonly scene: StoryScene;
  readonly scenes: readonly StoryScene[];
  readonly place: number;
  readonly isRevealed: boolean;
  readonly isLarge: boolean;
  readonly questions: ReadonlyMap<string, Asked>;
  readonly children?: React.ReactNode;
};

function Page(props: PageProps) {
  const { story, tell, scene, scenes, place, isRevealed, isLarge, questions, children } = props;
  const question = questions.get(scene.id);
  const addressOf = useAddressOf();
  const isAsking = scene.question !== undefined && !isRevealed;
  const address = addressOf(pageLink(story, scene, isRevealed));
  const code = fitsQr(address) && (
    <p className={styles.code}>
      <QrCode link={address} label={`Code for ${address}`} />
      <span>{isAsking ? "This question, live" : "This view, live"}</span>
    </p>
  );
  return (
    <section
      className={styles.page}
      data-page={scene.id}
      data-answer={isRevealed || undefined}
      aria-label={`${isRevealed ? "Answer" : "Scene"} ${place}: ${plainText(tell(scene.title))}`}
    >
      <div className={styles.picture}>
        <Canvas isLarge={isLarge}>
          <Wall
            story={story}
            scene={scene}
            place={place}
            of={scenes.length}
            tell={tell}
            isRevealed={isRevealed}
            isLarge={isLarge}
            level={2}
            {...(question && { asked: <Worksheet asked={question} /> })}
          />
        </Canvas>
      </div>
      {isLarge && code}
      {children !== undefined && (
        <div className={styles.under}>
          {isLarge && (
            <p className={styles.of}>
              <N of={{ text: formatCount(place) }} />.{" "}
              <Say phrase={closed(capital(tell(scene.title)))} />
            </p>
          )}
          {children}
        </div>
      )}
      {!isLarge && code}
    </section>
  );
}

function Notes({ scene, tell }: { scene: StoryScene; tell: Telling }) {
  return notesOf(scene, tell).map(({ kind, phrase }, i) => (
    // Paragraphs have no identity but their place.
    <p key={i} className={styles.note} data-kind={kind}>
      <Say phrase={closed(capital(phrase))} />
    </p>
  ));
}
