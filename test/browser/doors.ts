import type { Page } from "@playwright/test";
import { walkDown } from "./explore.ts";
import { expect, quiet, type Site } from "./site.ts";

/** What the visible numbers of a page resolve to. */
export type Resolved = {
  /** Every door that a number, or the row it stands in, opens. */
  readonly doors: readonly string[];
  /** Numbers that are neither behind a door, nor worked out by a formula named beside them, nor a count. */
  readonly unresolved: readonly string[];
};

/**
 * Sorts every number in sight. It resolves to a figure when it, what it stands in or its row of a table
 * has a door; to a proposal, which shows its figures, when it stands in that proposal’s mark; to a formula
 * inside a method or beside a link to one; and else it must be a count: whole, of no unit, in digits or words.
 */
export async function resolved(page: Page): Promise<Resolved> {
  return page.evaluate(() => {
    const doors = new Set<string>();
    const unresolved = new Set<string>();
    for (const number of document.querySelectorAll("[data-n]")) {
      if (!number.checkVisibility()) continue;
      const text = number.textContent.trim();
      const behind =
        number.closest("[data-door]") ??
        number.querySelector("[data-door]") ??
        number.closest("tr, [data-area]")?.querySelector("[data-door]");
      if (behind) {
        doors.add(behind.getAttribute("data-door") ?? "");
        continue;
      }
      if (number.closest("[data-id]")) continue;
      // What a slider stands at is the reader’s own.
      if (number.matches(":has(+ input)")) continue;
      if (number.closest("[id^='method-']")) continue;
      // A scenario’s result leads to its own page, which takes it apart step by step.
      if (number.closest("li")?.querySelector("a[href*='part=worked']")) continue;
      const toMethod = ":has(a[href*='part=methods'])";
      if (number.closest(["p", "section", "figure"].map((at) => at + toMethod).join())) continue;
      const isCount = !/[£%]|\d\.\d/.test(text) || /^\d{4}-\d\d$/.test(text);
      if (isCount) continue;
      const at = number.closest("[data-panel], section, figure, header, main");
      unresolved.add(
        `${text}  (in ${at?.getAttribute("data-panel") ?? at?.getAttribute("aria-label") ?? at?.tagName ?? "the page"})`,
      );
    }
    for (const one of document.querySelectorAll("[data-door]"))
      if (one.checkVisibility()) doors.add(one.getAttribute("data-door") ?? "");
    return { doors: [...doors], unresolved: [...unresolved] };
  });
}

/**
 * Amounts and shares of a page that open nothing themselves, by where they stand. What a reader typed is no result:
 * it stands in a field, or in the name of one.
 */
export async function doorless(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main [data-n]")].flatMap((number) => {
      const text = number.textContent.trim();
      if (!number.checkVisibility() || !/[£%]|\d\.\d/.test(text)) return [];
      const opens =
        number.closest("[data-door], summary, [aria-hidden='true']") ??
        number.querySelector("[data-door]") ??
        number.closest("tr")?.querySelector("th [data-door]");
      if (opens || /^the cap, /.test(text)) return [];
      const at = number.closest("section, figure, article, fieldset");
      const name =
        at?.getAttribute("aria-label") ??
        at?.querySelector("h2, h3, figcaption")?.textContent ??
        "";
      return [`${text} (${name.trim()})`];
    }),
  );
}

/** Goes to a view and down to its end, until nothing of it is still being worked out. */
export async function show(page: Page, site: Site, fragment: string): Promise<void> {
  await page.goto(site.address + fragment);
  await expect(page.locator("h1").first()).toBeAttached();
  await quiet(page);
  await expect(page.getByText("Working it out…")).toHaveCount(0, { timeout: 20_000 });
  await walkDown(page);
}
