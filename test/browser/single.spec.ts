import { copyFileSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { asFile, counted, example, fromMenu, panel } from "./explore.ts";
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

const stories = JSON.parse(readFileSync("data/care-review/stories.json", "utf8")) as readonly {
  readonly id: string;
  readonly scenes: readonly { readonly id: string; readonly question?: unknown }[];
}[];

test("the single file runs a whole story with the network off, and prints its handout", async ({
  page,
  context,
  site,
}, info) => {
  await site.stop();
  await context.setOffline(true);
  const file = info.outputPath("on a stick.html");
  copyFileSync(built, file);
  const { id, scenes } = stories.find((story) => story.id === "four-years-on")!;
  await page.goto(`${pathToFileURL(file).href}#/present`);
  await page.locator(`[data-story="${id}"] a[href*="role=stage"]`).first().click();
  const wall = page.locator("[data-role=stage]");
  const titles: string[] = [];
  for (const [i, scene] of scenes.entries()) {
    // A question is asked, then answered.
    for (const step of scene.question === undefined ? ["told"] : ["asked", "answered"]) {
      await expect(wall, `${scene.id}, ${step}`).toContainText(`${i + 1} of ${scenes.length}`);
      await expect(wall.getByRole("heading", { level: 1 })).not.toHaveText(titles.at(-1) ?? "");
      titles.push((await wall.getByRole("heading", { level: 1 }).textContent()) ?? "");
      // A picture, a list of proposals, or what a guess is put into.
      const shown = wall.locator("svg:visible, table:visible, li:visible, input:visible");
      await expect(shown.first(), `${scene.id}, ${step}`).toBeVisible();
      await expect(page.getByRole("alert")).toHaveCount(0);
      await page.keyboard.press("ArrowRight");
    }
  }
  expect(new Set(titles).size).toBe(scenes.length + scenes.filter((one) => one.question).length);

  await page.goto(`${pathToFileURL(file).href}#/present?story=${id}&role=handout`);
  await expect(page.getByRole("region", { name: /^Scene/ })).toHaveCount(scenes.length);
  await expect(
    page
      .getByRole("region", { name: /^Scene 1/ })
      .locator("svg:visible")
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("the single file runs a talk in two windows in step, which nothing but their key joins", async ({
  page,
  context,
  site,
}, info) => {
  await site.stop();
  await context.setOffline(true);
  const file = info.outputPath("on a stick.html");
  copyFileSync(built, file);
  const address = pathToFileURL(file).href;
  const at = `${address}#/present?story=four-years-on&role=`;
  await page.goto(`${at}speaker`);
  const opening = context.waitForEvent("page");
  await page.getByRole("button", { name: "Open the wall" }).click();
  const wall = await opening;
  const headline = wall.locator("[data-role=stage] h1");
  await expect(headline).toContainText("draw the line");
  await expect(page.getByText("the wall is in step")).toBeVisible();

  await page.getByRole("button", { name: "Show the answer" }).click();
  await expect(headline).toContainText("rose for a year");
  await wall.keyboard.press("PageDown");
  await expect(page.locator("h2#now")).toContainText("scene 2");
  await page.keyboard.press("b");
  await expect(wall.locator("[data-blank]")).toBeVisible();
  await wall.keyboard.press("b");
  await expect(wall.locator("[data-blank]")).toHaveCount(0);
  await wall.reload();
  await expect(headline).toContainText("two futures");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(wall.locator("[data-role=stage]")).toContainText("3 of 8");

  // A second talk from the same file is a talk of its own.
  const other = await context.newPage();
  await other.goto(`${at}stage`);
  await expect(other.locator("[data-role=stage] h1")).toBeVisible();
  await other.keyboard.press("End");
  await expect(other.locator("[data-role=stage]")).toContainText("8 of 8");
  await other.waitForTimeout(2500);
  await expect(wall.locator("[data-role=stage]")).toContainText("3 of 8");
  await expect(page.locator("h2#now")).toContainText("scene 3");
});

test("a picture saved from the single file brings the fonts that the file holds", async ({
  page,
  site,
}, info) => {
  await site.stop();
  const file = info.outputPath("on a stick.html");
  copyFileSync(built, file);
  await page.addInitScript(() => {
    const drawn: string[] = [];
    const src = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src")!;
    Object.defineProperty(HTMLImageElement.prototype, "src", {
      ...src,
      set(this: HTMLImageElement, address: string) {
        drawn.push(address);
        src.set?.call(this, address);
      },
    });
    Object.assign(window, { drawn });
  });
  await page.goto(`${pathToFileURL(file).href}#/explore`);
  await fromMenu(panel(page, "cost"), "Save as PNG");
  await expect(panel(page, "cost").getByText(/^Saved as .*\.png$/)).toBeVisible();
  const fonts = await page.evaluate(() =>
    (Reflect.get(window, "drawn") as string[])
      .map(decodeURIComponent)
      .flatMap((one) => [...one.matchAll(/font-family:([^;]+);[^}]*src:url\(data:/g)])
      .map(([, family]) => family),
  );
  expect(fonts.join()).toMatch(/Libre Franklin/);
  expect(fonts.join()).toMatch(/Besley/);
});
