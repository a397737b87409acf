import type { Basis, Decision, Delivery } from "#/data/vocabulary.ts";

/** How sure a drawn amount is: the dataset's three bases, the reader's own, and not known at all. */
export type FillBasis = Basis | "yours" | "unknown";

const hues = 10;

/** The number of a theme's hue, from 1; themes past the tenth begin again. */
export const hueNumber = (themeIndex: number): number => (themeIndex % hues) + 1;

/** The hue of a theme's marks as a CSS value; ink where there is no theme. */
export const themeHue = (themeIndex: number | null): string =>
  themeIndex === null ? "var(--ink)" : `var(--theme-${hueNumber(themeIndex)})`;

/** The same hue made dark (or light) enough for text. */
export const themeText = (themeIndex: number | null): string =>
  themeIndex === null ? "var(--ink)" : `var(--theme-text-${hueNumber(themeIndex)})`;

/** The id of the hatch of a theme's hue, drawn once per page by Textures. */
export const hatchId = (themeIndex: number | null): string =>
  themeIndex === null ? "hatch-ink" : `hatch-${hueNumber(themeIndex)}`;

/** The fill that says how an amount is known. Needs Textures on the page. */
export function fillOf(basis: FillBasis, themeIndex: number | null): string {
  switch (basis) {
    case "stated":
      return themeHue(themeIndex);
    case "derived":
      return `color-mix(in srgb, ${themeHue(themeIndex)} 16%, var(--paper))`;
    case "assumption":
      return `url(#${hatchId(themeIndex)})`;
    case "yours":
      return "url(#dots)";
    case "unknown":
      return "none";
  }
}

/** The hue of a decision; always shown with its glyph. */
export const decisionHue: Readonly<Record<Decision, string>> = {
  accepted: "var(--d-acc)",
  "part accepted": "var(--d-part)",
  deferred: "var(--d-def)",
  rejected: "var(--d-rej)",
  "no answer found": "var(--d-none)",
};

/** How many of the five delivery boxes are filled; null when nothing is known. */
export const deliveryBoxes: Readonly<Record<Delivery, number | null>> = {
  "not started": 0,
  piloting: 1,
  "in progress": 2,
  legislated: 4,
  delivered: 5,
  dropped: 0,
  unknown: null,
};
