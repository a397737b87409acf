import { QueryClient, useQuery } from "@tanstack/react-query";
import { createContext, use } from "react";
import {
  changed,
  heldIn,
  machine,
  merged,
  storageFault,
  type Held,
  type Kept,
  type Shelf,
} from "#/state/saved.ts";

/** Where scenarios are kept; another in a test. */
export const ShelfContext = createContext<Shelf>(machine);

/** What was read of each shelf holds for the visit, even where nothing can be kept. */
const clients = new WeakMap<Shelf, QueryClient>();
function clientOf(shelf: Shelf): QueryClient {
  const client = clients.get(shelf) ?? new QueryClient();
  clients.set(shelf, client);
  return client;
}

type Shelved = { readonly doc: unknown; readonly fault: string | undefined };
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
  const shelf = use(ShelfContext);
  const client = clientOf(shelf);
  const queryKey = ["saved"];
  const { data } = useQuery<Shelved>(
    {
      queryKey,
      queryFn: async () => {
        try {
          return { doc: await shelf.read(), fault: undefined };
        } catch (cause) {
          return { doc: undefined, fault: storageFault(cause) };
        }
      },
      structuralSharing: false,
    },
    client,
  );
  const apply = async (change: (doc: unknown) => unknown) => {
    const now = client.getQueryData<Shelved>(queryKey)?.doc;
    let shelved: Shelved;
    try {
      shelved = { doc: await shelf.change(change), fault: undefined };
    } catch (cause) {
      shelved = { doc: attempt(change, now), fault: storageFault(cause) };
    }
    client.setQueryData<Shelved>(queryKey, shelved);
  };
  return {
    ...heldIn(data?.doc, dataset),
    doc: data?.doc,
    fault: data?.fault,
    change: (change) => apply((doc) => changed(doc, dataset, change)),
    bringBack: (file) => apply((doc) => merged(doc, file)),
  };
}

/** What a change makes of what is held, which stays where it cannot be changed. */
function attempt(change: (doc: unknown) => unknown, doc: unknown): unknown {
  try {
    return change(doc);
  } catch {
    return doc;
  }
}
