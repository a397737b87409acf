import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { startHost, type Host } from "./host.ts";

export { expect };

/** The host, and what a test expects of the console. */
export interface Site extends Host {
  /** Lets the console say what matches, in this test. */
  expectWords(words: RegExp): void;
}

/**
 * Playwright's test with the built site. Whatever it asserts, a test also fails when the page asks
 * another origin for anything, throws, or puts an error on the console.
 */
export const test = base.extend<{ site: Site }, { host: Host }>({
  host: [
    // Playwright reads what a fixture needs off this pattern, so it has to be one.
    async ({}, use) => {
      const host = await startHost();
      await use(host);
      await host.stop();
    },
    { scope: "worker" },
  ],

  site: [
    async ({ host, context }, use) => {
      const said = listen(context, new URL(host.address).origin);
      const expected: RegExp[] = [];
      // Chromium reports each answer that is not 2xx, and React what a boundary caught; a test that
      // broke a file knows.
      const broken = () =>
        void expected.push(/^console: (Failed to load resource|LoadError|PartError)/);
      await use({
        ...host,
        fail: (file, fault) => {
          broken();
          host.fail(file, fault);
        },
        stop: () => {
          broken();
          return host.stop();
        },
        expectWords: (words) => void expected.push(words),
      });
      host.mend();
      await host.start();
      const unexpected = said.filter((line) => !expected.some((words) => words.test(line)));
      expect(unexpected, "no other origin, no exception, nothing on the console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Writes down, as it happens, each thing no page of ours may do. */
function listen(context: BrowserContext, origin: string): string[] {
  const said: string[] = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    const inside = ["data:", "blob:", "about:", "file:"].includes(url.protocol);
    if (!inside && url.origin !== origin) said.push(`request: ${url.href}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") said.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => {
    said.push(`exception: ${error.error().message}`);
  });
  return said;
}

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** The WCAG 2.2 rules up to AA, target size among them, and what axe holds to be good practice. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Asserts that axe finds nothing to object to in the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Through the debugger, not a <script>: the page's own policy forbids those.
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(await readFile(axeFile, "utf8"));
  }
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ${JSON.stringify(rules)} })`,
  );
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`),
  );
  expect(lines, "axe").toEqual([]);
}
