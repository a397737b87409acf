import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const presets = JSON.parse(readFileSync("data/care-review/scenarios.json", "utf8")) as readonly {
  readonly id: string;
  readonly label: string;
}[];

/** Opens the brief of the last column. */
async function openBrief(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^brief of two pages/ })
    .last()
    .click();
  await expect(page.locator("[data-brief] h2")).toBeVisible();
}
/** How many pages a PDF has. */
const pagesIn = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test("the brief of every shipped scenario prints on two pages of A4, and nothing else does", async ({
  page,
  site,
}) => {
  for (const { id, label } of presets) {
    await page.goto(`${site.address}#/explore`);
    await page.goto(`${site.address}#/scenarios`);
    await page.locator("main li > button", { hasText: label }).first().click();
    await openBrief(page);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect([id, pagesIn(pdf) <= 2]).toEqual([id, true]);
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]/);
  }
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-brief] h2")).toBeVisible();
  for (const other of ["h1", "header nav", "footer", "h2:text('Ledger')"])
    for (const one of await page.locator(`${other}:not([data-brief] *)`).all())
      await expect(one).toBeHidden();
});

test("a workbook of a scenario is saved by the keyboard alone, and says so", async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}#/scenarios?s1=family-help-only`);
  const button = page.getByRole("button", { name: /^workbook \(XLSX\)/ });
  await button.focus();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
  expect((await readFile(await saved.path())).subarray(0, 2).toString()).toBe("PK");
  await expect(page.getByText(`Saved as ${saved.suggestedFilename()}`)).toBeVisible();
});
