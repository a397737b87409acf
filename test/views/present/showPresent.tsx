import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Dataset } from "#/data/schema.ts";
import { DatasetContext } from "#/state/dataset.ts";
import { writeAddress } from "#/state/params.ts";
import type { Shelf } from "#/state/saved.ts";
import { createState, StateContext } from "#/state/store.ts";
import { ShelfContext } from "#/views/parts/useShelf.ts";
import { Present } from "#/views/present/Present.tsx";
import { small } from "../../small.ts";

type TestShelf = Shelf & {
  readonly now: () => unknown;
  /** Changes what is held as another window does, and tells of it unless that window cannot. */
  readonly elsewhere: (change: (doc: unknown) => unknown, told?: boolean) => void;
};

/** A shelf that holds what it is given, or fails when told to. */
export function shelf(doc?: unknown, fault?: Error): TestShelf {
  let held = doc;
  const listeners = new Set<() => void>();
  return {
    now: () => held,
    elsewhere: (change, told = true) => {
      held = change(held);
      if (told) for (const listener of listeners) listener();
    },
    heard: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    read: () => (fault ? Promise.reject(fault) : Promise.resolve(held)),
    change: (change) => {
      if (fault) return Promise.reject(fault);
      held = change(held);
      return Promise.resolve(held);
    },
  };
}

/** The place Present over the small review, at an address. */
export function showPresent(fragment = "#/present", own = shelf(), whole: Dataset = small()) {
  const store = createState(fragment);
  const shown = { first: whole, whole, error: null, retry: () => undefined, fileName: null };
  render(
    <StateContext value={store}>
      <DatasetContext value={shown}>
        <ShelfContext value={own}>
          <Present />
        </ShelfContext>
      </DatasetContext>
    </StateContext>,
  );
  return {
    user: userEvent.setup(),
    store,
    own,
    address: () => writeAddress(store.getState()),
  };
}
