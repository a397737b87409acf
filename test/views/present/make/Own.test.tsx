import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Story } from "#/data/schema.ts";
import { packStory } from "#/share/storyLink.ts";
import { storiesIn, storyFile } from "#/state/ownStories.ts";
import { small } from "../../../small.ts";
import { shelf, showPresent } from "../showPresent.tsx";

const { id: dataset } = small().meta;
const mine: Story = {
  ...{ id: "own.0000000001", order: 0, title: "Mine", audience: "All", minutes: 3, aims: ["Know"] },
  scenes: [
    { id: "one", title: "First", link: "#/explore", minutes: 2, notes: [] },
    { id: "two", title: "Second", link: "#/explore?panel=table", minutes: 1, notes: [] },
  ],
};
const over = { id: dataset, version: "2020.1", fingerprint: "0123abcd" };
const docOf = (...stories: Story[]) => ({
  kind: "reckoner-saved",
  version: 1,
  scenarios: {},
  stories: { [dataset]: stories.map((story) => ({ story, over, day: "2026-11-22" })) },
});
const keptIn = (own: ReturnType<typeof shelf>) =>
  storiesIn(own.now(), dataset).kept.map(({ story }) => story);
const yours = () => screen.findByRole("region", { name: "Yours" });

test("a story that came with the dataset is duplicated, kept, and opened to be changed", async () => {
  const { user, own, address } = showPresent();
  await user.click(screen.getByRole("button", { name: "Duplicate and change: A talk" }));
  const title = await screen.findByRole("textbox", { name: "Title" });
  expect(title).toHaveValue("A talk (mine)");
  const [copy] = keptIn(own);
  expect(copy?.scenes).toEqual(small().stories[0]?.scenes);
  expect(address()).toBe(`#/present?story=${copy?.id}&role=edit`);
  await user.clear(title);
  await user.type(title, "Ours");
  await waitFor(() => {
    expect(keptIn(own)[0]?.title).toBe("Ours");
  });
});

test("a new story begins with one scene and can be presented", async () => {
  const { user, own, store } = showPresent();
  await user.click(within(await yours()).getByRole("button", { name: "Write a new story" }));
  expect(await screen.findByRole("textbox", { name: "Title of the scene" })).toBeVisible();
  const [made] = keptIn(own);
  expect(made?.scenes).toHaveLength(1);
  expect(screen.getByRole("link", { name: "Begin on this screen" })).toHaveAttribute(
    "href",
    `#/present?story=${made?.id}&role=stage`,
  );
  expect(store.getState().params.story).toBe(made?.id);
});

test("a kept story is listed with what changed since, and deleted and brought back", async () => {
  const { user, own } = showPresent("#/present", shelf(docOf(mine)));
  const card = await screen.findByRole("article", { name: "Mine" });
  expect(card).toHaveTextContent("Made over version 2020.1 of the dataset");
  await user.click(within(card).getByRole("button", { name: "Delete: Mine" }));
  expect(keptIn(own)).toEqual([]);
  await user.click(await screen.findByRole("button", { name: "Bring it back" }));
  await screen.findByRole("article", { name: "Mine" });
  expect(keptIn(own)[0]?.scenes).toEqual(mine.scenes);
});

