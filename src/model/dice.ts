import { normalQuantile } from "./chance.ts";

/**
 * One reader's dice: normal scores by stream, of which the first n never depend on how many are drawn,
 * on the other streams or on their order. What is handed out is shared: do not write to it.
 */
export type Dice = {
  readonly seed: number;
  readonly draws: number;
  readonly scores: (stream: string) => Float64Array;
};

/** How much of the variance of a score is common to all lines, and to the lines of a group (a and b). */
export type Together = { readonly common: number; readonly group: number };
export const apart: Together = { common: 0, group: 0 };

/** Streams kept in memory: 400 of 10,000 draws are 32 MB. Beyond them a stream is drawn again each time. */
const KEPT = 400;

/**
 * Dice from a seed: a whole number from 0 to 4,294,967,295, or any text.
 * Scores of a stream cost about 20 ns a draw the first time and are remembered.
 */
export function dice(seed: number | string, draws = 10_000): Dice {
  const known = new Map<string, Float64Array>();
  const word = typeof seed === "number" ? seed >>> 0 : seedOf(seed);
  const scores = (stream: string) => {
    const kept = known.get(stream);
    if (kept) return kept;
    const fresh = scoresOf(word, stream, draws);
    if (known.size < KEPT) known.set(stream, fresh);
    return fresh;
  };
  return { seed: word, draws, scores };
}

/** A seed from a reader's text: a whole number stands for itself, modulo 2^32; other text is hashed. */
export function seedOf(text: string): number {
  const trimmed = text.trim();
  return /^\d{1,15}$/.test(trimmed) ? Number(trimmed) % 4_294_967_296 : digest(trimmed)[0];
}

/**
 * The two parts of a share of variance that lines have in common, and what is left to each alone.
 * When they are more than the whole, the group's part is `reduced`. Throws unless both are from 0 to 1.
 */
export function sharing({ common, group }: Together): Together & {
  readonly own: number;
  readonly reduced: boolean;
} {
  if (!(common >= 0 && common <= 1 && group >= 0 && group <= 1))
    throw new Error(`expected shares of variance from 0 to 1: ${common}, ${group}`);
  const kept = Math.min(group, 1 - common);
  return { common, group: kept, own: Math.max(0, 1 - common - kept), reduced: kept < group };
}

/**
 * A line's normal scores, one per draw: sqrt(a) × the common factor + sqrt(b) × its group's + sqrt(1 - a - b)
 * × its own. `kind` keeps costs and durations on dice of their own.
 */
export function lineScores(
  { scores, draws }: Dice,
  kind: "cost" | "duration",
  line: { readonly id: string; readonly group?: string },
  together: Together,
): Float64Array {
  const { common, group, own } = sharing(together);
  if (own === 1) return scores(`${kind}:line:${line.id}`);
  const mixed = new Float64Array(draws);
  const add = (part: number, stream: string) => {
    if (part === 0) return;
    const weight = Math.sqrt(part);
    const from = scores(stream);
    for (let i = 0; i < draws; i++) mixed[i] = at(mixed, i) + weight * at(from, i);
  };
  add(common, `${kind}:common`);
  add(group, `${kind}:group:${line.group ?? ""}`);
  add(own, `${kind}:line:${line.id}`);
  return mixed;
}

const HALF = 0.5 / 4_294_967_296;

/**
 * Draw i is word i mod 2 of Threefry-2x32-20 with the stream's digest as key and (floor(i / 2), seed) as
 * counter; a word w becomes the score of (w + 0.5) / 2^32, so that scores lie within 6.4 of 0.
 */
function scoresOf(seed: number, stream: string, draws: number): Float64Array {
  const [key0, key1] = digest(stream);
  const scores = new Float64Array(draws);
  const words = new Int32Array(2);
  for (let i = 0; i < draws; i += 2) {
    threefry(key0, key1, i >>> 1, seed, words);
    scores[i] = at(words, 0) >>> 0;
    if (i + 1 < draws) scores[i + 1] = at(words, 1) >>> 0;
  }
  for (let i = 0; i < draws; i++) scores[i] = normalQuantile(at(scores, i) / 4_294_967_296 + HALF);
  return scores;
}

/**
 * Two words that stand for a text: starting from the key (0, its length), each UTF-16 unit replaces the key
 * by Threefry of (unit, place).
 */
export function digest(text: string): readonly [number, number] {
  const words = new Int32Array([0, text.length]);
  for (let i = 0; i < text.length; i++)
    threefry(at(words, 0), at(words, 1), text.charCodeAt(i), i, words);
  return [at(words, 0) >>> 0, at(words, 1) >>> 0];
}

/**
 * Threefry-2x32 with 20 rounds: key and counter of two 32-bit words each, two words out.
 * Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3".
 */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Int32Array,
): void {
  const key2 = 0x1bd11bda ^ key0 ^ key1;
  let x = (counter0 + key0) | 0;
  let y = (counter1 + key1) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key1) | 0;
  y = (y + key2 + 1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key2) | 0;
  y = (y + key0 + 2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key0) | 0;
  y = (y + key1 + 3) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key1) | 0;
  y = (y + key2 + 4) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  out[0] = x + key2;
  out[1] = y + key0 + 5;
}

const at = (numbers: Float64Array | Int32Array, i: number): number => numbers[i] as number;
