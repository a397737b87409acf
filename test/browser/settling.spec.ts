import { chart, openExplore, panel } from "./explore.ts";
import { expect, test } from "./site.ts";

test("what a key gave the focus stays in sight when a panel above it grows late, until the reader moves on", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  // As where the browser does not hold the page still of itself.
  await page.evaluate(() => {
    for (const one of [document.documentElement, document.body])
      one.style.setProperty("overflow-anchor", "none");
  });
  const grow = () =>
    page.locator("#panel-connections").evaluate((one) => {
      one.style.setProperty("min-height", `${one.getBoundingClientRect().height + 1500}px`);
    });
  const radio = panel(page, "by").getByRole("radio").first();
  await chart(page, "became").focus();
  for (let i = 0; i < 30 && !(await radio.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press("Tab");
  await expect(radio).toBeInViewport();
  await grow();
  await expect(radio).toBeInViewport();
  await page.mouse.wheel(0, -100);
  await page.waitForFunction(() => scrollY > 0);
  await grow();
  await expect(radio).not.toBeInViewport();
});
