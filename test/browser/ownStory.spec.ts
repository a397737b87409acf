import { expect, expectAccessible, test } from "./site.ts";

test("a story of one’s own is made from a view, and runs on the wall, beside it, on a phone and on paper", async ({
  page,
  context,
  browser,
  site,
}) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  // Made from a view.
  await page.goto(`${site.address}#/explore?panel=became&theme=workforce&context=hide`);
  await expect(page.getByRole("heading", { name: /4 were accepted at least/ })).toBeVisible();
  await page.getByRole("button", { name: "Share this view" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Add this view" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Open the story" }).click();

  // Edited: title, notes with a number chosen by name, a callout, a question.
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("Who does the work");
  await page.getByRole("textbox", { name: "Title of the scene" }).fill("What became of the plans");
  const notes = page.getByRole("textbox", { name: "Notes" });
  await notes.fill("There are  in all.\n\n> Wait for it.");
  await notes.evaluate((box: HTMLTextAreaElement) => {
    box.setSelectionRange(10, 10);
  });
  const numbers = page.locator("details", { has: page.getByLabel("Put a number in: Notes") });
  await numbers.getByText("Put a number in").focus();
  await page.keyboard.press("Enter");
  await numbers.getByLabel("Kind of number").selectOption("how many proposals");
  await numbers
    .getByLabel("Which, and what it says today")
    .selectOption("{count:proposals/workforce}");
  await numbers.getByRole("button", { name: "Put it in" }).focus();
  await page.keyboard.press("Enter");
  await expect(notes).toBeFocused();
  await expect(notes).toHaveValue(/^There are \{count:proposals\/workforce\} in all\./);
  await page.getByRole("button", { name: "Add a callout" }).click();
  await page.getByRole("textbox", { name: "Callout 1" }).fill("Scales refused");
  await page.getByRole("combobox", { name: "Callout 1 points at" }).selectOption("a proposal");
  await page.getByRole("combobox", { name: "Which proposal, callout 1" }).selectOption("CR-7.01");
  await page.getByRole("combobox", { name: "Kind of question" }).selectOption("set the number");
  await page.getByRole("textbox", { name: "What is asked" }).fill("How many were accepted?");
  await page
    .getByRole("combobox", { name: "The number is" })
    .selectOption("how many were answered so");
  await expect(page.getByText(/^The answer:/)).toBeVisible();
  await expect(page.getByText("Everything you write is kept on this machine.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Copy its link" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  // The speaker’s window, and the wall that it opens.
  await page.getByRole("link", { name: "Speaker’s window" }).click();
  await expect(page.locator("[aria-labelledby=notes]")).toContainText("There are 11 in all.");
  const opening = context.waitForEvent("page");
  await page.getByRole("button", { name: "Open the wall" }).click();
  const wall = await opening;
  const stage = wall.locator("[data-role=stage]");
  await expect(stage).toContainText("What became of the plans");
  await expect(stage).toContainText(/0 ?guesses in/);
  await expect(stage).not.toContainText("There are 11");

  // A phone that has never seen the story: the question came whole in a link.
  const pocket = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const phone = await pocket.newPage();
  await phone.goto(
    `${link.replace(/#.*/, "")}#/present?told=${toldIn(link)}&scene=scene-1&role=answer`,
  );
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("How many were accepted?");
  await phone.getByRole("slider").press("ArrowRight");
  const code = phone.locator("[role=status] p").first();
  await expect(code).toHaveText(/^[2-9A-Y ]{3,9}$/);
  await expectAccessible(phone);
  const field = page.getByLabel("Code from a phone or the sheet");
  await field.fill((await code.textContent()) ?? "");
  await field.press("Enter");
  await expect(page.getByRole("region", { name: "Guesses" }).getByRole("listitem")).toHaveCount(1);
  await expect(stage).toContainText(/1 ?guess in/);
  await page.getByRole("button", { name: "Show the answer" }).click();
  await expect(stage.locator("[data-guessed=number]")).toContainText("26 proposals");
  await expect(stage.locator("[data-guessed=number] circle")).toHaveCount(1);
  await expect(stage).toContainText("Scales refused");
  await pocket.close();

  // On paper.
  const story = /story=([^&]+)/.exec(page.url())?.[1] ?? "";
  await page.goto(`${site.address}#/present?story=${story}&role=handout`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who does the work");
  const scene = page.getByRole("region", { name: /^Scene 1/ });
  await expect(scene).not.toContainText("Scales refused");
  await page.getByLabel("The speaker’s notes").check();
  await expect(scene).toContainText("There are 11 in all.");
  const answer = page.getByRole("region", { name: /^Answer 1/ });
  await expect(answer).toContainText("Scales refused");
  await expect(answer.locator("svg[role=group]").first()).toBeVisible();
});

const toldIn = (link: string): string => /[?&]told=([^&]+)/.exec(link)?.[1] ?? "";

test("two windows that edit one story: the one behind is told, and neither loses a word", async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.address}#/present`);
  await page.getByRole("button", { name: "Write a new story" }).click();
  const audience = page.getByRole("textbox", { name: "For whom" });
  await audience.fill("Councillors");
  await expect(page.getByText("Everything you write is kept on this machine.")).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  const title = second.getByRole("textbox", { name: "Title", exact: true });
  await expect(second.getByRole("textbox", { name: "For whom" })).toHaveValue("Councillors");
  await title.fill("Second");
  await expect(second.getByText("Everything you write is kept on this machine.")).toBeVisible();

  const behind = page.getByRole("alert").filter({ hasText: "changed in another window" });
  await expect(behind).toBeVisible();
  await expectAccessible(page);
  await audience.fill("Parents");
  await behind.getByRole("button", { name: "Keep mine as a copy" }).click();
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue(/\(mine\)$/);
  await expect(audience).toHaveValue("Parents");
  await expect(behind).toHaveCount(0);

  await page.goto(`${site.address}#/present`);
  await expect(page.getByRole("article", { name: "Second" })).toContainText("Councillors");
  await expect(page.getByRole("article", { name: /\(mine\)$/ })).toContainText("Parents");
  await expect(second.getByText("changed in another window")).toHaveCount(0);
});
