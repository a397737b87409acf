import { scaleLinear } from "d3-scale";
import type { AskedOf } from "#/model/asked.ts";
import { roomOrder, spread, valuesOf, votes, type Guess } from "#/model/guesses.ts";
import { axisText, truthText, valueText } from "#/words/question.ts";
import { textWidth, wrapText } from "../kit/text.ts";

/** Width of the chart and size of its text, px; and how tall the tallest stack of dots may be. */
export type Wide = {
  readonly width: number;
  readonly text: number;
  readonly tallest?: number | undefined;
};
export type Words = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
};
type Spot = { readonly x: number; readonly y: number };
type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type PlacedStrip = {
  readonly height: number;
  readonly base: number;
  readonly radius: number;
  readonly ticks: readonly Words[];
  /** A dot for each guess, in their order; those of the same value stand on each other. */
  readonly dots: readonly Spot[];
  /** Where the middle eight in ten lie, and the middle; null below two guesses. */
  readonly band: Box | null;
  readonly middle: { readonly path: string; readonly words: Words } | null;
  readonly truth: { readonly path: string; readonly words: Words };
};

/** Places guesses of a number as dots over its scale, with the truth through them. */
export function layoutStrip(
  asked: AskedOf<"number">,
  guesses: readonly Guess[],
  { width, text, tallest = Infinity }: Wide,
): PlacedStrip {
  const { scale, unit, truth } = asked;
  const values = valuesOf(guesses);
  const edge = text * 1.5;
  // A truth beyond the scale is drawn where it is: the scale gives way.
  const x = scaleLinear(
    [Math.min(scale.from, truth.value), Math.max(scale.to, truth.value)],
    [edge, width - edge],
  );
  const radius = Math.max(4, text * 0.34);
  const stacks = new Map<number, number>();
  const levels = values.map((value) => {
    const column = Math.round(x(value) / (radius * 2));
    const level = stacks.get(column) ?? 0;
    stacks.set(column, level + 1);
    return level;
  });
  // Below the truth's own words, as many levels as the tallest stack needs.
  const head = text * 2.4;
  const highest = Math.max(3, ...stacks.values());
  const apart = Math.min(radius * 2.15, tallest / highest);
  const base = head + highest * apart + text * 0.6;
  const lies = spread(values);
  const hasMiddle = lies !== undefined && values.length > 1;
  const within = (label: string, at: number, size: number): Words => {
    const half = textWidth(label, size, "bold") / 2;
    return { x: Math.min(width - half, Math.max(half, at)), y: 0, text: label, anchor: "middle" };
  };
  const at = x(truth.value);
  const label = truthText(truth);
  const few = width < 480 ? 3 : 6;
  return {
    height: base + text * (hasMiddle ? 3.6 : 1.8),
    base,
    radius,
    ticks: x
      .ticks(few)
      .map((value) => ({ ...within(axisText(value, unit), x(value), text), y: base + text * 1.4 }))
      // The line down to the middle guess would go through them.
      .filter(
        (tick) =>
          !hasMiddle || Math.abs(tick.x - x(lies.middle)) > textWidth(tick.text, text) / 2 + 2,
      ),
    dots: values.map((value, i) => ({
      x: x(value),
      y: base - radius * 1.3 - (levels[i] ?? 0) * apart,
    })),
    band: !hasMiddle
      ? null
      : {
          x: x(lies.low),
          y: head,
          width: Math.max(2, x(lies.high) - x(lies.low)),
          height: base - head,
        },
    middle: !hasMiddle
      ? null
      : {
          path: `M${x(lies.middle)} ${head}V${base + text * 2}`,
          words: {
            ...within(
              `the middle guess: ${axisText(Math.round(lies.middle * 10) / 10, unit)}`,
              x(lies.middle),
              text,
            ),
            y: base + text * 3,
          },
        },
    truth: {
      path: `M${at} ${text * 1.7}V${base}`,
      words: { ...within(label, at, text * 1.3), y: text * 1.2 },
    },
  };
}

export type PlacedVotes = {
  readonly height: number;
  readonly radius: number;
  readonly rows: readonly {
    readonly field: Box;
    readonly isRight: boolean;
    readonly label: readonly Words[];
    readonly value: Words | null;
    readonly dots: readonly Spot[];
    readonly count: Words;
  }[];
};

