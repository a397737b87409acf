import { chromium, type Page } from "@playwright/test";
import { places } from "#/state/params.ts";
import { findBrowser } from "../../tools/browser.mjs";
import { madeOver, shipped } from "./explore.ts";
import { expect, test } from "./site.ts";
import { fragments } from "./states.ts";

/** What a page tells of its view, without what depends on how wide letters are: the texts inside pictures. */
const told = (page: Page) =>
  page.evaluate(() => {
    const plain = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
    const main = document.querySelector("main")?.cloneNode(true) as Element | undefined;
    for (const part of main?.querySelectorAll("svg, [aria-hidden='true']") ?? []) part.remove();
    const charts = [...document.querySelectorAll("main svg[role='group']")];
    return [
      document.title,
      ...charts.map((one) => one.getAttribute("aria-label") ?? ""),
      plain(main?.textContent ?? null),
    ].join("\n");
  });

/** Where two texts part, with what stands there in each; empty where they are the same. */
function parting(a: string, b: string): string {
  if (a === b) return "";
  let at = 0;
  while (a[at] === b[at]) at++;
  const from = Math.max(0, at - 60);
  return `${a.slice(from, at + 80)} | ${b.slice(from, at + 80)}`;
}

const show = (page: Page, fragment: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);

/** The link that the share panel gives. */
async function copied(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share this view" }).click();
  const box = page.getByRole("dialog").getByRole("textbox", { name: "The link" });
  const link = await box.inputValue();
  await page.keyboard.press("Escape");
  return link;
}

/** A page in the other engine, of the same size. */
async function another(page: Page) {
  const other = await findBrowser();
  const browser = await chromium.launch({
    ...(other && { executablePath: other.executablePath, args: [...other.args] }),
  });
  const sender = await browser.newPage({
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: page.viewportSize(),
  });
  return { browser, sender };
}

type Keeping = typeof globalThis & { saved?: Blob | MediaSource };

/** Keeps what a page saves: not every driver hands a download over. */
const keepSaved = (page: Page) =>
  page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (made: Blob | MediaSource) => {
      (globalThis as Keeping).saved = made;
      return make(made);
    };
  });

/** Every year in whole pounds, as the workbench saves it. */
async function pounds(page: Page): Promise<string> {
  const fold = page.locator("#in-full");
  await fold.locator("summary").click();
  await fold.getByRole("button", { name: /^Save as CSV/ }).click();
  await expect(fold.getByText(/^Saved as /)).toBeVisible();
  return page.evaluate(() => {
    const { saved } = globalThis as Keeping;
    if (saved instanceof Blob) return saved.text();
    throw new TypeError("a saved file expected, none was made");
  });
}

test("a shared comparison leaves another engine as the same pounds, year by year", async ({
  page,
  site,
}) => {
  const { browser, sender } = await another(page);
  await Promise.all([keepSaved(sender), keepSaved(page)]);
  await sender.goto(
    `${site.address}#/scenarios?s1=as-the-review-asked;estimates:all;spread:0.3;area:E08000035&s2=a-bill-a-year-late;billLate:12;p.CR-7.11*50pc;p.CR-2.02*out;estimates:all;e:CR-4.03*gap_sgo~80;spread:0.3;area:E08000035;askPrices:2021-22;discount:on;o:Kinship*200x10608*2026-2029*l9000*h12000*y2025*pCR-4.03*unma-simple-2025-26&cap=3`,
  );
  await expect(sender.getByText(/Leeds’s share of each national sum/).first()).toBeVisible();
  const link = await copied(sender);
  await page.goto(link);
  await expect(page.getByText(/Leeds’s share of each national sum/).first()).toBeVisible();

  const [sent, received] = [await pounds(sender), await pounds(page)];
  const rows = sent.trim().split("\n");
  // Years, their range in two columns, what has no year, the total and its present value: all there to be the same.
  expect(rows[0]).toContain("10th percentile");
  expect(rows.filter((row) => /^\d{4}-\d\d,/.test(row)).length).toBeGreaterThan(5);
  expect(rows.find((row) => row.startsWith("Total,"))).toMatch(/^Total(,\d{7,}){6}/);
  expect(rows.some((row) => row.startsWith("Present value,"))).toBe(true);
  expect(received).toBe(sent);
  await browser.close();
});

test("a link copied from each place and from fifty states tells the same in another engine", async ({
  page,
  site,
}) => {
  const dataset = await shipped(site);
  const states = [
    ...places.map((place) => `#/${place}`),
    ...fragments(dataset, 50, 20261123).map(
      // As the share panel writes it, which is asked at each place; pressing it fifty times more tells nothing.
      (state) => `${state}${state.includes("?") ? "&" : "?"}${madeOver(dataset.meta)}`,
    ),
  ];
  const { browser, sender } = await another(page);
  await sender.goto(site.address);
  await page.goto(site.address);

  for (const state of states) {
    await show(sender, state);
    const link = state.includes("?") ? state : await copied(sender);
    const fragment = link.slice(link.indexOf("#"));
    await show(page, fragment);
    await expect
      .poll(
        async () => {
          const [here, there] = await Promise.all([told(page), told(sender)]);
          return /Fetching (this|the|what)/.test(here) ? "still fetching" : parting(there, here);
        },
        { message: `${state}\nas ${fragment}`, intervals: [100, 150], timeout: 15_000 },
      )
      .toBe("");
  }
  await browser.close();
});
