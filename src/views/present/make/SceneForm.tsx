import type { Dataset, Story, StoryScene } from "#/data/schema.ts";
import { goneFrom } from "#/data/story.ts";
import { withChanged, type ScenePatch } from "#/model/storyEdits.ts";
import { capital, plainText } from "#/words/phrase.ts";
import { goneSentence } from "#/words/ownStories.ts";
import type { Telling } from "#/words/telling.ts";
import { CalloutsForm } from "./CalloutsForm.tsx";
import type { Draft } from "./useDraft.ts";
import { blank } from "./blank.ts";
import { Field, NumberBox, Tick } from "./Field.tsx";
import { QuestionForm } from "./QuestionForm.tsx";
import page from "../Stories.module.css";
import styles from "./Make.module.css";

type Props = {
  readonly story: Story;
  readonly scene: StoryScene;
  readonly dataset: Dataset;
  readonly tell: Telling;
  readonly edit: Draft["edit"];
};

const viewPattern = /^#\/(explore|scenarios|evidence|debate)(\?\S+)?$/;
/** The view that a pasted address leads to, as a scene holds it. */
const viewIn = (text: string): string => text.trim().slice(Math.max(0, text.trim().indexOf("#")));
const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Everything of one scene that can be written. */
export function SceneForm({ story, scene, dataset, tell, edit }: Props) {
  const change = (patch: ScenePatch, name = "") => {
    edit((now) => withChanged(now, scene.id, patch), name && `${scene.id} ${name}`);
  };
  const gone = goneFrom({ ...story, scenes: [scene] }, dataset).get(scene.id);
  const shown = story.scenes.filter(({ hidden }) => !hidden);
  const reads = (text: string) =>
    text.includes("{") ? `Reads: ${plainText(capital(tell(text)))}` : "What the back row reads.";
  const tokens = { dataset, tell };
  return (
    <div className={styles.form}>
      {gone && (
        <p className={page.faults} data-row="">
          {goneSentence(gone)}
        </p>
      )}
      <Field
        label="Title of the scene"
        value={scene.title}
        most={110}
        fault={blank}
        hint={<span data-row="">{reads(scene.title)}</span>}
        tokens={tokens}
        onChange={(title) => {
          change({ title }, "title");
        }}
      />
      <Field
        label="Notes"
        value={scene.notes.join("\n\n")}
        rows={7}
        most={20_000}
        hint="Only you see them. A blank line begins a paragraph; one that begins with > is a direction, not said."
        tokens={tokens}
        fault={(text) =>
          paragraphs(text).some((one) => one.length > 4000)
            ? "At most 4,000 characters a paragraph: put a blank line in."
            : undefined
        }
        onChange={(text) => {
          change({ notes: paragraphs(text) }, "notes");
        }}
      />
      <Field
        label="View"
        value={scene.link}
        most={9000}
        hint="Paste a link to any view of this site."
        fault={(text) =>
          viewIn(text).length > 8000
            ? "At most 8,000 characters."
            : viewPattern.test(viewIn(text))
              ? undefined
              : "A link to Explore, Scenarios, Debate or Evidence: the last one is kept."
        }
        onChange={(text) => {
          change({ link: viewIn(text) }, "link");
        }}
      />
      <div className={styles.row}>
        <NumberBox
          label="Minutes"
          value={scene.minutes}
          step={0.25}
          onChange={(minutes) => {
            if (minutes >= 0.25 && minutes <= 120) change({ minutes }, "minutes");
          }}
        />
        <Tick
          label="May be left out when time is short"
          checked={scene.spare === true}
          onChange={(spare) => {
            change({ spare: spare ? true : undefined });
          }}
        />
        <Tick
          label="Hidden: kept, and not shown"
          checked={scene.hidden === true}
          disabled={scene.hidden !== true && shown.length < 2}
          onChange={(hidden) => {
            change({ hidden: hidden ? true : undefined });
          }}
        />
      </div>
      <CalloutsForm
        callouts={scene.callouts ?? []}
        dataset={dataset}
        tell={tell}
        onChange={(callouts, name) => {
          change({ callouts: callouts.length === 0 ? undefined : [...callouts] }, name);
        }}
      />
      <QuestionForm scene={scene} dataset={dataset} tell={tell} onChange={change} />
    </div>
  );
}
