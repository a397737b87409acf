import type { Area } from "#/data/schema.ts";
import { columnOf, type AllocationKey } from "./area.ts";
import type { AreaKey } from "./assumptions.ts";
import { flows, type Terms } from "./flows.ts";
import type { PlanLine } from "./plan.ts";

type Keyed = Pick<Area, "id" | AllocationKey>;

/**
 * What each authority is allocated of a national plan, £ for each of its children aged 0 to 17: each line by
 * its key, as for one area. Null where a number it needs is not published. Lines without a key are in none.
 * An allocation is a share of a national sum and never a budget. Linear in lines and in areas.
 */
export function allocatedPerChild(
  lines: readonly PlanLine[],
  terms: Terms,
  areas: readonly Keyed[],
  areaKey: AreaKey,
): ReadonlyMap<string, number | null> {
  const groups = new Map<AllocationKey, PlanLine[]>();
  for (const line of lines) {
    const column = columnOf(line.scalingKey, areaKey);
    if (column !== undefined) groups.set(column, [...(groups.get(column) ?? []), line]);
  }
  const parts = [...groups].map(([column, own]) => ({
    column,
    totalM: flows(own, terms).spending.totalM,
    whole: areas.reduce((sum, area) => sum + (area[column] ?? 0), 0),
  }));
  return new Map(
    areas.map((area) => {
      const { children } = area;
      if (parts.length === 0 || children === null || children === 0) return [area.id, null];
      let amountM = 0;
      for (const { column, totalM, whole } of parts) {
        const own = area[column];
        if (own === null || whole === 0) return [area.id, null];
        amountM += (totalM * own) / whole;
      }
      return [area.id, (amountM * 1e6) / children];
    }),
  );
}
