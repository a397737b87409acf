import type { Page } from "@playwright/test";
import { chart, expectNoSideways, fromMenu, openExplore, panel } from "./explore.ts";
import { expect, expectAccessible, test } from "./site.ts";

/** The lane in which proposals could happen. */
const lane = (page: Page) => panel(page, "when").locator("[role='group'][tabindex]").nth(1);
const bar = (page: Page, name: RegExp) => lane(page).getByRole("button", { name });

test("a commissioner opens When, finds what decides the end and how late a proposal may be", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  const place = panel(page, "when");
  await expect(place).toContainText("all could be done by June 2027; three of 110 decide it");
  await expect(bar(page, /^Transforming care.*Three are on the chain/)).toBeVisible();
  await place.getByRole("button", { name: "every proposal" }).click();
  await expect(page).toHaveURL(/panel=when/);
  await expect(lane(page).getByRole("button")).toHaveCount(110);
  await expect(place).toContainText(
    "Regional Care Cooperatives, then Local homes and remand foster care for custody cases, then Phase out",
  );
  await expect(place).toContainText(/Department for Education leads, alone or with others, all/);

  await bar(page, /^One Family Help offer/)
    .locator("rect")
    .last()
    .click();
  const inspector = page.locator("[data-inspector]");
  await expect(inspector).toContainText("When it could happen");
  await expect(inspector).toContainText("our assumption by its slowest lever, legislation");
  await expect(inspector).toContainText("It may be 2 years and 8 months late");
  await expect(inspector).toContainText("It waits for One national description");
  await bar(page, /^Local homes/)
    .locator("rect")
    .last()
    .click();
  await expect(inspector).toContainText("a month lost here is a month lost at the end");
});

test("the same by keyboard alone", async ({ page, site }) => {
  await openExplore(page, site, "#/explore?panel=when");
  await lane(page).focus();
  await page.keyboard.press("ArrowDown");
  for (let i = 0; i < 60; i++) {
    const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    if (name?.startsWith("Regional Care Cooperatives")) break;
    await page.keyboard.press("ArrowDown");
  }
  const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(name).toContain("on the chain that decides the end");
  expect(name).toContain("The review set 2025 for it, which this schedule meets");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-inspector]")).toContainText(
    "January 2024, no earlier and no later",
  );
});

test("three tellings, with what is not known as an outline and in words", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=when");
  await page.getByRole("radio", { name: "as accepted" }).check({ force: true });
  await expect(page).toHaveURL(/telling=accepted/);
  await expect(page.getByText("110 of 110 shown")).toBeVisible();
  await expect(
    bar(page, /^Regional Care.*had work begun at the answer.*10 months later/),
  ).toBeVisible();
  await expect(bar(page, /^Windfall tax.*rejected, so it has no time here/)).toBeVisible();
  await page.getByRole("radio", { name: "as delivered" }).check({ force: true });
  await expect(bar(page, /^Regional Care.*piloting on 18 November 2024/)).toBeVisible();
  await expect(bar(page, /^Phase out young.*no source gives a date/)).toBeVisible();
  await expect(page).toHaveURL(/telling=delivered/);
  await page.goBack();
  await expect(page).toHaveURL(/telling=accepted/);
});

test("a link that keeps only what was accepted tells its schedule as accepted, the others greyed", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=when&layer=accepted");
  await expect(page.getByRole("radio", { name: "as accepted" })).toBeChecked();
  await expect(page.getByText("53 of 110 shown, the rest greyed")).toBeVisible();
  await expect(bar(page, /^Windfall tax/)).toHaveAttribute("data-state", "ghost");
  await page.getByRole("radio", { name: "as recommended" }).check({ force: true });
  await expect(page).toHaveURL(/layer=accepted.*telling=recommended/);
  await expect(page.getByText("53 of 110 shown, the rest greyed")).toBeVisible();
});

