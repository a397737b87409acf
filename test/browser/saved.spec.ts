import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./site.ts";

test("a scenario is saved with its reason, survives a reload, leaves as a file and comes back", async ({
  page,
  site,
  context,
}) => {
  const fragment = "#/scenarios?s1=two-years-late;programmeStart:2024-04;spread:0.3";
  await page.goto(site.address + fragment);
  await page.getByText("Spread of each line").last().click();
  await page
    .getByRole("textbox", { name: /^Reason for Spread of each line/ })
    .fill("agreed in May");
  await expect(page).toHaveURL(/w:spread\*\*agreed_in_May/);
  const saved = (one = page) => one.getByRole("region", { name: "Saved on this machine" });
  await saved().getByRole("button", { name: "save A", exact: true }).click();
  const name = "Two years late (changed)";
  await expect(saved().getByRole("textbox", { name: `Name of saved ${name}` })).toBeVisible();
  await page.goto(`${site.address}#/scenarios`);
  await page.reload();
  await saved()
    .getByRole("button", { name: `open as B: ${name}` })
    .click();
  await expect(page).toHaveURL(/s2=two-years-late.*agreed_in_May/);
  const downloading = page.waitForEvent("download");
  await saved().getByRole("button", { name: "save all to a file" }).click();
  const text = await readFile(await (await downloading).path(), "utf8");
  expect(text).toContain("agreed_in_May");

  await saved()
    .getByRole("button", { name: `Delete ${name}` })
    .click();
  await saved()
    .getByRole("button", { name: `Really delete ${name}` })
    .click();
  await expect(saved().getByText("Nothing yet.")).toBeVisible();
  await saved()
    .getByLabel("bring back from a file")
    .setInputFiles({ name: "kept.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(saved().getByRole("textbox", { name: `Name of saved ${name}` })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
