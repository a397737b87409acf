/** Where a drawing stands in its window: enlarged `k` times, then moved by x and y px. */
export type Zoomed = { readonly x: number; readonly y: number; readonly k: number };
/** The size of a drawing and of the window it is seen through, px. */
export type Stage = {
  readonly width: number;
  readonly height: number;
  readonly drawing: { readonly width: number; readonly height: number };
};

/** The most a drawing is enlarged. */
export const mostZoom = 8;

/** How far a drawing must shrink to be seen whole; never enlarged. */
export const fitZoom = ({ width, height, drawing }: Stage): number =>
  Math.min(1, width / drawing.width, height / drawing.height);

/** As wide as paper lets it be, as high as that makes it; a crowd on one sheet. */
export function onSheet(stage: Stage, onOne: boolean) {
  const { width, drawing } = stage;
  const k = onOne ? fitZoom({ ...stage, height: sheetPx }) : Math.min(1, width / drawing.width);
  return { zoomed: { x: 0, y: 0, k }, size: { width, height: Math.ceil(drawing.height * k) } };
}

/** How high a picture may be to stand on one sheet with its words, px. */
const sheetPx = 800;

/** The same place with no more empty window than there need be, and the drawing neither lost nor tiny. */
export function kept(zoomed: Zoomed, stage: Stage): Zoomed {
  const k = Math.min(mostZoom, Math.max(fitZoom(stage), zoomed.k));
  const along = (at: number, window: number, size: number) =>
    size * k <= window ? 0 : Math.min(0, Math.max(window - size * k, at));
  return {
    k,
    x: along(zoomed.x, stage.width, stage.drawing.width),
    y: along(zoomed.y, stage.height, stage.drawing.height),
  };
}

/** Enlarged by a factor about a point of the window; about its middle unless told. */
export function zoomedBy(
  { x, y, k }: Zoomed,
  factor: number,
  stage: Stage,
  about = { x: stage.width / 2, y: stage.height / 2 },
): Zoomed {
  const next = Math.min(mostZoom, Math.max(fitZoom(stage), k * factor));
  const along = (at: number, point: number) => point - ((point - at) * next) / k;
  return kept({ k: next, x: along(x, about.x), y: along(y, about.y) }, stage);
}

/** Moved so that a point of the drawing is in the middle of the window. */
export const centredOn = (
  point: { readonly x: number; readonly y: number },
  k: number,
  stage: Stage,
): Zoomed =>
  kept({ k, x: stage.width / 2 - point.x * k, y: stage.height / 2 - point.y * k }, stage);

/** Moved no more than is needed for a point of the drawing to be well inside the window. */
export function showing(
  zoomed: Zoomed,
  point: { readonly x: number; readonly y: number },
  stage: Stage,
): Zoomed {
  const [px, py] = [point.x * zoomed.k + zoomed.x, point.y * zoomed.k + zoomed.y];
  const inside = px >= 24 && px <= stage.width - 120 && py >= 24 && py <= stage.height - 24;
  return inside ? zoomed : centredOn(point, zoomed.k, stage);
}
