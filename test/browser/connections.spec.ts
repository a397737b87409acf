import type { Page } from "@playwright/test";
import { enlarge } from "../bench/enlarge.mjs";
import { asFile, expectNoSideways, fromMenu, openExplore, panel, shipped } from "./explore.ts";
import { expect, expectAccessible, test } from "./site.ts";

const layouts = ["overview", "focus", "whole", "path", "matrix", "outline"] as const;
const expert = "Expert Child Protection Practitioners for harm cases";
const offer = "One Family Help offer from neighbourhood teams";
const career = "Five-year Early Career Framework";
const who = "One national description of who can get Family Help";
const money = "Temporary £2bn investment in Family Help";
const framework = "National Children's Social Care Framework";

const graph = (page: Page) =>
  panel(page, "connections").locator("svg[role='group'][tabindex]").first();
const mark = (page: Page, id: string) => graph(page).locator(`[data-mark][data-id="${id}"]`);
/** The status line below the graph. */
const told = (page: Page) => panel(page, "connections").locator("figure [role='status']").last();
const heading = (page: Page) => panel(page, "connections").locator("h2");

test("from the graph alone: what the expert role needs, what waits for the £2bn, and the keystone", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=connections");
  await expect(heading(page)).toContainText(`Seven proposals cannot do without “${framework}”`);
  const second = page.locator("[data-stone]").nth(1);
  await expect(second).toContainText(money);
  await mark(page, "CR-3.01").click();
  await expect(heading(page)).toContainText("needs two proposals first, and two more through them");
  for (const id of ["CR-2.01", "CR-7.03", "CR-2.02", "CR-2.04"])
    await expect(mark(page, id).locator("text[data-strong]").first()).toBeVisible();
  await mark(page, "CR-2.04").click();
  await expect(heading(page)).toContainText("two wait for it, and three more through them");
  for (const id of ["CR-2.01", "CR-2.05", "CR-2.03", "CR-2.11", "CR-3.01"])
    await expect(mark(page, id).locator("text[data-strong]").first()).toBeVisible();
});

test("from the outline alone: the same three answers", async ({ page, site }) => {
  await openExplore(page, site, "#/explore?panel=connections&layout=outline");
  const tree = page.getByRole("tree");
  await tree
    .getByRole("treeitem", { name: /^Child protection/ })
    .first()
    .click();
  await tree.getByRole("treeitem", { name: expert }).first().click();
  const level = (n: number, name: string) =>
    tree.locator(`[role="treeitem"][aria-level="${n}"]`, { hasText: name }).first();
  await expect(level(1, expert)).toHaveAttribute("aria-selected", "true");
  for (const name of [offer, career]) await expect(level(2, name)).toContainText("needs first");
  for (const name of [who, money]) await expect(level(3, name)).toContainText("needs first");
  await level(3, money).click();
  await expect(level(1, money)).toBeVisible();
  await expect(level(2, offer)).toContainText("is needed by");
  await expect(level(3, expert)).toContainText("is needed by");
  await expect(heading(page)).toContainText("two wait for it, and three more through them");
  await page.getByRole("combobox", { name: "Round" }).selectOption("");
  await expect(heading(page)).toContainText(`Seven proposals cannot do without “${framework}”`);
});

