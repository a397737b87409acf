import type { Page } from "@playwright/test";
import { expect, type Site } from "./site.ts";

/** Opens the workbench and waits until its results are drawn. */
export async function openBench(page: Page, site: Site, fragment = "#/scenarios"): Promise<void> {
  await page.goto(site.address + fragment);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: /^What each would have to spend/ })).toBeVisible();
}

/** Opens what a phone folds of the controls. */
export async function unfold(page: Page): Promise<void> {
  const folded = page.locator("#controls > section > details:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
}
