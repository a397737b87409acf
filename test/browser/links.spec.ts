import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Dataset } from "#/data/schema.ts";
import { asFile, counted, example, madeOver, openExplore, shipped } from "./explore.ts";
import { expect, expectAccessible, test } from "./site.ts";

test("what a link asks for in vain is named once, and the rest of it applies", async ({
  page,
  site,
}) => {
  await openExplore(
    page,
    site,
    "#/explore?flavour=sweet&theme=family-help,nowhere&decision=maybe&focus=CR-0.00&by=lever&v=9",
  );
  const notice = page.getByRole("status", { name: "About this link" });
  await expect(notice).toHaveCount(1);
  await expect(notice.getByRole("listitem")).toHaveText([
    /^flavour=sweet: nothing goes by that name/,
    /^decision=maybe: that is not a value/,
    /^v=9: .*version/,
    /^focus=CR-0\.00: .*no such id/,
    /^theme=nowhere: .*no such id/,
  ]);
  await expect(notice).toContainText("5 parts of this link could not be used");
  await expect(counted(page)).toContainText("12 of 110 shown");
  await expect(page.getByRole("radio", { name: "by lever" })).toBeChecked();
  await notice.getByRole("button", { name: "Close this notice" }).click();
  await expect(notice).toHaveCount(0);
  await expect(counted(page)).toContainText("12 of 110 shown");
});

test("one part of a scenario that cannot be used is named, and the rest of it applies", async ({
  page,
  site,
}) => {
  await page.goto(
    site.address +
      "#/scenarios?s1=as-the-review-asked;p.CR-2.04*out;foo:3;billLate:abc;p.CR-99.1*out",
  );
  const notice = page.getByRole("status", { name: "About this link" });
  await expect(notice.getByRole("listitem")).toHaveText([
    "s1=foo:3: nothing goes by that name",
    /^s1=billLate:abc: that is not a value it can take; a number from 0 to \d+ is expected$/,
    /^s1=p\.CR-99\.1\*out: .*no such id among its proposals$/,
  ]);
  // One proposal is out, so fewer than 110 are counted.
  await expect(page.getByRole("heading", { level: 1 })).toContainText("of 109 proposals");
});

test("ids that Debate, Evidence and a scenario name in vain are told once the whole dataset is there", async ({
  page,
  site,
}) => {
  await page.goto(
    site.address +
      "#/evidence?item=nosuch&dilemma=nosuch&cell=a~b&s2=nonsense-preset;n:Ours&weights=m.nope~2,p.CR-99~out",
  );
  const notice = page.getByRole("status", { name: "About this link" });
  await expect(notice).toContainText("7 parts of this link could not be used");
  await expect(notice.getByRole("listitem").filter({ hasText: /no such id/ })).toHaveCount(7);
  await expect(notice).toContainText("s2=nonsense-preset");
});

test("a place that is not there is named, and Explore shown", async ({ page, site }) => {
  await openExplore(page, site, "#/elsewhere?theme=workforce");
  await expect(page.getByRole("status", { name: "About this link" })).toContainText("elsewhere");
  await expect(counted(page)).toContainText("11 of 110 shown");
});

test("an address without a fragment is Explore as at first, without a notice", async ({
  page,
  site,
}) => {
  await openExplore(page, site, "");
  await expect(counted(page)).toContainText("110 of 110 shown");
  await expect(page.getByRole("status", { name: "About this link" })).toHaveCount(0);
});

