/** How large a wall is in its own px, and how much it is enlarged. */
export type CanvasSize = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};

const wall = { width: 960, height: 540 };
const enlarged = 1.25;

/** The wall that fills a box: never less than 960 by 540 of its own px, or four fifths of that in large text. */
export function canvasOf(width: number, height: number, isLarge: boolean): CanvasSize {
  const share = isLarge ? 1 / enlarged : 1;
  const scale = Math.min(width / (wall.width * share), height / (wall.height * share));
  return scale > 0
    ? { width: width / scale, height: height / scale, scale }
    : { ...wall, scale: 1 };
}
