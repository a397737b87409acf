import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { root, run, stop } from "../../tools/node.mjs";

const scratch = join(root, ".cache", "bench");

/**
 * The built site to measure: `outDir` when one is given, else `dist`; made anew only when something it
 * is made of has changed since.
 * @param {string | undefined} outDir
 */
export async function buildSite(outDir) {
  const folder = outDir ?? join(root, "dist");
  if (isStale(folder)) {
    const args = ["build", "--logLevel", "warn", "--outDir", folder, "--emptyOutDir"];
    if ((await run("vite", args)) !== 0) stop("no build, so nothing to measure");
  }
  return folder;
}

/** The pages of the peers, built: crossfilter2 with dc.js, and cytoscape. */
export async function buildPeer() {
  const outDir = join(scratch, "peer");
  const folder = join(root, "test", "bench", "peer");
  await build({
    configFile: false,
    root: folder,
    base: "./",
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: ["index.html", "network.html"].map((name) => join(folder, name)) },
    },
  });
  return outDir;
}

/** The model and the filters, built as one module that Node can run as the browser would. */
export async function buildModel() {
  const outDir = join(scratch, "model");
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    resolve: { alias: [{ find: /^#\//, replacement: `${join(root, "src")}/` }] },
    build: {
      ssr: join(root, "test", "bench", "model.ts"),
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: "model.mjs" } },
    },
    ssr: { noExternal: true },
  });
  return import(pathToFileURL(join(outDir, "model.mjs")).href);
}

/** The whole dataset as the site publishes it. @param {string} dist */
export function readWhole(dist) {
  const name = readdirSync(join(dist, "assets")).find((file) => /^dataset-.*\.json$/.test(file));
  if (name === undefined) throw new Error(`no dataset document in ${dist}`);
  return JSON.parse(readFileSync(join(dist, "assets", name), "utf8"));
}

/** @param {string} folder */
function isStale(folder) {
  const built = join(folder, "index.html");
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