test("what stands in a link is shown as text, whatever it is", async ({ page, site }) => {
  const markup = "<img src=x onerror=document.title='broken'><script>alert(1)</script>";
  await openExplore(
    page,
    site,
    `#/explore?q=${encodeURIComponent(markup)}&${encodeURIComponent(markup)}=1`,
  );
  await expect(page.locator("img")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Nothing matches" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Take out: “<img/ })).toBeVisible();
  await expect(page).not.toHaveTitle("broken");
});

test("a link over an older fingerprint says so, and applies", async ({ page, site }) => {
  const { meta } = await shipped(site);
  await openExplore(page, site, `#/explore?theme=workforce&v=1&d=${meta.id}~2025.03~0123abcd`);
  const notice = page.getByRole("status", { name: "About this link" });
  await expect(notice).toContainText("version 2025.03");
  await expect(notice).toContainText("0123abcd");
  await expect(notice).toContainText(meta.version);
  await expect(counted(page)).toContainText("11 of 110 shown");
});

test("a link over an earlier release sets old against new, and opens it as it was", async ({
  page,
  site,
}) => {
  const [file = ""] = readdirSync("data/released");
  const earlier = JSON.parse(await readFile(`data/released/${file}`, "utf8")) as Dataset;
  const { meta } = await shipped(site);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const link = `#/explore?focus=CR-5.03&${madeOver(earlier.meta)}&t=n~109,m~2600`;
  await openExplore(page, site, link);
  const notice = page.getByRole("status", { name: "About this link" });
  await expect(notice).toContainText(file.slice(0, 8));
  await expect(notice.getByRole("listitem")).toHaveText(["Proposals shown: 109 then, 110 now"]);
  // Government's answer is told more carefully since.
  const inspector = page.locator("[data-inspector]");
  await expect(inspector).toContainText("We have not read the response document itself.");
  expect(asked.filter((path) => path.includes("released"))).toEqual([]);

  await notice.getByRole("button", { name: "Open it as it was" }).click();
  const head = page.getByRole("banner").first();
  await expect(head).toContainText(`the data of version ${earlier.meta.version}, as it was`);
  await expect(notice).toHaveCount(0);
  await expect(inspector).toContainText("Both roles remain.");
  await expect(inspector).not.toContainText("We have not read the response document itself.");
  await page.getByRole("button", { name: "Share this view" }).click();
  await expect(page.getByRole("textbox", { name: "The link" })).toHaveValue(
    new RegExp(`~${file.slice(0, 8)}&`),
  );
  await page.keyboard.press("Escape");
  await head.getByRole("button", { name: "back to the shipped review" }).click();
  await expect(notice).toContainText(meta.version);
});

test("a link over this fingerprint says nothing", async ({ page, site }) => {
  const { meta } = await shipped(site);
  await openExplore(page, site, `#/explore?theme=workforce&${madeOver(meta)}`);
  await expect(page.getByRole("status", { name: "About this link" })).toHaveCount(0);
});

test("a link over another dataset waits, says so, and applies once that one is opened", async ({
  page,
  site,
}) => {
  const other = await example(site);
  const { id, title } = other.proposals[3]!;
  const link = `#/explore?focus=${id}&by=lever&v=1&d=${other.meta.id}~${other.meta.version}~0123abcd`;
  await openExplore(page, site, link);
  const notice = page.getByRole("status", { name: "About this link" });
  await expect(notice).toContainText(other.meta.id);
  await expect(counted(page)).toContainText("110 of 110 shown");
  await expect(page.locator("[data-inspector]")).toHaveCount(0);
  await expect(page).toHaveURL(site.address + link);

  await notice.getByRole("button", { name: "open that file" }).click();
  await page.getByLabel(/^Choose a file/).setInputFiles(asFile(other));
  await expect(page.locator("[data-inspector] h2")).toHaveText(title);
  await expect(page.getByRole("radio", { name: "by lever" })).toBeChecked();
  await expect(notice).not.toContainText("another dataset");
});

test("a note goes with a link, and two links are compared and opened side by side", async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}#/scenarios?s2=family-help-only&note=Look+at+B+first`);
  const notice = page.getByRole("status", { name: "About this link" });
  await expect(notice.getByRole("blockquote")).toHaveText("Look at B first");
  await expectAccessible(page);
  await notice.getByRole("button", { name: "Take the note away" }).click();
  await expect(notice).toHaveCount(0);

  await page.getByRole("button", { name: "Share this view" }).click();
  await page.getByRole("button", { name: "Compare with another link" }).click();
  const dialog = page.getByRole("dialog", { name: "Compare two links" });
  const other = "https://elsewhere.test/#/scenarios?s2=family-help-only;spread:0.3&base=2";
  await dialog.getByRole("textbox", { name: "Second link" }).fill("not a link");
  await expect(dialog.getByText(/^Expected a link with a #/)).toBeVisible();
  await dialog.getByRole("textbox", { name: "Second link" }).fill(other);
  await expect(dialog.getByRole("row", { name: /^Scenario B, Spread of each line/ })).toHaveText(
    /as at first30 %/,
  );
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /side by side/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A");
  await expect(page.locator("main")).toContainText("(second link)");
  await page.getByRole("button", { name: "Find anything" }).click();
  await page.getByRole("dialog").getByRole("combobox").fill("compare two links");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("textbox", { name: "Second link" })).toHaveValue(other);
});

