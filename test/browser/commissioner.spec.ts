import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { chart, counted, fromMenu, openExplore, panel, shipped, table } from "./explore.ts";
import { expect, test, type Site } from "./site.ts";

/** What a menu item saves: its name, and its bytes. */
async function saved(page: Page, place: Locator, item: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), fromMenu(place, item)]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What marks are called, with all they count. */
const names = (marks: Locator): Promise<(string | null)[]> =>
  marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")));

/** Narrows the page to what needs legislation, as one does by hand, and says how many those are. */
async function toLegislation(page: Page, site: Site): Promise<number> {
  const { proposals } = await shipped(site);
  await openExplore(page, site);
  await page.getByRole("button", { name: "add a filter" }).click();
  await page
    .getByRole("group", { name: "Lever" })
    .getByRole("checkbox", { name: /^legislation/ })
    .check();
  await page.getByRole("button", { name: "close filters" }).click();
  return proposals.filter(({ levers }) => levers.includes("legislation")).length;
}

test("filtering to what needs legislation keeps count and total in sight", async ({
  page,
  site,
}) => {
  const wanted = await toLegislation(page, site);
  await expect(page).toHaveURL(/#\/explore\?lever=legislation$/);
  await expect(page.getByRole("button", { name: "Take out: needs legislation" })).toBeVisible();
  await expect(counted(page)).toContainText(`${wanted} of 110 shown`);
  const sentence = page.getByRole("heading", { level: 1 });
  await expect(sentence).toContainText(`Showing ${wanted} of 110 proposals`);
  await expect(sentence).toContainText("that need legislation");
  await expect(sentence).toBeInViewport();
  await expect(counted(page)).toBeInViewport();
  await expect(table(page).getByRole("heading")).toHaveText(`These ${wanted}, as a table`);

  await page.getByRole("button", { name: "Take out: needs legislation" }).click();
  await expect(counted(page)).toContainText("110 of 110 shown");
});

test("a total with unknown costs in it says at least, and how many have none", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "#/explore?theme=family-help,workforce");
  const sentence = page.getByRole("heading", { level: 1 });
  await expect(sentence).toContainText(/asking for at least £[\d.]+bn/);
  await expect(sentence).toContainText(/\d+ have no published cost/);
  await expect(panel(page, "cost")).toContainText(/\d+ of \d+ proposals have no published cost/);
});

test("cost by year is read from its title and as a table", async ({ page, site }) => {
  await openExplore(page, site);
  const cost = panel(page, "cost");
  await expect(cost.getByRole("heading", { level: 2 })).toContainText(
    "Family Help is three quarters of the published ask",
  );
  await fromMenu(cost, "Data table");
  const rows = cost.getByRole("region", { name: /^Data of/ });
  await expect(rows.getByRole("columnheader").nth(1)).toHaveText("Published, £m");
  await expect(rows.getByRole("row", { name: /^2024-25/ })).toContainText("£1.26bn");
  await expect(rows.getByRole("row", { name: /^not in the published/ })).toContainText("£77m");
  await expect(rows.getByRole("row", { name: /^2031-32/ })).toContainText("no published cost");
  await expect(rows.getByRole("row", { name: /^2031-32/ })).not.toContainText("£0");
});

test("years are chosen by dragging, and the chart one drags on keeps them all", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  const drawing = chart(page, "cost");
  const title = await panel(page, "cost").getByRole("heading").textContent();
  await drawing.locator(".overlay").waitFor({ state: "attached" });
  const from = (await drawing.locator("[data-year='2023-24'] rect").first().boundingBox())!;
  const to = (await drawing.locator("[data-year='2024-25'] rect").first().boundingBox())!;
  const middle = (box: typeof from) => [box.x + box.width / 2, box.y + box.height * 0.9] as const;
  await page.mouse.move(...middle(from));
  await page.mouse.down();
  await page.mouse.move(...middle(to), { steps: 8 });
  await page.mouse.up();
  await expect(page).toHaveURL(/years=2023-2024$/);
  await expect(counted(page)).not.toContainText("110 of 110");
  await expect(panel(page, "cost").getByRole("heading")).toHaveText(title ?? "");
  await expect(drawing.locator("[data-year='2022-23']")).toHaveAttribute("aria-pressed", "false");
  await expect(drawing.locator("[data-year='2023-24']")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "Take out: 2023-24 to 2024-25" })).toBeVisible();
});

