import fc from "fast-check";
import { expect, test } from "vitest";
import links from "../../data/care-review/links.json";
import proposals from "../../data/care-review/proposals.json";
import type { Link } from "#/data/schema.ts";
import { linkKinds, type LinkKind } from "#/data/vocabulary.ts";
import {
  connections,
  crossTable,
  focusScene,
  outline,
  pathScene,
  requiredAmong,
  stepsBefore,
  ways,
  wholeScene,
  type Branch,
  type Connection,
} from "#/model/connections.ts";

const row = (from: string, kind: LinkKind, to: string) => ({
  id: `${from}-${to}-${kind}`,
  from,
  to,
  kind,
});

/*
 *   A requires B requires C      D enables A      D funds C      A replaces X      C conflicts with D
 */
const little = connections(
  [
    row("A", "requires", "B"),
    row("B", "requires", "C"),
    row("D", "enables", "A"),
    row("D", "funds", "C"),
    row("A", "replaces", "X"),
    row("C", "conflicts", "D"),
  ],
  linkKinds,
);
const ends = (edges: readonly Connection[]) =>
  edges.map(({ before, after }) => `${before}>${after}`);
const steps = (nodes: readonly { id: string; step: number }[]) =>
  Object.fromEntries(nodes.map(({ id, step }) => [id, step]));

test("connections(links) leads from what comes first to what comes after; others keep their row's ends", () => {
  expect(ends(little)).toEqual(["B>A", "C>B", "D>A", "D>C", "A>X", "C>D"]);
  expect(little.map(({ ordered }) => ordered)).toEqual([true, true, true, true, false, false]);
  expect(connections(little, ["funds"])).toHaveLength(1);
});

test("stepsBefore(ids, links) is the longest way over requires alone", () => {
  expect(Object.fromEntries(stepsBefore(["A", "B", "C", "D"], little))).toEqual({
    A: 2,
    B: 1,
    C: 0,
    D: 0,
  });
});

test("focusScene(B) puts needs to the left, what waits to the right, and what would end beside its end", () => {
  const scene = focusScene("B", little, Infinity, (id) => id === "X");
  expect(steps(scene.nodes)).toEqual({ D: -2, C: -1, B: 0, A: 1, X: 1 });
  expect(scene.edges).toHaveLength(6);
  expect(steps(focusScene("B", little, 1, () => false).nodes)).toEqual({ C: -1, B: 0, A: 1 });
});

test("focusScene(C) shows its own conflict even where no other link leads there", () => {
  const few = little.filter(({ kind }) => kind !== "funds" && kind !== "enables");
  expect(steps(focusScene("C", few, Infinity, () => false).nodes)).toEqual({
    C: 0,
    B: 1,
    A: 2,
    D: 0,
  });
});

test("ways(C, A) finds the required way; none from A to C; the scene has the steps", () => {
  const found = ways("C", "A", little);
  expect(found.required.map((way) => ends(way))).toEqual([["C>B", "B>A"]]);
  expect(steps(pathScene("C", "A", found).nodes)).toEqual({ C: 0, B: 1, A: 2 });
  expect(ways("A", "C", little)).toEqual({ shortest: undefined, required: [], cut: false });
  expect(steps(pathScene("A", "C", ways("A", "C", little)).nodes)).toEqual({ A: 0, C: 1 });
});

test("outline(B) lists each link once, what is required before all else", () => {
  const scene = focusScene("B", little, Infinity, (id) => id === "X");
  const found = outline("B", scene);
  const told = (branches: readonly Branch<Connection>[]): unknown[] =>
    branches.map(({ id, children }) => [id, ...told(children)]);
  expect(told(found.needs)).toEqual([["C", ["D"]]]);
  expect(told(found.waits)).toEqual([["A"]]);
  expect(found.rest.map(({ kind }) => kind)).toEqual(["enables", "replaces", "conflicts"]);
});

