/** Weights that are shared among the members of a theme, an objective or a mission. */
export type Group = { readonly weight: number; readonly members: readonly string[] };

/**
 * Each group's weight shared equally among its members; several add up. Weights are whole points; shares are
 * whole units of 1 / `perPoint` point, exact unless that would need more than a million units to a point (then
 * each share is rounded to a millionth). Throws on a weight that is not a whole number, 0 or more.
 */
export function sharedWeights(groups: readonly Group[]): {
  readonly perPoint: number;
  readonly weights: ReadonlyMap<string, number>;
} {
  const used = groups.filter(({ weight, members }) => weight !== 0 && members.length > 0);
  for (const { weight } of used)
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw new Error(`expected whole points, 0 or more: ${weight}`);
  const exact = used.reduce((lcm, { weight, members: { length } }) => {
    const parts = length / commonDivisor(length, weight);
    return lcm > MILLION ? lcm : (lcm / commonDivisor(lcm, parts)) * parts;
  }, 1);
  const perPoint = Math.min(exact, MILLION);
  const weights = new Map<string, number>();
  for (const { weight, members } of used)
    for (const id of members)
      weights.set(id, (weights.get(id) ?? 0) + Math.round((weight * perPoint) / members.length));
  return { perPoint, weights };
}

const MILLION = 1_000_000;

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
