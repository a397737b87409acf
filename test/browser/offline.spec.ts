import type { Locator, Page } from "@playwright/test";
import { counted } from "./explore.ts";
import { expect, quiet, test, type Site } from "./site.ts";

test.use({ serviceWorkers: "allow" });

const isKept = (page: Page): Locator => page.getByText("it works without a network");
const renewal = (page: Page): Locator => page.getByRole("status", { name: "A newer version" });

/** Visits the site and waits until it says that it is kept on the machine. */
async function keep(page: Page, site: Site, fragment = "#/explore"): Promise<void> {
  await page.goto(site.address + fragment);
  await expect(isKept(page)).toBeVisible();
}

/**
 * Leaves a page by what is done, once the page asks for nothing: an answer of the service worker that nobody
 * waits for any more is an error to Firefox, and so to the test.
 */
async function leave(page: Page, by: () => Promise<unknown>): Promise<void> {
  await quiet(page);
  await by();
}

/** Puts a newer release on the host: a service worker of another version. */
async function release(site: Site): Promise<void> {
  const text = await (await fetch(`${site.address}sw.js`)).text();
  const newer = text.replace(/"version":"[0-9a-f]{12}"/, '"version":"0123456789ab"');
  expect(newer).not.toBe(text);
  site.fail(/^sw\.js$/, { kind: "other", body: newer });
}

test("after one visit every place works with the network off", async ({ page, site }) => {
  await keep(page, site);
  await site.stop();

  await page.goto(`${site.address}#/explore?theme=transforming-care`);
  await leave(page, () => page.reload());
  await expect(counted(page)).toContainText("13 of 110 shown");
  await page.locator('#panel-table tr[data-id="CR-5.03"] th button').click();
  await expect(page.locator("[data-inspector]")).toContainText("rejected on 2 February 2023");
  await page.getByRole("button", { name: "Share this view" }).click();
  await expect(page.getByRole("dialog")).toContainText("theme=transforming-care");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Glossary" }).click();
  await expect(page.getByRole("dialog")).toContainText("IRO");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Scenarios" }).click();
  await page.getByRole("button", { name: /^Two years late/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/later|cheaper|dearer/);
  await page
    .getByRole("button", { name: /^workbook \(XLSX\)/ })
    .first()
    .click();
  await expect(page.getByText(/^Saved as .*\.xlsx$/)).toBeVisible();
  for (const [place, says] of [
    ["Debate", "Three questions"],
    ["Evidence", "184 published numbers"],
    ["Present", "Stories to step through"],
  ] as const) {
    await page.getByRole("link", { name: place, exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(says);
  }
  await page.locator('[data-story="four-years-on"] a[href*="role=stage"]').first().click();
  await page.keyboard.press("End");
  await expect(page.locator("[data-role=stage] h1")).toContainText("What to watch for next");
  await leave(page, () => page.goto(`${site.address}help.html`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Help");
});

test("a part that a newer release took from the host is still here", async ({ page, site }) => {
  await keep(page, site);
  site.fail(/^assets\/Scenarios/, { kind: "status", status: 404 });
  await page.getByRole("link", { name: "Scenarios" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("As the review asked");
});

test("a newer release waits until it is agreed to, and what was chosen stays", async ({
  page,
  site,
}) => {
  await keep(page, site, "#/explore?lever=legislation");
  await release(site);
  await leave(page, () => page.reload());
  await expect(renewal(page)).toContainText("is ready");
  await expect(renewal(page).getByRole("link", { name: "What changed" })).toHaveAttribute(
    "href",
    "./changes.txt",
  );
  await expect(counted(page)).toContainText("35 of 110 shown");

  await leave(page, () => renewal(page).getByRole("button", { name: "Use it" }).click());
  await expect(isKept(page)).toBeVisible();
  await expect(renewal(page)).toHaveCount(0);
  await expect(page).toHaveURL(/lever=legislation$/);
  await expect(counted(page)).toContainText("35 of 110 shown");
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2);
});

test("a newer release says what changed in the site and in the data, and what is being written stays", async ({
  page,
  site,
}) => {
  await keep(page, site, "#/explore?panel=became&theme=workforce");
  await page.getByRole("button", { name: "Share this view" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Add this view" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Open the story" }).click();
  // Typed: what is filled into a box of several lines at once tells Firefox's page nothing.
  const write = async (name: string, words: string) => {
    await page.getByRole("textbox", { name, exact: true }).press("Control+A");
    await page.keyboard.type(words);
  };
  await write("Title", "Half a story");
  await release(site);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(renewal(page)).toContainText("is ready");
  const changes = await (await fetch(`${site.address}changes.txt`)).text();
  expect(changes).toMatch(/### The site\n[^]+### The data\n/);

  await write("Notes", "Say this, and then");
  await leave(page, () => renewal(page).getByRole("button", { name: "Use it" }).click());
  await expect(isKept(page)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue(
    "Half a story",
  );
  await expect(page.getByRole("textbox", { name: "Notes" })).toHaveValue("Say this, and then");
});

test("a newer release can be put off", async ({ page, site }) => {
  await keep(page, site);
  await release(site);
  await leave(page, () => page.reload());
  await renewal(page).getByRole("button", { name: "Not now" }).click();
  await expect(renewal(page)).toHaveCount(0);
  await expect(isKept(page)).toBeVisible();
});

test("two windows: what one renews the other is told of, and goes on with what it has", async ({
  page,
  context,
  site,
}) => {
  await keep(page, site);
  const other = await context.newPage();
  await keep(other, site, "#/explore?theme=workforce");
  await release(site);
  await leave(page, () => page.reload());
  await leave(page, () => renewal(page).getByRole("button", { name: "Use it" }).click());
  await expect(isKept(page)).toBeVisible();

  await expect(renewal(other)).toContainText("Another window");
  site.fail(/^assets\/Scenarios/, { kind: "status", status: 404 });
  await other.getByRole("link", { name: "Scenarios" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toContainText("As the review asked");
});

test("what a host sends in place of a file is not kept as one", async ({ page, site }) => {
  site.fail(/^assets\/areas-/, { kind: "html" });
  await page.goto(site.address);
  await expect(counted(page)).toContainText("110 of 110 shown");
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length), "the copy is begun")
    .toBe(1);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.installing ?? registration?.active ?? null;
      }),
    )
    .toBe(null);
  await expect(isKept(page)).toHaveCount(0);

  site.mend();
  await leave(page, () => page.reload());
  await expect(isKept(page)).toBeVisible();
});

test("it can be installed: the manifest and its pictures are where the page says", async ({
  page,
  site,
}) => {
  await page.goto(site.address);
  const href = await page.locator("link[rel='manifest']").getAttribute("href");
  const address = new URL(href ?? "", site.address);
  const manifest = (await (await fetch(address)).json()) as { icons: { src: string }[] };
  expect(manifest.icons).toHaveLength(3);
  for (const { src } of manifest.icons)
    expect((await fetch(new URL(src, address))).headers.get("content-type")).toMatch(/^image\//);
});
