import { requiresCycle } from "#/data/rules/links.ts";
import type { Link } from "#/data/schema.ts";
import { ends } from "./register.ts";

/** What the graph needs of a link. `type` and `reason` travel with it to the reader. */
export type Tie = Pick<Link, "id" | "from" | "to" | "kind"> &
  Partial<Pick<Link, "type" | "reason">>;
/** What requires what, by either end. */
export type Graph<T extends Tie = Tie> = {
  /** The links by which a proposal requires others, by link id. */
  readonly needs: ReadonlyMap<string, readonly T[]>;
  /** The links by which others require a proposal, by link id. */
  readonly neededBy: ReadonlyMap<string, readonly T[]>;
};

/** What requires what. Linear in links, but for their sorting by id, so that no order of rows matters. */
export function requirements<T extends Tie>(links: readonly T[]): Graph<T> {
  const needs = new Map<string, T[]>();
  const neededBy = new Map<string, T[]>();
  for (const link of links.filter(({ kind }) => kind === "requires").sort(byId)) {
    const order = ends(link);
    if (!order) continue;
    append(needs, order.after, link);
    append(neededBy, order.before, link);
  }
  return { needs, neededBy };
}

/** A proposal that requires another, and the links from it to that other: the shortest way there. */
export type Dependent<T extends Tie = Tie> = {
  readonly proposal: string;
  /** From the proposal to what it requires; one link when it does so directly. */
  readonly path: readonly T[];
};

/**
 * Which kept proposals require one, directly or through others (kept or not): nearest first, then by id.
 * Of ways of one length, the first by link id. Linear in what depends on it. A circle is walked once.
 */
export function requiredBy<T extends Tie>(
  graph: Graph<T>,
  proposal: string,
  kept: (id: string) => boolean = () => true,
): readonly Dependent<T>[] {
  return reached(proposal, (id) => graph.neededBy.get(id) ?? [], "after")
    .map((dependent) => ({ ...dependent, path: dependent.path.toReversed() }))
    .filter((dependent) => kept(dependent.proposal));
}

/** What a proposal requires, directly or through others: nearest first, then by id; the path leads to it. */
export function requiredFor<T extends Tie>(
  graph: Graph<T>,
  proposal: string,
): readonly Dependent<T>[] {
  return reached(proposal, (id) => graph.needs.get(id) ?? [], "before");
}

/** The requirements that decisions break: links from a kept proposal to one that is not, by link id. */
export function broken<T extends Tie>(
  links: readonly T[],
  kept: (id: string) => boolean,
): readonly T[] {
  return links
    .filter((link) => {
      const order = link.kind === "requires" ? ends(link) : null;
      return order !== null && kept(order.after) && !kept(order.before);
    })
    .sort(byId);
}

/** One proposal coming before another, by a link. */
export type Arc = { readonly before: string; readonly after: string };

/**
 * The order in which things can be taken so that each follows what comes before it; among those that could
 * come next, by id. Arcs to or from anything else are left aside. Throws on a circle, and names it.
 * Method: Kahn (1962). Cost: (things + arcs) x log things.
 */
export function inOrder(ids: readonly string[], arcs: readonly Arc[]): readonly string[] {
  const sorted = [...ids].sort();
  const place = new Map(sorted.map((id, i) => [id, i]));
  const waiting = new Int32Array(sorted.length);
  const next: number[][] = sorted.map(() => []);
  for (const { before, after } of arcs) {
    const [from, to] = [place.get(before), place.get(after)];
    if (from === undefined || to === undefined) continue;
    next[from]?.push(to);
    waiting[to] = (waiting[to] ?? 0) + 1;
  }
  const layer = (of: readonly number[]) => of.filter((i) => waiting[i] === 0).sort((a, b) => a - b);
  const order: string[] = [];
  let ready = layer(sorted.map((_, i) => i));
  while (ready.length > 0) {
    const freed: number[] = [];
    for (const i of ready) {
      order.push(sorted[i] ?? "");
      for (const j of next[i] ?? []) {
        const left = (waiting[j] ?? 0) - 1;
        waiting[j] = left;
        if (left === 0) freed.push(j);
      }
    }
    ready = freed.sort((a, b) => a - b);
  }
  if (order.length === sorted.length) return order;
  throw new Error(`dependency cycle: ${(circle(arcs) ?? []).join(" → ")}`);
}

/** A circle of arcs, each thing followed by one that must come before it, the first repeated; or none. */
export function circle(arcs: readonly Arc[]): readonly string[] | undefined {
  const sorted = arcs
    .map(({ before, after }) => ({ from: after, to: before, kind: "requires" }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  return requiresCycle(sorted);
}

function reached<T extends Tie>(
  start: string,
  links: (id: string) => readonly T[],
  far: "before" | "after",
): readonly Dependent<T>[] {
  const found: Dependent<T>[] = [];
  const seen = new Set([start]);
  let edge: Dependent<T>[] = [{ proposal: start, path: [] }];
  while (edge.length > 0) {
    const further: Dependent<T>[] = [];
    for (const { proposal, path } of edge)
      for (const link of links(proposal)) {
        const other = ends(link)?.[far];
        if (other === undefined || seen.has(other)) continue;
        seen.add(other);
        further.push({ proposal: other, path: [...path, link] });
      }
    edge = further.sort((a, b) => compare(a.proposal, b.proposal));
    found.push(...edge);
  }
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { readonly id: string }, b: { readonly id: string }) => compare(a.id, b.id);

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
