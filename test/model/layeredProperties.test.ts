import fc from "fast-check";
import { expect, test } from "vitest";
import { layered } from "#/model/layered.ts";
import type { Layered } from "#/model/layeredDrawing.ts";
import type { LayeredGraph } from "#/model/layeredSheet.ts";
import { checkDrawing, places } from "./layeredChecks.ts";

const anyGraph = fc
  .record({
    groups: fc.array(fc.nat(3), { minLength: 1, maxLength: 14 }),
    pairs: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.boolean()), { maxLength: 30 }),
  })
  .map(({ groups, pairs }): LayeredGraph => {
    const nodes = groups.map((group, i) => ({ id: `n${i}`, group }));
    const id = (place: number) => nodes[place % nodes.length]!.id;
    const edges = pairs.map(([a, b, firm]) => ({ before: id(a), after: id(b), firm }));
    return { nodes, edges };
  });
const anyOptions = fc.record({
  mode: fc.constantFrom("whole" as const, "grouped" as const, "rows" as const),
  compact: fc.boolean(),
  effort: fc.constantFrom(0, 0.02),
});

test("layered(any graph) leads every edge on to a later layer, or says that it is turned", () => {
  fc.assert(
    fc.property(anyGraph, anyOptions, (any, options) => {
      checkDrawing(layered(any, options));
    }),
  );
});

const needless: LayeredGraph = {
  nodes: [0, 1, 0].map((group, i) => ({ id: `n${i}`, group })),
  edges: [
    { before: "n0", after: "n2", firm: true },
    { before: "n0", after: "n1", firm: true },
    { before: "n1", after: "n0", firm: true },
    { before: "n0", after: "n2", firm: false },
    { before: "n2", after: "n1", firm: false },
  ],
};

test("layered(any graph) turns only edges that are in a cycle, firm ones only in a firm cycle", () => {
  fc.assert(
    fc.property(anyGraph, (any) => {
      const drawn = layered(any, { effort: 0 });
      for (const [row, edge] of drawn.edges.entries()) {
        if (!edge.turned) continue;
        const firm = any.edges[row]!.firm === true;
        const along = any.edges.filter((e) => !firm || e.firm === true);
        const reached = new Set([edge.after]);
        for (const id of reached) for (const e of along) if (e.before === id) reached.add(e.after);
        expect(reached.has(edge.before)).toBe(true);
      }
    }),
    // A firm edge out of a firm cycle, and a loose way back into it.
    { examples: [[needless]] },
  );
});

test("layered(any graph) does not depend on the order of rows", () => {
  fc.assert(
    fc.property(anyGraph, anyOptions, fc.infiniteStream(fc.nat()), (any, options, keys) => {
      const shuffled = <T>(rows: readonly T[]) =>
        rows
          .map((row) => ({ row, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
      const edges = [...new Map(any.edges.map((e) => [`${e.before} ${e.after}`, e])).values()];
      const drawn = layered({ ...any, edges }, options);
      const again = layered({ nodes: shuffled(any.nodes), edges: shuffled(edges) }, options);
      expect(places(again)).toEqual(places(drawn));
      const byEnds = ({ edges }: Layered) =>
        new Map(edges.map((e) => [`${e.before} ${e.after}`, e]));
      expect(byEnds(again)).toEqual(byEnds(drawn));
    }),
  );
});

test("layered(any graph, grouped) has no more crossings than whole", () => {
  fc.assert(
    fc.property(anyGraph, (any) => {
      const whole = layered(any, { effort: 0.02 });
      expect(layered(any, { mode: "grouped", effort: 0.02 }).crossings).toBeLessThanOrEqual(
        whole.crossings,
      );
    }),
  );
});

test("layered(any graph, rows) keeps nodes within their bands, which do not overlap", () => {
  fc.assert(
    fc.property(anyGraph, (any) => {
      const { nodes, bands, height } = layered(any, { mode: "rows", effort: 0.02 });
      for (const [i, band] of bands.entries()) expect(band.top).toBe(bands[i - 1]?.bottom ?? 0);
      expect(bands.at(-1)!.bottom).toBe(height);
      for (const { group, y } of nodes) {
        const band = bands.find((one) => one.group === group)!;
        expect(y - 0.5 > band.top - 1e-9 && y + 0.5 < band.bottom + 1e-9).toBe(true);
      }
    }),
  );
});

test("layered(what is left, previous) keeps what stays in its order and its layers in theirs", () => {
  const mode = fc.constantFrom("whole" as const, "grouped" as const, "rows" as const);
  fc.assert(
    fc.property(anyGraph, mode, fc.func(fc.boolean()), (any, mode, stays) => {
      const drawn = layered(any, { mode, effort: 0.02 });
      const was = places(drawn);
      const nodes = any.nodes.filter((node) => stays(node.id));
      const ids = new Set(nodes.map((node) => node.id));
      // A cycle that is cut need no longer be turned, and then nodes must move: keep to the others.
      const edges = any.edges.filter(
        (e, row) => !drawn.edges[row]!.turned && ids.has(e.before) && ids.has(e.after),
      );
      const next = layered({ nodes, edges }, { mode, previous: was });
      checkDrawing(next);
      for (const a of next.nodes)
        for (const b of next.nodes) {
          const [p, q] = [was.get(a.id)!, was.get(b.id)!];
          expect(Math.sign(a.layer - b.layer)).toBe(Math.sign(p.layer - q.layer));
          if (p.layer === q.layer)
            expect(Math.sign(a.order - b.order)).toBe(Math.sign(p.order - q.order));
        }
    }),
  );
});
