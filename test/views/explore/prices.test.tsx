import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { Settings } from "#/views/explore/Settings.tsx";
import { small } from "../../small.ts";
import { showPanel } from "./panels.tsx";

const offered = () =>
  screen
    .getAllByRole<HTMLInputElement>("radio")
    .map(({ labels, checked }) => `${labels?.[0]?.textContent ?? ""}${checked ? ", chosen" : ""}`);

test("the prices the ask may be in are those of the review that is open", async () => {
  const { store } = showPanel(Settings, "#/explore", readFolder("data/example"));
  expect(offered()).toEqual([
    "As published, price base not known, chosen",
    "As if the ask was in 2023-24 prices",
    "As if the ask was in 2024-25 prices",
  ]);
  await userEvent.click(screen.getByRole("radio", { name: /2023-24/ }));
  expect(store.getState().params.prices).toBe("2023-24");
});

test("other prices that a link asks for are offered too", () => {
  showPanel(Settings, "#/explore?prices=2024-25");
  expect(offered().at(-1)).toBe("As if the ask was in 2024-25 prices, chosen");
});

test("a review without such sums has nothing to suppose of their prices", () => {
  showPanel(Settings, "#/explore", small({ costs: [] }));
  expect(screen.queryByRole("radio", { name: /ask/ })).toBeNull();
});
