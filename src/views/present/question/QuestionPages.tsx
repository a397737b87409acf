import { useState } from "react";
import type { Story } from "#/data/schema.ts";
import { useDataset } from "#/state/dataset.ts";
import { guessesAt } from "#/state/guessed.ts";
import { useParams } from "#/state/store.ts";
import { clearGuessed, guessedIn } from "#/state/talk.ts";
import { scenesOf } from "#/words/telling.ts";
import { Answer } from "./Answer.tsx";
import { Ending } from "./Ending.tsx";
import { Sheet } from "./Sheet.tsx";
import { useQuestions } from "./useQuestions.tsx";
import styles from "./Answer.module.css";

type Props = { readonly story: Story; readonly role: "answer" | "ending" | "sheet" };

/** The pages of a story's questions that are no window of a talk: a phone's, the end page, the printed sheet. */
export function QuestionPages({ story, role }: Props) {
  const { first } = useDataset();
  const [scenes] = useState(() => scenesOf(story));
  const questions = useQuestions(scenes);
  const scene = useParams((params) => params.scene);
  const [guessed, setGuessed] = useState(() => guessedIn(window, story.id));
  const asOf = first.meta.compiled;
  if (role === "sheet")
    return <Sheet story={story.title} questions={[...questions.values()]} asOf={asOf} />;
  if (role === "ending")
    return (
      <Ending
        story={story.title}
        asOf={asOf}
        ended={[...questions].map(([id, asked]) => ({
          scene: id,
          asked,
          guesses: guessesAt(guessed, id, asked),
        }))}
        onClear={() => {
          clearGuessed(window);
          setGuessed({});
        }}
      />
    );
  const asked = questions.get(scene);
  if (!asked)
    return (
      <main id="main" tabIndex={-1} className={styles.page}>
        <p role="alert">
          The question of this link is not in this dataset. Ask for the link again: it may have been
          made with another version of it.
        </p>
      </main>
    );
  return <Answer key={scene} asked={asked} story={story.title} />;
}
