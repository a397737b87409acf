import { openBench } from "./bench.ts";
import { expect, test } from "./site.ts";

const lead = "In a sentence";

test("a last year before the start says what was expected, and is kept", async ({ page, site }) => {
  await openBench(page, site, "#/scenarios?s1=two-years-late;programmeStart:2027-04");
  await page.getByRole("button", { name: "all of them" }).click();
  const horizon = page.getByRole("combobox", { name: "Last year drawn, scenario A" });
  await horizon.selectOption("2023-24");
  await expect(
    page.getByText(/A last year after the start, April 2027, was expected: 2023-24/).first(),
  ).toBeVisible();
  await expect(horizon).toHaveValue("2023-24");
  await expect(page).toHaveURL(/horizon:2023-24/);
  await expect(page.getByRole("row", { name: /^Total/ })).toContainText("£2.6bn");
});

test("a seed of text is taken as it stands, throws other dice, and is kept", async ({
  page,
  site,
}) => {
  await openBench(page, site, "#/scenarios?s1=as-the-review-asked;spread:0.3");
  await page.getByRole("button", { name: "all of them" }).click();
  const range = page.getByRole("row", { name: /^Range/ });
  const before = await range.textContent();
  const seed = page.getByRole("textbox", { name: "Seed of the dice, scenario A" });
  await seed.fill("our dice; and 100 % £");
  await expect(seed).toHaveValue("our dice; and 100 % £");
  await expect(range).not.toHaveText(before ?? "");
  const after = await range.textContent();
  await page.reload();
  await page.getByRole("button", { name: "all of them" }).click();
  await expect(seed).toHaveValue("our dice; and 100 % £");
  await expect(range).toHaveText(after ?? "");
});

test("an authority without a count says what could not be given, and stays chosen", async ({
  page,
  site,
}) => {
  await openBench(page, site);
  const area = page.getByRole("combobox", { name: "My area, scenario A" });
  await area.selectOption({ label: "City of London" });
  await expect(page.getByRole("region", { name: lead })).toContainText(
    /No number is published for City of London of children in care, so its share of £82m is not known/,
  );
  await expect(area).toHaveValue("E09000001");
});

test("while the areas cannot be fetched it is said whose sums are shown, and they come when asked again", async ({
  page,
  site,
}) => {
  site.fail(/^assets\/areas-[^/]+\.json$/, { kind: "status", status: 404 });
  await openBench(page, site, "#/scenarios?s1=as-the-review-asked;area:E08000035");
  const fault = page.getByRole("region", { name: lead }).getByRole("alert");
  await expect(fault).toContainText("could not be fetched");
  await expect(fault).toContainText("the sums of A are those of all of England");
  await expect(page).toHaveURL(/area:E08000035/);
  site.mend();
  await fault.getByRole("button", { name: "Try again" }).click();
  await expect(fault).toHaveCount(0);
  await expect(page.getByText(/Leeds’s share of each national sum/).first()).toBeVisible();
});
