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
  await expect(
    page.getByText(
      "Out, as everything is that was not put back. What stands below is what was published.",
    ),
  ).toBeVisible();
  await bar.getByRole("button", { name: "see B instead" }).click();
  await expect(lead).toContainText("Under B, Without legislation");
  await bar.getByRole("button", { name: "show as published" }).click();
  await expect(bar).toHaveCount(0);
  await expect(lead).toContainText("asked for £2.6bn");
  await expect(page).not.toHaveURL(/on=/);
  await page.goBack();
  await expect(lead).toContainText("Under B, Without legislation");
});

test("when, and what waits for what, are told from the scenario, with the reason", async ({
  page,
  site,
}) => {
  const bill = "s2=a-bill-a-year-late;p.CR-2.02*out;billLate:12&on=2";
  await openExplore(page, site, `#/explore?panel=connections&${bill}`);
  const follows = page.getByRole("region", { name: /^What follows under B, A Bill a year late/ });
  await expect(follows).toContainText("1 is out, and what is in requires it");
  await expect(
    follows.getByRole("listitem").filter({ hasText: "One Family Help offer" }).first(),
  ).toContainText("It is left without One national description of who can get Family Help");
  await expect(follows).toContainText("12 months later than the review asked, since a Bill comes");
  await expectAccessible(page);

  await openExplore(page, site, `#/explore?panel=when&focus=CR-5.05&${bill}`);
  const when = page.locator("#panel-when");
  await expect(when).toContainText("When each could happen under B, A Bill a year late (changed)");
  await expect(when.locator("svg text", { hasText: "+12 months" }).first()).toBeVisible();
  await expect(when.locator("svg text", { hasText: "left out" }).first()).toBeVisible();
  const about = page.getByRole("region", { name: "About Regional Care Cooperatives" });
  await expect(about).toContainText("When it could happen in the scenario");
  await expect(about).toContainText("As asked");
});

test("a year’s number under a scenario opens what falls in that year", async ({ page, site }) => {
  await openExplore(page, site, `#/explore?${familyHelp}&on=1`);
  const year = page.locator("#panel-cost [data-door='method:under-part@2024-25+all']").first();
  await year.click();
  const opened = page.getByRole("dialog", { name: /^Under A, in 2024-25: £[\d.]+[mb]/ });
  await expect(opened).toContainText("Of each line, the part that falls in the year");
  await expect(opened).toContainText("Temporary £2bn investment in Family Help");
});

test("a line of one’s own that belongs to no proposal counts while nothing is filtered", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?s1=as-the-review-asked;o:Mine*1000x1000000*2024&on=1");
  const lead = page.getByRole("heading", { level: 1 });
  await expect(lead).toContainText("at least £3.6bn");
  await expect(page.getByRole("region", { name: "Seen under a scenario" })).toContainText(
    "1 line of your own is of no proposal, and counted while nothing is filtered.",
  );
  await openExplore(
    page,
    site,
    "#/explore?theme=family-help&s1=as-the-review-asked;o:Mine*1000x1000000*2024&on=1",
  );
  await expect(lead).toContainText("at least £2bn");
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
