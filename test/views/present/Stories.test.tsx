import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { telling } from "#/words/telling.ts";
import { Stories } from "#/views/present/Stories.tsx";
import { small } from "../../small.ts";

test("the list of stories says how long each takes, what it is for, and its scenes with their numbers", () => {
  const data = small();
  render(<Stories stories={data.stories} tell={telling(data)} missing="" />);
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
  const data = small();
  render(<Stories stories={data.stories} tell={telling(data)} missing="gone" />);
  expect(screen.getByRole("alert")).toHaveTextContent("no story called gone");
  expect(screen.getByRole("article", { name: "A talk" })).toBeVisible();
});

test("a dataset without stories says so", () => {
  const data = small();
  render(<Stories stories={[]} tell={telling(data)} missing="" />);
  expect(screen.getByText("This dataset brings no stories.")).toBeVisible();
});
