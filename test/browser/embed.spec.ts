import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";
import { expect, test, type Site } from "./site.ts";

const hosts: { readonly stop: () => Promise<void> }[] = [];
test.afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop();
});

/** Opens a page of another origin that frames the site and keeps what it hears in `window.heard`. */
async function hosted(page: Page, site: Site, body: (host: string) => string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "host-"));
  const host = await serve({ folder, headers: {} });
  hosts.push(host);
  site.expectWords(new RegExp(`^request: ${host.address}|favicon|404`));
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><title>Host</title><script>
      window.heard = [];
      addEventListener("message", ({ data, origin }) => heard.push({ data, origin }));
    </script>${body(new URL(host.address).origin)}`,
  );
  await page.goto(host.address);
}

test("the example page frames a view, sets it, and hears what the reader chooses", async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}embed-example.html`);
  const view = page.frameLocator("iframe");
  await expect(view.locator('[data-panel="cost"] h2')).toBeVisible();
  await expect(view.getByRole("navigation")).toHaveCount(0);
  await expect(page.locator("output")).toHaveText("#/explore?panel=cost");
  await page.getByRole("button", { name: "One proposal" }).click();
  await expect(view.locator("[data-inspector] h2")).toBeVisible();
  await expect(page.locator("output")).toHaveText("chosen: CR-2.04");
  await expect(view.getByRole("link", { name: "Open this view in Reckoner" })).toHaveAttribute(
    "href",
    /index\.html#\/explore\?focus=CR-2\.04/,
  );
});

test("a page of another origin may frame the view alone, and no other page of the site", async ({
  page,
  site,
}) => {
  site.expectWords(/frame-ancestors|Refused to frame|Framing/);
  await hosted(
    page,
    site,
    () =>
      `<iframe src="${site.address}embed.html#/explore?panel=cost"></iframe><iframe src="${site.address}"></iframe>`,
  );
  await expect(page.frameLocator("iframe >> nth=0").locator("h2").first()).toBeVisible();
  await expect(page.frameLocator("iframe >> nth=1").locator("#root")).toHaveCount(0);
});

test("a hostile host that the frame does not name hears nothing and sets nothing", async ({
  page,
  site,
}) => {
  await hosted(
    page,
    site,
    () =>
      `<iframe src="${site.address}embed.html?host=https://other.test#/explore?panel=cost"></iframe>`,
  );
  const view = page.frameLocator("iframe");
  await expect(view.locator('[data-panel="cost"] h2')).toBeVisible();
  await page.evaluate(() => {
    for (const data of [{ type: "reckoner:set", view: "#/evidence" }, { type: "reckoner:get" }])
      document.querySelector("iframe")!.contentWindow!.postMessage(data, "*");
  });
  await expect(view.locator('[data-panel="cost"] h2')).toBeVisible();
  expect(await page.evaluate("heard")).toEqual([]);
});

test("a host that is named is refused what is no view, and told why", async ({ page, site }) => {
  await hosted(
    page,
    site,
    (host) => `<iframe src="${site.address}embed.html?host=${host}#/explore?panel=cost"></iframe>`,
  );
  const view = page.frameLocator("iframe");
  await expect(view.locator('[data-panel="cost"] h2')).toBeVisible();
  await expect.poll(() => page.evaluate("heard.length")).toBeGreaterThan(0);
  await page.evaluate(() => {
    document
      .querySelector("iframe")!
      .contentWindow!.postMessage({ type: "reckoner:set", view: "javascript:alert(1)" }, "*");
  });
  await expect
    .poll(() => page.evaluate("heard.at(-1).data"))
    .toEqual({
      type: "reckoner:refused",
      why: "a view that begins with #/ expected",
    });
});

test("only embed.html may be framed, by the headers of the host", async ({ site }) => {
  const ancestors = async (path: string) =>
    /frame-ancestors ([^;]*)/.exec(
      (await fetch(site.address + path)).headers.get("content-security-policy") ?? "",
    )?.[1];
  expect(await ancestors("embed.html")).toBe("*");
  for (const path of [
    "",
    "index.html",
    "reckoner.html",
    "embed-example.html",
    "manifest.webmanifest",
    "no.html",
  ])
    expect([path, await ancestors(path)]).toEqual([path, "'none'"]);
});

test("a framed workbench offers nothing to be saved in the frame", async ({ page, site }) => {
  await page.goto(`${site.address}embed.html#/scenarios`);
  await expect(page.getByRole("heading", { name: "Decisions" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Saved on this machine" })).toHaveCount(0);
  await page.goto(`${site.address}#/scenarios`);
  await expect(page.getByRole("heading", { name: "Saved on this machine" })).toBeVisible();
});
