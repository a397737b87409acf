import type { Locator, Page } from "@playwright/test";
import type { Dataset } from "#/data/schema.ts";
import { drawn, expect, quiet, type Site } from "./site.ts";

/** The whole dataset as the built site publishes it. */
export async function shipped(site: Site): Promise<Dataset> {
  const page = await (await fetch(site.address)).text();
  const href = /assets\/dataset-[0-9a-f]+\.json/.exec(page)?.[0] ?? "";
  return (await (await fetch(site.address + href)).json()) as Dataset;
}

/** The example that is published with the site. */
export const example = async (site: Site): Promise<Dataset> =>
  (await (await fetch(`${site.address}example.json`)).json()) as Dataset;

/** A value as the JSON file a reader has on their machine. */
export const asFile = (value: unknown, name = "library-review.json") => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(value)),
});

/** What a link handed on says of its grammar and its dataset. */
export const madeOver = ({ id, version, fingerprint = "" }: Dataset["meta"]): string =>
  `v=1&d=${id}~${version}~${fingerprint.slice(0, 8)}`;

/** Opens Explore at a fragment and waits until every panel and the second document are there. */
export async function openExplore(page: Page, site: Site, fragment = "#/explore"): Promise<void> {
  await page.goto(site.address + fragment);
  const panels = fragment.includes("panel=") ? 1 : 8;
  await expect(page.locator("[data-panel], #panel-table")).toHaveCount(panels);
  await quiet(page);
}

/** A panel of Explore by its name in the address. */
export const panel = (page: Page, id: string): Locator => page.locator(`[data-panel="${id}"]`);

/** The drawing of a panel. */
export const chart = (page: Page, id: string): Locator =>
  panel(page, id).locator("[role='group'][tabindex]").first();

/** The part of the page in which proposals are listed. */
export const table = (page: Page): Locator => page.locator("#panel-table");

/** How many of how many proposals are shown, as the filter bar says. */
export const counted = (page: Page): Locator =>
  page.getByRole("region", { name: "Filters" }).getByText(/ shown/);

/** Opens the menu of a panel and presses one of its items. */
export async function fromMenu(place: Locator, item: string): Promise<void> {
  await place.getByRole("button", { name: /^menu/ }).click();
  await place.getByRole("button", { name: item, exact: true }).click();
}

/** Goes down the page to its end and back: what is far from the window is not laid out before. */
export async function walkDown(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (
      let y = 0;
      y < document.documentElement.scrollHeight;
      y += Math.max(200, innerHeight / 2)
    ) {
      scrollTo(0, y);
      for (let frame = 0; frame < 3; frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  });
  await drawn(page);
}

/** Asserts that nothing sticks out of the page sideways, wherever one is on it. */
export async function expectNoSideways(page: Page): Promise<void> {
  const over = await page.evaluate(async () => {
    const found = new Set<string>();
    const step = Math.max(200, innerHeight / 2);
    for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
      scrollTo(0, y);
      for (let frame = 0; frame < 3; frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth || found.size > 0) continue;
      found.add(`${scrollWidth - clientWidth} px too wide at ${y}`);
      const out = [...document.querySelectorAll("body *")].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
      );
      for (const element of out.slice(-3)) found.add(element.outerHTML.slice(0, 120));
    }
    scrollTo(0, 0);
    return [...found];
  });
  expect(over, "sideways scrolling").toEqual([]);
}
