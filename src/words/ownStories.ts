import type { Fault } from "#/data/faults.ts";
import type { Story, StoryScene } from "#/data/schema.ts";
import { noun } from "./numbers.ts";

/** Minutes as a number: "2.5". */
export const formatMinutes = (minutes: number): string => String(Number(minutes.toFixed(2)));

const longestHeadline = 110;
const longestTitle = 160;

/** A text as one line that fits, cut between words, without what would be read as a token. */
export function fitted(text: string, most = longestHeadline): string {
  const plain = text.replace(/[{}]/g, "").replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).replace(/[,;:\s]+$/, "")}…`;
}

/** A scene that shows a view, with nothing said over it yet. */
export const newScene = (link: string, title: string): StoryScene => ({
  id: "scene-1",
  title: fitted(title) || "A view of this review",
  link,
  minutes: 2,
  notes: [],
});

/** A story before anything is written: one scene, and words to write over. */
export const newStory = (scene: StoryScene): Story => ({
  ...{ id: "own.new", order: 0, title: "A new story", audience: "People in this room" },
  minutes: scene.minutes,
  aims: ["Say what these scenes show"],
  scenes: [scene],
});

/** The same story as one’s own, under a title that says so. */
export const copyOf = (story: Story): Story => ({
  ...story,
  order: 0,
  title: `${story.title.slice(0, longestTitle - 7)} (mine)`,
});

/** Why a scene can’t be shown as it was made, in a sentence for whoever made it. */
export function goneSentence(faults: readonly Fault[]): string {
  const names = [...new Set(faults.map(({ found }) => found))];
  return `Not in this dataset: ${names.slice(0, 4).join(", ")}${names.length > 4 ? ` and ${names.length - 4} more` : ""}. The scene runs without ${names.length === 1 ? "it" : "them"}.`;
}

type Edition = { readonly version: string; readonly fingerprint?: string | undefined };

/**
 * What changed under a story since it was made: "Made over version 2025.3; this is 2026.11. 2 scenes …". Two editions
 * of one version are told by their fingerprints. Empty where nothing changed, or nobody knows.
 */
export function olderSentence(over: Edition | undefined, now: Edition, gone: number): string {
  const made = over === undefined ? "" : madeOverSentence(over, now);
  return gone === 0
    ? made.trim()
    : `${made}${gone} ${noun(gone, "scene")} ${gone === 1 ? "names" : "name"} what this version does not have; the rest runs as it was made.`;
}

function madeOverSentence(over: Edition, now: Edition): string {
  const [then = "", is = ""] = [over.fingerprint, now.fingerprint];
  if (over.version !== now.version)
    return `Made over version ${over.version} of the dataset; this is ${now.version}, so its numbers may differ. `;
  return then === "" || is === "" || is.startsWith(then)
    ? ""
    : `Made over another edition of version ${over.version} of the dataset (fingerprint ${then}); this one’s is ${is.slice(0, 8)}, so its numbers may differ. `;
}

/** What is announced when a scene was moved. */
export const movedSentence = (title: string, place: number, of: number): string =>
  `“${title}” is now scene ${place} of ${of}.`;

/** What is said once a view was added: "Added as scene 3 of “Mine”." */
export const addedSentence = ({ scenes, title }: Pick<Story, "scenes" | "title">): string =>
  `Added as scene ${scenes.length} of “${title}”.`;

/** What a detour is called that was kept from a talk: the sentence of what was shown, where there is one. */
export const detourTitle = (sentence: string): string =>
  fitted(sentence) || "A question from the room";

/** What is said once a detour was kept: "Kept after this scene, and in “Mine”, a story of yours." */
export const keptSentence = (title: string): string =>
  `Kept after this scene, and in “${title}”, a story of yours.`;
