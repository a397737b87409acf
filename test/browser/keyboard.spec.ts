import type { Locator, Page } from "@playwright/test";
import { chart, openExplore, panel, table } from "./explore.ts";
import { expect, test } from "./site.ts";

/** What has the focus, as a reader who listens hears it, and whether a ring shows where it is. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const drawn = [element, ...element.querySelectorAll("*")];
    const ringed = drawn.some((one) => {
      const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(one);
      const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      return (
        outlined || (one instanceof SVGElement && stroke !== "none" && parseFloat(strokeWidth) >= 3)
      );
    });
    const holder = element.closest("label")?.matches(":has(:focus-visible)")
      ? element.closest("label")!
      : element;
    const outline = getComputedStyle(holder);
    return {
      name: (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim(),
      tag: element.tagName.toLowerCase(),
      inChart: element.closest("[data-panel] [role='group'] [data-mark]") !== null,
      chart: element.matches("[data-panel] [role='group'][tabindex]")
        ? element.closest<HTMLElement>("[data-panel]")!.dataset["panel"]!
        : "",
      visible: ringed || (outline.outlineStyle !== "none" && parseFloat(outline.outlineWidth) >= 2),
      inView:
        element.getBoundingClientRect().bottom > 0 &&
        element.getBoundingClientRect().top < innerHeight,
      at: `${Math.round(element.getBoundingClientRect().top)} at ${Math.round(scrollY)}`,
    };
  });
}

/** Presses Tab until the page is left or comes round, and tells each stop. */
async function stops(page: Page, most: number) {
  const all = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    let now = await focused(page);
    if (now.tag === "body") break;
    // What comes late above the focus moves it; the page brings it back as soon as it has drawn.
    for (let wait = 0; wait < 10 && !now.inView; wait++) {
      await page.waitForTimeout(100);
      now = await focused(page);
    }
    all.push(now);
  }
  return all;
}

test("the first stop skips to the charts", async ({ page, site }) => {
  await openExplore(page, site);
  const before = page.url();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the charts" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  expect(page.url()).toBe(before);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement!.closest("#main") !== null)).toBe(true);
});

test("Tab goes down the page, shows where it is, and stops at each chart once", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  const all = await stops(page, 190);
  expect(
    all.filter(({ visible }) => !visible).map(({ name }) => name),
    "no ring",
  ).toEqual([]);
  expect(
    all.filter(({ inView }) => !inView).map(({ name, tag, at }) => `${tag} ${name} ${at}`),
    "out of sight",
  ).toEqual([]);
  expect(
    all.filter(({ inChart }) => inChart).map(({ name }) => name),
    "marks",
  ).toEqual([]);
  expect(all.map(({ chart }) => chart).filter((id) => id !== "")).toEqual([
    "cost",
    "when",
    "when",
    "connections",
    "became",
    "by",
    "futures",
    "money",
  ]);
  const names = all.map(({ name }) => name);
  const order = [
    "Skip to the charts",
    "Reckoner",
    "Find anything /",
    "Share this view",
    "add a filter",
  ];
  expect(names.filter((name) => order.includes(name))).toEqual(order);
  expect(names.at(-1)).toBe("Framing a view");
});

for (const id of ["cost", "when", "became", "by", "futures", "money"]) {
  test(`arrows walk the marks of a chart, each a sentence: ${id}`, async ({ page, site }) => {
    await openExplore(page, site);
    await chart(page, id).focus();
    await page.keyboard.press("Home");
    const names: string[] = [];
    for (let i = 0; i < 12; i++) {
      const now = await focused(page);
      expect(now, "a mark with a ring").toMatchObject({ inChart: true, visible: true });
      expect(now.name.split(" ").length, now.name).toBeGreaterThanOrEqual(3);
      names.push(now.name);
      await page.keyboard.press("ArrowRight");
    }
    expect(new Set(names).size).toBeGreaterThan(2);
    await page.keyboard.press("End");
    const last = (await focused(page)).name;
    await page.keyboard.press("ArrowRight");
    expect((await focused(page)).name).toBe(last);

    await page.keyboard.press("Escape");
    const figure = panel(page, id).getByRole("figure");
    await expect(figure).toBeFocused();
    expect((await focused(page)).visible).toBe(true);
  });
}

