import type { Page } from "@playwright/test";
import { expect, test, type Site } from "./site.ts";

const wallOf = (page: Page) => page.locator("[data-role=stage]");

async function openWall(page: Page, site: Site, story: string, scene: string) {
  await page.goto(`${site.address}#/present?story=${story}&scene=${scene}&role=stage`);
  await expect(wallOf(page).locator("h1")).toBeVisible();
}

test("unlocked, the keys of the talk work from a radio of the chart, save those it uses", async ({
  page,
  site,
}) => {
  await openWall(page, site, "what-comes-first", "before-help");
  await page.keyboard.press("l");
  const radio = wallOf(page).getByRole("radio", { name: "Matrix" });
  await radio.click();
  await expect(wallOf(page)).toContainText("a detour");
  await wallOf(page).getByRole("radio", { name: "Matrix" }).focus();
  await page.keyboard.press("Escape");
  await expect(wallOf(page)).not.toContainText("a detour");
  await wallOf(page).getByRole("radio", { checked: true }).first().focus();
  await page.keyboard.press("b");
  await expect(wallOf(page).locator("[data-blank]")).toBeVisible();
  await page.keyboard.press("b");
  await expect(wallOf(page).locator("[data-blank]")).toHaveCount(0);
  await wallOf(page).getByRole("radio", { checked: true }).first().focus();
  await page.keyboard.press("PageDown");
  await expect(page).not.toHaveURL(/scene=before-help/);
});

for (const [width, height] of [
  [1280, 720],
  [1366, 768],
  [1920, 1080],
] as const)
  test(`opened at ${width} px, a callout rings the mark that it is about`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await openWall(page, site, "four-years-on", "no");
    const ring = wallOf(page).locator("[data-ring]");
    await expect(ring).toBeVisible();
    const mark = wallOf(page).locator('svg [data-id="CR-5.03"]');
    const middle = async (one: typeof ring) => {
      const box = await one.boundingBox();
      return box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
    };
    // A ring round it comes to rest where the mark does.
    await expect(async () => {
      const [[x = NaN, y = NaN], [toX = NaN, toY = NaN]] = [await middle(ring), await middle(mark)];
      expect(Math.hypot(x - toX, y - toY)).toBeLessThan(2);
    }).toPass({ timeout: 5000 });
  });
