// Moving the whole graph and looking closer, until painted: the site, and cytoscape beside it with the same
// nodes and links.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { enlarge } from "./enlarge.mjs";
import { launch, openPage, openSite, settle, timed } from "./pages.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {Record<"pan" | "zoom", number[]>} Times ms, one for each movement */

const window = { width: 1300, height: 560 };

/**
 * @param {{ dist: string, peer: string, whole: any, sizes: readonly number[], repeat: number }} of
 * @returns {Promise<{ nodes: number, links: number, ours: Times, peer: Times }[]>}
 */
export async function moving({ dist, peer, whole, sizes, repeat }) {
  const browser = await launch();
  const site = await serve({ folder: dist });
  const other = await serve({ folder: peer, headers: {} });
  const results = [];
  for (const size of sizes) {
    const large = enlarge(whole, size);
    const graph = graphOf(large);
    writeFileSync(join(peer, "graph.json"), JSON.stringify(graph));
    const ours = await openSite(browser, site.address, large);
    await ours.evaluate(() => bench.visit("#/explore?panel=connections&layout=whole"));
    const drawing = "#panel-connections svg[role=group]";
    await ours.waitForSelector(drawing);
    await ours
      .locator("#panel-connections progress")
      .waitFor({ state: "detached", timeout: 300_000 });
    await settle(ours);
    const oursTimes = await movements(ours, drawing, repeat);
    await ours.close();
    const theirs = await openPage(browser, `${other.address}network.html`);
    await theirs.waitForSelector("[data-drawn] canvas");
    await settle(theirs);
    const peerTimes = await movements(theirs, "#network", repeat);
    await theirs.close();
    results.push({
      nodes: graph.nodes.length,
      links: graph.links.length,
      ours: oursTimes,
      peer: peerTimes,
    });
  }
  await browser.close();
  await site.stop();
  await other.stop();
  return results;
}

/** A drag to and fro, then wheel turns in and out. @param {Page} page @param {string} drawing @param {number} repeat @returns {Promise<Times>} */
async function movements(page, drawing, repeat) {
  const field = page.locator(drawing).first();
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (!box) throw new Error(`nothing to move: ${drawing}`);
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, window.height) / 2];
  const zoom = [];
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  for (let i = 0; i < repeat + 4; i++) {
    const turn = i % 8 < 4 ? -120 : 120;
    zoom.push(await timed(page, "wheel", () => page.mouse.wheel(0, turn)));
  }
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await page.mouse.down();
  const pan = [];
  for (let i = 0; i < repeat + 4; i++) {
    const away = 12 * (i % 16 < 8 ? i % 8 : 8 - (i % 8));
    pan.push(await timed(page, "pointermove", () => page.mouse.move(x + away, y + away / 2)));
  }
  await page.mouse.up();
  return { pan: pan.slice(4), zoom: zoom.slice(4) };
}

/** Nodes in columns, as many rows as columns: where they stand does not matter to how fast they move. @param {any} whole */
function graphOf(whole) {
  const side = Math.ceil(Math.sqrt(whole.proposals.length));
  const nodes = whole.proposals.map((/** @type {any} */ { id }, /** @type {number} */ i) => ({
    id,
    x: ((i % side) / side) * window.width,
    y: (Math.floor(i / side) / side) * window.height,
  }));
  const known = new Set(nodes.map((/** @type {any} */ { id }) => id));
  const links = whole.links.filter(
    (/** @type {any} */ row) => known.has(row.from) && known.has(row.to),
  );
  return { ...window, nodes, links };
}