/** Places options one below the other, with a dot for each who chose them; what is right is marked. */
export function layoutVotes(
  asked: AskedOf<"choose">,
  guesses: readonly Guess[],
  { width, text }: Wide,
): PlacedVotes {
  const counts = votes(guesses, asked.options.length);
  const values = asked.compared.map((one) =>
    one === undefined ? "" : valueText(one.value, one.unit),
  );
  const isNarrow = width < text * 28;
  const valueWide = Math.max(0, ...values.map((value) => textWidth(value, text, "bold")));
  const labelWide = isNarrow ? width - text * 1.4 : (width - valueWide) * 0.48;
  const dotsFrom = isNarrow ? text * 0.7 : labelWide + text * 1.6;
  const dotsTo = width - (isNarrow ? 0 : valueWide + text * 2);
  const most = Math.max(1, ...counts);
  const numberWide = textWidth(String(most), text) + text;
  const apart = Math.min(text * 0.92, (dotsTo - dotsFrom - numberWide) / most);
  const radius = Math.max(2, apart / 2.3);
  let y = 0;
  const rows = asked.options.map(({ label }, i) => {
    const lines = wrapText(label, labelWide, text, "bold");
    const valueUnder = isNarrow && values[i] !== "" ? 1 : 0;
    const words = (lines.length + valueUnder) * text * 1.25;
    const tall = words + text * (isNarrow ? 2 : 0.9);
    const middle = isNarrow ? y + words + text * 0.95 : y + tall / 2;
    const field = { x: 0, y, width, height: tall };
    const dots = Array.from({ length: counts[i] ?? 0 }, (_, n) => ({
      x: dotsFrom + radius + n * apart,
      y: middle,
    }));
    const start = isNarrow ? y + text * 1.25 : y + (tall - words) / 2 + text * 0.95;
    y += tall + text * 0.45;
    return {
      field,
      isRight: asked.right?.includes(i) ?? false,
      label: lines.map((line, n) => ({
        ...{ x: text * 0.7, y: start + n * text * 1.25, text: line, anchor: "start" as const },
      })),
      value:
        values[i] === undefined || values[i] === ""
          ? null
          : isNarrow
            ? {
                x: text * 0.7,
                y: start + lines.length * text * 1.25,
                text: values[i],
                anchor: "start" as const,
              }
            : {
                x: width - text * 0.7,
                y: middle + text * 0.35,
                text: values[i],
                anchor: "end" as const,
              },
      dots,
      count: {
        x: dotsFrom + dots.length * apart + text * 0.4,
        y: middle + text * 0.35,
        text: String(dots.length),
        anchor: "start" as const,
      },
    };
  });
  return { height: Math.max(0, y - text * 0.45), radius, rows };
}

export type PlacedOrder = {
  readonly height: number;
  readonly heads: readonly Words[];
  /** In the true order. */
  readonly rows: readonly {
    readonly label: readonly Words[];
    readonly value: Words;
    /** The same thing as the room placed it; null while nobody did. */
    readonly guessed: Words | null;
    readonly join: string | null;
  }[];
};

/** Places the true order at the right and the room's, by the middle of its placings, at the left. */
export function layoutOrder(
  asked: AskedOf<"rank">,
  guesses: readonly Guess[],
  { width, text }: Wide,
): PlacedOrder {
  const { options, order, compared } = asked;
  const hasGuesses = guesses.some(({ said }) => said.kind === "rank");
  const room = roomOrder(guesses, options.length);
  const isNarrow = width < text * 30;
  const leftWide = hasGuesses ? (isNarrow ? text * 2.2 : width * 0.36) : 0;
  const gap = hasGuesses ? (isNarrow ? text * 2.4 : width * 0.14) : 0;
  const rightFrom = leftWide + gap;
  const rightWide = width - rightFrom;
  const values = compared.map((one) =>
    one === undefined ? "not known" : valueText(one.value, one.unit),
  );
  const lines = options.map(({ label }, i) =>
    wrapText(`${order.indexOf(i) + 1}. ${label}`, rightWide - text * 0.6, text, "bold"),
  );
  const tallest = Math.max(...lines.map((own) => own.length)) + 1;
  const step = text * 1.25 * tallest + text * 0.7;
  const head = text * 2;
  const rowAt = (place: number) => head + place * step + text * 1.2;
  return {
    height: head + options.length * step,
    heads: hasGuesses
      ? [
          { x: 0, y: text, text: isNarrow ? "Room" : "The room", anchor: "start" },
          { x: rightFrom, y: text, text: isNarrow ? "Data" : "The data", anchor: "start" },
        ]
      : [],
    rows: order.map((option, place) => {
      const guessedAt = room.indexOf(option);
      const y = rowAt(place);
      const leftLabel = isNarrow
        ? `${guessedAt + 1}.`
        : (wrapText(`${guessedAt + 1}. ${options[option]?.label ?? ""}`, leftWide, text)[0] ?? "");
      const own = lines[option] ?? [];
      return {
        label: own.map((line, n) => ({
          x: rightFrom,
          y: y + n * text * 1.25,
          text: line,
          anchor: "start",
        })),
        value: {
          x: rightFrom,
          y: y + own.length * text * 1.25,
          text: values[option] ?? "",
          anchor: "start",
        },
        guessed: hasGuesses
          ? { x: 0, y: rowAt(guessedAt), text: leftLabel, anchor: "start" }
          : null,
        join: hasGuesses
          ? `M${Math.min(leftWide, textWidth(leftLabel, text)) + text * 0.5} ${rowAt(guessedAt) - text * 0.35}L${rightFrom - text * 0.4} ${y - text * 0.35}`
          : null,
      };
    }),
  };
}
