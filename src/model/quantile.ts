/** An interval of outcomes, in the unit of what was drawn: 10th to 90th percentile unless said otherwise. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * Quantiles of values in any order, one per share from 0 to 1, in the order of `shares`; values stay as they
 * are. By selection: linear in values on average. Throws when there are no values.
 * Source: Hyndman and Fan (1996), type 7; Hoare (1961), algorithm 65.
 */
export function quantiles(values: Float64Array, shares: readonly number[]): readonly number[] {
  if (values.length === 0) throw new Error("no quantile of no values");
  const scratch = values.slice();
  const found = new Map<number, number>();
  let from = 0;
  for (const share of [...new Set(shares)].sort((a, b) => a - b)) {
    if (!(share >= 0 && share <= 1)) throw new Error(`expected a share from 0 to 1: ${share}`);
    const place = (scratch.length - 1) * share;
    const floor = Math.floor(place);
    select(scratch, floor, from);
    from = floor;
    const below = at(scratch, floor);
    const part = place - floor;
    found.set(share, part === 0 ? below : below + part * (least(scratch, floor + 1) - below));
  }
  return shares.map((share) => found.get(share) as number);
}

/** The 10th to 90th percentile. */
export function interval(values: Float64Array): Interval {
  const [low = 0, high = 0] = quantiles(values, [0.1, 0.9]);
  return { low, high };
}

/** Reorders values from a place on so that the k-th smallest of all is at k, nothing larger before it. */
function select(values: Float64Array, k: number, from: number): void {
  let left = from;
  let right = values.length - 1;
  while (left < right) {
    const pivot = middle(at(values, left), at(values, (left + right) >>> 1), at(values, right));
    let i = left;
    let j = right;
    while (i <= j) {
      while (at(values, i) < pivot) i++;
      while (at(values, j) > pivot) j--;
      if (i <= j) {
        const swapped = at(values, i);
        values[i++] = at(values, j);
        values[j--] = swapped;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}

function middle(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : a < c ? c : a;
  return a < c ? a : b < c ? c : b;
}

function least(values: Float64Array, from: number): number {
  let found = at(values, from);
  for (let i = from + 1; i < values.length; i++) if (at(values, i) < found) found = at(values, i);
  return found;
}

const at = (numbers: Float64Array, i: number): number => numbers[i] as number;
