import { expect, test } from "vitest";
import {
  above,
  asIfAt,
  huesOf,
  isCrowd,
  nodeAt,
  strands,
  veilOf,
  windowHeight,
} from "#/charts/network/crowd.ts";
import { layout } from "#/charts/network/layout.ts";
import { node, rows } from "./rows.ts";

const placed = layout(rows, { width: 800 });
const crowd = layout(
  {
    ...rows,
    nodes: Array.from({ length: 2_001 }, (_, i) => node(String(i), 0, 0, { labelled: true })),
    links: [],
  },
  { width: 800 },
);

test("isCrowd(drawing) past two thousand parts, and then the window is a screen", () => {
  expect(isCrowd(placed)).toBe(false);
  expect(isCrowd(crowd)).toBe(true);
  expect(windowHeight(placed)).toBe(placed.height + 4);
  expect(windowHeight(crowd)).toBe(900);
});

test("strands(drawing) paints every link that is not hidden, by kind and weight", () => {
  const ways = strands(placed);
  expect(ways.map(({ kind }) => kind)).toEqual(["requires", "funds", "enables", "replaces"]);
  expect(ways.map(({ d }) => d).join("")).toBe(
    placed.links
      .filter(({ weight }) => weight !== "hidden")
      .map(({ d }) => d)
      .join(""),
  );
});

test("veilOf(drawing, weight) lets marks be seen through thousands of links, and hides nothing of a few", () => {
  const links = Array.from({ length: 8_000 }, () => ({
    ...placed.links[0]!,
    weight: "line" as const,
  }));
  const strong = { ...placed.links[0]!, weight: "strong" as const };
  expect(veilOf({ links: [...links, strong] }, "line")).toBe(0.25);
  expect(veilOf({ links: [...links, strong] }, "strong")).toBe(1);
  expect(veilOf({ links: Array.from({ length: 9_000 }, () => strong) }, "strong")).toBe(0.35);
});

test("huesOf(drawing) has every node once", () => {
  const all = [...huesOf(placed).values()].flat();
  expect(all.map((one) => one.node.id).sort()).toEqual(["A", "B", "C", "D", "Z"]);
  expect(
    huesOf(placed)
      .get("mark")!
      .map((one) => one.node.id),
  ).toEqual(["Z"]);
});

test("nodeAt(point) is the nearest mark within reach, wherever the drawing was moved", () => {
  const b = placed.nodes.find((one) => one.node.id === "B")!;
  const moved = { x: -30, y: 12, k: 2 };
  const point = { x: b.x * 2 - 30 + 6, y: b.y * 2 + 12 - 6 };
  expect(nodeAt(placed, moved, point)?.node.id).toBe("B");
  expect(nodeAt(placed, moved, { x: point.x + 20, y: point.y })).toBeUndefined();
});

test("above(drawing, centres, named) is what is asked about with what hangs on it, and what is named", () => {
  const few = above(placed, new Set(["B"]), new Set(["C"]));
  expect(few.nodes.map((one) => one.node.id).sort()).toEqual(["A", "B", "C"]);
  expect(few.links.map(({ id }) => id)).toEqual(["B-A"]);
});

test("asIfAt(painted, now) puts every point of the old picture where it is now", () => {
  const [painted, now] = [
    { x: 10, y: -20, k: 0.5 },
    { x: -30, y: 40, k: 2 },
  ];
  const [x, y, ratio] = [...asIfAt(painted, now).matchAll(/-?[\d.]+/g)].map(Number);
  for (const point of [0, 100, 350]) {
    expect((point * painted.k + painted.x) * (ratio ?? 0) + (x ?? 0)).toBeCloseTo(
      point * now.k + now.x,
    );
    expect((point * painted.k + painted.y) * (ratio ?? 0) + (y ?? 0)).toBeCloseTo(
      point * now.k + now.y,
    );
  }
});