/** Numbers that look like chance and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const whole = [
  "#/explore?panel=became&focus=CR-5.03&theme=family-help,workforce&asof=2024-05-31",
  "#/explore?lever=legislation&decision=accepted,no-answer-found&years=2023-2025&q=social+work",
  "#/explore?by=lead&sort=-cost&cols=title,cost&prices=2021-22&split=off&year1=2027&context=hide",
  "#/explore?layer=delivered&costed=with&standing=sourced&mission=M1&v=1&d=care-review~2026.11~de4f4bda",
];
const strange = [
  "%",
  "%E0%A4",
  "\0",
  "&&",
  "==",
  "?",
  "#",
  "__proto__=1",
  "é",
  "\u202e",
  "😀",
  "<b>",
  "../",
  "-1",
  "NaN",
  "9".repeat(60),
  "a,".repeat(300),
  "~",
  "constructor=x",
  "1e308",
  "focus=CR-2.01&focus=CR-2.02",
  "years=2025-2023",
  "asof=2026-02-30",
  "panel=table",
];

/** A fragment with one to four things wrong with it. */
function mutated(roll: (sides: number) => number): string {
  let text = whole[roll(whole.length)]!;
  for (let times = 1 + roll(4); times > 0; times--) {
    const at = 2 + roll(text.length - 1);
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const kind = roll(5);
    if (kind === 0) text = before + after.slice(1 + roll(6));
    else if (kind === 1) text = before + strange[roll(strange.length)]! + after;
    else if (kind === 2) text = `${before}&${strange[roll(strange.length)]!}&${after}`;
    else if (kind === 3) text = before + String.fromCodePoint(33 + roll(600)) + after.slice(1);
    else text = before + text.slice(roll(text.length)) + after;
  }
  return text;
}

for (let load = 0; load < 10; load++) {
  test(`mutated links leave a page that can be used, ${load * 30 + 1} to ${load * 30 + 30}`, async ({
    page,
    site,
  }) => {
    const roll = dice(load + 1);
    await page.goto(`${site.address}#/explore`);
    await expect(page.locator("h1")).toBeVisible();
    for (let i = 0; i < 30; i++) {
      const fragment = mutated(roll);
      const found = await page.evaluate(async (hash) => {
        location.hash = hash;
        for (let frame = 0; frame < 4; frame++)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        return {
          heading: document.querySelector("h1")?.textContent ?? "",
          broken: [...document.querySelectorAll("[role='alert']")].map((one) => one.textContent),
          notices: document.querySelectorAll("[role='status'][aria-label='About this link']")
            .length,
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      }, fragment);
      expect(found, fragment).toMatchObject({ broken: [], wide: 0 });
      expect(found.heading, fragment).toMatch(/proposal/);
      expect(found.notices, fragment).toBeLessThanOrEqual(1);
    }
    await page.getByRole("link", { name: "Reckoner", exact: true }).click();
    await expect(counted(page)).toContainText("110 of 110 shown");
  });
}
