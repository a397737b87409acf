import type { Cost } from "#/data/schema.ts";

/** A published sum that holds other lines: told whole where it stands, counted for what its parts leave. */
export type Heading = {
  readonly cost: string;
  readonly proposals: readonly string[];
  readonly wholeM: number;
  readonly restM: number;
  /** The line that holds what is left, where there is one, and the lines of the parts. */
  readonly rest: string | undefined;
  readonly parts: readonly string[];
  /** The proposals at which the rest of it is counted. */
  readonly at: readonly string[];
};

/** The published sums that hold other lines, each with what of it is counted where it stands. £ million. */
export function headings(
  costs: readonly Pick<Cost, "id" | "proposals" | "central" | "contains" | "owner">[],
): readonly Heading[] {
  return costs.flatMap(({ id, proposals, central, contains }): Heading[] => {
    if (central === null || contains.length === 0) return [];
    const parts = costs.filter((part) => contains.includes(part.id) && part.owner === undefined);
    const partsM = parts.reduce((sum, part) => sum + (part.central ?? 0), 0);
    const at = [...new Set(parts.flatMap((part) => part.proposals))];
    const rest = costs.find((part) => contains.includes(part.id) && part.owner !== undefined)?.id;
    return [
      {
        ...{ cost: id, proposals, wholeM: central, restM: central - partsM, at, rest },
        parts: parts.map((part) => part.id),
      },
    ];
  });
}
