import type { Page } from "@playwright/test";
import { headers } from "../../tools/policy.mjs";
import { asFile, example, openExplore } from "./explore.ts";
import { expect, test, type Site } from "./site.ts";

/** What someone who got a foot in the page would try; each has to end in a refusal. */
const attacks: Readonly<Record<string, string>> = {
  "markup written into the page": `document.body.innerHTML = "<b>in</b>"`,
  "a script from text": `document.body.append(
    Object.assign(document.createElement("script"), { text: "document.title = 'in'" }))`,
  "a script from elsewhere": `document.body.append(
    Object.assign(document.createElement("script"), { src: "https://elsewhere.test/in.js" }))`,
  "a function from text": `new Function("return 1")()`,
  "a worker from an address of one's own": `new Worker("data:text/javascript,0")`,
  "a request to elsewhere": `fetch("https://elsewhere.test/")`,
  "a second policy": `trustedTypes.createPolicy("other", {})`,
};
for (const [name, attack] of Object.entries(attacks))
  test(`the page refuses ${name}`, async ({ page, site }) => {
    site.expectWords(/Content Security Policy|Trusted|Fetch API cannot load/);
    await openExplore(page, site);
    await page.evaluate(`window.attack = () => ${attack}`);
    const refused = await page.evaluate(async () => {
      const tried = new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => {
          resolve(event.effectiveDirective);
        });
      });
      // What a debugger calls by itself may do more than the page.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        await (globalThis as typeof globalThis & { attack: () => unknown }).attack();
      } catch (cause) {
        return String(cause);
      }
      return tried;
    });
    expect(refused).toMatch(/Trusted|Security|Failed to fetch|Policy|unsafe-eval|script-src/);
    await expect(page).not.toHaveTitle("in");
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  });

test("every answer of the host carries the headers, and the page its own policy", async ({
  page,
  site,
}) => {
  const front = await page.goto(site.address);
  for (const [name, value] of Object.entries(headers))
    expect(front?.headers()[name.toLowerCase()]).toBe(value);
  const meta = page.locator("meta[http-equiv='Content-Security-Policy']");
  await expect(meta).toHaveAttribute("content", /default-src 'none'.*trusted-types reckoner$/);
});

test("under the policy a file is still checked in a worker of the site's own", async ({
  page,
  site,
}) => {
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await openExplore(page, site);
  await open(page, site);
  await expect(page.getByRole("banner").first()).toContainText("your file");
  expect(workers.map((url) => url.replace(/-[^/]+$/, ""))).toEqual([
    `${site.address}assets/parse.worker`,
  ]);
});

async function open(page: Page, site: Site) {
  await page.getByRole("button", { name: "Open a file" }).click();
  await page.getByLabel(/^Choose a file/).setInputFiles(asFile(await example(site)));
}
