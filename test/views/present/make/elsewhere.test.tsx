import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Story } from "#/data/schema.ts";
import { changedStories, storiesIn } from "#/state/ownStories.ts";
import { go } from "#/state/store.ts";
import { small } from "../../../small.ts";
import { shelf, showPresent } from "../showPresent.tsx";

const { id: dataset } = small().meta;
const mine: Story = {
  ...{ id: "own.0000000001", order: 0, title: "Mine", audience: "All", minutes: 2, aims: ["Know"] },
  scenes: [{ id: "one", link: "#/explore?panel=table", minutes: 2, notes: [], title: "First" }],
};
const docOf = (story: Story) => ({
  ...{ kind: "reckoner-saved", version: 1, scenarios: {} },
  stories: { [dataset]: [{ story, over: null, day: "" }] },
});

/** The editor over one story, and another window that edits the same one. */
async function open() {
  const own = shelf(docOf(mine));
  const shown = showPresent(`#/present?story=${mine.id}&role=edit`, own);
  const title = await screen.findByRole("textbox", { name: "Title" });
  const elsewhere = (audience: string, told = true) => {
    act(() => {
      own.elsewhere(
        (doc) =>
          changedStories(doc, dataset, (kept) =>
            kept.map((one) => ({ ...one, story: { ...one.story, audience } })),
          ),
        told,
      );
    });
  };
  return {
    ...shown,
    title,
    elsewhere,
    kept: () => storiesIn(own.now(), dataset).kept.map(({ story }) => story),
    press: (name: string) => shown.user.click(screen.getByRole("button", { name })),
  };
}
const told = () => screen.findByText(/changed in another window/);

test("a window that is behind is told at once, and takes what the other kept, with undo", async () => {
  const { elsewhere, press, kept } = await open();
  elsewhere("Councillors");
  await told();
  await press("Take that one");
  expect(screen.getByRole("textbox", { name: "For whom" })).toHaveValue("Councillors");
  expect(screen.queryByText(/changed in another window/)).toBeNull();
  await press("Undo a change");
  await waitFor(() => {
    expect(kept()[0]?.audience).toBe("All");
  });
});

test("what is written in a window that is behind is not kept over the other’s", async () => {
  const { user, title, elsewhere, press, kept } = await open();
  elsewhere("Councillors", false);
  await user.type(title, "!");
  await told();
  expect(kept()).toMatchObject([{ title: "Mine", audience: "Councillors" }]);
  await user.type(title, "?");
  await press("Take that one");
  expect(title).toHaveValue("Mine");
  await user.type(title, " now");
  await waitFor(() => {
    expect(kept()).toMatchObject([{ title: "Mine now", audience: "Councillors" }]);
  });
});

test("mine is kept as a copy, and is what is edited from then on", async () => {
  const { user, title, elsewhere, press, kept, address } = await open();
  elsewhere("Councillors", false);
  await user.type(title, "!");
  await told();
  await press("Keep mine as a copy");
  await waitFor(() => {
    expect(kept()).toMatchObject([
      { title: "Mine", audience: "Councillors" },
      { title: "Mine! (mine)", audience: "All" },
    ]);
  });
  await waitFor(() => {
    expect(address()).toContain(kept()[1]?.id);
  });
  expect(screen.queryByText(/changed in another window/)).toBeNull();
});

test("leaving without having chosen keeps mine as a copy", async () => {
  const { user, store, title, elsewhere, kept } = await open();
  elsewhere("Councillors", false);
  await user.type(title, "!");
  await told();
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  act(() => {
    go(store, "present", { role: "none", story: "" });
  });
  await waitFor(() => {
    expect(kept()[1]).toMatchObject({ title: "Mine! (mine)" });
  });
});

test("another window is noticed when this one is come back to, where windows cannot tell", async () => {
  const { elsewhere } = await open();
  elsewhere("Councillors", false);
  fireEvent.focus(window);
  await told();
});

test("one’s own typing is never taken for another window’s", async () => {
  const { user, title, kept } = await open();
  await user.type(title, " and more");
  fireEvent.focus(window);
  await waitFor(() => {
    expect(kept()[0]?.title).toBe("Mine and more");
  });
  expect(screen.queryByText(/changed in another window/)).toBeNull();
});
