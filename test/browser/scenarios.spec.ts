import type { Page } from "@playwright/test";
import { expectNoSideways } from "./explore.ts";
import { openBench, unfold } from "./bench.ts";
import { expect, expectAccessibleInBoth, test } from "./site.ts";

const lead = (page: Page) => page.getByRole("heading", { level: 1 });
const peer = "Regional Care Cooperatives";

/** A comparison with a warning, a range, an area and a step to each chart. */
const busy =
  "#/scenarios?s1=as-the-review-asked;spread:0.3;area:E08000035&s2=a-bill-a-year-late;p.CR-2.02*out;p.CR-7.11*50pc;billLate:12;spread:0.3;area:E08000035";

test("a commissioner compares, reads the difference, and sends it to a colleague", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openBench(page, site);
  await expect(lead(page)).toHaveText(
    "A, As the review asked: at least £2.6bn; 106 of 110 proposals have no cost.",
  );
  await page.getByRole("button", { name: /^A Bill a year late/ }).click();
  await expect(page).toHaveURL(/s2=a-bill-a-year-late/);
  await expect(lead(page)).toContainText("B costs the same as A");

  await page.getByRole("searchbox").fill("Regional Care Cooperatives");
  await page.getByRole("combobox", { name: `In or out: ${peer}, scenario B` }).selectOption("out");
  await expect(lead(page)).toContainText("Counting known costs only");
  await page.getByRole("searchbox").fill("workforce");
  await page.getByRole("searchbox").fill("");
  for (const letter of ["A", "B"]) {
    await page
      .getByRole("spinbutton", { name: `Spread of each line, scenario ${letter}` })
      .fill("30");
    await page
      .getByRole("combobox", { name: `My area, scenario ${letter}` })
      .selectOption({ label: "Leeds" });
  }
  await expect(page.getByText(/Leeds’s share of each national sum/).first()).toBeVisible();
  await expect(page.getByText("An allocation, never a local budget.").first()).toBeVisible();
  await expect(page.getByRole("row", { name: /^Range/ })).toContainText("8 draws in 10");

  await expect(lead(page)).toContainText("Counting known costs only");
  const sentence = await lead(page).textContent();
  const totals = await page.getByRole("row", { name: /^Total/ }).textContent();
  await page.getByRole("button", { name: "Share this view" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThan(600);
  const other = await context.newPage();
  await other.goto(link);
  await expect(lead(other)).toHaveText(sentence ?? "");
  await expect(other.getByText(/Leeds’s share of each national sum/).first()).toBeVisible();
  await expect(other.getByRole("row", { name: /^Total/ })).toHaveText(totals ?? "");
});

test("what is typed quickly arrives whole", async ({ page, site }) => {
  await openBench(page, site);
  const name = page.getByRole("textbox", { name: "Name of scenario A" });
  await name.pressSequentially("What Leeds could do");
  await expect(name).toHaveValue("What Leeds could do");
  await expect(page).toHaveURL(/n:What_Leeds_could_do/);
  await expect(lead(page)).toContainText("A, What Leeds could do:");
});

/** Presses keys, and tabs until what has the focus is called so. */
function keysOf(page: Page) {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const to = async (name: RegExp) => {
    for (let i = 0; i < 200; i++) {
      await press("Tab");
      const now = await page.evaluate(() => {
        const element = document.activeElement;
        const labels =
          element instanceof HTMLInputElement || element instanceof HTMLSelectElement
            ? element.labels
            : null;
        return (
          element?.getAttribute("aria-label") ??
          labels?.[0]?.textContent ??
          element?.textContent ??
          ""
        );
      });
      if (name.test(now.trim())) return;
    }
    throw new Error(`never came to ${name}`);
  };
  return { press, to };
}

test("the workbench by keys alone", async ({ page, site }) => {
  await openBench(page, site);
  const { press, to } = keysOf(page);
  await to(/^A Bill a year late/);
  await press("Enter");
  await expect(page).toHaveURL(/s2=a-bill-a-year-late/);
  await to(/^Find a proposal to decide about/);
  await page.keyboard.type("Regional Care Coop");
  await to(new RegExp(`^In or out: ${peer}, scenario B`));
  await press("ArrowDown");
  await expect(page).toHaveURL(/p\.CR-5\.05\*out/);
  await to(/^Spread of each line, scenario B/);
  await page.keyboard.type("30");
  await expect(page).toHaveURL(/spread:(0\.3|3)/);
  await expect(
    page.getByRole("button", { name: "Reset Spread of each line, scenario B" }),
  ).toBeVisible();
  await to(/^Reset Spread of each line, scenario B/);
  await press("Enter");
  await expect(page).not.toHaveURL(/spread/);
});

test("an area, a delay, part of the money, a line of one’s own and a cap by keys alone, and the link copied", async ({
  page,
  site,
}) => {
  await openBench(page, site);
  const { press, to } = keysOf(page);
  await to(/^Find a proposal to decide about/);
  await page.keyboard.type("Regional Care Coop");
  await to(new RegExp(`^Months later: ${peer}, scenario A`));
  await page.keyboard.type("12");
  await to(new RegExp(`^Share paid for, per cent: ${peer}`));
  await page.keyboard.type("50");
  await expect(page).toHaveURL(/p\.CR-5\.05\*12m\*50pc/);
  await to(/^My area/);
  await page.keyboard.type("Leeds");
  await expect(page).toHaveURL(/area:E08000035/);
  await to(/^add a line to A/);
  await press("Enter");
  await expect(page.getByRole("textbox", { name: "Name of line 1 of scenario A" })).toBeFocused();
  await page.keyboard.type("Allowances");
  await to(/^Quantity of line 1/);
  await press("Control+A");
  await page.keyboard.type("200");
  await to(/^Unit cost of line 1/);
  await press("Control+A");
  await page.keyboard.type("10608");
  await expect(page).toHaveURL(/o:Allowances\*200x10608/);
  await to(/^Remove line 1/);
  await press("Enter");
  await expect(page.getByRole("button", { name: "add a line to A" })).toBeFocused();
  await page.keyboard.press("Control+Z");
  await expect(page).toHaveURL(/o:Allowances\*200x10608/);
  await to(/^Set a cap/);
  await press("Enter");
  await expect(page.getByRole("textbox", { name: /^The most to spend in any year/ })).toBeVisible();
  await to(/^The most to spend in any year/);
  await press("Control+A");
  await page.keyboard.type("5");
  await expect(page).toHaveURL(/cap=5$/);
  await press("Escape");
  await to(/^Share this view/);
  await press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await to(/^Copy link/);
  await press("Enter");
  await expect(page.getByRole("dialog").getByText(/^(Link copied|Copied)/)).toBeVisible();
});

test("a proposal that others require says so when it goes, and comes back", async ({
  page,
  site,
}) => {
  await openBench(page, site, "#/scenarios?s1=as-the-review-asked;p.CR-2.02*out");
  const warning = page.getByRole("region", { name: "Scenario A: something required is out" });
  await expect(warning).toContainText("Nothing has been changed for you.");
  await warning.getByRole("button", { name: /^Put .* back$/ }).click();
  await expect(warning).toHaveCount(0);
  await expect(page).toHaveURL(/s1=as-the-review-asked$/);
});

for (const width of [360, 1366]) {
  test(`axe finds nothing in the workbench, light and dark: ${width} px`, async ({
    page,
    site,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 768 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openBench(page, site);
    await expectAccessibleInBoth(page);
    await openBench(page, site, busy);
    await expect(page.getByText(/Leeds’s share/).first()).toBeVisible();
    await unfold(page);
    await page.getByRole("button", { name: "all of them" }).click();
    // The tree stands open since the page was opened: nothing differed then.
    await expectAccessibleInBoth(page);
  });
}

test("nothing scrolls sideways at 320 px, with two columns and with four", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openBench(page, site, busy);
  await expectNoSideways(page);
  await unfold(page);
  await page.getByRole("button", { name: "all of them" }).click();
  await page.getByRole("button", { name: /^show all/ }).click();
  await expectNoSideways(page);
  await openBench(
    page,
    site,
    `${busy}&s3=two-years-late;programmeStart:2024-04&s4=family-help-only`,
  );
  await expectNoSideways(page);
});
