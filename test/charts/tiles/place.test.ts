import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutTiles } from "#/charts/tiles/layout.ts";
import { neighbourScore, placeTiles, type TilePlace } from "#/charts/tiles/place.ts";

const areas = JSON.parse(readFileSync("data/areas/areas.json", "utf8")) as readonly TilePlace[];
const cells = placeTiles(areas);
const keyOf = ({ column, row }: { column: number; row: number }) => `${column} ${row}`;

test("placeTiles(the authorities) gives each of the 153 a cell of its own", () => {
  expect(cells).toHaveLength(153);
  expect(new Set(cells.map(({ id }) => id)).size).toBe(153);
  expect(new Set(cells.map(keyOf)).size).toBe(153);
});

test("the tiles of each region hang together", () => {
  for (const region of new Set(areas.map((area) => area.region))) {
    const ids = new Set(areas.filter((area) => area.region === region).map(({ id }) => id));
    const left = new Map(cells.filter(({ id }) => ids.has(id)).map((cell) => [keyOf(cell), cell]));
    const stack = [...left.values()].slice(0, 1);
    for (let cell = stack.pop(); cell; cell = stack.pop()) {
      left.delete(keyOf(cell));
      for (const [c, r] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const next = left.get(`${cell.column + c} ${cell.row + r}`);
        if (next) stack.push(next);
      }
    }
    expect([region, left.size]).toEqual([region, 0]);
  }
});

test("neighbours are kept: of each authority’s four nearest, more than 85 in 100 are within two tiles", () => {
  expect(neighbourScore(areas, cells)).toBeGreaterThan(0.85);
});

test("placeTiles gives the same cells for any order of rows", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...areas], { minLength: areas.length }), (shuffled) => {
      expect(placeTiles(shuffled)).toEqual(cells);
    }),
    { numRuns: 20 },
  );
});

test("placeTiles never puts two places in one cell, wherever they are", () => {
  const place = fc.record({
    region: fc.constantFrom("A", "B", "C"),
    lon: fc.option(fc.double({ min: -6, max: 2, noNaN: true })),
    lat: fc.option(fc.double({ min: 50, max: 56, noNaN: true })),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (rows) => {
      const found = placeTiles(rows.map((row, i) => ({ ...row, id: `P${i}` })));
      expect(found).toHaveLength(rows.length);
      expect(new Set(found.map(keyOf)).size).toBe(rows.length);
    }),
  );
});

test("layoutTiles fits the width, in reading order, without an overlap", () => {
  const rows = areas.map((area) => ({
    ...area,
    shade: 1,
    flagged: false,
    sentence: area.id,
    door: `area:${area.id}` as const,
  }));
  for (const width of [320, 660]) {
    const { tiles, side, width: drawn } = layoutTiles(rows, width);
    expect(drawn).toBeLessThanOrEqual(width);
    for (const [i, a] of tiles.entries())
      for (const b of tiles.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= side || Math.abs(a.y - b.y) >= side).toBe(true);
    const order = tiles.map(({ x, y }) => y * 10_000 + x);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }
});
