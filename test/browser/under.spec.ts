import { expectNoSideways, openExplore } from "./explore.ts";
import { expect, expectAccessible, test } from "./site.ts";

const familyHelp = "s1=family-help-only;a*out;t.family-help*in;p.CR-8.01*in";
const without = "s2=without-legislation;l.legislation*out";

test("Explore is seen under a scenario, says so, and goes back to what was published", async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}#/scenarios?${familyHelp}&${without}`);
  await page.getByRole("link", { name: "see Explore under A" }).click();
  await expect(page).toHaveURL(/#\/explore\?.*on=1/);
  const bar = page.getByRole("region", { name: "Seen under a scenario" });
  await expect(bar).toContainText("Seen under scenario A, Family Help only, not as published.");
  const lead = page.getByRole("heading", { level: 1 });
  await expect(lead).toContainText(
    "Under A, Family Help only, 13 of 110 proposals are in: at least £2bn; 12 of 13 have no known cost.",
  );
  await expect(page.locator("#panel-table")).toContainText("cost under A");
  await bar.getByText("97 are out under A").click();
  await bar.getByRole("button", { name: "Regional Care Cooperatives", exact: true }).click();
  await expect(page.getByText("Out. What stands below is what was published.")).toBeVisible();
  await bar.getByRole("button", { name: "see B instead" }).click();
  await expect(lead).toContainText("Under B, Without legislation");
  await bar.getByRole("button", { name: "show as published" }).click();
  await expect(bar).toHaveCount(0);
  await expect(lead).toContainText("asked for £2.6bn");
  await page.goBack();
  await expect(lead).toContainText("Under B, Without legislation");
});

test("a link to a column that is not there says so, and shows what was published", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?on=3");
  await expect(page.getByRole("region", { name: "Seen under a scenario" })).toContainText(
    "This link holds no scenario C, so everything is as published.",
  );
  await expect(page.getByRole("heading", { level: 1 })).toContainText("asked for £2.6bn");
});

for (const [width, colorScheme] of [
  [320, "light"],
  [1366, "dark"],
] as const) {
  test(`axe finds nothing under a scenario at ${width} px, ${colorScheme}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openExplore(page, site, `#/explore?${familyHelp}&on=1&focus=CR-2.04`);
    await expect(page.getByRole("region", { name: "Seen under a scenario" })).toContainText(
      "not as published",
    );
    await expectAccessible(page);
    await expectNoSideways(page);
  });
}
