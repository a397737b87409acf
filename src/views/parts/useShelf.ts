import { QueryClient, useQuery } from "@tanstack/react-query";
import { createContext, use, useCallback, useEffect } from "react";
import { machine, type Shelf } from "#/state/saved.ts";

/** Where what the reader keeps is kept; another in a test. */
export const ShelfContext = createContext<Shelf>(machine);

/** What was read of each shelf holds for the visit, even where nothing can be kept. */
const clients = new WeakMap<Shelf, QueryClient>();
function clientOf(shelf: Shelf): QueryClient {
  const client = clients.get(shelf) ?? new QueryClient();
  clients.set(shelf, client);
  return client;
}

/** Everything stored, and why it is not kept beyond this visit; `cause` is undefined while it is. */
type Shelved = { readonly doc: unknown; readonly cause: unknown };
const queryKey = ["saved"];

/** What the shelf holds, undefined until it was read, and how to change it in one step. */
export function useShelf(): {
  readonly shelved: Shelved | undefined;
  readonly apply: (change: (doc: unknown) => unknown) => Promise<void>;
  readonly shelf: Shelf;
} {
  const shelf = use(ShelfContext);
  const client = clientOf(shelf);
  const { data } = useQuery<Shelved>(
    {
      queryKey,
      queryFn: async () => {
        try {
          return { doc: await shelf.read(), cause: undefined };
        } catch (cause) {
          const held = client.getQueryData<Shelved>(queryKey)?.doc;
          return { doc: held, cause: cause ?? "refused" };
        }
      },
      structuralSharing: false,
    },
    client,
  );
  useEffect(
    () =>
      shelf.heard?.(() => {
        void client.invalidateQueries({ queryKey });
      }),
    [shelf, client],
  );
  const apply = useCallback(
    async (change: (doc: unknown) => unknown) => {
      const now = client.getQueryData<Shelved>(queryKey)?.doc;
      let made: Shelved;
      try {
        made = { doc: await shelf.change(change), cause: undefined };
      } catch (cause) {
        made = { doc: attempt(change, now), cause: cause ?? "refused" };
      }
      client.setQueryData<Shelved>(queryKey, made);
    },
    [client, shelf],
  );
  return { shelved: data, apply, shelf };
}

/** What a change makes of what is held, which stays where it cannot be changed. */
function attempt(change: (doc: unknown) => unknown, doc: unknown): unknown {
  try {
    return change(doc);
  } catch {
    return doc;
  }
}
