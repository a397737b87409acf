import { useMemo, type ReactNode } from "react";
import type { Story, StoryScene } from "#/data/schema.ts";
import { asked, type Asked } from "#/model/asked.ts";
import { mostGuesses, type Guess } from "#/model/guesses.ts";
import { groundOf } from "#/model/quantity.ts";
import { useDataset } from "#/state/dataset.ts";
import { guessesAt, withGuesses } from "#/state/guessed.ts";
import { packStory, askedAlone } from "#/share/storyLink.ts";
import { isOwnId } from "#/state/ownStories.ts";
import { initialParams, writeAddress } from "#/state/params.ts";
import type { Act, Stage } from "#/state/stage.ts";
import { nextName } from "#/words/question.ts";
import { storyAddress } from "../addresses.ts";
import { Ask, Told } from "./Ask.tsx";

/** The questions that some scenes ask, by scene; one that the dataset cannot answer is left out. */
export function useQuestions(scenes: readonly StoryScene[]): ReadonlyMap<string, Asked> {
  const { whole } = useDataset();
  return useMemo(() => {
    const found = new Map<string, Asked>();
    if (!whole || scenes.every(({ question }) => question === undefined)) return found;
    const ground = groundOf(whole);
    for (const { id, question } of scenes) {
      const met = question && asked(question, ground);
      if (met) found.set(id, met);
    }
    return found;
  }, [whole, scenes]);
}

/** The question of one scene, what was guessed, and how to change that. */
export type Questioned = {
  readonly asked: Asked;
  readonly guesses: readonly Guess[];
  readonly onGuesses: (guesses: readonly Guess[]) => void;
};

/** The question of a scene as a talk stands; undefined where none is asked. */
export function questionAt(
  scene: string,
  questions: ReadonlyMap<string, Asked>,
  stage: Stage,
  act: (doing: Act) => void,
): Questioned | undefined {
  const met = questions.get(scene);
  return (
    met && {
      asked: met,
      guesses: guessesAt(stage.guessed, scene, met),
      onGuesses: (guesses) => {
        act({ do: "guess", guessed: withGuesses(stage.guessed, scene, met, guesses) });
      },
    }
  );
}

/** Where phones open the question of a scene; of a story of one’s own the question travels in the link. */
export function answerLink(story: Story, id: string): string {
  const scene = story.scenes.find((one) => one.id === id);
  if (!isOwnId(story.id) || scene === undefined)
    return storyAddress(story, "answer", { scene: id });
  const told = packStory(askedAlone(story, scene));
  return writeAddress({
    place: "present",
    params: { ...initialParams, scene: id, role: "answer", told },
  });
}

/**
 * What the wall shows of a question before its truth and with it. Without guesses the chart of the scene tells
 * more than an empty spread, save of a line, and where there is no truth but what the room says.
 */
export function onWall(
  met: Questioned | undefined,
  link: string,
  isUnlocked: boolean,
): { readonly asked?: ReactNode; readonly told?: ReactNode } {
  if (!met) return {};
  const { asked: question, guesses, onGuesses } = met;
  const keep = (said: Guess["said"]) => {
    onGuesses([...guesses, { name: nextName(guesses), said }].slice(-mostGuesses));
  };
  return {
    asked: (
      <Ask
        key={question.question.ask}
        asked={question}
        guesses={guesses}
        link={link}
        onGuess={isUnlocked ? keep : undefined}
      />
    ),
    ...((guesses.length > 0 || isItsOwnTruth(question)) && {
      told: <Told asked={question} guesses={guesses} />,
    }),
  };
}

const isItsOwnTruth = (question: Asked): boolean =>
  question.kind === "line" || (question.kind === "choose" && question.right === null);
