import { exp, ln } from "./elementary.ts";

/** Low, central and high of an uncertain number; without a low and a high it does not vary. */
export type Uncertain = {
  readonly id?: string;
  readonly low: number | null;
  readonly central: number;
  readonly high: number | null;
  /** The share of outcomes below low, and above high: 0.1 (the initial value) or 0.25. */
  readonly tail?: number;
};
/** A two-piece lognormal about its median: central × e^(below z) for z < 0, central × e^(above z) from 0 on. */
export type TwoPiece = {
  readonly central: number;
  readonly below: number;
  readonly above: number;
};

/**
 * The two-piece lognormal whose median is central and whose stated percentiles are low and high.
 * Always positive, and exact at all three. A number without low and high, or equal to them, never varies.
 * Throws unless 0 < low <= central <= high and 0 < tail < 0.5.
 * Ours; the lognormal is as in Johnson, Kotz and Balakrishnan (1994), chapter 14.
 */
export function fitted({ id, low, central, high, tail = 0.1 }: Uncertain): TwoPiece {
  const [l, h] = [low ?? central, high ?? central];
  if (l === central && h === central) return { central, below: 0, above: 0 };
  const whose = id === undefined ? "" : ` for ${id}`;
  if (!(0 < l && l <= central && central <= h && h < Infinity))
    throw new Error(`expected 0 < low <= central <= high${whose}: ${l}, ${central}, ${h}`);
  if (!(0 < tail && tail < 0.5))
    throw new Error(`expected a tail between 0 and 0.5${whose}: ${tail}`);
  const q = -normalQuantile(tail);
  return { central, below: ln(central / l) / q, above: ln(h / central) / q };
}

/** The outcome at a normal score, in the units of central. */
export function outcome({ central, below, above }: TwoPiece, score: number): number {
  return central * exp((score < 0 ? below : above) * score);
}

/** The outcome that a share of all outcomes lies below, such as 0.1. Throws unless 0 < share < 1. */
export const outcomeAt = (form: TwoPiece, share: number): number =>
  outcome(form, normalQuantile(share));

/**
 * The mean of all outcomes in closed form: central × (e^(b²/2) Φ(-b) + e^(a²/2) Φ(a)), b below and a above.
 * It is above central when the range reaches further up than down.
 */
export function mean({ central, below, above }: TwoPiece): number {
  return central * (scaledTail(below) + exp((above * above) / 2) - scaledTail(above));
}

const ROOT_2_PI = 2.5066282746310002;

/**
 * e^(s²/2) Φ(-s) for s >= 0, Φ the normal distribution function.
 * Method: the series of Marsaglia (2004) below 3, the continued fraction of Laplace from 3 on.
 */
function scaledTail(s: number): number {
  if (s >= 3) {
    let fraction = s;
    for (let n = 80; n >= 1; n--) fraction = s + n / fraction;
    return 1 / (fraction * ROOT_2_PI);
  }
  let term = s;
  let sum = s;
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= (s * s) / n;
    sum += term;
  }
  return exp((s * s) / 2) / 2 - sum / ROOT_2_PI;
}

/**
 * The score that a share of a standard normal lies below, to about 1e-15: 1.2816 for 0.9.
 * Throws unless 0 < share < 1. Source: Wichura (1988), algorithm AS 241 (PPND16), Applied Statistics 37.
 */
export function normalQuantile(share: number): number {
  const q = share - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
          45921.953931549871457) *
          r +
          13731.693765509461125) *
          r +
          1971.5909503065514427) *
          r +
          133.14166789178437745) *
          r +
          3.387132872796366608)) /
      (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
        21213.794301586595867) *
        r +
        5394.1960214247511077) *
        r +
        687.1870074920579083) *
        r +
        42.313330701600911252) *
        r +
        1)
    );
  }
  if (!(share > 0 && share < 1)) throw new Error(`expected a share between 0 and 1: ${share}`);
  const r = Math.sqrt(-ln(q < 0 ? share : 1 - share));
  const score = r <= 5 ? inTail(r - 1.6) : farInTail(r - 5);
  return q < 0 ? -score : score;
}

function inTail(r: number): number {
  return (
    (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) *
      r +
      1.27045825245236838258) *
      r +
      3.64784832476320460504) *
      r +
      5.7694972214606914055) *
      r +
      4.6303378461565452959) *
      r +
      1.42343711074968357734) /
    (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r +
      0.0151986665636164571966) *
      r +
      0.14810397642748007459) *
      r +
      0.68976733498510000455) *
      r +
      1.6763848301838038494) *
      r +
      2.05319162663775882187) *
      r +
      1)
  );
}

function farInTail(r: number): number {
  return (
    (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r +
      1.2426609473880784386e-3) *
      r +
      0.026532189526576123093) *
      r +
      0.29656057182850489123) *
      r +
      1.7848265399172913358) *
      r +
      5.4637849111641143699) *
      r +
      6.6579046435011037772) /
    (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r +
      1.8463183175100546818e-5) *
      r +
      7.868691311456132591e-4) *
      r +
      0.0148753612908506148525) *
      r +
      0.13692988092273580531) *
      r +
      0.59983220655588793769) *
      r +
      1)
  );
}
