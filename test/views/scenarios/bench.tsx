import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Dataset } from "#/data/schema.ts";
import { DatasetContext } from "#/state/dataset.ts";
import type { Shelf } from "#/state/saved.ts";
import { writeAddress } from "#/state/params.ts";
import { createState, StateContext, undo } from "#/state/store.ts";
import { ShelfContext } from "#/views/parts/useShelf.ts";
import { Scenarios } from "#/views/scenarios/Scenarios.tsx";
import { small } from "../../small.ts";

/** Presets of the small review: all of it, a year late, and without the law. */
const presets = [
  ...small().scenarios,
  {
    id: "late",
    label: "A year late",
    why: "It starts a year later.",
    decisions: [],
    assumptions: { programmeStart: "2023-04" },
  },
  {
    id: "lawless",
    label: "Without a law",
    why: "What needs a law is out.",
    decisions: [{ scope: "lever", of: "legislation", in: false }],
    assumptions: { programmeStart: "2022-04" },
  },
];

const empty: Shelf = {
  read: () => Promise.resolve(undefined),
  change: (change) => Promise.resolve(change(undefined)),
};

/** The workbench over the small review, at an address. */
export function showBench(
  fragment = "#/scenarios",
  whole: Dataset = small({ scenarios: presets }),
  shelf: Shelf = empty,
) {
  const store = createState(fragment);
  const shown = { first: whole, whole, error: null, retry: () => undefined, fileName: "small" };
  render(
    <StateContext value={store}>
      <DatasetContext value={shown}>
        <ShelfContext value={shelf}>
          <Scenarios />
        </ShelfContext>
      </DatasetContext>
    </StateContext>,
  );
  return {
    user: userEvent.setup(),
    store,
    /** What the address says after its place. */
    said: () => decodeURIComponent(writeAddress(store.getState()).replace("#/scenarios", "")),
    undo: () => {
      act(() => {
        undo(store);
      });
    },
  };
}
