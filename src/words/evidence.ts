import type { Figure } from "#/data/schema.ts";
import { folded, termsOf } from "./find.ts";

/** The rows whose words hold every term looked for, in their order; all of them when nothing is. */
export function matching<T>(
  rows: readonly T[],
  query: string,
  words: (row: T) => string,
): readonly T[] {
  const terms = termsOf(query);
  if (terms.length === 0) return rows;
  return rows.filter((row) => {
    const text = folded(words(row));
    return terms.every((term) => text.includes(term));
  });
}

type Part = "figures" | "methods" | "sources" | "areas" | "series";
/** A row of a section of Evidence, and what a link to it says. */
type More = { readonly part: Part; readonly item: string; readonly label: string };

/** Where in Evidence there is more about what a door opens; undefined where there is no more. */
export function moreInEvidence(
  door: string,
  figures: readonly Pick<Figure, "id" | "topic">[],
): More | undefined {
  const colon = door.indexOf(":");
  const [kind, id] = [door.slice(0, colon), door.slice(colon + 1)];
  const to = (part: Part, item: string, label: string): More => ({ part, item, label });
  if (kind === "method")
    return to("methods", id === "priced-total" ? "prices" : "totals", "How this is worked out");
  if (kind === "source") return to("sources", id, "All it supports, in Evidence");
  if (kind === "area") return to("areas", id, "Beside all other authorities, in Evidence");
  if (kind === "series")
    return to("series", id.split("@")[0] ?? id, "The whole series, in Evidence");
  if (kind === "cost") return to("methods", "totals", "How totals are worked out");
  if (kind !== "figure") return undefined;
  const topic = figures.find((row) => row.id === id)?.topic;
  const rivals = figures.filter((row) => row.topic === topic).length > 1;
  return to("figures", id, rivals ? "All rivals in Evidence" : "This figure in Evidence");
}
