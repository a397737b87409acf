import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  test as base,
  expect,
  type BrowserContext,
  type Page,
  type Request,
} from "@playwright/test";
import type * as Axe from "axe-core";
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

/** What the pages of a context wait for, and when they last asked for something or were answered. */
const asking = new WeakMap<BrowserContext, { readonly open: Set<Request>; last: number }>();

/** Writes down, as it happens, each thing no page of ours may do, and what the pages ask for. */
function listen(context: BrowserContext, origin: string): string[] {
  const said: string[] = [];
  const asked = { open: new Set<Request>(), last: Date.now() };
  asking.set(context, asked);
  const answered = (request: Request) => {
    asked.open.delete(request);
    asked.last = Date.now();
  };
  context.on("requestfinished", answered).on("requestfailed", answered);
  context.on("request", (request) => {
    asked.open.add(request);
    asked.last = Date.now();
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

/**
 * Waits until a page has drawn and asks for nothing more: half a second without a request, as Playwright’s
 * own “networkidle”, but after a step within a page as well, where that one never waits.
 */
export async function quiet(page: Page): Promise<void> {
  const asked = asking.get(page.context());
  if (!asked) throw new Error("This page was not opened in the test’s own context");
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i++)
      await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
  });
  // That a worker was given its script is never told.
  const enough = () => Date.now() - asked.last > (asked.open.size === 0 ? 500 : 3000);
  await expect.poll(enough, { intervals: [50] }).toBe(true);
  await drawn(page);
}

/** Waits until no panel is behind what was chosen: one that is shows the doors and numbers of before. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** The WCAG 2.2 rules up to AA, target size among them, and what axe holds to be good practice. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that ask about colours: all that another theme of the same page can break. */
const colours = ["color-contrast", "link-in-text-block"];

/** Asserts that axe finds nothing to object to in the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await objections(page, { type: "tag", values: rules }), "axe").toEqual([]);
}

/** The same of a page in light, and of its colours in dark; nothing else differs between the two. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await objections(page, { type: "rule", values: colours }), "axe, in dark").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** What axe objects to: said in the page, since all that it found in order takes five times as long to hand over. */
async function objections(page: Page, runOnly: Axe.RunOnly): Promise<string[]> {
  // Through the debugger, not a <script>: the page's own policy forbids those.
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(await readFile(axeFile, "utf8"));
  }
  return page.evaluate(async (runOnly) => {
    const { axe } = window as typeof window & { axe: typeof Axe };
    const { violations } = await axe.run({ runOnly, resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`),
    );
  }, runOnly);
}
