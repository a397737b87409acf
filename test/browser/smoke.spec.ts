import { expect, expectAccessible, test } from "./site.ts";

test("the front page shows a heading and passes axe", async ({ page, site }) => {
  await page.goto(`${site.address}#/explore`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test("a link to a proposal opens it by its title", async ({ page, site }) => {
  await page.goto(`${site.address}#/explore?focus=CR-5.05`);
  await expect(
    page.getByRole("heading", { name: "Regional Care Cooperatives", exact: true, level: 2 }),
  ).toBeVisible();
});

test("without its dataset the page says so", async ({ page, site }) => {
  site.fail(/\.json$/, { kind: "status", status: 404 });
  await page.goto(site.address);
  await expect(page.getByRole("alert")).toBeVisible();
});
