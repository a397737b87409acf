import { useEffect, useState } from "react";
import { runnable } from "#/data/story.ts";
import { useDataset } from "#/state/dataset.ts";
import type { KeptStory } from "#/state/ownStories.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { withoutScene, withTwice } from "#/model/storyEdits.ts";
import { count, plainText } from "#/words/phrase.ts";
import { formatMinutes } from "#/words/ownStories.ts";
import type { Telling } from "#/words/telling.ts";
import { N } from "../../parts/Say.tsx";
import { storyAddress } from "../addresses.ts";
import { useStories } from "../useStories.ts";
import { AboutStory } from "./AboutStory.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { Older } from "./Older.tsx";
import { Preview } from "./Preview.tsx";
import { SceneForm } from "./SceneForm.tsx";
import { SceneList } from "./SceneList.tsx";
import { ShareStory } from "./ShareStory.tsx";
import { useDraft, type Draft } from "./useDraft.ts";
import page from "../Stories.module.css";
import styles from "./Make.module.css";

type Props = { readonly kept: KeptStory; readonly tell: Telling };

/** The desk at which a story is made: what it is, its scenes in order, and one of them to write. */
export function Editor({ kept, tell }: Props) {
  const store = useAppStore();
  const { whole, first } = useDataset();
  const own = useStories();
  const draft = useDraft(kept.story, own);
  const [said, setSaid] = useState("");
  const asked = useParams((params) => params.scene);
  useUndoKeys(draft);
  const { story, edit } = draft;
  const at = Math.max(
    0,
    story.scenes.findIndex(({ id }) => id === asked),
  );
  const scene = story.scenes[at];
  if (!scene || !whole) return null;
  const open = (id: string) => {
    setParams(store, { scene: id });
  };
  const title = plainText(tell(scene.title));
  const shown = runnable(story, whole);
  return (
    <main id="main" tabIndex={-1} className={styles.desk} data-role="edit">
      <header className={styles.head}>
        <p className={page.ways}>
          <a href="#/present">All stories</a>
          <button type="button" className={page.act} disabled={!draft.canUndo} onClick={draft.undo}>
            Undo a change
          </button>
          <button type="button" className={page.act} disabled={!draft.canRedo} onClick={draft.redo}>
            Redo
          </button>
          <a href={storyAddress(story, "handout")}>Handout</a>
          <a href={storyAddress(story, "speaker")}>Speaker’s window</a>
          <a className={page.begin} href={storyAddress(story, "stage")}>
            Begin on this screen
          </a>
        </p>
        <p className={page.quiet} role="status">
          {own.fault !== undefined
            ? "Not kept beyond this visit."
            : draft.other
              ? "Changed in another window."
              : draft.isKept
                ? "Everything you write is kept on this machine."
                : "Keeping…"}{" "}
          <span data-row="">{said}</span>
        </p>
        <Elsewhere draft={draft} add={own.add} />
        {own.fault !== undefined && (
          <p role="alert" className={page.faults}>
            {own.fault}
          </p>
        )}
      </header>
      <h1 className="spoken" data-row="">
        Making: {story.title}
      </h1>
      <Older story={story} over={kept.over} />
      <AboutStory story={story} edit={edit} />
      <div className={styles.grid}>
        <section aria-labelledby="make-scenes" className={styles.scenes}>
          <h2 id="make-scenes">
            Scenes{" "}
            <span className={page.quiet}>
              <N of={count(story.scenes.length)} />,{" "}
              <N of={{ text: formatMinutes(story.minutes) }} /> min
            </span>
          </h2>
          <SceneList
            story={story}
            at={scene.id}
            tell={tell}
            edit={edit}
            onOpen={open}
            onSaid={setSaid}
          />
          <ShareStory one={{ ...kept, story }} />
        </section>
        <section aria-labelledby="make-scene" className={styles.scene}>
          <h2 id="make-scene">
            Scene <N of={{ text: String(at + 1) }} />
          </h2>
          <Preview story={shown} at={scene.id} tell={tell} />
          <p className={page.ways}>
            <a href={storyAddress(story, "stage", { scene: scene.id })}>Show on stage</a>
            <a href={scene.link}>Open this view in the site</a>
            <button
              type="button"
              className={page.act}
              onClick={() => {
                edit((now) => withTwice(now, scene.id));
                setSaid(`Duplicated “${title}”.`);
              }}
            >
              Duplicate this scene
            </button>
            <button
              type="button"
              className={page.act}
              disabled={story.scenes.length < 2}
              onClick={() => {
                const next = story.scenes[at + 1] ?? story.scenes[at - 1];
                edit((now) => withoutScene(now, scene.id));
                if (next) open(next.id);
                setSaid(`Deleted “${title}”. “Undo a change” brings it back.`);
              }}
            >
              Delete this scene
            </button>
          </p>
          <SceneForm
            key={scene.id}
            story={story}
            scene={scene}
            dataset={whole}
            tell={tell}
            edit={edit}
          />
          <p className={page.quiet}>
            A new scene comes from any view: “Share this view” there, then “Add this view to a
            story”. This dataset is <span data-row="">{first.meta.version}</span>.
          </p>
        </section>
      </div>
    </main>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z take back what was made here; in a box they are the box’s own. */
function useUndoKeys({ undo, redo }: Pick<Draft, "undo" | "redo">): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      if (
        event.target instanceof Element &&
        event.target.closest("input, textarea, select, dialog")
      )
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
      (event.shiftKey ? redo : undo)();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => {
      window.removeEventListener("keydown", press, { capture: true });
    };
  }, [undo, redo]);
}
