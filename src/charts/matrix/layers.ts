import type { Box } from "./layout.ts";
import { gather, isCounted, type MatrixRow, unitFor } from "./marks.ts";

/** How far a proposal has come: asked for, agreed to, done. */
export type Layer = "recommended" | "accepted" | "delivered";
const layers = ["recommended", "accepted", "delivered"] as const;

/** What each layer is called. */
export const layerNames: Readonly<Record<Layer, string>> = {
  recommended: "as recommended",
  accepted: "as accepted, in whole or part",
  delivered: "as delivered",
};

/** Whether a proposal belongs to a layer. */
function isIn(layer: Layer, row: Pick<MatrixRow, "decision" | "delivery">): boolean {
  switch (layer) {
    case "recommended":
      return true;
    case "accepted":
      return row.decision === "accepted" || row.decision === "part accepted";
    case "delivered":
      return row.delivery === "delivered";
  }
}

export type Tick = {
  readonly row: MatrixRow;
  readonly x: number;
  readonly y: number;
  /** Whether it belongs to the strip’s layer; not told of one that filters leave out, which is context. */
  readonly on: boolean | undefined;
};
export type Strip = {
  readonly layer: Layer;
  readonly y: number;
  readonly height: number;
  readonly count: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly countX: number;
  readonly box: Box;
  readonly ticks: readonly Tick[];
};
export type LayersLayout = {
  readonly bottom: number;
  /** Px of a tick's own ink; the rest of its pitch is air. */
  readonly barWidth: number;
  readonly tickHeight: number;
  readonly unit: number;
  readonly strips: readonly Strip[];
};

const tickHeight = 10;
const least = 3;

/**
 * Three strips of ticks, one tick for a proposal at the same place in each, those that came furthest
 * first. What filters leave out keeps its tick, so that none moves while they come and go.
 * When ticks would be thinner than three px they go on in a further line.
 */
export function layoutLayers(
  rows: readonly MatrixRow[],
  width: number,
  narrow: boolean,
): LayersLayout {
  const counted = rows.filter(isCounted);
  const reach = (row: MatrixRow) => layers.filter((layer) => isIn(layer, row)).length;
  const unit = unitFor(rows.length);
  const ordered = [3, 2, 1].flatMap((far) =>
    gather(
      rows.filter((row) => reach(row) === far),
      unit,
    ).map((mark) => mark.row),
  );
  const stripX = narrow ? 0 : 208;
  const perLine = Math.max(1, Math.min(ordered.length, Math.floor((width - stripX) / least)));
  const lines = Math.max(1, Math.ceil(ordered.length / perLine));
  const each = Math.max(1, Math.ceil(ordered.length / lines));
  const tickWidth = Math.min(9, (width - stripX) / each);
  const lineHeight = tickHeight + 3;
  const begin = 12;
  const stripHeight = (narrow ? 18 : 0) + lines * lineHeight + (narrow ? 8 : 7);
  const strips = layers.map((layer, i): Strip => {
    const y = begin + i * stripHeight;
    const first = y + (narrow ? 18 : 2);
    return {
      layer,
      y,
      height: stripHeight,
      count: counted.filter((row) => isIn(layer, row)).length,
      labelX: 0,
      labelY: y + 12,
      box: { x: 0, y: y - 2, width, height: stripHeight - 1 },
      countX: narrow ? width : stripX - 10,
      ticks: ordered.map((row, k) => ({
        row,
        x: stripX + (k % each) * tickWidth,
        y: first + Math.floor(k / each) * lineHeight,
        on: isCounted(row) ? isIn(layer, row) : undefined,
      })),
    };
  });
  const barWidth = Math.max(1, tickWidth - (tickWidth > 3.4 ? 1 : 0.6));
  return { bottom: begin + stripHeight * layers.length, barWidth, tickHeight, unit, strips };
}
