import { readStory, type ReadStory } from "#/data/story.ts";
import { unpackStory } from "#/share/storyLink.ts";
import { isOwnId } from "#/state/ownStories.ts";

/** The story that a link carries, or what is wrong with it. It never passes for one of the dataset’s own. */
export function guestOf(told: string): ReadStory {
  const held = unpackStory(told);
  if (held === undefined)
    return {
      faults: [
        {
          where: "the link",
          field: "told",
          expected: "a story as this site packs it",
          found: "a text that is cut off or damaged",
          mend: "Ask for the link again, or for the story as a file.",
        },
      ],
    };
  const read = readStory(held);
  if ("faults" in read || isOwnId(read.story.id)) return read;
  return { story: { ...read.story, id: "own.guest" } };
}
