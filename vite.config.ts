import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { datasetPlugin } from "./src/data/plugin.ts";
import { offlinePlugin } from "./tools/offline.mjs";
import { policyPlugin } from "./tools/policy.mjs";
import { singlePlugin } from "./tools/single.mjs";

/** Vite and Vitest in one: the alias `#/`, the build, and which tests need a page. */
export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [
    react(),
    datasetPlugin(),
    ...(mode === "single" ? [singlePlugin()] : [policyPlugin(), offlinePlugin()]),
  ],
  resolve: {
    alias: [{ find: /^#\//, replacement: fileURLToPath(new URL("src/", import.meta.url)) }],
  },
  build: {
    manifest: true,
    // Older targets make Vite lower `light-dark()`, and the theme switch stops working.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
  test: {
    setupFiles: ["test/setup.ts"],
    restoreMocks: true,
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
