import type { Page } from "@playwright/test";
import { parts } from "#/state/sections.ts";
import { strays } from "./digits.ts";
import { asFile, example, shipped } from "./explore.ts";
import { expect, expectAccessibleInBoth, quiet, test, type Site } from "./site.ts";

/** One row of a section by itself. */
const items: Partial<Record<(typeof parts)[number], string>> = {
  figures: "fig-spend-ro3-2425",
  methods: "present-value",
  worked: "with-editors-estimates",
  standing: "CR-2.02",
  sources: "interface-2022",
  series: "cla",
  areas: "E06000001",
};

async function openPart(page: Page, site: Site, query: string): Promise<void> {
  await page.goto(`${site.address}#/evidence?${query}`);
  await expect(page.locator("main h1")).toBeVisible();
  await quiet(page);
  await expect(page.getByText("Working it out…")).toHaveCount(0, { timeout: 20_000 });
}

const addresses = parts.flatMap((part) => {
  const item = items[part];
  return item === undefined ? [`part=${part}`] : [`part=${part}`, `part=${part}&item=${item}`];
});

test("every digit of Evidence is a number that can be traced", async ({ page, site }) => {
  test.slow();
  for (const query of addresses) {
    await openPart(page, site, query);
    expect(await strays(page), query).toEqual([]);
  }
});

for (const [width, height] of [
  [360, 740],
  [1366, 768],
] as const) {
  test(`axe finds nothing in Evidence, light and dark: ${width} px`, async ({ page, site }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const query of addresses) {
      await openPart(page, site, query);
      await test.step(query, () => expectAccessibleInBoth(page));
    }
  });
}

test("Evidence fits 320 px without scrolling sideways", async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const query of addresses) {
    await openPart(page, site, query);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, query).toBe(0);
  }
});

test("printed, a section keeps its sentence, its rows and its examples, and drops what is pressed", async ({
  page,
  site,
}) => {
  await openPart(page, site, "part=methods&item=totals");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator("#method-totals")).toContainText("= £265m");
  await expect(page.getByRole("navigation", { name: "Evidence" })).toBeHidden();
});

test("a journalist checks £2.8bn against £2.6bn by keyboard: two actions from the number", async ({
  page,
  site,
}) => {
  await openPart(page, site, "part=figures");
  await page.getByRole("searchbox", { name: /^Look for/ }).focus();
  await page.keyboard.type("2.8bn");
  await expect(page).toHaveURL(/find=2\.8bn/);
  const rows = page.locator("[data-topic] [data-figure]");
  await expect(rows).toHaveCount(5);
  await expect(rows.filter({ hasText: "Prison Reform Trust" })).toContainText("£2.8bn");
  await page.locator("[data-door='figure:fig-ask-total-2.8bn-5y']").focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("None of them is preferred here.");
  await expect(dialog.getByRole("table").getByRole("row")).toHaveCount(6);
  await dialog.getByRole("link", { name: "All rivals in Evidence" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("[data-figure='fig-ask-total-2.8bn-5y']")).toHaveAttribute(
    "aria-current",
    "true",
  );
});

test("the map is one stop; arrow keys walk its tiles and Enter opens an authority", async ({
  page,
  site,
}) => {
  await openPart(page, site, "part=areas");
  const map = page.getByRole("group", { name: "Children in care per 10,000" });
  await map.focus();
  await page.keyboard.press("ArrowRight");
  await expect(map.locator(":focus")).toHaveAttribute("aria-label", /^Northumberland, North East/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Northumberland" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: /^Spending/ }).check();
  await expect(page).toHaveURL(/tint=spend/);
  await page.getByRole("button", { name: /low-income families/ }).click();
  await expect(page).toHaveURL(/rank=-income/);
  const first = page.locator("[data-area]").first();
  await expect(first).toContainText("%");
});

test("a correction names the row and the whole fingerprint", async ({ page, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPart(page, site, "part=standing&item=CR-2.02");
  await page.getByRole("button", { name: /^Copy a correction/ }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const { meta } = await shipped(site);
  expect(text).toContain("CR-2.02");
  expect(text).toContain(meta.fingerprint);
});

test("the whole dataset leaves as JSON that the site opens again", async ({ page, site }) => {
  await openPart(page, site, "part=dataset");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "The whole dataset (JSON)" }).click();
  const path = await (await saving).path();
  await page.getByRole("button", { name: "Open a file" }).click();
  await page.getByLabel(/^Choose a file/).setInputFiles(path);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("banner").first()).toContainText("your file");
});

test("the figures leave as CSV with every row", async ({ page, site }) => {
  await openPart(page, site, "part=dataset");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: /^CSV ?: figures$/ }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^care-review-.*-figures\.csv$/);
});

