import type { Page } from "@playwright/test";
import { asFile, example, openExplore } from "./explore.ts";
import { expect, expectAccessible, expectAccessibleInBoth, test, type Site } from "./site.ts";

const dialog = (name: string) => async (page: Page) => {
  await page.getByRole("button", { name }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
};

/** States of the page that axe looks at, by their address. */
const views: Record<string, string> = {
  "at first": "#/explore",
  filtered: "#/explore?theme=family-help&decision=accepted&years=2023-2025",
  "nothing matching": "#/explore?q=zzzz&theme=workforce",
  "a proposal": "#/explore?focus=CR-5.03",
  "the schedule as accepted, by lead body":
    "#/explore?panel=when&telling=accepted&group=lead&focus=CR-5.05&zoom=2022..2026",
  notices: "#/explore?x=1&theme=nowhere&d=care-review~2025.01~00000000",
  "another dataset wanted": "#/explore?d=other~2025.01~00000000",
};
const panels = ["cost", "when", "connections", "became", "by", "futures", "money", "table"];

/** What opens above the page. */
const dialogs: Record<string, (page: Page, site: Site) => Promise<void>> = {
  "the search": async (page) => {
    await dialog("Find anything")(page);
    await page.getByRole("combobox").fill("care");
    await expect(page.getByRole("option").first()).toBeVisible();
  },
  "the glossary": dialog("Glossary"),
  "the link": dialog("Share this view"),
  "a file": dialog("Open a file"),
  "a file’s faults": async (page, site) => {
    await dialog("Open a file")(page);
    const own = await example(site);
    const proposals = own.proposals.map((row) => ({ ...row, title: 7 }));
    await page.getByLabel(/^Choose a file/).setInputFiles(asFile({ ...own, proposals }));
    await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
  },
  "the source of a number": async (page) => {
    await page.locator("h1 [data-door^='cost:']").click();
    await expect(page.getByRole("region", { name: "Who says what" })).toBeVisible();
  },
};

const windows = { 360: 740, 768: 1024, 1366: 768, 1920: 1080 };
for (const [width, height] of Object.entries(windows)) {
  const prepare = async (page: Page) => {
    await page.setViewportSize({ width: Number(width), height });
    await page.emulateMedia({ reducedMotion: "reduce" });
  };

  test(`axe finds nothing in the page, light and dark: ${width} px`, async ({ page, site }) => {
    test.slow();
    await prepare(page);
    for (const [name, fragment] of Object.entries(views)) {
      await openExplore(page, site, fragment);
      await test.step(name, () => expectAccessibleInBoth(page));
    }
  });

  test(`axe finds nothing in a panel with its menu and its data, light and dark: ${width} px`, async ({
    page,
    site,
  }) => {
    test.slow();
    await prepare(page);
    for (const id of panels) {
      await openExplore(page, site, `#/explore?panel=${id}`);
      await expect(page.locator(`#panel-${id}`)).toBeVisible();
      const menu = page.locator("main").getByRole("button", { name: /^menu/ });
      await menu.click();
      await page.getByRole("button", { name: "Data table" }).click();
      await menu.click();
      await test.step(id, () => expectAccessibleInBoth(page));
      await menu.click();
    }
  });

  test(`axe finds nothing in what opens above the page, light and dark: ${width} px`, async ({
    page,
    site,
  }) => {
    test.slow();
    await prepare(page);
    // The narrowest page there is: axe looks at what lies beneath as well.
    await openExplore(page, site, "#/explore?panel=money");
    for (const [name, opens] of Object.entries(dialogs)) {
      await opens(page, site);
      await test.step(name, () => expectAccessibleInBoth(page));
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    await page.getByRole("button", { name: "add a filter" }).click();
    await page.getByRole("button", { name: "This view in words" }).click();
    await test.step("filters and words", () => expectAccessibleInBoth(page));
  });
}

test("axe finds nothing where the dataset could not be had", async ({ page, site }) => {
  site.fail(/^assets\/(first|rest)-.*\.json/, { kind: "status", status: 404 });
  await page.goto(`${site.address}#/explore`);
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});
