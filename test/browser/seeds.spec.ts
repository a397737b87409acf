import type { Page } from "@playwright/test";
import { find, findIndex } from "#/words/find.ts";
import { lines, rowsIn } from "../seedQueries.ts";
import { openExplore, shipped } from "./explore.ts";
import { expect, test } from "./site.ts";

/** What is open: a door above the page, or a proposal beside the charts. */
const open = (page: Page, kind: string) =>
  kind === "proposal" ? page.locator("[data-inspector]") : page.getByRole("dialog");

const seeds = [...new Set(lines.map(({ seed }) => seed))];
for (const seed of seeds) {
  test(`every line of ${seed} is found in three actions, and cites it`, async ({ page, site }) => {
    test.setTimeout(240_000);
    const dataset = await shipped(site);
    const index = findIndex(dataset);
    const title = dataset.sources.find(({ id }) => id === seed)!.title;
    await openExplore(page, site, "#/explore?panel=table");
    for (const { query } of lines.filter((line) => line.seed === seed)) {
      // The row that a reader would choose: the first that the search shows and that cites the seed.
      const wanted = find(index, query)
        .flatMap(({ items }) => items)
        .find(({ kind, id }) => {
          const row = rowsIn(dataset)[kind]?.find((one) => one.id === id);
          const cites = kind === "proposal" ? (row as { cites?: unknown } | undefined)?.cites : row;
          return JSON.stringify(cites ?? "").includes(JSON.stringify(seed));
        });
      expect(wanted, query).toBeDefined();
      await page.getByRole("button", { name: "Find anything" }).click();
      await page.getByRole("combobox").fill(query);
      await page.locator(`[role="option"][data-found="${wanted!.kind}:${wanted!.id}"]`).click();
      // The search itself shows the titles of some sources.
      await expect(page.getByRole("combobox"), query).toHaveCount(0);
      const shown = open(page, wanted!.kind);
      await expect(shown, query).toBeVisible();
      await expect(shown, query).toContainText(title);
      if (wanted!.kind === "proposal") await shown.getByRole("button", { name: "close" }).click();
      else await page.keyboard.press("Escape");
      await expect(shown).toHaveCount(0);
    }
  });
}

test("a UNISON rep finds everything about the reviewing officer, for and against", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore");
  await page.getByRole("button", { name: "Find anything" }).click();
  await page.getByRole("combobox").fill("reviewing officer");
  await page.getByRole("option", { name: /End reviewing officer/ }).click();
  const about = page.locator("[data-inspector]");
  await expect(about).toContainText("rejected on 2 February 2023");
  await expect(about).toContainText("Both roles remain");
  for (const who of ["UNISON", "Article 39", "National Youth Advocacy Service"])
    await expect(about).toContainText(who);
  await expect(about).toContainText("strongest opposition");
  // For: what the proposal leans to in the debate, and the union's own words on paperwork.
  await page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: "Debate" })
    .click();
  const rules = page.locator("[data-dilemma='fewer-or-safer-rules']");
  await expect(rules.getByRole("region", { name: "Cut rules and paperwork" })).toContainText(
    "though only once stronger advocacy is in place",
  );
  await expect(
    rules.getByRole("region", { name: "Keep rules until checks are in place" }),
  ).toContainText("NYAS");
  await page
    .getByRole("navigation", { name: "Debate" })
    .getByRole("link", { name: "Who says what" })
    .click();
  await page
    .getByRole("button", { name: /^UNISON/ })
    .first()
    .click();
  await expect(page.locator("[data-position]")).toHaveCount(3);
  await expect(page.locator("[data-position='unison-changes']")).toContainText("It takes no side");
});

test("a carer finds what became of kinship allowances, on a phone", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openExplore(page, site, "#/explore");
  await page.getByRole("button", { name: "Find anything" }).click();
  await page.getByRole("dialog").getByRole("combobox").fill("kinship allowance");
  await page
    .getByRole("dialog")
    .getByRole("option", { name: /Allowance for kinship/ })
    .click();
  const about = page.locator("[data-inspector]");
  await expect(about.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(about).toContainText("Seven Kinship Zones announced");
  await about.locator("[data-door^='status:']").first().click();
  await expect(page.getByRole("dialog").getByRole("region", { name: "Sources" })).toBeVisible();
});
