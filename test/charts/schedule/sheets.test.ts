import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutSchedule } from "#/charts/schedule/layout.ts";
import { strips } from "#/charts/schedule/sheets.ts";
import { axis, groups, row } from "./rows.ts";

const group = (id: string, many: number) => ({
  id,
  label: id,
  themeIndex: 0,
  rows: Array.from({ length: many }, (_, i) => row(`${id}${i}`)),
});
const cut = (sizes: readonly number[]) =>
  strips(
    layoutSchedule(
      sizes.map((many, i) => group(`g${i}-`, many)),
      axis,
      "critical",
    ),
  );

test("strips(layout) begins one at each head, and keeps its rows whole", () => {
  const { strips: found, left } = strips(layoutSchedule(groups, axis, "critical"));
  expect(
    found.map(({ top, bottom, heads, rows }) => [top, bottom, heads[0]?.id, rows.length]),
  ).toEqual([
    [4, 90, "care", 3],
    [96, 182, "help", 3],
  ]);
  expect(left).toBe(0);
});

test("a long group goes on in strips of at most 320 px, its head on the first", () => {
  const { strips: found } = cut([40]);
  expect(found.map(({ heads, rows }) => [heads.length, rows.length])).toEqual([
    [1, 14],
    [0, 16],
    [0, 10],
  ]);
});

test("600 bars are printed, the others are counted", () => {
  const { strips: found, left } = cut([500, 0, 300]);
  expect(found.flatMap(({ rows }) => rows)).toHaveLength(600);
  expect(left).toBe(200);
});

test("every row stands in one strip, all of it, in order, under a head of its own group", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 6 }), (sizes) => {
      const { strips: found } = cut(sizes);
      const rows = found.flatMap((strip) => strip.rows);
      expect(rows).toHaveLength(sizes.reduce((sum, many) => sum + many, 0));
      expect(found.flatMap((strip) => strip.heads)).toHaveLength(sizes.filter((n) => n > 0).length);
      for (const [i, { top, bottom, rows: own }] of found.entries()) {
        expect(top).toBeGreaterThanOrEqual(found[i - 1]?.bottom ?? 0);
        expect(bottom - top).toBeLessThanOrEqual(320);
        for (const { hit } of own) {
          expect(hit.y).toBeGreaterThanOrEqual(top);
          expect(hit.y + hit.height).toBeLessThanOrEqual(bottom);
        }
      }
    }),
  );
});
