import { expect, test } from "vitest";
import type { Dataset } from "#/data/schema.ts";
import { readFolder } from "#/data/published.ts";
import { readAddress } from "#/state/params.ts";
import { ByPanel } from "#/views/explore/ByPanel.tsx";
import { made } from "#/views/explore/counts.ts";
import { createExplore } from "#/views/explore/explore.ts";
import type { Opened } from "#/words/behind.ts";
import { showPanel } from "./panels.tsx";

const dataset: Dataset = readFolder("data/care-review");

test.each([
  "#/explore?by=lead",
  "#/explore?by=lever&costed=with",
  "#/explore?by=lead&prices=2021-22",
])("the door of each bar at %s lists what the bar adds up", (fragment) => {
  const { container } = showPanel(ByPanel, fragment, dataset);
  const view = createExplore()(dataset, dataset, readAddress(fragment).params);
  const sums = [...container.querySelectorAll("[data-door^='method:']")];
  expect(sums.length).toBeGreaterThan(0);
  for (const sum of sums) {
    const opened = made(view, sum.getAttribute("data-door") as Opened);
    expect(opened?.title.split(": ")[1]).toBe(sum.textContent);
  }
});
