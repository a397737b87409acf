import type { First } from "#/data/split.ts";
import type { Entry } from "#/model/register.ts";
import { startOf, yearsFrom } from "#/model/time.ts";
import { filterKeys } from "#/state/filters.ts";
import { Control } from "./Control.tsx";
import { optionsOf } from "./filterOptions.ts";

type Props = { readonly first: First; readonly entries: readonly Entry[] };

/** The controls of all filters, in the order of their table. */
export function Filters({ first, entries }: Props) {
  const years = yearsFrom(first.meta.years.first, first.meta.years.last).map(startOf);
  return filterKeys.map((key) => (
    <Control key={key} name={key} options={optionsOf(first, entries, key)} years={years} />
  ));
}