test("a drag over years may begin on a bar, and a press there still opens what the bar is of", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  const drawing = chart(page, "cost");
  await drawing.locator(".overlay").waitFor({ state: "attached" });
  const bars = drawing.locator("rect[data-id='CR-2.04']");
  const middle = async (nth: number) => {
    const { x, y, width, height } = (await bars.nth(nth).boundingBox())!;
    return [x + width / 2, y + height / 2] as const;
  };
  const to = await middle(2);
  await page.mouse.move(...(await middle(1)));
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
  await expect(page).toHaveURL(/years=2023-2024$/);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
  await page.mouse.click(...to);
  await expect(page).toHaveURL(/focus=CR-2.04/);
});

test("years are chosen by keys", async ({ page, site }) => {
  await openExplore(page, site);
  const drawing = chart(page, "cost");
  await drawing.focus();
  await page.keyboard.press("ArrowRight");
  await expect(drawing.locator("[data-year='2022-23']")).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page).toHaveURL(/years=2022-2023$/);
  await expect(drawing.locator("[data-year='2023-24']")).toBeFocused();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page).toHaveURL(/years=2022-2024$/);
});

test("choosing a bar narrows the others and not itself", async ({ page, site }) => {
  await openExplore(page, site);
  const bars = chart(page, "by");
  const rows = await names(bars.locator("[data-mark='row']"));
  const became = await panel(page, "became").getByRole("heading").textContent();
  await bars.getByText("Family Help", { exact: true }).click();
  await expect(page).toHaveURL(/theme=family-help$/);
  await expect(counted(page)).toContainText("12 of 110 shown");
  await expect(table(page).getByRole("heading")).toHaveText("These 12, as a table");
  await expect(panel(page, "became").getByRole("heading")).not.toHaveText(became ?? "");
  expect(await names(bars.locator("[data-mark='row']"))).toEqual(rows);
  await expect(bars.locator("[data-id][data-state='ghost']")).toHaveCount(0);
  await expect(chart(page, "became").locator("[data-id][data-state='ghost']")).toHaveCount(98);
});

