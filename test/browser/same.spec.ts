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
  const other = await findBrowser();
  const browser = await chromium.launch({
    ...(other && { executablePath: other.executablePath, args: [...other.args] }),
  });
  const sender = await browser.newPage({
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: page.viewportSize(),
  });
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
