import { expectNoSideways, madeOver, openExplore, shipped } from "./explore.ts";
import { expect, test } from "./site.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a reader finds what became of a proposal, checks its source and shares it", async ({
  page,
  context,
  site,
}) => {
  const dataset = await shipped(site);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openExplore(page, site, `#/explore?focus=CR-5.03&${madeOver(dataset.meta)}`);

  const title = dataset.proposals.find(({ id }) => id === "CR-5.03")!.title;
  const heading = page.getByRole("heading", { level: 2, name: title });
  await expect(heading).toBeInViewport();
  const about = page.getByRole("region", { name: `About ${title}` });
  await expect(about).toContainText("rejected on 2 February 2023");
  await expect(page.getByRole("status", { name: "About this link" })).toHaveCount(0);

  // What leads out of the site; the rest leads to other places of it.
  const sources = about.locator("a:not([href^='#'])");
  await expect(sources).not.toHaveCount(0);
  for (const source of await sources.all()) {
    expect(await source.getAttribute("href")).toMatch(/^https?:\/\/[^/]+\./);
    expect(await source.getAttribute("rel")).toContain("noopener");
    await expect(source).toHaveAttribute("target", "_blank");
  }

  await about.getByRole("button", { name: "rejected" }).tap();
  const door = page.getByRole("dialog");
  await expect(door.getByRole("region", { name: "Sources" }).getByRole("link")).not.toHaveCount(0);
  await door.getByRole("button", { name: "Close" }).tap();
  await expect(door).toHaveCount(0);

  await page.getByRole("button", { name: "Share this view" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Copy link" }).tap();
  await expect(page.getByRole("dialog").getByText("Copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(
    `${site.address}#/explore?focus=CR-5.03&${madeOver(dataset.meta)}&t=n~110,m~2600`,
  );
  const friend = await context.newPage();
  await friend.goto(link);
  await expect(friend.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await expect(friend.getByRole("status", { name: "About this link" })).toHaveCount(0);
  await friend.close();

  await page.getByRole("dialog").getByRole("button", { name: "Close" }).tap();
  await about.getByRole("button", { name: "close" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("110 proposals");
  await expect(page).toHaveURL(`${site.address}#/explore`);
  await page.goBack();
  await expect(heading).toBeVisible();
});

test("a figure in the page’s sentence opens who says it, and its rivals", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  await page.getByRole("heading", { level: 1 }).getByRole("button", { name: "£2.6bn" }).tap();
  const door = page.getByRole("dialog");
  await expect(door).toContainText("£2.6bn");
  await expect(door.getByRole("region", { name: "Sources" }).getByRole("link")).not.toHaveCount(0);
  await expect(door.getByRole("region", { name: "Who says what" })).toContainText("£2.8bn");
  await door.getByRole("button", { name: "Copy citation" }).tap();
  await expect(door.getByRole("status").last()).not.toBeEmpty();
  await door.getByRole("button", { name: "Close" }).tap();
  await expect(door).toHaveCount(0);
});

test("a proposal of the table opens as a page and closes again", async ({ page, site }) => {
  await openExplore(page, site);
  const row = page.getByRole("button", { name: "Regional Care Cooperatives", exact: true });
  await row.tap();
  await expect(
    page.getByRole("heading", { level: 2, name: "Regional Care Cooperatives" }),
  ).toBeInViewport();
  await expect(page).toHaveURL(/focus=CR-5\.05$/);
  await page.goBack();
  await expect(row).toBeVisible();
});

const views = {
  all: "#/explore",
  proposal: "#/explore?focus=CR-5.03",
  filtered: "#/explore?theme=family-help,workforce&decision=no-answer-found&q=children",
  nothing: "#/explore?q=zzzz&lever=legislation",
  notices: `#/explore?${"wrong".repeat(30)}=1&theme=nowhere&d=other~2025.01~00000000`,
};
for (const [name, fragment] of Object.entries(views)) {
  test(`nothing scrolls sideways on the narrowest phone: ${name}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await openExplore(page, site, fragment);
    await expectNoSideways(page);
    for (const button of ["Find anything", "Glossary", "Open a file", "Share this view"]) {
      await page.getByRole("button", { name: button }).tap();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectNoSideways(page);
      await page.getByRole("dialog").getByRole("button", { name: "Close" }).first().tap();
    }
  });
}
