import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { small } from "../../small.ts";
import { showPresent } from "./showPresent.tsx";

test("the list of stories says how long each takes, what it is for, and its scenes with their numbers", () => {
  showPresent();
  const story = screen.getByRole("article", { name: "A talk" });
  expect(story).toHaveTextContent("2 minutes, 2 scenes. Parents");
  expect(story).toHaveTextContent("Know what a warden costs");
  const scenes = within(story).getByRole("list", { name: "Scenes" });
  expect(within(scenes).getByRole("link", { name: "5 were made" })).toHaveAttribute(
    "href",
    "#/present?story=talk&scene=made&role=stage",
  );
  expect(within(story).getByRole("link", { name: "Begin on this screen" })).toBeVisible();
});

test("a story that is not there is named, beside those that are", () => {
  showPresent("#/present?story=gone&role=stage");
  expect(screen.getByRole("alert")).toHaveTextContent("no story called gone");
  expect(screen.getByRole("article", { name: "A talk" })).toBeVisible();
});

test("a dataset without stories says so", () => {
  showPresent("#/present", undefined, small({ stories: [] }));
  expect(screen.getByText("This dataset brings no stories.")).toBeVisible();
});

test("a story somebody else wrote is not found by its id alone, and what to ask for is said", async () => {
  showPresent("#/present?story=own.0000000001&role=edit");
  expect(await screen.findByRole("alert")).toHaveTextContent("ask for that, or for its file");
});
