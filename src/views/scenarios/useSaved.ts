import { mergedStories, newStoryId } from "#/state/ownStories.ts";
import { changed, heldIn, merged, storageFault, type Held, type Kept } from "#/state/saved.ts";
import { useShelf } from "../parts/useShelf.ts";

export type Saved = Held & {
  /** Everything stored, for a file. */
  readonly doc: unknown;
  /** Why it is not kept beyond this visit; undefined while it is. */
  readonly fault: string | undefined;
  readonly change: (change: (kept: readonly Kept[]) => readonly Kept[]) => Promise<void>;
  readonly bringBack: (file: unknown) => Promise<void>;
};

/**
 * What is kept on this machine for a dataset. Where the browser refuses or has no room, changes hold for
 * this visit, and `fault` says so.
 */
export function useSaved(dataset: string): Saved {
  const { shelved, apply } = useShelf();
  return {
    ...heldIn(shelved?.doc, dataset),
    doc: shelved?.doc,
    fault: shelved?.cause === undefined ? undefined : storageFault(shelved.cause),
    change: (change) => apply((doc) => changed(doc, dataset, change)),
    bringBack: (file) =>
      apply((doc) => mergedStories(merged(doc, file), file, () => newStoryId(window.crypto))),
  };
}
