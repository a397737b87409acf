// @ts-check
// `npm run look`: a picture of every state of the built site, at each width, light and dark, in
// `look/`, with all of them on one page. `npm run look -- --only explore --width 360 --theme dark`
// takes some of them; `--only` names states, several with commas. Without options, or as `--only preview`,
// it also makes `public/preview.png`, the picture that stands for the site where a link to it is shown.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findOrInstallBrowser, noBrowser } from "./browser.mjs";
import { installPackages, root, run, stop } from "./node.mjs";
import { previewFile, takePreview } from "./preview.mjs";
import { serve } from "./serve.mjs";

/**
 * One thing to look at: an address, and what is unusual about the one who looks.
 * @typedef {object} State
 * @property {string} address
 * @property {"print"} [media]
 * @property {true} [forcedColors]
 * @property {true} [largeText] text at 200 %
 * @property {string} [dataset] what the dataset's address answers: an HTTP status
 * @property {"example" | "longest"} [own] opens a file of the reader's own: the published example, as
 *   it is or with every title as long as a title may be
 * @property {[selector: string, words: string]} [type] words to type before the picture is taken
 * @property {string} [press] a selector to press before the picture is taken
 */

/** A comparison with a warning, a range, an area and a step to each chart. */
const busy =
  "s1=as-the-review-asked;spread:0.3;area:E08000035&s2=a-bill-a-year-late;p.CR-2.02*out;p.CR-7.11*50pc;billLate:12;spread:0.3;area:E08000035";

/** @type {Record<string, State>} */
const states = {
  explore: { address: "#/explore" },
  asof: { address: "#/explore?asof=2023-06-01" },
  proposal: { address: "#/explore?focus=CR-5.05" },
  filtered: { address: "#/explore?theme=family-help" },
  nothing: { address: "#/explore?q=zzzz" },
  became: { address: "#/explore?panel=became" },
  failed: { address: "#/explore", dataset: "404" },
  forced: { address: "#/explore", forcedColors: true },
  large: { address: "#/explore", largeText: true },
  printed: { address: "#/explore?focus=CR-5.05", media: "print" },
  imported: { address: "#/explore", own: "example" },
  longest: { address: "#/explore", own: "longest" },
  scenarios: { address: "#/scenarios" },
  compared: { address: `#/scenarios?${busy}` },
  nothingfound: { address: "#/scenarios", type: ["[type=search]", "zzzz"] },
  scenariosforced: { address: `#/scenarios?${busy}`, forcedColors: true },
  scenarioslarge: { address: `#/scenarios?${busy}`, largeText: true },
  scenariosprinted: { address: `#/scenarios?${busy}`, media: "print" },
  scenariosimported: { address: "#/scenarios", own: "example" },
  scenarioslongest: { address: "#/scenarios", own: "longest" },
  dilemmas: { address: "#/debate" },
  aims: { address: "#/debate?section=lenses&focus=CR-5.08" },
  positions: { address: "#/debate?section=positions&cell=basw~workforce" },
  missing: { address: "#/debate?section=missing" },
  story: { address: "#/debate?section=story" },
  stories: { address: "#/present" },
  wall: { address: "#/present?story=four-years-on&scene=accepted&role=stage" },
  speaker: { address: "#/present?story=four-years-on&scene=accepted&role=speaker" },
  figures: { address: "#/evidence" },
  rivals: { address: "#/evidence?item=fig-ask-over-2bn" },
  methods: { address: "#/evidence?part=methods" },
  worked: { address: "#/evidence?part=worked&item=with-editors-estimates" },
  tiles: { address: "#/evidence?part=areas" },
  evidenceprinted: { address: "#/evidence?part=methods&item=chance", media: "print" },
};

/** Widths with the height of a usual window: what lies above it is seen without scrolling. */
const windows = { 360: 740, 768: 1024, 1366: 768, 1920: 1080 };
const themes = /** @type {const} */ (["light", "dark"]);

const { values } = parseArgs({
  options: { only: { type: "string" }, width: { type: "string" }, theme: { type: "string" } },
});
const preview = "preview";
const asked = pick("only", [...Object.keys(states), preview], values.only);
const chosen = asked.filter((name) => name !== preview);
const widths = pick("width", Object.keys(windows), values.width).map(Number);
const schemes = pick("theme", [...themes], values.theme);

installPackages();
const folder = join(root, "look");
if (isStale() && (await run("vite", ["build", "--logLevel", "warn"])) !== 0) stop("no build");
if (!values.only && !values.width && !values.theme)
  rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const found = await findOrInstallBrowser();
if (!found) stop(noBrowser);
const { chromium } = await import("@playwright/test");
const { executablePath, args } = found;
const browser = await chromium.launch({ executablePath, args });
let status = 0;
const site = await serve({
  fault: (file) => (status && file.endsWith(".json") ? { kind: "status", status } : undefined),
});

