import { route, type Obstacle, type Point } from "./route.ts";

const mostTries = 8;
/** What is larger by less is not drawn once more for it. */
const worthwhile = 0.04;

/** A share that was tried, the room there was and how tall what is drawn was at it, and whether it fitted. */
export type Tried = {
  readonly share: number;
  readonly room: number;
  readonly height: number;
  readonly fits: boolean;
};

/**
 * The share of its size at which something fills a height, never under `least` nor over `most`. What is drawn
 * smaller has more width, and may come out shorter or taller for it: tries are kept, and after too many the
 * largest that fitted stays. When a share finds another room or another height than before, something else is
 * drawn or elsewhere: then they begin anew.
 */
export function fitted(
  now: number,
  room: number,
  height: number,
  { least, most }: { readonly least: number; readonly most: number },
  tried: Tried[] = [],
): number {
  if (room <= 0 || height <= 0) return now;
  const fits = height * now <= room + 0.5;
  const known = tried.find(({ share }) => share === now);
  const isSame = known?.height === height && known.room === room;
  if (known !== undefined && !isSame) tried.length = 0;
  if (!isSame) tried.push({ share: now, room, height, fits });
  const under = tried.filter((one) => one.fits).sort((a, b) => b.share - a.share)[0];
  const best = under?.share ?? least;
  const over = tried.filter(({ share }) => share > best).sort((a, b) => a.share - b.share)[0];
  const isTried = (share: number) => tried.some((one) => one.share === share);
  if (tried.length >= mostTries) return best;
  if (under !== undefined && over !== undefined) {
    // The regula falsi, by how much of the room is filled.
    const part = (room - filled(under)) / (filled(over) - filled(under));
    const next = Math.floor((best + part * (over.share - best)) * 200) / 200;
    return next < best + worthwhile || isTried(next) ? best : next;
  }
  const wanted = Math.max(least, Math.min(most, Math.floor((room / height) * 200) / 200));
  if (fits && wanted < now + worthwhile) return now;
  return isTried(wanted) ? best : wanted;
}

const filled = ({ share, height }: Tried): number => share * height;

/** The largest share in a width, px, at which a chart still has the room to be what it is at a desk. */
export const mostFor = (width: number, least: number): number =>
  Math.max(least, Math.min(1.5, width / narrowest));
const narrowest = 580;

/** What a callout points at, and how tall it is itself, in px of the wall. */
export type Pinned = {
  readonly height: number;
  /** The middle of the mark and half of its size, or 0 for a place to point at; null for none. */
  readonly at: { readonly x: number; readonly y: number; readonly r: number } | null;
};
export type PlacedCallout = {
  readonly top: number;
  /** From the callout to the edge of the ring, or to the place; null without a mark. */
  readonly leader: string | null;
  readonly ring: { readonly x: number; readonly y: number; readonly r: number } | null;
};

const gap = 16;
const ringMargin = 3.5;
/** How far from what it points at a line without a ring ends. */
const edgeMargin = 4;
const lead = 9;

/**
 * Places callouts in a column whose left edge is at `x`, each as near as can be to the height of its mark, in
 * their own order where marks are missing, never over another and never past the column’s height. The lines to
 * the marks go round the obstacles where there is a way.
 */
export function placeCallouts(
  pinned: readonly Pinned[],
  column: { readonly x: number; readonly height: number },
  obstacles: readonly Obstacle[] = [],
): readonly PlacedCallout[] {
  const wanted = pinned.map(({ at, height }, i) => ({
    i,
    height,
    top: at === null ? null : Math.max(0, at.y - Math.min(height / 2, 14)),
  }));
  const order = [...wanted].sort((a, b) => (a.top ?? 1e9) - (b.top ?? 1e9) || a.i - b.i);
  const tops = new Map<number, number>();
  let free = 0;
  for (const { i, height, top } of order) {
    const placed = Math.max(free, top ?? free);
    tops.set(i, placed);
    free = placed + height + gap;
  }
  let floor = column.height;
  for (const { i, height } of [...order].reverse()) {
    const top = Math.max(0, Math.min(tops.get(i) ?? 0, floor - height));
    tops.set(i, top);
    floor = top - gap;
  }
  const drawn = new Map<number, readonly Point[]>();
  for (const { i } of order) {
    const at = pinned[i]?.at;
    if (!at) continue;
    const r = at.r === 0 ? edgeMargin : at.r + ringMargin;
    const from = { x: column.x - lead, y: (tops.get(i) ?? 0) + 11 };
    drawn.set(i, route(from, { ...at, r }, obstacles, [...drawn.values()]));
  }
  return pinned.map(({ at }, i) => {
    const top = tops.get(i) ?? 0;
    if (at === null) return { top, leader: null, ring: null };
    return {
      top,
      leader: pathOf(drawn.get(i) ?? []),
      ring: at.r === 0 ? null : { x: round(at.x), y: round(at.y), r: round(at.r + ringMargin) },
    };
  });
}

const pathOf = (line: readonly Point[]): string =>
  line
    .flatMap(({ x, y }, i) => {
      const before = line[i - 1];
      return before && before.x === x && before.y === y
        ? []
        : [`${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`];
    })
    .join("");

const round = (px: number): number => Math.round(px * 10) / 10;
