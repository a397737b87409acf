// Point, filter and brush until painted: the site, and crossfilter2 with dc.js beside it, on the same rows.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { enlarge } from "./enlarge.mjs";
import { launch, openPage, openSite, settle, timed } from "./pages.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ theme?: string, lever?: string, decision?: string, q?: string }} Filters */
/** @typedef {Record<"address" | "click" | "brush" | "point", number[]>} Times ms, one for each repetition */

/** Under Chromium's limit for new addresses, 200 in ten seconds. */
const pause = 250;

/**
 * @param {{ dist: string, peer: string, whole: any, model: any, sizes: readonly number[], repeat: number }} of
 * @returns {Promise<{ size: number, ours: Times, peer: Times }[]>}
 */
export async function linked({ dist, peer, whole, model, sizes, repeat }) {
  const browser = await launch();
  const site = await serve({ folder: dist });
  // dc.js writes markup, which the site’s own policy refuses.
  const other = await serve({ folder: peer, headers: {} });
  const results = [];
  for (const size of sizes) {
    const large = enlarge(whole, size);
    writeFileSync(join(peer, "rows.json"), JSON.stringify(rowsOf(large, model)));
    const themes = large["themes"].map((/** @type {any} */ theme) => theme.id);
    const steps = stepsOf(themes);
    const ours = await openSite(browser, site.address, large);
    const oursTimes = await siteTimes(ours, steps, repeat);
    await ours.close();
    const theirs = await openPage(browser, other.address);
    await theirs.waitForSelector("#themes g.row");
    await settle(theirs);
    results.push({ size, ours: oursTimes, peer: await peerTimes(theirs, steps, repeat) });
    await theirs.close();
  }
  await browser.close();
  await site.stop();
  await other.stop();
  return results;
}

/** @param {readonly string[]} themes @returns {Filters[]} */
const stepsOf = ([a, b, c]) => [
  { theme: a },
  { lever: "legislation" },
  { decision: "accepted" },
  {},
  { theme: b, lever: "funding" },
  { q: "family" },
  { decision: "no answer found" },
  { theme: c },
  { lever: "guidance" },
  {},
];

/** @param {Filters} filters */
export function addressOf(filters) {
  const said = Object.entries(filters).map(
    ([key, value]) => `${key}=${value.replaceAll(" ", "-")}`,
  );
  return said.length === 0 ? "#/explore" : `#/explore?${said.join("&")}`;
}

/** @param {Page} page @param {Filters[]} steps @param {number} repeat @returns {Promise<Times>} */
async function siteTimes(page, steps, repeat) {
  const address = await times(repeat, page, steps, (step) =>
    page.evaluate((to) => bench.visit(to), addressOf(step)),
  );
  await page.evaluate(() => bench.visit("#/explore"));
  const click = await clicks(page, "#panel-by [data-mark=row]", repeat);
  await page.evaluate(() => bench.visit("#/explore"));
  const brush = await brushed(page, "#panel-cost", repeat);
  await page.evaluate(() => bench.visit("#/explore"));
  return { address, click, brush, point: await pointed(page, repeat) };
}

/** @param {Page} page @param {Filters[]} steps @param {number} repeat @returns {Promise<Times>} */
async function peerTimes(page, steps, repeat) {
  const address = await times(repeat, page, steps, (step) =>
    page.evaluate((to) => bench.call(() => choose(to)), step),
  );
  await page.evaluate(() => choose({}));
  const click = await clicks(page, "#themes g.row", repeat);
  await page.evaluate(() => choose({}));
  return { address, click, brush: await brushed(page, "#years", repeat), point: [] };
}

/** @param {number} repeat @param {Page} page @param {Filters[]} steps @param {(step: Filters) => Promise<number>} act */
async function times(repeat, page, steps, act) {
  const all = [];
  for (let i = 0; i < repeat + steps.length; i++) {
    all.push(await act(steps[i % steps.length] ?? {}));
    await page.waitForTimeout(pause);
  }
  // The first round warms the page up.
  return all.slice(steps.length);
}

