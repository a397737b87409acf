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

test("a long group goes on in strips of at most 320 px, each with its head, which has the years", () => {
  const { strips: found } = cut([40]);
  expect(found.map(({ heads, rows }) => [heads[0]?.label, rows.length])).toEqual([
    ["g0-", 14],
    ["g0-", 14],
    ["g0-", 12],
  ]);
  const [first, second] = found.map(({ top, heads, rows }) =>
    [heads[0]!.y, heads[0]!.textY, rows[0]!.hit.y].map((y) => y - top),
  );
  expect(second).toEqual(first);
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
      for (const [i, { top, bottom, heads, rows: own }] of found.entries()) {
        expect(own[0]!.hit.y).toBeGreaterThanOrEqual(found[i - 1]?.bottom ?? 0);
        expect(bottom - top).toBeLessThanOrEqual(320);
        expect(heads).toHaveLength(1);
        for (const { hit, row: drawn } of own) {
          expect(drawn.id.startsWith(heads[0]!.id)).toBe(true);
          expect(hit.y).toBeGreaterThanOrEqual(top);
          expect(hit.y + hit.height).toBeLessThanOrEqual(bottom);
        }
      }
    }),
  );
});
