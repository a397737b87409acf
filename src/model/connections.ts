import type { LinkKind } from "#/data/vocabulary.ts";
import { compareIds } from "./layeredSheet.ts";
import { neighbourhood, paths, shortestPath, stepsFrom } from "./layeredReach.ts";
import { inOrder } from "./graph.ts";
import { ends } from "./register.ts";

type LinkRow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
};

/** A link with its two ends; where it is `ordered`, `before` comes first, else they are as in its row. */
export type Connection = {
  readonly id: string;
  readonly kind: LinkKind;
  readonly before: string;
  readonly after: string;
  readonly ordered: boolean;
};

/** Links of the given kinds with their ends, in their own order. */
export function connections<T extends LinkRow>(
  links: readonly T[],
  kinds: readonly LinkKind[],
): readonly (T & Connection)[] {
  return links
    .filter(({ kind }) => kinds.includes(kind))
    .map((link) => {
      const order = ends(link);
      return order === null
        ? { ...link, before: link.from, after: link.to, ordered: false }
        : { ...link, ...order, ordered: true };
    });
}

/** What is shown of the links: nodes with the column they stand in, and the links among them. */
export type Scene<E extends Connection = Connection> = {
  readonly nodes: readonly { readonly id: string; readonly step: number }[];
  readonly edges: readonly E[];
};

const requires = (edge: Connection) => edge.kind === "requires";

/** How many steps have to come before each: the longest way over *requires*, by id. Throws on a circle. */
export function stepsBefore(
  ids: readonly string[],
  edges: readonly Connection[],
): ReadonlyMap<string, number> {
  const firm = edges.filter(requires);
  const into = edgesAt(firm, "after");
  const steps = new Map<string, number>();
  for (const id of inOrder(ids, firm))
    steps.set(
      id,
      (into.get(id) ?? []).reduce(
        (most, { before }) => Math.max(most, (steps.get(before) ?? -1) + 1),
        0,
      ),
    );
  return steps;
}

/** How many steps have to come before the members of each group on average, from each member's group. Throws on a circle. */
export function meanSteps(
  groupOf: ReadonlyMap<string, string>,
  edges: readonly Connection[],
): ReadonlyMap<string, number> {
  const among = edges.filter(({ before, after }) => groupOf.has(before) && groupOf.has(after));
  const sums = new Map<string, { steps: number; members: number }>();
  for (const [id, step] of stepsBefore([...groupOf.keys()], among)) {
    const group = groupOf.get(id) ?? "";
    const { steps, members } = sums.get(group) ?? { steps: 0, members: 0 };
    sums.set(group, { steps: steps + step, members: members + 1 });
  }
  return new Map([...sums].map(([group, { steps, members }]) => [group, steps / members]));
}

/** Every node by the steps that come before it, and every link that joins two of them. */
export function wholeScene<E extends Connection>(
  ids: readonly string[],
  edges: readonly E[],
): Scene<E> {
  const steps = stepsBefore(ids, edges);
  return {
    nodes: ids.map((id) => ({ id, step: steps.get(id) ?? 0 })),
    edges: edges.filter((edge) => steps.has(edge.before) && steps.has(edge.after)),
  };
}

/**
 * One node with all it needs (steps below 0) and all that waits for it, at most so many steps away, and
 * what they replace or pull against: a partner that is reached by such a link alone stands beside the
 * end it belongs to, and only for the chosen node, but for what `beside` says goes with any of them.
 */
export function focusScene<E extends Connection>(
  id: string,
  edges: readonly E[],
  most: number,
  beside: (id: string) => boolean,
): Scene<E> {
  const ordered = edges.filter((edge) => edge.ordered);
  const { nodes } = neighbourhood(id, ordered, most);
  const steps = new Map(nodes.map((node) => [node.id, node.step]));
  // In a circle of several kinds, the side on which *requires* puts a node is its side.
  for (const { id: node, step } of neighbourhood(id, ordered.filter(requires), most).nodes)
    if (step * (steps.get(node) ?? 0) < 0) steps.set(node, step);
  for (const edge of edges.filter((one) => !one.ordered)) {
    for (const [here, there] of [
      [edge.before, edge.after],
      [edge.after, edge.before],
    ] as const) {
      const step = steps.get(here);
      if (step !== undefined && !steps.has(there) && (here === id || beside(there)))
        steps.set(there, step);
    }
  }
  return {
    nodes: [...steps].map(([node, step]) => ({ id: node, step })),
    edges: edges.filter((edge) => steps.has(edge.before) && steps.has(edge.after)),
  };
}

/** The ways from one proposal to another. */
export type Ways<E> = {
  /** A shortest way over any kind of link that sets an order; undefined if there is none. */
  readonly shortest: readonly E[] | undefined;
  /** Every way over *requires*, shortest first. */
  readonly required: readonly (readonly E[])[];
  /** There may be more than were looked for. */
  readonly cut: boolean;
};

/** Why one proposal matters to another: the shortest way, and all over *requires*. Bounded work. */
export function ways<E extends Connection>(
  before: string,
  after: string,
  edges: readonly E[],
): Ways<E> {
  const ordered = edges.filter((edge) => edge.ordered);
  const required = paths(before, after, ordered.filter(requires));
  return {
    shortest: before === after ? undefined : shortestPath(before, after, ordered),
    required: before === after ? [] : required.paths,
    cut: required.cut,
  };
}