test("zoom goes from decades to months, by button and key, and stays in the address", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=when");
  const place = panel(page, "when");
  await place.getByRole("button", { name: "closer" }).click();
  await expect(page).toHaveURL(/zoom=\d{4}/);
  await chart(page, "when").focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("+");
  await expect(
    place
      .locator("[data-axis]")
      .filter({ hasText: /^[A-Z][a-z]{2} \d{4}$/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("0");
  await expect(page).not.toHaveURL(/zoom/);
  await openExplore(page, site, "#/explore?panel=when&zoom=2024-04..2025-03");
  await expect(place).toContainText("Showing April 2024 to March 2025");
  await expect(lane(page).getByText("earlier").first()).toBeVisible();
});

test("links, groups and the two lists: what must come first, by lead body, dates and gaps", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=when");
  const place = panel(page, "when");
  const ties = lane(page).locator("path[data-about]");
  await expect(ties).toHaveCount(2);
  await page.getByRole("radio", { name: "all that must come first" }).check({ force: true });
  expect(await ties.count()).toBeGreaterThan(20);
  await page.getByRole("radio", { name: "by lead body" }).check({ force: true });
  await expect(place).toContainText("stands under each of its lead bodies, so these overlap");
  await expect(
    place.getByRole("heading", { name: /Four of the 12 dates the review set have passed/ }),
  ).toBeVisible();
  const unmet = place.getByRole("region", {
    name: /accepted yet need something with no answer found/,
  });
  await expect(
    unmet.getByRole("listitem").filter({ hasText: "One Family Help offer" }),
  ).toContainText("One national description");
});

test("looking back greys what came later, marks the day, and says so", async ({ page, site }) => {
  await openExplore(page, site, "#/explore?panel=when&asof=2024-01-01");
  const place = panel(page, "when");
  await expect(place.getByText("as of 1 January 2024")).toBeVisible();
  await expect(place.getByRole("button", { name: /^29 April 2026/ })).toHaveAttribute(
    "data-state",
    "ghost",
  );
  await expect(
    place.getByRole("button", { name: /^23 May 2022.*review/i }).first(),
  ).toHaveAttribute("data-state", "plain");
  await expect(place.getByText(/Two of the 12 dates|2 of the 12 dates/i).first()).toBeVisible();
  await expect(place).toContainText(/\d+ later events are greyed/);
});

test("the data table holds both lanes, and pressing a group filters by it", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  await bar(page, /^Workforce: 11/).click();
  await expect(page).toHaveURL(/theme=workforce/);
  await expect(bar(page, /^Workforce: 11/)).toHaveAttribute("aria-pressed", "true");
  await fromMenu(panel(page, "when"), "Data table");
  await expect(panel(page, "when").getByRole("row", { name: /could happen/ })).toHaveCount(110);
});

test("printed, every bar is on the paper, and nothing is wider than it", async ({ page, site }) => {
  await openExplore(page, site, "#/explore?panel=when");
  await expect(lane(page).getByRole("button")).toHaveCount(110);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const bars = panel(page, "when").locator("svg [data-mark][data-id]").filter({ visible: true });
  await expect(bars).toHaveCount(110);
  const widths = await panel(page, "when")
    .locator("svg")
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  expect(Math.max(...widths)).toBe(680);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(lane(page).getByRole("button")).toHaveCount(110);
});

for (const [width, height] of [
  [320, 640],
  [390, 844],
] as const)
  test(`on a phone of ${width} px it is a list by year, and nothing sticks out`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await openExplore(page, site, "#/explore?panel=when");
    await expect(lane(page).getByRole("heading", { name: "2024" })).toBeVisible();
    await expectNoSideways(page);
    await panel(page, "when")
      .getByRole("button", { name: /^all 110 proposals/ })
      .click();
    await expect(lane(page).getByRole("button")).toHaveCount(110);
  });

test("axe finds nothing in any telling, and forced colours and stillness lose nothing", async ({
  page,
  site,
}) => {
  test.slow();
  for (const layer of ["recommended", "accepted", "delivered"]) {
    await openExplore(page, site, `#/explore?panel=when&waits=on&telling=${layer}`);
    await expect(lane(page).getByRole("button")).toHaveCount(110);
    await test.step(layer, () => expectAccessible(page));
  }
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await openExplore(page, site, "#/explore?panel=when");
  const critical = bar(page, /^Regional Care/)
    .locator("rect")
    .last();
  const plain = bar(page, /^CR-5.01|^New universal/)
    .locator("rect")
    .last();
  const look = (one: typeof critical) => one.evaluate((node) => getComputedStyle(node).strokeWidth);
  expect(await look(critical)).not.toBe(await look(plain));
});
