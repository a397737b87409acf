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
 * Method: x = k ln 2 + r with |r| at most ln 2 / 2, the Taylor series of e^r, then k doublings.
 */
export function exp(x: number): number {
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
  for (; m >= SQRT2; k++) m /= 2;
  for (; m < SQRT2 / 2; k--) m *= 2;
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let n = LN_TERMS; n >= 1; n--) sum = square * (1 / (2 * n + 1) + sum);
  return k * LN2_HIGH + (k * LN2_LOW + 2 * s * sum + 2 * s);
}
