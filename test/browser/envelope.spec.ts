import type { Page } from "@playwright/test";
import { expectNoSideways } from "./explore.ts";
import { openBench, unfold } from "./bench.ts";
import { expect, expectAccessible, test } from "./site.ts";

const lead = (page: Page) => page.getByRole("heading", { level: 1 });
const envelope = (page: Page) =>
  page.getByRole("region", { name: "What you can spend, and what it buys" });
const bought = (page: Page) => envelope(page).getByText(/ a year buys /);
const totals = (page: Page) =>
  page.getByRole("region", { name: /^What each would have to spend/ }).getByRole("row");
/** Every number of the workbench, in reading order, read in one go; none while a panel is behind the rest. */
const numbers = (page: Page) =>
  page.evaluate(() =>
    document.querySelector("main [aria-busy=true]")
      ? []
      : Array.from(document.querySelectorAll("main [data-n], main output"), (n) => n.textContent),
  );
const kinship = "Allowance for kinship carers at the fostering rate";

test("a commissioner finds what a sum a year buys, adds her own line, and sends it all", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openBench(page, site);
  await page
    .getByRole("combobox", { name: "My area, scenario A" })
    .selectOption({ label: "Leeds" });
  await expect(page.getByText(/Leeds’s share of each national sum/).first()).toBeVisible();

  await page.getByRole("button", { name: "Set a cap" }).click();
  await expect(envelope(page)).toContainText("Only 4 of 110 proposals have a cost");
  await envelope(page)
    .getByRole("button", { name: /^turn the editors’ estimates on/ })
    .click();
  await expect(page).toHaveURL(/estimates:all/);
  const cap = envelope(page).getByRole("textbox", { name: /^The most to spend in any year/ });
  await cap.fill("£2.5m");
  await expect(page).toHaveURL(/cap=2\.5/);
  await envelope(page)
    .getByText(/^What matters most/)
    .click();
  await envelope(page).getByRole("spinbutton", { name: "Points on Care experience" }).fill("3");
  await expect(page).toHaveURL(/weights=t\.care-experience~3/);
  await expect(bought(page)).toContainText(/^£2\.5m a year buys \d+ of 110 proposals/);
  const out = envelope(page)
    .getByRole("listitem")
    .filter({ hasText: /over the cap in 20\d\d-\d\d/ });
  await expect(out.first()).toBeVisible();
  await expect(envelope(page).getByText(/a year more \(/)).toBeVisible();

  await page.getByRole("button", { name: "add a line to A" }).click();
  const of = "line 1 of scenario A";
  await page.getByRole("textbox", { name: `Name of ${of}` }).fill("Kinship allowances, our count");
  await page.getByRole("combobox", { name: `Proposal that ${of} follows` }).selectOption("CR-4.03");
  await page
    .getByRole("combobox", { name: `Start the unit cost of ${of} from` })
    .selectOption("nma-simple-2025-26");
  const unit = page.getByRole("textbox", { name: `Unit cost of ${of}, £ a year` });
  await expect(unit).toHaveValue("10,608");
  await expect(page.getByText(/£204 a child a week, times 52/)).toBeVisible();
  const many = page.getByRole("textbox", { name: `Quantity of ${of}, a year` });
  await many.fill("lots");
  await expect(page.getByText(/a number of 0 or more was expected/)).toBeVisible();
  await expect(many).toHaveValue("lots");
  await many.fill("200");
  await expect(page.getByText(/£2\.12m in one year, in 2025-26 prices/)).toBeVisible();
  await expect(totals(page).filter({ hasText: "Of that" })).toContainText("£2.06m yours");

  await envelope(page).getByRole("button", { name: "Make this a column" }).click();
  await expect(page.getByRole("textbox", { name: "Name of scenario B" })).toHaveValue(
    "What £2.5m a year buys",
  );
  await expect(page.getByRole("heading", { name: /^From A to B/ })).toBeVisible();
  await expect(envelope(page).getByText(/Looking/)).toHaveCount(0);
  // Which rows are listed is no part of a link: whoever opens it sees first what differs.
  await page.getByRole("button", { name: "only what differs" }).click();

  await expect.poll(async () => (await numbers(page)).length).toBeGreaterThan(100);
  const [sentence, package_, all] = [
    await lead(page).textContent(),
    await bought(page).textContent(),
    await numbers(page),
  ];
  await page.getByRole("button", { name: "Share this view" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(lead(other)).toHaveText(sentence ?? "");
  await expect(bought(other)).toHaveText(package_ ?? "");
  await expect(envelope(other).getByText(/Looking/)).toHaveCount(0);
  await expect.poll(() => numbers(other)).toEqual(all);
});

test("an estimate is opened, changed, and set back", async ({ page, site }) => {
  await openBench(page, site);
  const panel = page.getByRole("region", { name: "Editors’ estimates" });
  await panel.getByRole("button", { name: "Family networks" }).click();
  await panel.getByRole("checkbox", { name: `Estimate on for ${kinship}, scenario A` }).check();
  await expect(page).toHaveURL(/estimates:CR-4\.03/);
  await expect(lead(page)).toContainText("£3.67bn");
  await panel.getByRole("button", { name: kinship }).click();
  await expect(panel.getByText("Special guardianship: £196m to £351m")).toBeVisible();
  const gap = panel.getByRole("textbox", { name: `gap sgo, middle: ${kinship}, scenario A` });
  await gap.fill("80");
  await expect(page).toHaveURL(/e:CR-4\.03\*gap_sgo~80/);
  await expect(totals(page).filter({ hasText: "Of that" })).toContainText("yours");
  await panel.getByRole("button", { name: `Reset gap sgo: ${kinship}, scenario A` }).click();
  await expect(gap).toHaveValue("40");
  await expect(page).not.toHaveURL(/e:/);
});

test("a cap below the cheapest thing says what the cheapest is", async ({ page, site }) => {
  await openBench(page, site, "#/scenarios?cap=0.001");
  await expect(envelope(page)).toContainText(
    /Nothing that costs money fits\. The cheapest is .* needs £[\d.]+m a year/,
  );
  await page.getByRole("textbox", { name: /^The most to spend in any year/ }).fill("much");
  await expect(page.getByText(/a number of 0 or more was expected, such as 12\.5/)).toBeVisible();
});

test("a search runs beside the page, is stopped, begun again, and left for a newer question", async ({
  page,
  site,
}) => {
  // Workers that hear nothing, as in a search that takes long, until the page says otherwise.
  await page.addInitScript(() => {
    const window = globalThis as { isDeaf?: boolean };
    window.isDeaf = true;
    globalThis.Worker = class extends Worker {
      override postMessage(message: unknown) {
        if (!window.isDeaf) super.postMessage(message);
      }
    };
  });
  const ended: string[] = [];
  page.on("worker", (worker) => {
    worker.on("close", () => ended.push(worker.url()));
  });
  await openBench(page, site, "#/scenarios?cap=300");
  const looking = envelope(page).getByText(/^Looking for the package that fits/);
  await expect(looking).toBeVisible();
  const cap = envelope(page).getByRole("textbox", { name: /^The most to spend in any year/ });
  await cap.fill("200");
  await expect.poll(() => ended.length).toBeGreaterThan(0);
  await expect(looking).toBeVisible();

  await envelope(page).getByRole("button", { name: "stop" }).click();
  await expect(envelope(page)).toContainText("Stopped; what was found so far stands.");
  await page.evaluate(() => {
    (globalThis as { isDeaf?: boolean }).isDeaf = false;
  });
  await envelope(page).getByRole("button", { name: "look again" }).click();
  await expect(bought(page)).toContainText(/^£200m a year buys/);
  // Typed faster than it is answered: the last question is the one that is answered.
  for (const text of ["1", "10", "100", "1000"]) await cap.fill(text);
  await expect(bought(page)).toContainText(/^£1bn a year buys/);
  await expect(envelope(page).getByText(/^Looking/)).toHaveCount(0);
  await expect(bought(page)).toContainText(/^£1bn a year buys/);
});

const full =
  "#/scenarios?s1=as-the-review-asked;estimates:all;o:Kinship*200x10608*2026-2029*pCR-4.03*unma-simple-2025-26;e:CR-4.03*gap_sgo~50;z:CR-1.01&s2=family-help-only&cap=300&weights=t.family-help~3,p.CR-5.10~out";
for (const [width, colorScheme] of [
  [320, "light"],
  [1366, "dark"],
] as const) {
  test(`axe finds nothing in what a sum buys at ${width} px, ${colorScheme}, and nothing scrolls sideways`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openBench(page, site, full);
    await expect(bought(page)).toBeVisible();
    await unfold(page);
    await page.getByRole("button", { name: "Family networks", exact: true }).click();
    await page.getByRole("button", { name: kinship }).first().click();
    await envelope(page)
      .getByText(/^What matters most/)
      .click();
    // Scrolled up, the totals that stay in sight lie over nothing.
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await expectAccessible(page);
    await expectNoSideways(page);
  });
}
