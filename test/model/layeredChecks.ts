import { expect } from "vitest";
import type { Layered } from "#/model/layeredDrawing.ts";

/** The nodes of a drawing by id. */
export const places = ({ nodes }: Layered) => new Map(nodes.map((node) => [node.id, node]));
/** Every pair of every two ways compared, as slowly and plainly as can be. */
function crossingsByHand({ edges }: Layered): number {
  const parts = edges.flatMap(({ points }) =>
    points.slice(1).map((q, i) => [points[i]!, q].sort((a, b) => a.layer - b.layer)),
  );
  let count = 0;
  for (const [i, [p, q]] of parts.entries())
    for (const [r, s] of parts.slice(0, i))
      if (p!.layer === r!.layer && (p!.y - r!.y) * (q!.y - s!.y) < 0) count += 1;
  return count;
}

/** Checks what holds of every drawing: places in order, ways from end to end, crossings as by hand. */
export function checkDrawing(drawn: Layered) {
  const nodes = places(drawn);
  for (let layer = 0; layer < drawn.layers; layer++) {
    const column = drawn.nodes.filter((node) => node.layer === layer);
    expect(column.length).toBeGreaterThan(0);
    column.sort((a, b) => a.order - b.order);
    expect(new Set(column.map((node) => node.order)).size).toBe(column.length);
    for (const [i, node] of column.slice(1).entries())
      expect(node.y - column[i]!.y).toBeGreaterThan(1 - 1e-9);
  }
  for (const { before, after, turned, points } of drawn.edges) {
    const [from, to] = [nodes.get(before)!, nodes.get(after)!];
    const step = before === after ? 0 : turned ? -1 : 1;
    expect(Math.sign(to.layer - from.layer)).toBe(step);
    expect(points).toHaveLength(Math.abs(to.layer - from.layer) + 1);
    expect(points.map((point) => point.layer)).toEqual(points.map((_, i) => from.layer + step * i));
    expect([points[0]!.y, points.at(-1)!.y]).toEqual([from.y, to.y]);
    for (const { y } of points) expect(y > 0 && y < drawn.height).toBe(true);
  }
  expect(drawn.crossings).toBe(crossingsByHand(drawn));
}
