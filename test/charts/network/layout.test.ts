import fc from "fast-check";
import { expect, test } from "vitest";
import { layout, type NetworkRows } from "#/charts/network/layout.ts";
import type { Placed } from "#/charts/network/placed.ts";
import { fittingLabels, stepOf, wholeLayout } from "#/charts/network/whole.ts";
import { layered } from "#/model/layered.ts";
import { link, node, rows } from "./rows.ts";

const placed = (given: NetworkRows = rows, width = 800) => layout(given, { width });
const at = (drawing: Placed, id: string) => drawing.nodes.find((one) => one.node.id === id)!;

test("layout(rows) puts columns from left to right and rows from the top, each node in its own", () => {
  const drawing = placed();
  expect(at(drawing, "B").x).toBeLessThan(at(drawing, "A").x);
  expect(at(drawing, "A").x).toBeLessThan(at(drawing, "C").x);
  for (const { node: one, y } of drawing.nodes) {
    const band = drawing.bands[one.band]!;
    expect(y).toBeGreaterThan(band.top);
    expect(y).toBeLessThan(band.bottom);
  }
  expect(drawing.bands.map(({ top }) => top)).toEqual(
    [...drawing.bands.map(({ top }) => top)].sort((a, b) => a - b),
  );
});

test("a link leads from the end of the label's line to the next mark, its arrow pointing onward", () => {
  const drawing = placed();
  const [first] = drawing.links;
  expect(first!.start.x).toBe(at(drawing, "B").exit + 2);
  expect(first!.end).toEqual({ x: at(drawing, "A").x - 9, y: at(drawing, "A").y, angle: 0 });
});

test("a drawing is wider than asked for where its columns need it", () => {
  expect(placed(rows, 320).width).toBeGreaterThan(320);
  expect(placed(rows, 1200).width).toBeLessThanOrEqual(1200);
});

test("a word wider than its line is cut, not drawn over the next column", () => {
  const long = { ...rows, nodes: [node("A", 0, 1, { title: "W".repeat(80) })], links: [] };
  const [one] = placed(long).nodes;
  expect(one!.lines.at(-1)!.text).toMatch(/…$/);
  expect(one!.exit).toBeLessThan(placed(long).heads[2]!.left);
});

test("a column is ordered by what it is linked to nearer the centre", () => {
  const many: NetworkRows = {
    ...rows,
    nodes: [node("A", 0, 1), node("B", 1, 1), node("b", 0, 0), node("a", 0, 0)],
    links: [link("a", "A"), link("b", "B")],
  };
  expect(at(placed(many), "a").y).toBeLessThan(at(placed(many), "b").y);
});

const anyRows = fc
  .array(
    fc.record({
      band: fc.nat(2),
      column: fc.nat(2),
      labelled: fc.boolean(),
      strong: fc.boolean(),
      title: fc.lorem({ maxCount: 9 }),
    }),
    { maxLength: 40 },
  )
  .map((nodes): NetworkRows => ({
    ...rows,
    nodes: nodes.map((one, i) => node(String(i), one.band, one.column, one)),
    links: [],
  }));
const meet = (
  a: { x: number; y: number; w: number; h: number },
  b: { x: number; y: number; w: number; h: number },
) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

test("at rest no label is written over another or over a mark, at any width", () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 480, max: 2400 }), (given, width) => {
      const { nodes } = placed(given, width);
      const marks = nodes.map(({ x, y }) => ({ x: x - 5, y: y - 5, w: 10, h: 10 }));
      const labels = nodes.flatMap(({ box }) => box ?? []);
      for (const [i, label] of labels.entries()) {
        expect(labels.slice(i + 1).some((other) => meet(label, other))).toBe(false);
        expect(marks.some((mark) => meet(label, mark))).toBe(false);
      }
      for (const [i, mark] of marks.entries())
        expect(marks.slice(i + 1).some((other) => meet(mark, other))).toBe(false);
    }),
  );
});

test("everything drawn lies inside the drawing", () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 480, max: 2400 }), (given, width) => {
      const drawing = placed(given, width);
      for (const { x, y, box } of drawing.nodes) {
        expect(x).toBeGreaterThan(0);
        expect(y).toBeLessThan(drawing.height);
        expect((box?.x ?? 0) + (box?.w ?? 0)).toBeLessThanOrEqual(drawing.width);
      }
    }),
  );
});

/** A chain with a short cut and a loose end, laid out in layers. */
const nodes = ["a", "b", "c", "d", "e"].map((id) => node(id, 0, 0, { labelled: false }));
const links = [link("a", "b"), link("b", "c"), link("c", "d"), link("a", "d", "enables")];
const whole = () =>
  wholeLayout(
    layered({ nodes: nodes.map(({ id }) => ({ id, group: 0 })), edges: links }),
    nodes,
    links,
  );

test("wholeLayout(layers) leads long links round what stands between, and arrives from the left", () => {
  const drawing = whole();
  expect(drawing.links.map(({ end }) => end.angle)).toEqual([0, 0, 0, 0]);
  for (const one of drawing.links) expect(one.start.x).toBeLessThan(one.end.x);
  expect(drawing.links[3]!.d.match(/C/g)!.length).toBe(3);
});

test("fittingLabels(nodes, k) never lets two labels meet, and shows all when near enough", () => {
  const drawing = whole();
  const order = drawing.nodes.map((one) => one.node.id);
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 8, noNaN: true }), (k) => {
      const boxes = [...fittingLabels(drawing, k, order).values()];
      for (const [i, box] of boxes.entries())
        expect(boxes.slice(i + 1).some((other) => meet(box, other))).toBe(false);
    }),
  );
  expect(fittingLabels(drawing, 8, order).size).toBe(5);
  // Marks on one heap leave room for one label beside, one above and one below.
  expect(fittingLabels(drawing, 0.02, order).size).toBeLessThanOrEqual(3);
});

test("stepOf(k) is never above k and never far below", () => {
  for (const k of [0.1, 0.5, 1, 2.3, 8]) {
    expect(stepOf(k)).toBeLessThanOrEqual(k);
    expect(stepOf(k) * 1.27).toBeGreaterThan(k);
  }
});
