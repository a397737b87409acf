import type { First } from "#/data/split.ts";
import { levers } from "#/data/vocabulary.ts";
import type { Entry } from "#/model/register.ts";
import type { Params } from "#/state/params.ts";

/** A way of grouping proposals. */
export type By = Params["by"];
/** A theme, a lead body or a lever. */
export type Group = {
  readonly id: string;
  readonly label: string;
  readonly number?: string | undefined;
  readonly themeIndex: number | null;
};

/** The groups of a way of grouping, in the order drawn. */
export function groupsOf(first: First, entries: readonly Entry[], by: By): readonly Group[] {
  switch (by) {
    case "theme":
      return [...first.themes]
        .sort((a, b) => a.order - b.order)
        .map((theme, i) => ({
          id: theme.id,
          label: theme.short,
          number: theme.chapter === null ? undefined : String(theme.order),
          themeIndex: i,
        }));
    case "lead": {
      const counts = new Map<string, number>();
      for (const entry of entries)
        for (const lead of entry.leads) counts.set(lead, (counts.get(lead) ?? 0) + 1);
      return first.bodies
        .filter((body) => counts.has(body.id))
        .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
        .map((body) => ({ id: body.id, label: body.short ?? body.label, themeIndex: null }));
    }
    case "lever":
      return levers.map((lever) => ({ id: lever, label: lever, themeIndex: null }));
  }
}

/** The groups a proposal stands in: one theme, its lead bodies or its levers. */
export const groupOf: Readonly<Record<By, (entry: Entry) => readonly string[]>> = {
  theme: (entry) => [entry.theme],
  lead: (entry) => entry.leads,
  lever: (entry) => entry.levers,
};
