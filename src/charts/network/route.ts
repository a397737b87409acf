/** Where links meet a mark: its middle, and the end of the line its label stands on. Px. */
export type Anchor = { readonly x: number; readonly exit: number; readonly y: number };
/** A point that a shape is drawn round, and which way it looks, in degrees from the x axis. */
export type Pose = { readonly x: number; readonly y: number; readonly angle: number };
/** The way of a link, and its two ends. */
export type Route = { readonly d: string; readonly start: Pose; readonly end: Pose };

/** From the middle of a mark to where a line begins, and to the tip of an arrow. */
const LEAVE = 8;
const ARRIVE = 9;
/** Room two marks need between them for a line that goes straight on. */
const ROOM = 26;

/**
 * The way from one mark to another: onward from the end of its label to the near side of the other,
 * back from its left, or, where there is no room between, in a bow on the left of both.
 */
export function route(from: Anchor, to: Anchor): Route {
  const forward = to.x - ARRIVE - (from.exit + 2) >= ROOM;
  const back = from.x - LEAVE - (to.exit + 4) >= ROOM;
  if (!forward && !back) return bow(from, to);
  const sx = forward ? from.exit + 2 : from.x - LEAVE;
  const ex = forward ? to.x - ARRIVE : to.exit + 4;
  const bend = Math.min(Math.abs(ex - sx) * 0.55, 90 + Math.abs(ex - sx) * 0.12);
  const way = forward ? 1 : -1;
  return {
    d: `M${sx} ${from.y}C${sx + way * bend} ${from.y} ${ex - way * bend} ${to.y} ${ex} ${to.y}`,
    start: { x: sx, y: from.y, angle: forward ? 0 : 180 },
    end: { x: ex, y: to.y, angle: forward ? 0 : 180 },
  };
}

function bow(from: Anchor, to: Anchor): Route {
  const sx = from.x - LEAVE;
  const ex = to.x - ARRIVE;
  const out = Math.min(sx, ex) - 10 - Math.min(20, Math.abs(to.y - from.y) * 0.08);
  return {
    d: `M${sx} ${from.y}C${out} ${from.y} ${out} ${to.y} ${ex} ${to.y}`,
    start: { x: sx, y: from.y, angle: 180 },
    end: { x: ex, y: to.y, angle: 0 },
  };
}

/** A smooth way through points that lie in columns, and its two ends. At least two points. */
export function through(points: readonly { readonly x: number; readonly y: number }[]): Route {
  const [first, second] = points;
  const last = points.at(-1);
  if (first === undefined || second === undefined || last === undefined)
    throw new Error("a way needs two points");
  const way = second.x >= first.x ? 1 : -1;
  const arrives = last.x >= (points.at(-2)?.x ?? last.x) ? 1 : -1;
  const sx = first.x + way * LEAVE;
  const ex = last.x - arrives * ARRIVE;
  const stops = [{ x: sx, y: first.y }, ...points.slice(1, -1), { x: ex, y: last.y }];
  let d = `M${sx} ${first.y}`;
  for (const [i, stop] of stops.entries()) {
    const before = stops[i - 1];
    if (before === undefined) continue;
    const middle = (before.x + stop.x) / 2;
    d += `C${middle} ${before.y} ${middle} ${stop.y} ${stop.x} ${stop.y}`;
  }
  return {
    d,
    start: { x: sx, y: first.y, angle: way > 0 ? 0 : 180 },
    end: { x: ex, y: last.y, angle: arrives > 0 ? 0 : 180 },
  };
}
