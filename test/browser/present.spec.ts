import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, expectAccessible, test, type Site } from "./site.ts";

const wallOf = (page: Page) => page.locator("[data-role=stage]");
const headline = (page: Page) => wallOf(page).locator("h1");
const storyAt = (story: string, role: string, scene = "") =>
  `#/present?story=${story}${scene === "" ? "" : `&scene=${scene}`}&role=${role}`;

async function openWall(page: Page, site: Site, story = "four-years-on", scene = "") {
  await page.goto(`${site.address}${storyAt(story, "stage", scene)}`);
  await expect(headline(page)).toBeVisible();
}

/** A speaker’s window, and the wall that it opened. */
async function openBoth(page: Page, context: BrowserContext, site: Site) {
  await page.goto(`${site.address}${storyAt("four-years-on", "speaker")}`);
  const opening = context.waitForEvent("page");
  await page.getByRole("button", { name: "Open the wall" }).click();
  const wall = await opening;
  await expect(headline(wall)).toContainText("draw the line");
  await expect(page.getByText("the wall is in step")).toBeVisible();
  return wall;
}
const now = (page: Page) => page.locator("h2#now");

test("two windows keep in step: next, answer, blank, and whichever is used", async ({
  page,
  context,
  site,
}) => {
  const wall = await openBoth(page, context, site);
  await page.getByRole("button", { name: "Show the answer" }).click();
  await expect(headline(wall)).toContainText("rose for a year, then fell");
  await wall.keyboard.press("PageDown");
  await expect(now(page)).toContainText("scene 2");
  await expect(headline(wall)).toContainText("two futures");
  await page.keyboard.press("b");
  await expect(wall.locator("[data-blank]")).toBeVisible();
  await wall.keyboard.press("b");
  await expect(wall.locator("[data-blank]")).toHaveCount(0);
  await expect(now(page)).not.toContainText("blanked");
  expect(await wall.locator("body").textContent()).not.toContain("Do not say that the reforms");
});

test("the wall is closed, opened again, and shown where the talk is", async ({
  page,
  context,
  site,
}) => {
  const wall = await openBoth(page, context, site);
  await page.keyboard.press("End");
  await expect(headline(wall)).toContainText("What to watch for next");
  await wall.close();
  await expect(page.getByText("the wall is not open")).toBeVisible({ timeout: 15_000 });
  const opening = context.waitForEvent("page");
  await page.getByRole("button", { name: "Open the wall" }).click();
  const again = await opening;
  await expect(headline(again)).toContainText("What to watch for next");
  await page.keyboard.press("Home");
  await expect(headline(again)).toContainText("draw the line");
});

test("a reload of either window keeps scene, answers, lock and clock, and the two in step", async ({
  page,
  context,
  site,
}) => {
  const wall = await openBoth(page, context, site);
  await wall.keyboard.press("l");
  await wall.keyboard.press("ArrowRight");
  await expect(headline(wall)).toContainText("rose for a year");
  await wall.keyboard.press("F5");
  await wall.reload();
  await expect(headline(wall)).toContainText("rose for a year");
  await expect(wallOf(wall)).not.toHaveAttribute("data-locked");
  await page.reload();
  await expect(now(page)).toContainText("scene 1, after the reveal");
  await expect(page.locator("[data-clock]")).not.toHaveText("0:00");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(headline(wall)).toContainText("two futures");
  await wall.keyboard.press("PageUp");
  await expect(now(page)).toContainText("scene 1, after the reveal");
});

test("one window goes without a word, and the other goes on and takes a new one along", async ({
  page,
  context,
  site,
}) => {
  const wall = await openBoth(page, context, site);
  await wall.keyboard.press("End");
  await expect(now(page)).toContainText("scene 8");
  await page.close({ runBeforeUnload: false });
  await wall.keyboard.press("PageUp");
  await expect(headline(wall)).toContainText("The law came");
  const opening = context.waitForEvent("page");
  await wall.keyboard.press("s");
  const speaker = await opening;
  await expect(now(speaker)).toContainText("scene 7");
});

test("another page on this machine steers nothing", async ({ page, context, site }) => {
  const wall = await openBoth(page, context, site);
  await wall.evaluate(() => {
    const stage = { n: 999, by: "z", story: "four-years-on", at: "next", locked: false };
    for (const key of ["", "0".repeat(32)])
      window.postMessage({ reckoner: 1, key, from: "speaker", kind: "state", stage }, "*");
    window.postMessage(null, "*");
    const channel = new BroadcastChannel("reckoner-talk-");
    channel.postMessage({ reckoner: 1, key: "", from: "speaker", kind: "state", stage });
    channel.close();
  });
  await wall.waitForTimeout(500);
  await expect(headline(wall)).toContainText("draw the line");
});

test("two talks side by side are two talks", async ({ page, context, site }) => {
  const wall = await openBoth(page, context, site);
  const other = await context.newPage();
  await openWall(other, site);
  await other.keyboard.press("End");
  await other.waitForTimeout(2500);
  await expect(headline(wall)).toContainText("draw the line");
  await expect(now(page)).toContainText("scene 1");
});

test("unlocked, a number of the wall opens what is behind it, and the keys of the talk wait", async ({
  page,
  site,
}) => {
  await openWall(page, site, "what-comes-first", "the-ask");
  const title = headline(page);
  await expect(title).toContainText("£2.6bn");
  await expect(title.getByRole("button")).toHaveCount(0);
  await page.keyboard.press("l");
  await title.getByRole("button", { name: "£2.6bn" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("region", { name: "Who says what" })).toContainText("£2.8bn");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/scene=the-ask/);
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/scene=guess-share/);
});

