// Whether the page gives back what changes of filter and place took.
import { serve } from "../../tools/serve.mjs";
import { launch, openPage, settle } from "./pages.mjs";
import { addressOf } from "./linked.mjs";

const places = ["#/scenarios", "#/evidence", "#/debate", "#/present", "#/explore"];

/** @param {string} dist @param {number} changes @param {number} moves between places @returns {Promise<{ before: number, after: number }>} heap, bytes */
export async function memory(dist, changes, moves) {
  const browser = await launch({ compiled: false });
  const site = await serve({ folder: dist });
  const page = await openPage(browser, `${site.address}#/explore`);
  await page.waitForSelector("#panel-became svg[role=group]");
  await settle(page);
  const cdp = await page.context().newCDPSession(page);
  const heap = async () => {
    await page.evaluate(() => bench.visit("#/explore"));
    await settle(page);
    await cdp.send("HeapProfiler.collectGarbage");
    return (await cdp.send("Runtime.getHeapUsage")).usedSize;
  };
  const steps = [{ lever: "legislation" }, { decision: "accepted" }, { q: "family" }, {}];
  const change = async (/** @type {number} */ count) => {
    for (let i = 0; i < count; i++) {
      await page.evaluate((to) => bench.visit(to), addressOf(steps[i % steps.length] ?? {}));
      await page.waitForTimeout(55);
    }
  };
  const move = async (/** @type {number} */ count) => {
    for (let i = 0; i < count; i++) {
      await page.evaluate((to) => bench.visit(to), places[i % places.length] ?? "#/explore");
      await page.waitForTimeout(250);
    }
  };
  // One round before, so that what is made once and kept is not taken for a leak.
  await change(steps.length * 2);
  await move(places.length * 2);
  const before = await heap();
  await change(changes);
  await move(moves);
  const after = await heap();
  await browser.close();
  await site.stop();
  return { before, after };
}
