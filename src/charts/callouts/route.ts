/** A place on the wall, px. */
export type Point = { readonly x: number; readonly y: number };
/** What a line had better not cross, px: words most of all. */
export type Obstacle = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Words are never to be struck through; a mark rather not. */
  readonly kind: "words" | "mark";
};
type Line = readonly Point[];

const costs = { words: 1000, mark: 90, line: 400, bend: 14 } as const;
const margin = 1.5;
/** How far above and below its end a line may run along, px. */
const lanes = [0, -13, 13, -20, 20, -30, 30, -44, 44];
/** Directions from which it may come, in eighths of a turn: from the right first. */
const directions = [0, -1, 1, -2, 2, -3, 3, 4].map((eighth) => (eighth * Math.PI) / 4);
const kneesTried = 14;

/**
 * The way from a callout to the edge of a mark, as points: the shortest that strikes through the fewest words,
 * then marks, then other lines. Linear in obstacles, times about a thousand ways tried.
 */
export function route(
  from: Point,
  at: Point & { readonly r: number },
  obstacles: readonly Obstacle[] = [],
  others: readonly Line[] = [],
): Line {
  const near = obstacles.filter(
    ({ left, right, top, bottom }) =>
      right >= Math.min(at.x, from.x) - 60 &&
      left <= from.x &&
      bottom >= Math.min(at.y, from.y) - 60 &&
      top <= Math.max(at.y, from.y) + 60,
  );
  let best: { line: Line; cost: number } | undefined;
  for (const line of ways(from, at)) {
    const cost = costOf(line, near, others, best?.cost ?? Infinity);
    if (best === undefined || cost < best.cost) best = { line, cost };
  }
  return best?.line ?? [from, at];
}

function* ways(from: Point, at: Point & { readonly r: number }): Generator<Line> {
  const reach = from.x - at.x - at.r;
  const usual = Math.max(at.x + at.r, from.x - 26);
  const knees = [
    usual,
    ...Array.from({ length: kneesTried }, (_, i) => from.x - 6 - (i * reach) / kneesTried),
  ];
  for (const x of knees) {
    const knee = { x, y: from.y };
    const [dx, dy] = [x - at.x, from.y - at.y];
    const far = Math.sqrt(dx * dx + dy * dy);
    if (far > at.r)
      yield [from, knee, { x: at.x + (dx / far) * at.r, y: at.y + (dy / far) * at.r }];
    for (const turn of directions) {
      const out = { x: Math.cos(turn), y: Math.sin(turn) };
      const end = { x: at.x + out.x * at.r, y: at.y + out.y * at.r };
      for (const lane of lanes) {
        const y = end.y + lane;
        // Comes from outside of the ring.
        if (lane !== 0 && lane * out.y < 0) continue;
        if (lane === 0) {
          if (out.x >= 0) yield [from, knee, { x, y }, end];
        } else {
          const side = { x: end.x + out.x * Math.abs(lane), y };
          yield [from, knee, { x, y }, side, end];
        }
      }
    }
  }
}

function costOf(line: Line, obstacles: readonly Obstacle[], others: readonly Line[], most: number) {
  let cost = (line.length - 2) * costs.bend;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (a === undefined || b === undefined) continue;
    cost += Math.hypot(b.x - a.x, b.y - a.y);
    if (cost >= most) return cost;
    for (const box of obstacles) if (crosses(a, b, box)) cost += costs[box.kind];
    for (const other of others)
      for (let j = 1; j < other.length; j++) {
        const [c, d] = [other[j - 1], other[j]];
        if (c && d && meet(a, b, c, d)) cost += costs.line;
      }
  }
  return cost;
}

/** Whether a straight line comes into a box. */
function crosses(a: Point, b: Point, box: Obstacle): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, along, low, high] of [
    [a.x, b.x - a.x, box.left - margin, box.right + margin],
    [a.y, b.y - a.y, box.top - margin, box.bottom + margin],
  ] as const) {
    if (Math.abs(along) < 1e-9) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / along, (high - start) / along];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
    if (enter > leave) return false;
  }
  return true;
}

const side = (a: Point, b: Point, p: Point): number =>
  Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));

const meet = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
