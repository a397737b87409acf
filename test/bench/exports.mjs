// What leaves the site: from the press until the file is made, in the page's own time, and how large it is.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { firstLoad } from "../../tools/size.mjs";
import { launch, openPage, settle } from "./pages.mjs";

/** @typedef {import("./table.mjs").Row} Row */
/** @typedef {import("@playwright/test").Page} Page */

/** One thing to take away: where it is offered, what is opened first, and what is then pressed. */
const exports = [
  ...["CSV", "XLSX", "SVG", "PNG"].map((kind) => ({
    what: `cost by year as ${kind}`,
    at: "#/explore",
    open: '[data-panel="cost"] button[aria-expanded="false"]:has-text("menu")',
    press: `[data-panel="cost"] button:text-is("Save as ${kind}")`,
  })),
  {
    what: "the whole view as one archive",
    at: "#/explore",
    open: 'header button:text-is("Share this view")',
    press: 'dialog button:text-is("Save this view (ZIP)")',
  },
  {
    what: "a scenario as a workbook",
    at: "#/scenarios",
    press: 'button:has-text("workbook (XLSX)")',
  },
  {
    what: "a scenario as a brief, until painted",
    at: "#/scenarios",
    press: 'button:has-text("brief of two pages")',
    until: "[data-brief] h2",
  },
  {
    what: "the dataset as a ZIP of CSV files",
    at: "#/evidence?part=dataset",
    press: 'button:has-text("ZIP of CSV files"):enabled',
  },
];

/** @param {string} dist @param {number} repeat @returns {Promise<Row[]>} */
export async function exported(dist, repeat) {
  const browser = await launch();
  const site = await serve({ folder: dist });
  const rows = [];
  for (const { what, at, open, press, until } of exports) {
    const page = await openPage(browser, site.address + at);
    const times = [];
    let bytes = 0;
    for (let i = 0; i < repeat; i++) {
      await page.reload();
      await settle(page);
      if (open) await page.locator(open).first().click();
      await page.locator(press).first().waitFor();
      await page.evaluate(watch, until ?? "");
      await page.locator(press).first().click();
      const made = await page.evaluate(() => globalThis["made"]);
      times.push(made.ms);
      bytes = made.bytes;
    }
    await page.close();
    const size = bytes === 0 ? "" : `${(bytes / 1000).toFixed(0)} kB`;
    rows.push({ what, size, unit: "ms", ours: times, by: 0.5 });
  }
  await browser.close();
  await site.stop();
  return rows;
}

/** Runs in the page: from the next press until a file is handed over, or until something is painted. @param {string} until */
function watch(until) {
  globalThis["made"] = new Promise((resolve) => {
    let from = 0;
    addEventListener("click", ({ timeStamp }) => (from = timeStamp), { capture: true, once: true });
    if (until === "") {
      const hand = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = hand;
        resolve({ ms: performance.now() - from, bytes: blob instanceof Blob ? blob.size : 0 });
        return hand.call(URL, blob);
      };
      return;
    }
    const look = () => {
      if (document.querySelector(until)) resolve({ ms: performance.now() - from, bytes: 0 });
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** What the built site weighs. @param {string} dist @returns {Row[]} */
export function weights(dist) {
  const { code, dataset } = firstLoad(dist);
  const row = (/** @type {string} */ what, /** @type {number} */ bytes, bar = undefined) => ({
    what,
    size: "",
    unit: "kB",
    ours: [bytes / 1000],
    by: 0.5,
    bar,
  });
  const gzip = (/** @type {readonly { gzip: number }[]} */ files) =>
    files.reduce((sum, file) => sum + file.gzip, 0);
  const all = readdirSync(dist, { recursive: true }).map((name) => join(dist, String(name)));
  const weigh = (/** @type {(file: string) => boolean} */ which) =>
    all
      .filter(which)
      .reduce((sum, file) => sum + (statSync(file).isFile() ? statSync(file).size : 0), 0);
  return [
    row("script and style before the first chart, gzip -9", gzip(code), 140),
    row("dataset for the first chart, gzip -9", gzip(dataset), 70),
    row(
      "all script, plain",
      weigh((file) => file.endsWith(".js")),
    ),
    row(
      "the whole site, plain",
      weigh(() => true),
    ),
  ];
}
