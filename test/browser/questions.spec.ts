import type { Page } from "@playwright/test";
import { strays } from "./digits.ts";
import { expect, expectAccessible, test } from "./site.ts";

const story = (role: string, scene: string) =>
  `#/present?story=four-years-on&scene=${scene}&role=${role}`;
const codeField = (page: Page) => page.getByLabel("Code from a phone or the sheet");
/** The code that a phone shows. */
async function codeOn(phone: Page): Promise<string> {
  const code = phone.locator("[role=status] p").first();
  await expect(code).toHaveText(/^[2-9A-Y ]{3,9}$/);
  return (await code.textContent()) ?? "";
}

test("a phone’s answer goes by a code to the speaker, and to the wall with the truth", async ({
  page,
  context,
  site,
}) => {
  const phone = await context.newPage();
  await phone.setViewportSize({ width: 320, height: 640 });
  await phone.goto(site.address + story("answer", "guess-care"));
  const march = phone.getByRole("slider", { name: "31 March 2025" });
  await march.focus();
  for (let i = 0; i < 4; i++) await phone.keyboard.press("Shift+ArrowUp");
  await expect(march).toHaveAttribute("aria-valuenow", /^8[2-9]\d{3}$|^90000$/);
  const guessed = (await march.getAttribute("aria-valuetext")) ?? "";
  const code = await codeOn(phone);
  await expectAccessible(phone);
  expect(await strays(phone)).toEqual([]);
  await expect(phone.locator("body")).not.toContainText("81,770");
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await page.goto(site.address + story("speaker", "guess-care"));
  const field = codeField(page);
  await field.fill(code.slice(0, -1) + (code.endsWith("2") ? "3" : "2"));
  await field.press("Enter");
  await expect(field).toHaveAccessibleDescription(/A symbol is wrong, or two are swapped/);
  await field.fill(code.toLowerCase());
  await field.press("Enter");
  await expect(page.getByRole("region", { name: "Guesses" }).getByRole("listitem")).toHaveText([
    new RegExp(`Table 1 ${guessed}`),
  ]);
  await expectAccessible(page);
  // The focus is in the field still, and a clicker is enough.
  await expect(field).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("main")).toContainText("after the reveal");
  await page.getByRole("button", { name: "Hide the answer" }).click();
  await page.getByLabel("Whose").press("PageDown");
  await expect(page.getByRole("main")).toContainText("after the reveal");
  await page.getByRole("button", { name: "Hide the answer" }).click();

  await page.reload();
  await expect(page.getByRole("region", { name: "Guesses" })).toContainText(guessed);
  await page.goto(site.address + story("stage", "guess-care"));
  await page.reload();
  await expect(page.locator("[data-asked=line]")).toContainText("guess in");
  await page.keyboard.press("PageDown");
  const told = page.locator("[data-told=line]");
  await expect(told).toContainText("81,770");
  await expect(told).toContainText("Table 1");
  await expectAccessible(page);

  await page.goto(site.address + story("ending", ""));
  await page.reload();
  const ending = page.getByRole("main");
  await expect(ending).toContainText(`Table 1 ${guessed}`);
  await expectAccessible(page);
  expect(await strays(page)).toEqual([]);
  await page.getByRole("button", { name: "Clear every guess of this story" }).click();
  await expect(ending).toContainText("Nobody’s guesses are kept here");
  await page.reload();
  await expect(ending).not.toContainText("Table 1");
});

test("a code for another question is refused, naming the question it is for", async ({
  page,
  context,
  site,
}) => {
  const phone = await context.newPage();
  await phone.goto(site.address + story("answer", "guess-delivered"));
  await phone.getByRole("slider").press("End");
  const code = await codeOn(phone);
  await page.goto(site.address + story("speaker", "guess-care"));
  await codeField(page).fill(code);
  await codeField(page).press("Enter");
  await expect(codeField(page)).toHaveAccessibleDescription(
    /a code for another question: “How many of the proposals have been delivered\?”/,
  );
  await expect(codeField(page)).toHaveValue(code);
});

test("guesses are made on an unlocked wall by keyboard, and nothing moves while it is locked", async ({
  page,
  site,
}) => {
  await page.goto(site.address + story("stage", "guess-care"));
  const march = page.locator("[role=slider][aria-label='31 March 2025']");
  await expect(march).toBeVisible();
  await march.focus();
  await expect(march).not.toBeFocused();
  const before = await march.getAttribute("aria-valuenow");
  const box = await page.locator("[data-drawing] > rect").boundingBox();
  if (!box) throw new Error("nothing to draw on");
  await page.mouse.click(box.x + box.width - 4, box.y + 30);
  await expect(march).toHaveAttribute("aria-valuenow", before ?? "");
  await page.keyboard.press("l");
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, box.y + 30, { steps: 8 });
  await page.mouse.up();
  await expect(march).not.toHaveAttribute("aria-valuenow", before ?? "");
  await march.focus();
  await page.keyboard.press("ArrowDown");
  const text = (await march.getAttribute("aria-valuetext")) ?? "";
  await page.getByRole("button", { name: "Keep this guess" }).click();
  await expect(page.locator("[data-asked=line]")).toContainText("guess in");
  await page.keyboard.press("r");
  await expect(page.locator("[data-told=line]")).toContainText("Table 1");
  expect(text).toMatch(/children$/);
});

test("the large code of a question says what it opens, and stands alone", async ({
  page,
  site,
}) => {
  await page.goto(site.address + story("stage", "guess-care"));
  await expect(page.locator("[data-asked=line]")).toBeVisible();
  await page.keyboard.press("c");
  const code = page.getByRole("complementary", { name: "The question on a phone" });
  await expect(code).toBeVisible();
  const reason = page.getByText("Phones cannot open this copy of the site").locator("visible=true");
  await expect(reason).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("complementary", { name: "This view on a phone" })).toBeVisible();
});

test("the sheet prints the questions with their codes, and the answers on a page of their own", async ({
  page,
  site,
}) => {
  await page.goto(site.address + story("sheet", ""));
  await expect(page.getByRole("heading", { name: "Questions" })).toBeVisible();
  await expectAccessible(page);
  expect(await strays(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print this sheet" })).toBeHidden();
  const back = page.locator("section", { has: page.getByRole("heading", { name: "Answers" }) });
  await expect(back).toHaveCSS("break-before", "page");
  await expect(back).toContainText("81,770 children");
});

test("a question that is not in this dataset says so on the phone", async ({ page, site }) => {
  await page.goto(site.address + story("answer", "nowhere"));
  await expect(page.getByRole("alert")).toContainText("is not in this dataset");
});
