import type { Area } from "#/data/schema.ts";

type Compared = Pick<
  Area,
  "id" | "name" | "region" | "children" | "inCareRate" | "lowIncomePercent"
>;
const measures = ["children", "inCareRate", "lowIncomePercent"] as const;

/**
 * The authorities most like one: nearest in children 0-17, children in care per 10,000 and children in
 * low-income families together, each counted in standard deviations over the authorities that have it.
 * Those without one of the three are left out; ties go by id. Empty when the area is no authority or lacks one.
 */
export function similarTo<A extends Compared>(
  areas: readonly A[],
  id: string,
  most = 5,
): readonly A[] {
  const own = areas.find((area) => area.id === id);
  if (!own || !isKnown(own)) return [];
  const known = areas.filter(isKnown);
  const scales = measures.map((measure) => deviation(known.map((area) => Number(area[measure]))));
  const distance = (area: A) =>
    measures.reduce((sum, measure, i) => {
      const scale = scales[i] ?? 0;
      const apart = scale === 0 ? 0 : (Number(area[measure]) - Number(own[measure])) / scale;
      return sum + apart * apart;
    }, 0);
  return known
    .filter((area) => area.id !== id)
    .map((area) => ({ area, far: distance(area) }))
    .sort((a, b) => a.far - b.far || (a.area.id < b.area.id ? -1 : 1))
    .slice(0, most)
    .map(({ area }) => area);
}

const isKnown = (area: Compared): boolean => measures.every((measure) => area[measure] !== null);

/** The standard deviation of all values. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length,
  );
}
