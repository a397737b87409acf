import type { Locator } from "@playwright/test";
import { behindDoor, type Opened } from "#/words/behind.ts";
import { strays } from "./digits.ts";
import { doorless, resolved, show } from "./doors.ts";
import { openBench } from "./bench.ts";
import { shipped, walkDown } from "./explore.ts";
import { expect, expectAccessible, quiet, test } from "./site.ts";

/** Every place with its numbers in sight. */
const views = {
  explore: [
    "#/explore",
    "#/explore?focus=CR-9.02",
    "#/explore?focus=CR-5.08&prices=2021-22",
    ...["cost", "when", "connections", "became", "by", "futures", "money", "table"].map(
      (panel) => `#/explore?panel=${panel}`,
    ),
  ],
  evidence: [
    "#/evidence",
    "#/evidence?item=fig-ask-total-2.8bn-5y",
    ...["methods", "worked", "standing", "sources", "series", "areas", "dataset"].map(
      (part) => `#/evidence?part=${part}`,
    ),
    "#/evidence?part=worked&item=with-editors-estimates",
    "#/evidence?part=areas&tint=spend",
  ],
  debate: [
    "#/debate",
    "#/debate?section=lenses",
    "#/debate?section=lenses&lens=love",
    "#/debate?section=positions",
    "#/debate?section=missing",
    "#/debate?section=story",
  ],
} as const;

/** What an open door says, by the labels of its facts. */
const facts = (dialog: Locator) => dialog.locator("dt").allTextContents();

/** What a door of each kind must say; its sources where rows of that kind have any. */
const says: Readonly<Record<string, readonly string[]>> = {
  cost: ["What it is", "Period", "Prices", "Basis"],
  figure: ["Said by", "Basis", "Confidence"],
  funding: ["Said by", "Period", "New money", "Basis"],
  series: ["Said by", "Basis"],
  status: ["Last seen", "Checked"],
  position: ["Who", "Stance", "Date", "Checked"],
  event: ["When", "What it is", "Checked"],
  dilemma: ["Government, later"],
  area: ["Said by", "Basis"],
  source: ["What it is", "Date", "We read"],
};

for (const [place, fragments] of Object.entries(views)) {
  test(`every number of ${place} is a figure, a formula or a count, and each door opens`, async ({
    page,
    site,
  }) => {
    test.setTimeout(300_000);
    const dataset = await shipped(site);
    const opened = new Set<string>();
    const kinds = new Set<string>();
    for (const fragment of fragments) {
      await show(page, site, fragment);
      const { doors, unresolved } = await resolved(page);
      expect(unresolved, fragment).toEqual([]);
      for (const door of doors) {
        const kind = door.slice(0, door.indexOf(":"));
        const isMade = kind === "count" || kind === "method" || kind === "sum";
        if (!isMade) expect(behindDoor(door as Opened, dataset), door).toBeDefined();
        // Rows of one kind have one door: one of each is opened, and every count and sum.
        const same = isMade ? door.replace(/@.*|(?<=\/\w+)\/.*/, "") : `${place} ${kind}`;
        if (opened.has(same)) continue;
        opened.add(same);
        kinds.add(kind);
        await page.locator(`[data-door="${door}"]`).first().dispatchEvent("click");
        const dialog = page.getByRole("dialog");
        await expect(dialog.getByRole("heading", { level: 2 })).toBeVisible();
        await expect(dialog, door).not.toContainText("nothing behind this number");
        // Said once what is behind it has come.
        await expect(dialog.getByRole("button", { name: "Copy citation" })).toBeVisible();
        const labels = await facts(dialog);
        for (const wanted of says[kind] ?? []) expect(labels, door).toContain(wanted);
        const behind = isMade ? undefined : behindDoor(door as Opened, dataset);
        for (const { title } of behind?.sources ?? [])
          await expect(dialog.getByRole("region", { name: "Sources" })).toContainText(title);
        await page.keyboard.press("Escape");
        await expect(dialog).toHaveCount(0);
      }
    }
    const least = { explore: 5, evidence: 3, debate: 4 }[place] ?? 0;
    expect(kinds.size, [...kinds].join(", ")).toBeGreaterThanOrEqual(least);
  });
}

