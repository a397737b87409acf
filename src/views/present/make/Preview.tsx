import { useMemo } from "react";
import type { Story } from "#/data/schema.ts";
import { begun } from "#/state/stage.ts";
import type { Telling } from "#/words/telling.ts";
import { Canvas } from "../Canvas.tsx";
import { answerLink, onWall, questionAt, useQuestions } from "../question/useQuestions.tsx";
import { Wall } from "../Wall.tsx";
import styles from "./Make.module.css";

type Props = { readonly story: Story; readonly at: string; readonly tell: Telling };

/** A scene as the room will see it, small and out of reach; one that asks, as it asks. */
export function Preview({ story, at, tell }: Props) {
  const scene = story.scenes.find(({ id }) => id === at);
  const scenes = useMemo(() => (scene ? [scene] : []), [scene]);
  const questions = useQuestions(scenes);
  if (!scene) return null;
  const question = questionAt(scene.id, questions, begun(story.id, at), () => undefined);
  return (
    <div className={styles.preview} inert aria-hidden="true">
      <Canvas>
        <Wall
          key={scene.link}
          story={story}
          scene={scene}
          place={story.scenes.indexOf(scene) + 1}
          of={story.scenes.length}
          tell={tell}
          isRevealed={false}
          level={2}
          {...onWall(question, answerLink(story, scene.id), false)}
        />
      </Canvas>
    </div>
  );
}
