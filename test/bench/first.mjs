// The first view on a throttled phone, on a first visit and once the site is kept on the machine: when the first
// chart is painted, and what had to travel for it.
import { serve } from "../../tools/serve.mjs";
import { launch } from "./pages.mjs";

/** A slow phone on a slow network, as Lighthouse draws it. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const slowdown = 4;

/** @typedef {{ chartMs: number, lcpMs: number, shift: number, bytes: number }} FirstView */

/** @param {string} dist @param {number} repeat @returns {Promise<{ cold: FirstView[], warm: FirstView[] }>} */
export async function firstViews(dist, repeat) {
  const browser = await launch({ paced: true });
  const site = await serve({ folder: dist });
  /** @type {{ cold: FirstView[], warm: FirstView[] }} */
  const views = { cold: [], warm: [] };
  for (let i = 0; i < repeat; i++) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: "en-GB",
    });
    const page = await context.newPage();
    await page.addInitScript(watch);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", network);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(`${site.address}#/explore`, { waitUntil: "load" });
    views.cold.push(await viewed(page));
    await page.getByText("it works without a network").waitFor({ timeout: 60_000 });
    await page.reload({ waitUntil: "load" });
    views.warm.push(await viewed(page));
    await context.close();
  }
  await browser.close();
  await site.stop();
  return views;
}

/** @param {import("@playwright/test").Page} page @returns {Promise<FirstView>} */
async function viewed(page) {
  await page.waitForFunction(() => first.chartMs > 0, undefined, { timeout: 60_000 });
  // Until all that is lazy has come, and the fonts with it.
  await page.waitForTimeout(6000);
  return page.evaluate(() => first);
}

/** Runs in the page before anything else. */
function watch() {
  const said = { chartMs: 0, lcpMs: 0, shift: 0, bytes: 0, shifts: /** @type {string[]} */ ([]) };
  Object.assign(globalThis, { first: said });
  const bytesBy = (/** @type {number} */ at) =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .map((entry) => /** @type {PerformanceResourceTiming} */ (entry))
      .filter((entry) => entry.responseEnd > 0 && entry.responseEnd <= at)
      .reduce((sum, entry) => sum + entry.transferSize, 0);
  const looking = new MutationObserver(() => {
    if (!document.querySelector("#panel-cost [data-mark]")) return;
    looking.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        said.chartMs = performance.now();
        said.bytes = bytesBy(said.chartMs);
      };
      channel.port2.postMessage(0);
    });
  });
  looking.observe(document, { subtree: true, childList: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) said.lcpMs = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      said.shift += entry.value;
      for (const { node, previousRect: a, currentRect: b } of entry.sources) {
        const name = node?.closest?.("[id]")?.id ?? node?.nodeName;
        said.shifts.push(
          `${Math.round(entry.startTime)} ${entry.value.toFixed(4)} ${node?.nodeName} ${node?.className?.baseVal ?? node?.className ?? ""} in ${name} ${Math.round(a.y)}+${Math.round(a.height)}->${Math.round(b.y)}+${Math.round(b.height)}`,
        );
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
}
