import { formatCount } from "#/model/money.ts";
import type { PlacedStrip, Uncosted } from "./placed.ts";

const most = 200;
const tickHeight = 9;

/**
 * A tick for each proposal, those with a published cost first and inked. What filters leave out keeps its tick,
 * so that none moves while they come and go. Above 200 one tick stands for several, in proportion. Returns null
 * when there is nothing to count.
 */
export function placedStrip(
  uncosted: Uncosted,
  top: number,
  width: number,
  pitchWanted: number,
): (PlacedStrip & { readonly height: number }) | null {
  const { count, of, proposals, passes, without = "no published cost of their own" } = uncosted;
  if (of === 0) return null;
  const all = Math.max(of, proposals.length);
  const proportional = all > most;
  const shown = Math.min(all, most);
  const rows = Math.max(1, Math.ceil((shown * pitchWanted) / width));
  const perRow = Math.ceil(shown / rows);
  const pitch = Math.min(10, width / perRow);
  const share = (part: number) => Math.max(part > 0 ? 1 : 0, Math.round((part / all) * shown));
  const [inked, plain] = [share(of - count), share(count)];
  const inProportion = (i: number) => (i < inked + plain ? i < inked : undefined);
  const has = ({ costM }: (typeof proposals)[number]) => costM !== null;
  const ordered = proportional
    ? []
    : [...proposals].sort((a, b) => Number(has(b)) - Number(has(a)));
  const own = ordered.map((one) => (passes(one.id) ? has(one) : undefined));
  const ticks = Array.from({ length: shown }, (_, i) => ({
    x: (i % perRow) * pitch + 0.4,
    y: top + Math.floor(i / perRow) * (tickHeight + 2),
    width: pitch * 0.72,
    height: tickHeight,
    id: ordered[i]?.id,
    costed: proportional ? inProportion(i) : own[i],
  }));
  const bottom = top + rows * (tickHeight + 2);
  return {
    ticks,
    proportional,
    count: `${formatCount(count)} of ${formatCount(of)}`,
    rest: `${of === 1 ? "proposal has" : "proposals have"} ${without}`,
    words: { x: 0, y: bottom + 16, text: "", anchor: "start" },
    height: bottom + 22 - top,
  };
}
