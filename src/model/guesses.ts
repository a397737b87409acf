import type { Asked, AskedOf } from "./asked.ts";
import { quantiles } from "./quantile.ts";
import { middleOf, snapped, stepsIn } from "./scale.ts";

/** What somebody answered, in data terms: never a pixel, never a mark out of ten. */
export type Said =
  /** The value at the end of the hidden part; with `path`, at each hidden period up to it. */
  | { readonly kind: "line"; readonly end: number; readonly path?: readonly number[] | undefined }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "choose"; readonly option: number }
  /** Places of the options, the most first. */
  | { readonly kind: "rank"; readonly order: readonly number[] };
export type SaidOf<K extends Said["kind"]> = Extract<Said, { kind: K }>;
/** A guess of somebody in the room: a table, a row, a person; no name where none was given. */
export type Guess = { readonly name: string; readonly said: Said };

/** As many guesses as one question keeps. */
export const mostGuesses = 200;

/** Whether an answer is one that a question can have. */
export function isFitting(said: Said, asked: Asked): boolean {
  if (said.kind !== asked.kind) return false;
  switch (said.kind) {
    case "line": {
      const { scale, hidden } = asked as AskedOf<"line">;
      const values = [said.end, ...(said.path ?? [])];
      return (
        values.every((value) => value >= scale.from && value <= scale.to) &&
        (said.path === undefined || said.path.length === hidden.length)
      );
    }
    case "number": {
      const { from, to } = (asked as AskedOf<"number">).scale;
      return said.value >= from && said.value <= to;
    }
    case "choose": {
      const { length } = (asked as AskedOf<"choose">).options;
      return Number.isInteger(said.option) && said.option >= 0 && said.option < length;
    }
    case "rank": {
      const { length } = (asked as AskedOf<"rank">).options;
      return (
        said.order.length === length &&
        new Set(said.order).size === length &&
        said.order.every((place) => Number.isInteger(place) && place >= 0 && place < length)
      );
    }
  }
}

/** What an answer begins as before anybody moved it: the last known value, the middle, the order asked. */
export function beginning(
  asked: Exclude<Asked, { kind: "choose" }>,
): Exclude<Said, { kind: "choose" }> {
  switch (asked.kind) {
    case "line": {
      const last = snapped(asked.scale, asked.known.at(-1)?.value ?? asked.scale.from);
      return { kind: "line", end: last, path: asked.hidden.map(() => last) };
    }
    case "number":
      return { kind: "number", value: middleOf(asked.scale) };
    case "rank":
      return { kind: "rank", order: asked.options.map((_, i) => i) };
  }
}

/** A line guess with the value at one hidden period moved; what was not drawn yet follows it. */
export function drawn(
  said: SaidOf<"line">,
  { scale, hidden, known }: AskedOf<"line">,
  index: number,
  value: number,
): SaidOf<"line"> {
  const path = pathOf(said, hidden.length, known.at(-1)?.value ?? scale.from).map((old, i) =>
    i === index ? snapped(scale, value) : snapped(scale, old),
  );
  return { kind: "line", end: path.at(-1) ?? said.end, path };
}

/** A line guess at each hidden period: as drawn, or straight from the last known value to its end. */
export const pathOf = (
  { end, path }: SaidOf<"line">,
  periods: number,
  last: number,
): readonly number[] =>
  path ?? Array.from({ length: periods }, (_, i) => last + ((end - last) * (i + 1)) / periods);

/** An order with one thing moved to another place. */
export function moved(order: readonly number[], from: number, to: number): readonly number[] {
  const rest = order.filter((_, i) => i !== from);
  const thing = order[from];
  return thing === undefined ? order : [...rest.slice(0, to), thing, ...rest.slice(to)];
}

/** The middle of guesses and where the middle eight in ten lie; undefined without any. */
export type Spread = {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly least: number;
  readonly most: number;
};

/** How numbers that were guessed lie; in the unit of the question. Linear in guesses on average. */
export function spread(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const [least, low, middle, high, most] = quantiles(
    Float64Array.from(values),
    [0, 0.1, 0.5, 0.9, 1],
  ) as [number, number, number, number, number];
  return { least, low, middle, high, most };
}

/** The numbers that were guessed: ends of lines, and values. */
export const valuesOf = (guesses: readonly Guess[]): readonly number[] =>
  guesses.flatMap(({ said }) =>
    said.kind === "line" ? said.end : said.kind === "number" ? said.value : [],
  );

/** How many chose each of so many options. */
export function votes(guesses: readonly Guess[], options: number): readonly number[] {
  const counts = new Array<number>(options).fill(0);
  for (const { said } of guesses)
    if (said.kind === "choose" && said.option < options)
      counts[said.option] = (counts[said.option] ?? 0) + 1;
  return counts;
}

/** The places, from 0, at which each of so many options was put: one list for each option. */
export const placings = (
  guesses: readonly Guess[],
  options: number,
): readonly (readonly number[])[] =>
  Array.from({ length: options }, (_, option) =>
    guesses.flatMap(({ said }) => (said.kind === "rank" ? said.order.indexOf(option) : [])),
  );

/** The options in the order that the room found: by the middle of their placings, then by their mean. */
export function roomOrder(guesses: readonly Guess[], options: number): readonly number[] {
  const places = placings(guesses, options);
  const middles = places.map((list) => spread(list)?.middle ?? 0);
  const mean = places.map(
    (list) => list.reduce((sum, place) => sum + place, 0) / (list.length || 1),
  );
  return places
    .map((_, i) => i)
    .sort(
      (a, b) => (middles[a] ?? 0) - (middles[b] ?? 0) || (mean[a] ?? 0) - (mean[b] ?? 0) || a - b,
    );
}

/** The same guesses without the one at a place. */
export const without = (guesses: readonly Guess[], at: number): readonly Guess[] =>
  guesses.filter((_, i) => i !== at);

/** How many answers a question can have: steps of a scale, options, orders. */
export function possible(asked: Asked): number {
  switch (asked.kind) {
    case "line":
    case "number":
      return stepsIn(asked.scale) + 1;
    case "choose":
      return asked.options.length;
    case "rank":
      return asked.options.reduce((product, _, i) => product * (i + 1), 1);
  }
}