/** The nodes of some ways by their longest distance from the beginning, and the links of the ways. */
export function pathScene<E extends Connection>(
  before: string,
  after: string,
  all: Ways<E>,
): Scene<E> {
  const steps = new Map([[before, 0]]);
  const edges = new Map<string, E>();
  for (const way of [...(all.shortest === undefined ? [] : [all.shortest]), ...all.required])
    for (const [i, edge] of way.entries()) {
      edges.set(edge.id, edge);
      steps.set(edge.after, Math.max(steps.get(edge.after) ?? 0, i + 1));
    }
  const last = Math.max(0, ...steps.values());
  if (!steps.has(after)) steps.set(after, 1);
  else steps.set(after, Math.max(last, 1));
  return { nodes: [...steps].map(([id, step]) => ({ id, step })), edges: [...edges.values()] };
}

/** What one proposal requires or what requires it: directly, and through those. */
export type Reach = { readonly direct: readonly string[]; readonly through: readonly string[] };

/**
 * Answers for one proposal after another what it requires and what requires it, nearest first, then by
 * id. Each answer is linear in the links it follows.
 */
export function requiredAmong(
  edges: readonly Connection[],
): (id: string) => { readonly needs: Reach; readonly waits: Reach } {
  const stepsOf = stepsFrom(edges.filter(requires));
  return (id) => {
    const nodes = stepsOf(id);
    const side = (sign: number): Reach => {
      const own = nodes
        .filter(({ step }) => step * sign > 0)
        .sort((a, b) => Math.abs(a.step) - Math.abs(b.step) || compareIds(a.id, b.id));
      return {
        direct: own.filter(({ step }) => step * sign === 1).map((node) => node.id),
        through: own.filter(({ step }) => step * sign > 1).map((node) => node.id),
      };
    };
    return { needs: side(-1), waits: side(1) };
  };
}

/** A link in an outline, with what it leads to and the links from there. */
export type Branch<E> = {
  readonly edge: E;
  readonly id: string;
  /** It stands elsewhere in the outline too, with what is below it. */
  readonly again: boolean;
  readonly children: readonly Branch<E>[];
};

/**
 * The links of a scene as lists below one node: what it needs first, what waits for it, and the rest.
 * Every link is in it once; a node's own list stands where it is met first: over *requires*, nearest first.
 * Linear.
 */
export function outline<E extends Connection>(
  id: string,
  scene: Scene<E>,
): {
  readonly needs: readonly Branch<E>[];
  readonly waits: readonly Branch<E>[];
  readonly rest: readonly E[];
} {
  const used = new Set<string>();
  const step = new Map(scene.nodes.map((node) => [node.id, node.step]));
  const side = (near: "before" | "after", sign: number): readonly Branch<E>[] => {
    const far = near === "before" ? "after" : "before";
    const at = edgesAt(scene.edges, near);
    type Open = { node: string; children: MutableBranch<E>[] };
    const top: MutableBranch<E>[] = [];
    const seen = new Set([id]);
    const queue: Open[] = [{ node: id, children: top }];
    // First all that is required, so that such a chain is never told only below something else.
    for (const isListed of [requires, (edge: E) => edge.ordered])
      for (const { node, children } of queue)
        for (const edge of at.get(node) ?? []) {
          const other = edge[far];
          if (!isListed(edge) || used.has(edge.id)) continue;
          if ((step.get(other) ?? 0) * sign < 0 || other === id) continue;
          used.add(edge.id);
          const branch = { edge, id: other, again: seen.has(other), children: [] };
          children.push(branch);
          if (!seen.has(other)) queue.push({ node: other, children: branch.children });
          seen.add(other);
        }
    return top;
  };
  const needs = side("after", -1);
  const waits = side("before", 1);
  return { needs, waits, rest: scene.edges.filter((edge) => !used.has(edge.id)) };
}

/** Edges by the node at one end of them, in their own order. */
function edgesAt<E extends Connection>(
  edges: readonly E[],
  end: "before" | "after",
): ReadonlyMap<string, readonly E[]> {
  const at = new Map<string, E[]>();
  for (const edge of edges) {
    const own = at.get(edge[end]);
    if (own === undefined) at.set(edge[end], [edge]);
    else own.push(edge);
  }
  return at;
}
type MutableBranch<E> = Omit<Branch<E>, "children"> & { readonly children: MutableBranch<E>[] };

/** The links between two things of a table, or within one. */
export type Crossing<E> = {
  readonly before: string;
  readonly after: string;
  readonly edges: readonly E[];
};

/** A table of links: what comes first by rows, what comes after by columns; empty cells left out. */
export function crossTable<E extends Connection>(
  edges: readonly E[],
  groupOf: (id: string) => string,
): readonly Crossing<E>[] {
  const cells = new Map<string, { before: string; after: string; edges: E[] }>();
  for (const edge of edges) {
    const [before, after] = [groupOf(edge.before), groupOf(edge.after)];
    const key = `${before}\n${after}`;
    const cell = cells.get(key) ?? { before, after, edges: [] };
    cells.set(key, cell);
    cell.edges.push(edge);
  }
  return [...cells.values()];
}
