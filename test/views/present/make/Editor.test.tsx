import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Story } from "#/data/schema.ts";
import { storiesIn } from "#/state/ownStories.ts";
import { small } from "../../../small.ts";
import { shelf, showPresent } from "../showPresent.tsx";

const { id: dataset } = small().meta;
const scene = { link: "#/explore?panel=table", minutes: 2, notes: [] };
const mine: Story = {
  ...{ id: "own.0000000001", order: 0, title: "Mine", audience: "All", minutes: 6, aims: ["Know"] },
  scenes: [
    { ...scene, id: "one", title: "First" },
    { ...scene, id: "two", title: "{count:proposals} in all" },
    { ...scene, id: "three", title: "Third" },
  ],
};
const docOf = (story: Story) => ({
  ...{ kind: "reckoner-saved", version: 1, scenarios: {} },
  stories: { [dataset]: [{ story, over: null, day: "" }] },
});

async function open(story: Story = mine, at = "") {
  const own = shelf(docOf(story));
  const shown = showPresent(
    `#/present?story=${story.id}${at === "" ? "" : `&scene=${at}`}&role=edit`,
    own,
  );
  await screen.findByRole("textbox", { name: "Title" });
  return {
    ...shown,
    kept: () => storiesIn(own.now(), dataset).kept[0]?.story as Story,
    order: () =>
      storiesIn(own.now(), dataset)
        .kept[0]?.story.scenes.map(({ id }) => id)
        .join(" "),
    press: async (name: string) => shown.user.click(screen.getByRole("button", { name })),
  };
}

test("scenes are moved with buttons, said aloud, and the order is kept", async () => {
  const { press, order } = await open();
  await press("Move down: First");
  await waitFor(() => {
    expect(order()).toBe("two one three");
  });
  expect(screen.getByText("“First” is now scene 2 of 3.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Move down: Third" })).toBeDisabled();
});

test("scenes are moved by dragging", async () => {
  const { order } = await open();
  const items = within(screen.getByRole("list", { name: "Scenes in order" })).getAllByRole(
    "listitem",
  );
  fireEvent.dragStart(items[0] as HTMLElement);
  fireEvent.dragOver(items[2] as HTMLElement);
  fireEvent.drop(items[2] as HTMLElement);
  await waitFor(() => {
    expect(order()).toBe("two three one");
  });
});

test("what is written is kept as it is written, and taken back and done again", async () => {
  const { user, press, kept } = await open();
  const title = screen.getByRole("textbox", { name: "Title of the scene" });
  await user.clear(title);
  await user.type(title, "Anew");
  await waitFor(() => {
    expect(kept().scenes[0]?.title).toBe("Anew");
  });
  await press("Undo a change");
  await waitFor(() => {
    expect(kept().scenes[0]?.title).toBe("First");
  });
  await press("Redo");
  await waitFor(() => {
    expect(kept().scenes[0]?.title).toBe("Anew");
  });
});

test("a title left empty says so and the last one is kept", async () => {
  const { user, kept } = await open();
  await user.clear(screen.getByRole("textbox", { name: "Title of the scene" }));
  expect(screen.getByRole("alert")).toHaveTextContent("It needs some words");
  expect(kept().scenes[0]?.title).toBe("First");
});

test("a scene is duplicated, hidden and deleted, and comes back by undo", async () => {
  const { press, order, kept, user } = await open();
  await press("Duplicate this scene");
  await waitFor(() => {
    expect(order()).toBe("one one-2 two three");
  });
  await user.click(screen.getByRole("checkbox", { name: "Hidden: kept, and not shown" }));
  await waitFor(() => {
    expect(kept().minutes).toBe(6);
  });
  await press("Delete this scene");
  await waitFor(() => {
    expect(order()).toBe("one-2 two three");
  });
  await press("Undo a change");
  await waitFor(() => {
    expect(order()).toBe("one one-2 two three");
  });
});

