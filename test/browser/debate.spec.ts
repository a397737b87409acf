import type { Page } from "@playwright/test";
import { strays } from "./digits.ts";
import { asFile, chart, example, expectNoSideways, fromMenu, panel } from "./explore.ts";
import {
  expect,
  expectAccessible,
  expectAccessibleInBoth,
  quiet,
  test,
  type Site,
} from "./site.ts";

const addresses = [
  "#/debate",
  "#/debate?dilemma=help-and-protection&focus=CR-3.01",
  "#/debate?section=lenses",
  "#/debate?section=lenses&lens=love&theme=family-networks",
  "#/debate?section=positions",
  "#/debate?section=positions&cell=basw~workforce&stance=mixed",
  "#/debate?section=missing",
  "#/debate?section=story",
  "#/debate?section=story&chapter=case",
];

async function openDebate(page: Page, site: Site, fragment: string): Promise<void> {
  await page.goto(site.address + fragment);
  await expect(page.locator("main h1").first()).toBeAttached();
  await quiet(page);
}

test("every digit of Debate is a number that can be traced", async ({ page, site }) => {
  test.slow();
  for (const fragment of addresses) {
    await openDebate(page, site, fragment);
    expect(await strays(page), fragment).toEqual([]);
  }
});

for (const [width, height] of [
  [360, 740],
  [1366, 768],
] as const) {
  test(`axe finds nothing in Debate, light and dark: ${width} px`, async ({ page, site }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const fragment of addresses) {
      await openDebate(page, site, fragment);
      await test.step(fragment, () => expectAccessibleInBoth(page));
    }
  });
}

test("Debate fits 320 px without scrolling sideways", async ({ page, site }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 700 });
  for (const fragment of addresses) {
    await openDebate(page, site, fragment);
    await expectNoSideways(page);
  }
});

test("in forced colours signs keep their shapes and what is open its ring", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openDebate(page, site, "#/debate?section=positions&cell=basw~");
  const open = chart(page, "positions").locator("[data-state='chosen'] rect").first();
  expect(await open.evaluate((one) => getComputedStyle(one).stroke)).not.toBe("none");
  await expectAccessible(page);
});

test("printed, a section keeps its sentence, its picture and its words, and drops what is pressed", async ({
  page,
  site,
}) => {
  await openDebate(page, site, "#/debate");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main h1")).toBeVisible();
  await expect(chart(page, "dilemmas")).toBeVisible();
  await expect(page.getByText("Multi-agency child protection teams are now in law")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Debate" })).toBeHidden();
});

test("the grid of positions is one tab stop: arrows find a cell, Enter opens what was said", async ({
  page,
  site,
}) => {
  await openDebate(page, site, "#/debate?section=positions");
  await chart(page, "positions").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveAttribute("aria-label", /^Josh MacAlister/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/cell=josh-macalister~transforming-care/);
  await expect(page.locator("[data-position]")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(page.locator("#chart-positions")).toBeFocused();
});

test("pointing at a proposal lights it at every dilemma and dims what is not linked to it", async ({
  page,
  site,
}) => {
  await openDebate(page, site, "#/debate");
  const marks = chart(page, "dilemmas").locator('[data-id="CR-2.01"]');
  await expect(marks).toHaveCount(2);
  await marks.first().hover();
  for (const mark of await marks.all()) await expect(mark).toHaveAttribute("data-lit", "this");
});

test("a section leaves as CSV with its rows, and as a picture", async ({ page, site }) => {
  await openDebate(page, site, "#/debate?section=lenses");
  const saving = page.waitForEvent("download");
  await fromMenu(panel(page, "lenses"), "Save as CSV");
  expect((await saving).suggestedFilename()).toBe("aims.csv");
  const drawing = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as SVG" }).click();
  expect((await drawing).suggestedFilename()).toMatch(/\.svg$/);
  await page.getByRole("button", { name: "Data table" }).click();
  await expect(page.getByRole("region", { name: /^Data of/ })).toContainText(
    "Loving relationships",
  );
  expect(await strays(page)).toEqual([]);
});

test("what is said to be missing leaves as CSV", async ({ page, site }) => {
  await openDebate(page, site, "#/debate?section=missing");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  expect((await saving).suggestedFilename()).toBe("said-to-be-missing.csv");
});

test("the search finds the sections of Debate and leads there", async ({ page, site }) => {
  await page.goto(`${site.address}#/explore`);
  await page.getByRole("button", { name: "Find anything" }).click();
  await page.getByRole("combobox").fill("say is missing");
  await page
    .getByRole("option", { name: /What they say is missing/ })
    .first()
    .click();
  await expect(page.locator("h1")).toContainText("8 things are said to be missing");
  await expect(page).toHaveTitle(/^Debate · /);
  await page.getByRole("button", { name: "Find anything" }).click();
  await page.getByRole("combobox").fill("waterfall");
  await page.getByRole("option", { name: /^Scenarios: / }).click();
  await expect(page).toHaveTitle(/^Scenarios · /);
});

test("Debate tells of a reader’s own file too", async ({ page, site }) => {
  await openDebate(page, site, "#/debate?section=missing");
  await page.getByRole("button", { name: "Open a file" }).click();
  await page.getByLabel(/^Choose a file/).setInputFiles(asFile(await example(site)));
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator("[data-gap='warmth']")).toContainText("Toilets and warmth");
});
