import type { Dataset, EntityName } from "#/data/schema.ts";

/** A row that rests on a source. */
export type Supported = {
  readonly entity: EntityName;
  readonly id: string;
  readonly label: string;
};
type Loose = Readonly<Record<string, unknown>>;

/**
 * What each source supports, by its id: every row that names it anywhere, once, in the dataset's order. A
 * source nobody names is left out. Linear in the dataset.
 */
export function supports(dataset: Dataset): ReadonlyMap<string, readonly Supported[]> {
  const found = new Map<string, Supported[]>();
  for (const [name, rows] of Object.entries(dataset) as [EntityName | "meta", unknown][]) {
    if (name === "meta" || name === "sources") continue;
    for (const row of rows as readonly Loose[])
      for (const source of new Set(citesIn(row))) {
        const supported = { entity: name, id: String(row["id"]), label: labelOf(row) };
        const own = found.get(source);
        if (own) own.push(supported);
        else found.set(source, [supported]);
      }
  }
  return found;
}

/** The sources named in a value, at any depth. */
export function citesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(citesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) =>
    (key === "cites" || key === "context") && Array.isArray(own) ? own.map(String) : citesIn(own),
  );
}

type Used = Pick<Dataset, "drivers" | "figures" | "series" | "funding" | "costs">;

/** The sources that the inputs of an estimate come from, each once; assumptions have none. */
export function citesOfInputs(
  { inputs }: Pick<Dataset["estimates"][number], "inputs">,
  { drivers, figures, series, funding, costs }: Used,
): readonly string[] {
  const used = new Set(inputs.map(({ of }) => of?.split("@")[0]));
  const rows = [...drivers, ...figures, ...series, ...funding, ...costs];
  return [...new Set(rows.filter(({ id }) => used.has(id)).flatMap(({ cites }) => cites))];
}

const names = ["title", "label", "term", "topic", "what", "year", "lever", "proposal", "reason"];

/** What a row is called: the first of its names that it has, else its id. */
function labelOf(row: Loose): string {
  const name = names.map((key) => row[key]).find((text) => typeof text === "string");
  return typeof name === "string" ? name : String(row["id"]);
}
