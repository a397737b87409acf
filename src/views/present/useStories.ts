import { useCallback, useMemo } from "react";
import type { Story } from "#/data/schema.ts";
import { useDataset } from "#/state/dataset.ts";
import {
  changedStories,
  keptMeanwhile,
  mergedStories,
  newStoryId,
  putting,
  storiesIn,
  whileNotKept,
  type HeldStories,
  type KeptStory,
} from "#/state/ownStories.ts";
import { merged, storageFault } from "#/state/saved.ts";
import { madeOverOf } from "#/state/store.ts";
import { useShelf } from "../parts/useShelf.ts";

export type Stories = HeldStories & {
  /** Everything stored, for a file; undefined until it was read. */
  readonly doc: unknown;
  readonly isRead: boolean;
  /** Why what is written is not kept beyond this visit; undefined while it is. */
  readonly fault: string | undefined;
  /**
   * Keeps a story under its own id, as made over the dataset in use, where what is kept there is what this
   * window saw last. Gives what another window kept there meanwhile, over which nothing is written.
   */
  readonly put: (story: Story, seen: Story) => Promise<Story | undefined>;
  /** What another window kept under the id of a story since it was seen. */
  readonly meanwhile: (seen: Story) => Promise<Story | undefined>;
  /** Tells of what other windows keep; gives what ends that. */
  readonly heard: (onChange: () => void) => () => void;
  /** Keeps a story beside the others; gives the id it has from then on. */
  readonly add: (one: Story | KeptStory) => Promise<string>;
  /** Changes the story of an id, or puts one there where none is. */
  readonly change: (id: string, make: (now: Story | undefined) => Story) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly bringBack: (file: unknown) => Promise<void>;
};

export const today = (): string => new Date().toISOString().slice(0, 10);
const freshId = () => newStoryId(window.crypto);

/** The stories of the reader’s own for the dataset in use, kept on this machine. */
export function useStories(): Stories {
  const { meta } = useDataset().first;
  const { shelved, apply, shelf } = useShelf();
  const doc = shelved?.doc;
  const held = useMemo(() => storiesIn(doc, meta.id), [doc, meta.id]);
  const change = useCallback(
    (made: (kept: readonly KeptStory[]) => readonly KeptStory[]) =>
      apply((all) => changedStories(all, meta.id, made)),
    [apply, meta.id],
  );
  const put = useCallback(
    async (story: Story, seen: Story) => {
      let other: Story | undefined;
      await change((kept) => {
        other = keptMeanwhile(kept, seen);
        return other
          ? kept
          : putting(kept, { story, over: madeOverOf(meta) ?? null, day: today() });
      });
      return other;
    },
    [change, meta],
  );
  const meanwhile = useCallback(
    async (seen: Story) => {
      try {
        return keptMeanwhile(storiesIn(await shelf.read(), meta.id).kept, seen);
      } catch {
        // What cannot be read is said where it is kept.
        return undefined;
      }
    },
    [shelf, meta.id],
  );
  const heard = useCallback(
    (onChange: () => void) => shelf.heard?.(onChange) ?? (() => undefined),
    [shelf],
  );
  const add = useCallback(
    async (one: Story | KeptStory) => {
      const id = freshId();
      const given: KeptStory =
        "story" in one ? one : { story: one, over: madeOverOf(meta) ?? null, day: today() };
      await change((kept) => [...kept, { ...given, story: { ...given.story, id } }]);
      return id;
    },
    [change, meta],
  );
  return {
    ...held,
    doc,
    isRead: shelved !== undefined,
    fault: shelved?.cause === undefined ? undefined : storageFault(shelved.cause, whileNotKept),
    put,
    meanwhile,
    heard,
    add,
    change: (id, make) =>
      change((kept) => {
        const now = kept.find(({ story }) => story.id === id)?.story;
        const story = { ...make(now), id };
        return putting(kept, { story, over: madeOverOf(meta) ?? null, day: today() });
      }),
    remove: (id) => change((kept) => kept.filter(({ story }) => story.id !== id)),
    bringBack: (file) => apply((all) => mergedStories(merged(all, file), file, freshId)),
  };
}
