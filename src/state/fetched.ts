import { QueryClient, useQuery } from "@tanstack/react-query";
import { loadAreas, loadRest } from "#/data/load.ts";
import type { Area } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";
import { useDataset, type Rest } from "./dataset.ts";

/** Fetches each document once and keeps it for the visit; given by hand, so that the first chart does without it. */
const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, gcTime: Infinity, retry: false, refetchOnWindowFocus: false },
  },
});

/** The whole of the shipped dataset but its areas, fetched once. */
export function useRest(first: First): Rest {
  const { data, error, refetch } = useQuery(
    { queryKey: ["dataset", "rest"], queryFn: ({ signal }) => loadRest(first, signal) },
    client,
  );
  return { whole: data, error, retry: () => void refetch() };
}

/** The areas of the dataset in use, and why they could not be had. */
export type Areas = {
  readonly areas: readonly Area[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
};

/** The areas of the dataset in use, fetched when first wanted; undefined until they are there. */
export const useAreas = (wanted: boolean): readonly Area[] | undefined =>
  useAreasFetched(wanted).areas;

/** The same, with what went wrong and the way to ask again. */
export function useAreasFetched(wanted: boolean): Areas {
  const { whole, fileName } = useDataset();
  const { data, error, refetch } = useQuery(
    {
      queryKey: ["dataset", "areas"],
      queryFn: ({ signal }) => (whole ? loadAreas(whole, signal) : []),
      enabled: wanted && fileName === null && whole !== undefined,
    },
    client,
  );
  return {
    areas: fileName === null ? data : whole?.areas,
    error: fileName === null ? error : null,
    retry: () => void refetch(),
  };
}
