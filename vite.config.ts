import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { datasetPlugin } from "./src/data/plugin.ts";
import { offlinePlugin } from "./tools/offline.mjs";
import { pagesPlugin } from "./tools/pages.mjs";
import { policyPlugin } from "./tools/policy.mjs";
import { singlePlugin } from "./tools/single.mjs";

/** What the page loads at once, however many later parts share it: one file to fetch, not ten. */
const atOnce = new Set<string>();

/** Finds what the page's first script imports, itself and through others, but not what it loads later. */
const gatherAtOnce: Plugin = {
  name: "reckoner-at-once",
  buildEnd() {
    const queue = [...this.getModuleIds()].filter((id) => id.endsWith("/src/app/main.tsx"));
    for (const id of queue) {
      if (atOnce.has(id)) continue;
      atOnce.add(id);
      queue.push(...(this.getModuleInfo(id)?.importedIds ?? []));
    }
  },
};

/** Vite and Vitest in one: the alias `#/`, the build, and which tests need a page. */
export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [
    react(),
    datasetPlugin(),
    ...(mode === "single"
      ? [singlePlugin()]
      : [policyPlugin(), pagesPlugin(), offlinePlugin(), gatherAtOnce]),
  ],
  resolve: {
    alias: [{ find: /^#\//, replacement: fileURLToPath(new URL("src/", import.meta.url)) }],
  },
  build: {
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: "first", test: (id) => atOnce.has(id) }] },
      },
    },
    // Older targets make Vite lower `light-dark()`, and the theme switch stops working.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
  test: {
    setupFiles: ["test/setup.ts"],
    restoreMocks: true,
    unstubGlobals: true,
    // A page and the packages are set up once for each worker, not for each file: that took half of the time. A
    // file may leave nothing behind that another would notice; `vitest --sequence.shuffle` finds those that do.
    isolate: false,
    // A limit for hangs only: no test asserts a time, and these machines are shared.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "plain", environment: "node", include: ["test/**/*.test.ts"] },
      },
      {
        extends: true,
        test: { name: "page", environment: "jsdom", include: ["test/**/*.test.tsx"] },
      },
    ],
  },
}));
