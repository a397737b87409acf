import type { Locator, Page } from "@playwright/test";
import { asFile, chart, counted, example, openExplore, table } from "./explore.ts";
import { expect, quiet, test, type Site } from "./site.ts";

/** Opens the dialog for a file of one's own and gives it one. */
async function give(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<Locator> {
  if ((await page.getByRole("dialog").count()) === 0)
    await page.getByRole("button", { name: "Open a file" }).click();
  await page.getByLabel(/^Choose a file/).setInputFiles(file);
  return page.getByRole("dialog");
}

/** The page’s own head; a dialog has one too. */
const banner = (page: Page): Locator => page.getByRole("banner").first();

const bytes = (buffer: Buffer, name = "review.json") => ({
  name,
  mimeType: "application/json",
  buffer,
});

test("a file is explored as the shipped review is, and left with one click", async ({
  page,
  site,
}) => {
  const own = await example(site);
  await openExplore(page, site, "#/explore?theme=workforce");
  await give(page, asFile(own));
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(banner(page)).toContainText(own.meta.title);
  await expect(banner(page)).toContainText("your file library-review.json");
  await expect(page).toHaveTitle(`${own.meta.shortTitle} · Reckoner`);
  // The theme is of the other dataset: it is set aside, and said so.
  await expect(page.getByRole("status", { name: "About this link" })).toContainText(
    "theme=workforce",
  );
  await expect(counted(page)).toContainText(
    `${own.proposals.length} of ${own.proposals.length} shown`,
  );
  for (const id of ["cost", "when", "became", "by"]) await expect(chart(page, id)).toBeVisible();

  const { id, title } = own.proposals[0]!;
  await table(page).getByRole("button", { name: title, exact: true }).click();
  await expect(page.locator("[data-inspector] h2")).toHaveText(title);
  await expect(page).toHaveURL(new RegExp(`focus=${id}$`));
  await page.getByRole("button", { name: "Share this view" }).click();
  await expect(page.getByRole("dialog")).toContainText(`d=${own.meta.id}~${own.meta.version}~`);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "back to the shipped review" }).click();
  await expect(counted(page)).toContainText("110 of 110 shown");
  await expect(banner(page)).not.toContainText("your file");
});

test("every fault of a file is listed: where, which field, expected, found, how to mend it", async ({
  page,
  site,
}) => {
  const own = await example(site);
  const proposals = own.proposals.map((row, i) =>
    i === 0 ? { ...row, title: 7 } : i === 1 ? { ...row, theme: "nowhere" } : row,
  );
  const links = own.links.map((row, i) => (i === 0 ? { ...row, to: "XX-9.99" } : row));
  const costs = own.costs.map((row, i) => (i === 0 ? { ...row, extra: true } : row));
  await openExplore(page, site);
  const before = await page.locator("h1").textContent();

  const dialog = await give(page, asFile({ ...own, proposals, costs, links }, "faulty.json"));
  await expect(dialog.getByRole("alert")).toHaveText("faulty.json cannot be opened yet: 4 faults");
  const [first, second] = own.proposals;
  await expect(faultRows(dialog)).toHaveText([
    new RegExp(`^proposals ${first!.id}title.*text.*7`),
    new RegExp(`^costs ${own.costs[0]!.id}extra`),
    new RegExp(`^proposals ${second!.id}theme.*nowhere`),
    new RegExp(`^links ${own.links[0]!.id}to.*XX-9\\.99`),
  ]);
  for (const cell of await faultRows(dialog).getByRole("cell").all())
    await expect(cell).not.toBeEmpty();
  await expect(faultRows(dialog).getByRole("cell")).toHaveCount(16);

  await page.keyboard.press("Escape");
  await expect(page.locator("h1")).toHaveText(before ?? "");

  // Mended, it opens.
  await give(page, asFile(own, "mended.json"));
  await expect(banner(page)).toContainText("your file mended.json");
});

