// A decision or an assumption of the workbench, until the sums that follow from it are painted.
import { serve } from "../../tools/serve.mjs";
import { launch, openPage, settle } from "./pages.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ what: string, columns: number, sums: number[] }} Found ms, one for each repetition */

const pause = 250;

/** Columns beside the first, which is as the review asked. */
const others = [
  "s2=two-years-late;programmeStart:2024-04",
  "s3=family-help-only;a*out;t.family-help*in;p.CR-8.01*in",
  "s4=without-legislation;l.legislation*out",
];

const theme = "Family Help";
const proposal = "Temporary £2bn investment in Family Help";

/** What is done, and the two values it goes between. */
const inputs = /** @type {const} */ ([
  ["take a proposal out and in", `In or out: ${proposal}, scenario A`, "out", "in"],
  ["take a theme out and in", `All of ${theme}, scenario A`, "out", "in"],
  ["start a proposal later", `Months later: ${proposal}, scenario A`, "12", "0"],
  ["pay for part of a proposal", `Share paid for, per cent: ${proposal}, scenario A`, "50", "100"],
  ["change an assumption", "The Bill is late by, scenario A", "12", "0"],
]);

/** @param {string} dist @param {number} repeat @returns {Promise<Found[]>} */
export async function workbench(dist, repeat) {
  const browser = await launch();
  const site = await serve({ folder: dist });
  /** @type {Found[]} */
  const all = [];
  for (const columns of [1, 4]) {
    const scenarios = ["s1=as-the-review-asked", ...others.slice(0, columns - 1)].join("&");
    const page = await openPage(browser, `${site.address}#/scenarios?${scenarios}`);
    await page.evaluate(watch);
    await page.locator("#results svg").first().waitFor();
    // Beside others only what differs is listed at first.
    if (columns > 1) await page.getByRole("button", { name: /^show all/ }).click();
    await page.getByRole("button", { name: new RegExp(`^${theme} \\d`) }).click();
    for (const [what, label, one, other] of inputs) {
      const input = page.getByLabel(label, { exact: true });
      await input.scrollIntoViewIfNeeded();
      await settle(page);
      /** @type {Found} */
      const found = { what, columns, sums: [] };
      for (let i = 0; i < repeat + 6; i++) {
        const value = i % 2 === 0 ? one : other;
        const ms = await changed(page, await input.elementHandle(), value);
        await page.waitForTimeout(pause);
        await settle(page);
        // The first rounds warm the page up.
        if (i >= 6) found.sums.push(ms);
      }
      all.push(found);
    }
    await page.close();
  }
  await browser.close();
  await site.stop();
  return all;
}

/**
 * Sets a value as its reader would, by one event.
 * @param {Page} page @param {any} input @param {string} value @returns {Promise<number>}
 */
const changed = (page, input, value) =>
  page.evaluate(
    ([input, value]) => /** @type {any} */ (globalThis).changed(input, value),
    /** @type {const} */ ([input, value]),
  );

/** Runs in the page: from an input until the first picture with other sums, which is other text: a panel says before that it is behind. */
function watch() {
  /** @param {Element} results */
  const sumsOf = (results) =>
    [...results.querySelectorAll("[data-n]")].map((sum) => sum.textContent).join();
  /** @param {HTMLInputElement | HTMLSelectElement} input @param {string} value */
  const changed = async (input, value) => {
    const kind = input instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    const told = new Promise((resolve, reject) => {
      const results = document.querySelector("#results");
      if (!results) throw new Error("no results to watch");
      const before = sumsOf(results);
      const late = setTimeout(
        () => reject(new Error(`no sum changed: ${input.ariaLabel}`)),
        20_000,
      );
      new MutationObserver((_, observer) => {
        if (sumsOf(results) === before) return;
        observer.disconnect();
        clearTimeout(late);
        resolve(bench.painted());
      }).observe(results, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    const from = performance.now();
    Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(input, value);
    input.dispatchEvent(
      new Event(input instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }),
    );
    return /** @type {number} */ (await told) - from;
  };
  Object.assign(globalThis, { changed });
}
