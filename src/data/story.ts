import { abbreviate, type Fault } from "./faults.ts";
import { parsePart } from "./parse.ts";
import { storiesAddUp, storiesResolve, textFaults } from "./rules/stories.ts";
import { entities, type Dataset, type Story, type StoryScene } from "./schema.ts";
import { pieces, written } from "./tokens.ts";

/** A story, or everything that is wrong with what was to be one. */
export type ReadStory = { readonly story: Story } | { readonly faults: readonly Fault[] };

/**
 * A story by the schema and the rules of the dataset’s own, save what it names: that may be gone from a later
 * dataset. Never throws: a file or a link may hold anything.
 */
export function readStory(input: unknown): ReadStory {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return {
      faults: [
        {
          where: "the story",
          field: "",
          expected: "one object with title, scenes and so on",
          found: abbreviate(input),
          mend: "Save the story anew and open that file.",
        },
      ],
    };
  const id: unknown = Object.hasOwn(input, "id") ? (input as { id: unknown }).id : undefined;
  const faults: Fault[] = [];
  const where = typeof id === "string" && id !== "" ? `stories ${id.slice(0, 60)}` : "the story";
  const story = parsePart(where, entities.stories, input, faults);
  if (story === undefined) return { faults };
  const odd = storiesAddUp({ stories: [story] });
  return odd.length > 0 ? { faults: odd } : { story };
}

/** What a story names that a dataset does not have, by scene; scenes with nothing gone are left out. */
export function goneFrom(story: Story, dataset: Dataset): ReadonlyMap<string, readonly Fault[]> {
  const found = story.scenes.map((scene): [string, readonly Fault[]] => [
    scene.id,
    storiesResolve({ ...dataset, stories: [{ ...story, scenes: [scene] }] }),
  ]);
  return new Map(found.filter(([, faults]) => faults.length > 0));
}

/**
 * A story as it can run over a dataset: callouts and questions about what is gone are left out, a number that
 * is gone is said to be, and the speaker’s notes begin with why. The same object where nothing is gone.
 */
export function runnable(story: Story, dataset: Dataset): Story {
  const gone = goneFrom(story, dataset);
  if (gone.size === 0) return story;
  return {
    ...story,
    scenes: story.scenes.map((scene) => {
      const faults = gone.get(scene.id);
      return faults === undefined ? scene : without(scene, faults, dataset);
    }),
  };
}

function without(scene: StoryScene, faults: readonly Fault[], dataset: Dataset): StoryScene {
  const isGone = (start: string) => faults.some(({ field }) => field.startsWith(start));
  const told = (text: string): string =>
    pieces(text)
      .map((piece) =>
        typeof piece === "string"
          ? piece
          : textFaults("", written(piece), dataset).length > 0
            ? "(no longer in the dataset)"
            : written(piece),
      )
      .join("");
  const { question, callouts, ...rest } = scene;
  const kept = callouts?.filter((_, i) => !isGone(`callouts.${i}.`));
  const named = [...new Set(faults.map(({ found }) => found))].join(", ");
  return {
    ...rest,
    title: told(scene.title),
    ...(scene.reveal !== undefined && { reveal: told(scene.reveal) }),
    notes: [
      `> This scene was made with another version of the dataset. Not found in this one: ${named}. The rest is shown.`,
      ...scene.notes.map(told),
    ],
    ...(kept !== undefined && { callouts: kept }),
    ...(question !== undefined && !isGone("question.") && { question }),
  };
}
