import type { Dataset } from "#/data/schema.ts";
import type { Ground, PlanLine } from "./plan.ts";

/** How a proposal that is in is costed. */
export type CostStatus =
  /** It has lines of its own. A total that is replaced by its parts is published, with the rest of it or no line. */
  | { readonly kind: "published" | "estimate" | "yours"; readonly lines: readonly string[] }
  /** Its money is at others that are in. */
  | { readonly kind: "inside"; readonly at: readonly string[] }
  | { readonly kind: "negligible" }
  | { readonly kind: "unknown" };

/** What holds of a proposal's cost whatever is decided: a published one, or why there is none of its own. */
export type Unpriced = {
  readonly published: boolean;
  readonly negligible: boolean;
  /** The proposals where its money may be. */
  readonly at: readonly string[];
};
type Source = Pick<Dataset, "proposals" | "costs" | "estimates">;

const isSpending = (kind: PlanLine["kind"]): boolean => kind === "investment" || kind === "running";

/**
 * How each proposal is costed where it has no line that is on. It has a published cost when a published
 * amount of spending, a total that holds others too, is its own; the remainder of one is not.
 */
export function unpricedStatuses(source: Source): ReadonlyMap<string, Unpriced> {
  const published = new Set(
    source.costs
      .filter(
        ({ kind, central, owner }) => isSpending(kind) && central !== null && owner === undefined,
      )
      .flatMap(({ proposals }) => proposals),
  );
  const holders = new Map<string, readonly string[]>([
    ...source.costs.map((cost) => [cost.id, cost.proposals] as const),
    ...source.estimates.map((row) => [row.id, [row.proposal]] as const),
  ]);
  const rows = new Map(source.estimates.map((row) => [row.proposal, row]));
  return new Map(
    source.proposals.map(({ id }): [string, Unpriced] => {
      const row = rows.get(id);
      const inside =
        row?.decision === "inside" ? [row.inside ?? [], row.insideEstimates ?? []].flat() : [];
      return [
        id,
        {
          published: published.has(id),
          negligible: row?.decision === "negligible",
          at: inside
            .flatMap((holder) => holders.get(holder) ?? [])
            .filter((holder) => holder !== id),
        },
      ];
    }),
  );
}

/** How each proposal that is in is costed, in the dataset's order. */
export function costStatuses(
  { unpriced }: Pick<Ground, "unpriced">,
  lines: readonly PlanLine[],
  isIn: (id: string) => boolean,
): ReadonlyMap<string, CostStatus> {
  const spent = new Map<string, PlanLine[]>();
  for (const line of lines) {
    if (line.central === null || !isSpending(line.kind)) continue;
    for (const id of line.proposals) {
      const own = spent.get(id);
      if (own) own.push(line);
      else spent.set(id, [line]);
    }
  }
  const statuses = new Map<string, CostStatus>();
  for (const [id, known] of unpriced)
    if (isIn(id)) statuses.set(id, statusOf(known, spent.get(id) ?? [], isIn));
  return statuses;
}

const negligible: CostStatus = { kind: "negligible" };
const unknown: CostStatus = { kind: "unknown" };

function statusOf(
  known: Unpriced,
  lines: readonly PlanLine[],
  isIn: (id: string) => boolean,
): CostStatus {
  if (known.published || lines.length > 0) {
    const yours = lines.some(({ from }) => from === "yours");
    const kind = known.published ? "published" : yours ? "yours" : "estimate";
    return { kind, lines: lines.map(({ id }) => id) };
  }
  if (known.negligible) return negligible;
  const at = known.at.filter(isIn);
  return at.length > 0 ? { kind: "inside", at } : unknown;
}
