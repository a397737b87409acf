import type { Fault } from "./faults.ts";
import { abbreviate } from "./faults.ts";
import type { Dataset } from "./schema.ts";

type Rule = (dataset: Dataset) => readonly Fault[];

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a date names a day that exists. */
const exists = (date: string): boolean => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return day <= daysIn(year, month);
};

const realDates: Rule = (dataset) => {
  const faults: Fault[] = [];
  const check = (where: string, field: string, date: string | null | undefined) => {
    if (date !== null && date !== undefined && !exists(date))
      faults.push({
        where,
        field,
        expected: "a day that exists",
        found: abbreviate(date),
        mend: "Correct the day or the month.",
      });
  };
  for (const row of dataset.events) check(`events ${row.id}`, "date", row.date);
  for (const row of dataset.statuses) {
    check(`statuses ${row.id}`, "from", row.from);
    check(`statuses ${row.id}`, "seen", row.seen);
  }
  for (const row of dataset.sources) check(`sources ${row.id}`, "date", row.date);
  for (const row of dataset.schedule) check(`schedule ${row.id}`, "deadline", row.deadline);
  for (const row of dataset.positions) check(`positions ${row.id}`, "date", row.date);
  return faults;
};

const precisions: Rule = ({ events }) =>
  events
    .filter(({ date, precision }) => precision !== (["year", "month", "day"] as const)[date.split("-").length - 1])
    .map((row) => ({
      where: `events ${row.id}`,
      field: "precision",
      expected: `the precision of its date, ${row.date}`,
      found: abbreviate(row.precision),
      mend: "A date with a day has precision day, one with a month month, a bare year year.",
    }));

const linkTypes: Rule = ({ links }) =>
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

/** A cycle among "requires" links, as the ids along it with the first repeated at the end. */
export function requiresCycle(
  links: readonly { readonly from: string; readonly to: string; readonly kind: string }[],
): readonly string[] | undefined {
  const needs = new Map<string, string[]>();
  for (const { from, to, kind } of links)
    if (kind === "requires") needs.set(from, [...(needs.get(from) ?? []), to]);
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
      const next = (needs.get(top.id) ?? [])[top.next++];
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

const acyclic: Rule = ({ links }) => {
  const cycle = requiresCycle(links);
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
};

const countedOnce: Rule = ({ costs }) => {
  const container = new Map<string, string>();
  const faults: Fault[] = [];
  for (const cost of costs)
    for (const part of cost.contains) {
      const other = container.get(part);
      const found =
        part === cost.id
          ? "itself"
          : other !== undefined
            ? `${part}, which ${other} contains too`
            : costs.find((row) => row.id === part)?.contains.includes(cost.id)
              ? `${part}, which contains it`
              : undefined;
      container.set(part, cost.id);
      if (found !== undefined)
        faults.push({
          where: `costs ${cost.id}`,
          field: "contains",
          expected: "each line in at most one published total",
          found,
          mend: "Leave it in one of them, so that its money is counted once.",
        });
    }
  return faults;
};

const ordered: Rule = ({ costs, funding }) => {
  const faults: Fault[] = [];
  for (const { id, low, central, high } of costs)
    if ((low !== null && central !== null && low > central) || (high !== null && central !== null && high < central))
      faults.push({
        where: `costs ${id}`,
        field: "low, central, high",
        expected: "amounts in rising order",
        found: `${low}, ${central}, ${high}`,
        mend: "Put them in order, or leave out the ones that are not known.",
      });
  for (const { id, from, to } of funding)
    if (from !== null && to !== null && from > to)
      faults.push({
        where: `funding ${id}`,
        field: "from, to",
        expected: "a first year before the last",
        found: `${from} to ${to}`,
        mend: "Swap the two years.",
      });
  return faults;
};

/** What must hold across the rows of a dataset, past the shape of each row. */
export const rules: readonly Rule[] = [realDates, precisions, linkTypes, acyclic, countedOnce, ordered];
