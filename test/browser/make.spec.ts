import { expect, expectAccessible, test } from "./site.ts";

test("a view becomes a story of one’s own by keyboard, and is there after a reload, on the wall too", async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}#/explore?panel=became&theme=workforce`);
  await expect(page.getByRole("heading", { name: /4 were accepted at least/ })).toBeVisible();
  await page.getByRole("button", { name: "Share this view" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "Title of the scene" })).toHaveValue(
    /^Of 11, 4 were accepted/,
  );
  await dialog.getByRole("button", { name: "Add this view" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Added as scene 1 of “A new story”.")).toBeVisible();
  await dialog.getByRole("button", { name: "Open the story" }).focus();
  await page.keyboard.press("Enter");
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await title.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Social workers");
  await page.getByRole("textbox", { name: "Notes" }).focus();
  await page.keyboard.type("Say this.");
  await page.getByRole("button", { name: "Duplicate this scene" }).focus();
  await page.keyboard.press("Enter");
  await page
    .getByRole("button", { name: /^Move up/ })
    .last()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/is now scene 1 of 2\./)).toBeVisible();
  await expect(page.getByText("Everything you write is kept on this machine.")).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(title).toHaveValue("Social workers");
  await page.getByRole("link", { name: "Begin on this screen" }).focus();
  await page.keyboard.press("Enter");
  const wall = page.locator("[data-role=stage]");
  await expect(wall).toContainText("1 of 2");
  await expect(wall.locator("svg[role=group]").first()).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(wall).toContainText("2 of 2");
  await page.keyboard.press("q");
  const card = page.getByRole("article", { name: "Social workers" });
  await expect(card).toContainText("4 minutes, 2 scenes");
  await expectAccessible(page);
});

test("a story in a link runs on the wall, and nothing is kept of it", async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.address}#/present`);
  await page.getByRole("button", { name: /^Duplicate and change: Four years on/ }).click();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy its link" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThanOrEqual(8000);
  await page.evaluate(() => {
    indexedDB.deleteDatabase("keyval-store");
  });
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "A story from a link" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Begin on this screen" }).click();
  await expect(page.locator("[data-role=stage] svg[role=group]").first()).toBeVisible();
  await page.keyboard.press("q");
  await page.getByRole("link", { name: "All stories" }).click();
  await expect(page.getByRole("heading", { name: "Yours" })).toBeVisible();
  await expect(page.getByRole("article", { name: /\(mine\)/ })).toHaveCount(0);
});
