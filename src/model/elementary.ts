/**
 * Exponential and logarithm from + - * / alone, so that every engine gives the same last bit.
 * The engines' own `Math.exp` and `Math.log` may differ in it.
 */

/** ln 2 in two parts: the first has zeros at its end, so that a whole multiple of it is exact. */
const LN2_HIGH = 6.93147180369123816e-1;
const LN2_LOW = 1.9082149292705877e-10;
const SQRT2 = 1.4142135623730951;
/** 2 to the power 30. */
const STEP = 1_073_741_824;
/** Terms that make each series good to 1e-17 on its reduced range. */
const EXP_TERMS = 15;
const LN_TERMS = 12;

/**
 * e to the power x, to about 1e-15 of its value; 0 and Infinity where the result does not fit.
 * Method: x = (k + j / 64) ln 2 + r with |r| at most ln 2 / 128; e^(j ln 2 / 64) from a table, and so few
 * terms of the series of e^r that what is left out is below 1e-16. Far from 0 the whole series is summed.
 */
export function exp(x: number): number {
  if (!(x > -NEAR && x < NEAR)) return summed(x);
  const n = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - n * (LN2_HIGH / STEPS) - n * (LN2_LOW / STEPS);
  const more = r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  const step = steps[n & (STEPS - 1)] as number;
  return (step + step * more) * (powers[(n >> 6) + MIDDLE] as number);
}

/** The same by the Taylor series alone: x = k ln 2 + r with |r| at most ln 2 / 2, then k doublings. */
function summed(x: number): number {
  if (x > 709.8) return Infinity;
  if (x < -745.2) return 0;
  const k = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = EXP_TERMS; n >= 1; n--) sum = 1 + (r / n) * sum;
  return doubled(sum, k);
}

/** A number times 2 to the power k, by multiplications that lose nothing. */
function doubled(value: number, k: number): number {
  let result = value;
  let left = Math.abs(k);
  for (; left >= 30; left -= 30) result = k > 0 ? result * STEP : result / STEP;
  for (; left > 0; left--) result = k > 0 ? result * 2 : result / 2;
  return result;
}

/** How near to 0 the table serves: e^40 is 2^58, so the powers of two in it are exact. */
const NEAR = 40;
const STEPS = 64;
const STEPS_PER_UNIT = STEPS / (LN2_HIGH + LN2_LOW);
const MIDDLE = 64;
/** e to the power j ln 2 / 64, and 2 to the power i - 64. */
const steps = Float64Array.from({ length: STEPS }, (_, j) =>
  summed((j * (LN2_HIGH + LN2_LOW)) / STEPS),
);
const powers = Float64Array.from({ length: 2 * MIDDLE }, (_, i) => doubled(1, i - MIDDLE));

/** One over each odd number: of these are the terms of artanh. */
const odds = Float64Array.from({ length: LN_TERMS + 1 }, (_, n) => 1 / (2 * n + 1));

/**
 * The natural logarithm of x, to about 1e-15 of its value. Throws unless x is above 0 and finite.
 * Method: x = 2^k m with m within sqrt(2) of 1, and the series of artanh in s = (m - 1) / (m + 1).
 */
export function ln(x: number): number {
  if (!(x > 0) || x === Infinity) throw new Error(`no logarithm of: ${x}`);
  let m = x;
  let k = 0;
  for (; m >= STEP; k += 30) m /= STEP;
  for (; m < 1 / STEP; k -= 30) m *= STEP;
  for (; m < 1 / 16; k -= 4) m *= 16;
  for (; m >= SQRT2; k++) m /= 2;
  for (; m < SQRT2 / 2; k--) m *= 2;
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let n = LN_TERMS; n >= 1; n--) sum = square * ((odds[n] as number) + sum);
  return k * LN2_HIGH + (k * LN2_LOW + 2 * s * sum + 2 * s);
}
