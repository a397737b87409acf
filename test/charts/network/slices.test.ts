import fc from "fast-check";
import { expect, test } from "vitest";
import { layout } from "#/charts/network/layout.ts";
import { slices } from "#/charts/network/slices.ts";
import { node, rows } from "./rows.ts";

test("slices(placed) is one where there is little", () => {
  const placed = layout(rows, { width: 800 });
  expect(slices(placed)).toEqual([{ top: 0, bottom: placed.height }]);
});

test("a tall drawing is cut where no mark or name stands, and nothing is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2), { minLength: 30, maxLength: 80 }), (columns) => {
      const placed = layout(
        { ...rows, links: [], nodes: columns.map((column, i) => node(`N${i}`, i % 3, column)) },
        { width: 680 },
      );
      const found = slices(placed);
      expect(found.length).toBeGreaterThan(1);
      expect(found[0]!.top).toBe(0);
      expect(found.at(-1)!.bottom).toBe(placed.height);
      for (const [i, { top }] of found.entries()) {
        if (i === 0) continue;
        expect(top).toBe(found[i - 1]!.bottom);
        for (const { box } of placed.nodes)
          expect(box!.y >= top || box!.y + box!.h <= top).toBe(true);
      }
    }),
  );
});
