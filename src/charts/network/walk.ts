import type { NetworkLink, Placed } from "./placed.ts";

/** A link seen from one end: which it is, and what stands at the other. */
export type Tie = { readonly link: string; readonly other: string };
/** What can be walked: nodes in reading order, by column from the top, and their links by either side. */
export type WalkMap = {
  readonly order: readonly { readonly id: string; readonly title: string }[];
  readonly columns: readonly (readonly string[])[];
  /** What each needs, and what waits for it, from the top; links without an order come last. */
  readonly needs: ReadonlyMap<string, readonly Tie[]>;
  readonly waits: ReadonlyMap<string, readonly Tie[]>;
};
type Side = "needs" | "waits";
/** Where one is, and the link by which one came. */
export type Here = {
  readonly id: string;
  readonly came?: { readonly from: string; readonly side: Side; readonly link: string } | undefined;
};

/** Where a key leads; undefined where it leads nowhere. Left to what is needed, right to what waits. */
export function walk(map: WalkMap, here: Here | undefined, key: string): Here | undefined {
  const [first] = map.order;
  const last = map.order.at(-1);
  if (key === "Home" && first) return { id: first.id };
  if (key === "End" && last) return { id: last.id };
  const side = sides[key];
  const by = rows[key];
  if (side === undefined && by === undefined) return undefined;
  if (here === undefined) return first && { id: first.id };
  if (side !== undefined) return along(map, here, side);
  return aside(map, here, by ?? 0);
}
const sides: Readonly<Record<string, Side>> = { ArrowLeft: "needs", ArrowRight: "waits" };
const rows: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

function along(map: WalkMap, { id, came }: Here, side: Side): Here | undefined {
  const ties = map[side].get(id) ?? [];
  const back = ties.find((tie) => tie.other === came?.from && tie.link === came.link);
  const tie = back ?? ties[0];
  return tie && { id: tie.other, came: { from: id, side, link: tie.link } };
}

/** Up and down: among what hangs on the same node as this, else in the same column. */
function aside(map: WalkMap, { id, came }: Here, by: number): Here | undefined {
  if (came !== undefined) {
    const ties = map[came.side].get(came.from) ?? [];
    const at = ties.findIndex((tie) => tie.link === came.link);
    const next = ties[at + by];
    return next && { id: next.other, came: { ...came, link: next.link } };
  }
  const column = map.columns.find((ids) => ids.includes(id)) ?? [];
  const next = column[column.indexOf(id) + by];
  return next === undefined ? undefined : { id: next };
}

/** The next node whose title or id begins with what was typed, after the one one is at, round to it. */
export function typed(map: WalkMap, here: string | undefined, letters: string): string | undefined {
  const wanted = letters.toLowerCase();
  const at = map.order.findIndex(({ id }) => id === here);
  const from = letters.length > 1 ? Math.max(0, at) : at + 1;
  const round = [...map.order.slice(from), ...map.order.slice(0, from)];
  const begins = (text: string) => text.toLowerCase().startsWith(wanted);
  return round.find(({ id, title }) => begins(title) || begins(id) || begins(tail(id)))?.id;
}

/** An id without its review: "2.04" of "CR-2.04". */
const tail = (id: string) => id.slice(id.indexOf("-") + 1);

/** The nodes of a drawing as they are read: by column from the left and from the top down. */
export const inReadingOrder = (nodes: Placed["nodes"]): Placed["nodes"] =>
  [...nodes].sort((a, b) => a.node.column - b.node.column || a.y - b.y || a.x - b.x);

/** What can be walked of a drawing. */
export function walkMap({ nodes, links }: Pick<Placed, "nodes" | "links">): WalkMap {
  const at = new Map(nodes.map((one) => [one.node.id, one]));
  const reading = inReadingOrder(nodes);
  const columns = new Map<number, string[]>();
  for (const { node } of reading) {
    const column = columns.get(node.column);
    if (column === undefined) columns.set(node.column, [node.id]);
    else column.push(node.id);
  }
  const needs = new Map<string, Tie[]>();
  const waits = new Map<string, Tie[]>();
  const put = (map: Map<string, Tie[]>, id: string, tie: Tie) => {
    const ties = map.get(id);
    if (ties === undefined) map.set(id, [tie]);
    else ties.push(tie);
  };
  const isOrdered = ({ kind }: NetworkLink) => kind !== "replaces" && kind !== "conflicts";
  const height = (id: string) => at.get(id)?.y ?? 0;
  const shown = links.filter(({ before, after }) => at.has(before) && at.has(after));
  const down = (end: "before" | "after") =>
    [...shown].sort(
      (a, b) =>
        Number(isOrdered(b)) - Number(isOrdered(a)) ||
        height(a[end]) - height(b[end]) ||
        (a.id < b.id ? -1 : 1),
    );
  for (const link of down("before"))
    if (isOrdered(link)) put(needs, link.after, { link: link.id, other: link.before });
  for (const link of down("after")) put(waits, link.before, { link: link.id, other: link.after });
  for (const link of shown)
    if (!isOrdered(link)) put(waits, link.after, { link: link.id, other: link.before });
  const order = reading.map(({ node: { id, title } }) => ({ id, title }));
  return { order, columns: [...columns.values()], needs, waits };
}
