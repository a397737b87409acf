// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { root } from "./node.mjs";

/** Bytes after `gzip -9` (1 kB = 1,000) that may travel before the first chart is drawn. */
const budget = { code: 140_000, dataset: 70_000 };

/** Modules the first chart needs, though they may be loaded lazily and so be files of their own. */
const firstChart = ["src/views/explore/Explore.tsx"];

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[], css?: string[] }} Chunk */
/** @typedef {{ file: string, plain: number, gzip: number }} Row */

/**
 * What a first visit loads before its first chart, from the built site: the page, its script and
 * style, and the preloaded dataset; with one line for every budget that is broken.
 * @param {string} [dist]
 */
export function firstLoad(dist = join(root, "dist")) {
  const manifest = join(dist, ".vite", "manifest.json");
  if (!existsSync(manifest)) throw new Error("no built site: run npm run build");
  /** @type {Record<string, Chunk>} */
  const chunks = JSON.parse(readFileSync(manifest, "utf8"));
  const page = readFileSync(join(dist, "index.html"), "utf8");

  const files = new Set(["index.html"]);
  const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="(?:\.\/)?([^"]+)"/g)].map(
    ([, src]) => src,
  );
  const started = Object.keys(chunks).filter((key) => scripts.includes(chunks[key]?.file));
  const queue = ["index.html", ...started, ...firstChart].filter((key) => key in chunks);
  for (const key of queue) {
    const chunk = chunks[key];
    if (!chunk || files.has(chunk.file)) continue;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    queue.push(...(chunk.imports ?? []));
  }
  for (const src of scripts) if (src) files.add(src);
  for (const { rel, href } of links(page)) {
    if (rel === "modulepreload" || rel === "stylesheet") files.add(href);
  }
  const preloads = links(page).filter(({ rel, as }) => rel === "preload" && as === "fetch");
  const code = [...files].map((file) => weigh(dist, file));
  const dataset = preloads.map(({ href }) => weigh(dist, href));

  const faults = [
    ...over("script and style before the first chart", code, budget.code),
    ...over("the first dataset", dataset, budget.dataset),
    ...(dataset.length === 0
      ? ["index.html preloads no dataset: expected <link rel=preload as=fetch>"]
      : []),
  ];
  return { code, dataset, faults };
}

/**
 * The `<link>`s of a page, by attribute; addresses without a leading `./`.
 * @param {string} page
 */
function links(page) {
  return [...page.matchAll(/<link\b[^>]*>/g)].map(([tag]) => {
    const read = (/** @type {string} */ name) =>
      new RegExp(`\\b${name}=["']?([^"'\\s>]+)`).exec(tag)?.[1] ?? "";
    return { rel: read("rel"), as: read("as"), href: read("href").replace(/^\.?\/|[?#].*$/g, "") };
  });
}

/**
 * @param {string} dist @param {string} file
 * @returns {Row}
 */
function weigh(dist, file) {
  const bytes = readFileSync(join(dist, file));
  return { file, plain: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

/** @param {Row[]} rows */
function total(rows) {
  return rows.reduce((sum, row) => sum + row.gzip, 0);
}

/** @param {string} what @param {Row[]} rows @param {number} most */
function over(what, rows, most) {
  return total(rows) > most ? [`${what}: ${kB(total(rows))}, more than ${kB(most)}`] : [];
}

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Prints what a first visit loads, and its faults; returns whether all is within the budgets. */
export function printFirstLoad() {
  try {
    const { code, dataset, faults } = firstLoad();
    const line = (/** @type {string[]} */ [name = "", plain = "", gzip = ""]) =>
      console.log(name.padEnd(48) + plain.padStart(12) + gzip.padStart(12));
    line(["Before the first chart", "plain", "gzip -9"]);
    for (const row of code) line([basename(row.file), kB(row.plain), kB(row.gzip)]);
    line([`script and style, at most ${kB(budget.code)}`, "", kB(total(code))]);
    for (const row of dataset) line([basename(row.file), kB(row.plain), kB(row.gzip)]);
    line([`dataset, at most ${kB(budget.dataset)}`, "", kB(total(dataset))]);
    for (const fault of faults) console.log(`Size fault: ${fault}`);
    return faults.length === 0;
  } catch (error) {
    console.log(`Size unknown: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = printFirstLoad() ? 0 : 1;
}
