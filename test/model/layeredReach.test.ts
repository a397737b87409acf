import fc from "fast-check";
import { expect, test } from "vitest";
import { neighbourhood, overview, paths, shortestPath } from "#/model/layeredReach.ts";

/** "a>b a>c" as edges; what follows a colon is the kind. */
const edges = (text: string) =>
  text.split(" ").map((edge) => {
    const [before = "", after = "", kind = "requires"] = edge.split(/[>:]/);
    return { before, after, kind };
  });
const ids = (way: readonly { before: string; after: string }[]) =>
  [way[0]?.before, ...way.map((edge) => edge.after)].join("");

/*  town    north: a   b        a > c twice, b > c, a > b
 *          south: c            c > x, and x is in no group that has a node
 */
test("overview(nodes, links, groupOf) counts nodes by group, and links from group to group by kind", () => {
  const groupOf = (id: string) => ({ a: "north", b: "north", c: "south" })[id] ?? "nowhere";
  const links = edges("a>b a>c a>c:funds b>c c>x");
  expect(overview(["a", "b", "c"], links, groupOf)).toEqual({
    groups: [
      { group: "north", size: 2 },
      { group: "south", size: 1 },
    ],
    links: [
      { before: "north", after: "south", count: 3, kinds: { requires: 2, funds: 1 } },
      { before: "north", after: "north", count: 1, kinds: { requires: 1 } },
    ],
  });
});

/*  river   a - b - c - d - e
 *               \_____/        f leads to a tributary of d
 *                    f
 */
const river = edges("a>b b>c c>d d>e b>d f>d");

test("neighbourhood(id, edges) finds what comes before and after by steps, the shortest way", () => {
  expect(neighbourhood("c", river).nodes).toEqual([
    { id: "a", step: -2 },
    { id: "b", step: -1 },
    { id: "c", step: 0 },
    { id: "d", step: 1 },
    { id: "e", step: 2 },
  ]);
});

test("neighbourhood(id, edges, most) goes so many steps, and gives the caller's edges among them", () => {
  const near = neighbourhood("d", river, 1);
  expect(near.nodes.map(({ id, step }) => `${id}${step}`)).toEqual([
    "b-1",
    "c-1",
    "f-1",
    "d0",
    "e1",
  ]);
  expect(near.edges).toEqual(river.filter((edge) => edge.before !== "a"));
  expect(near.edges[0]).toBe(river[1]);
});

/*  ring   a > b > c > d > a: b is 1 after a and 3 before it, c is 2 away on either side */
test("neighbourhood(id, ring) has each node once, on its nearer side, else before", () => {
  expect(neighbourhood("a", edges("a>b b>c c>d d>a")).nodes).toEqual([
    { id: "c", step: -2 },
    { id: "d", step: -1 },
    { id: "a", step: 0 },
    { id: "b", step: 1 },
  ]);
});

test("neighbourhood(id nothing joins) is the node alone", () => {
  expect(neighbourhood("z", river)).toEqual({ nodes: [{ id: "z", step: 0 }], edges: [] });
});

/*  lattice   a - b - d - f     ways from a to f: abdf, acdf, abef, and a - f by itself
 *             \   X   /
 *              c   e
 */
const lattice = edges("a>b a>c b>d c>d d>f b>e e>f a>f");

test("shortestPath(before, after, edges) gives the edges of the shortest way, the first by ids", () => {
  expect(shortestPath("a", "f", lattice)).toEqual([lattice[7]]);
  expect(ids(shortestPath("a", "f", lattice.slice(0, 7)) ?? [])).toBe("abdf");
  expect(ids(shortestPath("a", "f", lattice.slice(0, 7).toReversed()) ?? [])).toBe("abdf");
});

test("shortestPath(before, after, edges) is empty from a node to itself, and undefined where there is none", () => {
  expect(shortestPath("a", "a", lattice)).toEqual([]);
  expect(shortestPath("f", "a", lattice)).toBeUndefined();
  expect(shortestPath("a", "nowhere", lattice)).toBeUndefined();
});

test("paths(before, after, edges) gives every way, shortest first, then by ids", () => {
  const found = paths("a", "f", lattice);
  expect(found.paths.map(ids)).toEqual(["af", "abdf", "abef", "acdf"]);
  expect(found.cut).toBe(false);
  expect(paths("f", "a", lattice)).toEqual({ paths: [], cut: false });
});

test("paths(before, after, edges, most) says when it stopped short", () => {
  expect(paths("a", "f", lattice, 3)).toMatchObject({ cut: true, paths: { length: 3 } });
  expect(paths("a", "f", lattice, 4).cut).toBe(false);
});

test("paths(before, after, edges) goes round no ring", () => {
  expect(paths("a", "c", edges("a>b b>a b>c c>b")).paths.map(ids)).toEqual(["abc"]);
});

/*  ladder of 30 rungs: 2 to the power 30 ways, and a ring around them */
test("paths(before, after, ladder) gives up in time, with the ways found so far", () => {
  const rungs = Array.from({ length: 30 }, (_, i) => [
    `n${i}>u${i}`,
    `n${i}>v${i}`,
    `u${i}>n${i + 1}`,
    `v${i}>n${i + 1}`,
  ]);
  const ladder = edges([...rungs.flat(), "n30>n0"].join(" "));
  expect(paths("n0", "n30", ladder).cut).toBe(true);
  expect(paths("n0", "n5", ladder)).toMatchObject({ cut: false, paths: { length: 32 } });
  expect(shortestPath("n0", "n30", ladder)).toHaveLength(60);
});

const anyEdges = fc
  .array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 })
  .map((pairs) => pairs.map(([a, b]) => ({ before: `n${a}`, after: `n${b}` })));

test("shortestPath is as long as the first of paths, and as the step in the neighbourhood", () => {
  fc.assert(
    fc.property(anyEdges, (any) => {
      const way = shortestPath("n0", "n1", any);
      expect(way?.length).toBe(paths("n0", "n1", any).paths[0]?.length);
      const there = neighbourhood("n0", any).nodes.find(({ id }) => id === "n1")?.step ?? Infinity;
      if (there > 0) expect(way?.length ?? Infinity).toBe(there);
    }),
  );
});