test("by keyboard alone: along the links, each step told with its reason", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=connections&layout=focus&focus=CR-3.01");
  await panel(page, "connections").getByRole("combobox", { name: "Steps" }).focus();
  for (
    let i = 0;
    i < 4 && !(await graph(page).evaluate((one) => one === document.activeElement));
    i++
  )
    await page.keyboard.press("Tab");
  await expect(graph(page)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(mark(page, "CR-3.01")).toBeFocused();
  const needed = new Set<string>();
  await page.keyboard.press("ArrowLeft");
  for (let i = 0; i < 9; i++) {
    const words = (await told(page).textContent()) ?? "";
    if (/needs .* first|can begin once/.test(words))
      needed.add(await page.evaluate(() => document.activeElement!.getAttribute("data-id")!));
    await page.keyboard.press("ArrowDown");
  }
  expect([...needed].sort()).toEqual(["CR-2.01", "CR-7.03"]);
  await page.keyboard.type("Temporary");
  await expect(mark(page, "CR-2.04")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toContainText("two wait for it, and three more through them");
  await mark(page, "CR-2.04").focus();
  await page.keyboard.press("ArrowRight");
  await expect(mark(page, "CR-2.01")).toBeFocused();
  await expect(told(page)).toContainText(
    "Teams with many skills cannot be built without the temporary investment. (stated by a source)",
  );
  await page.keyboard.press("ArrowLeft");
  await expect(mark(page, "CR-2.04")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("#panel-connections")).toBeFocused();
});

test("by keyboard alone: what most waits for, and after it, and what breaks without", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=connections");
  await graph(page).focus();
  await page.keyboard.press("Escape");
  const stone = () =>
    page.evaluate(() => document.activeElement?.closest("tr[data-stone]")?.textContent ?? "");
  for (let i = 0; i < 20 && (await stone()) === ""; i++) await page.keyboard.press("Tab");
  expect(await stone()).toContain(`${framework}77`);
  await page.keyboard.press("Tab");
  expect(await stone()).toContain(`${money}25`);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toContainText("two wait for it, and three more through them");
  await expect(page.getByRole("heading", { name: `What breaks if “${money}” goes` })).toBeVisible();
});

test("plus, minus and nought go closer, further and back; the small map shows where", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=connections&layout=whole");
  await expect(mark(page, "CR-8.01")).toBeVisible();
  const width = async () => (await mark(page, "CR-8.01").boundingBox())!.x;
  await graph(page).focus();
  const before = await width();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(
    panel(page, "connections").locator("svg[aria-hidden='true'] rect").last(),
  ).toBeVisible();
  expect(await width()).not.toBe(before);
  await page.keyboard.press("0");
  await expect.poll(width).toBeCloseTo(before, 0);
  await panel(page, "connections").getByRole("button", { name: "closer" }).click();
  await expect.poll(width).not.toBeCloseTo(before, 0);
});

test("a wheel scrolls the page past the graph unless it is meant for it", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=connections&layout=whole");
  await graph(page).hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test("kinds are switched off in the key, and go from graph, table and address", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=connections&layout=whole");
  const enables = panel(page, "connections").getByRole("button", { name: /^enables/ });
  await expect(graph(page).locator("[data-kind='enables']")).toHaveCount(105);
  await enables.click();
  await expect(graph(page).locator("[data-kind='enables']")).toHaveCount(0);
  await expect(enables).toHaveAttribute("aria-pressed", "false");
  await expect(page).toHaveURL(/links=requires,funds,replaces,conflicts/);
  await fromMenu(panel(page, "connections"), "Data table");
  const rows = page.getByRole("region", { name: /^Data of/ }).getByRole("row");
  await expect(rows).toHaveCount(1 + 159 - 105);
});

test("a link in the inspector is shown in Connections", async ({ page, site }) => {
  await openExplore(page, site, "#/explore?focus=CR-2.04");
  await page.getByRole("button", { name: `show in Connections requires ${offer}` }).click();
  await expect(heading(page)).toContainText(`“${offer}” cannot do without “${money}”`);
  await expect(page).toHaveURL(/layout=path&path=CR-2\.04~CR-2\.01/);
});

test("filtered-out proposals stay as ghosts, unless context is hidden", async ({ page, site }) => {
  await openExplore(page, site, "#/explore?panel=connections&layout=whole&theme=family-help");
  await expect(mark(page, "CR-8.01")).toHaveAttribute("data-state", "ghost");
  await expect(mark(page, "CR-2.01")).toHaveAttribute("data-state", "plain");
  await openExplore(
    page,
    site,
    "#/explore?panel=connections&layout=whole&theme=family-help&context=hide",
  );
  await expect(mark(page, "CR-2.01")).toBeVisible();
  await expect(mark(page, "CR-8.01")).toHaveCount(0);
});

