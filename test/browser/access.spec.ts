import type { Page } from "@playwright/test";
import { asFile, example, openExplore } from "./explore.ts";
import { expect, expectAccessible, test, type Site } from "./site.ts";

const dialog = (name: string) => async (page: Page) => {
  await page.getByRole("button", { name }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
};

/** Every state of Explore that axe looks at: an address, and what is done there. */
const states: Record<
  string,
  { fragment: string; act?: (page: Page, site: Site) => Promise<void> }
> = {
  "at first": { fragment: "#/explore" },
  filtered: { fragment: "#/explore?theme=family-help&decision=accepted&years=2023-2025" },
  "filters open": {
    fragment: "#/explore?lever=legislation",
    act: (page) => page.getByRole("button", { name: "add a filter" }).click(),
  },
  "nothing matching": { fragment: "#/explore?q=zzzz&theme=workforce" },
  "a proposal": { fragment: "#/explore?focus=CR-5.03" },
  notices: { fragment: "#/explore?x=1&theme=nowhere&d=care-review~2025.01~00000000" },
  "another dataset wanted": { fragment: "#/explore?d=other~2025.01~00000000" },
  ...Object.fromEntries(
    ["cost", "when", "became", "by", "futures", "money", "table"].map((id) => [
      `panel ${id}`,
      {
        fragment: `#/explore?panel=${id}`,
        act: async (page: Page) => {
          await page.locator("main").getByRole("button", { name: /^menu/ }).click();
          await page.getByRole("button", { name: "Data table" }).click();
          await page.locator("main").getByRole("button", { name: /^menu/ }).click();
        },
      },
    ]),
  ),
  words: {
    fragment: "#/explore",
    act: (page) => page.getByRole("button", { name: "This view in words" }).click(),
  },
  "the search": {
    fragment: "#/explore",
    act: async (page) => {
      await dialog("Find anything")(page);
      await page.getByRole("combobox").fill("care");
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
  "the glossary": { fragment: "#/explore", act: dialog("Glossary") },
  "the link": { fragment: "#/explore?theme=workforce", act: dialog("Share this view") },
  "a file": { fragment: "#/explore", act: dialog("Open a file") },
  "a file’s faults": {
    fragment: "#/explore",
    act: async (page, site) => {
      await dialog("Open a file")(page);
      const own = await example(site);
      const proposals = own.proposals.map((row) => ({ ...row, title: 7 }));
      await page.getByLabel(/^Choose a file/).setInputFiles(asFile({ ...own, proposals }));
      await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
    },
  },
  "the source of a number": {
    fragment: "#/explore",
    act: async (page) => {
      await page.locator("h1 [data-door^='cost:']").click();
      await expect(page.getByRole("region", { name: "Who says what" })).toBeVisible();
    },
  },
};

const windows = { 360: 740, 768: 1024, 1366: 768, 1920: 1080 };
for (const [width, height] of Object.entries(windows)) {
  for (const colorScheme of ["light", "dark"] as const) {
    // One page for all states: what takes long is to open it, not to look.
    test(`axe finds nothing at ${width} px, ${colorScheme}`, async ({ page, site }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width: Number(width), height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const [name, { fragment, act }] of Object.entries(states)) {
        await test.step(name, async () => {
          await page.goto("about:blank");
          await openExplore(page, site, fragment);
          await act?.(page, site);
          await expectAccessible(page);
        });
      }
    });
  }
}

test("axe finds nothing where the dataset could not be had", async ({ page, site }) => {
  site.fail(/^assets\/(first|rest)/, { kind: "status", status: 404 });
  site.expectWords(/LoadError/);
  await page.goto(`${site.address}#/explore`);
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});