test("every link out of the sources is http(s) and leaves no way back", async ({ page, site }) => {
  await openPart(page, site, "part=sources");
  const links = page.locator("[data-source] a[target]");
  expect(await links.count()).toBeGreaterThan(400);
  const wrong = await links.evaluateAll(
    (all) =>
      all.filter(
        (link) =>
          !/^https?:/.test(link.getAttribute("href") ?? "") ||
          !(link.getAttribute("rel") ?? "").includes("noopener"),
      ).length,
  );
  expect(wrong).toBe(0);
});

test("results in Scenarios lead to how they are worked out", async ({ page, site }) => {
  await page.goto(`${site.address}#/scenarios`);
  await page.getByRole("link", { name: "present values" }).click();
  await expect(page.locator("h1")).toHaveText("Present value: how it is worked out");
  await expect(page.locator("main")).toContainText("With the numbers of this dataset");
});

test("Evidence tells of a reader’s own file too", async ({ page, site }) => {
  await openPart(page, site, "part=methods");
  await page.getByRole("button", { name: "Open a file" }).click();
  await page.getByLabel(/^Choose a file/).setInputFiles(asFile(await example(site)));
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator("#method-totals")).toContainText("£20m");
});

test("the map can be shaded by what the current scenario allocates, said to be no budget", async ({
  page,
  site,
}) => {
  await openPart(page, site, "part=areas");
  await page.getByRole("radio", { name: "What the current scenario allocates" }).check();
  await expect(page).toHaveURL(/tint=share/);
  const map = page.locator("#chart-tiles");
  await expect(map.getByRole("heading")).toHaveText(
    "Allocated by scenario A, As the review asked: £ for each child",
  );
  await expect(map).toContainText("never a local budget");
  const camden = page.getByRole("button", { name: /^Camden, London: £[\d,]+ for each child/ });
  const before = await camden.getAttribute("aria-label");
  await page.goto(
    `${site.address}#/evidence?part=areas&tint=share&s2=family-help-only;a*out;t.family-help*in&on=2`,
  );
  await expect(map.getByRole("heading")).toContainText("Allocated by scenario B");
  await expect(camden).not.toHaveAttribute("aria-label", before!);
  expect(await strays(page)).toEqual([]);
});

test("rivals and the map leave as CSV and as pictures", async ({ page, site }) => {
  for (const [query, chart] of [
    ["item=fig-ask-total-2.8bn-5y", "[data-topic]"],
    ["part=areas", "[data-panel='tiles']"],
  ] as const) {
    await openPart(page, site, query);
    const place = page.locator(chart).first();
    for (const kind of ["CSV", "SVG", "PNG"]) {
      const saving = page.waitForEvent("download");
      await place.getByRole("button", { name: /^menu/ }).click();
      await page.getByRole("button", { name: `Save as ${kind}`, exact: true }).click();
      expect((await saving).suggestedFilename(), query).toMatch(
        new RegExp(`\\.${kind.toLowerCase()}$`),
      );
      await page.keyboard.press("Escape");
    }
    await place.getByRole("button", { name: /^menu/ }).click();
    await page.getByRole("button", { name: "Data table" }).click();
    await expect(place.getByRole("region", { name: /^Data of/ })).toBeVisible();
    expect(await strays(page), query).toEqual([]);
  }
});
