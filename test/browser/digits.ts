import type { Page } from "@playwright/test";

/** Where a digit may stand: in a number that says what it is, a date, an axis, a row’s own words, or a choice. */
const told =
  "[data-n], [data-axis], [data-date], [data-row], time, option, select, input, textarea, code";

/** Every visible text with a digit outside those, with what it stands in. */
export async function strays(page: Page): Promise<string[]> {
  return page.evaluate((known) => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const holder = node.parentElement!;
      if (!/\d/.test(node.textContent ?? "") || holder.closest(known)) continue;
      if (holder.closest("script, style, svg title") || !holder.checkVisibility()) continue;
      // The same words for those who listen only; they are made of the same numbers.
      if (getComputedStyle(holder).clipPath !== "none") continue;
      const at = holder.closest("[class]")?.getAttribute("class") ?? holder.tagName;
      found.add(`${(node.textContent ?? "").trim().slice(0, 80)}  (in ${at})`);
    }
    return [...found];
  }, told);
}
