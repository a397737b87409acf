import { cleanup, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { BecamePanel } from "#/views/explore/BecamePanel.tsx";
import { ByPanel } from "#/views/explore/ByPanel.tsx";
import { ConnectionsPanel } from "#/views/explore/ConnectionsPanel.tsx";
import { CostPanel } from "#/views/explore/CostPanel.tsx";
import { ChildrenPanel } from "#/views/explore/FuturesPanel.tsx";
import { WhenPanel } from "#/views/explore/WhenPanel.tsx";
import { pictureFile } from "#/views/parts/files.ts";
import { takeable } from "#/views/parts/inView.ts";
import { small } from "../../small.ts";
import { showPanel } from "./panels.tsx";

const { meta, themes } = small();
const theme = themes[0]!;
const panels = {
  cost: CostPanel,
  when: WhenPanel,
  became: BecamePanel,
  by: ByPanel,
  connections: ConnectionsPanel,
  futures: ChildrenPanel,
};
/** The words round the chart of a panel in its picture, its own left out. */
async function wordsOf(id: keyof typeof panels, filters: string): Promise<string> {
  showPanel(panels[id], `#/explore?panel=${id}${filters}`);
  await screen.findByRole("button", { name: /^menu/ });
  const svg = await pictureFile.SVG(takeable()[0]!, "");
  cleanup();
  const page = new DOMParser().parseFromString(await svg.text(), "image/svg+xml");
  return [...page.querySelectorAll("svg > text")]
    .filter((text) => text.parentElement === page.documentElement)
    .map((text) => text.textContent)
    .join(" ");
}

test.each(["cost", "when", "became", "by", "connections"] as const)(
  "a picture of %s says which proposals it shows, and names its source and the dataset",
  async (id) => {
    const words = await wordsOf(id, `&theme=${theme.id}`);
    expect(words).toContain(`those about ${theme.short}`);
    expect(words).toMatch(/(Source|Data): /);
    expect(words).toContain(`${meta.title}, dataset ${meta.version}.`);
  },
);

test("a picture of what nothing is taken out of speaks of no filter", async () => {
  const words = await wordsOf("became", "");
  expect(words).toContain(`dataset ${meta.version}.`);
  expect(words).not.toMatch(/Proposals shown|Marked/);
});

test("a picture tells a filter that its chart set itself from one that narrows it", async () => {
  const words = await wordsOf("became", `&theme=${theme.id}&decision=accepted`);
  expect(words).toMatch(/Proposals shown: those about [^;]*; the rest greyed\./);
  expect(words).toMatch(/Marked, with the others counted as well: those that were accepted\./);
  expect(await wordsOf("became", "&context=hide&lever=funding")).toContain("the rest hidden.");
});

test("a picture of children in care says that filters of proposals change nothing in it", async () => {
  expect(await wordsOf("futures", `&theme=${theme.id}`)).toContain("that changes nothing here.");
});

test("the connections under a filter count the links between what it leaves, of all that are drawn", async () => {
  expect(await wordsOf("connections", "")).toMatch(/^(?!.*between proposals shown).*\b6 links: /);
  expect(await wordsOf("connections", `&theme=${theme.id}`)).toMatch(
    /\d of the 6 links (is|are) between proposals shown/,
  );
});
