import { createContext, use } from "react";
import type { Dataset } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";

/** What of a shipped dataset comes after its first part. */
export type Rest = {
  /** Undefined until the second document is there. */
  readonly whole: Dataset | undefined;
  /** Why the second document could not be had, and how to ask again. */
  readonly error: Error | null;
  readonly retry: () => void;
};
/** The dataset the views below show: at once what the first charts need, soon the whole. */
export type Shown = Rest & {
  readonly first: First;
  /** The name of the reader's own file; null for the shipped dataset. */
  readonly fileName: string | null;
};

/** Hands the dataset in use to the views below. */
export const DatasetContext = createContext<Shown | null>(null);

/** The dataset in use; throws outside a DatasetContext. */
export function useDataset(): Shown {
  const shown = use(DatasetContext);
  if (!shown) throw new Error("no dataset above this view: wrap it in DatasetContext");
  return shown;
}
