import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { csvParseRows } from "d3-dsv";
import { walkDown } from "./explore.ts";
import { expect, quiet, test } from "./site.ts";

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
    // The first is what the page opens with, and is not offered beside itself.
    if (id !== presets[0]?.id)
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

const whole = {
  explore: [
    "#/explore",
    "#/explore?panel=connections&layout=matrix",
    "#/explore?panel=connections&layout=outline",
  ],
  scenarios: [
    "#/scenarios?s1=as-the-review-asked;spread:0.3&s2=a-bill-a-year-late;p.CR-2.02*out;p.CR-7.11*50pc;billLate:12;spread:0.3",
    "#/scenarios?s1=as-the-review-asked;area:E08000035&cap=20",
  ],
  debate: [
    "#/debate",
    "#/debate?section=lenses",
    "#/debate?section=positions",
    "#/debate?section=missing",
    "#/debate?section=story",
  ],
  evidence: [
    "#/evidence",
    "#/evidence?part=areas",
    "#/evidence?part=series&item=cla",
    "#/evidence?part=series&item=cla-editions",
    "#/evidence?part=worked&item=with-editors-estimates",
    "#/evidence?part=standing",
    "#/evidence?part=sources",
    "#/evidence?part=dataset",
  ],
} as const;
for (const [place, fragments] of Object.entries(whole))
  test(`every chart has a menu, and every table is saved as rows: ${place}`, async ({
    page,
    site,
  }) => {
    test.slow();
    for (const fragment of fragments) {
      await page.goto(site.address + fragment);
      await quiet(page);
      await walkDown(page);
      await expect(page.getByText(/^Looking (for|at)/)).toHaveCount(0);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("main details"))
          (fold as HTMLDetailsElement).open = true;
      });
      await quiet(page);
      expect.soft(await page.evaluate(unoffered), fragment).toEqual([]);
    }
  });

/** The charts and tables in sight that nothing beside them saves. */
function unoffered(): string[] {
  const things = [
    ...document.querySelectorAll("main svg[role='group']"),
    ...document.querySelectorAll("main table"),
  ];
  const isOffered = (thing: Element) => {
    const hasButton = (within: Element | null, words: RegExp) =>
      [...(within?.querySelectorAll("button") ?? [])].some((one) => words.test(one.textContent));
    if (hasButton(thing.closest("figure"), /^menu/)) return true;
    if (thing.tagName !== "TABLE") return false;
    for (let at = thing.parentElement; at && at.tagName !== "MAIN"; at = at.parentElement) {
      if (hasButton(at, /^Save as CSV|^menu/)) return true;
      // Beyond this, what is offered is another table’s.
      if ([...at.querySelectorAll("table")].some((one) => one !== thing)) return false;
    }
    return false;
  };
  return things
    .filter((one) => one.getBoundingClientRect().height > 0 && !isOffered(one))
    .map((one) => one.getAttribute("aria-label") ?? one.outerHTML.slice(0, 200));
}

test("what a sum is made of is saved as rows, from the dialog that tells it", async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}#/scenarios?s1=as-the-review-asked`);
  await page.locator("h1 [data-door^='sum:s1']").first().click();
  const dialog = page.getByRole("dialog");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: /^Save as CSV/ }).click();
  const rows = csvParseRows((await readFile(await (await download).path(), "utf8")).slice(1));
  const told = await dialog
    .locator("table tr")
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows).toEqual(told);
});
