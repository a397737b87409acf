// @ts-check
// `npm run audit`: asks axe about every place, page and dialog, at several widths, light and dark, and writes what
// it found to data/checks.json, from which the accessibility statement is made. Build and tests only read it.
// `npm run audit -- --only Share` looks at those whose names begin so, and leaves the rest of the report and its date.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { audited } from "./audited.mjs";
import { findBrowser } from "./browser.mjs";
import { root, stop } from "./node.mjs";
import { serve } from "./serve.mjs";

/** @typedef {{ what: string, width: number, theme: string, violations: string[] }} Check */

const widths = [360, 1366, 1920];
/** What opens above a place has no room of its own to change with. */
const narrower = widths.slice(0, 2);
const themes = /** @type {const} */ (["light", "dark"]);
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Pages looked at side by side. */
const lanes = 2;

const { values } = parseArgs({ options: { only: { type: "string" } } });
const found = await findBrowser();
if (!found) stop("no browser to audit with");
const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args });
const { address, stop: close } = await serve();

const wanted = Object.entries(audited)
  .filter(([what]) => what.startsWith(values.only ?? ""))
  .flatMap(([what, state]) =>
    (state.open ? narrower : widths).map((width) => ({ what, width, ...state })),
  );
/** @type {Check[][]} */
const checks = wanted.map(() => []);
let next = 0;
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (let i = next++; i < wanted.length; i = next++)
      checks[i] = await lookedAt(/** @type {typeof wanted[number]} */ (wanted[i])).catch(unseen(i));
  }),
);
const file = join(root, "data/checks.json");
const before = JSON.parse(readFileSync(file, "utf8"));
const now = checks.flat();
const again = new Set(now.map(({ what }) => what));
const all = [...before.checks.filter((/** @type {Check} */ { what }) => !again.has(what)), ...now];
const report = {
  when: values.only === undefined ? new Date().toISOString().slice(0, 10) : before.when,
  how: `axe-core in Chromium ${browser.version().split(".")[0]}, WCAG 2.2 A and AA and good practice`,
  checks: Object.keys(audited).flatMap((name) => all.filter(({ what }) => what === name)),
};
await browser.close();
await close();
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
const failing = now.filter(({ violations }) => violations.length > 0);
for (const { what, width, theme, violations } of failing)
  console.log(`${what}, ${width} px, ${theme}: ${violations.join("; ")}`);
console.log(`${now.length} checked, ${failing.length} with something to object to`);

/**
 * What cannot be opened is said, and looked at no more: without it the report is not of this site, and a test says so.
 * @param {number} i
 */
function unseen(i) {
  return (/** @type {unknown} */ cause) => {
    console.log(`${wanted[i]?.what}, ${wanted[i]?.width} px, could not be opened: ${cause}`);
    process.exitCode = 1;
    return [];
  };
}

/**
 * One state at one width, in each theme.
 * @param {{ what: string, width: number } & import("./audited.mjs").Audited} state
 * @returns {Promise<Check[]>}
 */
async function lookedAt({ what, width, at, open }) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    serviceWorkers: "block",
    locale: "en-GB",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${address}${at}`, { waitUntil: "networkidle" });
  await page.locator("h1:visible, h2:visible").first().waitFor();
  await open?.(page);
  await page.waitForTimeout(400);
  await page.evaluate(axe);
  const own = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    const violations = /** @type {string[]} */ (
      await page.evaluate(
        `axe.run({ runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.map(({ id, help, nodes }) => id + ": " + help + " (" + nodes.length + ")"))`,
      )
    );
    own.push({ what, width, theme, violations });
  }
  await context.close();
  return own;
}
