import { isObject } from "./loose.ts";
import { abbreviate, DatasetError, type Fault } from "./faults.ts";
import type { EntityName } from "./schema.ts";
import type { First, Rest } from "./split.ts";

/** The entities that the first charts need; the others travel in the second document. */
export const early = [
  "reviews",
  "themes",
  "bodies",
  "objectives",
  "missions",
  "proposals",
  "links",
  "costs",
  "funding",
  "statuses",
  "events",
  "series",
  "schedule",
  "deflators",
] as const satisfies readonly EntityName[];

type Loose = Readonly<Record<string, unknown>>;

/**
 * The first document from what was fetched, looked at no closer than it takes to draw the page: every row
 * is checked against the schema when the second document is there (parseDataset over `joined`).
 * Throws a DatasetError when it is not one: the site and its data are then of different releases.
 */
export function parseFirst(input: unknown): First {
  const wrong = wrongIn(input);
  if (wrong === undefined) return input as First;
  const mend = "Reload the page to fetch the site and its data together.";
  throw new DatasetError([{ where: "the first document", ...wrong, mend }]);
}

function wrongIn(input: unknown): Pick<Fault, "field" | "expected" | "found"> | undefined {
  if (!isObject(input)) return { field: "", expected: "an object", found: abbreviate(input) };
  const wrong = (field: string, expected: string) => ({
    field,
    expected,
    found: abbreviate(input[field]),
  });
  if (!isObject(input["meta"])) return wrong("meta", "an object");
  const missing = early.find((name) => !isRows(input[name]));
  if (missing !== undefined) return wrong(missing, "rows, each with an id");
  const strange = Object.keys(input).find((name) => name !== "meta" && !isEarly(name));
  return strange === undefined ? undefined : wrong(strange, "nothing");
}

const isEarly = (name: string): boolean => (early as readonly string[]).includes(name);
const isRows = (value: unknown): boolean =>
  Array.isArray(value) && value.every((row) => isObject(row) && typeof row["id"] === "string");

/** The dataset that two documents make, in its own order; give it to parseDataset. */
export function joined(first: First, rest: Rest): Record<string, unknown> {
  const whole: Record<string, unknown> = { meta: first.meta };
  for (const [name, rows] of Object.entries(rest)) {
    const held = new Map(
      ((first as Record<string, unknown>)[name] as readonly Loose[] | undefined)?.map((row) => [
        row.id,
        row,
      ]),
    );
    whole[name] = rows.map((row) => ({ ...held.get(String(row["id"])), ...row }));
  }
  return whole;
}
