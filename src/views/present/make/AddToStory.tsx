import { useId, useState } from "react";
import type { Story } from "#/data/schema.ts";
import { mostScenes, withScene } from "#/model/storyEdits.ts";
import { useDataset } from "#/state/dataset.ts";
import { writeAddress } from "#/state/params.ts";
import { go, useAppState, useAppStore } from "#/state/store.ts";
import { withoutTalk } from "#/state/withoutTalk.ts";
import { addedSentence, copyOf, fitted, newScene, newStory } from "#/words/ownStories.ts";
import { useStories } from "../useStories.ts";
import modal from "../../parts/Modal.module.css";
import styles from "./Make.module.css";
import { blank } from "./blank.ts";
import { Field, Select } from "./Field.tsx";
import { sentenceInView } from "./sentenceInView.ts";

/** The longest link that a scene holds, in characters. */
const longestView = 8000;
const fresh = "new";
type Added = { readonly story: string; readonly scene: string; readonly words: string };

/** Puts the view one looks at into a story: one of the reader’s own, a copy of a shipped one, or a new one. */
export function AddToStory({ onLeave }: { readonly onLeave: () => void }) {
  const store = useAppStore();
  const own = useStories();
  const { whole } = useDataset();
  const heading = useId();
  const place = useAppState((state) => state.place);
  const [title, setTitle] = useState(() => fitted(sentenceInView(document, place)));
  const [wanted, setWanted] = useState<string>();
  const [added, setAdded] = useState<Added>();
  const [busy, setBusy] = useState(false);
  const { params } = store.getState();
  const link = writeAddress({ place, params: withoutTalk(params) });
  const shipped = whole?.stories ?? [];
  const to = wanted ?? own.kept.at(-1)?.story.id ?? fresh;
  const options = [
    ...own.kept.map(({ story: one }) => ({ value: one.id, label: one.title })),
    { value: fresh, label: "a new story" },
    ...shipped.map((one) => ({ value: one.id, label: `a copy of: ${one.title}` })),
  ];
  const put = async () => {
    const made = newScene(link, title);
    const kept = own.kept.find(({ story: one }) => one.id === to)?.story;
    const copied = shipped.find(({ id }) => id === to);
    if (kept) {
      let next: Story | undefined;
      // As it is kept now, by whichever window.
      await own.change(kept.id, (now = kept) => {
        const longer = withScene(now, made);
        next = longer === now ? undefined : longer;
        return longer;
      });
      return next;
    }
    const next = copied ? withScene(copyOf(copied), made) : newStory(made);
    return { ...next, id: await own.add(next) };
  };
  const add = () => {
    setBusy(true);
    void put().then((next) => {
      setBusy(false);
      if (next) {
        setWanted(next.id);
        const id = next.scenes.at(-1)?.id ?? "";
        setAdded({ story: next.id, scene: id, words: addedSentence(next) });
      } else
        setAdded({ story: to, scene: "", words: `A story holds at most ${mostScenes} scenes.` });
    });
  };
  return (
    <section className={modal.section} aria-labelledby={heading}>
      <h3 id={heading}>Add this view to a story</h3>
      {link.length > longestView ? (
        <p className={modal.quiet} data-row="">
          This view’s link has {link.length} characters; a scene holds {longestView}. Take some of
          its choices out first.
        </p>
      ) : (
        <>
          <Field
            label="Title of the scene"
            value={title}
            most={110}
            fault={blank}
            onChange={setTitle}
          />
          <Select label="Story" value={to} options={options} onChange={setWanted} />
          <p className={`${modal.acts ?? ""} ${styles.add ?? ""}`}>
            <button type="button" className={modal.button} disabled={busy} onClick={add}>
              Add this view
            </button>
            <span className={modal.said} role="status" data-row="">
              {added?.words}
            </span>
            {added && (
              <button
                type="button"
                className={modal.act}
                onClick={() => {
                  onLeave();
                  const { story: id, scene: at } = added;
                  go(store, "present", { story: id, scene: at, role: "edit", told: "" });
                }}
              >
                Open the story
              </button>
            )}
          </p>
        </>
      )}
      {own.fault !== undefined && (
        <p role="alert" className={modal.quiet}>
          {own.fault}
        </p>
      )}
    </section>
  );
}
