import type { Page } from "@playwright/test";
import { expectNoSideways } from "./explore.ts";
import { openBench } from "./bench.ts";
import { expect, expectAccessible, test } from "./site.ts";

const totals = (page: Page) => page.getByRole("region", { name: "Totals" });
const part = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const topOf = async (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((one) => one.getBoundingClientRect().top + scrollY);

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("results come first, controls are sentences, and the totals stay in sight", async ({
    page,
    site,
  }) => {
    await openBench(page, site, "#/scenarios?s2=two-years-late;programmeStart:2024-04");
    expect(await topOf(page, "#results")).toBeLessThan(740);
    const [results, controls] = [await topOf(page, "#results"), await topOf(page, "#controls")];
    expect(results).toBeLessThan(controls);
    await expect(part(page, "Assumptions")).toContainText("B: Programme starts changed.");
    await expect(page.getByRole("combobox", { name: "My area, scenario A" })).toBeHidden();

    await totals(page).getByRole("button", { name: "controls" }).click();
    await expect(part(page, /^Decisions/)).toBeInViewport();
    await expect(totals(page)).toBeInViewport();
    await part(page, "Assumptions").getByRole("heading").click();
    const area = page.getByRole("combobox", { name: "My area, scenario A" });
    await area.selectOption({ label: "Leeds" });
    await expect(totals(page)).toContainText("at least £38.1m");
    await expect(totals(page)).toBeInViewport();
    await totals(page).getByRole("button", { name: "results" }).click();
    await expect(page.locator("#results")).toBeInViewport();
    await expectAccessible(page);
    await expectNoSideways(page);
  });

  test("what is dropped and required warns where it was decided, and from the totals", async ({
    page,
    site,
  }) => {
    await openBench(page, site);
    await part(page, /^Decisions/)
      .getByRole("heading")
      .click();
    await page.getByRole("searchbox").fill("One national description");
    await page
      .getByRole("combobox", { name: /^In or out: One national description/ })
      .selectOption("out");
    const warning = part(page, "Scenario A: something required is out");
    await expect(warning).toBeInViewport();
    await page.getByRole("searchbox").fill("");
    await totals(page).getByRole("button", { name: "1 warning" }).click();
    await expect(warning).toBeFocused();
    await expect(warning).toBeInViewport();
  });
});

test("the totals stay in sight while decisions are made", async ({ page, site }) => {
  await openBench(page, site);
  await page.getByRole("button", { name: "Set a cap" }).scrollIntoViewIfNeeded();
  await part(page, "Ledger").scrollIntoViewIfNeeded();
  await expect(totals(page)).toBeInViewport();
});

test("a cap is set where its button is, and the focus goes with it, there and back", async ({
  page,
  site,
}) => {
  await openBench(page, site);
  const set = page.getByRole("button", { name: "Set a cap" });
  await set.scrollIntoViewIfNeeded();
  const before = await topOf(page, "#budget");
  await set.press("Enter");
  const asked = page.getByRole("textbox", { name: /^The most to spend in any year/ });
  await expect(asked).toBeInViewport();
  expect(Math.abs((await topOf(page, "#budget")) - before)).toBeLessThan(2);
  await expect(page.locator("#budget")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("#budget").getByRole("button", { name: "close" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(set).toBeFocused();
});

test("a total opens how it is made up, and a line of it where it comes from", async ({
  page,
  site,
}) => {
  await openBench(
    page,
    site,
    "#/scenarios?s1=as-the-review-asked;askPrices:2021-22;area:E08000035",
  );
  const opener = totals(page).getByRole("button", { name: "£44.7m" });
  await opener.click();
  const made = page.getByRole("dialog", { name: /^How the total of A, .* is made up/ });
  await expect(made.getByRole("row", { name: /^Family Help/ })).toContainText(
    "£2bn as published, in 2021-22 prices × 1.45%, the share of Leeds by children 0-17 × 1.172 from 2021-22 to 2024-25 prices",
  );
  await expectAccessible(page);
  await made
    .getByRole("row", { name: /^Family Help/ })
    .getByRole("button")
    .click();
  const source = page.getByRole("dialog", { name: /^Family Help: temporary money/ });
  await expect(source).toContainText("£2bn");
  await page.keyboard.press("Escape");
  await expect(source).toHaveCount(0);
  await expect(made).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(made).toHaveCount(0);
  await expect(opener).toBeFocused();
});
