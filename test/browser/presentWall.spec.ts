import type { Page } from "@playwright/test";
import { expect, expectAccessible, test, type Site } from "./site.ts";

const wallOf = (page: Page) => page.locator("[data-role=stage]");
const headline = (page: Page) => wallOf(page).locator("h1");

async function openWall(page: Page, site: Site, story: string, scene: string) {
  await page.goto(`${site.address}#/present?story=${story}&scene=${scene}&role=stage`);
  await expect(headline(page)).toBeVisible();
}

test("unlocked, the keys of the talk work from a radio of the chart, save those it uses", async ({
  page,
  site,
}) => {
  await openWall(page, site, "what-comes-first", "before-help");
  await page.keyboard.press("l");
  const radio = wallOf(page).getByRole("radio", { name: "Matrix" });
  await radio.click();
  await expect(wallOf(page)).toContainText("a detour");
  await wallOf(page).getByRole("radio", { name: "Matrix" }).focus();
  await page.keyboard.press("Escape");
  await expect(wallOf(page)).not.toContainText("a detour");
  await wallOf(page).getByRole("radio", { checked: true }).first().focus();
  await page.keyboard.press("b");
  await expect(wallOf(page).locator("[data-blank]")).toBeVisible();
  await page.keyboard.press("b");
  await expect(wallOf(page).locator("[data-blank]")).toHaveCount(0);
  await wallOf(page).getByRole("radio", { checked: true }).first().focus();
  await page.keyboard.press("PageDown");
  await expect(page).not.toHaveURL(/scene=before-help/);
});

for (const [width, height] of [
  [1280, 720],
  [1366, 768],
  [1920, 1080],
] as const)
  test(`opened at ${width} px, a callout rings the mark that it is about`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await openWall(page, site, "four-years-on", "no");
    const ring = wallOf(page).locator("[data-ring]");
    await expect(ring).toBeVisible();
    const mark = wallOf(page).locator('svg [data-id="CR-5.03"]');
    const middle = async (one: typeof ring) => {
      const box = await one.boundingBox();
      return box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
    };
    // A ring round it comes to rest where the mark does.
    await expect(async () => {
      const [[x = NaN, y = NaN], [toX = NaN, toY = NaN]] = [await middle(ring), await middle(mark)];
      expect(Math.hypot(x - toX, y - toY)).toBeLessThan(2);
    }).toPass({ timeout: 5000 });
  });

test("the line from a callout to what it is about is drawn as no link is", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openWall(page, site, "what-comes-first", "guess-keystone");
  await page.keyboard.press("PageDown");
  await expect(wallOf(page).locator("[data-leader]")).toHaveCount(2);
  const drawnAs = (selector: string) =>
    wallOf(page)
      .locator(selector)
      .evaluateAll((paths) =>
        paths.map((path) => {
          const { strokeLinecap, strokeDasharray } = getComputedStyle(path);
          return `${strokeLinecap} ${strokeDasharray}`;
        }),
      );
  const links = await drawnAs("figure svg path");
  expect(links.length).toBeGreaterThan(50);
  for (const line of await drawnAs("[data-leader]")) {
    expect(line).toMatch(/^round 0(px)?, /);
    expect(links).not.toContain(line);
  }
});

test("a talk that was left by an address leads back to its scene, on every page until it is ended", async ({
  page,
  site,
}) => {
  await openWall(page, site, "four-years-on", "accepted");
  await page.keyboard.press("PageDown");
  await expect(headline(page)).toContainText("were refused");
  const goTo = (address: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
  const bar = page.getByRole("navigation", { name: "The talk under way" });
  await goTo("#/explore");
  await expect(bar.getByRole("link")).toContainText("back to scene 5");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Glossary" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(headline(page)).toContainText("were refused");

  await goTo("#/evidence");
  await bar.getByRole("link").click();
  await expect(headline(page)).toContainText("were refused");

  await goTo("#/scenarios");
  await bar.getByRole("button", { name: "End the talk" }).click();
  await expect(bar).toHaveCount(0);
  await goTo("#/debate");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(bar).toHaveCount(0);

  await openWall(page, site, "four-years-on", "accepted");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("q");
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(bar).toHaveCount(0);
});

test("while the wall is locked, a storm of stray hands changes nothing", async ({ page, site }) => {
  await page.goto(`${site.address}#/present`);
  await openWall(page, site, "four-years-on", "accepted");
  await expect(wallOf(page).locator("svg[role=group]").first()).toBeVisible();
  const before = { at: page.url(), text: await wallOf(page).textContent() };
  for (const [x, y] of [
    [300, 300],
    [640, 420],
    [900, 250],
    [200, 500],
    [700, 600],
  ] as const) {
    await page.mouse.click(x, y);
    await page.mouse.dblclick(x, y);
    await page.mouse.wheel(0, 400);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 200, y + 40);
    await page.mouse.up();
  }
  // The side buttons of a mouse go back and forward in a browser.
  const mouse = await page.context().newCDPSession(page);
  for (const [button, buttons] of [
    ["back", 8],
    ["forward", 16],
  ] as const)
    for (const type of ["mousePressed", "mouseReleased"] as const)
      await mouse.send("Input.dispatchMouseEvent", {
        ...{ type, button, buttons: type === "mousePressed" ? buttons : 0 },
        ...{ x: 400, y: 400, clickCount: 1 },
      });
  for (const key of ["Enter", "/", "a", "Delete", "Tab", "Enter", "Control+z", "Shift+Tab"])
    await page.keyboard.press(key);
  await page.waitForTimeout(400);
  expect({ at: page.url(), text: await wallOf(page).textContent() }).toEqual(before);
});

test("a number of the notes is as large as its sentence, and has no box", async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}#/present?story=what-comes-first&scene=the-ask&role=speaker`);
  const number = page.locator("[data-kind=say] [data-door]").first();
  const sizes = () =>
    number.evaluate((one) => [one, one.parentElement!].map((at) => getComputedStyle(at).fontSize));
  const [own, text] = await sizes();
  expect(own).toBe(text);
  await expect(number).toHaveCSS("border-top-width", "0px");
  await page.getByRole("button", { name: "A+" }).click();
  expect(new Set([...(await sizes()), text]).size).toBe(2);
  await expect(page.locator("[inert] [data-door]").first()).toHaveCSS("border-top-width", "0px");
});

test("a scene that is gone is said to be gone to the speaker and by voice, and not on the wall", async ({
  page,
  site,
}) => {
  const said = "This story has no scene called “gone”";
  await openWall(page, site, "what-comes-first", "gone");
  await expect(wallOf(page).getByRole("status")).toContainText(said);
  await expect(wallOf(page).locator("[role=status]", { hasText: said })).toHaveClass(/spoken/);
  await page.keyboard.press("PageDown");
  await expect(wallOf(page).getByRole("status")).not.toContainText(said);
  await page.goto(`${site.address}#/present?story=four-years-on&scene=gone&role=speaker`);
  await expect(page.getByText(said)).toBeVisible();
  await expectAccessible(page);
});
