import type { Page } from "@playwright/test";
import type { Fault } from "../../tools/serve.mjs";
import { chart, counted, openExplore, panel, table } from "./explore.ts";
import { expect, test } from "./site.ts";

const first = /^assets\/first-[^/]+\.json$/;
const second = /^assets\/rest-[^/]+\.json$/;

const faults: Record<string, { fault: Fault; says: RegExp }> = {
  "is missing": { fault: { kind: "status", status: 404 }, says: /the site answered 404/ },
  "makes the host fail": { fault: { kind: "status", status: 500 }, says: /the site answered 500/ },
  "ends too soon": { fault: { kind: "truncated" }, says: /ends too soon or is damaged/ },
  "is a web page": { fault: { kind: "html" }, says: /JSON expected, a web page came/ },
  "is refused": { fault: { kind: "refused" }, says: /no connection, or the site is away/ },
  "breaks off": { fault: { kind: "cut" }, says: /no connection, or the site is away/ },
};
for (const [name, { fault, says }] of Object.entries(faults)) {
  test(`a first document that ${name} is told with what to do, and tried again`, async ({
    page,
    site,
  }) => {
    site.fail(first, fault);
    await page.goto(`${site.address}#/explore?theme=workforce`);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Reckoner can’t be shown");
    await expect(alert).toContainText(says);
    await expect(page).toHaveURL(/#\/explore\?theme=workforce$/);

    site.mend();
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(counted(page)).toContainText("11 of 110 shown");
    await expect(alert).toHaveCount(0);
  });
}

test("while the first document is on its way the frame is there, then the page", async ({
  page,
  site,
}) => {
  const gate = await hold(page, first);
  await page.goto(`${site.address}#/explore`, { waitUntil: "commit" });
  await expect(page.getByRole("status")).toHaveText("Fetching the dataset…");
  await expect(page.getByText("Reckoner", { exact: true })).toBeVisible();
  gate.open();
  await expect(counted(page)).toContainText("110 of 110 shown");
});

test("while the second document is on its way the charts are there, and what needs it says so", async ({
  page,
  site,
}) => {
  const gate = await hold(page, second);
  await page.goto(`${site.address}#/explore?focus=CR-5.03`);
  await expect(chart(page, "cost")).toBeVisible();
  const inspector = page.locator("[data-inspector]");
  await expect(inspector).toContainText("are on their way");
  await page.getByRole("button", { name: "Glossary" }).click();
  await expect(page.getByRole("dialog")).toContainText("Fetching the glossary");
  gate.open();
  await expect(page.getByRole("dialog")).toContainText("IRO");
  await page.keyboard.press("Escape");
  await expect(inspector.getByRole("link")).not.toHaveCount(0);
});

test("without its second document the page works, says so, and fetches it when asked", async ({
  page,
  site,
}) => {
  site.fail(second, { kind: "status", status: 404 });
  await openExplore(page, site, "#/explore?focus=CR-5.03");
  const notice = page.getByRole("alert").filter({ hasText: "could not be fetched" });
  await expect(notice).toBeVisible();
  await expect(notice).toContainText("the site answered 404");
  for (const id of ["cost", "when", "connections", "became", "by", "futures", "money"])
    await expect(chart(page, id)).toBeVisible();
  await page.locator("h1 [data-door^='cost:']").click();
  await expect(page.getByRole("dialog")).toContainText("The sources could not be fetched");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "add a filter" }).click();
  await page.getByRole("checkbox", { name: /^legislation/ }).check();
  await expect(counted(page)).toContainText("35 of 110 shown");

  site.mend();
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.locator("[data-inspector]").getByRole("link")).not.toHaveCount(0);
});

/** Parts of the site that come later, what is shown where one is lost, and what works all the same. */
const parts: Record<string, { file: string; opens: (page: Page) => Promise<void> }> = {
  "the timeline": { file: "WhenPanel", opens: async () => undefined },
  "the lower panels": { file: "Lower", opens: async () => undefined },
  "the inspector": {
    file: "Inspector",
    opens: (page) =>
      page.getByRole("button", { name: "Regional Care Cooperatives", exact: true }).click(),
  },
  "the search": {
    file: "Find",
    opens: (page) => page.getByRole("button", { name: "Find anything" }).click(),
  },
  "the dialogs": { file: "Dialogs", opens: async () => undefined },
};
for (const [name, { file, opens }] of Object.entries(parts)) {
  test(`where a part is missing, as after a new release, the rest works: ${name}`, async ({
    page,
    site,
  }) => {
    site.fail(new RegExp(`^assets/${file}-[^/]+\\.js$`), { kind: "status", status: 404 });
    await page.goto(`${site.address}#/explore`);
    await opens(page);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("can’t be shown");
    await expect(alert).toContainText(/could not be fetched/);
    await expectRest(page);

    site.mend();
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(alert).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expect(alert).toHaveCount(0);
  });
}

for (const [name, file, what] of [
  ["timeline", "WhenPanel", "The timeline"],
  ["search", "Find", "The search"],
] as const) {
  test(`where a part throws, the rest works: ${name}`, async ({ page, site }) => {
    site.expectWords(/this part is broken/);
    await page.route(new RegExp(`/${file}-[^/]+\\.js$`), (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: `export const ${file} = () => { throw new Error("this part is broken"); };`,
      }),
    );
    await page.goto(`${site.address}#/explore`);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    if (file === "Find") await page.keyboard.press("/");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(`${what} can’t be shown`);
    await expect(alert).toContainText("this part is broken");
    await expectRest(page);
  });
}

/** Asserts that a reader can go on: the sentence, a chart, the table, a filter. */
async function expectRest(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toContainText("110 proposals");
  await expect(chart(page, "cost")).toBeVisible();
  await expect(table(page).getByRole("row")).toHaveCount(16);
  await panel(page, "cost").getByRole("button", { name: /^menu/ }).click();
  await page.getByRole("button", { name: "add a filter" }).click();
  await page.getByRole("checkbox", { name: /^legislation/ }).check();
  await expect(counted(page)).toContainText("35 of 110 shown");
  await expect(page).toHaveURL(/lever=legislation$/);
}

/** Keeps the answers for a file back until the gate is opened. */
async function hold(page: Page, file: RegExp) {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(
    (url) => file.test(url.pathname.replace("/some/path/", "")),
    async (route) => {
      await opened;
      await route.continue();
    },
  );
  return { open };
}
