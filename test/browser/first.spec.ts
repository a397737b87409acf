import { openExplore, panel, table } from "./explore.ts";
import { expect, test } from "./site.ts";

test("a first visit says what this is and where to begin, until something is chosen", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  const doors = page.getByRole("region", { name: "Where to begin" });
  await expect(doors).toContainText("What was asked for");
  await doors.getByRole("link", { name: "what needs legislation" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("that need legislation");
  await expect(doors).toHaveCount(0);
  await page.getByRole("button", { name: /^show all/ }).click();
  await doors.getByRole("link", { name: "what became of the IRO proposal" }).click();
  await expect(page.locator("[data-inspector]")).toContainText("rejected on 2 February 2023");
  await page.goBack();
  await doors.getByRole("button", { name: "Open your own review" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("the first screen of a laptop shows the sentence, the filters, two charts and the table's head", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  for (const part of [
    page.getByRole("heading", { level: 1 }),
    page.getByRole("region", { name: "Filters" }),
    panel(page, "cost").locator("figcaption"),
    panel(page, "when").locator("svg[role='group']").last(),
    table(page).locator("thead"),
  ]) {
    const box = await part.boundingBox();
    expect(box!.y + box!.height, String(part)).toBeLessThanOrEqual(768);
  }
});

declare global {
  var moved: string[];
}

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1366, height: 768 },
])
  test(`nothing moves while the first view comes over a slow line, ${width} px wide`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      globalThis.moved = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          readonly sources: readonly { readonly node: Element | null }[];
        })[])
          globalThis.moved.push(
            ...entry.sources.map(
              ({ node }) => `${Math.round(entry.startTime)} ms: ${node?.className}`,
            ),
          );
      }).observe({ type: "layout-shift", buffered: true });
    });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 90_000,
    });
    for (const visit of ["first", "second"]) {
      await (visit === "first" ? page.goto(`${site.address}#/explore`) : page.reload());
      await expect(page.locator("#panel-money svg[role=group]")).toHaveCount(1);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(await page.evaluate(() => globalThis.moved), visit).toEqual([]);
    }
  });
