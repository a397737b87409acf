// @ts-check
// Writes into the built service worker what belongs to the release, and the release's changes beside it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./node.mjs";

/** The name under which the service worker is served: at the top, so that it may answer for all of it. */
const service = "sw.js";

/** What is new, as the page offers it with a renewal. */
const changes = "changes.txt";

/** Files a host or a crawler reads, and earlier data, which is fetched when it is asked for: not kept. */
const besides =
  /^(released\/|\.vite\/|_headers$|\.htaccess$|nginx\.|sw\.js$|preview\.png$|.*\.map$)/;

/**
 * Builds `src/worker/service.ts` as `sw.js`, with the list of every file of the release and a version that
 * changes with any of them.
 * @returns {import("vite").Plugin}
 */
export function offlinePlugin() {
  return {
    name: "reckoner-offline",
    apply: "build",
    enforce: "post",
    config: () => ({
      build: {
        rolldownOptions: {
          input: {
            index: join(root, "index.html"),
            embed: join(root, "embed.html"),
            service: join(root, "src/worker/service.ts"),
          },
          output: {
            entryFileNames: ({ name }) =>
              name === "service" ? service : "assets/[name]-[hash].js",
          },
        },
      },
    }),
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        this.emitFile({
          type: "asset",
          fileName: changes,
          source: readFileSync(join(root, "CHANGELOG.md"), "utf8"),
        });
        const hash = createHash("sha256");
        const files = new Set(["./", changes]);
        const add = (/** @type {string} */ name, /** @type {string | Uint8Array} */ content) => {
          hash.update(name).update(content);
          if (name !== "index.html" && !besides.test(name)) files.add(name);
        };
        for (const name of Object.keys(bundle).sort()) {
          const file = bundle[name];
          if (file) add(name, file.type === "asset" ? file.source : file.code);
        }
        for (const name of readdirSync(join(root, "public")).sort())
          add(name, readFileSync(join(root, "public", name)));
        const worker = bundle[service];
        if (worker?.type !== "chunk") throw new Error(`not in the build: ${service}`);
        const shipped = { version: hash.digest("hex").slice(0, 12), files: [...files].sort() };
        worker.code = worker.code.replaceAll("__SHIPPED__", () => `(${JSON.stringify(shipped)})`);
      },
    },
  };
}
