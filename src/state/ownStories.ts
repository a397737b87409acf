import { isObject, own } from "#/data/loose.ts";
import { abbreviate, type Fault } from "#/data/faults.ts";
import type { Story } from "#/data/schema.ts";
import { readStory } from "#/data/story.ts";
import type { MadeOver } from "./params.ts";
import { isForeign, kind as savedKind, version as savedVersion } from "./saved.ts";

/** A story that the reader keeps on this machine, for one dataset. */
export type KeptStory = {
  readonly story: Story;
  /** The dataset it was last changed over; null where that is not known. */
  readonly over: MadeOver | null;
  /** The day on which it was last changed: "2026-11-22"; empty where that is not known. */
  readonly day: string;
};
/** What is kept for a dataset, and how much of it was not understood and is left where it is. */
export type HeldStories = {
  readonly kept: readonly KeptStory[];
  readonly setAside: readonly string[];
};

type Loose = Readonly<Record<string, unknown>>;
const fileKind = "reckoner-story";
const fileVersion = 1;
/** As many stories of one dataset as are read; more are left where they are. */
const most = 100;

const rowsOf = (doc: unknown, dataset: string): readonly unknown[] => {
  const rows = own(own(doc, "stories"), dataset);
  return Array.isArray(rows) ? rows : [];
};

function readRow(row: unknown): KeptStory | undefined {
  const read = readStory(own(row, "story"));
  if ("faults" in read) return undefined;
  const day = own(row, "day");
  return {
    story: read.story,
    over: readOver(own(row, "over")),
    day: typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : "",
  };
}

function readOver(over: unknown): MadeOver | null {
  const [id, version, fingerprint] = [
    own(over, "id"),
    own(over, "version"),
    own(over, "fingerprint"),
  ];
  return typeof id === "string" && typeof version === "string" && typeof fingerprint === "string"
    ? { id, version, fingerprint }
    : null;
}

/** The stories kept for a dataset. Never throws: stored content may be anything. */
export function storiesIn(doc: unknown, dataset: string): HeldStories {
  if (isForeign(doc)) return { kept: [], setAside: ["what another version of the site kept here"] };
  const { kept, aside } = sorted(doc, dataset);
  return {
    kept,
    setAside: aside.map((row) => abbreviate(own(own(row, "story"), "title") ?? row)),
  };
}

/** The rows of a dataset that are understood, each id once, and the rest as they are. */
function sorted(doc: unknown, dataset: string): { kept: KeptStory[]; aside: unknown[] } {
  const kept: KeptStory[] = [];
  const aside: unknown[] = [];
  for (const row of rowsOf(doc, dataset)) {
    const read = kept.length < most ? readRow(row) : undefined;
    if (read && !kept.some(({ story }) => story.id === read.story.id)) kept.push(read);
    else aside.push(row);
  }
  return { kept, aside };
}

/**
 * Everything stored, with the stories of one dataset changed. Rows that were not understood stay. Throws when
 * a later version of the site wrote it.
 */
export function changedStories(
  doc: unknown,
  dataset: string,
  change: (kept: readonly KeptStory[]) => readonly KeptStory[],
): Loose {
  if (isForeign(doc)) throw new Error("another version of the site keeps something here");
  const { kept, aside } = sorted(doc, dataset);
  const stories = own(doc, "stories");
  return {
    scenarios: {},
    ...(isObject(doc) ? doc : {}),
    kind: savedKind,
    version: savedVersion,
    stories: {
      ...(isObject(stories) ? stories : {}),
      [dataset]: [...change(kept), ...aside],
    },
  };
}

/** With a story put where that of its id is, else at the end. */
export const putting = (kept: readonly KeptStory[], one: KeptStory): readonly KeptStory[] =>
  kept.some(({ story }) => story.id === one.story.id)
    ? kept.map((other) => (other.story.id === one.story.id ? one : other))
    : [...kept, one];

/** A story as it reads once it was kept, whatever the order in which its fields were written. */
function textOf(story: Story): string {
  const read = readStory(story);
  return JSON.stringify("story" in read ? read.story : story);
}

/** What another window kept under the id of a story since it was seen; undefined while that is what is kept. */
export function keptMeanwhile(kept: readonly KeptStory[], seen: Story): Story | undefined {
  const now = kept.find(({ story }) => story.id === seen.id)?.story;
  return now && textOf(now) !== textOf(seen) ? now : undefined;
}

/** With a story beside those kept, under an id of its own; one that is the same already is kept once. */
function adding(kept: readonly KeptStory[], one: KeptStory, id: string): readonly KeptStory[] {
  const text = (story: Story) => JSON.stringify({ ...story, id: "" });
  if (kept.some(({ story }) => text(story) === text(one.story))) return kept;
  return [...kept, { ...one, story: { ...one.story, id } }];
}

/** Everything stored, with the stories of a file of everything put beside it: equals once. */
export const mergedStories = (doc: unknown, file: unknown, newId: () => string): unknown =>
  Object.keys(own(file, "stories") ?? {}).reduce<unknown>(
    (all, dataset) =>
      changedStories(all, dataset, (kept) =>
        storiesIn(file, dataset).kept.reduce((now, one) => adding(now, one, newId()), kept),
      ),
    doc,
  );

/** An id for a story of the reader’s own: no shipped story has one of this form. */
export const newStoryId = (crypto: Pick<Crypto, "getRandomValues">): string =>
  `own.${[...crypto.getRandomValues(new Uint8Array(5))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")}`;
export const isOwnId = (id: string): boolean => id.startsWith("own.");

/** One story as a file to keep elsewhere or hand on. */
export const storyFile = ({ story, over }: KeptStory): string =>
  `${JSON.stringify({ kind: fileKind, version: fileVersion, ...(over && { over }), story }, null, 2)}\n`;

/** What a file brings: a story, everything that was kept elsewhere, or each thing that is wrong with it. */
export type StoryFile =
  { readonly one: KeptStory } | { readonly all: Loose } | { readonly faults: readonly Fault[] };

const fault = (expected: string, found: unknown, mend: string): StoryFile => ({
  faults: [{ where: "the file", field: "", expected, found: abbreviate(found), mend }],
});

/** What a file of stories holds, or what is wrong with it. Never throws. */
export function readStoryFile(text: string, day: string): StoryFile {
  let doc: unknown;
  try {
    doc = JSON.parse(text);
  } catch {
    return fault("JSON", text.trim(), "Choose a file saved from this page.");
  }
  const kind = own(doc, "kind");
  if (kind !== fileKind && kind !== savedKind)
    return fault(
      "a story, or everything saved from this site",
      kind ?? doc,
      "Choose a file saved from this page; a dataset opens with “Open a file”.",
    );
  const known = kind === fileKind ? fileVersion : savedVersion;
  if (own(doc, "version") !== known)
    return fault(
      `version ${known}`,
      own(doc, "version"),
      "Open it in the version of the site that wrote it.",
    );
  if (kind === savedKind) return { all: doc as Loose };
  const read = readStory(own(doc, "story"));
  return "faults" in read
    ? read
    : { one: { story: read.story, over: readOver(own(doc, "over")), day } };
}

/** What to do while stories cannot be kept, for `storageFault`. */
export const whileNotKept =
  "What you write lasts until this page is closed: save the story to a file, or copy its link.";