/** Any links among eight proposals; requires lead from later letters to earlier ones, so never in a circle. */
const anyLinks = fc
  .uniqueArray(
    fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom(...linkKinds)).filter(([a, b]) => a !== b),
    { selector: String, maxLength: 24 },
  )
  .map((rows) =>
    rows.map(([a, b, kind]) => {
      const [from, to] = kind === "requires" ? [Math.max(a, b), Math.min(a, b)] : [a, b];
      return row(String(from), kind, String(to));
    }),
  )
  .map((rows) => connections([...new Map(rows.map((one) => [one.id, one])).values()], linkKinds));
const ids = Array.from({ length: 8 }, (_, i) => String(i));
const listed = (branches: readonly Branch<Connection>[]): readonly Connection[] =>
  branches.flatMap(({ edge, children }) => [edge, ...listed(children)]);
const sorted = (edges: readonly Connection[]) => edges.map(({ id }) => id).sort();

test("picture, table and list of one proposal hold the same links, each once, whatever the graph", () => {
  fc.assert(
    fc.property(
      anyLinks,
      fc.constantFrom(...ids),
      fc.constantFrom(1, 2, Infinity),
      (edges, id, most) => {
        const scene = focusScene(id, edges, most, () => false);
        const { needs, waits, rest } = outline(id, scene);
        const list = [...listed(needs), ...listed(waits), ...rest];
        const table = crossTable(scene.edges, (one) => one).flatMap((cell) => cell.edges);
        expect(sorted(list)).toEqual(sorted(scene.edges));
        expect(sorted(table)).toEqual(sorted(scene.edges));
      },
    ),
  );
});

test("outline(id, scene) looks at each of 30,000 links a few times, not once for each proposal", () => {
  let looks = 0;
  const edges = Array.from({ length: 30_000 }, (_, i): Connection => {
    const before = String(i % 10_000);
    const after = String((i % 10_000) + 1 + Math.floor(i / 10_000));
    return {
      id: String(i),
      kind: i < 10_000 ? "requires" : "enables",
      after,
      ordered: true,
      get before() {
        looks += 1;
        return before;
      },
    };
  });
  const scene = focusScene("5000", edges, Infinity, () => false);
  const { needs, waits, rest } = outline("5000", scene);
  expect(needs.length + waits.length + rest.length).toBeGreaterThan(0);
  expect(looks).toBeLessThan(30 * edges.length);
});

test("what a proposal requires stands in its list under links that are all required", () => {
  fc.assert(
    fc.property(anyLinks, fc.constantFrom(...ids), (edges, id) => {
      const firm = (branches: readonly Branch<Connection>[]): readonly string[] =>
        branches
          .filter(({ edge }) => edge.kind === "requires")
          .flatMap((branch) => [branch.id, ...firm(branch.children)]);
      const { needs, waits } = outline(
        id,
        focusScene(id, edges, Infinity, () => false),
      );
      const around = requiredAmong(edges)(id);
      const all = ({
        direct,
        through,
      }: {
        direct: readonly string[];
        through: readonly string[];
      }) => [...direct, ...through].sort();
      expect([...new Set(firm(needs))].sort()).toEqual(all(around.needs));
      expect([...new Set(firm(waits))].sort()).toEqual(all(around.waits));
    }),
  );
});

test("the table of groups counts every link of the whole", () => {
  fc.assert(
    fc.property(anyLinks, (edges) => {
      const { edges: whole } = wholeScene(ids, edges);
      const cells = crossTable(whole, (id) => String(Number(id) % 3));
      expect(cells.reduce((sum, cell) => sum + cell.edges.length, 0)).toBe(edges.length);
    }),
  );
});

test("the published links say what has to come first", () => {
  const all = connections(links as readonly Link[], linkKinds);
  const expert = requiredAmong(all)("CR-3.01").needs;
  expect(expert).toEqual({ direct: ["CR-2.01", "CR-7.03"], through: ["CR-2.02", "CR-2.04"] });
  const money = requiredAmong(all)("CR-2.04").waits;
  expect([...money.direct, ...money.through].sort()).toEqual([
    "CR-2.01",
    "CR-2.03",
    "CR-2.05",
    "CR-2.11",
    "CR-3.01",
  ]);
  const whole = wholeScene(
    proposals.map(({ id }) => id),
    all,
  );
  expect(Math.max(...whole.nodes.map(({ step }) => step))).toBe(2);
});
