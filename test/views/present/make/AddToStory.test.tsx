import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { DatasetContext } from "#/state/dataset.ts";
import { changedStories, storiesIn } from "#/state/ownStories.ts";
import { createState, StateContext } from "#/state/store.ts";
import { AddToStory } from "#/views/present/make/AddToStory.tsx";
import { ShelfContext } from "#/views/parts/useShelf.ts";
import { small } from "../../../small.ts";
import { shelf } from "../showPresent.tsx";

function show(fragment: string) {
  const whole = small();
  const store = createState(fragment);
  const own = shelf();
  render(
    <main>
      <h1>Two are shown</h1>
      <figure>
        <h2>
          A warden costs <button>£2m</button>
        </h2>
      </figure>
    </main>,
  );
  render(
    <StateContext value={store}>
      <DatasetContext
        value={{ first: whole, whole, error: null, retry: () => undefined, fileName: null }}
      >
        <ShelfContext value={own}>
          <AddToStory onLeave={() => undefined} />
        </ShelfContext>
      </DatasetContext>
    </StateContext>,
  );
  const kept = () => storiesIn(own.now(), whole.meta.id).kept.map(({ story }) => story);
  return { user: userEvent.setup(), store, own, dataset: whole.meta.id, kept };
}

test("a view is added to a new story under its own sentence, and the next one to the same", async () => {
  const { user, store, kept } = show("#/explore?theme=law&story=talk&role=edit");
  const title = screen.getByRole("textbox", { name: "Title of the scene" });
  expect(title).toHaveValue("A warden costs £2m");
  await user.click(screen.getByRole("button", { name: "Add this view" }));
  expect(await screen.findByText("Added as scene 1 of “A new story”.")).toBeVisible();
  expect(kept()[0]?.scenes).toMatchObject([
    { title: "A warden costs £2m", link: "#/explore?theme=law" },
  ]);
  await user.click(screen.getByRole("button", { name: "Add this view" }));
  expect(await screen.findByText("Added as scene 2 of “A new story”.")).toBeVisible();
  expect(kept()).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Open the story" }));
  expect(store.getState()).toMatchObject({
    place: "present",
    params: { story: kept()[0]?.id, scene: "scene-2", role: "edit" },
  });
});

test("a view is added to a copy of a story that came with the dataset", async () => {
  const { user, kept } = show("#/debate?section=story");
  await user.selectOptions(screen.getByRole("combobox", { name: "Story" }), "a copy of: A talk");
  expect(screen.getByRole("textbox")).toHaveValue("Two are shown");
  await user.click(screen.getByRole("button", { name: "Add this view" }));
  await waitFor(() => {
    expect(kept()[0]?.title).toBe("A talk (mine)");
  });
  expect(
    kept()[0]
      ?.scenes.map((scene) => scene.title)
      .at(-1),
  ).toBe("Two are shown");
});

test("a view is added to a story as another window keeps it now, and writes nothing of that over", async () => {
  const { user, own, dataset, kept } = show("#/explore?theme=law");
  await user.click(screen.getByRole("button", { name: "Add this view" }));
  await screen.findByText("Added as scene 1 of “A new story”.");
  own.elsewhere(
    (doc) =>
      changedStories(doc, dataset, (all) =>
        all.map((one) => ({ ...one, story: { ...one.story, title: "Renamed there" } })),
      ),
    false,
  );
  await user.click(screen.getByRole("button", { name: "Add this view" }));
  await screen.findByText("Added as scene 2 of “Renamed there”.");
  expect(kept()).toMatchObject([{ title: "Renamed there", scenes: [{}, {}] }]);
});
