import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { Dataset, Story } from "#/data/schema.ts";
import { small } from "../../../small.ts";
import { shelf, showPresent } from "../showPresent.tsx";

const now = small();
const made = { id: now.meta.id, version: now.meta.version, fingerprint: "0123abcd" };
const mine: Story = {
  ...{ id: "own.0000000001", order: 0, title: "Mine", audience: "All", minutes: 1, aims: ["Know"] },
  scenes: [
    {
      ...{ id: "one", title: "Asked: {cost:cost-all}", link: "#/explore", minutes: 1 },
      notes: ["{count:proposals} in all."],
    },
  ],
};
const docOf = (over: typeof made) => ({
  ...{ kind: "reckoner-saved", version: 1, scenarios: {} },
  stories: { [made.id]: [{ story: mine, over, day: "2026-11-22" }] },
});
const card = () => screen.findByRole("article", { name: "Mine" });

/** Puts an earlier edition where the site keeps those it shipped before. */
function keepReleased(dataset: Dataset): void {
  const link = document.createElement("link");
  link.href = "/released/earlier.json";
  link.dataset["released"] = made.fingerprint.padEnd(64, "0");
  document.head.append(link);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(dataset))));
}
afterEach(() => {
  vi.unstubAllGlobals();
  for (const link of document.querySelectorAll("link[data-released]")) link.remove();
});

test("a story made over another edition of the same version says so", async () => {
  showPresent("#/present", shelf(docOf(made)));
  expect(await card()).toHaveTextContent(
    `Made over another edition of version ${made.version} of the dataset (fingerprint 0123abcd); this one’s is feedc0de, so its numbers may differ.`,
  );
  expect(screen.queryByRole("button", { name: "Say what differs" })).toBeNull();
});

test("a story made over the data in use says nothing", async () => {
  showPresent("#/present", shelf(docOf({ ...made, fingerprint: "feedc0de" })));
  expect(await card()).not.toHaveTextContent("Made over");
});

test("where the earlier edition is still kept, what the story says otherwise is told on request", async () => {
  const costs = now.costs.map((row) => (row.id === "cost-all" ? { ...row, central: 777 } : row));
  keepReleased({ ...now, costs });
  const { user } = showPresent("#/present", shelf(docOf(made)));
  await user.click(await screen.findByRole("button", { name: "Say what differs" }));
  expect(await screen.findByText(/^“Asked: .*Then: £777m; now: £/)).toBeVisible();
  expect(await card()).not.toHaveTextContent("in all");
});

test("where nothing that the story says differs, that is told", async () => {
  keepReleased(now);
  const { user } = showPresent("#/present", shelf(docOf(made)));
  await user.click(await screen.findByRole("button", { name: "Say what differs" }));
  expect(await screen.findByText(/every answer is as it was then/)).toBeVisible();
});
