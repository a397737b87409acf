import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { DatasetContext } from "#/state/dataset.ts";
import { createState, StateContext, useParams } from "#/state/store.ts";
import { Debate } from "#/views/debate/Debate.tsx";
import { createExplore } from "#/views/explore/explore.ts";

const example = readFolder("data/example");
const explore = createExplore();

function Seen() {
  const params = useParams((all) => all);
  return <Debate view={explore(example, example, params)} />;
}
function show(fragment: string) {
  const store = createState(fragment);
  const shown = {
    ...{ first: example, whole: example, error: null, retry: () => undefined },
    fileName: "library.json",
  };
  render(
    <StateContext value={store}>
      <DatasetContext value={shown}>
        <Seen />
      </DatasetContext>
    </StateContext>,
  );
  return { store, user: userEvent.setup() };
}
const heading = (name: RegExp) => screen.findByRole("heading", { level: 1, name });

test("Debate begins with dilemmas; its sections are links that say which one is open", async () => {
  show("#/debate");
  await heading(/^One question that numbers cannot settle/);
  const nav = screen.getByRole("navigation", { name: "Debate" });
  expect(within(nav).getAllByRole("link")).toHaveLength(5);
  expect(within(nav).getByRole("link", { name: "Who says what" })).toHaveAttribute(
    "href",
    "#/debate?section=positions",
  );
});

test("a dilemma opens by itself, with its sources and what came of it", async () => {
  const { store, user } = show("#/debate");
  await user.click(
    await screen.findByRole("button", {
      name: /^Few large libraries or many small ones\? .*Open it/,
    }),
  );
  expect(store.getState().params.dilemma).toBe("DI-1");
  await heading(/^Few large libraries/);
  expect(screen.getByText(/chose two hubs and kept all branches/)).toBeVisible();
});

test("a proposal that leans is chosen in the picture and opens beside it", async () => {
  const { store, user } = show("#/debate");
  await user.click(
    await screen.findByRole("button", { name: /^LR-2\.1, .* leans to “A few large ones”/ }),
  );
  expect(store.getState().params.focus).toBe("LR-2.1");
});

test("stances narrow what is listed and stand in the address", async () => {
  const { store, user } = show("#/debate?section=positions");
  await heading(/5 statements/);
  await user.click(screen.getByRole("checkbox", { name: "oppose" }));
  expect(store.getState().params.stance).toEqual(["opposes"]);
  const said = screen.getByRole("region", { name: "What they say" });
  expect(within(said).getByText(/libraries to stay with the council/)).toBeVisible();
  expect(within(said).queryByText(/Saturdays/)).toBeNull();
});

test("a cell opens what one body says about one theme", async () => {
  const { store, user } = show("#/debate?section=positions");
  await user.click(await screen.findByRole("button", { name: /: opposes, The trust\. Open/ }));
  expect(store.getState().params.cell).toEqual(["staff-union", "running"]);
  expect(screen.queryByText(/Saturdays/)).toBeNull();
});

test("what is said to be missing stands by itself with who says so and who answered", async () => {
  show("#/debate?section=missing&gap=warmth");
  await heading(/^Toilets and warmth$/);
  expect(screen.getByText(/nothing in the report about toilets/)).toBeVisible();
  expect(screen.getByText("Who answered")).toBeVisible();
});

test("a chapter of the story stands by itself with its events", async () => {
  const { user, store } = show("#/debate?section=story");
  await user.click(await screen.findByRole("button", { name: /^The council answers, since/ }));
  expect(store.getState().params.chapter).toBe("answering");
  await heading(/^The council answers$/);
  expect(screen.getByRole("button", { name: "The first hub opens on trial" })).toBeVisible();
});
