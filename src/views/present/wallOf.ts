import type { Story, StoryScene } from "#/data/schema.ts";
import type { Stage } from "#/state/stage.ts";
import type { Telling } from "#/words/telling.ts";
import { answerLink, onWall, type Questioned } from "./question/useQuestions.tsx";
import type { WallProps } from "./Wall.tsx";

type Shown = {
  readonly story: Story;
  readonly tell: Telling;
  readonly scenes: readonly StoryScene[];
  readonly scene: StoryScene;
  /** From 0. */
  readonly place: number;
  readonly stage: Stage;
};

/** One scene of a talk as its wall shows it, in whichever window that is drawn. */
export const wallOf = (
  { story, tell, scenes, scene, place, stage }: Shown,
  question: Questioned | undefined,
  isUnlocked: boolean,
): WallProps => ({
  ...{ story, tell, scene, isUnlocked },
  place: place + 1,
  of: scenes.length,
  isRevealed: stage.revealed.includes(scene.id),
  detour: stage.detour,
  isLarge: stage.large,
  ...onWall(question, answerLink(story, scene.id), isUnlocked),
});
