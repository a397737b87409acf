/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read only at node and edge numbers */
import { turned, type Arcs } from "./layeredCycles.ts";

/** What is laid out. Ids differ; edges may be repeated, make cycles, or lead back to their start. */
export type LayeredGraph = {
  readonly nodes: readonly { readonly id: string; readonly group: number }[];
  readonly edges: readonly {
    readonly before: string;
    readonly after: string;
    /** Turned round only where firm edges alone make a cycle: for *requires*. */
    readonly firm?: boolean | undefined;
  }[];
};

/** A graph by numbers, in an order that does not depend on that of its rows, without its cycles. */
export type Sheet = {
  /** The number of the node in each row, or with an id; throws if there is none. */
  readonly number: Int32Array;
  readonly numberOf: (id: string) => number;
  /** The number of the arc for each row of edges; -1 for a loop, which has none. */
  readonly arc: Int32Array;
  /** The edges, those that would make a cycle turned round. */
  readonly arcs: Arcs;
  readonly turned: Uint8Array;
  /** Groups in order, and the place in it of each node's group. */
  readonly groups: readonly number[];
  readonly group: Int32Array;
};

/** The sheet of a graph. Throws if two nodes have one id or an edge joins a node that is not there. */
export function sheet({ nodes, edges }: LayeredGraph): Sheet {
  const ids = nodes.map((node) => node.id);
  const nodeRow = Int32Array.from(nodes.keys()).sort(
    (a, b) => nodes[a]!.group - nodes[b]!.group || compareIds(ids[a]!, ids[b]!),
  );
  const numbers = new Map<string, number>();
  for (const [number, row] of nodeRow.entries()) {
    if (numbers.has(ids[row]!)) throw new Error(`two nodes with one id: ${ids[row]!}`);
    numbers.set(ids[row]!, number);
  }
  const numberOf = (id: string) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`edge to a node that is not there: ${id}`);
    return number;
  };
  const before = Int32Array.from(edges, (edge) => numberOf(edge.before));
  const after = Int32Array.from(edges, (edge) => numberOf(edge.after));
  const firm = Uint8Array.from(edges, (edge) => (edge.firm === true ? 1 : 0));
  const edgeRow = Int32Array.from(edges.keys())
    .filter((row) => before[row] !== after[row])
    .sort(
      (a, b) => before[a]! - before[b]! || after[a]! - after[b]! || firm[a]! - firm[b]! || a - b,
    );
  const arcs = {
    nodes: nodes.length,
    from: edgeRow.map((row) => before[row]!),
    to: edgeRow.map((row) => after[row]!),
    firm: Uint8Array.from(edgeRow, (row) => firm[row]!),
  };
  const against = turned(arcs);
  for (let e = 0; e < against.length; e++)
    if (against[e] === 1) [arcs.from[e], arcs.to[e]] = [arcs.to[e]!, arcs.from[e]!];
  const groups = [...new Set(nodes.map((node) => node.group))].sort((a, b) => a - b);
  const place = new Map(groups.map((group, i) => [group, i]));
  const group = nodeRow.map((row) => place.get(nodes[row]!.group)!);
  const number = new Int32Array(nodes.length);
  for (const [v, row] of nodeRow.entries()) number[row] = v;
  const arc = new Int32Array(edges.length).fill(-1);
  for (const [e, row] of edgeRow.entries()) arc[row] = e;
  return { number, numberOf, arc, arcs, turned: against, groups, group };
}

/** The order of two ids by code units: the same in every place and language. */
export const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