test("choosing a cell narrows the others and not itself", async ({ page, site }) => {
  await openExplore(page, site);
  const marks = chart(page, "became").locator("[data-mark]");
  const before = await names(marks);
  const cell = chart(page, "became")
    .getByRole("button", { name: /accepted.*delivered/i })
    .first();
  const number = /\d+/.exec((await cell.textContent()) ?? "")?.[0] ?? "";
  await cell.click();
  await expect(page).toHaveURL(/decision=accepted&delivery=delivered$/);
  await expect(counted(page)).toContainText(`${number} of 110 shown`);
  await expect(cell).toHaveAttribute("aria-pressed", "true");
  expect(await names(marks)).toEqual(before);
  await cell.click();
  await expect(page).toHaveURL(/#\/explore$/);
});

test("the table is saved as CSV: one line each, and unknown costs empty", async ({
  page,
  site,
}) => {
  const wanted = await toLegislation(page, site);
  const { name, bytes } = await saved(page, table(page), "Save as CSV");
  expect(name).toMatch(/^[\w.-]+\.csv$/);
  const text = bytes.toString("utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  const rows = csvParse(text.slice(1));
  expect(rows.columns).toEqual([
    "Mark",
    "Id",
    "Proposal",
    "Theme",
    "Led by",
    "Levers",
    "Leads in",
    "Leads on",
    "Published cost, £",
    "Decision",
    "Delivery",
    "Text",
    "Kind",
    "Review",
  ]);
  expect(rows).toHaveLength(wanted);
  for (const row of rows) expect(row["Levers"]).toContain("legislation");
  const costs = rows.map((row) => row["Published cost, £"]);
  expect(costs).toContain("");
  expect(costs.filter((cost) => cost !== "").every((cost) => Number(cost) > 0)).toBe(true);
});

test("cost by year is saved as a drawing that holds its title, its source and nothing that runs", async ({
  page,
  site,
}) => {
  await openExplore(page, site);
  const cost = panel(page, "cost");
  const { name, bytes } = await saved(page, cost, "Save as SVG");
  expect(name).toMatch(/^[\w.-]+\.svg$/);
  const text = bytes.toString("utf8");
  // Read on an empty page: ours may not turn text into markup.
  const empty = await page.context().newPage();
  const read = await empty.evaluate((source) => {
    const drawing = new DOMParser().parseFromString(source, "image/svg+xml");
    const all = [...drawing.querySelectorAll("*")];
    return {
      root: drawing.documentElement.nodeName,
      title: drawing.querySelector("title")?.textContent,
      words: [...drawing.querySelectorAll("text")].map((one) => one.textContent).join(" "),
      scripts: all.filter((one) => /^(script|foreignObject|iframe|a|use)$/i.test(one.nodeName))
        .length,
      handlers: all
        .flatMap((one) => [...one.attributes])
        .filter(({ name }) => name.startsWith("on")).length,
      outside: all
        .flatMap((one) => [...one.attributes])
        .filter(
          ({ name, value }) => !name.startsWith("xmlns") && /https?:|javascript:|var\(/.test(value),
        )
        .map(({ name, value }) => `${name}=${value}`),
    };
  }, text);
  expect(read.root).toBe("svg");
  expect(read.title).toContain("Family Help is three quarters of the published ask");
  expect(read.words).toContain("Family Help is three quarters");
  expect(read.words).toContain("No source splits the yearly profile by theme");
  expect(read.words).toContain("1,257");
  // No link where the address works on this machine alone.
  expect(read.words).not.toContain(new URL(site.address).host);
  expect(read).toMatchObject({ scripts: 0, handlers: 0, outside: [] });
});

test("cost by year is saved as a picture of twice its size", async ({ page, site }) => {
  await openExplore(page, site);
  const { name, bytes } = await saved(page, panel(page, "cost"), "Save as PNG");
  expect(name).toMatch(/^[\w.-]+\.png$/);
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const width = (await chart(page, "cost").boundingBox())!.width;
  expect(bytes.readUInt32BE(16)).toBe(2 * (Math.ceil(width) + 48));
  // Something is drawn in it: one colour alone packs into far less.
  expect(bytes.length).toBeGreaterThan(20_000);
});

test("back and forward go through the places chosen, and a reload keeps the last", async ({
  page,
  site,
}) => {
  await toLegislation(page, site);
  await chart(page, "by").getByText("Family Help", { exact: true }).click();
  const row = table(page).getByRole("row").nth(1);
  await expect(row).toContainText("CR-2.");
  await row.getByRole("button").first().click();
  await expect(page.locator("[data-inspector]")).toBeVisible();
  await expect(page).toHaveURL(/focus=CR-2\.\d+&theme=family-help&lever=legislation$/);
  const last = page.url();

  await page.goBack();
  await expect(page).toHaveURL(/\?theme=family-help&lever=legislation$/);
  await expect(page.locator("[data-inspector]")).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/\?lever=legislation$/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/explore$/);
  await expect(counted(page)).toContainText("110 of 110 shown");
  await page.goForward();
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(last);
  await expect(page.locator("[data-inspector]")).toBeVisible();

  const sentence = await page.getByRole("heading", { level: 1 }).textContent();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sentence ?? "");
  await expect(page.locator("[data-inspector]")).toBeVisible();
  await expect(page).toHaveURL(last);
});

test("undo and redo take a choice back and bring it again", async ({ page, site }) => {
  const wanted = await toLegislation(page, site);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(counted(page)).toContainText("110 of 110 shown");
  await expect(page).toHaveURL(/#\/explore$/);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(counted(page)).toContainText(`${wanted} of 110 shown`);
  await page.locator("h1").click({ position: { x: 2, y: 2 } });
  await page.keyboard.press("Control+z");
  await expect(counted(page)).toContainText("110 of 110 shown");
  await page.keyboard.press("Control+Shift+z");
  await expect(page).toHaveURL(/lever=legislation$/);
});
