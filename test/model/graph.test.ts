import fc from "fast-check";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import {
  broken,
  circle,
  inOrder,
  requiredBy,
  requiredFor,
  requirements,
  type Tie,
} from "#/model/graph.ts";

const requires = (text: string): readonly Tie[] =>
  text.split(" ").map((pair) => {
    const [from = "", to = ""] = pair.split(">");
    return { id: pair, from, to, kind: "requires", reason: `${from} needs ${to}` };
  });

//  A requires B, B requires C; D requires C and A; E stands alone.
//
//      C <-- B <-- A <-- D
//      ^-----------------/
const links = requires("A>B B>C D>C D>A");
const routes = (found: readonly { proposal: string; path: readonly Tie[] }[]) =>
  found.map(({ proposal, path }) => `${proposal}: ${path.map(({ id }) => id).join(" ")}`);

test("requiredBy(graph, X) names who requires X, nearest first, with the shortest way and its reasons", () => {
  const found = requiredBy(requirements(links), "C");
  expect(routes(found)).toEqual(["B: B>C", "D: D>C", "A: A>B B>C"]);
  expect(found[2]?.path.map(({ reason }) => reason)).toEqual(["A needs B", "B needs C"]);
});

test("requiredBy leaves out those that are not kept, and still looks through them", () => {
  expect(routes(requiredBy(requirements(links), "C", (id) => id !== "B"))).toEqual([
    "D: D>C",
    "A: A>B B>C",
  ]);
});

test("requiredBy of something that nothing requires, or that is not there, is empty", () => {
  expect(requiredBy(requirements(links), "D")).toEqual([]);
  expect(requiredBy(requirements(links), "E")).toEqual([]);
  expect(requiredBy(requirements([]), "A")).toEqual([]);
});

test("requiredFor(graph, X) names what X requires, with the way to it", () => {
  expect(routes(requiredFor(requirements(links), "D"))).toEqual(["A: D>A", "C: D>C", "B: D>A A>B"]);
});

test("a circle is walked once", () => {
  const round = requirements(requires("A>B B>C C>A"));
  expect(routes(requiredBy(round, "A"))).toEqual(["C: C>A", "B: B>C C>A"]);
});

test("only links of kind requires count", () => {
  const other = [{ id: "x", from: "A", to: "B", kind: "enables" as const }];
  expect(requiredBy(requirements(other), "B")).toEqual([]);
  expect(broken(other, (id) => id === "A")).toEqual([]);
});

test("broken(links, kept) are the requirements of the kept on the rest", () => {
  expect(broken(links, (id) => id !== "C").map(({ id }) => id)).toEqual(["B>C", "D>C"]);
  expect(broken(links, () => true)).toEqual([]);
  expect(broken(links, () => false)).toEqual([]);
});

test("inOrder(ids, arcs) takes what comes before first, and by id among equals", () => {
  const arcs = [
    { before: "C", after: "B" },
    { before: "B", after: "A" },
    { before: "C", after: "D" },
    { before: "Z", after: "A" },
  ];
  expect(inOrder(["A", "B", "C", "D", "E"], arcs)).toEqual(["C", "E", "B", "D", "A"]);
  expect(inOrder([], arcs)).toEqual([]);
});

test("inOrder throws on a circle and names it", () => {
  const arcs = [
    { before: "B", after: "A" },
    { before: "C", after: "B" },
    { before: "A", after: "C" },
  ];
  expect(() => inOrder(["A", "B", "C"], arcs)).toThrow("dependency cycle: A → B → C → A");
  expect(circle(arcs)).toEqual(["A", "B", "C", "A"]);
  expect(() => inOrder(["A"], [{ before: "A", after: "A" }])).toThrow("dependency cycle: A → A");
  expect(circle([])).toBeUndefined();
});

/** Links that always lead to a lower number, so that there is no circle. */
const acyclic = fc
  .array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 40 })
  .map((pairs) => pairs.flatMap(([a, b]) => (a > b ? requires(`P${a + 10}>P${b + 10}`) : [])));

test("the order of links changes nothing", () => {
  fc.assert(
    fc.property(acyclic, fc.nat(15), (rows, n) => {
      const id = `P${n + 10}`;
      const turned = requiredBy(requirements(rows.toReversed()), id);
      expect(routes(turned)).toEqual(routes(requiredBy(requirements(rows), id)));
    }),
  );
});

test("X requires Y exactly when Y is required by X", () => {
  fc.assert(
    fc.property(acyclic, fc.nat(15), fc.nat(15), (rows, a, b) => {
      const [x, y] = [`P${a + 10}`, `P${b + 10}`];
      const graph = requirements(rows);
      const up = requiredFor(graph, x).some(({ proposal }) => proposal === y);
      const down = requiredBy(graph, y).some(({ proposal }) => proposal === x);
      expect(up).toBe(down);
    }),
  );
});

test("in the shipped dataset the most is waiting for 8.01, then 2.04", () => {
  const { links, proposals } = readFolder("data/care-review", "data/areas");
  const graph = requirements(links);
  const waiting = proposals
    .map(({ id }) => ({ id, n: requiredBy(graph, id).length }))
    .sort((a, b) => b.n - a.n);
  expect(waiting.slice(0, 2)).toEqual([
    { id: "CR-8.01", n: 7 },
    { id: "CR-2.04", n: 5 },
  ]);
});
