// Moving the whole graph and looking closer, frame by frame: the site, and cytoscape beside it with the same
// nodes and links.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { enlarge } from "./enlarge.mjs";
import { launch, openPage, openSite, settle } from "./pages.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @template T @typedef {import("@playwright/test").JSHandle<T>} JSHandle */
/** @typedef {Record<"pan" | "zoom", number[]>} Times ms from each frame that shows it moved to the next */

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
    const stands = await ours.evaluateHandle((drawing) => {
      const moved = document.querySelector(`${drawing} g[transform]`);
      return () => moved?.getAttribute("transform");
    }, drawing);
    const oursTimes = await movements(ours, drawing, repeat, stands);
    await ours.close();
    const theirs = await openPage(browser, `${other.address}network.html`);
    await theirs.waitForSelector("[data-drawn] canvas");
    await settle(theirs);
    const drawn = await theirs.evaluateHandle(() => () => drawings);
    const peerTimes = await movements(theirs, "#network", repeat, drawn);
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

/**
 * A drag to and fro, then wheel turns in and out, one in each frame, given in the page itself: what is timed is
 * the page, not the way to it. `stands` is a function in the page whose result is another when the drawing stands
 * elsewhere. The first few frames warm it up.
 * @param {Page} page @param {string} drawing @param {number} repeat @param {JSHandle<() => unknown>} stands
 * @returns {Promise<Times>}
 */
async function movements(page, drawing, repeat, stands) {
  const field = page.locator(drawing).first();
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (!box) throw new Error(`nothing to move: ${drawing}`);
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, window.height) / 2 };
  const many = 8 * repeat + 8;
  const wheel = { at, many, type: "wheel", stands };
  const zoom = await page.evaluate(frames, wheel);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Control");
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await page.mouse.down();
  const pan = await page.evaluate(frames, { ...wheel, type: "mousemove" });
  await page.mouse.up();
  return { pan: pan.slice(4), zoom: zoom.slice(4) };
}

/**
 * Runs in the page: ms from each frame in which the drawing stands elsewhere to the next such.
 * @param {{ at: { x: number, y: number }, many: number, type: string, stands: () => unknown }} of
 * @returns {Promise<number[]>}
 */
async function frames({ at, many, type, stands }) {
  const target = document.elementFromPoint(at.x, at.y) ?? document.body;
  const times = [];
  let last = stands();
  for (let i = 0; i < many; i++) {
    const away = 12 * (i % 16 < 8 ? i % 8 : 8 - (i % 8));
    const shared = { bubbles: true, cancelable: true, view: globalThis.window };
    target.dispatchEvent(
      type === "wheel"
        ? new WheelEvent(type, {
            ...{ ...shared, ctrlKey: true, clientX: at.x, clientY: at.y },
            deltaY: i % 8 < 4 ? -120 : 120,
          })
        : new MouseEvent(type, {
            ...{ ...shared, buttons: 1, clientX: at.x + away, clientY: at.y + away / 2 },
          }),
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = stands();
    if (now !== last) times.push(performance.now());
    last = now;
  }
  return times.slice(1).map((time, i) => time - (times[i] ?? 0));
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
