// @ts-check
// `npm run audit`: asks axe about every place and page, at three widths, light and dark, and writes what it
// found to data/checks.json, from which the accessibility statement is made. Build and tests only read it.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browser.mjs";
import { root, stop } from "./node.mjs";
import { serve } from "./serve.mjs";

const views = {
  Explore: "#/explore",
  "Explore, a proposal open": "#/explore?focus=CR-2.04",
  "Explore, filtered": "#/explore?lever=legislation",
  "Explore, connections": "#/explore?panel=connections&layout=outline",
  Scenarios: "#/scenarios",
  Debate: "#/debate",
  Evidence: "#/evidence",
  "Evidence, methods": "#/evidence?part=methods",
  "Everything as text": "text.html",
  Help: "help.html",
  "What could go wrong": "threats.html",
  Licences: "licences.html",
  "A page that frames a view": "embed-example.html",
};
const widths = [360, 1366, 1920];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const found = await findBrowser();
if (!found) stop("no browser to audit with");
const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args });
const { address, stop: close } = await serve();
const checks = [];
for (const [what, path] of Object.entries(views))
  for (const width of widths)
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(`${address}${path}`);
      await page.locator("h1:visible").first().waitFor();
      await page.waitForTimeout(800);
      await page.evaluate(axe);
      const violations = /** @type {string[]} */ (
        await page.evaluate(
          `axe.run({ runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.map(({ id, help, nodes }) => id + ": " + help + " (" + nodes.length + ")"))`,
        )
      );
      checks.push({ what, width, theme: colorScheme, violations });
      await page.close();
    }
const report = {
  when: new Date().toISOString().slice(0, 10),
  how: `axe-core in Chromium ${browser.version().split(".")[0]}, WCAG 2.2 A and AA and good practice`,
  checks,
};
await browser.close();
await close();
writeFileSync(join(root, "data/checks.json"), `${JSON.stringify(report, null, 2)}\n`);
const failing = checks.filter(({ violations }) => violations.length > 0);
for (const { what, width, theme, violations } of failing)
  console.log(`${what}, ${width} px, ${theme}: ${violations.join("; ")}`);
console.log(`${checks.length} checked, ${failing.length} with something to object to`);
