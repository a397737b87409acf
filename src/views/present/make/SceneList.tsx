import type { Story } from "#/data/schema.ts";
import { formatCount } from "#/model/money.ts";
import { withMoved } from "#/model/storyEdits.ts";
import { capital, plainText } from "#/words/phrase.ts";
import { formatMinutes, movedSentence } from "#/words/ownStories.ts";
import type { Telling } from "#/words/telling.ts";
import type { Draft } from "./useDraft.ts";
import { useReorder } from "./useReorder.ts";
import styles from "./Make.module.css";

type Props = {
  readonly story: Story;
  /** The id of the scene that is open. */
  readonly at: string;
  readonly tell: Telling;
  readonly edit: Draft["edit"];
  readonly onOpen: (id: string) => void;
  readonly onSaid: (words: string) => void;
};

/** The scenes in their order, which is changed by dragging or by buttons. */
export function SceneList({ story, at, tell, edit, onOpen, onSaid }: Props) {
  const { scenes } = story;
  const move = (id: string, to: number) => {
    const scene = scenes.find((one) => one.id === id);
    if (!scene || to < 0 || to >= scenes.length) return;
    edit((now) => withMoved(now, id, to));
    onSaid(movedSentence(plainText(tell(scene.title)), to + 1, scenes.length));
  };
  const list = useReorder((from, to) => {
    const scene = scenes[from];
    if (scene) move(scene.id, to);
  });
  return (
    <ol ref={list} className={styles.list} aria-label="Scenes in order">
      {scenes.map((scene, i) => {
        const title = plainText(capital(tell(scene.title)));
        return (
          <li key={scene.id} draggable>
            <button
              type="button"
              className={styles.open}
              aria-current={scene.id === at || undefined}
              onClick={() => {
                onOpen(scene.id);
              }}
            >
              <span data-n="">{formatCount(i + 1)}</span>
              <span data-row="">
                {title}
                {scene.question && <i> asks</i>}
                {scene.spare && <i> may be left out</i>}
                {scene.hidden && <i> hidden</i>}
              </span>
              <span data-n="">{formatMinutes(scene.minutes)}</span>
            </button>
            <span className={styles.moves}>
              <button
                type="button"
                aria-label={`Move up: ${title}`}
                disabled={i === 0}
                onClick={() => {
                  move(scene.id, i - 1);
                }}
              >
                ↑
              </button>
              <button
                type="button"
                aria-label={`Move down: ${title}`}
                disabled={i === scenes.length - 1}
                onClick={() => {
                  move(scene.id, i + 1);
                }}
              >
                ↓
              </button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
