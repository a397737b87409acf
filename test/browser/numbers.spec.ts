import { strays } from "./digits.ts";
import { asFile, example, openExplore, panel } from "./explore.ts";
import { expect, quiet, test } from "./site.ts";

const views: Record<string, string> = {
  "at first": "#/explore",
  filtered:
    "#/explore?theme=family-help,workforce&decision=accepted&years=2023-2025&q=1&asof=2024-03-31&prices=2021-22&year1=2027&context=hide",
  "nothing matching": "#/explore?q=zzzz&theme=workforce",
  "with a proposal": "#/explore?focus=CR-9.02",
  "with another": "#/explore?focus=CR-5.03",
  "with every column": `#/explore?panel=table&cols=id,title,theme,lead,lever,in,on,cost,decision,delivery,standing,kind,review`,
  "with the schedule as accepted": "#/explore?panel=when&telling=accepted&group=lead&waits=on",
  "with the schedule as delivered, close to":
    "#/explore?panel=when&telling=delivered&zoom=2024-04..2025-03&asof=2025-06-01",
  "under a scenario": "#/explore?s1=family-help-only;a*out;t.family-help*in&on=1&focus=CR-2.04",
  "with notices": "#/explore?x1=2&theme=t9&v=7&d=care-review~2025.01~00000000",
};
for (const width of [390, 1366])
  test(`every digit of the page is a number that can be traced: ${width} px`, async ({
    page,
    site,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const [name, fragment] of Object.entries(views)) {
      await openExplore(page, site, fragment);
      expect.soft(await strays(page), name).toEqual([]);
    }
  });

test("every digit of a panel at full width, with its data, can be traced", async ({
  page,
  site,
}) => {
  test.slow();
  for (const id of ["cost", "when", "connections", "became", "by", "futures", "money", "table"]) {
    await openExplore(page, site, `#/explore?panel=${id}`);
    const place = id === "table" ? page.locator("#panel-table") : panel(page, id);
    await place.getByRole("button", { name: /^menu/ }).click();
    expect.soft(await strays(page), id).toEqual([]);
    await place.getByRole("button", { name: "Data table" }).click();
    expect.soft(await strays(page), `${id} with its data`).toEqual([]);
  }
});

test("every digit of what opens above the page can be traced", async ({ page, site }) => {
  await openExplore(page, site);
  await page.getByRole("button", { name: "add a filter" }).click();
  await page.getByRole("button", { name: "This view in words" }).click();
  await page.getByRole("button", { name: "columns" }).click();
  expect(await strays(page), "filters, words, columns").toEqual([]);
  for (const name of ["Find anything", "Glossary", "Open a file", "Share this view"]) {
    await page.getByRole("button", { name, exact: name !== "Find anything" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    if (name === "Find anything") await page.keyboard.type("2");
    await quiet(page);
    expect(await strays(page), name).toEqual([]);
    await page.keyboard.press("Escape");
  }
  const doors = await page
    .locator("[data-door]")
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("data-door")!))]);
  const kinds = [...new Set(doors.map((door) => door.split(":")[0]))];
  expect(kinds.length).toBeGreaterThan(2);
  for (const kind of kinds) {
    const door = doors.find((one) => one.startsWith(`${kind}:`))!;
    await page.locator(`[data-door="${door}"]`).first().dispatchEvent("click");
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await strays(page), door).toEqual([]);
    await page.keyboard.press("Escape");
  }
});

test("every digit of the list of faults can be traced", async ({ page, site }) => {
  const own = await example(site);
  const proposals = own.proposals.map((row) => ({ ...row, title: 7 }));
  await openExplore(page, site);
  await page.getByRole("button", { name: "Open a file" }).click();
  await page.getByLabel(/^Choose a file/).setInputFiles(asFile({ ...own, proposals }));
  await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
  expect(await strays(page)).toEqual([]);
});
