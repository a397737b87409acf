import type { Page } from "@playwright/test";
import {
  chart,
  counted,
  expectNoSideways,
  openExplore,
  panel,
  table,
  walkDown,
} from "./explore.ts";
import { faintIn } from "./faint.ts";
import { expect, test } from "./site.ts";

const charts = ["cost", "when", "connections", "became", "by", "futures", "money"];

for (const colorScheme of ["light", "dark"] as const) {
  test(`in forced colours every mark stands out and the page can be used: ${colorScheme}`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await openExplore(page, site);
    for (const id of charts) expect(await faintIn(chart(page, id)), id).toEqual([]);
    await page.getByRole("button", { name: "add a filter" }).click();
    await page.getByRole("checkbox", { name: /^legislation/ }).check();
    await expect(counted(page)).toContainText("35 of 110 shown");
    for (const id of charts) expect(await faintIn(chart(page, id)), `${id}, filtered`).toEqual([]);
    await table(page).getByRole("rowheader").first().getByRole("button").click();
    await expect(page.locator("[data-inspector] h2")).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus-visible")).toHaveCSS("outline-style", "solid");
  });
}

test("where motion is not wanted, nothing moves", async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openExplore(page, site, "#/explore?focus=CR-5.03");
  expect(await moving(page)).toEqual([]);
  await page.getByRole("button", { name: "Share this view" }).click();
  expect(await moving(page)).toEqual([]);
});

test("where motion is welcome, marks go to their places", async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await openExplore(page, site);
  expect(await moving(page)).not.toEqual([]);
});

/** Everything that would take time to change. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } =
          getComputedStyle(element);
        const lasts = (times: string) => times.split(",").some((time) => parseFloat(time) > 0);
        return (
          lasts(transitionDuration) ||
          (animationName !== "none" && lasts(animationDuration)) ||
          scrollBehavior === "smooth"
        );
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );

/** What one presses on a screen and has no use for on paper. */
const controls = [
  "Find anything",
  "Undo",
  "Glossary",
  "Open a file",
  "Share this view",
  "add a filter",
  "columns",
  "close",
  "This view in words",
  "Copy",
  "Close this notice",
];
// A4 with usual margins, and a wide sheet.
for (const width of [718, 1366]) {
  test(`printed, there are the sentence, the charts and the proposal, and no controls: ${width} px`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 1000 });
    await openExplore(page, site, "#/explore?focus=CR-5.03&theme=transforming-care&flavour=sweet");
    await page.emulateMedia({ media: "print" });
    const sentence = page.locator("h1").first();
    await expect(sentence).toBeVisible();
    await expect(sentence).toContainText("13 of 110 proposals");
    await expect(page.locator("[data-inspector] h2")).toBeVisible();
    await expect(page.locator("[data-inspector]")).toContainText("2 February 2023");
    for (const id of charts) await expect(chart(page, id)).toBeVisible();
    await expect(page.getByRole("region", { name: "This view in words" })).toContainText(
      "13 of 110",
    );
    for (const name of controls)
      await expect(page.getByRole("button", { name, exact: true }), name).toHaveCount(0);
    await expect(page.getByRole("button", { name: /^menu/ })).toHaveCount(0);
    await expect(page.locator("input, select").filter({ visible: true })).toHaveCount(0);
    await expectNoSideways(page);
  });
}

const views: Record<string, string> = {
  "at first": "#/explore",
  filtered: "#/explore?theme=family-help,workforce&decision=accepted&years=2023-2025",
  "nothing matching": "#/explore?q=zzzz&theme=workforce",
  "a proposal": "#/explore?focus=CR-5.03",
};
test("at 400 % zoom nothing has to be scrolled sideways", async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const [name, fragment] of Object.entries(views))
    await test.step(name, async () => {
      await openExplore(page, site, fragment);
      await expectNoSideways(page);
      expect(await covered(page), "what stays while one scrolls").toBeLessThan(0.5);
    });
});

test("with text at 200 % nothing is cut off", async ({ page, site }) => {
  const size = () =>
    page
      .locator("h1")
      .first()
      .evaluate((head) => parseFloat(getComputedStyle(head).fontSize));
  for (const [name, fragment] of Object.entries(views))
    await test.step(name, async () => {
      await openExplore(page, site, fragment);
      const before = await size();
      await withStyle(page, "html { font-size: 200% }", async () => {
        expect(await size()).toBeGreaterThan(before * 1.3);
        expect(await cutOff(page)).toEqual([]);
        await expectNoSideways(page);
      });
    });
});

test("with the spacing of WCAG 1.4.12 nothing is cut off", async ({ page, site }) => {
  const spacing = `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`;
  for (const [name, fragment] of Object.entries(views))
    await test.step(name, async () => {
      await openExplore(page, site, fragment);
      await withStyle(page, spacing, async () => {
        expect(await cutOff(page)).toEqual([]);
        await expectNoSideways(page);
      });
    });
});

/** The share of the window that what is stuck to its edges takes. */
const covered = (page: Page): Promise<number> =>
  page.evaluate(() => {
    scrollTo(0, 900);
    const stuck = [...document.querySelectorAll("body *")].filter((element) => {
      const { position } = getComputedStyle(element);
      const { top, height } = element.getBoundingClientRect();
      return (position === "sticky" || position === "fixed") && Math.abs(top) < 1 && height > 0;
    });
    return (
      Math.max(0, ...stuck.map((element) => element.getBoundingClientRect().height)) / innerHeight
    );
  });

/** Texts of which a part does not show, because their box hides what does not fit or lines overlap. */
const cutOff = async (page: Page): Promise<string[]> => {
  await walkDown(page);
  return page.evaluate(() =>
    [...document.querySelectorAll("body :not(svg, svg *)")]
      .filter((element) => {
        if (!element.checkVisibility()) return false;
        const style = getComputedStyle(element);
        if (style.clipPath !== "none" || style.textOverflow === "ellipsis") return false;
        const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
        const words = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? ""),
        );
        return (
          (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) ||
          (words && parseFloat(style.lineHeight) < parseFloat(style.fontSize))
        );
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
};

for (const width of [390, 1366]) {
  test(`what one presses is 24 px large, or stands in a line of text: ${width} px`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openExplore(page, site, "#/explore?theme=family-help");
    await page.getByRole("button", { name: "add a filter" }).click();
    await panel(page, "cost").getByRole("button", { name: /^menu/ }).click();
    const small = await page.evaluate(() => {
      // Marks of a chart are also rows of the table, which are large enough; numbers are words of a sentence.
      const exempt = "[data-mark], [data-door], p a, li a, figcaption *, td *, th *";
      const own = (element: Element) =>
        element.matches("input") ? (element.closest("label") ?? element) : element;
      return [...document.querySelectorAll("button, a[href], input, select, summary")]
        .filter((element) => element.checkVisibility() && !element.matches(exempt))
        .filter((element) => !element.matches("[class*=skip]"))
        .map((element) => ({ element, box: own(element).getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 23.5 || box.width < 23.5))
        .map(({ element, box }) => `${box.width}×${box.height} ${element.outerHTML.slice(0, 90)}`);
    });
    expect(small).toEqual([]);
  });
}

/** Lays a reader's own style over the page, as a browser's setting does, while something is asserted: its policy allows no other. */
async function withStyle(page: Page, text: string, assert: () => Promise<void>): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, text);
  await assert();
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
}
