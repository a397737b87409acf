import { compareIds } from "./layeredSheet.ts";

/** An edge by its ends; functions give back the caller's own edges, with whatever else they carry. */
type Edge = { readonly before: string; readonly after: string };

/** Groups and the links between them. */
export type Overview<K extends string> = {
  readonly groups: readonly { readonly group: string; readonly size: number }[];
  /** Links from one group to another, or within one; `kinds` adds up to `count`. */
  readonly links: readonly {
    readonly before: string;
    readonly after: string;
    readonly count: number;
    readonly kinds: Readonly<Partial<Record<K, number>>>;
  }[];
};

/** Groups in the order they are met in nodes, and their links counted, most first. Linear in rows. */
export function overview<K extends string>(
  nodes: readonly string[],
  links: readonly (Edge & { readonly kind: K })[],
  groupOf: (id: string) => string,
): Overview<K> {
  const sizes = new Map<string, number>();
  for (const id of nodes) sizes.set(groupOf(id), (sizes.get(groupOf(id)) ?? 0) + 1);
  const places = new Map([...sizes.keys()].map((group, i) => [group, i]));
  const cells = new Map<number, Map<K, number>>();
  for (const { before, after, kind } of links) {
    const from = places.get(groupOf(before));
    const to = places.get(groupOf(after));
    if (from === undefined || to === undefined) continue;
    const cell = cells.get(from * places.size + to) ?? new Map<K, number>();
    cells.set(from * places.size + to, cell.set(kind, (cell.get(kind) ?? 0) + 1));
  }
  const groups = [...sizes].map(([group, size]) => ({ group, size }));
  const rows = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([cell, kinds]) => ({
      before: groups[Math.floor(cell / groups.length)]?.group ?? "",
      after: groups[cell % groups.length]?.group ?? "",
      count: [...kinds.values()].reduce((sum, count) => sum + count, 0),
      kinds: Object.fromEntries(kinds) as Partial<Record<K, number>>,
    }));
  return { groups, links: rows.sort((a, b) => b.count - a.count) };
}

/** A node by its steps from the chosen one: below 0 for what comes before it, above for what waits. */
export type Step = { readonly id: string; readonly step: number };

/**
 * All that leads to a node and all it leads to, at most so many steps away, by step and then id, with
 * the edges among them in their own order. In a cycle a node is on its nearer side, else before.
 */
export function neighbourhood<E extends Edge>(
  id: string,
  edges: readonly E[],
  most = Infinity,
): { readonly nodes: readonly Step[]; readonly edges: readonly E[] } {
  const nodes = stepsFrom(edges)(id, most);
  const steps = new Set(nodes.map((node) => node.id));
  return { nodes, edges: edges.filter((e) => steps.has(e.before) && steps.has(e.after)) };
}

/** Answers for one node after another what `neighbourhood` says of it, its edges read once. */
export function stepsFrom(edges: readonly Edge[]): (id: string, most?: number) => readonly Step[] {
  const into = grouped(edges, (edge) => edge.after);
  const onto = grouped(edges, (edge) => edge.before);
  return (id, most = Infinity) => {
    const before = distances(id, into, "before", most);
    const steps = new Map(distances(id, onto, "after", most));
    for (const [node, step] of before)
      if (step <= (steps.get(node) ?? Infinity)) steps.set(node, step === 0 ? 0 : -step);
    const nodes = [...steps].map(([node, step]) => ({ id: node, step }));
    return nodes.sort((a, b) => a.step - b.step || compareIds(a.id, b.id));
  };
}

function grouped<E>(
  edges: readonly E[],
  key: (edge: E) => string,
): ReadonlyMap<string, readonly E[]> {
  const groups = new Map<string, E[]>();
  for (const edge of edges) {
    const group = groups.get(key(edge));
    if (group === undefined) groups.set(key(edge), [edge]);
    else group.push(edge);
  }
  return groups;
}

/** Steps from a node to each it reaches, over the edges that hang on each, to one of their ends. */
function distances(
  id: string,
  next: ReadonlyMap<string, readonly Edge[]>,
  end: keyof Edge,
  most = Infinity,
): ReadonlyMap<string, number> {
  const found = new Map([[id, 0]]);
  // A map is walked in the order things were put in it, those put in meanwhile too: nearest first.
  for (const [node, step] of found) {
    if (step >= most) break;
    for (const edge of next.get(node) ?? [])
      if (!found.has(edge[end])) found.set(edge[end], step + 1);
  }
  return found;
}

/** Steps from each node that leads to one. */
const stepsTo = (id: string, edges: readonly Edge[]): ReadonlyMap<string, number> =>
  distances(
    id,
    grouped(edges, (edge) => edge.after),
    "before",
  );

/** Ways between two nodes, shortest first; `cut` when there may be more than were looked for. */
export type Paths<E> = { readonly paths: readonly (readonly E[])[]; readonly cut: boolean };

/** The edges of a shortest way from one node to another, of several the first by ids; undefined if none. */
export function shortestPath<E extends Edge>(
  before: string,
  after: string,
  edges: readonly E[],
): readonly E[] | undefined {
  const left = stepsTo(after, edges);
  const next = grouped(edges, (edge) => edge.before);
  const path: E[] = [];
  for (let node = before; node !== after; node = path[path.length - 1]?.after ?? after) {
    const nearer = (next.get(node) ?? []).filter(
      (edge) => (left.get(edge.after) ?? Infinity) < (left.get(node) ?? -1),
    );
    const [best] = nearer.sort((a, b) => compareIds(a.after, b.after));
    if (best === undefined) return undefined;
    path.push(best);
  }
  return path;
}

/** Steps of the search for paths, past which it stops and says so. */
const MOST_STEPS = 50_000;

/**
 * The ways from one node to another that meet no node twice, shortest first and then by ids: so many
 * at most, found in a bounded number of steps. Given *requires* edges, why the one matters to the other.
 */
export function paths<E extends Edge>(
  before: string,
  after: string,
  edges: readonly E[],
  most = 100,
): Paths<E> {
  type Way = { readonly node: string; readonly edge?: E; readonly back?: Way };
  const leading = stepsTo(after, edges);
  const useful = edges.filter((edge) => leading.has(edge.after));
  const next = grouped(
    useful.toSorted((a, b) => compareIds(a.after, b.after)),
    (edge) => edge.before,
  );
  const queue: Way[] = [{ node: before }];
  const found: E[][] = [];
  let steps = 0;
  for (const way of queue) {
    if (found.length === most || steps > MOST_STEPS) return { paths: found, cut: true };
    if (way.node === after) {
      const path: E[] = [];
      for (let at: Way | undefined = way; at?.edge; at = at.back) path.push(at.edge);
      found.push(path.reverse());
      continue;
    }
    for (const edge of next.get(way.node) ?? []) {
      let met = false;
      for (let at: Way | undefined = way; at && !met; at = at.back, steps++)
        met = at.node === edge.after;
      if (!met) queue.push({ node: edge.after, edge, back: way });
    }
  }
  return { paths: found, cut: false };
}
