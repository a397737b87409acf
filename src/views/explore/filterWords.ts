import { financialYear } from "#/model/time.ts";
import type { FilterKey } from "#/state/filters.ts";
import { filtersOn } from "#/state/store.ts";
import { filterClause, filterLabel } from "#/words/filters.ts";
import type { Phrase } from "#/words/phrase.ts";
import { labelOf } from "../parts/filterOptions.ts";
import type { Explored } from "./explore.ts";

/** The values of a filter as readers know them. */
function valuesOf(view: Explored, key: FilterKey): readonly string[] {
  const value = view.params[key];
  if (key === "years") {
    const years = view.params.years;
    return years === null ? [] : [financialYear(years[0]), financialYear(years[1])];
  }
  if (typeof value === "string") return [value];
  return (value as readonly string[]).map((one) => labelOf(view.first, key, one));
}

/** A filter that is on, as the word one can take out. */
export const wordsOf = (view: Explored, key: FilterKey): string =>
  filterLabel(key, valuesOf(view, key));

/** The filters that are on, as clauses of the page's sentence. */
export const clausesOf = (view: Explored): readonly Phrase[] =>
  filtersOn(view.params).map((key) => filterClause(key, valuesOf(view, key)));
