/**
 * Which of some whole things to take: the sum of `profits` is largest, no row's sum is above its limit, and
 * whatever a taken thing needs is taken. All numbers are whole; rows may have negative ones.
 */
export type Program = {
  readonly profits: Float64Array;
  readonly rows: readonly Float64Array[];
  readonly limits: readonly number[];
  readonly needs: readonly (readonly number[])[];
};

/** Whether a choice keeps every limit and every need. */
export function isAllowed({ rows, limits, needs }: Program, taken: Uint8Array): boolean {
  for (const [i, list] of needs.entries())
    if (taken[i] === 1) for (const k of list) if (taken[k] !== 1) return false;
  for (const [j, row] of rows.entries()) {
    let sum = 0;
    for (let i = 0; i < taken.length; i++) if (taken[i] === 1) sum += at(row, i);
    if (sum > (limits[j] as number)) return false;
  }
  return true;
}

/** All that a thing needs, directly or through others. */
export function reach(needs: Program["needs"], from: number): readonly number[] {
  const seen = new Set<number>();
  const open = [from];
  for (let i = open.pop(); i !== undefined; i = open.pop())
    for (const k of needs[i] ?? [])
      if (!seen.has(k)) {
        seen.add(k);
        open.push(k);
      }
  return [...seen];
}

/** For each thing, all that need it. */
export function dependentsOf(
  closure: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const found: number[][] = closure.map(() => []);
  for (const [i, list] of closure.entries()) for (const k of list) found[k]?.push(i);
  return found;
}

const at = (numbers: Float64Array | Uint8Array, i: number): number => numbers[i] as number;