for (const [name, fragment] of Object.entries({
  "as it opens": "#/scenarios",
  "of an area, with estimates, a line of one’s own and a cap":
    "#/scenarios?s1=as-the-review-asked;estimates:all;area:E08000035;o:Kinship*200x10608*2026-2029*pCR-4.03*unma-simple-2025-26&s2=family-help-only&cap=300",
}))
  test(`every number of the workbench is a figure, a formula or a count: ${name}`, async ({
    page,
    site,
  }) => {
    await openBench(page, site, fragment);
    await walkDown(page);
    await expect(page.getByText(/^Looking for what fits/)).toHaveCount(0);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    await walkDown(page);
    expect((await resolved(page)).unresolved).toEqual([]);
    expect(await strays(page)).toEqual([]);
  });

test("every amount of the workbench is a door of its own: estimates, own lines, the envelope and the brief too", async ({
  page,
  site,
}) => {
  await openBench(
    page,
    site,
    "#/scenarios?s1=as-the-review-asked;estimates:all;spread:0.2;area:E08000035;o:Kinship*200x10608*2026-2029*pCR-4.03*unma-simple-2025-26&s2=family-help-only;spread:0.2&cap=3",
  );
  await expect(page.getByText(/^Looking /)).toHaveCount(0);
  await page
    .getByRole("button", { name: /^brief of two pages/ })
    .first()
    .click();
  await expect(page.locator("[data-brief] h2")).toBeVisible();
  await page.getByRole("button", { name: "Family networks", exact: true }).click();
  await page
    .getByRole("button", { name: "Allowance for kinship carers at the fostering rate" })
    .first()
    .click();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  await walkDown(page);
  expect(await doorless(page)).toEqual([]);
  const { doors } = await resolved(page);
  const kinds = new Set(doors.flatMap((door) => /^sum:s\d\/(\w+)/.exec(door)?.[1] ?? []));
  for (const kind of [
    "own",
    "estimate",
    "illustrated",
    "line",
    "bought",
    "placed",
    "over",
    "next",
    "theme",
  ]) {
    expect([...kinds], kind).toContain(kind);
    const door = doors.find((one) => one.includes(`/${kind}`));
    await page.locator(`[data-door="${door}"]`).first().dispatchEvent("click");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("heading", { level: 2 })).toBeVisible();
    await expect(dialog.getByRole("link", { name: "How this is worked out" })).toBeVisible();
    if (kind === "over" || kind === "estimate") await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
});

test("every number on the walls of a talk, unlocked, is a figure, a formula or a count", async ({
  page,
  site,
}) => {
  test.setTimeout(300_000);
  const { stories } = await shipped(site);
  for (const { id, scenes } of stories)
    for (const scene of scenes) {
      const fragment = `#/present?story=${id}&scene=${scene.id}&role=stage`;
      await page.goto(site.address + fragment);
      await expect(page.locator("h1")).toBeVisible();
      if (await page.locator("[data-role=stage][data-locked]").isVisible())
        await page.keyboard.press("l");
      await quiet(page);
      await expect(page.getByText("Looking for what fits…")).toHaveCount(0);
      expect((await resolved(page)).unresolved, fragment).toEqual([]);
      expect(await strays(page), fragment).toEqual([]);
    }
});

test("a number on another place leads to its rivals, its basis and its prices in two actions", async ({
  page,
  site,
}) => {
  await show(page, site, "#/explore?focus=CR-9.02");
  await page.locator("[data-inspector] [data-door='cost:cost-programme']").first().click();
  const dialog = page.getByRole("dialog");
  expect(await facts(dialog)).toEqual(expect.arrayContaining(["Period", "Prices", "Basis"]));
  await expect(dialog.getByRole("region", { name: "Who says what" })).toContainText("£2.8bn");
});

