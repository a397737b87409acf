const mostTries = 8;

/**
 * The share of its size at which something fits a height. What is drawn smaller has more width, and may come out
 * shorter or taller for it: tries are counted, and the smallest of too many stays. Never under the least share.
 */
export function fitted(
  now: number,
  room: number,
  height: number,
  least: number,
  tried: number[] = [],
): number {
  if (room <= 0 || height <= 0) return now;
  const wanted = Math.max(least, Math.min(1, Math.floor((room / height) * 200) / 200));
  if (height * now <= room && wanted <= now + 0.03) return now;
  if (wanted === now) return now;
  if (tried.length >= mostTries) return Math.min(now, ...tried);
  tried.push(wanted);
  return wanted;
}

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
const ringMargin = 5;
/** How far from what it points at a line without a ring ends. */
const edgeMargin = 4;
const lead = 9;

/**
 * Places callouts in a column whose left edge is at `x`, each as near as can be to the height of its mark, in
 * their own order where marks are missing, never over another and never past the column’s height.
 */
export function placeCallouts(
  pinned: readonly Pinned[],
  column: { readonly x: number; readonly height: number },
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
  return pinned.map(({ at }, i) => {
    const top = tops.get(i) ?? 0;
    if (at === null) return { top, leader: null, ring: null };
    const r = at.r === 0 ? edgeMargin : at.r + ringMargin;
    const y = top + 11;
    const from = column.x - lead;
    const knee = Math.max(at.x + r, from - 26);
    const dx = knee - at.x;
    const dy = y - at.y;
    const far = Math.sqrt(dx * dx + dy * dy);
    const edge =
      far <= r ? { x: at.x + r, y: at.y } : { x: at.x + (dx / far) * r, y: at.y + (dy / far) * r };
    return {
      top,
      leader: `M${round(from)} ${round(y)}H${round(knee)}L${round(edge.x)} ${round(edge.y)}`,
      ring: at.r === 0 ? null : { x: round(at.x), y: round(at.y), r: round(r) },
    };
  });
}

const round = (px: number): number => Math.round(px * 10) / 10;
