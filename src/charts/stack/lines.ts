import type { Segment } from "#/model/cost.ts";
import { formatMoney, formatPercent } from "#/model/money.ts";
import { fillOf } from "../kit/palette.ts";
import { textWidth } from "../kit/text.ts";
import type { PlacedName, StackRows, State } from "./placed.ts";
import { lineSentence } from "./sentences.ts";

/** A cost line summed over its years and what they leave out. */
export type Line = {
  readonly cost: string;
  readonly name: string;
  readonly proposal: string | undefined;
  readonly amount: string;
  /** About how wide name and total are, px. */
  readonly wide: number;
  readonly hue: number | null;
  readonly fill: string;
  readonly state: State;
  readonly sentence: string;
};

/** The lines of a profile in their order, each with its total; the largest with its share of all. */
export function linesOf(rows: StackRows): readonly Line[] {
  const sums = new Map<string, { segment: Segment; amountM: number; shown: boolean }>();
  const all = [...rows.years.flatMap((year) => year.segments), ...(rows.gap?.segments ?? [])];
  for (const segment of all) {
    const sum = sums.get(segment.cost) ?? { segment, amountM: 0, shown: segment.shown };
    sum.amountM += segment.amountM;
    sums.set(segment.cost, sum);
  }
  const lines = [...sums.values()];
  const total = lines.reduce((sum, line) => sum + line.amountM, 0);
  const most = lines.reduce((max, line) => Math.max(max, line.amountM), 0);
  return lines.map(({ segment, amountM, shown }) => {
    const share = lines.length > 1 && amountM === most ? `, ${formatPercent(amountM / total)}` : "";
    const amount = `${formatMoney(amountM)}${share}`;
    return {
      cost: segment.cost,
      name: segment.label,
      proposal: segment.proposals[0],
      amount,
      wide: nameWidth(segment.label, amount),
      hue: rows.hueOf(segment.cost),
      fill: segmentFill(rows, segment),
      state: stateOf(rows, segment, false),
      sentence: lineSentence(segment.label, amount, shown, rows.pricesOf),
    };
  });
}

/** How a segment is filled: its basis in its theme's hue, or paper where no line was published. */
export function segmentFill(rows: Pick<StackRows, "hueOf">, segment: Segment): string {
  const hue = rows.hueOf(segment.cost);
  return hue === null ? "var(--paper)" : fillOf(segment.basis, hue);
}

/** Ghost when filtered out or outside the selected years, chosen when its proposal is open. */
export function stateOf(
  rows: Pick<StackRows, "chosen">,
  segment: Pick<Segment, "shown" | "proposals">,
  outside: boolean,
): State {
  if (outside || !segment.shown) return "ghost";
  const { chosen } = rows;
  return typeof chosen === "string" && segment.proposals.includes(chosen) ? "chosen" : "plain";
}

/**
 * The largest amount of a year or of the gap, £ million: what the scale must hold. Less than a pound is
 * nothing, so that no scale is infinite.
 */
export function tallestOf(rows: Pick<StackRows, "years" | "gap">): number {
  const amounts = [
    ...rows.years.map((year) => year.publishedM ?? 0),
    Math.abs(rows.gap?.amountM ?? 0),
  ];
  const tallest = Math.max(...amounts);
  return tallest < 1e-6 ? 0 : tallest;
}

const swatchWidth = 14;

/** Names in rows under the chart, each with a swatch; returns them and the height they take. */
export function placedKey(
  lines: readonly Line[],
  top: number,
  width: number,
): { readonly names: readonly PlacedName[]; readonly height: number } {
  let x = 0;
  let y = top + 14;
  const names = lines.map((line): PlacedName => {
    const wide = swatchWidth + 5 + line.wide + 14;
    if (x > 0 && x + wide - 14 > width) {
      x = 0;
      y += 22;
    }
    const swatch = { x, y: y - 9, width: swatchWidth, height: 10, fill: line.fill };
    const placed = { ...line, x: x + swatchWidth + 5, y, leader: null, swatch };
    x += wide;
    return placed;
  });
  return { names, height: lines.length === 0 ? 0 : y - top + 8 };
}

const nameWidth = (name: string, amount: string): number =>
  textWidth(name, 12, "bold") + textWidth(` ${amount}`, 12);
