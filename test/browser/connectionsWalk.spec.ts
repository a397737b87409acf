import type { Page } from "@playwright/test";
import { openExplore, panel } from "./explore.ts";
import { expect, test } from "./site.ts";

const figure = (page: Page) => panel(page, "connections").locator("figure");
/** Where something stands in the window, px from its top. */
const spanOf = async (of: ReturnType<Page["locator"]>) => {
  const box = await of.boundingBox();
  return { top: box?.y ?? NaN, bottom: (box?.y ?? NaN) + (box?.height ?? NaN) };
};

test("the reason for a link stays in sight, below a mark that has the focus and never over it", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=connections&layout=whole");
  const graph = figure(page).locator("svg[role='group'][tabindex]").first();
  await graph.focus();
  const line = figure(page).getByRole("status").last();
  const shown = page.viewportSize()?.height ?? 0;
  await page.keyboard.press("End");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowLeft", "Home", "ArrowDown"]) {
    await page.keyboard.press(key);
    await expect(line).not.toBeEmpty();
    const said = await spanOf(line);
    const mark = await spanOf(page.locator("[data-mark]:focus"));
    expect(said.bottom).toBeLessThanOrEqual(shown + 1);
    expect(mark.top).toBeGreaterThanOrEqual(0);
    expect(mark.bottom).toBeLessThanOrEqual(said.top + 1);
  }
});

test("in the outline the focus goes with what is chosen by keys", async ({ page, site }) => {
  await openExplore(page, site, "#/explore?panel=connections&layout=outline");
  await page.getByRole("treeitem").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const chosen = await page.evaluate(() => document.activeElement?.getAttribute("data-id") ?? "");
  expect(chosen).not.toBe("");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`focus=${chosen}`));
  await expect(page.locator(`[role=treeitem][data-id="${chosen}"]`).first()).toBeFocused();
});