test("past two thousand parts the graph is painted, and walked, pointed at and chosen in as before", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?panel=connections");
  await page.getByRole("button", { name: "Open a file" }).click();
  const large = asFile(enlarge(await shipped(site), 1_000), "large.json");
  await page.getByLabel(/^Choose a file/).setInputFiles(large);
  await expect(page.getByRole("banner").first()).toContainText("your file large.json");
  await page.getByRole("radio", { name: "Whole" }).check({ force: true });
  await expect(panel(page, "connections").locator("canvas")).toBeVisible();
  await expect(panel(page, "connections").locator("progress")).toHaveCount(0);
  const marks = graph(page).locator("[data-mark]");
  expect(await marks.count()).toBeLessThan(400);

  await graph(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(mark(page, "CR-8.01")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(told(page)).toContainText(/needs .* first|cannot|waits|begin/);
  await page.keyboard.type("Temporary");
  await expect(mark(page, "CR-2.04")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/focus=CR-2\.04/);
  await expect(page.locator("[data-inspector] h2")).toHaveText(money);
  await mark(page, "CR-2.04").focus();
  await page.keyboard.press("Escape");
  await expect(page.locator("#panel-connections")).toBeFocused();

  const box = (await graph(page).boundingBox())!;
  const ids = () => marks.evaluateAll((all) => all.map((one) => one.getAttribute("data-id")));
  const before = new Set(await ids());
  let found: string | null | undefined;
  for (let x = 40; x < box.width && found === undefined; x += 9) {
    await page.mouse.move(box.x + x, box.y + 90);
    found = (await ids()).find((id) => !before.has(id));
    if (found !== undefined) await page.mouse.click(box.x + x, box.y + 90);
  }
  expect(found).toBeTruthy();
  await expect(page).toHaveURL(/focus=/);
  await expect(page).not.toHaveURL(/focus=CR-2\.04(&|$)/);
  const title = await page.locator("[data-inspector] h2").textContent();
  expect(
    await mark(page, new URL(page.url()).hash.match(/focus=([^&]+)/)![1]!).getAttribute(
      "aria-label",
    ),
  ).toContain(title);
});

test("a long search for a layout is stopped before there is a picture, and begun again", async ({
  page,
  site,
}) => {
  test.slow();
  await openExplore(page, site, "#/explore?panel=connections&layout=outline");
  await page.getByRole("button", { name: "Open a file" }).click();
  const large = asFile(enlarge(await shipped(site), 10_000), "large.json");
  await page.getByLabel(/^Choose a file/).setInputFiles(large);
  await expect(page.getByRole("banner").first()).toContainText("your file large.json");
  const place = panel(page, "connections");
  const stop = place.getByRole("button", { name: "stop here" });
  await page.getByRole("radio", { name: "Whole" }).check({ force: true });
  await stop.click();
  await expect(place.getByText("Stopped before there was a picture.")).toBeVisible();
  await expect(place.locator("progress, canvas")).toHaveCount(0);
  await expect(place.getByRole("button", { name: /^Family Help before/ }).first()).toBeVisible();

  await place.getByRole("button", { name: "look again" }).focus();
  await page.keyboard.press("Enter");
  await expect(place.locator("canvas")).toBeVisible();
  await expect(place.locator("progress")).toHaveCount(0);
  await expect(mark(page, "CR-8.01")).toHaveCount(1);
});

test("printed, a graph is as wide as the paper and all of it is there", async ({ page, site }) => {
  for (const layout of ["overview", "focus&focus=CR-3.01", "whole"]) {
    await openExplore(page, site, `#/explore?panel=connections&layout=${layout}`);
    const place = panel(page, "connections");
    await expect(mark(page, "CR-3.01")).toBeVisible();
    const marks = place.locator("[data-mark][data-id]");
    const ids = () =>
      marks
        .filter({ visible: true })
        .evaluateAll((all) => new Set(all.map((one) => one.getAttribute("data-id"))).size);
    const before = await marks.count();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    expect(await ids(), layout).toBe(before);
    for (const box of await place
      .locator("figure svg[viewBox]")
      .filter({ visible: true })
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width)))
      expect(box, layout).toBeLessThanOrEqual(680);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  }
});

for (const width of [320, 360, 768, 1366]) {
  test(`every view of the links fits, and axe finds nothing: ${width} px`, async ({
    page,
    site,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 768 });
    for (const layout of layouts) {
      await openExplore(page, site, `#/explore?panel=connections&layout=${layout}`);
      if (width < 480) await expect(page.getByRole("tree")).toBeVisible();
      await test.step(layout, async () => {
        await expectNoSideways(page);
        await expectAccessible(page);
      });
    }
  });
}
