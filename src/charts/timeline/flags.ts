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
 * do, or none in so many `rows`, the last labels are cut short, and failing that those that weigh
 * least are left out, one by one, or the last few first where that keeps more. The answer to the
 * last question is kept, since filtering asks it again and again: a score of labels takes some ms.
 */
export function placeFlags(
  texts: readonly FlagText[],
  left: number,
  right: number,
  rows: number,
): readonly Flag[] {
  const asked = JSON.stringify([texts, left, right, rows]);
  if (remembered?.asked === asked) return remembered.flags;
  const sorted = [...texts].sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
  let best: { readonly flags: readonly Flag[]; readonly worth: number } = { flags: [], worth: 0 };
  for (let without = 0; without <= Math.min(4, sorted.length); without++) {
    const found = thin(sorted.slice(0, sorted.length - without), left, right, rows);
    if (found.worth > best.worth) best = found;
    if (without === 0 && found.flags.length === sorted.length) break;
  }
  remembered = { asked, flags: best.flags };
  return best.flags;
}

/** As many of the labels as can be placed, and what they weigh together. */
function thin(texts: readonly FlagText[], left: number, right: number, rows: number) {
  let kept = texts;
  while (kept.length > 0) {
    for (const cut of new Set([0, 1, 2, 4, kept.length])) {
      const isShort = (i: number) => i >= kept.length - cut;
      const sized = kept.map((text, i) => (isShort(i) ? { ...text, width: text.short } : text));
      const placed = bestPivot(sized, left, right);
      if (placed?.every((flag) => flag.level < rows))
        return {
          flags: placed.map((flag, i): Flag => ({ ...flag, isShort: isShort(i) })),
          worth: kept.reduce((sum, text) => sum + text.weight, 0),
        };
    }
    const least = leastOf(kept);
    kept = kept.filter((text) => text !== least);
  }
  return { flags: [], worth: 0 };
}

/** The label that weighs least; of those, the one nearest to a neighbour; of those, the last. */
function leastOf(texts: readonly FlagText[]): FlagText | undefined {
  const room = (i: number) => {
    const x = texts[i]?.x ?? 0;
    return Math.min(x - (texts[i - 1]?.x ?? -Infinity), (texts[i + 1]?.x ?? Infinity) - x);
  };
  return texts
    .map((text, i) => ({ text, room: room(i) }))
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
    const sides = texts.map((text, i) => sideOf(text, i < pivot ? "left" : "right", left, right));
    const levels = sides.includes(null) ? null : levelsOf(texts, sides);
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

function sideOf(text: FlagText, wanted: Flag["side"], left: number, right: number): Side {
  const fits = { left: text.x - text.width >= left, right: text.x + text.width <= right };
  if (fits[wanted]) return wanted;
  const other = wanted === "left" ? "right" : "left";
  return fits[other] ? other : null;
}

/** Rows counted from the bottom; null when two labels would each have to be above the other. */
function levelsOf(texts: readonly FlagText[], sides: readonly Side[]): readonly number[] | null {
  const n = texts.length;
  const lower: number[][] = texts.map(() => []);
  const apart: number[][] = texts.map(() => []);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [texts[i], texts[j]];
      if (!a || !b) continue;
      const overB = sides[i] === "right" && a.x + a.width + gap > b.x;
      const overA = sides[j] === "left" && b.x - b.width - gap < a.x;
      if (overB && overA) return null;
      if (overB) lower[i]?.push(j);
      if (overA) lower[j]?.push(i);
      const meet = sides[i] === "right" && sides[j] === "left";
      if (meet && a.x + a.width + gap > b.x - b.width) {
        apart[i]?.push(j);
        apart[j]?.push(i);
      }
    }
  }
  const levels = texts.map(() => -1);
  for (let placed = 0; placed < n; placed++) {
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
