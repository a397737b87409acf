// @ts-check
// The picture that stands for the site where a link to it is shown, and at the top of the README.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./node.mjs";

/** As wide and as high as those who show links want it, pixels. */
export const previewSize = { width: 1200, height: 630 };

/** How wide the window is of which it is a picture: Explore as most see it. */
const windowWidth = 1366;

/** Where it is committed, and from where the build takes it. */
export const previewFile = join(root, "public", "preview.png");

/**
 * Takes the picture of Explore as it opens, on the day the data was compiled, so that it changes with the site only.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 */
export async function takePreview(browser, address) {
  const { width, height } = previewSize;
  const deviceScaleFactor = width / windowWidth;
  const page = await browser.newPage({
    viewport: { width: windowWidth, height: Math.round(height / deviceScaleFactor) },
    deviceScaleFactor,
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "en-GB",
  });
  const { compiled } = JSON.parse(
    readFileSync(join(root, "data", "care-review", "meta.json"), "utf8"),
  );
  await page.clock.setFixedTime(new Date(`${compiled}T12:00:00Z`));
  await page.goto(`${address}#/explore`, { waitUntil: "networkidle" });
  await page.locator("[data-panel='when'] svg[role='group']").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: previewFile, animations: "disabled" });
  await page.close();
}