test("Enter on a mark opens its proposal, and Enter on the close button goes back", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  await chart(page, "became").focus();
  await page.keyboard.press("Home");
  for (
    let i = 0;
    i < 60 && !(await page.evaluate(() => document.activeElement!.hasAttribute("data-id")));
    i++
  )
    await page.keyboard.press("ArrowRight");
  const id = await page.evaluate(() => document.activeElement!.getAttribute("data-id"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`focus=${id}$`));
  const inspector = page.locator("[data-inspector]");
  await expect(inspector).toContainText(id ?? "");
  // The one who chose stays where they were: the next arrow goes on from there.
  await page.keyboard.press("ArrowRight");
  expect((await focused(page)).inChart).toBe(true);
  await inspector.getByRole("button", { name: "close" }).focus();
  await page.keyboard.press("Enter");
  await expect(inspector).toHaveCount(0);
});

test("Enter on a bar filters, Enter on a number opens its source", async ({ page, site }) => {
  await openExplore(page, site);
  await chart(page, "by").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/theme=family-help$/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  const now = await focused(page);
  expect(now.inChart, now.name).toBe(true);
});

test("the table is sorted and a proposal opened by keys", async ({ page, site }) => {
  await openExplore(page, site);
  await table(page)
    .getByRole("columnheader", { name: "published cost" })
    .getByRole("button")
    .focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sort=-cost$/);
  await expect(table(page).getByRole("columnheader", { name: "published cost" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  const first = table(page).getByRole("rowheader").first().getByRole("button");
  await expect(first).toHaveText("£2.6bn reform programme");
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-inspector] h2")).toHaveText("£2.6bn reform programme");
});

test("a slash opens the search, and a result is chosen by keys", async ({ page, site }) => {
  await openExplore(page, site);
  await page.keyboard.press("/");
  const box = page.getByRole("dialog", { name: "Find anything" }).getByRole("combobox");
  await expect(box).toBeFocused();
  await page.keyboard.type("regional care coop");
  const options = page.getByRole("option");
  await expect(options.first()).toContainText("Regional Care Cooperatives");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/focus=CR-5\.05$/);
  await expect(page.locator("[data-inspector] h2")).toHaveText("Regional Care Cooperatives");
});

test("a slash that is typed into a field is a letter", async ({ page, site }) => {
  await openExplore(page, site);
  await page.getByRole("button", { name: "add a filter" }).click();
  const words = page.getByRole("searchbox", { name: "Words in the title or summary" });
  await words.focus();
  await page.keyboard.type("and/or");
  await expect(words).toHaveValue("and/or");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

const openers: Record<string, (page: Page) => Locator> = {
  "Find anything": (page) => page.getByRole("button", { name: "Find anything" }),
  Glossary: (page) => page.getByRole("button", { name: "Glossary" }),
  "Open a review of your own": (page) => page.getByRole("button", { name: "Open a file" }),
  "Share this view": (page) => page.getByRole("button", { name: "Share this view" }),
  "the source of a number": (page) => page.locator("h1").getByRole("button").first(),
};
for (const [name, opener] of Object.entries(openers)) {
  test(`a dialog keeps the focus and gives it back: ${name}`, async ({ page, site }) => {
    await openExplore(page, site);
    const button = opener(page);
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    if (!name.startsWith("the")) await expect(dialog).toHaveAccessibleName(name);
    for (const key of ["Tab", "Shift+Tab"]) {
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press(key);
        const inside = await page.evaluate(() => {
          const now = document.activeElement!;
          // Between the last stop and the first, browsers pass through their own controls.
          return now === document.body || now.closest("dialog") !== null;
        });
        expect(inside, `${key} ${i}`).toBe(true);
      }
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}

test("a chart’s menu opens by keys, and Escape goes back to its button", async ({ page, site }) => {
  await openExplore(page, site);
  const button = panel(page, "cost").getByRole("button", { name: /^menu/ });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Tab");
  await expect(panel(page, "cost").getByRole("button", { name: "Data table" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute("aria-expanded", "false");
});

test("the date slider moves by keys and says the day", async ({ page, site }) => {
  await openExplore(page, site);
  const slider = page.getByRole("slider", { name: "State at" });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/asof=2026-10-31$/);
  await expect(slider).toHaveAttribute("aria-valuetext", "31 October 2026");
  await expect(page.locator("h1")).toContainText("By 31 October 2026");
});

test("what changes is said aloud, and nothing at first", async ({ page, site }) => {
  await openExplore(page, site);
  const live = page.locator("main, section").locator("[aria-live='polite']").first();
  await expect(live).toBeEmpty();
  await chart(page, "by").getByText("Workforce", { exact: true }).click();
  await expect(live).toContainText("11 of 110 proposals shown");
  await page.keyboard.press("Control+z");
  await expect(live).toContainText("All 110 proposals shown");
});
