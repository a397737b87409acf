import { abbreviate, type Fault } from "../faults.ts";
import type { Dataset } from "../schema.ts";

/** Requires links, and only they, say how they order the schedule. */
export const linkTypes = ({ links }: Dataset): readonly Fault[] =>
  links.flatMap((row) => {
    const where = `links ${row.id}`;
    if (row.kind === "requires" && row.type === undefined)
      return [
        {
          where,
          field: "type",
          expected: "finish, start or together on a requires link",
          found: "nothing",
          mend: "Say whether it waits for the other to finish, to start, or goes together with it.",
        },
      ];
    if (row.kind !== "requires" && row.type !== undefined)
      return [
        {
          where,
          field: "type",
          expected: `no type on a link of kind ${row.kind}`,
          found: abbreviate(row.type),
          mend: "Only requires links order the schedule: remove the type.",
        },
      ];
    return [];
  });

/** A link leads from one proposal to another; only what is replaced may be an arrangement of today. */
export function linkEnds({ links, proposals }: Dataset): readonly Fault[] {
  const proposed = new Set(proposals.map(({ id }) => id));
  return links.flatMap(({ id, kind, from, to }) => {
    const where = `links ${id}`;
    if (from === to)
      return [
        {
          where,
          field: "to",
          expected: "another row than the one it comes from",
          found: abbreviate(to),
          mend: "Correct one of the two ends, or take the link out.",
        },
      ];
    if (kind !== "replaces" && !proposed.has(to))
      return [
        {
          where,
          field: "to",
          expected: `a proposal on a link of kind ${kind}`,
          found: `${abbreviate(to)}, an arrangement`,
          mend: "Only a replaces link may lead to an arrangement: correct the kind or the end.",
        },
      ];
    return [];
  });
}

/** A cycle among "requires" links, as the ids along it with the first repeated at the end. */
export function requiresCycle(
  links: readonly { readonly from: string; readonly to: string; readonly kind: string }[],
): readonly string[] | undefined {
  const needs = new Map<string, string[]>();
  for (const { from, to, kind } of links) {
    if (kind !== "requires") continue;
    const known = needs.get(from);
    if (known) known.push(to);
    else needs.set(from, [to]);
  }
  const done = new Set<string>();
  for (const start of needs.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: { id: string; next: number }[] = [];
    const enter = (id: string) => {
      stack.push({ id, next: 0 });
      path.push(id);
      onPath.add(id);
    };
    if (!done.has(start)) enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = needs.get(top.id)?.[top.next++];
      if (next === undefined) {
        stack.pop();
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
      } else if (onPath.has(next)) return [...path.slice(path.indexOf(next)), next];
      else if (!done.has(next)) enter(next);
    }
  }
  return undefined;
}

/** Nothing requires itself, directly or through others. */
export function acyclic({ links }: Dataset): readonly Fault[] {
  const cycle = requiresCycle(links.filter(({ from, to }) => from !== to));
  return cycle === undefined
    ? []
    : [
        {
          where: "links",
          field: "",
          expected: "no proposal that requires itself, directly or through others",
          found: `a cycle: ${cycle.join(" → ")}`,
          mend: "Remove one of these links, or make it an enables link.",
        },
      ];
}