test("a headline says what its numbers read, and notes are paragraphs", async () => {
  const { user, kept } = await open(mine, "two");
  expect(screen.getByText("Reads: 5 in all")).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: "Notes" }), "One.{Enter}{Enter}> Wait.");
  await waitFor(() => {
    expect(kept().scenes[1]?.notes).toEqual(["One.", "> Wait."]);
  });
});

test("a view is pasted as a whole link; one that leads elsewhere is refused", async () => {
  const { user, kept } = await open();
  const view = screen.getByRole("textbox", { name: "View" });
  await user.clear(view);
  await user.paste("https://example.org/reckoner/#/debate?section=story");
  await waitFor(() => {
    expect(kept().scenes[0]?.link).toBe("#/debate?section=story");
  });
  await user.clear(view);
  await user.paste("https://example.org/");
  expect(screen.getByRole("alert")).toHaveTextContent("A link to Explore");
  expect(kept().scenes[0]?.link).toBe("#/debate?section=story");
});

test("a callout is added and pinned to a proposal", async () => {
  const { user, press, kept } = await open();
  await press("Add a callout");
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Callout 1 points at" }),
    "a proposal",
  );
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Which proposal, callout 1" }),
    "P-2",
  );
  await waitFor(() => {
    expect(kept().scenes[0]?.callouts).toEqual([{ text: "Look here", proposal: "P-2" }]);
  });
  await press("Take out callout 1");
  await waitFor(() => {
    expect(kept().scenes[0]).not.toHaveProperty("callouts");
  });
});

test.each([
  ["set the number", "number"],
  ["choose one", "choose"],
  ["put in order", "rank"],
])("a question is added: %s", async (name, kind) => {
  const { user, kept } = await open();
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind of question" }), name);
  await waitFor(() => {
    expect(kept().scenes[0]?.question?.kind).toBe(kind);
  });
  expect(screen.getByText(/^The answer:/)).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind of question" }), "none");
  await waitFor(() => {
    expect(kept().scenes[0]).not.toHaveProperty("question");
  });
});

test("a scale that is the wrong way round is named, and the last that held is kept", async () => {
  const { user, kept } = await open();
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Kind of question" }),
    "set the number",
  );
  const from = screen.getByRole("spinbutton", { name: "Scale from" });
  await user.clear(from);
  await user.type(from, "900");
  expect(screen.getByRole("alert")).toHaveTextContent("the question, to: expected more than 900");
  const { question } = kept().scenes[0] ?? {};
  expect(question?.kind === "number" && question.from).toBe(9);
});

test("a number is chosen by name, with what it says today, and put in where the caret is", async () => {
  const { user, kept } = await open();
  const title = screen.getByRole<HTMLInputElement>("textbox", { name: "Title of the scene" });
  await user.clear(title);
  await user.type(title, "Here are  rows");
  title.setSelectionRange(9, 9);
  await user.click(screen.getByText("Put a number in", { selector: "summary[aria-label$=scene]" }));
  const part = within(title.closest("div") as HTMLElement);
  await user.selectOptions(part.getByLabelText("Kind of number"), "how many proposals");
  const which = part.getByLabelText("Which, and what it says today");
  await user.selectOptions(which, "proposals: 5");
  await user.click(part.getByRole("button", { name: "Put it in" }));
  await waitFor(() => {
    expect(kept().scenes[0]?.title).toBe("Here are {count:proposals} rows");
  });
  expect(title).toHaveFocus();
  expect(title.selectionStart).toBe("Here are {count:proposals}".length);
  expect(screen.getByText("Reads: Here are 5 rows")).toBeVisible();
});

test("a number for which there is no room is refused, and the text stays", async () => {
  const { user, kept } = await open();
  const title = screen.getByRole("textbox", { name: "Title of the scene" });
  await user.clear(title);
  await user.click(title);
  await user.paste("x".repeat(108));
  await user.click(screen.getByText("Put a number in", { selector: "summary[aria-label$=scene]" }));
  const part = within(title.closest("div") as HTMLElement);
  await user.click(part.getByRole("button", { name: "Put it in" }));
  expect(part.getByRole("alert")).toHaveTextContent("No room: at most 110 letters.");
  expect(kept().scenes[0]?.title).toBe("x".repeat(108));
});