/** The first five rows of cost by theme, in and out. @param {Page} page @param {string} rows @param {number} repeat */
async function clicks(page, rows, repeat) {
  console.log("clicks", rows);
  const all = [];
  for (let i = 0; i < repeat + 10; i++) {
    const row = page.locator(rows).nth(Math.floor(i / 2) % 5);
    // What lies above may have grown or shrunk with the last choice.
    await row.scrollIntoViewIfNeeded();
    const box = await row.boundingBox();
    if (!box) throw new Error(`no row to click: ${rows}`);
    // A hand has come to rest before it presses: what pointing lights is timed on its own.
    await page.mouse.move(box.x + 12, box.y + 12);
    await page.waitForTimeout(pause);
    const act = async () => {
      await page.mouse.down();
      await page.mouse.up();
    };
    all.push(await timed(page, "click", act));
    await page.waitForTimeout(pause);
  }
  return all.slice(10);
}

/** Drags over the years, forward and back, so that each move means other years. @param {Page} page @param {string} chart @param {number} repeat */
async function brushed(page, chart, repeat) {
  console.log("brush", chart);
  const field = page.locator(`${chart} .overlay`);
  await field.scrollIntoViewIfNeeded();
  // What lies above may still be drawn, and move it.
  await settle(page);
  const box = await field.boundingBox();
  if (!box) throw new Error(`nothing to brush: ${chart}`);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.1, y);
  await page.mouse.down();
  const all = [];
  for (let i = 0; i < repeat + 10; i++) {
    const share = [0.3, 0.5, 0.7, 0.9, 0.8, 0.6, 0.4][i % 7] ?? 0.5;
    const act = () => page.mouse.move(box.x + box.width * share, y);
    all.push(await timed(page, "pointermove", act));
    await page.waitForTimeout(pause);
  }
  const chosen = await page.locator(`${chart} .selection`).boundingBox();
  if (!chosen?.width) throw new Error(`nothing was brushed: ${chart}`);
  await page.mouse.up();
  return all.slice(10);
}

/** From mark to mark of what lies in view. @param {Page} page @param {number} repeat */
async function pointed(page, repeat) {
  console.log("point");
  await page.locator("#panel-became").scrollIntoViewIfNeeded();
  await page.locator("#panel-table tbody tr").last().scrollIntoViewIfNeeded();
  // What comes into view is drawn a moment later, and moves what lies below it.
  await settle(page);
  await page.locator("#panel-table tbody tr").last().scrollIntoViewIfNeeded();
  await settle(page);
  const places = await page.evaluate(() =>
    [...document.querySelectorAll("[data-id]")].flatMap((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const at = { x: x + Math.min(width, 20) / 2, y: y + height / 2 };
      const hit = document.elementFromPoint(at.x, at.y)?.closest("[data-id]");
      return hit === one ? [at] : [];
    }),
  );
  const all = [];
  for (let i = 0; i < repeat + 10; i++) {
    const place = places[(i * 7) % places.length];
    if (!place) throw new Error("no proposal in view to point at");
    await page.mouse.move(2, 2);
    all.push(await timed(page, "pointerover", () => page.mouse.move(place.x, place.y)));
  }
  return all.slice(10);
}

/** The peer's rows: what the site's register says of each proposal. @param {any} whole @param {any} model */
function rowsOf(whole, model) {
  const themes = new Map(whole.themes.map((/** @type {any} */ row) => [row.id, row.short]));
  /** @type {Map<string, Set<number>>} */
  const happened = new Map();
  for (const event of whole.events)
    for (const id of event.proposals)
      happened.set(id, (happened.get(id) ?? new Set()).add(Number(event.date.slice(0, 4))));
  return model
    .register(whole, whole.meta.compiled)
    .map((/** @type {any} */ entry, /** @type {number} */ place) => ({
      place,
      id: entry.id,
      title: entry.title,
      theme: entry.theme,
      themeLabel: themes.get(entry.theme),
      lead: entry.leads[0] ?? "",
      lever: entry.levers.join(", "),
      levers: entry.levers,
      leadsIn: entry.leadsIn,
      leadsOn: entry.leadsOn,
      cost: entry.costM,
      decision: entry.decision,
      delivery: entry.delivery,
      years: [...entry.years].map((/** @type {string} */ year) => Number(year.slice(0, 4))),
      eventYears: [...(happened.get(entry.id) ?? [])],
      searchText: entry.searchText,
    }));
}
