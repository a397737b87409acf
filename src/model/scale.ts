/** The ends of what can be answered and the steps of it, in the unit of what is asked. */
export type Scale = { readonly from: number; readonly to: number; readonly step: number };

/** How many steps a scale has: answers are numbered from 0 to this. */
export const stepsIn = ({ from, to, step }: Scale): number =>
  Math.max(1, Math.round((to - from) / step));

/** The value of a step, free of what binary fractions leave behind. */
export const valueOfStep = ({ from, step }: Scale, index: number): number =>
  Math.round((from + index * step) * 1e6) / 1e6;

/** The step nearest to a value, at the ends of the scale for what lies beyond them. */
export function stepOf(scale: Scale, value: number): number {
  const index = Math.round((value - scale.from) / scale.step);
  return Math.min(stepsIn(scale), Math.max(0, index));
}

/** A value moved to the nearest step of its scale. */
export const snapped = (scale: Scale, value: number): number =>
  valueOfStep(scale, stepOf(scale, value));

/** The step in the middle of a scale. */
export const middleOf = (scale: Scale): number => snapped(scale, (scale.from + scale.to) / 2);

/** The least of 1, 2 and 5 times a power of ten that is not below a value above 0. */
export function roundUp(value: number): number {
  let power = 1;
  while (power * 10 <= value) power *= 10;
  while (power > value) power /= 10;
  const times = [1, 2, 5, 10].find((one) => one * power >= value) ?? 10;
  return times * power;
}

/**
 * A scale with room above and below what is known, and with what is hidden inside it: about half of the
 * known height more on either side, from 0 where the known is near it, in about 100 steps.
 */
export function scaleAround(known: readonly number[], hidden: readonly number[]): Scale {
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const height = high - low || Math.abs(high) || 1;
  const all = [low - height / 2, high + height / 2, ...hidden];
  const floor = low >= 0 && hidden.every((value) => value >= 0) ? 0 : -Infinity;
  const [least, most] = [Math.max(floor, Math.min(...all)), Math.max(...all)];
  const grid = roundUp((most - least) / 10);
  return {
    from: Math.floor(least / grid) * grid,
    to: Math.ceil(most / grid) * grid,
    step: grid / 10,
  };
}
