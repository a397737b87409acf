import { copyFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { asFile, counted, example } from "./explore.ts";
import { expect, test } from "./site.ts";

const built = fileURLToPath(new URL("../../dist/reckoner.html", import.meta.url));

test("the single file opens from a folder and needs nothing beside it", async ({
  page,
  site,
}, info) => {
  const own = asFile(await example(site));
  await site.stop();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const file = info.outputPath("on a stick.html");
  copyFileSync(built, file);
  const address = pathToFileURL(file).href;

  await page.goto(`${address}#/explore?theme=transforming-care`);
  await expect(counted(page)).toContainText("13 of 110 shown");
  await page.locator('#panel-table tr[data-id="CR-5.03"] th button').click();
  await expect(page.locator("[data-inspector]")).toContainText("rejected on 2 February 2023");
  await page.getByRole("button", { name: "Share this view" }).click();
  await expect(page.getByRole("dialog")).toContainText("focus=CR-5.03");
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "Scenarios" }).click();
  await page.getByRole("button", { name: /^Two years late/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("B");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("B");

  // Checked in a worker, which a page from a folder can start only from its own text.
  await page.getByRole("button", { name: "Open a file" }).click();
  await page.getByLabel(/^Choose a file/).setInputFiles(own);
  await expect(page.getByRole("banner").first()).toContainText("your file");

  const font = await page.evaluate(() => document.fonts.check("16px 'Libre Franklin Variable'"));
  expect(font).toBe(true);
  expect(requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url))).toEqual(
    [],
  );
});
