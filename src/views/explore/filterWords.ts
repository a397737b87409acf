import { financialYear } from "#/model/time.ts";
import type { FilterKey } from "#/state/filters.ts";
import { filtersOn } from "#/state/store.ts";
import { filterClause, filterLabel } from "#/words/filters.ts";
import type { Phrase } from "#/words/phrase.ts";
import { filteredNote, untouchedNote } from "#/words/taken.ts";
import { labelOf } from "../parts/filterOptions.ts";
import type { Explored } from "./explore.ts";
import type { PanelId } from "./Panel.tsx";
import { ownFilters } from "./scopes.ts";

/** What the words of filters are made from. */
type Said = Pick<Explored, "first" | "params">;

/** The values of a filter as readers know them. */
function valuesOf(view: Said, key: FilterKey): readonly string[] {
  const value = view.params[key];
  if (key === "years") {
    const years = view.params.years;
    return years === null ? [] : [financialYear(years[0]), financialYear(years[1])];
  }
  if (typeof value === "string") return [value];
  return (value as readonly string[]).map((one) => labelOf(view.first, key, one));
}

/** A filter that is on, as the word one can take out. */
export const wordsOf = (view: Said, key: FilterKey): string =>
  filterLabel(key, valuesOf(view, key));

/** The filters that are on, as clauses of the page's sentence. */
export const clausesOf = (
  view: Said,
  keys: readonly FilterKey[] = filtersOn(view.params),
): readonly Phrase[] => keys.map((key) => filterClause(key, valuesOf(view, key)));

/** Which proposals a panel shows, for when its chart leaves the page; empty when nothing is filtered. */
export function filteredIn(view: Said, panel: PanelId): string {
  const on = filtersOn(view.params);
  const own = ownOf(panel, view.params.by);
  if (own === null) return untouchedNote(clausesOf(view, on));
  return filteredNote({
    by: clausesOf(
      view,
      on.filter((key) => !own.includes(key)),
    ),
    own: clausesOf(
      view,
      on.filter((key) => own.includes(key)),
    ),
    rest: view.params.context === "hide" ? "hidden" : "greyed",
  });
}

/** The filters a panel sets itself and does not count by; null where no filter of proposals changes it. */
function ownOf(panel: PanelId, by: keyof typeof ownFilters): readonly FilterKey[] | null {
  switch (panel) {
    case "futures":
    case "money":
      return null;
    case "by":
      return ownFilters[by];
    case "when":
      return ["years"];
    case "cost":
    case "became":
      return ownFilters[panel];
    case "connections":
    case "table":
      return [];
  }
}
