import type { Stage, Zoomed } from "../kit/zoomed.ts";

const WIDE = 150;
const TALL = 110;

/** The size of the small map, and the window on it in the drawing's own px. */
export function mapBox(
  drawing: { readonly width: number; readonly height: number },
  stage: Stage,
  { x, y, k }: Zoomed,
) {
  const scale = Math.min(WIDE / drawing.width, TALL / drawing.height);
  return {
    width: Math.max(24, Math.round(drawing.width * scale)),
    height: Math.max(24, Math.round(drawing.height * scale)),
    window: {
      x: -x / k,
      y: -y / k,
      width: Math.min(drawing.width, stage.width / k),
      height: Math.min(drawing.height, stage.height / k),
    },
  };
}
