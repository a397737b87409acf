/** The label of one event: where its leader stands and how much room its words take. */
export type FlagText = {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  /** The room its words take when they are cut short. */
  readonly short: number;
  /** What is left out first when not all fit: the least, then the most crowded. */
  readonly weight: number;
};
/** A label in its place: which side of its leader the words are on, and how many rows up. */
export type Flag = {
  readonly id: string;
  readonly side: "left" | "right";
  readonly level: number;
  readonly isShort: boolean;
};

const gap = 6;

let remembered: { readonly asked: string; readonly flags: readonly Flag[] } | undefined;

/**
 * Labels without overlap, none of them crossed by a leader: left of a pivot they rise towards it,
 * right of it they fall away. Of all pivots, the one that needs the fewest rows. When no pivot will
 * do, or none in so many `rows`, the last labels are cut short, and failing that the one that stands
 * in the way is left out. The answer to the last question is kept, since every filter asks it again.
 */
export function placeFlags(
  texts: readonly FlagText[],
  left: number,
  right: number,
  rows: number,
): readonly Flag[] {
  const asked = JSON.stringify([texts, left, right, rows]);
  if (remembered?.asked === asked) return remembered.flags;
  let kept = [...texts].sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
  let flags: readonly Flag[] | undefined;
  while (flags === undefined && kept.length > 0) {
    flags = cutUntilPlaced(kept, left, right, rows);
    if (flags !== undefined) break;
    const blamed = inTheWay(kept, left, right);
    kept = kept.filter((text) => text !== blamed);
  }
  remembered = { asked, flags: flags ?? [] };
  return remembered.flags;
}

function cutUntilPlaced(texts: readonly FlagText[], left: number, right: number, rows: number) {
  for (const cut of new Set([0, 1, 2, 4, texts.length])) {
    const isShort = (i: number) => i >= texts.length - cut;
    const sized = texts.map((text, i) => (isShort(i) ? { ...text, width: text.short } : text));
    const placed = bestPivot(sized, left, right);
    if (placed?.every((flag) => flag.level < rows))
      return placed.map((flag, i): Flag => ({ ...flag, isShort: isShort(i) }));
  }
  return undefined;
}

/**
 * The label to leave out: of those in most conflicts at the pivot with the fewest, or of all when
 * there are only too many rows, the one that weighs least, then the most crowded, then the last.
 */
function inTheWay(texts: readonly FlagText[], left: number, right: number): FlagText | undefined {
  const cut = texts.map((text) => ({ ...text, width: text.short }));
  const perPivot = [...cut, null].map((_, pivot) =>
    conflicts(cut, sidesOf(cut, pivot, left, right)),
  );
  const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  const fewest = perPivot.reduce((a, b) => (total(b) < total(a) ? b : a));
  const most = Math.max(...fewest);
  const room = (i: number) => {
    const x = texts[i]?.x ?? 0;
    return Math.min(x - (texts[i - 1]?.x ?? -Infinity), (texts[i + 1]?.x ?? Infinity) - x);
  };
  return texts
    .map((text, i) => ({ text, room: room(i), conflicts: fewest[i] ?? 0 }))
    .filter((label) => label.conflicts === most)
    .reverse()
    .sort((a, b) => a.text.weight - b.text.weight || a.room - b.room)[0]?.text;
}

type Placed = Omit<Flag, "isShort">;

function bestPivot(
  texts: readonly FlagText[],
  left: number,
  right: number,
): readonly Placed[] | undefined {
  let best: { flags: readonly Placed[]; height: number; sum: number } | undefined;
  for (let pivot = 0; pivot <= texts.length; pivot++) {
    const sides = sidesOf(texts, pivot, left, right);
    const levels = conflicts(texts, sides).some((count) => count > 0)
      ? null
      : levelsOf(texts, sides);
    if (levels === null) continue;
    const height = Math.max(...levels);
    const sum = levels.reduce((a, b) => a + b, 0);
    if (best && (height > best.height || (height === best.height && sum >= best.sum))) continue;
    const flags = texts.map((text, i) => ({
      id: text.id,
      side: sides[i] ?? "right",
      level: levels[i] ?? 0,
    }));
    best = { flags, height, sum };
  }
  return best?.flags;
}

type Side = Flag["side"] | null;

/** Left of the pivot to the left, the others to the right, unless the words would leave the page. */
function sidesOf(
  texts: readonly FlagText[],
  pivot: number,
  left: number,
  right: number,
): readonly Side[] {
  return texts.map((text, i) => {
    const fits = { left: text.x - text.width >= left, right: text.x + text.width <= right };
    const wanted = i < pivot ? "left" : "right";
    const other = i < pivot ? "right" : "left";
    return fits[wanted] ? wanted : fits[other] ? other : null;
  });
}

/** Whether the words of each of two labels, the second further right, reach over the other's leader. */
function reaches(texts: readonly FlagText[], sides: readonly Side[], i: number, j: number) {
  const [a, b] = [texts[i], texts[j]];
  if (!a || !b) return { first: false, second: false, meet: false };
  const [rightward, leftward] = [sides[i] === "right", sides[j] === "left"];
  return {
    first: rightward && a.x + a.width + gap > b.x,
    second: leftward && b.x - b.width - gap < a.x,
    meet: rightward && leftward && a.x + a.width + gap > b.x - b.width,
  };
}

/** With how many others each label cannot stand; one that fits on neither side counts as in its own way. */
function conflicts(texts: readonly FlagText[], sides: readonly Side[]): readonly number[] {
  const counts = texts.map((_, i) => (sides[i] === null ? texts.length : 0));
  for (let i = 0; i < texts.length; i++)
    for (let j = i + 1; j < texts.length; j++) {
      const { first, second } = reaches(texts, sides, i, j);
      if (!first || !second) continue;
      counts[i] = (counts[i] ?? 0) + 1;
      counts[j] = (counts[j] ?? 0) + 1;
    }
  return counts;
}

/** Rows counted from the bottom; null when labels would have to be above each other in a ring. */
function levelsOf(texts: readonly FlagText[], sides: readonly Side[]): readonly number[] | null {
  const lower: number[][] = texts.map(() => []);
  const apart: number[][] = texts.map(() => []);
  for (let i = 0; i < texts.length; i++)
    for (let j = i + 1; j < texts.length; j++) {
      const { first, second, meet } = reaches(texts, sides, i, j);
      if (first) lower[i]?.push(j);
      if (second) lower[j]?.push(i);
      if (meet) apart[i]?.push(j);
      if (meet) apart[j]?.push(i);
    }
  const levels = texts.map(() => -1);
  for (const _ of texts) {
    const next = levels.findIndex(
      (level, i) => level < 0 && lower[i]?.every((j) => (levels[j] ?? -1) >= 0),
    );
    if (next < 0) return null;
    let level = Math.max(-1, ...(lower[next] ?? []).map((j) => levels[j] ?? -1)) + 1;
    while (apart[next]?.some((j) => levels[j] === level)) level += 1;
    levels[next] = level;
  }
  return levels;
}