test("unlocked, the wall wanders, one key returns, and the detour can be kept", async ({
  page,
  site,
}) => {
  await openWall(page, site, "four-years-on", "accepted");
  await page.keyboard.press("l");
  await wallOf(page).locator("[data-mark=row]").first().click();
  await expect(wallOf(page)).toContainText("a detour");
  await page.keyboard.press("Escape");
  await expect(wallOf(page)).toContainText("4 of 8");
  await wallOf(page).locator("[data-mark=row]").first().click();
  await page.keyboard.press("k");
  await expect(headline(page)).toContainText("A question from the room");
  await expect(wallOf(page)).toContainText("5 of 9");
  await page.keyboard.press("PageUp");
  await expect(headline(page)).toContainText("were accepted");
});

test("the list, the wall and the speaker’s window are accessible", async ({ page, site }) => {
  await page.goto(`${site.address}#/present`);
  await expect(page.getByRole("article").first()).toBeVisible();
  await expectAccessible(page);
  await openWall(page, site, "four-years-on", "accepted");
  await expect(wallOf(page).locator("svg[role=group]").first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("o");
  await expect(page.getByRole("navigation", { name: "Scenes" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${site.address}${storyAt("four-years-on", "speaker", "accepted")}`);
  await expect(page.locator("#notes")).toBeVisible();
  await expectAccessible(page);
});

test("a story that is gone is said to be gone, beside those there are", async ({ page, site }) => {
  await page.goto(`${site.address}#/present?story=gone&role=stage`);
  await expect(page.getByRole("alert")).toContainText("no story called gone");
  await expect(page.getByRole("article")).toHaveCount(3);
});

test("on a phone held upright a story goes on by touch, and its scene opens as a page", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 375, height: 740 });
  await page.goto(`${site.address}${storyAt("what-comes-first", "stage")}`);
  const bar = page.getByRole("group", { name: "On a narrow screen" });
  await bar.getByRole("button", { name: "Next" }).click();
  await expect(bar.getByRole("link", { name: "This scene as a page" })).toHaveCount(0);
  await bar.getByRole("button", { name: "Show the answer" }).click();
  await expectAccessible(page);
  await bar.getByRole("link", { name: "This scene as a page" }).click();
  await expect(page).toHaveURL(/#\/explore/);
  await page.goBack();
  await expect(bar).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(bar).toBeHidden();
});

/** The texts of each slide that the handout on the page is saved as. */
async function savedSlides(page: Page): Promise<readonly string[][]> {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Slides (PPTX)" }).click();
  return Object.entries(unzipSync(await readFile(await (await saving).path())))
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text ?? ""),
    );
}

test("slides of what is no chart of Explore carry its words: what a limit buys, and who says what", async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}${storyAt("what-would-it-buy", "handout")}`);
  const buy = await savedSlides(page);
  const bought = buy.filter((lines) => lines.some((one) => /^Family Help · \d+ of \d+$/.test(one)));
  expect(bought).toHaveLength(4);
  for (const lines of bought) {
    expect(lines.join(" ")).toMatch(/£(300m|1\.1bn) a year buys \d+ of/);
    expect(lines.join(" ")).toMatch(/Of the \d+ left out, \d+ have no known cost/);
    expect(lines.join(" ")).toMatch(/ a year more .*next in: |No higher limit would change it/);
  }
  expect(bought.flat().filter((one) => one.startsWith("What matters most: "))).toHaveLength(1);
  const rest = buy.filter((lines) => lines.some((one) => / Does not fit · /.test(one)));
  expect(rest).toHaveLength(1);
  expect(rest[0]?.join(" ")).toContain("Temporary £2bn investment in Family Help");
  await page.goto(`${site.address}${storyAt("what-comes-first", "handout")}`);
  const first = await savedSlides(page);
  const told = first.find((lines) => lines.join(" ").includes("The money was to build"));
  expect(told?.filter((one) => one.includes("price base not known"))).toHaveLength(2);
  expect([...buy, ...first].flat().join(" ")).not.toContain("This view is live");
  const waits = first.find((lines) =>
    lines.includes("Which of these do most other proposals wait for?"),
  );
  expect(waits?.filter((one) => one.startsWith("•  "))).toHaveLength(4);
  const share = first.find((lines) =>
    lines.join(" ").includes("What share of the published money"),
  );
  expect(share).toContain("From 0% to 100%");
});

test("a story prints as a cover, a page for each scene, and the answers at the back", async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}${storyAt("four-years-on", "handout")}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Four years on/);
  await expect(page.getByRole("region", { name: /^Scene/ })).toHaveCount(8);
  await expect(page.getByRole("region", { name: /^Answer \d/ })).toHaveCount(2);
  const first = page.getByRole("region", { name: /^Scene 1/ });
  await expect(first).not.toContainText("then fell");
  await page.getByLabel("The speaker’s notes").check();
  await expect(first).toContainText("Do not say that the reforms did this");
  await expectAccessible(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Slides (PPTX)" }).click();
  const slides = unzipSync(await readFile(await (await saving).path()));
  const names = Object.keys(slides);
  // A cover, eight scenes, and each of two questions before its answer; a chart on each of the scenes.
  expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(11);
  expect(names.filter((name) => name.endsWith(".png"))).toHaveLength(8);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const paper = page.locator("section").first();
  await expect(paper).toHaveCSS("background-color", "rgb(246, 247, 242)");
  await expect(page.getByRole("button", { name: /^Print/ })).toBeHidden();
});
