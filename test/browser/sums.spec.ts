import { openBench } from "./bench.ts";
import { show } from "./doors.ts";
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
