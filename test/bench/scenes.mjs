// The next scene of every shipped story, or the answer of one that asks: from the key until it is on the wall,
// frames at the screen's own pace.
import { serve } from "../../tools/serve.mjs";
import { launch, openPage, settle } from "./pages.mjs";

/**
 * @param {string} dist @param {readonly { id: string, scenes: readonly { question?: unknown }[] }[]} stories
 * @param {number} repeat how often each story is walked
 * @returns {Promise<{ story: string, times: number[] }[]>} times ms, one for each change of scene
 */
export async function scenes(dist, stories, repeat) {
  const browser = await launch({ paced: true });
  const site = await serve({ folder: dist });
  const found = [];
  for (const { id, scenes } of stories) {
    const page = await openPage(browser, site.address);
    await page.addInitScript(hear);
    await page.goto(`${site.address}?walk#/present?story=${id}&role=stage`);
    await page.locator("[data-role=stage] h1").waitFor();
    await settle(page);
    /** @type {number[]} */
    const times = [];
    for (let walk = 0; walk < repeat; walk++)
      for (const key of ["PageDown", "PageUp"])
        for (let step = 1; step < steps(scenes); step++) {
          await page.evaluate(watch);
          await page.keyboard.press(key);
          times.push(await page.evaluate(() => globalThis["drawn"]));
          await settle(page);
        }
    found.push({ story: id, times });
    await page.close();
  }
  await browser.close();
  await site.stop();
  return found;
}

/** How many keys lead through a story: a scene that asks takes another to answer. @param {readonly { question?: unknown }[]} scenes */
const steps = (scenes) => scenes.length + scenes.filter(({ question }) => question).length;

/** Runs in the page before its own script, which keeps the keys of a wall to itself. */
function hear() {
  addEventListener("keydown", ({ timeStamp }) => globalThis["pressed"]?.(timeStamp), true);
}

/** Runs in the page: from the next key until its scene stands on the wall, nothing of it awaited or unsettled. */
function watch() {
  globalThis["drawn"] = new Promise((resolve) => {
    const look = (/** @type {number} */ from) => {
      const open = document.querySelector("[data-role=stage] :is([data-wait], [data-unsettled])");
      if (open !== null) requestAnimationFrame(() => look(from));
      else void bench.painted().then((/** @type {number} */ at) => resolve(at - from));
    };
    globalThis["pressed"] = (/** @type {number} */ from) => {
      globalThis["pressed"] = undefined;
      requestAnimationFrame(() => look(from));
    };
  });
}
