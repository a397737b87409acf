import type { Page } from "@playwright/test";
import { fingerprint } from "#/data/fingerprint.ts";
import type { Dataset } from "#/data/schema.ts";
import { split } from "#/data/split.ts";
import { counted, openExplore, shipped } from "./explore.ts";
import { expect, test, type Site } from "./site.ts";

/** What the site may have shipped before: £200m more asked for, and a proposal that is not there now. */
async function earlierRelease(site: Site): Promise<Dataset> {
  const now = await shipped(site);
  const extra = now.proposals.find(({ id }) => id === "CR-5.03")!;
  const dearer: Readonly<Record<string, number>> = {
    "cost-programme": 2800,
    "cost-remainder": 465,
  };
  const dataset: Dataset = {
    ...now,
    meta: { ...now.meta, version: "2026.10" },
    proposals: [...now.proposals, { ...extra, id: "CR-5.99", title: "A proposal that went" }],
    costs: now.costs.map((row) => ({ ...row, central: dearer[row.id] ?? row.central })),
  };
  return { ...dataset, meta: { ...dataset.meta, fingerprint: fingerprint(dataset) } };
}

/** Ships another dataset than the one that was built, as the site did before a release. */
function ship(site: Site, dataset: Dataset): void {
  const { first, rest } = split(dataset);
  site.fail(/^assets\/first-[^/]+\.json$/, { kind: "other", body: JSON.stringify(first) });
  site.fail(/^assets\/rest-[^/]+\.json$/, { kind: "other", body: JSON.stringify(rest) });
}

/** Keeps an earlier dataset beside the one that is shipped, under the address of another that is kept. */
async function keepReleased(site: Site, dataset: Dataset): Promise<void> {
  const front = await (await fetch(site.address)).text();
  const [, kept = ""] = /data-released="([0-9a-f]+)"/.exec(front) ?? [];
  site.fail(/^$/, {
    kind: "other",
    body: front.replace(`data-released="${kept}"`, `data-released="${dataset.meta.fingerprint}"`),
  });
  site.fail(/^released\//, { kind: "other", body: JSON.stringify(dataset) });
}

async function copied(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share this view" }).click();
  const link = await page.getByRole("textbox", { name: "The link" }).inputValue();
  await page.keyboard.press("Escape");
  return link;
}

test("a link copied before the data changed says what its sender saw, what is gone, and opens as it was", async ({
  page,
  site,
}) => {
  const earlier = await earlierRelease(site);
  ship(site, earlier);
  await openExplore(page, site, "#/explore?focus=CR-5.99&by=lever");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("£2.8bn");
  const link = await copied(page);
  await page.goto(`${site.address}#/scenarios?s1=as-the-review-asked`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("£2.8bn");
  const scenario = await copied(page);

  site.mend();
  await keepReleased(site, earlier);
  await page.goto("about:blank");
  await page.goto(link);
  const notice = page.getByRole("status", { name: "About this link" });
  await expect(notice).toContainText("version 2026.10");
  await expect(notice).toContainText("What its sender saw, and what is shown now:");
  await expect(notice.getByRole("listitem")).toHaveText([
    "Proposals shown: 111 then, 110 now",
    "Published cost of what is shown, at least: £2.8bn then, £2.6bn now",
    /^focus=CR-5\.99: .*no such id/,
  ]);
  await expect(page.getByRole("radio", { name: "by lever" })).toBeChecked();
  await notice.getByRole("button", { name: "Open it as it was" }).click();
  await expect(counted(page)).toContainText("111 of 111 shown");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("£2.8bn");
  await expect(page.locator("[data-inspector] h2")).toHaveText("A proposal that went");
  await expect(notice).toHaveCount(0);

  await page.goto("about:blank");
  await page.goto(scenario);
  await expect(notice.getByRole("listitem")).toHaveText([
    "Total of A, at least: £2.8bn then, £2.6bn now",
  ]);
});
