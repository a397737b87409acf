import type { Page } from "@playwright/test";
import { parseDataset } from "#/data/parse.ts";
import type { Dataset } from "#/data/schema.ts";
import { asFile, example } from "./explore.ts";
import { expect, test } from "./site.ts";

/** What would name the page anew if it were taken for more than text. */
const markup = "<img src=x onerror=document.title='in'>";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value with a text in place of each that stands at a path; places in lists count as one. */
function hostile(value: Json, path: string, at = ""): Json {
  if (typeof value === "string") return at === path ? markup : value;
  if (Array.isArray(value)) return value.map((one: Json) => hostile(one, path, `${at}.`));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, hostile(one, path, `${at}/${key}`)]),
  );
}

/** The paths of the texts in a value. */
function texts(value: Json, at = "", found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === "string") found.add(at);
  else if (Array.isArray(value))
    for (const one of value as readonly Json[]) texts(one, `${at}.`, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) texts(one, `${at}/${key}`, found);
  return found;
}

/** A dataset with script in every text in which it may stand at all. */
function attacked(dataset: Dataset): { readonly value: Json; readonly many: number } {
  let value = JSON.parse(JSON.stringify(dataset)) as Json;
  let many = 0;
  for (const path of texts(value)) {
    const next = hostile(value, path);
    try {
      parseDataset(next);
      value = next;
      many++;
    } catch {
      // Refused there: an id, a date, a word of a closed list, an address.
    }
  }
  return { value, many };
}

const places = [
  "#/explore",
  "#/explore?panel=connections&layout=outline",
  "#/scenarios",
  "#/debate",
  "#/debate?section=lenses",
  "#/debate?section=positions",
  "#/debate?section=missing",
  "#/debate?section=story",
  "#/evidence",
  "#/evidence?part=sources",
  "#/evidence?part=dataset",
  "#/present",
];

/** Asserts that nothing of what is shown was taken for markup. */
async function expectText(page: Page, where: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.waitForTimeout(300);
  await expect(page.locator("img"), where).toHaveCount(0);
  expect(await page.title(), where).not.toBe("in");
  await expect(page.getByRole("alert"), where).toHaveCount(0);
}

test("script in every text of a dataset is shown as text, at every place", async ({
  page,
  site,
}) => {
  const own = await example(site);
  const { value, many } = attacked(own);
  expect(many, "kinds of text that may hold anything").toBeGreaterThan(40);
  await page.goto(`${site.address}#/explore`);
  await page.getByRole("button", { name: "Open a file" }).click();
  await page.getByLabel(/^Choose a file/).setInputFiles(asFile(value));
  await expect(page.getByRole("dialog")).toHaveCount(0);
  for (const place of [...places, `#/explore?focus=${own.proposals[0]!.id}`]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await expectText(page, place);
    expect(await page.locator("body").textContent(), place).toContain(markup);
  }
});

test("script in every text of a link is shown as text", async ({ page, site }) => {
  const said = encodeURIComponent(markup);
  for (const link of [
    `#/explore?q=${said}&note=${said}&${said}=${said}`,
    `#/explore?focus=${said}&theme=${said}&path=${said}&fold=${said}`,
    `#/scenarios?s1=-;n:${said}&s2=${said}&note=${said}`,
    `#/evidence?find=${said}&item=${said}`,
    `#/debate?section=${said}&cell=${said}`,
    `#/present?story=${said}&scene=${said}`,
    `#/${said}`,
  ]) {
    await page.goto("about:blank");
    await page.goto(`${site.address}${link}`);
    await expectText(page, link);
  }
});
