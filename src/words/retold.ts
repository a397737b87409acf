import type { Dataset, Story, StoryScene } from "#/data/schema.ts";
import { pieces, written } from "#/data/tokens.ts";
import { asked } from "#/model/asked.ts";
import { groundOf } from "#/model/quantity.ts";
import { plainText } from "./phrase.ts";
import { truthPhrase } from "./question.ts";
import { telling, type Telling } from "./telling.ts";

/** What a scene says otherwise over one dataset than over another. */
export type Retold = {
  readonly scene: string;
  readonly changes: readonly { readonly then: string; readonly now: string }[];
};
type Over = { readonly tell: Telling; readonly truth: (scene: StoryScene) => string };

/**
 * The numbers and names in a story’s words, and the truths of its questions, that differ between two datasets, by
 * the id of the scene; scenes that say the same are left out, and so is what one of the two does not have.
 */
export function retold(story: Story, then: Dataset, now: Dataset): readonly Retold[] {
  const [before, after] = [over(then), over(now)];
  return story.scenes
    .map((scene) => ({ scene: scene.id, changes: changesOf(scene, before, after) }))
    .filter(({ changes }) => changes.length > 0);
}

function over(dataset: Dataset): Over {
  const ground = groundOf(dataset);
  return {
    tell: telling(dataset),
    truth: ({ question }) => {
      const met = question && asked(question, ground);
      return met ? plainText(truthPhrase(met)) : "";
    },
  };
}

function changesOf(scene: StoryScene, before: Over, after: Over): Retold["changes"] {
  const { title, reveal = "", notes, callouts = [] } = scene;
  const texts = [title, reveal, ...callouts.map(({ text }) => text), ...notes];
  const tokens = new Set(
    texts.flatMap(pieces).flatMap((piece) => (typeof piece === "string" ? [] : [written(piece)])),
  );
  const told = [...tokens].map((token) => ({
    then: plainText(before.tell(token)),
    now: plainText(after.tell(token)),
    token,
  }));
  const truth = { then: before.truth(scene), now: after.truth(scene), token: "" };
  return [...told, truth]
    .filter(({ then, now, token }) => then !== now && ![then, now].includes(token))
    .map(({ then, now }) => ({ then, now }));
}
