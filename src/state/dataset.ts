import { QueryClient, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { createContext, use } from "react";
import { loadAreas, loadFirst, loadRest } from "#/data/load.ts";
import type { Area, Dataset } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";

/** A client that fetches each document once and keeps it for the visit. */
export const createClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, gcTime: Infinity, retry: false, refetchOnWindowFocus: false },
    },
  });

/** The dataset the views below show: at once what the first charts need, soon the whole. */
export type Shown = {
  readonly first: First;
  /** Undefined until the second document is there. */
  readonly whole: Dataset | undefined;
  /** Why the second document could not be had, and how to ask again. */
  readonly error: Error | null;
  readonly retry: () => void;
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

/** The shipped dataset, fetched once; suspends until its first part is there. */
export function useShipped(): Shown {
  const { data: first } = useSuspenseQuery({
    queryKey: ["dataset", "first"],
    queryFn: ({ signal }) => loadFirst(signal),
  });
  const { data, error, refetch } = useQuery({
    queryKey: ["dataset", "rest"],
    queryFn: ({ signal }) => loadRest(first, signal),
  });
  return { first, whole: data, error, retry: () => void refetch(), fileName: null };
}

/** The areas of the dataset in use, fetched when first wanted; undefined until they are there. */
export function useAreas(wanted: boolean): readonly Area[] | undefined {
  const { whole, fileName } = useDataset();
  const { data } = useQuery({
    queryKey: ["dataset", "areas"],
    queryFn: ({ signal }) => (whole ? loadAreas(whole, signal) : []),
    enabled: wanted && fileName === null && whole !== undefined,
  });
  return fileName === null ? data : whole?.areas;
}