const text = (words: string) => Buffer.from(words);
const broken: Record<string, { buffer: (own: string) => Buffer; says: RegExp }> = {
  "not JSON": { buffer: () => text("proposals: many"), says: /JSON.*unexpected token/ },
  "cut short": { buffer: (own) => text(own.slice(0, 5000)), says: /ends too soon/ },
  empty: { buffer: () => text(""), says: /an empty file/ },
  "white space": { buffer: () => text(" \n\t "), says: /nothing but white space/ },
  "a web page": { buffer: () => text("<!doctype html><title>x</title>"), says: /a web page/ },
  "UTF-16": {
    buffer: (own) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(own, "utf16le")]),
    says: /UTF-16.*Save it again as UTF-8/s,
  },
  "of another encoding": {
    buffer: (own) => Buffer.from(own.replace("library", "libraryé"), "latin1"),
    says: /another encoding/,
  },
  "a spreadsheet": {
    buffer: () => Buffer.from("PK\u0003\u0004rest", "latin1"),
    says: /spreadsheet/,
  },
  "a list": { buffer: () => text("[1, 2, 3]"), says: /one JSON object.*a list of 3/ },
  "a number": { buffer: () => text("42"), says: /one JSON object.*42/ },
  "deeply nested": {
    buffer: () => text(`${"[".repeat(100_000)}${"]".repeat(100_000)}`),
    says: /one JSON object|too deeply nested/,
  },
};
for (const [name, { buffer, says }] of Object.entries(broken)) {
  test(`a file that cannot be read is told with how to mend it: ${name}`, async ({
    page,
    site,
  }) => {
    const own = JSON.stringify(await example(site));
    await openExplore(page, site);
    const dialog = await give(page, bytes(buffer(own)));
    await expect(dialog.getByRole("alert")).toContainText(/^review\.json cannot be opened yet/);
    await expect(dialog.getByRole("region", { name: "What is wrong" })).toContainText(says);
    await page.keyboard.press("Escape");
    await expect(counted(page)).toContainText("110 of 110 shown");
  });
}

test("what a file holds is shown as text, never as markup", async ({ page, site }) => {
  const own = await example(site);
  const markup = "<img src=x onerror=document.title='broken'>";
  const proposals = own.proposals.map((row, i) => (i === 0 ? { ...row, title: markup } : row));
  const sources = own.sources.map((row) => ({ ...row, title: `${markup} ${row.id}`.slice(0, 90) }));
  await openExplore(page, site);
  await give(page, asFile({ ...own, proposals, sources }));
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await table(page).getByRole("button", { name: markup, exact: true }).click();
  await expect(page.locator("[data-inspector] h2")).toHaveText(markup);
  await expect(page.locator("img")).toHaveCount(0);
  await expect(page).not.toHaveTitle("broken");
});

test("a link in a file that is not http is refused, naming the row", async ({ page, site }) => {
  const own = await example(site);
  const sources = own.sources.map((row, i) =>
    i === 0 ? { ...row, url: "javascript:alert(1)" } : row,
  );
  await openExplore(page, site);
  const dialog = await give(page, asFile({ ...own, sources }));
  await expect(faultRows(dialog)).toHaveText([new RegExp(`^sources ${own.sources[0]!.id}.*url`)]);
});

for (const [where, selector] of [
  ["page", "h1"],
  ["charts", "#panel-cost"],
  ["dialog", "dialog"],
] as const) {
  test(`a file that is dropped opens: on the ${where}`, async ({ page, site }) => {
    const own = await example(site);
    await openExplore(page, site);
    if (where === "dialog") await page.getByRole("button", { name: "Open a file" }).click();
    const dropped = await page.evaluateHandle((body) => {
      const carried = new DataTransfer();
      carried.items.add(new File([body], "dropped.json", { type: "application/json" }));
      return carried;
    }, JSON.stringify(own));
    await page.dispatchEvent(selector, "dragover", { dataTransfer: dropped });
    await page.dispatchEvent(selector, "drop", { dataTransfer: dropped });
    await expect(banner(page)).toContainText("your file dropped.json");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
}

test("nothing of a file is sent anywhere", async ({ page, site }) => {
  const own = await example(site);
  await openExplore(page, site);
  // Opened once before, so that what the site itself needs for it is there.
  await give(page, asFile(own, "once.json"));
  await expect(banner(page)).toContainText("your file once.json");
  const asked: string[] = [];
  page.context().on("request", (request) => {
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`);
  });
  await give(page, asFile({ ...own, meta: { ...own.meta, title: "A review nobody may hear of" } }));
  await expect(banner(page)).toContainText("A review nobody may hear of");
  await table(page).getByRole("rowheader").first().getByRole("button").click();
  await page.locator("h1 [data-door]").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await quiet(page);
  expect(asked.filter((line) => !ownPart(line, site))).toEqual([]);
});

/** The site’s own code, asked for again without a word more than its name. */
const ownPart = (line: string, site: Site): boolean =>
  line.startsWith(`GET ${site.address}assets/`) && /\.(js|css|woff2) $/.test(line);

const faultRows = (dialog: Locator): Locator =>
  dialog.getByRole("region", { name: "What is wrong" }).locator("tbody tr");