for (const [fragment, number, value, said] of [
  ["panel=futures", "cla-reform@2032", "about 70,000 children in 2032", "Worked out"],
  ["panel=money", "spend-no-reform@2022", "about £10bn in 2022", "the price base is not known"],
  ["panel=money", "ro3-net@2024-25", "£15.6bn in 2024-25", "2024-25 prices: cash of the time"],
  ["panel=futures", "cla-no-reform@2032", "about 100,000 children in 2032", "Stated by"],
] as const)
  test(`a point says what it rests on, and its rivals where it has some: ${number}`, async ({
    page,
    site,
  }) => {
    await show(page, site, `#/explore?${fragment}`);
    await page.locator(`[data-door='series:${number}']`).first().dispatchEvent("click");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(value);
    await expect(dialog.locator("dl")).toContainText(said);
    const rivals = dialog.getByRole("region", { name: "Who says what" });
    if (number.startsWith("cla-reform")) await expect(rivals).toHaveCount(0);
    else expect(await rivals.getByRole("row").count()).toBeGreaterThan(4);
    const more = dialog.getByRole("link", { name: /(rivals|figure) in Evidence$/ });
    await more.click();
    await expect(page).toHaveURL(/#\/evidence\?.*item=fig-/);
    await expect(page.locator("[data-door^='figure:']").first()).toBeVisible();
  });

test("a number of an authority says its formula and its sources, and is cited with them", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await show(page, site, "#/evidence?part=areas&tint=spend");
  await expect(page.locator("[data-panel='tiles']")).toContainText("our division");
  await page.getByRole("button", { name: /^North East Lincolnshire, .*£1,961 for each/ }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("dl")).toContainText("£65.7m, 2024-25 ÷ 33,522 children");
  await expect(dialog.getByRole("region", { name: "Sources" })).toContainText("section 251");
  await dialog.getByRole("button", { name: "Copy citation" }).click();
  await expect(dialog.getByText("Copied", { exact: true })).toBeVisible();
  const cited = await page.evaluate(() => navigator.clipboard.readText());
  expect(cited).toContain("£1,961 for each child");
  expect(cited).toContain("Office for National Statistics");
  await dialog.getByRole("button", { name: "33,522" }).click();
  await expect(dialog.getByRole("heading", { level: 2 })).toContainText("Children aged 0 to 17");
});

test("a tile shaded by what is allocated opens that sum, and its keys open their sources", async ({
  page,
  site,
}) => {
  await show(page, site, "#/evidence?part=areas&tint=share");
  const tile = page.getByRole("button", { name: /^Barking and Dagenham, .* for each child/ });
  const [each = "none"] = /£\d+/.exec((await tile.getAttribute("aria-label")) ?? "") ?? [];
  await tile.dispatchEvent("click");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(`${each} for each child`);
  await expect(dialog.getByRole("row", { name: /^Family Help/ })).toContainText("÷ 12,183,016");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "66,465" }).first().click();
  await expect(
    page
      .getByRole("dialog", { name: "Barking and Dagenham: Children aged 0 to 17" })
      .getByRole("region", { name: "Sources" }),
  ).toContainText("Mid-year population estimates");
});

test("an amount of a known price base says each step to other prices", async ({ page, site }) => {
  const dataset = await shipped(site);
  const { id } = dataset.figures.find(
    ({ prices, unit, value }) => prices === "2023-24" && unit.startsWith("£") && value !== null,
  )!;
  await show(page, site, `#/evidence?item=${id}`);
  await page.locator(`[data-door='figure:${id}']`).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("by the GDP deflator; our sum");
  await expect(dialog).toContainText(" ÷ ");
});

test("the citation names the source, how it was read, the dataset’s mark and the view", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await show(page, site, "#/evidence?item=fig-ask-total-2.8bn-5y");
  await page.locator("[data-door='figure:fig-ask-total-2.8bn-5y']").first().click();
  await page.getByRole("button", { name: "Copy citation" }).click();
  await expect(page.getByRole("dialog").getByText("Copied", { exact: true })).toBeVisible();
  const cited = await page.evaluate(() => navigator.clipboard.readText());
  expect(cited).toMatch(/Prison Reform Trust, “.*, 7 June 2022, .*read/);
  expect(cited).toMatch(/dataset care-review 2026\.11\S*, fingerprint [0-9a-f]{8}, http/);
  expect(cited).toContain("item=fig-ask-total-2.8bn-5y");
});