for (const name of chosen) {
  for (const width of widths) for (const theme of schemes) await takePicture(name, width, theme);
}
if (asked.includes(preview) && !values.width && !values.theme) {
  await takePreview(browser, site.address);
  console.log(previewFile);
}
await browser.close();
await site.stop();
writeFileSync(join(folder, "index.html"), contactSheet());
console.log(`${join("look", "index.html")} shows them all`);

/** @param {string} name @param {number} width @param {string} theme */
async function takePicture(name, width, theme) {
  const state = /** @type {State} */ (states[name]);
  const page = await browser.newPage({
    viewport: { width, height: heightOf(width) },
    colorScheme: theme === "dark" ? "dark" : "light",
    reducedMotion: "reduce",
    forcedColors: state.forcedColors ? "active" : "none",
    locale: "en-GB",
  });
  status = Number(state.dataset ?? 0);
  const said = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !status) said.push(message.text());
  });
  page.on("pageerror", (error) => void said.push(error.message));
  await page.emulateMedia({ media: state.media ?? "screen" });
  if (state.largeText) {
    // A reader's own setting is the browser's base size; rem and em follow it.
    await page.addInitScript(() =>
      addEventListener("DOMContentLoaded", () => {
        document.documentElement.style.fontSize = "200%";
      }),
    );
  }
  await page.goto(site.address + state.address, { waitUntil: "networkidle" });
  if (state.own) {
    await page.getByRole("button", { name: "Open a file" }).click();
    await page.locator("input[type=file]").setInputFiles(ownFile(state.own));
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  if (state.type) await page.fill(...state.type);
  if (state.press) await page.click(state.press);
  await page.evaluate(() => document.fonts.ready);
  // What is far from the window is not laid out before one comes near.
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      for (let frame = 0; frame < 3; frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  });
  const file = `${name}-${width}-${theme}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true, animations: "disabled" });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) said.push(`${over} px wider than the window`);
  console.log([file, ...said].join("  ! "));
  await page.close();
}

/** A reader's own file: the published example. @param {"example" | "longest"} kind */
function ownFile(kind) {
  const document = JSON.parse(readFileSync(join(root, "dist", "example.json"), "utf8"));
  if (kind === "longest")
    for (const rows of Object.values(document))
      if (Array.isArray(rows)) for (const row of rows) lengthen(row);
  const buffer = Buffer.from(JSON.stringify(document));
  return { name: "library-review.json", mimeType: "application/json", buffer };
}

/** Makes what a row is called as long as a title may be. @param {Record<string, unknown>} row */
function lengthen(row) {
  for (const field of ["title", "label", "short"]) {
    const words = row[field];
    if (typeof words === "string") row[field] = `${words} `.repeat(60).slice(0, 60).trim();
  }
}

/** Every picture in the folder, by state; a line marks where the window ends. */
function contactSheet() {
  const files = readdirSync(folder).filter((file) => file.endsWith(".png"));
  const sections = Object.keys(states).map((name) => {
    const figures = Object.keys(windows)
      .flatMap((width) => themes.map((theme) => ({ width, theme })))
      .map(({ width, theme }) => ({ width, theme, file: `${name}-${width}-${theme}.png` }))
      .filter(({ file }) => files.includes(file))
      .map(
        ({ width, theme, file }) =>
          `<figure><figcaption>${width} ${theme}</figcaption><a href="${file}"><img src="${file}" ` +
          `alt="" loading="lazy"><i style="aspect-ratio:${width}/${heightOf(Number(width))}"></i></a></figure>`,
      );
    if (figures.length === 0) return "";
    const address = `<code>${states[name]?.address ?? ""}</code>`;
    return `<h2>${name} ${address}</h2><div>${figures.join("")}</div>`;
  });
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Reckoner, looked at</title>
<style>
  body { font: 16px/1.4 sans-serif; background: #888; }
  div { display: flex; gap: 16px; overflow-x: auto; align-items: start; }
  figure { margin: 0; flex: none; width: 320px; }
  a { position: relative; display: block; }
  img { width: 100%; display: block; }
  i { position: absolute; inset: 0 0 auto; border-bottom: 2px dashed #d0f; pointer-events: none; }
</style>
${sections.join("\n")}
`;
}

/** @param {number} width */
function heightOf(width) {
  return /** @type {Record<number, number>} */ (windows)[width] ?? 768;
}

/**
 * The values asked for with an option, or all; stops when one is not known.
 * @param {string} option @param {string[]} known @param {string | undefined} asked
 */
function pick(option, known, asked) {
  if (!asked) return known;
  const list = asked.split(",");
  const unknown = list.filter((value) => !known.includes(value));
  if (unknown.length > 0) stop(`--${option} ${unknown.join(",")}: expected ${known.join(", ")}`);
  return list;
}

/** Whether there is no built site, or something it is made of has changed since. */
function isStale() {
  const built = join(root, "dist", "index.html");
  if (!existsSync(built)) return true;
  const made = statSync(built).mtimeMs;
  return ["src", "data", "public", "index.html", "vite.config.ts", "package-lock.json"].some(
    (name) => newest(join(root, name)) > made,
  );
}

/** When a file, or anything in a folder, last changed. @param {string} path @returns {number} */
function newest(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