test("a browser that refuses says so, and what was written holds for the visit", async () => {
  const { user } = showPresent("#/present", shelf(undefined, new Error("denied")));
  await user.click(within(await yours()).getByRole("button", { name: "Write a new story" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "This browser refuses to keep anything for this site. What you write lasts until this page is closed",
  );
  expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("A new story");
});

const file = (text: string) => new File([text], "mine.json", { type: "application/json" });

test("a story saved to a file is opened again", async () => {
  const { user, own } = showPresent();
  const input = within(await yours()).getByLabelText("Open a story from a file");
  await user.upload(input, file(storyFile({ story: mine, over, day: "" })));
  await screen.findByRole("article", { name: "Mine" });
  expect(keptIn(own)[0]?.scenes).toEqual(mine.scenes);
});

test("everything saved from the site brings its stories back, those that are here already once", async () => {
  const other = { ...mine, id: "own.0000000002", title: "Other" };
  const { user, own } = showPresent("#/present", shelf(docOf(mine)));
  const input = within(await yours()).getByLabelText("Open a story from a file");
  await user.upload(input, file(JSON.stringify(docOf(mine, other))));
  await screen.findByRole("article", { name: "Other" });
  expect(keptIn(own).map(({ title }) => title)).toEqual(["Mine", "Other"]);
});

test.each([
  ["not JSON", "the file: expected JSON"],
  ['{"meta":{}}', "expected a story, or everything saved from this site, found an object"],
  ['{"kind":"reckoner-story","version":2}', "expected version 1, found 2"],
  [
    JSON.stringify({
      kind: "reckoner-story",
      version: 1,
      story: { ...mine, scenes: [{ ...mine.scenes[0], link: "javascript:alert(1)" }] },
    }),
    "stories own.0000000001, scenes.0.link: expected a view of the site",
  ],
])("a file that is something else is named: %s", async (text, said) => {
  const { user, own } = showPresent();
  const input = within(await yours()).getByLabelText("Open a story from a file");
  await user.upload(input, file(text));
  expect(await screen.findByRole("alert")).toHaveTextContent(said);
  expect(keptIn(own)).toEqual([]);
});

test("a story in a link is a visitor’s until it is kept", async () => {
  const { user, own } = showPresent(`#/present?told=${packStory(mine)}`);
  const card = await screen.findByRole("article", { name: "Mine" });
  expect(within(card).getByRole("link", { name: "Begin on this screen" })).toHaveAttribute(
    "href",
    `#/present?story=own.0000000001&role=stage&told=${packStory(mine)}`,
  );
  expect(own.now()).toBeUndefined();
  await user.click(screen.getByRole("button", { name: "Keep it on this machine, and change it" }));
  expect(await screen.findByRole("textbox", { name: "Title" })).toHaveValue("Mine");
  expect(keptIn(own)[0]?.scenes).toEqual(mine.scenes);
});

test.each([
  ["Acut", "expected a story as this site packs it"],
  [packStory({ ...mine, minutes: 9 }), "minutes: expected 3"],
  [packStory({ ...mine, $else: 1 } as Story), "$else: expected a field the schema has"],
])("a link that holds no story says what is wrong: %s", async (told, said) => {
  showPresent(`#/present?told=${told}&role=stage`);
  expect(await screen.findByRole("alert")).toHaveTextContent(said);
  expect(screen.getByRole("link", { name: "All stories" })).toBeVisible();
});

test("a story hands itself on as a link, and only as a file when that would be too long", async () => {
  let seed = 7;
  const letter = () => (((seed = (seed * 48_271) % 2_147_483_647) >> 4) % 36).toString(36);
  const notes = () => [Array.from({ length: 1500 }, letter).join("")];
  const long = { ...mine, id: "own.0000000002", title: "Long" };
  const [first] = mine.scenes;
  const wordy = Array.from({ length: 12 }, (_, i) => ({
    ...(first as (typeof mine.scenes)[0]),
    id: `s${i}`,
    minutes: 0.25,
    notes: notes(),
  }));
  const { user } = showPresent("#/present", shelf(docOf(mine, { ...long, scenes: wordy })));
  await user.click(await screen.findByRole("button", { name: "Hand on: Mine" }));
  expect(screen.getByRole("button", { name: "Copy its link" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Hand on: Mine" }));
  await user.click(screen.getByRole("button", { name: "Hand on: Long" }));
  expect(screen.queryByRole("button", { name: "Copy its link" })).toBeNull();
  expect(screen.getByText(/breaks on the way/)).toBeVisible();
});

test("scenes that name what is gone are told, and the rest runs", async () => {
  const [one, two] = mine.scenes as [Story["scenes"][0], Story["scenes"][0]];
  const old = { ...mine, scenes: [{ ...one, title: "{title:P-99} and more" }, two] };
  showPresent("#/present", shelf(docOf(old)));
  const card = await screen.findByRole("article", { name: "Mine" });
  expect(card).toHaveTextContent("1 scene names what this version does not have");
  expect(card).toHaveTextContent("Not in this dataset: “{title:P-99}”");
});
