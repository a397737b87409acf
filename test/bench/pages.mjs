import { chromium } from "@playwright/test";
import { findOrInstallBrowser, noBrowser } from "../../tools/browser.mjs";
import { stop } from "../../tools/node.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").Browser} Browser */

/** Draws each frame when it is ready: what is timed is the work, not the wait for the screen. */
const unpaced = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/** Runs what V8 reads as it reads it: machine code made of what runs often is no part of what a page keeps. */
const uncompiled = "--js-flags=--no-opt --no-maglev --no-sparkplug";

/** @param {{ paced?: boolean, compiled?: boolean }} [options] @returns {Promise<Browser>} */
export async function launch({ paced = false, compiled = true } = {}) {
  const found = await findOrInstallBrowser();
  if (!found) stop(noBrowser);
  const { executablePath, args } = found;
  return chromium.launch({
    executablePath,
    args: [...args, ...(paced ? [] : unpaced), ...(compiled ? [] : [uncompiled])],
  });
}

/** The version of what draws the pages. */
export async function browserVersion() {
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  return version;
}

/**
 * The site over a dataset, opened through its own door for files as a reader would.
 * @param {Browser} browser @param {string} address @param {unknown} whole
 */
export async function openSite(browser, address, whole) {
  const page = await openPage(browser, `${address}#/explore`);
  await page.waitForSelector("#panel-became svg[role=group]");
  await page.getByRole("button", { name: "Open a file" }).click();
  await page.setInputFiles("dialog input[type=file]", {
    name: "bench.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(whole)),
  });
  const said = await Promise.race([
    page.waitForSelector("header >> text=bench.json").then(() => ""),
    page.waitForSelector("dialog [role=alert]").then((alert) => alert.innerText()),
  ]);
  if (said !== "") throw new Error(said);
  await page.waitForSelector("#panel-became svg[role=group]");
  await settle(page);
  return page;
}

/** @param {Browser} browser @param {string} address */
export async function openPage(browser, address) {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  page.setDefaultTimeout(120_000);
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.addInitScript(probe);
  await page.goto(address);
  return page;
}

/** Waits until nothing has been drawn for a while. @param {Page} page */
export const settle = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, 300);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 300);
        }).observe(document, { subtree: true, childList: true, attributes: true });
      }),
  );

/** Runs in the page: how long from an input until what it changed is on the screen, ms. */
function probe() {
  // A message sent while a frame is made arrives when the page has drawn it.
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });
  Object.assign(globalThis, {
    bench: {
      painted,
      /** From the next event of a type, by the time the browser gave it. @param {string} type */
      arm(type) {
        this.next = new Promise((resolve, reject) => {
          setTimeout(() => reject(new Error(`no event of this type: ${type}`)), 20_000);
          addEventListener(
            type,
            async (event) => {
              const from = event.timeStamp;
              resolve(/** @type {number} */ (await painted()) - from);
            },
            { capture: true, once: true },
          );
        });
      },
      next: Promise.resolve(0),
      /** From when the page hears of a new address: going there is the browser’s own work. @param {string} address */
      async visit(address) {
        if (location.hash === address) return 0;
        const told = new Promise((resolve) => {
          const hear = () => resolve(performance.now());
          addEventListener("popstate", hear, { capture: true, once: true });
        });
        location.hash = address;
        const from = await told;
        return /** @type {number} */ (await painted()) - from;
      },
      /** From a call. @param {() => void} act */
      async call(act) {
        const from = performance.now();
        act();
        return /** @type {number} */ (await painted()) - from;
      },
    },
  });
}

/** A real event, and how long until it was painted. @param {Page} page @param {string} type @param {() => Promise<void>} act */
export async function timed(page, type, act) {
  await page.evaluate((type) => bench.arm(type), type);
  await act();
  return page.evaluate(() => bench.next);
}
