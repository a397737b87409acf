import type { Place } from "#/state/params.ts";

/** The sentence that a view leads with: in Explore that of its first chart, elsewhere the page’s own. */
export function sentenceInView(page: Document, place: Place): string {
  const charts = ["main figure h2", "main h2"];
  const heads = ["main h1:not(.spoken)", "h1:not(.spoken)"];
  const found = (place === "explore" ? [...charts, ...heads] : heads)
    .map((selector) => page.querySelector(selector)?.textContent ?? "")
    .find((text) => text.trim() !== "");
  return found ?? "";
}
