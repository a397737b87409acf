import { useMemo } from "react";
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
import type { WallProps } from "../Wall.tsx";
import { Ask, Told } from "./Ask.tsx";
import { Guessed } from "./Guessed.tsx";

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

/** Where the code of a printed scene leads: before its answer to the question, which its view would give away. */
export const pageLink = (story: Story, scene: StoryScene, isRevealed: boolean): string =>
  scene.question !== undefined && !isRevealed ? answerLink(story, scene.id) : scene.link;

/**
 * What the wall shows of a question before its truth and with it. The truth is the chart of the scene, with the
 * guesses beside it; it is drawn with them in one only for a line, and where there is no truth but what the room
 * says.
 */
export function onWall(
  met: Questioned | undefined,
  link: string,
  isUnlocked: boolean,
): Pick<WallProps, "asked" | "told" | "guessed"> {
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
    ...(isItsOwnTruth(question)
      ? { told: <Told asked={question} guesses={guesses} /> }
      : guesses.length > 0 && { guessed: <Guessed asked={question} guesses={guesses} /> }),
  };
}

const isItsOwnTruth = (question: Asked): boolean =>
  question.kind === "line" || (question.kind === "choose" && question.right === null);
