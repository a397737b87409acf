import { openBench } from "./bench.ts";
import { doorless, show } from "./doors.ts";
import { expect, test } from "./site.ts";

for (const [fragment, bar, row] of [
  ["#/explore?panel=by&by=lead", "method:published-total@", /^Workforce stated by its source/],
  ["#/explore?panel=by&by=lead&prices=2021-22", "method:priced-total@", /^Workforce .* × 1\.\d+/],
  ["#/explore?panel=by&by=lead&s1=two-years-late&on=1", "method:under-total@", /^Workforce £253m/],
  ["#/explore?s1=two-years-late&on=1", "method:under-part@2025-26", /^Workforce £.* of £253m/],
  ["#/debate?section=lenses", "method:published-total@", /^Foster peer support stated by its/],
] as const)
  test(`a sum of lines leads to each line’s own door and can be cited: ${fragment} ${bar}`, async ({
    page,
    site,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await show(page, site, fragment);
    await page.locator(`[data-door^="${bar}"]`).first().dispatchEvent("click");
    const dialog = page.getByRole("dialog");
    for (const fact of ["What it is", "Prices", "Basis"])
      await expect(dialog.getByText(fact, { exact: true })).toBeVisible();
    await expect(dialog.getByRole("region", { name: "Sources" })).toContainText("The final report");
    await dialog.getByRole("button", { name: "Copy citation" }).click();
    await expect(dialog.getByText("Copied", { exact: true })).toBeVisible();
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    expect(cited).toMatch(/^The sum of Family Help \+ .*: £/);
    expect(cited).toMatch(/Interface, “.*read whole/);
    await dialog.getByRole("row", { name: row }).getByRole("button").click();
    await expect(dialog.getByRole("heading", { level: 2 })).not.toContainText("£");
    for (const fact of ["Period", "Prices", "Basis"])
      await expect(dialog.getByText(fact, { exact: true })).toBeVisible();
    await expect(dialog.getByRole("region", { name: "Sources" })).toBeVisible();
  });

test("a total of the workbench lists the sources behind it, leads to them and can be cited", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openBench(page, site, "#/scenarios?s1=as-the-review-asked;area:E08000035");
  await page.locator("[data-door='sum:s1']").first().dispatchEvent("click");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("region", { name: "Sources" })).toContainText(
    "The Fostering Network",
  );
  await dialog.getByRole("button", { name: "Copy citation" }).click();
  await expect(dialog.getByText("Copied", { exact: true })).toBeVisible();
  const cited = await page.evaluate(() => navigator.clipboard.readText());
  expect(cited).toMatch(/^How the total of A, .*, is made up: at least £/);
  expect(cited).toMatch(/dataset care-review .* http.*#\/scenarios/);
});

test("each number of an authority beside others opens its own door", async ({ page, site }) => {
  await openBench(page, site, "#/scenarios?s1=as-the-review-asked;area:E08000035");
  const peers = page.getByRole("region", {
    name: "Leeds beside its region and similar authorities",
  });
  await peers.scrollIntoViewIfNeeded();
  const numbers = peers.locator("td [data-n]");
  const own = peers.locator(
    "td [data-n][data-door], td [data-n] [data-door], td [data-door] [data-n]",
  );
  await expect(numbers.first()).toBeVisible();
  await expect(own).toHaveCount(await numbers.count());
  const dialog = page.getByRole("dialog");
  await peers.locator("[data-door='area:E08000035@lowIncomePercent']").click();
  await expect(dialog.getByRole("heading", { level: 2 })).toContainText("Leeds: ");
  await expect(dialog.getByRole("region", { name: "Sources" })).toBeVisible();
  await page.keyboard.press("Escape");
  await peers.locator("[data-door='sum:s1/area/all']").first().click();
  await expect(
    dialog
      .getByRole("row", { name: /^Family Help/ })
      .getByRole("button")
      .last(),
  ).toHaveAttribute("data-door", "cost:cost-family-help");
});

test("a shipped scenario taken apart opens its sums, and what an estimate rests on", async ({
  page,
  site,
}) => {
  await show(page, site, "#/evidence?part=worked&item=with-editors-estimates");
  expect(await doorless(page)).toEqual([]);
  const dialog = page.getByRole("dialog");
  await page.locator("[data-door='sum:s1/year/2023-24']").first().click();
  await expect(dialog.getByRole("row", { name: /^Family Help/ })).toContainText("in all ×");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Advocates for parents in child protection/ }).click();
  await expect(dialog.getByRole("heading", { level: 2 })).toContainText("the editors’ estimate");
  await expect(
    dialog.getByRole("region", { name: "Sources" }).getByRole("listitem").first(),
  ).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Copy citation" })).toBeVisible();
});

test("a search for children in care begins with how many there are, and the dataset is named once", async ({
  page,
  site,
}) => {
  await show(page, site, "#/evidence?find=children%20in%20care");
  await expect(page.locator("main h2").first()).toHaveText(/^Children in care/);
  await show(page, site, "#/evidence?part=dataset");
  await expect(page.locator("main dl").first()).not.toContainText("England, England");
  await expect(page.getByRole("region", { name: "What changed" })).not.toContainText(/(^|\s)_\w/);
});
