import type { First } from "#/data/split.ts";
import type { Entry } from "#/model/register.ts";
import { filters, type FilterKey } from "#/state/filters.ts";

export type Option = { readonly value: string; readonly label: string; readonly count: number };

const belongs: Partial<Record<FilterKey, (entry: Entry) => readonly string[]>> = {
  theme: (entry) => [entry.theme],
  review: (entry) => [entry.review],
  kind: (entry) => [entry.kind],
  lead: (entry) => entry.leads,
  lever: (entry) => entry.levers,
  decision: (entry) => [entry.decision],
  delivery: (entry) => [entry.delivery],
  standing: (entry) => [entry.standing],
  objective: (entry) => entry.objectives,
  mission: (entry) => entry.missions,
  costed: (entry) => [entry.costM === null ? "without" : "with"],
};

/** The name a reader knows an id by. */
export function labelOf(first: First, key: FilterKey, value: string): string {
  const rows: Partial<
    Record<FilterKey, readonly { id: string; label: string; short?: string | undefined }[]>
  > = {
    theme: first.themes,
    review: first.reviews,
    lead: first.bodies,
    objective: first.objectives,
    mission: first.missions,
  };
  const row = rows[key]?.find(({ id }) => id === value);
  return row ? (row.short ?? row.label) : value;
}

const homes = {
  theme: "themes",
  review: "reviews",
  lead: "bodies",
  objective: "objectives",
  mission: "missions",
} as const;

/** What a filter can be set to, with how many proposals each has; values that no proposal has are left out. */
export function optionsOf(
  first: First,
  entries: readonly Entry[],
  key: FilterKey,
): readonly Option[] {
  const of = belongs[key];
  if (!of) return [];
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const value of of(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values: readonly string[] =
    key in homes
      ? first[homes[key as keyof typeof homes]].map((row) => row.id)
      : (filters[key].codec.options ?? []);
  const options = values.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, label: labelOf(first, key, value), count }];
  });
  return key === "lead" ? [...options].sort((a, b) => b.count - a.count) : options;
}
