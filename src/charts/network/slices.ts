import type { Placed } from "./placed.ts";

/** From where to where a drawing is drawn, px from its top. */
export type Slice = { readonly top: number; readonly bottom: number };

/** What is higher than this is cut, so that no end of a sheet of paper runs through a name, px. */
const TALLEST = 240;

/** A drawing cut across where nothing stands but lines. Linear but for a sort. */
export function slices({ nodes, bands, top, height }: Placed): readonly Slice[] {
  const things = [
    { top: 0, bottom: top },
    ...nodes.map(({ y, box }) => ({
      top: Math.min(y - 8, box?.y ?? y),
      bottom: Math.max(y + 8, box === undefined ? y : box.y + box.h),
    })),
    ...bands.flatMap(({ lines }) => lines.map(({ y }) => ({ top: y - 12, bottom: y + 4 }))),
  ].sort((a, b) => a.top - b.top);
  const found: Slice[] = [];
  let [from, filled] = [0, 0];
  for (const thing of things) {
    if (thing.top >= filled && filled - from > TALLEST) {
      found.push({ top: from, bottom: filled });
      from = filled;
    }
    filled = Math.max(filled, thing.bottom);
  }
  return [...found, { top: from, bottom: height }];
}
